import fc from 'fast-check';
import { nameFields } from '../../src/form/fields';
import { contentOf } from '../../src/read/content';
import { importText } from '../../src/read/text';
import { readTables } from '../../src/read/tables';
import { contains, type Area } from '../../src/sheet/address';
import { cellAt, cellOfKey, snapshotOf, type SheetCell, type Snapshot } from '../../src/sheet/snapshot';
import {
  addExtraColumn,
  fieldsOf,
  insertColumns,
  insertRows,
  misplaced,
  onlyTable,
  permuteColumns,
  plainLayout,
  publishedContent,
  publishedText,
  snapshotOfLayout,
  withMerges,
  type Rearrangement,
} from './support';

const CONTENT = publishedContent();
const PLAIN = plainLayout(CONTENT);
const ORIGINAL = onlyTable(snapshotOfLayout(PLAIN));

/** Labels, which stand for the fields beside them and need not be fields themselves. */
const LABELS = [
  ...['一级指标', '二级指标', '三级指标', '指标值', '指标值说明', '年度指标值', '计量单位', '符号', '备注', '绩效指标'],
  ...['部门（单位）名称', '单位：万元', '年度履职目标', '年度主要任务', '任务名称', '主要内容', '预算情况'],
  ...['部门预算总额（元）', '1、资金来源：（1）政府预算资金', '资金来源', '（2）项目支出', '项目支出'],
];
const VALUES = [
  ...['整体绩效目标表', '项目支出绩效自评表', '（2023年度）', '填报单位：某局', '目标1：甲 目标2：乙', '目标3：丁'],
  ...['任务1：丙', '15,897,000.0', '产出指标', '投入管理指标', '绩效管理', '预算执行率', '≥90%'],
  ...['合计', '审核意见', '填表人：某', '', ' ', '\n'],
];

const text = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...LABELS) },
  { weight: 3, arbitrary: fc.constantFrom(...VALUES) },
  { weight: 1, arbitrary: fc.string() },
);

const cell: fc.Arbitrary<SheetCell> = fc.oneof(
  { weight: 8, arbitrary: text.map((value) => ({ value, text: value })) },
  { weight: 1, arbitrary: fc.double().map((value) => ({ value, text: String(value), format: '0%' })) },
  { weight: 1, arbitrary: fc.boolean().map((value) => ({ value, text: String(value), formula: '=A1' })) },
  { weight: 1, arbitrary: fc.constant({ value: { error: '#REF!' }, text: '#REF!' }) },
);

const area: fc.Arbitrary<Area> = fc.record({
  row: fc.nat(20),
  column: fc.nat(8),
  rows: fc.integer({ min: 1, max: 6 }),
  columns: fc.integer({ min: 1, max: 4 }),
});

const grid: fc.Arbitrary<Snapshot> = fc
  .tuple(
    fc.array(fc.tuple(fc.record({ row: fc.nat(20), column: fc.nat(8) }), cell), { maxLength: 120 }),
    fc.option(fc.array(area, { maxLength: 6 })),
    fc.boolean(),
  )
  .map(([cells, merges, hasHeader]) => {
    const header = ['一级指标', '二级指标', '三级指标', '指标值', '指标值说明'];
    const fixed = header.map(
      (value, column) =>
        [
          { row: 10, column },
          { value, text: value },
        ] as const,
    );
    return snapshotOf('表', hasHeader ? [...cells, ...fixed] : cells, { merges });
  });

test('no random grid throws, every field says what its cell says, and no text inside a table is dropped in silence', () => {
  fc.assert(
    fc.property(grid, (snapshot) => {
      for (const table of readTables(snapshot).tables) {
        const fields = nameFields(table);
        for (const field of fields.keys()) expect(cellAt(snapshot, field.at).text).toContain(field.text);
        const used = new Set(Array.from(fields.keys(), ({ at }) => `${at.row}:${at.column}`));
        const said = table.notices.map(({ message }) => message).join('\n');
        for (const [key, { text: shown }] of snapshot.cells) {
          const at = cellOfKey(key);
          const isShown = shown.trim() !== '' && contains(table.area, at);
          if (!isShown || used.has(`${at.row}:${at.column}`) || LABELS.includes(shown)) continue;
          expect(said).toContain(shown.replace(/\s+/gu, ' ').trim().slice(0, 40));
        }
      }
    }),
    { numRuns: 400 },
  );
});

test('a random rearrangement of the published table reads the same', () => {
  const height = PLAIN.rows.length;
  const step: fc.Arbitrary<Rearrangement> = fc.oneof(
    fc.tuple(fc.nat(height), fc.integer({ min: 1, max: 3 })).map(([at, count]) => insertRows(at, count)),
    fc.tuple(fc.nat(4), fc.integer({ min: 1, max: 2 })).map(([at, count]) => insertColumns(at, count)),
  );
  const order = fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5, maxLength: 5 });
  const merges = fc.constantFrom<Rearrangement>((layout) => layout, withMerges(null), withMerges([]));
  fc.assert(
    fc.property(order, fc.array(step, { maxLength: 6 }), merges, (columns, steps, last) => {
      const layout = [permuteColumns(columns), ...steps, last].reduce((made, next) => next(made), PLAIN);
      const snapshot = snapshotOfLayout(layout);
      const table = onlyTable(snapshot);
      expect(contentOf(table)).toEqual(CONTENT);
      expect(fieldsOf(table)).toEqual(fieldsOf(ORIGINAL, layout.moved));
      expect(misplaced(table, snapshot)).toEqual([]);
      expect(table.notices).toEqual([]);
    }),
    { numRuns: 150 },
  );
});

test('extra columns anywhere change nothing else', () => {
  const extra = fc.tuple(fc.nat(5), fc.constantFrom('分值', '权重', '备注', '得分'));
  fc.assert(
    fc.property(fc.array(extra, { minLength: 1, maxLength: 3 }), fc.boolean(), (extras, isLost) => {
      const layout = extras.reduce((made, [at, header]) => addExtraColumn(at, header, '5')(made), PLAIN);
      const table = onlyTable(snapshotOfLayout(isLost ? withMerges(null)(layout) : layout));
      expect(contentOf(table)).toEqual(CONTENT);
      expect(Object.keys(table.indicators[0]?.extra ?? {})).toHaveLength(extras.length);
      expect(table.notices).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test('no random text throws, and what is cut keeps its characters', () => {
  const piece = fc.oneof(text, fc.constantFrom('\t', '\n', '\r\n', '|', '  ', '"', '#', '\f'));
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const { rows } = importText(pieces.join(''));
      for (const row of rows) expect(row.some((field) => field.trim() !== '')).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test('a damaged copy of the published text is read as far as it goes', () => {
  const published = publishedText('000_fef1010ff2924dfd.txt');
  fc.assert(
    fc.property(fc.nat(published.length), fc.nat(200), (from, count) => {
      const { rows } = importText(published.slice(0, from) + published.slice(from + count));
      expect(rows.length).toBeGreaterThan(0);
    }),
    { numRuns: 100 },
  );
});
