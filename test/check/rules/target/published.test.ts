import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkTable } from '../../../../src/check/run';
import { DEFAULT_SETTINGS } from '../../../../src/check/settings';
import type { Problem } from '../../../../src/check/problem';
import { nameFields } from '../../../../src/form/fields';
import { henan2023 } from '../../../../src/form/standards/henan-2023';
import { importText } from '../../../../src/read/text';
import { applyToSnapshot } from '../../../../src/sheet/apply';
import type { CellInput, StyleWrite } from '../../../../src/sheet/patch';
import type { Snapshot } from '../../../../src/sheet/snapshot';
import { formSnapshot } from '../../../support/grid';
import { tableOf } from '../../../support/sample';

/** What a cell of the published table is given: text, or a number in a format. */
type Content = CellInput | { readonly number: number; readonly format: string };

const text = readFileSync(join(__dirname, '../../../fixtures/tables/000_fef1010ff2924dfd.txt'), 'utf8');
const published: Snapshot = formSnapshot(importText(text).content!);
const places = new Map(Array.from(nameFields(tableOf(published)), ([field, name]) => [name, field.at]));

function problemsOf(snapshot: Snapshot): readonly Problem[] {
  return checkTable(tableOf(snapshot), { standard: henan2023, settings: DEFAULT_SETTINGS, ignores: [] }).problems;
}

const key = ({ rule, severity, field }: Problem): string => `${rule} ${severity} ${field}`;
const before = new Set(problemsOf(published).map(key));

function place(name: string): { row: number; column: number } {
  const at = places.get(`${name}·指标值`);
  if (!at) throw new Error(`no indicator ${name}`);
  return at;
}

function withTarget(name: string, content: Content): Snapshot {
  const at = place(name);
  const numeric = typeof content === 'object' && content !== null && 'number' in content;
  const styles: StyleWrite[] = numeric
    ? [{ area: { ...at, rows: 1, columns: 1 }, style: { format: content.format } }]
    : [];
  const blocks = [{ at, values: [[numeric ? content.number : content]] }];
  return applyToSnapshot(published, { sheet: published.sheet, mode: 'edit', blocks, styles });
}

/** Everything found beyond what the published table gives as it is: rule, severity and first suggested or fixed text. */
function added(name: string, content: Content): readonly (readonly [string, string, string | null])[] {
  const { row, column } = place(name);
  return problemsOf(withTarget(name, content))
    .filter((problem) => !before.has(key(problem)))
    .map((problem) => {
      expect(problem.cells[0]).toEqual({ row, column });
      const [change] = problem.fix ? [problem.fix] : problem.suggestions;
      const to = change?.edits[0]?.to;
      return [problem.rule, problem.severity, typeof to === 'string' ? to : null];
    });
}

test('the published table gives seven percentages on names that are no rates, and nothing else about targets', () => {
  const found = problemsOf(published).filter(({ rule }) => rule.startsWith('target/'));
  expect(found.map(({ rule, cells }) => [rule, cells[0]!.row - place('年度履职目标相关性').row + 1])).toEqual(
    [21, 25, 26, 27, 28, 29, 30].map((row) => ['target/not-a-rate', row]),
  );
});

describe('one changed cell gives one problem', () => {
  const error = 'error';
  const warning = 'warning';
  const hint = 'hint';

  test.each<[string, Content, string, string, string | null]>([
    ['预算执行率', '≤90%', 'target/direction', error, '≥90%'],
    ['预算执行率', '<90%', 'target/direction', error, '≥90%'],
    ['预算执行率', '不高于90%', 'target/direction', error, '≥90%'],
    ['预算调整率', '≥20%', 'target/direction', error, '≤20%'],
    ['结转结余率', '>10%', 'target/direction', error, '≤10%'],
    ['建设违法完成率', '≤100%', 'target/direction', error, '≥100%'],
    ['服务对象满意度', '≤90%', 'target/direction', error, '≥90%'],
    ['预算执行率', '≥190%', 'target/out-of-range', warning, '≥90%'],
    ['政府采购执行率', '110%', 'target/out-of-range', warning, '≥90%'],
    ['预算执行率', '292%', 'target/out-of-range', error, '≥92%'],
    ['专项资金细化率', '≥190%', 'target/out-of-range', error, '≥90%'],
    ['结转结余率', '≤110%', 'target/out-of-range', error, '≤10%'],
    ['结转结余率', '210%', 'target/out-of-range', error, '≤10%'],
    ['结转结余率', '-5%', 'target/out-of-range', error, '≤10%'],
    ['“三公经费”控制率', '≤110%', 'target/out-of-range', error, '≤100%'],
    ['社会公众满意度', '≥101%', 'target/out-of-range', error, '≥100%'],
    ['环境整治率', '120%', 'target/out-of-range', error, '100%'],
    ['绩效监控完成率', '≤110%', 'target/out-of-range', error, '100%'],
    ['预算执行率', '≥80%', 'target/looser-than-standard', warning, '≥90%'],
    ['预算执行率', '85%', 'target/looser-than-standard', warning, '≥90%'],
    ['预算调整率', '≤120%', 'target/looser-than-standard', warning, '≤20%'],
    ['预算调整率', '≤30%', 'target/looser-than-standard', warning, '≤20%'],
    ['绩效自评完成率', '95%', 'target/looser-than-standard', warning, '100%'],
    ['预算执行率', '90', 'target/unit', error, '90%'],
    ['预算执行率', '≥90', 'target/unit', error, '≥90%'],
    ['预算执行率', 90, 'target/unit', error, '90%'],
    ['结转结余率', '≤10', 'target/unit', error, '≤10%'],
    ['预算执行率', '0.9', 'target/unit', error, '90%'],
    ['维持办事处正常运转的基本支出', '12', 'target/unit', error, null],
    ['预算执行率', '≥90万元', 'target/unit', error, '≥90%'],
    ['预算执行率', '2280次', 'target/unit', error, '≥90%'],
    ['预算执行率', null, 'target/empty', error, '≥90%'],
    ['预算执行率', ' ', 'target/empty', error, '≥90%'],
    ['环境整治率', null, 'target/empty', error, null],
    ['经济效益', null, 'target/empty', hint, null],
    ['预算执行率', '≥**%', 'structure/placeholder', error, null],
    ['预算执行率', 'abc', 'target/unreadable', error, '≥90%'],
    ['预算执行率', '≥', 'target/unreadable', error, '≥90%'],
    ['预算执行率', '效果明显', 'target/vague', warning, '≥90%'],
    ['资金使用合规性', '效果明显', 'target/vague', warning, '合规'],
    ['资金使用合规性', '严格执行相关制度规定', 'target/vague', warning, '合规'],
    ['社会效益', '效果明显', 'target/vague', warning, null],
    ['维持办事处正常运转的基本支出', '符合相关规定', 'target/vague', warning, null],
    ['维持办事处正常运转的基本支出', '按月安排', 'target/vague', warning, null],
    ['社会公众满意度', '满意', 'target/vague', warning, null],
    ['年度履职目标相关性', '合理', 'target/wrong-word', hint, '相关'],
    ['决算真实性', '不真实', 'target/wrong-word', hint, '真实'],
    ['预算执行率', '﹦100%', 'target/notation', hint, '=100%'],
    ['预算执行率', '>=90％', 'target/notation', hint, '≥90%'],
    ['预算执行率', '≥90.00(%)', 'target/notation', hint, '≥90%'],
    ['预算执行率', '≥100百分比', 'target/notation', hint, '≥100%'],
    ['预算执行率', '不低于90%', 'target/notation', hint, '≥90%'],
    ['预算执行率', '≧90%', 'target/notation', hint, '≥90%'],
    ['预算执行率', '90%以上', 'target/notation', hint, '≥90%'],
    ['预算执行率', '≥ 90%', 'target/notation', hint, '≥90%'],
    ['预算执行率', ' ≥90％ ', 'target/notation', hint, '≥90%'],
    ['预算执行率', ' ≥90%', 'text/spacing', hint, '≥90%'],
    ['社会公众满意度', '社会公众满意率达95%以上。', 'target/notation', hint, '≥95%'],
    ['预算执行率', 0.9, 'target/raw-number', warning, '90%'],
    ['绩效监控完成率', 1, 'target/raw-number', warning, '100%'],
    ['结转结余率', 0.0900000762939453, 'target/raw-number', warning, '9%'],
    ['社会效益', 0.95, 'target/raw-number', warning, '95%'],
    ['预算执行率', { number: 45085, format: 'm"月"d"日"' }, 'target/raw-number', warning, '6-8'],
    ['环境整治率', { number: 45085, format: 'yyyy-mm-dd' }, 'target/raw-number', warning, '6-8'],
    ['绩效监控完成率', { formula: '=100%', result: 1 }, 'target/raw-number', warning, '100%'],
    ['绩效监控完成率', { formula: '=100%' }, 'target/raw-number', warning, '100%'],
  ])('%s → %j: %s', (name, content, rule, severity, to) => {
    expect(added(name, content)).toEqual([[rule, severity, to]]);
  });
});

describe('a changed cell that is in order gives nothing', () => {
  test.each<[string, Content]>([
    ['预算执行率', '=90%'],
    ['预算执行率', '90%'],
    ['预算执行率', '≥95%'],
    ['预算执行率', '>92%'],
    ['预算执行率', { number: 0.92, format: '0%' }],
    ['预算调整率', '-5%'],
    ['预算调整率', '≤10%'],
    ['结转结余率', '<10%'],
    ['绩效监控完成率', '≥100%'],
    ['绩效监控完成率', { number: 1, format: '0%' }],
    ['专项资金细化率', '不适用'],
    ['“三公经费”控制率', '≤95%'],
    ['社会公众满意度', '≥85%'],
    ['维持办事处正常运转的基本支出', '12场'],
    ['维持办事处正常运转的基本支出', '2280次'],
    ['维持办事处正常运转的基本支出', '≥1580万元'],
    ['维持办事处正常运转的基本支出', '2023.07-2024.01'],
    ['负责党的基层建设，社区开展精神文明创建活动', '6-8场'],
    ['社会效益', '提升'],
  ])('%s → %j', (name, content) => {
    expect(added(name, content)).toEqual([]);
  });
});

test('a wrong percentage in a formula is still an error', () => {
  expect(added('专项资金细化率', { formula: '=190%', result: '190%' })).toEqual([
    ['target/out-of-range', 'error', '≥90%'],
    ['target/raw-number', 'warning', '190%'],
  ]);
});
