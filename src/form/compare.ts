import Big from 'big.js';
import type { Direction } from './standard';
import type { QuantitativeTarget, Target } from './target';

/** The least good value that a target still allows; `open`: the limit itself does not count. */
interface Limit {
  readonly value: Big;
  readonly open: boolean;
}

/**
 * Whether a target allows worse values than the standard's: ≥80% against ≥90% (`up`), ≤30% against ≤20% (`down`). A
 * target that sets no limit on that side (≤90% where more is better) is looser than any that does. Null where the two
 * cannot be compared: no direction, no numbers, different units, a standard without a limit.
 */
export function isLooser(target: Target, standard: Target, direction: Direction): boolean | null {
  if (direction === 'none' || target.kind !== 'quantitative' || standard.kind !== 'quantitative') return null;
  if (target.unit !== standard.unit) return null;
  const asked = worstAllowed(standard, direction);
  if (!asked) return null;
  const allowed = worstAllowed(target, direction);
  if (!allowed) return true;
  if (allowed.value.eq(asked.value)) return asked.open && !allowed.open;
  return direction === 'up' ? allowed.value.lt(asked.value) : allowed.value.gt(asked.value);
}

function worstAllowed(target: QuantitativeTarget, direction: 'up' | 'down'): Limit | null {
  const { operator, value, max } = target;
  if (operator === '=') return { value: direction === 'down' && max ? max : value, open: false };
  const isFloor = operator === '≥' || operator === '>';
  if (isFloor !== (direction === 'up')) return null;
  return { value, open: operator === '>' || operator === '<' };
}

const HOLDS: Readonly<Record<QuantitativeTarget['operator'], (actual: Big, value: Big) => boolean>> = {
  '≥': (actual, value) => actual.gte(value),
  '>': (actual, value) => actual.gt(value),
  '=': (actual, value) => actual.eq(value),
  '<': (actual, value) => actual.lt(value),
  '≤': (actual, value) => actual.lte(value),
};

/**
 * Whether an actual value, in the target's unit (93 for 93%) and not rounded, meets the target. Limits are included in
 * ≥ and ≤, both ends in a range. Null where the target is no number.
 */
export function meets(actual: Big | number, target: Target): boolean | null {
  if (target.kind !== 'quantitative') return null;
  const exact = new Big(actual);
  if (target.max) return exact.gte(target.value) && exact.lte(target.max);
  return HOLDS[target.operator](exact, target.value);
}
