import fc from 'fast-check';
import { problemsOf, checkWorkbook, type CheckedWorkbook } from '../../src/commands/workbook';
import { SEVERITIES, type Problem } from '../../src/check/problem';
import { importText } from '../../src/read/text';
import type { CheckState } from '../../src/taskpane/session/types';
import { problemKey, problemKeys, stillAt, visibleProblems } from '../../src/taskpane/session/list';
import { formGrid, gridSnapshot } from '../support/grid';
import { publishedText } from '../support/published';
import { exampleSnapshot, sampleSnapshot } from '../support/sample';

const content = importText(publishedText()).content!;
const published = checkWorkbook([sampleSnapshot(content)]);
const ALL: CheckState['shown'] = { error: true, warning: true, hint: true };

/** The published form twice on one sheet, one below the other, a few empty rows between. */
function twice(): CheckedWorkbook {
  const { rows, merges } = formGrid(content);
  const down = rows.length + 3;
  const gap = Array.from({ length: 3 }, () => [null]);
  const moved = merges.map((merge) => ({ ...merge, row: merge.row + down }));
  return checkWorkbook([gridSnapshot([...rows, ...gap, ...rows], { merges: [...merges, ...moved] })]);
}

function problemsIn(groups: ReturnType<typeof visibleProblems>): readonly Problem[] {
  return groups.flatMap(({ problems }) => problems);
}

test('sections stand in the order of the table, under the words of the form', () => {
  const titles = visibleProblems(published, { grouping: 'section', shown: ALL }).map(({ title }) => title);
  expect(titles.slice(0, 2)).toEqual(['年度主要任务', '预算情况']);
  expect(titles).toContain('产出指标·履职目标实现');
  expect(titles).toContain('效益指标·满意度');
  expect(new Set(titles).size).toBe(titles.length);
});

test('what stands above every section is basic information', () => {
  const checked = checkWorkbook([exampleSnapshot({ title: '', set: { '部门（单位）名称': null } })]);
  expect(visibleProblems(checked, { grouping: 'section', shown: ALL })[0]).toMatchObject({
    title: '基本信息',
    problems: [{ rule: 'structure/required-field' }],
  });
});

test('rules stand with the gravest first, under the name that is known for them', () => {
  const groups = visibleProblems(published, { grouping: 'rule', shown: ALL, ruleTitle: (rule) => `《${rule}》` });
  expect(groups[0]).toMatchObject({ title: '《indicator/duplicate-name》', problems: [{ severity: 'error' }] });
  const severities = groups.map(({ problems }) => SEVERITIES.indexOf(problems[0]!.severity));
  expect(severities).toEqual([...severities].sort((a, b) => a - b));
});

test('two tables of one sheet share neither groups nor keys', () => {
  const checked = twice();
  expect(checked.tables).toHaveLength(2);
  const groups = visibleProblems(checked, { grouping: 'section', shown: ALL });
  expect(groups.filter(({ title }) => title === '预算情况').map(({ table }) => table)).toEqual([0, 1]);
  expect(new Set(groups.map(({ key }) => key)).size).toBe(groups.length);
  expect(new Set(problemKeys(checked).values()).size).toBe(problemsOf(checked).length);
});

test('whatever is shown and however it is grouped: every problem of those severities, once, and no empty group', () => {
  const workbooks = [published, twice(), checkWorkbook([])];
  const shown = fc.record({ error: fc.boolean(), warning: fc.boolean(), hint: fc.boolean() });
  fc.assert(
    fc.property(
      fc.constantFrom(...workbooks),
      fc.constantFrom('section', 'rule'),
      shown,
      (checked, grouping, shown) => {
        const groups = visibleProblems(checked, { grouping, shown });
        const listed = problemsIn(groups);
        expect(new Set(listed)).toEqual(new Set(problemsOf(checked).filter(({ severity }) => shown[severity])));
        expect(new Set(listed).size).toBe(listed.length);
        expect(groups.every(({ problems }) => problems.length > 0)).toBe(true);
      },
    ),
  );
});

test('a problem keeps its key when rows are put in above it, and loses it with its check', () => {
  const { rows, merges } = formGrid(content);
  const lower = merges.map((merge) => ({ ...merge, row: merge.row + 2 }));
  const before = checkWorkbook([gridSnapshot(rows, { merges })]);
  const after = checkWorkbook([gridSnapshot([[null], [null], ...rows], { merges: lower })]);
  expect([...problemKeys(after).values()]).toEqual([...problemKeys(before).values()]);
  const [first] = problemsOf(before);
  expect(problemKey(before, first!)).not.toBeNull();
  expect(problemKey(after, first!)).toBeNull();
});

describe('where the user stands after a check', () => {
  const before = ['a', 'b', 'c', 'd'];

  test.each([
    ['at the same problem', 'b', ['a', 'b', 'd'], 'b'],
    ['at the next one that is left', 'b', ['a', 'd'], 'd'],
    ['at the last one before, where none follows', 'd', ['a', 'c'], 'c'],
    ['nowhere, where nothing is left', 'b', [], null],
    ['nowhere, where the user was nowhere', null, ['a'], null],
    ['nowhere, where the place is not known', 'x', ['a'], null],
  ])('%s', (_, current, after, expected) => {
    expect(stillAt(current, before, after)).toBe(expected);
  });
});
