import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CAUSES } from '../../src/check/causes';
import { rulePages } from '../../src/check/rule-page';
import { RULES } from '../../src/check/rules';
import { checkTable } from '../../src/check/run';
import { DEFAULT_SETTINGS } from '../../src/check/settings';
import { STANDARDS } from '../../src/form/standards';
import { henan2023 } from '../../src/form/standards/henan-2023';
import { sampleTable } from '../support/sample';

const ROOT = join(__dirname, '..', '..');

function files(folder: string, ending: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith(ending))
    .sort();
}

/** Every rule that is planned: id, severity. Rules of later issues are known to CAUSES already. */
const PLANNED = new Map(
  `structure/required-field error
structure/standard-row error
structure/missing-section error
structure/placeholder error
structure/year warning
budget/source-total error
budget/structure-total error
budget/amount error
budget/unit error
budget/project-spending hint
target/empty error
target/unreadable error
target/unit error
target/out-of-range error
target/direction error
target/looser-than-standard warning
target/vague warning
target/wrong-word hint
target/not-a-rate hint
target/notation hint
target/raw-number warning
indicator/duplicate-name error
indicator/duplicate-explanation warning
indicator/boilerplate warning
indicator/missing-explanation warning
indicator/long-name warning
indicator/no-formula hint
indicator/formula-conflict warning
indicator/misplaced hint
indicator/not-applicable hint
indicator/all-hundred hint
indicator/no-quantity hint
link/goal-task hint
link/task-content hint
link/task-output hint
text/truncated hint
text/spacing hint
text/punctuation hint
text/typo warning`
    .split('\n')
    .map((line) => line.split(' ') as [string, string]),
);

test('every rule file is in the catalogue under its path, in the planned order', () => {
  const ids = RULES.map(({ id }) => id);
  expect([...ids].sort()).toEqual(
    files('src/check/rules', '.ts')
      .filter((name) => name !== 'index.ts')
      .map((name) => name.slice(0, -'.ts'.length)),
  );
  expect(ids).toEqual([...PLANNED.keys()].filter((id) => ids.includes(id)));
});

test.each(RULES.map((rule) => [rule.id, rule] as const))('%s has all its parts', (id, rule) => {
  expect(rule.severity).toBe(PLANNED.get(id));
  for (const text of [rule.title, rule.description, rule.clause.document]) expect(text.trim()).not.toBe('');
  for (const message of Object.values(rule.messages)) {
    for (const sentence of [message.what, message.why, message.how]) expect(sentence).toMatch(/[。}]$/);
  }
  if (rule.appliesTo !== 'all') {
    expect(STANDARDS.map((standard) => standard.id)).toEqual(expect.arrayContaining([...rule.appliesTo]));
  }
  for (const example of rule.examples.invalid) expect(example.finds).not.toEqual([]);
  const titles = [...rule.examples.valid, ...rule.examples.invalid].map(({ title }) => title);
  expect(new Set(titles).size).toBe(titles.length);
});

test('every message is shown by an example, with nothing left to fill in', () => {
  const shown = new Set<string>();
  for (const { id, examples } of RULES) {
    for (const example of examples.invalid) {
      const table = sampleTable(example);
      const { problems } = checkTable(table, { standard: henan2023, settings: DEFAULT_SETTINGS, ignores: [] });
      for (const { rule, messageId, message } of problems.filter((problem) => problem.rule === id)) {
        shown.add(`${rule} ${messageId}`);
        expect(Object.values(message).join('\n')).not.toMatch(/\{\w*\}|undefined|\[object/);
      }
    }
  }
  const declared = RULES.flatMap(({ id, messages }) => Object.keys(messages).map((message) => `${id} ${message}`));
  expect(declared.filter((message) => !shown.has(message))).toEqual([]);
});

test('causes name rules of the catalogue', () => {
  const named = [...Object.keys(CAUSES), ...Object.values(CAUSES).flat()];
  expect(named.filter((id) => !PLANNED.has(id))).toEqual([]);
});

test('the pages in docs/rules are those of the rules as they are', () => {
  const pages = rulePages(RULES);
  expect(files('docs/rules', '.md')).toEqual([...pages.keys()].sort());
  for (const [name, page] of pages) expect(readFileSync(join(ROOT, 'docs', 'rules', name), 'utf8')).toBe(page);
});
