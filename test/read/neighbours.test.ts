import type { Table } from '../../src/form/model';
import { importText } from '../../src/read/text';
import { gridSnapshot } from '../support/grid';
import { misplaced, onlyTable, publishedText } from './support';

/** A published table laid out as a sheet, a field a cell. */
function sheetOf(name: string): { table: Table; messages: string } {
  const snapshot = gridSnapshot(importText(publishedText(name)).rows, { merges: null, at: { row: 2, column: 1 } });
  const table = onlyTable(snapshot);
  // A layout without 一级 and 二级 has no cells for them.
  expect(misplaced(table, snapshot).filter(({ text }) => text !== '' || table.columns.level1)).toEqual([]);
  return { table, messages: table.notices.map(({ message }) => message).join('\n') };
}

test('01: a second standard needs nothing but its data', () => {
  const { table, messages } = sheetOf('01-yueyanglou-price-centre-2023-dept.txt');
  expect(table).toMatchObject({
    kind: 'departmentTarget',
    standard: 'yueyang-2023',
    year: 2023,
    unit: { text: '岳阳楼区价格认证鉴定中心' },
    goals: [{ number: null, text: '做好涉案、价格认定工作。' }],
    tasksField: null,
    budget: null,
  });
  expect(
    table.indicators.map(({ level1, level2, name, targetField, unitField, extra }) =>
      [level1, level2, name, targetField, unitField, extra.指标值类型].map((field) => field?.text),
    ),
  ).toEqual([
    ['产出指标', '数量指标', '业务工作支出安排金额', '28.8万元', '%', '定量'],
    ['产出指标', '质量指标', '业务工作支出到位率', '100', '%', '定量'],
    ['产出指标', '时效指标', '工作安排时间', '按月安排', '', '定量'],
    ['产出指标', '成本指标', '社会成本指标', '100', '%', '定量'],
    ['效益指标', '经济效益指标', '', '', '', ''],
    ['效益指标', '社会效益指标', '保证单位正常运转', '应保尽保', '%', '定性'],
  ]);
  expect(table.indicators[0]?.explanation?.text).toBe('该指标主要考察业务工作支出安排情况');
  expect(messages).toContain('*部门(单位)职责');
  expect(messages).toContain('生态[excerpt ends]');
});

test('02: a project table, with value and unit in one column and unused effect rows', () => {
  const { table, messages } = sheetOf('02-xiangtan-fogcannon-2023-project.txt');
  expect(table).toMatchObject({ kind: 'projectTarget', standard: null, unit: { text: '湘潭市环境卫生管理处' } });
  expect(table.indicators.map(({ level2, name, targetField }) => [level2.text, name.text, targetField.text])).toEqual([
    ['数量指标', '雾炮车降尘抑尘服务配备车辆数', '10辆'],
    ['数量指标', '雾炮车风炮射程', '≥80M'],
    ['质量指标', '服务周期内空气质量', '优良'],
    ['时效指标', '服务周期', '2023.07-2024.01'],
    ['成本指标', '控制在预算成本内', '250万'],
    ['经济效益指标', '', ''],
    ['社会效益指标', '服务周期内,市民对空气质量改善的满意程度', '≥85%'],
    ['生态效益指标', '', ''],
    ['可持续影响指标', '', ''],
    ['社会公众或服务对象满意度指标', '市民满意度', '≥90%'],
  ]);
  for (const text of ['项目支出名称', '年度本级预算金额', '250万', '实施期']) expect(messages).toContain(text);
});

test('05: a self-evaluation, with sign, value and unit in three columns', () => {
  const { table, messages } = sheetOf('05-qingshen-salary-2023-selfeval.txt');
  expect(table).toMatchObject({ kind: 'selfEvaluation', standard: null, year: 2023 });
  expect(table.indicators).toMatchObject([
    { name: { text: '发放(缴纳)覆盖率' }, target: { kind: 'quantitative', operator: '=', unit: '%' } },
    { name: { text: '足额保障率(参保率)' }, target: { kind: 'quantitative', operator: '=', unit: '%' } },
  ]);
  expect(Object.keys(table.indicators[0]?.extra ?? {})).toEqual(['完成值', '权重', '得分', '未完成原因分析']);
  expect(messages).toContain('238.93');
});

test('07: a self-evaluation without title, 一级 and 二级', () => {
  const { table } = sheetOf('07-chizhou-tangxi-entrust-2022-selfeval.txt');
  expect(table).toMatchObject({ kind: 'selfEvaluation', standard: null, title: null });
  expect(table.indicators.length).toBe(11);
  expect(table.indicators[10]?.name.text).toBe('满意度[excerpt ends]');
  expect(table.indicators[6]).toMatchObject({
    level1: { text: '' },
    level2: { text: '' },
    name: { text: '经济效益' },
    target: { kind: 'unreadable', reason: 'empty' },
  });
});
