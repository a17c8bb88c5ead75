import { newWorkbook, openWorkbook, type FileHost } from '../../src/hosts/file';
import type { Place, Table } from '../../src/form/model';
import { henan2023 } from '../../src/form/standards/henan-2023';
import { inputLabel } from '../../src/rates/formulas';
import { COLUMN_OF, drawnLayout, type ColumnId } from '../../src/rates/layout';
import { readRatesSheet, RATES_SHEET, VERDICT_NAMES } from '../../src/rates/sheet';
import type { RateEntry } from '../../src/rates/types';
import { workOutRates } from '../../src/rates/work-out';
import type { CellInput, Patch, SheetPatch } from '../../src/sheet/patch';
import { cellAt, type Snapshot } from '../../src/sheet/snapshot';
import { drawForm } from '../../src/write/form';
import { drawRates } from '../../src/write/rates-sheet';
import { formGrid } from '../support/grid';
import { recalculate, testWithOffice } from '../support/office';
import { tableOf, WELL_FILLED } from '../support/sample';

type Content = CellInput | { readonly value: number; readonly format: string };

/** What a user types into one workbook after the sheet was drawn. */
interface Typing {
  /** 指标值 by rate. */
  readonly targets?: Readonly<Record<string, Content>>;
  /** Input cells by rate; amounts may be typed as text. */
  readonly inputs?: Readonly<Record<string, { readonly [Key in keyof RateEntry]?: CellInput }>>;
  readonly total?: Content;
  readonly totalLabel?: string;
  /** Sign and unit of 指标值 in columns of their own. */
  readonly split?: boolean;
}

const IDS = henan2023.rates.map(({ id }) => id);
const LAYOUT = drawnLayout(henan2023);

/** Every notation is tried with a ratio at its limit and one above it, which tells the five signs apart. */
const NOTATIONS: readonly Content[] = [
  ...[
    '≥90%',
    '≤90%',
    '>90%',
    '<90%',
    '=90%',
    '90%',
    '＞90％',
    '﹦90%',
    '≥90﹪',
    '>=90％',
    '=<90%',
    '<=90%',
    '=>90%',
    '≧90%',
  ],
  ...[
    '≦90%',
    '》90%',
    '≥ 90 %',
    ' ≥90%\n',
    '≥\u300090%',
    '≥90.00(%)',
    '＝90.00（％）',
    '≥90百分比',
    '≥９０％',
    '≥90%。',
  ],
  ...[
    '不低于90%',
    '不得低于90%',
    '不少于 90%',
    '至少90%',
    '不超过90%',
    '不高于90%',
    '控制在90%',
    '控制在90%以内',
    '90%以上',
  ],
  ...[
    '90%及以上',
    '90%（含）以上',
    '90%以内',
    '90%以下',
    '达到90%',
    '达90%以上',
    '为90%',
    '高于90%',
    '超过90%',
    '低于90%',
  ],
  ...[
    '不足90%',
    '大于等于90%',
    '大于或等于90%',
    '小于等于90%',
    '百分之90',
    '百分之90以上',
    '不低于90%以上',
    '超过90%以下',
  ],
  ...[
    '≥90%以下',
    '90%左右',
    '约90%',
    '80%-95%',
    '≥**%',
    '≥XX%',
    '≥-90%',
    '-90%',
    '≥1/2%',
    '≥9,0%',
    '≥90',
    '90',
    '90元',
  ],
  ...[
    '≥90元',
    '≥9e1%',
    '292%',
    '相关',
    '严格执行相关制度规定',
    '2023年12月底前',
    '—',
    '-',
    '/',
    '不适用',
    '无',
    'N/A',
    '%',
    '≥%',
    '≥',
  ],
  ...['满意率达90%以上', '不适用90%', '≥90%≤95%', '≥≥90%', '≥90%%', '≥90.5%', '≥.9%', '100%', '≥100%'],
  null,
  0.9,
  90,
  1,
  { value: 0.9, format: '0%' },
  { value: 0.895, format: '0%' },
  { value: 0.95, format: '0.00%' },
  { value: 1, format: '0%' },
];

/** Numbers as they are typed into one rate; the rest of the workbook stays as drawn. */
const NUMBERS: readonly (readonly [string, { readonly [Key in keyof RateEntry]?: CellInput }])[] = [
  ['budget-execution', { numerator: 23_832_000 }],
  ['budget-execution', { numerator: 23_831_999.99 }],
  ['budget-execution', { numerator: 30_000_000 }],
  ['budget-execution', { numerator: 5, denominator: 0 }],
  ['budget-execution', { numerator: 5, denominator: null }],
  ['budget-execution', { numerator: '23,832,000.00元' }],
  ['budget-execution', { numerator: '2,383.2万元' }],
  ['budget-execution', { numerator: '二千万' }],
  ['budget-execution', { numerator: '2023-1' }],
  ['budget-execution', { numerator: 5, denominator: '—' }],
  ['budget-execution', { numerator: 89.996, denominator: 100 }],
  ['budget-execution', { numerator: 89.9966666, denominator: 100 }],
  ['budget-execution', { numerator: 89.9999666, denominator: 100 }],
  ['budget-execution', { numerator: 107.1, denominator: 119 }],
  ['budget-adjustment', { numerator: 5_296_000 }],
  ['budget-adjustment', { numerator: -5 }],
  ['budget-adjustment', { numerator: 31_776_000, reading: '调整后预算数' }],
  ['budget-adjustment', { numerator: 31_776_000.01, reading: '调整后预算数' }],
  ['budget-adjustment', { numerator: 20_000_000, reading: '调整后预算数' }],
  ['budget-adjustment', { numerator: 1_000_000, reading: '调整后预算数' }],
  ['budget-adjustment', { reading: '调整后预算数' }],
  ['carry-over', { numerator: 0 }],
  ['carry-over', { numerator: 2_648_000 }],
  ['carry-over', { numerator: 2_648_000.01 }],
  ['carry-over', { numerator: 30_000_000 }],
  ['carry-over', { numerator: 5, denominator: -5 }],
  ['three-public', { numerator: 5, denominator: 0 }],
  ['three-public', { numerator: 0, denominator: 0 }],
  ['three-public', { numerator: 101, denominator: 100 }],
  ['monitoring', { numerator: 4, denominator: 5, reading: '以部门项目总数为分母' }],
  ['monitoring', { numerator: 4, denominator: 0 }],
  ['monitoring', { numerator: 5, denominator: 5 }],
  ['self-evaluation', { numerator: 6, denominator: 5 }],
];

const TOTALS: readonly Typing[] = [
  { total: '15,897,000.0' },
  { total: '15,897,000.00元' },
  { total: '１５８９７０００' },
  { total: '1,589.7万元' },
  { total: '见附表' },
  { total: null },
  { total: 0 },
  { total: 1589.7, totalLabel: '部门预算总额（万元）' },
  { total: '1,589.7', totalLabel: '部门预算总额（万元）' },
  { total: '15897000元', totalLabel: '部门预算总额（万元）' },
];

/** 指标值 where `≥` and `%` have columns of their own. */
const BETWEEN: readonly Content[] = [
  '90',
  90,
  '90%',
  { value: 0.9, format: '0%' },
  { value: 89.6, format: '0' },
  '相关',
  null,
  '—',
  '≤90',
];

const SPENT = { 'budget-execution': { numerator: 14_307_300 }, 'budget-adjustment': { numerator: 3_179_400 } };

const TYPINGS: readonly Typing[] = [
  ...chunks(NOTATIONS.flatMap((target) => [[target, 90] as const, [target, 95] as const])).map((chunk) => ({
    targets: byRate(chunk.map(([target]) => target)),
    inputs: byRate(chunk.map(([, numerator]) => ({ numerator, denominator: 100 }))),
  })),
  ...apart(NUMBERS).map((inputs) => ({ inputs })),
  ...TOTALS.map((typing) => ({ ...typing, inputs: SPENT })),
  { split: true, targets: byRate(BETWEEN), inputs: byRate(BETWEEN.map(() => ({ numerator: 90, denominator: 100 }))) },
];

testWithOffice('LibreOffice works out what workOutRates does, whatever is typed', async () => {
  const host = newWorkbook();
  for (const [index, typing] of TYPINGS.entries()) await type(host, index, typing);
  const { bytes } = await host.toBytes();
  const sheets = await (await openWorkbook(await recalculate(bytes), 'calculated.xlsx')).snapshot();
  TYPINGS.forEach((typing, index) => {
    const [form, rates] = sheets.slice(2 * index);
    // A number that still follows the table has not been typed by anybody.
    if (!typing.targets) expect(readRatesSheet(rates!).entries['budget-adjustment']).not.toHaveProperty('denominator');
    expect({ typing, ...shown(rates!) }).toEqual({ typing, ...expected(tableOf(form!), rates!) });
  });
});

/** Sheets that want quoting in formulas. */
const formSheet = (index: number): string => `2023 年'绩效'表 ${index}`;
const ratesSheet = (index: number): string => `${RATES_SHEET} ${index}`;

/** Puts the form and its rates sheet on a workbook, drawn first and typed into afterwards. */
async function type(
  host: FileHost,
  index: number,
  { targets = {}, inputs = {}, total, totalLabel, split }: Typing,
): Promise<void> {
  const [form, rates] = [formSheet(index), ratesSheet(index)];
  const read = async (): Promise<Table> => tableOf((await host.snapshot([form]))[0]!);
  await host.apply({ title: '插入', sheets: [split ? splitForm(form) : drawForm(WELL_FILLED, henan2023, form)] });
  // The unit is part of the layout: it is there before the rates are drawn.
  if (totalLabel) await host.apply(edit(form, [[(await read()).budget!.lines.total!.label.at, totalLabel]]));
  const table = await read();
  const drawn = drawRates(table, henan2023, { inputs: { basis: '', entries: {} }, existing: null, sheet: rates });
  await host.apply({ title: '测算', sheets: [drawn] });

  const targetAt = (id: string): Place => {
    const { row } = henan2023.rates.find((definition) => definition.id === id)!;
    return table.indicators.find(({ standardRow }) => standardRow === row)!.targetField.at;
  };
  const onForm = Object.entries(targets).map(([id, content]): Written => [targetAt(id), content]);
  if (total !== undefined) onForm.push([table.budget!.lines.total!.field.at, total]);
  const onRates = Object.entries(inputs).flatMap(([id, entry]) =>
    Object.entries(entry).map(([column, content]): Written => [
      { row: LAYOUT.rows.get(id)!, column: COLUMN_OF[column as ColumnId] },
      content,
    ]),
  );
  await host.apply(edit(form, onForm));
  await host.apply(edit(rates, onRates));
}

/** The form in a layout with 符号 and 计量单位 beside 指标值. */
function splitForm(sheet: string): SheetPatch {
  const { rows } = formGrid(WELL_FILLED);
  const header = rows.findIndex((row) => row.includes('指标值'));
  const values = rows.map((row, index): CellInput[] => {
    const [a, b, c, d, e] = row.map((cell) => (typeof cell === 'object' ? null : cell));
    if (index === header) return [a, b, c, '符号', d, '计量单位', e];
    return index > header ? [a, b, c, '≥', d, '%', e] : [a, b, c, d, e];
  });
  return { sheet, mode: 'add', blocks: [{ at: { row: 0, column: 0 }, values }] };
}

type Written = readonly [at: Place, content: Content];

function edit(sheet: string, contents: readonly Written[]): Patch {
  const styles = contents.flatMap(([at, content]) =>
    isFormatted(content) ? [{ area: { ...at, rows: 1, columns: 1 }, style: { format: content.format } }] : [],
  );
  const blocks = contents.map(([at, content]) => ({ at, values: [[isFormatted(content) ? content.value : content]] }));
  return { title: '填写', sheets: [{ sheet, mode: 'edit', blocks, styles }] };
}

function isFormatted(content: Content): content is { readonly value: number; readonly format: string } {
  return typeof content === 'object' && content !== null && 'value' in content;
}

/** What the sheet shows after the calculation, by rate. */
function shown(sheet: Snapshot): Record<string, unknown> {
  const at = (id: string, column: ColumnId): unknown =>
    cellAt(sheet, { row: LAYOUT.rows.get(id)!, column: COLUMN_OF[column] }).value ?? '';
  return Object.fromEntries(
    IDS.map((id) => {
      const actual = at(id, 'actual');
      return [
        id,
        {
          actual: typeof actual === 'number' ? actual.toFixed(12) : actual,
          verdict: at(id, 'verdict'),
          remark: at(id, 'remark'),
          numeratorName: at(id, 'numeratorName'),
          denominatorName: at(id, 'denominatorName'),
          formula: at(id, 'formula'),
        },
      ];
    }),
  );
}

/** What it must show, worked out from the table and from what was typed. */
function expected(table: Table, sheet: Snapshot): Record<string, unknown> {
  const rates = workOutRates(table, henan2023, readRatesSheet(sheet));
  return Object.fromEntries(
    rates.map(({ definition, reading, actual, verdict, remark }) => [
      definition.id,
      {
        actual: actual?.toFixed(12) ?? VERDICT_NAMES[verdict],
        verdict: VERDICT_NAMES[verdict],
        remark: remark ?? '',
        numeratorName: inputLabel(reading.numerator),
        denominatorName: inputLabel(reading.denominator),
        formula: reading.formula,
      },
    ]),
  );
}

function chunks<T>(items: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(items.length / IDS.length) }, (_, i) =>
    items.slice(i * IDS.length, (i + 1) * IDS.length),
  );
}

function byRate<T>(items: readonly T[]): Record<string, T> {
  return Object.fromEntries(items.map((item, index) => [IDS[index]!, item]));
}

/** Cases of the same rate go into different workbooks. */
function apart<T>(cases: readonly (readonly [string, T])[]): Record<string, T>[] {
  const workbooks: Record<string, T>[] = [];
  for (const [id, entry] of cases) {
    const free = workbooks.find((workbook) => !(id in workbook));
    if (free) free[id] = entry;
    else workbooks.push({ [id]: entry });
  }
  return workbooks;
}
