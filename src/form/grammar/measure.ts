import Big from 'big.js';
import { skipSpaces, withoutSpaces } from './characters';
import type { Deviation } from './deviation';
import { isKnownUnit, isLengthOfTime, isPossibleUnit, knownUnitAt, standardUnit } from './units';

/** A number with its unit, '' where there is none. */
export interface Measure {
  readonly number: Big;
  readonly unit: string;
  /** Behind the last character of the unit. */
  readonly end: number;
  readonly deviations: readonly Deviation[];
}

interface UnitRead {
  readonly unit: string;
  readonly end: number;
  readonly deviation?: Deviation;
}

/** What stands before the digits of a number and belongs to it. */
export const HUNDREDTHS = '百分之';
export const NUMBER_SIGN = /[-+−–—]/u;

const NUMBER = /(百分之)?([-+−–—]?)((?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?|\.\d+)/uy;

/** Where a unit's own characters end: at a sign in words, a word of approximation or of a range. */
const UNIT_STOP = /以[上下内]|之内|[及或]以|左右|上下|[至到]/u;
const UNIT_RUN = /^[\p{L}\p{M}°℃㎡㎥²³·/]+/u;
const UNIT_WINDOW = 16;

/**
 * The measure that begins at `at`, with 百分之 or a minus at the most before its digits, or null. Where it `standsAlone`,
 * what follows may be a unit that nobody knows: 3个国家级平台.
 */
export function measureAt(text: string, at: number, standsAlone: boolean): Measure | null {
  NUMBER.lastIndex = at;
  const match = NUMBER.exec(text);
  if (!match) return null;
  const [whole, hundredths, sign = '', digits = ''] = match;
  const plain = digits.replaceAll(',', '');
  const size = new Big(plain);
  const deviations: Deviation[] = [];
  if (plain !== digits) deviations.push('separators');
  if (plain !== size.toFixed() || (size.eq(0) && sign !== '')) deviations.push('zeros');
  if (sign !== '' && sign !== '-') deviations.push('sign');
  const number = sign === '' || sign === '+' || size.eq(0) ? size : size.neg();

  const end = at + whole.length;
  if (hundredths) return { number, unit: '%', end, deviations: [...deviations, 'unitWord'] };
  const { unit, end: unitEnd, deviation } = unitAt(text, end, standsAlone);
  if (deviation) deviations.push(deviation);
  if (standardUnit(unit) !== unit) deviations.push('unitWord');
  return { number, unit: standardUnit(unit), end: unitEnd, deviations };
}

function unitAt(text: string, numberEnd: number, standsAlone: boolean): UnitRead {
  const at = skipSpaces(text, numberEnd);
  const window = text.slice(at, at + UNIT_WINDOW);
  if (window.startsWith('(')) {
    const close = window.indexOf(')');
    const inner = withoutSpaces(window.slice(1, Math.max(close, 1)));
    return isPossibleUnit(inner) ? { unit: inner, end: at + close + 1, deviation: 'brackets' } : none(numberEnd);
  }
  const known = knownUnitAt(window);
  const run = unitRun(window);
  const whole = run.length > known.length && (isKnownUnit(run) || (standsAlone && isPossibleUnit(run)));
  const isTimeLimit = isLengthOfTime(known) && window[known.length] === '内';
  const unit = whole && !isTimeLimit && !/^[%‰]/u.test(window) ? run : known;
  return unit === '' ? none(numberEnd) : { unit, end: at + unit.length };
}

function none(end: number): UnitRead {
  return { unit: '', end };
}

function unitRun(window: string): string {
  const run = UNIT_RUN.exec(window)?.[0] ?? '';
  const stop = run.search(UNIT_STOP);
  return stop < 0 ? run : run.slice(0, stop);
}
