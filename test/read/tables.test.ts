import { readTables } from '../../src/read/tables';
import type { FormContent } from '../../src/form/content';
import type { Table } from '../../src/form/model';
import { contentOf } from '../../src/read/content';
import {
  addExtraColumn,
  fieldsOf,
  headerRow,
  insertColumns,
  insertRows,
  misplaced,
  moveBy,
  onlyTable,
  permuteColumns,
  plainLayout,
  publishedContent,
  repeatLabels,
  reword,
  snapshotOfLayout,
  together,
  withMerges,
  type Layout,
  type Rearrangement,
} from './support';

const CONTENT = publishedContent();
const PLAIN = plainLayout(CONTENT);
const ORIGINAL = onlyTable(snapshotOfLayout(PLAIN));
const HEADER = headerRow(PLAIN);

/** The table of a layout, which must say the same as the plain one, every field at the cell it was moved to. */
function expectSame(layout: Layout): Table {
  const snapshot = snapshotOfLayout(layout);
  const table = onlyTable(snapshot);
  expect(contentOf(table)).toEqual(CONTENT);
  expect(fieldsOf(table)).toEqual(fieldsOf(ORIGINAL, layout.moved));
  expect(misplaced(table, snapshot)).toEqual([]);
  expect(table.notices).toEqual([]);
  return table;
}

function apply(...steps: readonly Rearrangement[]): Layout {
  return steps.reduce((layout, step) => step(layout), PLAIN);
}

describe('a table is the same', () => {
  test.each([
    [1, 0],
    [0, 1],
    [7, 3],
    [500, 90],
  ])('moved down %i and right %i', (rows, columns) => {
    expectSame(apply(moveBy(rows, columns)));
  });

  test('with a blank row in front of every row', () => {
    for (let at = 0; at < PLAIN.rows.length; at++) expectSame(apply(insertRows(at, 1)));
  });

  test('with blank columns in front of every column', () => {
    for (let at = 0; at < 5; at++) expectSame(apply(insertColumns(at, 2)));
    expectSame(apply(...[4, 3, 2, 1, 0].map((at) => insertColumns(at, 1))));
  });

  test('with blank columns and merges lost', () => {
    expectSame(apply(...[4, 3, 2, 1, 0].map((at) => insertColumns(at, 1)), withMerges(null)));
  });

  test.each([
    ['unknown', withMerges(null)],
    ['lost', withMerges([])],
  ])('with merges %s', (_, step) => {
    expectSame(apply(step));
  });

  test('with merges lost and labels repeated in every row', () => {
    const snapshot = snapshotOfLayout(apply(repeatLabels));
    const table = onlyTable(snapshot);
    expect(contentOf(table)).toEqual(CONTENT);
    expect(table.notices).toEqual([]);
    expect(misplaced(table, snapshot)).toEqual([]);
    expect(table.indicators.every(({ level1, name }) => level1.at.row === name.at.row)).toBe(true);
  });

  test.each([[[4, 3, 2, 1, 0]], [[2, 0, 1, 4, 3]], [[3, 4, 0, 1, 2]], [[0, 1, 3, 4, 2]]])(
    'with its columns in the order %p',
    (order) => {
      expectSame(apply(permuteColumns(order)));
      expectSame(apply(permuteColumns(order), withMerges(null)));
    },
  );

  test.each(['三 级 指 标', '三级\n指标', '＊三级指标', '*三级指标：', ' 三级指标\u3000', '三级'])(
    'with the header %p',
    (header) => {
      const { indicators, notices } = onlyTable(snapshotOfLayout(apply(reword({ 三级指标: header }))));
      expect(indicators).toHaveLength(34);
      expect(notices).toEqual([]);
    },
  );

  test('with labels in other words, widths and numberings', () => {
    const table = onlyTable(
      snapshotOfLayout(
        apply(
          reword({
            '部门（单位）名称': '*部门(单位)\n名称',
            年度履职目标: '年度\n履职\n目标',
            年度主要任务: '年 度 主 要 任 务：',
            '1、资金来源：（1）政府预算资金': '1、资金来源: (1)政府预算资金',
            '（2）财政专户管理资金': '②财政专户管理资金',
            '（3）单位资金': '单位资金',
            '2、资金结构：（1）基本支出': '其中：基本支出',
          }),
        ),
      ),
    );
    expect(contentOf(table)).toEqual(CONTENT);
    expect(table.notices).toEqual([]);
  });

  test('with a line label split over two cells', () => {
    const split = apply(insertColumns(2, 1));
    const rows = split.rows.map((row) =>
      row[1] === '1、资金来源：（1）政府预算资金'
        ? [row[0]!, '1、资金来源：', '（1）政府预算资金', ...row.slice(3)]
        : row,
    );
    const { budget, notices } = onlyTable(snapshotOfLayout({ ...split, rows }));
    expect(budget?.lines.government?.field.text).toBe('15,897,000.0');
    expect(notices).toEqual([]);
  });
});

describe('extra columns', () => {
  test.each([0, 1, 2, 3, 4, 5])('one in front of column %i', (at) => {
    const layout = apply(addExtraColumn(at, '分值', '3'));
    const table = expectSameButExtras(layout);
    expect(table.indicators.every(({ extra }) => extra.分值?.text === '3')).toBe(true);
  });

  test('two with the same header keep both', () => {
    const { indicators } = onlyTable(
      snapshotOfLayout(apply(addExtraColumn(2, '权重', '20'), addExtraColumn(1, '权重', '60'))),
    );
    expect(indicators[0]?.extra).toMatchObject({ 权重: { text: '60' }, '权重(2)': { text: '20' } });
  });

  test('an unknown header is kept and named', () => {
    const { indicators, notices } = onlyTable(snapshotOfLayout(apply(addExtraColumn(5, '牵头领导', '张三'))));
    expect(indicators[3]?.extra).toMatchObject({ 牵头领导: { text: '张三' } });
    expect(notices).toMatchObject([{ kind: 'unrecognised', at: { row: HEADER, column: 5 } }]);
    expect(notices[0]?.message).toContain('牵头领导');
  });

  test('sign and unit in columns of their own', () => {
    const rows = [
      ['部门整体绩效目标表'],
      ['一级指标', '二级指标', '三级指标', '指标性质', '指标值', '度量单位'],
      ['产出指标', '数量指标', '新建农田', '≥', '1200', '亩'],
    ];
    const [indicator] = onlyTable(snapshotOfLayout({ rows, merges: null, moved: (cell) => cell })).indicators;
    expect(indicator).toMatchObject({
      signField: { text: '≥', at: { row: 2, column: 3 } },
      targetField: { text: '1200', at: { row: 2, column: 4 } },
      unitField: { text: '亩', at: { row: 2, column: 5 } },
      target: { kind: 'quantitative', operator: '≥', unit: '亩' },
    });
  });

  test('a header of two rows', () => {
    const rows = [
      ['一级指标', '二级指标', '三级指标', '年度指标值', null, null, '说明'],
      [null, null, null, '符号', '指标值', '计量单位', null],
      ['产出指标', '数量指标', '新建农田', '≥', '1200', '亩', '按验收面积计'],
    ];
    const { indicators, notices } = onlyTable(snapshotOfLayout({ rows, merges: null, moved: (cell) => cell }));
    expect(indicators).toHaveLength(1);
    expect(indicators[0]).toMatchObject({
      signField: { text: '≥' },
      targetField: { text: '1200' },
      unitField: { text: '亩' },
      explanation: { text: '按验收面积计' },
    });
    expect(notices).toEqual([]);
  });

  function expectSameButExtras(layout: Layout): Table {
    const table = onlyTable(snapshotOfLayout(layout));
    expect(contentOf(table)).toEqual(CONTENT);
    expect(table.notices).toEqual([]);
    const extras = /·(?:分值|表头·分值)$/;
    const fields = [...fieldsOf(table)].filter(([name]) => !extras.test(name));
    expect(new Map(fields)).toEqual(fieldsOf(ORIGINAL, layout.moved));
    return table;
  }
});

describe('several tables on a sheet', () => {
  const other: FormContent = {
    ...CONTENT,
    unit: '金河区农业农村局',
    year: 2024,
    tasks: CONTENT.tasks.slice(0, 2),
    indicators: CONTENT.indicators.slice(0, 25),
  };
  const second = plainLayout(other);

  const expectBoth = (layout: Layout): void => {
    const { tables, notices } = readTables(snapshotOfLayout(layout));
    expect(notices).toEqual([]);
    expect(tables.map(contentOf)).toEqual(expect.arrayContaining([CONTENT, other]));
    expect(tables).toHaveLength(2);
    expect(tables.flatMap((table) => table.notices)).toEqual([]);
  };

  test.each([0, 1, 6])('one above the other, %i rows between', (gap) => {
    const layout = together(PLAIN, second, { row: PLAIN.rows.length + gap, column: 0 });
    expectBoth(layout);
    expectBoth({ ...layout, merges: null });
    expectBoth(together(second, PLAIN, { row: second.rows.length + gap, column: 0 }));
  });

  test('one above the other, shifted, with a closing line between', () => {
    const closed: Layout = { ...PLAIN, rows: [...PLAIN.rows, ['填表人：张三', null, null, '联系电话：1234']] };
    expectBoth(together(closed, second, { row: closed.rows.length + 1, column: 2 }));
  });

  test('one above the other without a title between', () => {
    const untitled = second.rows.slice(2);
    const layout = together(PLAIN, { ...second, rows: untitled, merges: null }, { row: PLAIN.rows.length, column: 0 });
    const { tables } = readTables(snapshotOfLayout({ ...layout, merges: null }));
    expect(tables.map(({ unit, indicators }) => [unit?.text, indicators.length])).toEqual([
      [CONTENT.unit, 34],
      [other.unit, 25],
    ]);
  });

  test.each([0, 1, 3])('side by side, %i columns between', (gap) => {
    const at = { row: 0, column: 5 + gap };
    expectBoth(together(PLAIN, second, at));
    expectBoth(together(second, PLAIN, at));
    const layout = together(PLAIN, second, { ...at, row: 4 });
    expectBoth({ ...layout, merges: null });
  });

  test('side by side with their headers in one row', () => {
    const twin = plainLayout({ ...CONTENT, unit: '金河区农业农村局' });
    for (const gap of [0, 2]) {
      const { tables } = readTables(snapshotOfLayout(together(PLAIN, twin, { row: 0, column: 5 + gap })));
      expect(tables.map(({ unit, area }) => [unit?.text, area.column, area.columns])).toEqual([
        [CONTENT.unit, 0, 5],
        ['金河区农业农村局', 5 + gap, 5],
      ]);
    }
  });
});

describe('blank values have their places', () => {
  const blank: FormContent = {
    ...CONTENT,
    unit: '',
    goals: [],
    tasks: CONTENT.tasks.map(({ name }) => ({ name, content: '' })),
    budget: { ...CONTENT.budget, total: '', government: '', basic: '' },
    indicators: CONTENT.indicators.map((indicator) => ({ ...indicator, target: '', explanation: '' })),
  };

  test.each([['known', undefined] as const, ['unknown', withMerges(null)] as const, ['lost', withMerges([])] as const])(
    'merges %s',
    (_, step) => {
      const layout = step ? step(plainLayout(blank)) : plainLayout(blank);
      const table = onlyTable(snapshotOfLayout(layout));
      expect(table.unit).toMatchObject({ text: '', at: { row: 2, column: 2 }, kept: { as: 'blank' } });
      expect(table.goalsField).toMatchObject({ text: '', at: { row: 3, column: 1 } });
      expect(table.tasks.map(({ content }) => content.at)).toEqual([5, 6, 7, 8, 9].map((row) => ({ row, column: 2 })));
      expect(Object.values(table.budget?.lines ?? {}).map((line) => line?.field.at)).toEqual(
        [10, 11, 12, 13, 14, 15].map((row) => ({ row, column: 2 })),
      );
      expect(table.indicators[9]).toMatchObject({
        target: { kind: 'unreadable', reason: 'empty' },
        targetField: { at: { row: 26, column: 3 } },
        explanation: { at: { row: 26, column: 4 } },
      });
      expect(table.notices).toEqual([]);
    },
  );
});

describe('where the indicators end', () => {
  test.each([
    '财政部门审核意见',
    '填表人：宋云花',
    '合计',
    '总分',
    '备注：以上为年度目标',
    '注：1.本表一式两份',
    '说明：略',
  ])('%s', (text) => {
    const layout: Layout = { ...PLAIN, rows: [...PLAIN.rows, [text, null, null, '100']] };
    expectSame(layout);
  });

  test('at a text behind the table, which is named', () => {
    const rows = [...PLAIN.rows, [], ['以上内容已经党组会议通过']];
    const { indicators, notices } = onlyTable(snapshotOfLayout({ ...PLAIN, rows }));
    expect(indicators).toHaveLength(34);
    expect(notices).toMatchObject([{ kind: 'unrecognised', at: { row: rows.length - 1, column: 0 } }]);
  });

  test.each(['编制人员到位率', '审核意见采纳率', '领导小组会议次数', '项目负责人满意度', '说明会场次', '注册企业数量'])(
    'not at an indicator named %s',
    (name) => {
      const named = reword({ 建设违法完成率: name })(PLAIN);
      const rows = named.rows.map((row) => (row.includes(name) ? [null, null, name, null, null] : row));
      expect(onlyTable(snapshotOfLayout({ ...named, rows })).indicators).toHaveLength(34);
    },
  );

  test('indicators behind a closing line are not dropped in silence', () => {
    const rows = [...PLAIN.rows, ['小计'], ['效益指标', '满意度', '群众满意度', '≥90%', '问卷']];
    const { indicators, notices } = onlyTable(snapshotOfLayout({ ...PLAIN, rows }));
    expect(indicators).toHaveLength(34);
    expect(notices).toMatchObject([{ kind: 'unrecognised', at: { row: rows.length - 2, column: 0 } }]);
  });

  test('not at a row of which only a label is filled in', () => {
    const rows = [
      ['一级指标', '二级指标', '三级指标', '指标值', '备注'],
      ['产出指标', '数量指标', '车辆数', '10辆', null],
      ['效益指标', '经济效益指标', null, null, null],
      [null, '社会效益指标', '知晓率', '≥85%', null],
    ];
    const { indicators } = onlyTable(snapshotOfLayout({ rows, merges: null, moved: (cell) => cell }));
    expect(indicators.map(({ level2, name }) => [level2.text, name.text])).toEqual([
      ['数量指标', '车辆数'],
      ['经济效益指标', ''],
      ['社会效益指标', '知晓率'],
    ]);
  });

  test('a 一级指标 on a line of its own heads the rows below it', () => {
    const rows = [
      ['一级指标', '二级指标', '三级指标', '指标值'],
      ['产出指标', null, null, null],
      [null, '数量指标', '车辆数', '10辆'],
      ['效益指标', null, null, null],
      [null, '社会效益指标', '知晓率', '≥85%'],
    ];
    const { indicators, notices } = onlyTable(snapshotOfLayout({ rows, merges: null, moved: (cell) => cell }));
    expect(indicators.map(({ level1, level2 }) => [level1.text, level2.text])).toEqual([
      ['产出指标', '数量指标'],
      ['效益指标', '社会效益指标'],
    ]);
    expect(notices).toEqual([]);
  });

  test('a new 一级指标 does not inherit the 二级指标 above it', () => {
    const rows = [
      ['一级指标', '二级指标', '三级指标', '指标值'],
      ['产出指标', '数量指标', '车辆数', '10辆'],
      ['效益指标', null, '知晓率', '≥85%'],
    ];
    const { indicators } = onlyTable(snapshotOfLayout({ rows, merges: null, moved: (cell) => cell }));
    expect(indicators[1]).toMatchObject({ level1: { text: '效益指标' }, level2: { text: '' } });
  });
});

describe('texts that found no role are named', () => {
  const stray = (row: number, column: number): Layout => {
    const layout = apply(insertRows(row, 1));
    const rows = layout.rows.map((cells, r) => {
      if (r !== row) return cells;
      const line: (string | null)[] = [null, null, null, null, null];
      line[column] = '请在此处盖章';
      return line;
    });
    return { ...layout, rows };
  };

  test.each([
    [2, 3],
    [3, 4],
    [4, 4],
    [8, 4],
    [12, 3],
    [16, 0],
  ])('in front of row %i, column %i', (row, column) => {
    const table = onlyTable(snapshotOfLayout(stray(row, column)));
    expect(contentOf(table)).toEqual(CONTENT);
    expect(table.notices).toMatchObject([{ kind: 'unrecognised', at: { row, column } }]);
    expect(table.notices[0]?.message).toContain('请在此处盖章');
  });

  test('a label met twice', () => {
    const rows = [...PLAIN.rows.slice(0, 3), ['部门（单位）名称', null, '别的单位'], ...PLAIN.rows.slice(3)];
    const table = onlyTable(snapshotOfLayout({ ...PLAIN, rows, merges: null }));
    expect(contentOf(table)).toEqual(CONTENT);
    expect(table.notices.map(({ at }) => at)).toEqual(expect.arrayContaining([{ row: 3, column: 0 }]));
    expect(table.notices.map(({ message }) => message).join()).toContain('别的单位');
  });

  test('a header without 指标值', () => {
    const rows = [
      ['一级指标', '二级指标', '三级指标', '分值'],
      ['产出', '数量', '车辆数', '10'],
    ];
    const { tables, notices } = readTables(snapshotOfLayout({ rows, merges: [], moved: (cell) => cell }));
    expect(tables).toEqual([]);
    expect(notices).toMatchObject([{ kind: 'unrecognised', at: { row: 0, column: 2 } }]);
  });

  test('a header without indicators', () => {
    const rows = PLAIN.rows.slice(0, HEADER + 1);
    const table = onlyTable(snapshotOfLayout({ ...PLAIN, rows, merges: null }));
    expect(table.standard).toBe('henan-2023');
    expect(table.notices).toMatchObject([{ at: { row: HEADER, column: 0 } }]);
  });
});
