import type { RateDefinition, RateInput, RateReading, Standard } from '../form/standard';
import type { Side } from './types';

/** Where a number starts until the user overwrites it: at the table's total, or at the same number of an earlier rate. */
export type Start =
  | { readonly at: 'total'; readonly as: 'link' | 'start' }
  | { readonly at: 'rate'; readonly rate: string; readonly side: Side };

const SIDES: readonly Side[] = ['numerator', 'denominator'];

export function startOf({ rates }: Standard, definition: RateDefinition, side: Side): Start | null {
  const input = inputOfEveryReading(definition, side);
  if (!input?.from) return null;
  for (const earlier of rates.slice(0, rates.indexOf(definition))) {
    const same = SIDES.find((other) => inputOfEveryReading(earlier, other)?.id === input.id);
    if (same) return { at: 'rate', rate: earlier.id, side: same };
  }
  // The total is the only line that rates are computed from so far.
  return input.from.line === 'total' ? { at: 'total', as: input.from.as } : null;
}

/** The number on this side, where it does not depend on the reading chosen. */
function inputOfEveryReading({ readings }: RateDefinition, side: Side): RateInput | null {
  const input = readings[0][side];
  return readings.every((reading) => reading[side].id === input.id) ? input : null;
}

/** The reading chosen, or the standard's first. */
export function readingOf({ readings }: RateDefinition, id: string | undefined): RateReading {
  return readings.find((reading) => reading.id === id) ?? readings[0];
}
