import { countSeverities, problemsOf, type CheckedTable, type CheckedWorkbook, type Counts } from '../commands/checked';
import type { Texts } from '../locales';
import type { Scope } from './session/types';

/** What a check comes to. What could not be decided never counts as passed. */
export interface Standing {
  readonly kind: 'ready' | 'undecided' | 'errors';
  readonly counts: Counts;
  readonly undecided: number;
}

/** The tables that were checked as the form this is about; neighbours of it are only recognised. */
export function formsOf({ tables }: Pick<CheckedWorkbook, 'tables'>): readonly CheckedTable[] {
  return tables.filter(({ table }) => table.kind === 'departmentTarget');
}

export function standingOf(checked: Pick<CheckedWorkbook, 'tables'>): Standing {
  const forms = formsOf(checked);
  const counts = countSeverities(problemsOf({ tables: forms }));
  const undecided = forms.reduce((sum, { result }) => sum + result.undecided.length, 0);
  return { kind: counts.error > 0 ? 'errors' : undecided > 0 ? 'undecided' : 'ready', counts, undecided };
}

/** The verdict, and below it what else there is and what to do. */
export function standingInWords(
  { kind, counts, undecided }: Standing,
  texts: Texts['check']['verdict'],
): { readonly verdict: string; readonly more: string } {
  const rest = (['warning', 'hint'] as const).flatMap((severity) =>
    counts[severity] > 0 ? [texts.rest[severity](counts[severity])] : [],
  );
  const also = rest.length > 0 ? [texts.also(rest.join(texts.separator))] : [];
  const verdict = { ready: texts.ready, undecided: texts.undecided(undecided), errors: texts.errors(counts.error) }[
    kind
  ];
  const then = kind === 'ready' && rest.length === 0 ? texts.then.clean : texts.then[kind];
  return { verdict, more: texts.join([...also, then]) };
}

/** `有3处错误。 另有警告5，请改正错误后再报送。`: both in one, or that there was nothing to judge. */
export function spokenStanding(
  checked: Pick<CheckedWorkbook, 'tables'>,
  scope: Scope['kind'],
  { none, verdict: words }: Texts['check'],
): string {
  if (checked.tables.length === 0) return words.join([none[scope].title]);
  if (formsOf(checked).length === 0) return words.join([none.otherForm]);
  const { verdict, more } = standingInWords(standingOf(checked), words);
  return `${words.join([verdict])} ${more}`;
}
