import { countSeverities, type Counts } from '../../commands/checked';
import type { SweptFile } from './types';

/** What there is to say of a file at a glance, the gravest first. */
export const STATES = ['faulty', 'failed', 'undecided', 'ready'] as const;
export type FileState = (typeof STATES)[number];

export interface SummaryRow {
  readonly swept: SweptFile;
  readonly state: FileState;
  readonly counts: Counts;
  /** Why it could not be checked, or what could not be decided. */
  readonly reason: string | null;
}

export type SortKey = 'file' | 'state' | keyof Counts;

export function summaryRow(swept: SweptFile): SummaryRow {
  const { error, tables } = swept.report;
  const counts = countSeverities(tables.flatMap(({ problems }) => problems));
  const undecided = tables.flatMap((table) => table.undecided.map(({ message }) => message));
  const state = error !== null ? 'failed' : counts.error > 0 ? 'faulty' : undecided.length > 0 ? 'undecided' : 'ready';
  return { swept, state, counts, reason: error ?? undecided[0] ?? null };
}

/** Sorted so that what needs the user most stands first; names as people sort them. */
export function sortRows(rows: readonly SummaryRow[], by: SortKey): readonly SummaryRow[] {
  const { compare } = new Intl.Collator('zh-CN', { numeric: true });
  const byName = (a: SummaryRow, b: SummaryRow): number => compare(a.swept.file.path, b.swept.file.path);
  const order: Readonly<Record<SortKey, (a: SummaryRow, b: SummaryRow) => number>> = {
    file: byName,
    state: (a, b) =>
      STATES.indexOf(a.state) - STATES.indexOf(b.state) ||
      b.counts.error - a.counts.error ||
      b.counts.warning - a.counts.warning,
    error: (a, b) => b.counts.error - a.counts.error,
    warning: (a, b) => b.counts.warning - a.counts.warning,
    hint: (a, b) => b.counts.hint - a.counts.hint,
  };
  return [...rows].sort((a, b) => order[by](a, b) || byName(a, b));
}
