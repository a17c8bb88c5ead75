import { RULES } from '../../src/check/rules';
import { checkTable } from '../../src/check/run';
import { DEFAULT_SETTINGS } from '../../src/check/settings';
import type { Example } from '../../src/check/rule';
import { henan2023 } from '../../src/form/standards/henan-2023';
import { sampleTable } from '../support/sample';

function problemsOf(example: Example) {
  return checkTable(sampleTable(example), { standard: henan2023, settings: DEFAULT_SETTINGS, ignores: [] }).problems;
}

test('the well-filled table has no error and no warning', () => {
  expect(problemsOf({ title: '' }).filter(({ severity }) => severity !== 'hint')).toEqual([]);
});

describe.each(RULES.map((rule) => [rule.id, rule] as const))('%s', (id, { examples }) => {
  test.each(examples.valid.map((example) => [example.title, example] as const))('accepts: %s', (_, example) => {
    expect(problemsOf(example).filter(({ rule }) => rule === id)).toEqual([]);
  });

  test.each(examples.invalid.map((example) => [example.title, example] as const))('finds: %s', (_, example) => {
    const problems = problemsOf(example);
    expect(problems.filter(({ rule }) => rule === id).map(({ field }) => field)).toEqual(example.finds);
    expect(problems.filter(({ rule, severity }) => rule !== id && severity === 'error')).toEqual([]);
  });
});
