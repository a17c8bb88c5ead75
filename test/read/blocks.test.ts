import type { Table } from '../../src/form/model';
import { onlyTable, snapshotOfLayout, type Layout } from './support';

describe('blocks', () => {
  const sheet = (rows: readonly (readonly (string | null)[])[]): Table =>
    onlyTable(
      snapshotOfLayout({
        rows: [...rows, ['一级指标', '二级指标', '三级指标', '指标值'], ['产出指标', '数量指标', '车辆数', '10辆']],
        merges: null,
        moved: (cell) => cell,
      }),
    );

  test('goals in several cells, one a row', () => {
    const { goals, goalsField, notices } = sheet([
      ['年度履职目标', '目标1：甲。乙', null, null],
      [null, '目标2：丙', null, null],
      ['部门名称', '某局', null, null],
    ]);
    expect(goals.map(({ number, text, field }) => [number, text, field.at.row])).toEqual([
      [1, '甲。乙', 0],
      [2, '丙', 1],
    ]);
    expect(goalsField?.at).toEqual({ row: 0, column: 1 });
    expect(notices).toEqual([]);
  });

  test('one goal without a number stays one', () => {
    const { goals } = sheet([['年度总体绩效目标', '做好涉案工作。做好价格认定工作。', null, null]]);
    expect(goals).toMatchObject([{ number: null, text: '做好涉案工作。做好价格认定工作。' }]);
  });

  test('tasks without a header of their own, one named like a budget line', () => {
    const { tasks, budget, notices } = sheet([
      ['年度主要任务', '任务一：基本支出', '发放工资', null],
      [null, '项目支出', '修路', null],
      ['预算情况', '部门预算总额（万元）', '100', null],
      [null, '（2）项目支出', '40', null],
    ]);
    expect(tasks.map(({ number, text, content }) => [number, text, content.text])).toEqual([
      [1, '基本支出', '发放工资'],
      [null, '项目支出', '修路'],
    ]);
    expect(budget).toMatchObject({
      unit: '万元',
      lines: { total: { field: { text: '100' } }, project: { field: { text: '40' } }, basic: null },
    });
    expect(notices).toEqual([]);
  });

  test('blocks in another order, unit of money and of the form on lines of their own', () => {
    const { unit, year, budget, tasks, title, notices } = sheet([
      ['2024年度部门整体绩效目标表', null, null, null],
      ['填报单位：某某局', null, null, '单位：万元'],
      ['部门预算总额', '7.29', null, null],
      ['年度主要任务', '任务名称', '主要内容', null],
      [null, '任务1：修路', '修两条路', null],
      ['年度目标', '把路修好', null, null],
    ]);
    expect(unit).toMatchObject({ text: '某某局', at: { row: 1, column: 0 } });
    expect([year, title?.text]).toEqual([2024, '2024年度部门整体绩效目标表']);
    expect(budget).toMatchObject({ unit: '万元', lines: { total: { field: { text: '7.29' } } } });
    expect(tasks).toHaveLength(1);
    expect(notices).toEqual([]);
  });

  test.each([
    ['部门整体绩效目标表', 'departmentTarget'],
    ['某食品安全监控中心2023年度整体绩效目标表', 'departmentTarget'],
    ['部门整体支出绩效自评表', 'selfEvaluation'],
    ['项目支出绩效运行监控表', 'monitoring'],
    ['项目支出绩效目标申报表', 'projectTarget'],
  ])('the kind of %s is %s', (title, kind) => {
    expect(sheet([[title]]).kind).toBe(kind);
  });

  test('a task that reads like a title is none', () => {
    const { title, tasks } = sheet([
      ['部门整体绩效目标表', null, null, null],
      ['年度主要任务', '任务名称', '主要内容', null],
      [null, '任务1：编制部门整体绩效目标表', null, null],
    ]);
    expect([title?.text, tasks.length]).toEqual(['部门整体绩效目标表', 1]);
  });

  test.each([
    ['部门整体绩效目标表', '（二〇二三年度）', 2023],
    ['部门整体绩效目标表', '(2023 年度)', 2023],
    ['部门整体绩效目标表', '（    年度）', null],
    ['某局2025年度整体支出绩效目标申报表', '', 2025],
  ])('the year in %s %s', (title, line, year) => {
    const table = sheet([[title], [line || null]]);
    expect(table.year).toBe(year);
    expect(table.yearField?.text).toBe(line || title);
  });

  test('a layout without blocks has none', () => {
    expect(sheet([])).toMatchObject({
      ...{ title: null, yearField: null, year: null, unit: null, goalsField: null, goals: [] },
      ...{ tasksField: null, tasks: [], budget: null, standard: null, kind: 'unknown', notices: [] },
    });
  });
});

describe('how a cell holds its content', () => {
  const target = (cell: Layout['rows'][number][number]) => {
    const rows = [
      ['一级指标', '二级指标', '三级指标', '指标值'],
      ['产出指标', '数量指标', '预算执行率', cell],
    ];
    return onlyTable(snapshotOfLayout({ rows, merges: [], moved: (at) => at })).indicators[0]!;
  };

  test('a number reads as it is displayed', () => {
    const { target: read, targetField } = target({ value: 1, text: '100%', format: '0%' });
    expect(read).toMatchObject({ kind: 'quantitative', raw: '100%', unit: '%' });
    expect(targetField.kept).toEqual({ as: 'number', value: 1, format: '0%' });
  });

  test('a formula', () => {
    const { target: read, targetField } = target({ value: 1, text: '100%', formula: '=100%', format: '0%' });
    expect(read).toMatchObject({ kind: 'quantitative', unit: '%' });
    expect(targetField.kept).toEqual({ as: 'formula', formula: '=100%', value: 1, format: '0%' });
  });

  test('an error value', () => {
    const { target: read, targetField } = target({ value: { error: '#NAME?' }, text: '#NAME?' });
    expect(read).toEqual({ kind: 'unreadable', raw: '#NAME?', reason: 'error', nearest: null });
    expect(targetField.kept).toEqual({ as: 'error', value: '#NAME?' });
  });

  test('a truth value', () => {
    expect(target({ value: true, text: 'TRUE' }).targetField.kept).toEqual({ as: 'boolean', value: true });
  });
});
