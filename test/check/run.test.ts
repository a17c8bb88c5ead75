import type { Ignore } from '../../src/check/problem';
import { defineRule, type Rule } from '../../src/check/rule';
import { checkTable, staleIgnores } from '../../src/check/run';
import { DEFAULT_SETTINGS } from '../../src/check/settings';
import type { Field, FormKind, Table } from '../../src/form/model';
import { henan2023 } from '../../src/form/standards/henan-2023';
import { sampleTable } from '../support/sample';

const table = sampleTable();
const [first, second] = table.indicators.map(({ name }) => name) as [Field, Field];

function rule(id: string, check: (table: Table) => ReturnType<Rule['check']>, rest: Partial<Rule> = {}): Rule {
  return defineRule<string>({
    id,
    severity: 'error',
    certainty: 'decidable',
    title: '试验规则',
    description: '',
    clause: { document: '试验' },
    appliesTo: 'all',
    messages: { found: { what: '“{field}”有{count}处问题。', why: '。', how: '。' } },
    check,
    examples: { valid: [{ title: '' }], invalid: [{ title: '', finds: [] }] },
    ...rest,
  });
}

function finds(id: string, fields: readonly Field[], rest: Partial<Rule> = {}): Rule {
  return rule(id, () => fields.map((field) => ({ message: 'found', fields: [field], data: { count: 2 } })), rest);
}

function run(rules: readonly Rule[], ignores: readonly Ignore[] = [], on: Table = table) {
  return checkTable(on, { standard: henan2023, settings: DEFAULT_SETTINGS, ignores, rules });
}

function ignore(rest: Partial<Ignore> = {}): Ignore {
  return { rule: 'a/one', field: '年度履职目标相关性·三级指标', sheet: '', reason: '已与财政局沟通', ...rest };
}

test('a problem carries the name of its field, its place and its message filled in', () => {
  expect(run([finds('a/one', [first])]).problems).toEqual([
    {
      rule: 'a/one',
      severity: 'error',
      sheet: table.sheet,
      cells: [first.at],
      field: '年度履职目标相关性·三级指标',
      messageId: 'found',
      message: { what: '“年度履职目标相关性·三级指标”有2处问题。', why: '。', how: '。' },
      fix: null,
      suggestions: [],
    },
  ]);
});

test('problems come in reading order, on one cell the gravest first, then in the order of the rules', () => {
  const rules = [
    finds('a/hint', [first], { severity: 'hint' }),
    finds('a/error', [second, first]),
    finds('a/warning', [first], { severity: 'warning' }),
    finds('b/error', [first]),
  ];
  expect(run(rules).problems.map(({ rule: id, cells }) => [id, cells[0]])).toEqual([
    ['a/error', first.at],
    ['b/error', first.at],
    ['a/warning', first.at],
    ['a/hint', first.at],
    ['a/error', second.at],
  ]);
});

test('a finding may weigh less than its rule, and name what is not there', () => {
  const weak = rule('a/one', () => [
    { message: 'found', fields: [first], severity: 'hint', subject: '预算执行率', data: { count: 1 } },
  ]);
  expect(run([weak]).problems).toMatchObject([{ severity: 'hint', field: '预算执行率' }]);
});

test('a consequence on the same field is not reported beside its cause', () => {
  const rules = [finds('target/looser-than-standard', [first, second]), finds('target/direction', [first])];
  expect(run(rules).problems.map(({ rule: id, cells }) => [id, cells[0]])).toEqual([
    ['target/direction', first.at],
    ['target/looser-than-standard', second.at],
  ]);
});

test('a rule that fails says so and takes none of the others down', () => {
  const failing = rule('a/fails', function* () {
    yield { message: 'found', fields: [first] };
    throw new Error('数据不全');
  });
  const { problems, undecided } = run([failing, finds('a/one', [second])]);
  expect(problems.map(({ rule: id }) => id)).toEqual(['a/one']);
  expect(undecided).toEqual([{ rule: 'a/fails', message: expect.stringContaining('数据不全') as string }]);
});

test('what a rule cannot decide is kept apart', () => {
  const { problems, undecided } = run([rule('a/one', () => [{ undecided: '无法判断单位。' }])]);
  expect(problems).toEqual([]);
  expect(undecided).toEqual([{ rule: 'a/one', message: '无法判断单位。' }]);
});

test('rules of other standards do not run', () => {
  const only = (appliesTo: string[]) => run([finds('a/one', [first], { appliesTo })]).problems.length;
  expect([only(['henan-2023']), only(['yueyang-2023'])]).toEqual([1, 0]);
  const without = { standard: null, settings: DEFAULT_SETTINGS, ignores: [] };
  expect(
    checkTable(table, { ...without, rules: [finds('a/one', [first], { appliesTo: ['henan-2023'] })] }).problems,
  ).toEqual([]);
});

test.each<FormKind>(['projectTarget', 'selfEvaluation', 'monitoring', 'unknown'])(
  'a table of kind %s is not checked',
  (kind) => {
    const { problems, undecided, staleIgnores: stale } = run([finds('a/one', [first])], [ignore()], { ...table, kind });
    expect(problems).toEqual([]);
    expect(undecided).toHaveLength(1);
    expect(stale).toEqual([]);
  },
);

describe('ignores', () => {
  const rules = [finds('a/one', [first, second])];

  test('with a reason set the problem aside', () => {
    const { problems, ignored, staleIgnores: stale } = run(rules, [ignore()]);
    expect(problems.map(({ cells }) => cells[0])).toEqual([second.at]);
    expect(ignored).toMatchObject([{ problem: { cells: [first.at] }, reason: '已与财政局沟通' }]);
    expect(stale).toEqual([]);
  });

  test.each([
    ['no reason', { reason: ' ' }, 'noReason'],
    ['another field', { field: '预算执行率·指标值' }, 'noMatch'],
    ['another rule', { rule: 'a/two' }, 'noMatch'],
  ] as const)('that have %s are stale and hide nothing', (_, change, because) => {
    const stale = ignore(change);
    const result = run(rules, [stale]);
    expect(result.problems).toHaveLength(2);
    expect(result.staleIgnores).toEqual([{ ignore: stale, because }]);
  });

  test('of another sheet are left alone', () => {
    const result = run(rules, [ignore({ sheet: '别的表' })]);
    expect(result.problems).toHaveLength(2);
    expect(result.staleIgnores).toEqual([]);
  });

  test('of a rule that could not decide are not stale', () => {
    expect(run([rule('a/one', () => [{ undecided: '无法判断。' }])], [ignore()]).staleIgnores).toEqual([]);
  });

  test('match across the tables of a workbook', () => {
    const { ignored } = run(rules, [ignore()]);
    const setAside = ignored.map(({ problem }) => problem);
    expect(staleIgnores([ignore(), ignore({ rule: 'a/two' })], setAside)).toEqual([
      { ignore: ignore({ rule: 'a/two' }), because: 'noMatch' },
    ]);
  });
});

test('the same table gives the same result', () => {
  const check = () => checkTable(table, { standard: henan2023, settings: DEFAULT_SETTINGS, ignores: [] });
  expect(check()).toEqual(check());
});
