import { verdict } from '../write/verdict';
import { countSeverities, type Counts } from './checked';
import type { FileReport, TableReport } from './report';

/** What has become of one file of a sweep. `undecided`: no error was found, but not everything could be judged. */
export type Outcome = 'ready' | 'errors' | 'undecided' | 'unchecked';

/** One file, in a line. */
export interface SweepRow {
  readonly path: string;
  readonly outcome: Outcome;
  /** Whether it may be filed, in a sentence; why it could not be checked, where it could not. */
  readonly verdict: string;
  /** Names of the units whose tables it holds, as far as they are filled in. */
  readonly units: readonly string[];
  readonly tables: number;
  readonly counts: Counts;
}

/** Many files at a glance: a folder of the subordinate units' tables. */
export interface Sweep {
  /** In the order given. */
  readonly rows: readonly SweepRow[];
  /** What could not be checked counts as a file and nowhere else. */
  readonly totals: {
    readonly files: Readonly<Record<'all' | Outcome, number>>;
    readonly tables: number;
    readonly counts: Counts;
  };
}

export function sweep(files: readonly FileReport[]): Sweep {
  const rows = files.map(rowOf);
  const checked = files.filter(({ error }) => error === null);
  const ending = (outcome: Outcome): number => rows.filter((row) => row.outcome === outcome).length;
  return {
    rows,
    totals: {
      files: {
        all: files.length,
        ready: ending('ready'),
        errors: ending('errors'),
        undecided: ending('undecided'),
        unchecked: ending('unchecked'),
      },
      tables: checked.flatMap(({ tables }) => tables).length,
      counts: countSeverities(checked.flatMap(({ tables }) => tables.flatMap(({ problems }) => problems))),
    },
  };
}

function rowOf({ path, error, tables }: FileReport): SweepRow {
  const judged = tables.filter(isThisForm);
  const problems = judged.flatMap((table) => table.problems);
  const undecided = judged.flatMap((table) => table.undecided);
  const counts = countSeverities(problems);
  return {
    path,
    outcome: error !== null ? 'unchecked' : counts.error > 0 ? 'errors' : undecided.length > 0 ? 'undecided' : 'ready',
    verdict: error ?? verdict({ problems, undecided }),
    units: [...new Set(judged.flatMap(({ unit }) => unit ?? []))],
    tables: tables.length,
    counts,
  };
}

/** A neighbouring table beside it takes nothing from a form that may be filed. */
function isThisForm({ undecided }: TableReport): boolean {
  return undecided.every(({ rule }) => rule !== '');
}
