import type { Problem } from '../check/problem';
import type { ResultsSheet } from '../check/results-sheet';
import { applyEdits } from '../sheet/apply';
import { cellAddress } from '../sheet/address';
import type { Edit } from '../sheet/patch';
import { cellKey, cellOfKey, cellAt, sameValue, type Snapshot } from '../sheet/snapshot';
import { checkSheet } from './workbook';

/** One fix may bring another to light, but not without end. */
const MAX_PASSES = 10;

/** The net change of one cell, and the rules that asked for it. */
export interface FixedCell extends Edit {
  readonly sheet: string;
  /** What the cell is, in the form's words. */
  readonly field: string;
  readonly rules: readonly string[];
}

type Marks = Pick<ResultsSheet, 'ignores' | 'settings'>;

/**
 * All safe fixes of one sheet, in memory: pass after pass over what the last one left, no two of a pass on one cell, and
 * none that would bring an error that was not there.
 */
export function fixSheet(original: Snapshot, settings: Marks): readonly FixedCell[] {
  let sheet = original;
  const touched = new Map<number, { field: string; rules: Set<string> }>();
  for (let pass = 0; pass < MAX_PASSES; pass++) {
    const accepted = acceptable(sheet, settings);
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
      const from = cellAt(original, cell).value;
      const to = cellAt(sheet, cell).value;
      if (sameValue(from, to) || (typeof to === 'object' && to !== null)) return [];
      return [{ sheet: sheet.sheet, cell, from, to, field, rules: [...rules] }];
    });
}

type Fixable = Problem & { readonly fix: NonNullable<Problem['fix']> };

/** The fixes of one pass: all that do not overlap, or, should they together bring an error, those that alone do not. */
function acceptable(sheet: Snapshot, settings: Marks): readonly Fixable[] {
  const problems = problemsIn(sheet, settings);
  const known = errorsOf(problems);
  const candidates = apart(problems.filter((problem): problem is Fixable => problem.fix !== null));
  const harmless = (fixes: readonly Fixable[]): boolean => {
    const after = errorsOf(problemsIn(applyEdits(sheet, editsOf(fixes)), settings));
    return [...after].every((error) => known.has(error));
  };
  if (candidates.length === 0 || harmless(candidates)) return candidates;
  return candidates.reduce<readonly Fixable[]>((taken, next) => {
    const more = [...taken, next];
    return harmless(more) ? more : taken;
  }, []);
}

function problemsIn(sheet: Snapshot, settings: Marks): readonly Problem[] {
  return checkSheet(sheet, settings).tables.flatMap(({ result }) => result.problems);
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
