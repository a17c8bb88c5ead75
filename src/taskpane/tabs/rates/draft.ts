import type { MoneyUnit } from '../../../form/amount';
import type { RateDefinition, Standard } from '../../../form/standard';
import { readingOf, startOf } from '../../../rates/starts';
import type { RateEntry, RateInputs, Side } from '../../../rates/types';
import { parseNumber, typedUnit, type TypedUnit } from './number';

/** What has been typed into the form and does not stand on the sheet yet; texts as typed. */
export interface RatesDraft {
  readonly basis?: string;
  readonly rates: Readonly<Record<string, TypedRate>>;
}

export type TypedRate = Readonly<Partial<Record<Side | 'reading', string>>>;

export const NOTHING_TYPED: RatesDraft = { rates: {} };

export const SIDES: readonly Side[] = ['numerator', 'denominator'];

/** The unit that a form over this table shows and understands its amounts in. */
export type MoneyOfForm = Extract<MoneyUnit, '元' | '万元'>;

/** The draft with one more thing typed, or with one taken back where `text` is undefined. */
export function typing(draft: RatesDraft, rate: string, what: keyof TypedRate, text: string | undefined): RatesDraft {
  const typed = put(draft.rates[rate] ?? {}, what, text);
  return { ...draft, rates: put(draft.rates, rate, Object.keys(typed).length === 0 ? undefined : typed) };
}

export function typingBasis({ rates }: RatesDraft, basis: string | undefined): RatesDraft {
  return basis === undefined ? { rates } : { basis, rates };
}

export function isUntouched({ basis, rates }: RatesDraft): boolean {
  return basis === undefined && Object.keys(rates).length === 0;
}

/** What the sheet holds with what has been typed over it. An emptied number goes back to where it starts, if anywhere. */
export function inputsWith(onSheet: RateInputs, draft: RatesDraft, standard: Standard, money: MoneyOfForm): RateInputs {
  const entries = standard.rates.map((definition): readonly [string, RateEntry] => {
    const typed = draft.rates[definition.id] ?? {};
    const entry: RateEntry = {
      ...onSheet.entries[definition.id],
      ...(typed.reading !== undefined && { reading: typed.reading }),
    };
    const reading = readingOf(definition, entry.reading);
    const withSide = (before: RateEntry, side: Side): RateEntry => {
      const text = typed[side];
      if (text === undefined) return before;
      const value = parseNumber(text, typedUnit(reading[side], money));
      const startsAgain = value === null && startOf(standard, definition, side) !== null;
      return put(before, side, startsAgain ? undefined : value);
    };
    return [definition.id, SIDES.reduce(withSide, entry)];
  });
  return {
    basis: draft.basis ?? onSheet.basis,
    entries: Object.fromEntries(entries.filter(([, entry]) => Object.keys(entry).length > 0)),
  };
}

/** Whether a text says the same as what stands there without it, so that it need not be kept. */
export function saysNothingNew(text: string, value: number | null, unit: TypedUnit): boolean {
  return Object.is(parseNumber(text, unit), value);
}

/** The first number of the draft that is none. */
export function firstWrong(
  draft: RatesDraft,
  inputs: RateInputs,
  { rates }: Standard,
): { readonly rate: RateDefinition; readonly side: Side } | null {
  for (const rate of rates) {
    for (const side of SIDES) {
      if (draft.rates[rate.id]?.[side] !== undefined && Number.isNaN(inputs.entries[rate.id]?.[side])) {
        return { rate, side };
      }
    }
  }
  return null;
}

/** The record with the value under the key, or without the key where the value is undefined. */
function put<Kept extends object>(record: Kept, key: string, value: unknown): Kept {
  const others = Object.entries(record).filter(([name]) => name !== key);
  return Object.fromEntries(value === undefined ? others : [...others, [key, value]]) as Kept;
}
