import { parse, tokenize } from '@cj-tech-master/excelts/formula';
import { errorOf, type CellValue } from '../../../src/sheet/snapshot';

/** What a program makes of something typed or written into a cell. `format` is one that the cell takes on. */
export interface Typed {
  readonly value: CellValue;
  readonly formula?: string;
  readonly format?: string;
}

const NUMBER = /^[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d*)?(?:e[+-]?\d+)?$/i;
const DAY = 86_400_000;

/**
 * A text as Excel takes it, in a Chinese or English system: `=`, `+`, `-` and `@` begin a formula, what looks like a
 * number, a percentage or a date becomes one, a leading apostrophe makes text of anything and is not shown. A cell in the
 * format `@` takes everything as text; whether it takes an apostrophe off is not known, so that this throws a
 * `RangeError`. A formula that is none is a `SyntaxError`.
 */
export function typed(text: string, format: string): Typed {
  if (text === '') return { value: null };
  const hasApostrophe = text.startsWith("'");
  if (hasApostrophe && format === '@') throw new RangeError('an apostrophe before a text in the format @');
  if (hasApostrophe) return { value: text.slice(1) };
  if (format === '@') return { value: text };
  const plain = halfWidth(text.trim());
  if (plain === '') return { value: text };
  const found = asNumber(plain) ?? asDate(plain) ?? asTime(plain);
  if (found) return format === 'General' ? found : { value: found.value };
  if (/^(?:true|false)$/i.test(plain)) return { value: plain.toLowerCase() === 'true' };
  const error = errorOf(plain.toUpperCase());
  if (error) return { value: error };
  // A sign alone is a text.
  if (/^[=+\-@]./s.test(text)) return asFormula(text);
  return { value: text };
}

/** What stands in a cell of the format after a value of a program was put there. */
export function put(value: string | number | boolean, format: string): Typed {
  if (typeof value === 'string') return typed(value, format);
  if (format !== '@') return { value };
  return { value: typeof value === 'boolean' ? String(value).toUpperCase() : String(value) };
}

function asFormula(text: string): Typed {
  const formula = text.startsWith('=') ? text : `=${text.startsWith('@') ? text.slice(1) : text}`;
  if (!isFormula(formula)) throw new SyntaxError(`not a formula: ${formula}`);
  return { value: null, formula };
}

/** Whether a text with its `=` can be read as a formula. */
export function isFormula(text: string): boolean {
  try {
    parse(tokenize(text.slice(1)));
    return true;
  } catch {
    return false;
  }
}

function halfWidth(text: string): string {
  return text.replace(/[０-９．，％＋－]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
}

function asNumber(text: string): Typed | null {
  const bracketed = /^\((.+)\)$/s.exec(text);
  const [, currency, digits, percent] = /^([¥￥$]?)(.*?)(%?)$/s.exec(bracketed?.[1] ?? text)!;
  if (!NUMBER.test(digits!) || !/^[+-]?[,.]?\d/.test(digits!)) return null;
  const value = Number(digits!.replaceAll(',', '')) * (bracketed ? -1 : 1);
  const format = formatTyped({ currency: currency!, digits: digits!, percent: percent === '%' });
  return { value: percent === '%' ? value / 100 : value, ...(format !== undefined && { format }) };
}

function formatTyped(typed: { currency: string; digits: string; percent: boolean }): string | undefined {
  const decimals = typed.digits.includes('.');
  if (typed.percent) return decimals ? '0.00%' : '0%';
  if (typed.currency) return '¥#,##0.00;¥-#,##0.00';
  if (/e/i.test(typed.digits)) return '0.00E+00';
  return typed.digits.includes(',') ? (decimals ? '#,##0.00' : '#,##0') : undefined;
}

function asDate(text: string): Typed | null {
  const full = /^(\d{4})(?:([-/.])(\d{1,2})\2|年(\d{1,2})月)(\d{1,2})日?$/.exec(text);
  if (full && full[2] !== '.') {
    const value = serial(Number(full[1]), Number(full[3] ?? full[4]), Number(full[5]));
    return value === null ? null : { value, format: full[4] ? 'yyyy"年"m"月"d"日"' : 'yyyy/m/d' };
  }
  const short = /^(\d{1,2})([-/])(\d{1,2})$/.exec(text) ?? /^(\d{1,2})(月)(\d{1,2})日$/.exec(text);
  if (!short) return null;
  const value = serial(new Date().getFullYear(), Number(short[1]), Number(short[3]));
  return value === null ? null : { value, format: 'm"月"d"日"' };
}

function asTime(text: string): Typed | null {
  const match = /^(\d{1,2}):([0-5]\d)(?::([0-5]\d))?$/.exec(text);
  if (!match) return null;
  const [hours, minutes, seconds] = [Number(match[1]), Number(match[2]), Number(match[3] ?? 0)];
  return { value: hours / 24 + minutes / 1440 + seconds / 86_400, format: match[3] ? 'h:mm:ss' : 'h:mm' };
}

/** The number of a day; null for a day that is none. */
function serial(year: number, month: number, day: number): number | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isDay = year >= 1900 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isDay ? date.getTime() / DAY + 25_569 : null;
}
