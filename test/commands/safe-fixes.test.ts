import { defineRule, type Rule } from '../../src/check/rule';
import { readResultsSheet } from '../../src/check/results-sheet';
import { fixSheet } from '../../src/commands/work/safe-fixes';
import { gridSnapshot } from '../support/grid';

/** Each row's 指标值 loses its last letter; a value of one letter would be an error, and so would `ab`, which breaks two rules. */
const shorten = defineRule<'long'>({
  ...ruleNamed('text/shorten', 'hint'),
  messages: { long: { what: '长。', why: '长。', how: '短。' } },
  *check(table) {
    for (const { targetField } of table.indicators) {
      const { text, at } = targetField;
      if (text.length < 2) continue;
      const edits = [{ cell: at, from: text, to: text.slice(0, -1) }];
      yield { message: 'long', fields: [targetField], fix: { label: '缩短', edits } };
    }
  },
});

const tooShort = defineRule<'short'>({
  ...ruleNamed('text/too-short', 'error'),
  messages: { short: { what: '短。', why: '短。', how: '长。' } },
  *check(table) {
    for (const { targetField } of table.indicators) {
      if (targetField.text.length < 2) yield { message: 'short', fields: [targetField] };
    }
  },
});

function ruleNamed(id: string, severity: Rule['severity']): Omit<Rule, 'messages' | 'check'> {
  const example = { title: '' };
  return {
    id,
    severity,
    certainty: 'decidable',
    title: '',
    description: '',
    clause: { document: '' },
    appliesTo: 'all',
    examples: { valid: [example], invalid: [{ ...example, finds: [] }] },
  };
}

jest.mock('../../src/check/rules', () => ({
  get RULES() {
    return [shorten, tooShort];
  },
}));

function table(...targets: string[]) {
  return gridSnapshot([
    ['部门（单位）整体绩效目标表'],
    ['一级指标', '二级指标', '三级指标', '指标值', '指标值说明'],
    ...targets.map((target, i) => ['产出指标', '重点工作任务完成', `指标${i + 1}`, target, '说明']),
  ]);
}

const RESULTS = readResultsSheet(null);

test('pass after pass, one net change a cell, never into an error', async () => {
  const changes = await fixSheet(table('abcd', 'ab', 'x', 'abc'), RESULTS);
  expect(changes.map(({ cell, from, to, rules }) => [cell.row, from, to, rules])).toEqual([
    [2, 'abcd', 'ab', ['text/shorten']],
    [5, 'abc', 'ab', ['text/shorten']],
  ]);
});

test('it ends where fixes do not', async () => {
  const long = 'a'.repeat(100);
  const [change] = await fixSheet(table(long), RESULTS);
  expect(change!.to).toHaveLength(90);
});

test('nothing to fix, nothing changed', async () => {
  expect(await fixSheet(table('x'), RESULTS)).toEqual([]);
  expect(await fixSheet(gridSnapshot([['没有表']]), RESULTS)).toEqual([]);
});
