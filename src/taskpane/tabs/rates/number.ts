import Big from 'big.js';
import { amountInYuan, formatAmount, inUnit, parseAmount, type MoneyUnit } from '../../../form/amount';
import { toHalfWidth } from '../../../form/grammar/characters';
import type { RateInput } from '../../../form/standard';

/** The unit that a number is typed in: that of the table's money, or none for what is counted. */
export type TypedUnit = Extract<MoneyUnit, '元' | '万元'> | null;

/** What counted things may have behind them. */
const COUNTERS = /(?<=\d)\s*[个项件条]$/u;

export function typedUnit({ unit }: Pick<RateInput, 'unit'>, money: '元' | '万元'): TypedUnit {
  return unit === 'money' ? money : null;
}

/**
 * The number that was typed; money in 元, whatever unit it was typed in. null for nothing, NaN where it is no number.
 * Full-width digits, thousands separators and a unit behind the number (95万元, 3项) are understood.
 */
export function parseNumber(text: string, unit: TypedUnit): number | null {
  const amount = parseAmount({
    as: 'text',
    value: unit === null ? toHalfWidth(text).trim().replace(COUNTERS, '') : text,
  });
  if (amount.kind === 'blank') return null;
  if (amount.kind === 'unreadable' || (unit === null && amount.unit !== null)) return NaN;
  return amountInYuan(amount, unit ?? '元')?.toNumber() ?? NaN;
}

/** A number to be looked at, its thousands grouped: `1,589.7`; '' for none. */
export function groupedText(value: number | null, unit: TypedUnit): string {
  if (!isNumber(value)) return '';
  const scale = unit ?? '元';
  return formatAmount(new Big(value), scale).slice(0, -scale.length);
}

/** A number to be typed on: `1589.7`; '' for none. */
export function plainText(value: number | null, unit: TypedUnit): string {
  return isNumber(value) ? inUnit(new Big(value), unit ?? '元').toFixed() : '';
}

/** What was typed, grouped where it is a number and as it is where it is none. */
export function tidied(text: string, unit: TypedUnit): string {
  const value = parseNumber(text, unit);
  return value !== null && Number.isNaN(value) ? text : groupedText(value, unit);
}

function isNumber(value: number | null): value is number {
  return value !== null && Number.isFinite(value);
}
