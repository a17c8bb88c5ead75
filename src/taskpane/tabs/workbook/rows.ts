import type { Problem } from '../../../check/problem';
import { countSeverities, type CheckedTable, type CheckedWorkbook, type Counts } from '../../../commands/checked';

/** How a table stands: may be filed, has errors, could not be judged in full, or is a form that is not checked. */
export type Standing = 'clean' | 'errors' | 'undecided' | 'otherForm';

/** A table in the list. */
export interface Row {
  readonly key: string;
  readonly checked: CheckedTable;
  /** '' where the table states none. */
  readonly unit: string;
  readonly standing: Standing;
  readonly counts: Counts;
  readonly undecided: number;
  /** Where its line leads: the first error, else the first problem; null where there is nothing to mend. */
  readonly first: Problem | null;
}

export interface Totals {
  readonly tables: number;
  readonly clean: number;
  readonly counts: Counts;
}

export function rowsOf({ tables }: Pick<CheckedWorkbook, 'tables'>): readonly Row[] {
  return tables.map((checked, index) => {
    const { table, result } = checked;
    const standing = standingOf(result);
    return {
      key: `${table.sheet}\n${index}`,
      checked,
      unit: table.unit?.text.trim() ?? '',
      standing,
      counts: countSeverities(result.problems),
      undecided: standing === 'otherForm' ? 0 : result.undecided.length,
      first: result.problems.find(({ severity }) => severity === 'error') ?? result.problems[0] ?? null,
    };
  });
}

export function totalsOf(rows: readonly Row[]): Totals {
  return {
    tables: rows.length,
    clean: rows.filter(({ standing }) => standing === 'clean').length,
    counts: countSeverities(rows.flatMap(({ checked }) => checked.result.problems)),
  };
}

/** Sheets of the user's on which there is no table. */
export function sheetsWithout({ sheets, tables }: Pick<CheckedWorkbook, 'sheets' | 'tables'>): readonly string[] {
  const having = new Set(tables.map(({ table }) => table.sheet));
  return sheets.map(({ sheet }) => sheet).filter((sheet) => !having.has(sheet));
}

/** What could not be decided never counts as passed. */
function standingOf({ problems, undecided }: CheckedTable['result']): Standing {
  if (undecided.some(({ rule }) => rule === '')) return 'otherForm';
  if (problems.some(({ severity }) => severity === 'error')) return 'errors';
  return undecided.length > 0 ? 'undecided' : 'clean';
}
