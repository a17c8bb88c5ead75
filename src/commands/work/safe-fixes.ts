import type { Problem } from '../../check/problem';
import type { ResultsSheet } from '../../check/results-sheet';
import { applyEdits } from '../../sheet/apply';
import { cellAddress } from '../../sheet/address';
import type { Edit } from '../../sheet/patch';
import { cellKey, cellOfKey, cellAt, sameValue, type Snapshot } from '../../sheet/snapshot';
import { silent, type Task } from '../task';
import { checkInTurn, problemsOf } from '../workbook';

/** One fix may bring another to light, but not without end. */
const MAX_PASSES = 10;

/** The net change of one cell, and the rules that asked for it. */
export interface FixedCell extends Edit {
  readonly sheet: string;
  /** What the cell is, in the form's words. */
  readonly field: string;
  readonly rules: readonly string[];
}

/**
 * All safe fixes of one sheet, in memory: pass after pass over what the last one left, no two of a pass on one cell, and
 * none that would bring an error that was not there.
 */
export async function fixSheet(
  original: Snapshot,
  results: ResultsSheet,
  task: Task = {},
): Promise<readonly FixedCell[]> {
  const problemsIn = async (sheet: Snapshot) => problemsOf(await checkInTurn([sheet], silent(task), { results }));
  let sheet = original;
  const touched = new Map<number, { field: string; rules: Set<string> }>();
  for (let pass = 0; pass < MAX_PASSES; pass++) {
    const accepted = await acceptable(sheet, problemsIn);
    if (accepted.length === 0) break;
    sheet = applyEdits(sheet, editsOf(accepted));
    for (const { fix, field, rule } of accepted) {
      for (const { cell } of fix.edits) {
        const entry = touched.get(cellKey(cell)) ?? { field, rules: new Set() };
        entry.rules.add(rule);
        touched.set(cellKey(cell), entry);
      }
    }
  }
  return [...touched]
    .sort(([a], [b]) => a - b)
    .flatMap(([key, { field, rules }]): FixedCell[] => {
      const cell = cellOfKey(key);
      const { value: from, format: before } = cellAt(original, cell);
      const { value: to, format } = cellAt(sheet, cell);
      if (sameValue(from, to) || (typeof to === 'object' && to !== null)) return [];
      const reformatted = format !== undefined && format !== before && { format };
      return [{ sheet: sheet.sheet, cell, from, to, ...reformatted, field, rules: [...rules] }];
    });
}

type Fixable = Problem & { readonly fix: NonNullable<Problem['fix']> };

/** The fixes of one pass: all that do not overlap, or, should they together bring an error, those that do not. */
async function acceptable(
  sheet: Snapshot,
  problemsIn: (sheet: Snapshot) => Promise<readonly Problem[]>,
): Promise<readonly Fixable[]> {
  const problems = await problemsIn(sheet);
  const known = errorsOf(problems);
  const harmless = async (fixes: readonly Fixable[]): Promise<boolean> => {
    const after = errorsOf(await problemsIn(applyEdits(sheet, editsOf(fixes))));
    return [...after].every((error) => known.has(error));
  };
  // By halves: the few that do harm are found without trying each of the others.
  const add = async (taken: readonly Fixable[], more: readonly Fixable[]): Promise<readonly Fixable[]> => {
    if (more.length === 0) return taken;
    const together = [...taken, ...more];
    if (await harmless(together)) return together;
    if (more.length === 1) return taken;
    const middle = more.length >> 1;
    return add(await add(taken, more.slice(0, middle)), more.slice(middle));
  };
  return add([], apart(problems.filter((problem): problem is Fixable => problem.fix !== null)));
}

/** Fixes move no rows, so an error is the same error where rule, message and place are. */
function errorsOf(problems: readonly Problem[]): ReadonlySet<string> {
  return new Set(
    problems
      .filter(({ severity }) => severity === 'error')
      .map(({ rule, messageId, cells }) => [rule, messageId, ...cells.map(cellAddress)].join(' ')),
  );
}

function apart(problems: readonly Fixable[]): readonly Fixable[] {
  const taken = new Set<number>();
  return problems.filter(({ fix }) => {
    const keys = fix.edits.map(({ cell }) => cellKey(cell));
    if (keys.some((key) => taken.has(key))) return false;
    for (const key of keys) taken.add(key);
    return true;
  });
}

function editsOf(problems: readonly Fixable[]): readonly Edit[] {
  return problems.flatMap(({ fix }) => fix.edits);
}
