import Big from 'big.js';
import { toHalfWidth, withoutSpaces } from './grammar/characters';
import { isErrorText, isNotApplicable } from './grammar/words';
import type { Kept } from './kept';
import { fold } from './text';

export type MoneyUnit = '元' | '万元' | '亿元';

/** An amount of money as understood. */
export type Amount =
  | { readonly kind: 'blank' }
  | {
      readonly kind: 'amount';
      /** Exact, in the unit written beside it (`unit`) or else in the table's. */
      readonly value: Big;
      /** Stated in the cell itself: 15万元; null where the table's unit holds. */
      readonly unit: MoneyUnit | null;
      /** Half the last printed digit, in the same unit: 0.005 for 7.29; 0 for a number kept exactly in its cell. */
      readonly halfDigit: Big;
      /** `number`: a number in the cell. `plainText`: text that is plainly a number. `dressedText`: with 元, full-width digits, spaces. */
      readonly kept: 'number' | 'plainText' | 'dressedText';
    }
  | { readonly kind: 'unreadable'; readonly reason: 'text' | 'error' | 'percent' };

/** How many 元 one of each unit is. */
const YUAN: Readonly<Record<MoneyUnit, Big>> = { 元: new Big(1), 万元: new Big(1e4), 亿元: new Big(1e8) };

const UNIT_WORDS: Readonly<Record<string, MoneyUnit>> = {
  元: '元',
  圆: '元',
  万元: '万元',
  万: '万元',
  亿元: '亿元',
  亿: '亿元',
};

const DIGITS = String.raw`(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?`;
const PLAIN = new RegExp(`^-?${DIGITS}$`, 'u');
const PERCENT = new RegExp(`^[-+]?${DIGITS}%$`, 'u');

/** A number with a currency sign, a unit, a minus of another shape, or in the brackets that accountants write for one. */
const DRESSED = new RegExp(
  `^(?:人民币|¥|￥)?(?<open>\\()?(?<sign>[-+−–])?(?:¥|￥)?(?<digits>${DIGITS})(?<unit>亿元|万元|亿|万|元|圆)?整?(?<close>\\))?。?$`,
  'u',
);

/** Digits that stand apart are one number only where spaces set off thousands: 15 897 000. */
const APART = /\d\s+\d/u;
const GROUPED = /^\D*\d{1,3}(?:\s\d{3})+(?!\d)(?!\s+\d)/u;

/**
 * Reads the amount that a cell holds, exactly: a number in its cell by its shortest decimal, text where it is plainly a
 * number. `/`, `—` and their like are blank.
 */
export function parseAmount(kept: Kept): Amount {
  switch (kept.as) {
    case 'blank':
      return { kind: 'blank' };
    case 'text':
      return amountOfText(kept.value);
    case 'number':
      return amountOfNumber(kept.value, kept.format);
    case 'formula':
      return amountOfResult(kept.value, kept.format);
    case 'boolean':
      return { kind: 'unreadable', reason: 'text' };
    case 'error':
      return { kind: 'unreadable', reason: 'error' };
  }
}

/** In 元; null for a blank or unreadable amount, and where neither the cell nor the table states the unit. */
export function amountInYuan(amount: Amount, tableUnit: MoneyUnit | null): Big | null {
  if (amount.kind !== 'amount') return null;
  const unit = amount.unit ?? tableUnit;
  return unit && amount.value.times(YUAN[unit]);
}

/** 元 in another unit, exactly. A quotient of the amounts themselves would be cut at 20 decimals. */
export function inUnit(yuan: Big, unit: MoneyUnit): Big {
  return yuan.times(new Big(1).div(YUAN[unit]));
}

/** 元 as a text in another unit, with thousands separators and no digit lost: `1,589.7万元`. */
export function formatAmount(yuan: Big, unit: MoneyUnit): string {
  const [whole = '', decimals] = inUnit(yuan.abs(), unit).toFixed().split('.');
  const groups: string[] = [];
  for (let end = whole.length; end > 0; end -= 3) groups.unshift(whole.slice(Math.max(end - 3, 0), end));
  return `${yuan.lt(0) ? '-' : ''}${groups.join(',')}${decimals === undefined ? '' : `.${decimals}`}${unit}`;
}

/** The unit of money that a label states, in brackets or as 单位：万元; null where it states none. */
export function moneyUnitIn(label: string): MoneyUnit | null {
  const match = /(?:^|[(:[/,;\s]|单位)(?:人民币)?(亿元|万元|元)(?=$|[)\],;\s])/u.exec(fold(label));
  return match ? (UNIT_WORDS[match[1]!] ?? null) : null;
}

function amountOfResult(value: string | number | boolean | null, format: string): Amount {
  if (value === null) return { kind: 'blank' };
  if (typeof value === 'boolean') return { kind: 'unreadable', reason: 'text' };
  return typeof value === 'number' ? amountOfNumber(value, format) : amountOfText(value);
}

function amountOfNumber(value: number, format: string): Amount {
  const codes = format.replace(/"[^"]*"|\[[^\]]*\]|[\\_*]./gu, '');
  if (!Number.isFinite(value)) return { kind: 'unreadable', reason: 'error' };
  if (codes.includes('%')) return { kind: 'unreadable', reason: 'percent' };
  if (/[ymdhs]/iu.test(codes) && !/^(?:General|Standard)$/iu.test(codes)) return { kind: 'unreadable', reason: 'text' };
  return { kind: 'amount', value: new Big(value), unit: unitInFormat(format), halfDigit: new Big(0), kept: 'number' };
}

/** The unit that a number format writes behind the number: 0.00"万元". One that also scales the number states none of its value. */
function unitInFormat(format: string): MoneyUnit | null {
  const scales = /[0#?],+(?![0#?])|[!\\]\./u.test(format);
  const literal = /"([^"]*)"/u.exec(format)?.[1] ?? '';
  return scales ? null : moneyUnitIn(literal);
}

function amountOfText(text: string): Amount {
  const half = toHalfWidth(text);
  const compact = withoutSpaces(half);
  if (compact === '' || isNotApplicable(compact)) return { kind: 'blank' };
  if (isErrorText(compact)) return { kind: 'unreadable', reason: 'error' };
  if (PERCENT.test(compact)) return { kind: 'unreadable', reason: 'percent' };
  const groups = APART.test(half) && !GROUPED.test(half) ? undefined : DRESSED.exec(compact)?.groups;
  if (!groups || (groups.open === undefined) !== (groups.close === undefined)) {
    return { kind: 'unreadable', reason: 'text' };
  }
  const { digits = '', sign = '', unit = '' } = groups;
  const plain = digits.replaceAll(',', '');
  const isNegative = groups.open !== undefined || (sign !== '' && sign !== '+');
  return {
    kind: 'amount',
    value: isNegative ? new Big(plain).neg() : new Big(plain),
    unit: UNIT_WORDS[unit] ?? null,
    halfDigit: halfLastDigit(plain),
    kept: PLAIN.test(text) ? 'plainText' : 'dressedText',
  };
}

/** Half of what the last digit of a number counts: 0.005 for 7.29. */
function halfLastDigit(number: string): Big {
  const point = number.indexOf('.');
  const decimals = point < 0 ? 0 : number.length - point - 1;
  return new Big(`0.${'0'.repeat(decimals)}5`);
}
