import { MONEY_FORMAT } from './looks';

/** What goes into a money cell, and its number format. */
export interface MoneyInput {
  readonly content: string | number | null;
  readonly format: string;
}

/** A plain decimal, with separators in all the right places or with none. */
const PLAIN = /^-?(?:0|[1-9]\d{0,2}(?<grouped>(?:,\d{3})+)|[1-9]\d*)(?:\.(?<decimals>\d+))?$/;

/** Digits that a number in a cell keeps. */
const EXACT_DIGITS = 15;

/**
 * An amount as printed (`15,897,000.0`) becomes a number in a format that shows it just so; what is not plainly a number
 * stays the text it is.
 */
export function moneyInput(printed: string): MoneyInput {
  if (printed === '') return { content: null, format: MONEY_FORMAT };
  const match = PLAIN.exec(printed);
  const digits = printed.replace(/\D/g, '');
  if (!match || digits.length > EXACT_DIGITS || /^-[0.]*$/.test(printed)) {
    return { content: printed, format: MONEY_FORMAT };
  }
  const { grouped, decimals } = match.groups!;
  return {
    content: Number(printed.replaceAll(',', '')),
    format: (grouped ? '#,##0' : '0') + (decimals ? `.${'0'.repeat(decimals.length)}` : ''),
  };
}
