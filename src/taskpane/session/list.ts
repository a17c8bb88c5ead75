import { SEVERITIES, type Problem } from '../../check/problem';
import type { CheckedWorkbook } from '../../commands/checked';
import type { Table } from '../../form/model';
import type { Cell } from '../../sheet/address';
import type { CheckState } from './types';

/** Problems under one heading, in reading order. Never empty. */
export interface Group {
  /** Unique among the groups of a list, and the same after a check of the edited sheet. */
  readonly key: string;
  readonly title: string;
  /** Index of its table in `checked.tables`: tables do not share groups. */
  readonly table: number;
  readonly problems: readonly Problem[];
}

/** What decides which problems are in sight, and how they stand. */
export interface ListOptions extends Pick<CheckState, 'grouping' | 'shown'> {
  /** The name of a rule for people; without it the heading is the rule's id. */
  readonly ruleTitle?: (rule: string) => string;
}

type Checked = Pick<CheckedWorkbook, 'tables'>;

/**
 * Names every problem of a check so that it is found again after the next one, whatever rows have moved: by rule, field
 * and message, and where those are shared (two tables of a sheet, two slips in a cell) by its place among them.
 */
export function problemKeys({ tables }: Checked): ReadonlyMap<Problem, string> {
  const counts = new Map<string, number>();
  const keys = new Map<Problem, string>();
  for (const problem of tables.flatMap(({ result }) => result.problems)) {
    const { sheet, rule, field, messageId } = problem;
    const shared = [sheet, rule, field, messageId].join('\n');
    const count = (counts.get(shared) ?? 0) + 1;
    counts.set(shared, count);
    keys.set(problem, `${shared}\n${count}`);
  }
  return keys;
}

/** The key of one problem of the check; null where it is of another check. */
export function problemKey(checked: Checked, problem: Problem): string | null {
  return problemKeys(checked).get(problem) ?? null;
}

/**
 * The problems in sight under their headings: sections in the order of the table, rules with the gravest first. `next` and
 * `previous` go through them in this order.
 */
export function visibleProblems({ tables }: Checked, options: ListOptions): readonly Group[] {
  const { grouping, shown, ruleTitle = (rule: string) => rule } = options;
  return tables.flatMap(({ table, result }, index) => {
    const problems = result.problems.filter(({ severity }) => shown[severity]);
    const sectionOf = grouping === 'section' ? sectionsOf(table) : null;
    const groups = new Map<string, Problem[]>();
    for (const problem of problems) {
      const title = sectionOf ? sectionOf(problem.cells[0]!) : problem.rule;
      const group = groups.get(title);
      if (group) group.push(problem);
      else groups.set(title, [problem]);
    }
    const inOrder = Array.from(groups, ([name, members]): Group => ({
      key: `${index}\n${grouping}\n${name}`,
      title: sectionOf ? name : ruleTitle(name),
      table: index,
      problems: members,
    }));
    return sectionOf ? inOrder : inOrder.sort((a, b) => gravity(a) - gravity(b));
  });
}

/** 0 where a group holds an error. */
function gravity({ problems }: Group): number {
  return Math.min(...problems.map(({ severity }) => SEVERITIES.indexOf(severity)));
}

/**
 * Where the user stands after a check: still at the same problem, or, where that is gone, at the one that followed it,
 * or else at the last one before it. All are keys, in visible order.
 */
export function stillAt(current: string | null, before: readonly string[], after: readonly string[]): string | null {
  if (current === null) return null;
  const left = new Set(after);
  if (left.has(current)) return current;
  const at = before.indexOf(current);
  if (at < 0) return null;
  const nearest = [...before.slice(at + 1), ...before.slice(0, at).reverse()];
  return nearest.find((key) => left.has(key)) ?? null;
}

/**
 * The section of the form that a cell stands in, by the form's own words: everything from a section's first row to the
 * next section's. A cell above all of them is basic information.
 */
function sectionsOf(table: Table): (cell: Cell) => string {
  const { goalsField, goals, tasksField, tasks, budget, columns, indicators } = table;
  const lines = Object.values(budget?.lines ?? {}).flatMap((line) => (line ? [line.label] : []));
  const starts = [
    ...[goalsField, ...goals.map(({ field }) => field)].map((field) => ({ field, title: '年度履职目标' })),
    ...[tasksField, ...tasks.map(({ name }) => name)].map((field) => ({ field, title: '年度主要任务' })),
    ...lines.map((field) => ({ field, title: '预算情况' })),
    ...Object.values(columns).map((field) => ({ field, title: '绩效指标' })),
    ...indicators.map(({ level1, level2, name }) => ({
      field: name,
      title: indicatorSection(level1.text, level2.text),
    })),
  ]
    .flatMap(({ field, title }) => (field ? [{ row: field.at.row, title }] : []))
    .sort((a, b) => b.row - a.row);
  return ({ row }) => starts.find((start) => start.row <= row)?.title ?? '基本信息';
}

function indicatorSection(level1: string, level2: string): string {
  return (
    [level1, level2]
      .map((text) => text.replace(/\s+/gu, ''))
      .filter(Boolean)
      .join('·') || '绩效指标'
  );
}
