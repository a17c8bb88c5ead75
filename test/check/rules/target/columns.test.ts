import { checkTable } from '../../../../src/check/run';
import type { Problem } from '../../../../src/check/problem';
import { DEFAULT_SETTINGS } from '../../../../src/check/settings';
import { cellAddress } from '../../../../src/sheet/address';
import { applyEdits } from '../../../../src/sheet/apply';
import { cellAt, type Snapshot } from '../../../../src/sheet/snapshot';
import { gridSnapshot, type GridCell } from '../../../support/grid';
import { tableOf } from '../../../support/sample';

/** A layout that keeps sign (D), value (E) and unit (F) apart; the row looked at is row 3. */
function sheetWith(name: string, sign: GridCell, value: GridCell, unit: GridCell): Snapshot {
  return gridSnapshot([
    ['某单位2023年度整体绩效目标表'],
    ['一级指标', '二级指标', '三级指标', '符号', '指标值', '计量单位', '指标解释'],
    ['产出指标', '质量指标', name, sign, value, unit, '按验收结果计算。'],
    ['效益指标', '社会效益指标', '惠及居民人数', '≥', '500', '人', '按登记人数计算。'],
    ['效益指标', '满意度指标', '居民满意度', '≥', '95', '%', '按问卷结果计算。'],
  ]);
}

function found(snapshot: Snapshot): readonly Problem[] {
  const { problems } = checkTable(tableOf(snapshot), { standard: null, settings: DEFAULT_SETTINGS, ignores: [] });
  return problems.filter(({ rule }) => rule.startsWith('target/'));
}

test.each<[string, GridCell, GridCell, GridCell, readonly (readonly [string, ...string[]])[]]>([
  ['工程验收合格率', '≥', '95', '%', []],
  ['工程验收合格率', '≥', 95, '%', []],
  ['工程验收合格率', null, '100', '%', []],
  ['工程验收合格率', null, 1, '%', []],
  ['按时结案数量', '≥', '20', '件', []],
  ['完成时间', null, '2023年12月', '年', []],
  ['资金使用规范性', null, '规范', '/', []],
  ['业务支出金额', null, '28.8万元', '%', [['target/unit', 'E3', 'F3']]],
  ['保证单位正常运转', null, '应保尽保', '%', [['target/unit', 'E3', 'F3']]],
  ['工程验收合格率', '≥', '95', null, [['target/unit', 'E3']]],
  ['工程验收合格率', '≤', '95', '%', [['target/direction', 'E3']]],
  ['工程验收合格率', '≥', '195', '%', [['target/out-of-range', 'E3']]],
  ['工程验收合格率', '﹦', '100', '%', [['target/notation', 'E3']]],
  ['按时结案数量', null, 0.5, null, [['target/unit', 'E3']]],
])('%s: %j | %j | %j', (name, sign, value, unit, expected) => {
  const problems = found(sheetWith(name, sign, value, unit));
  expect(problems.map(({ rule, cells }) => [rule, ...cells.map(cellAddress)])).toEqual(expected);
});

test.each<[string, GridCell, GridCell, GridCell, readonly (string | number | null)[]]>([
  ['工程验收合格率', '﹦', 100, '%', ['=', 100, '%']],
  ['工程验收合格率', '≤', '95', '%', ['≥', '95', '%']],
  ['工程验收合格率', '≥', '95.00', '百分比', ['≥', '95', '%']],
  ['工程验收合格率', '≥', '95', null, ['≥', '95', '%']],
  ['工程验收合格率', '≥', '195', '%', ['≥', '100', '%']],
])('a change of %s: %j | %j | %j puts each part into its own cell', (name, sign, value, unit, expected) => {
  const before = sheetWith(name, sign, value, unit);
  const [problem] = found(before);
  const after = applyEdits(before, (problem?.fix ?? problem?.suggestions[0])?.edits ?? []);
  expect([3, 4, 5].map((column) => cellAt(after, { row: 2, column }).value)).toEqual(expected);
  expect(found(after)).toEqual([]);
});
