import type Big from 'big.js';
import { byFirstCharacter, byLastCharacter, skipSpaces, skipSpacesBack, wordAt, wordBefore } from './characters';
import type { Deviation } from './deviation';
import { HUNDREDTHS, measureAt, NUMBER_SIGN, type Measure } from './measure';
import { dateLengthAt } from './period';
import { SIGN_SUFFIXES, SIGN_SYMBOLS, SIGN_WORDS, TIME_SUFFIX, type Operator, type Sign, type SignWord } from './signs';
import { isLengthOfTime, knownUnitAt } from './units';

/** One number, or range, of a text with its sign and unit. */
export interface Value {
  /** From the first character of its sign to behind the last of its unit or suffix. */
  readonly start: number;
  readonly end: number;
  /** Null where nothing states a sign. Of two that contradict each other, the likelier. */
  readonly operator: Operator | null;
  /** Why the sign cannot be relied on: ≥90%以下, 未达90%. */
  readonly doubt: 'contradictory' | 'negated' | null;
  readonly value: Big;
  readonly max: Big | null;
  readonly unit: string;
  readonly deviations: ReadonlySet<Deviation>;
}

/** What stands before a number: signs in words and in characters, and where the number itself begins. */
interface Head {
  readonly start: number;
  readonly numberStart: number;
  readonly word: SignWord | undefined;
  readonly symbol: Sign | undefined;
  readonly negated: boolean;
}

const SYMBOLS_BEFORE = byLastCharacter(SIGN_SYMBOLS);
const WORDS_BEFORE = byLastCharacter(SIGN_WORDS);
const WORDS_AFTER = byFirstCharacter(SIGN_SUFFIXES);
const WORDS_AFTER_TIME = byFirstCharacter([...SIGN_SUFFIXES, TIME_SUFFIX]);

const DIGIT_RUN = /[\d.]+/uy;
const RANGE_DASH = /——|––|[-~—–―−〜∼]|[至到]/uy;

/** Beside these a number is part of a name: PM2.5, 第3方, 〔2020〕5号, 5G. */
const NAME_BEFORE = /[A-Za-z第〔[]/u;
const NAME_AFTER = /[A-Za-z号]/u;

const NEGATION = /[不未没非无否]/u;

/** Every value of a half-width text, from left to right; dates and numbers in names are none. */
export function* findValues(text: string): Generator<Value> {
  let floor = 0;
  for (let at = 0; at < text.length;) {
    const passed = startsNumber(text, at) ? nameLength(text, at) : 1;
    const value = passed === 0 ? valueAt(text, at, floor) : null;
    if (value) yield value;
    floor = value?.end ?? floor;
    at = value?.end ?? at + Math.max(passed, 1);
  }
}

function startsNumber(text: string, at: number): boolean {
  return isDigit(text[at]) || (text[at] === '.' && isDigit(text[at + 1]));
}

function isDigit(char: string | undefined): boolean {
  return char !== undefined && char >= '0' && char <= '9';
}

/** How many characters from here on are a date or a number in a name; 0 where a value begins. */
function nameLength(text: string, at: number): number {
  const date = dateLengthAt(text, at);
  if (date > 0) return date;
  const run = lengthAt(DIGIT_RUN, text, at);
  const inName = NAME_BEFORE.test(text[at - 1] ?? '') || NAME_AFTER.test(text[at + run] ?? '');
  return inName && knownUnitAt(text.slice(at + run, at + run + 4)) === '' ? run : 0;
}

function lengthAt(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0].length ?? 0;
}

/** The value whose digits begin at `at`; nothing before `floor` belongs to it. */
function valueAt(text: string, at: number, floor: number): Value | null {
  const head = headBefore(text, at, floor);
  const standsAlone = skipSpacesBack(text, head.start, 0) === 0;
  const first = measureAt(text, head.numberStart, standsAlone);
  if (!first) return null;
  const second = rangeEnd(text, first, standsAlone);
  const { unit, end } = second ?? first;

  const suffixAt = skipSpaces(text, end);
  const suffix = wordAt(isLengthOfTime(unit) ? WORDS_AFTER_TIME : WORDS_AFTER, text, suffixAt);
  const deviations = new Set([...first.deviations, ...(second?.deviations ?? [])]);
  if (head.symbol && head.symbol.text !== head.symbol.operator) deviations.add('sign');
  if (head.word || suffix) deviations.add('words');
  const { operator, contradictory } = joinSigns([head.word, head.symbol, suffix], second !== null);
  return {
    start: head.start,
    end: suffix ? suffixAt + suffix.text.length : end,
    operator,
    doubt: head.negated ? 'negated' : contradictory ? 'contradictory' : null,
    value: first.number,
    max: second?.number ?? null,
    unit,
    deviations,
  };
}

function headBefore(text: string, digits: number, floor: number): Head {
  let start = digits;
  if (start > floor && NUMBER_SIGN.test(text[start - 1]!)) start--;
  if (start - HUNDREDTHS.length >= floor && text.endsWith(HUNDREDTHS, start)) start -= HUNDREDTHS.length;
  const numberStart = start;

  const symbolEnd = skipSpacesBack(text, start, floor);
  const symbol = wordBefore(SYMBOLS_BEFORE, text, symbolEnd, floor);
  if (symbol) start = symbolEnd - symbol.text.length;

  const wordEnd = skipSpacesBack(text, start, floor);
  const word = wordBefore(WORDS_BEFORE, text, wordEnd, floor);
  if (word) start = wordEnd - word.text.length;
  const negated = word !== undefined && start > floor && NEGATION.test(text[start - 1]!);
  return { start, numberStart, word, symbol, negated };
}

/** The far end of a range that goes on behind its first number: 6-8份, 6%至8%; null where none does. */
function rangeEnd(text: string, first: Measure, standsAlone: boolean): Measure | null {
  const dashAt = skipSpaces(text, first.end);
  const length = lengthAt(RANGE_DASH, text, dashAt);
  if (length === 0) return null;
  const second = measureAt(text, skipSpaces(text, dashAt + length), standsAlone);
  if (!second || first.number.gt(second.number)) return null;
  if (first.unit !== '' && second.unit !== '' && first.unit !== second.unit) return null;

  const deviations = new Set(second.deviations);
  const dash = text.slice(dashAt, dashAt + length);
  if (/[至到]/u.test(dash)) deviations.add('words');
  else if (dash !== '-') deviations.add('sign');
  if (first.unit !== '') deviations.add('rangeUnit');
  return { ...second, unit: second.unit || first.unit, deviations: [...deviations] };
}

/** One sign of those around a number. Weak words yield; strong ones must agree, and a range has none but `=`. */
function joinSigns(
  signs: readonly (Sign | SignWord | undefined)[],
  isRange: boolean,
): { operator: Operator | null; contradictory: boolean } {
  const stated = signs.filter((sign) => sign !== undefined);
  const strong = stated.filter((sign) => !('weak' in sign && sign.weak)).map((sign) => sign.operator);
  const operator = strong.find((sign) => sign !== '=') ?? strong[0] ?? stated[0]?.operator ?? null;
  if (isRange) return { operator: operator && '=', contradictory: strong.some((sign) => sign !== '=') };
  return { operator, contradictory: strong.some((sign) => sign !== operator) };
}
