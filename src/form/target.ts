import type Big from 'big.js';
import { hasSpace, toHalfWidth, trimSpaces, withoutSpaces } from './grammar/characters';
import type { Deviation } from './grammar/deviation';
import { isPeriod } from './grammar/period';
import { hasSign, operatorOf, withoutSigns, type Operator } from './grammar/signs';
import { isKnownUnit, standardUnit } from './grammar/units';
import { findValues, type Value } from './grammar/value';
import {
  isChange,
  isErrorText,
  isNotApplicable,
  isPlaceholder,
  isProse,
  isRateAlone,
  isRemark,
  isScope,
  isWord,
  repaired,
  withoutStop,
} from './grammar/words';

export type { Deviation, Operator };

/** 指标值 as understood. `raw` is always the text as the user has it. */
export type Target = QuantitativeTarget | QualitativeTarget | NotApplicableTarget | UnreadableTarget;

interface Read {
  readonly raw: string;
  /** The standard notation of the same meaning; equal to `raw` where nothing departs from it. */
  readonly canonical: string;
  readonly deviations: readonly Deviation[];
}

/** A number with its sign and unit; a bare value reads as `=`. */
export interface QuantitativeTarget extends Read {
  readonly kind: 'quantitative';
  readonly operator: Operator;
  /** False where the text has no sign and `=` is only how it is read. */
  readonly signed: boolean;
  /** Exact, in the unit given: 90 with `%`. */
  readonly value: Big;
  /** Only for a range such as 6-8份. */
  readonly max?: Big;
  /** '' where there is none. */
  readonly unit: string;
}

/** A word (相关), a period (2023.07-2024.01) or a clause (严格执行相关制度规定). */
export interface QualitativeTarget extends Read {
  readonly kind: 'qualitative';
  readonly form: 'word' | 'period' | 'clause';
}

/** 不适用, —, 无, /. */
export interface NotApplicableTarget extends Read {
  readonly kind: 'notApplicable';
}

export interface UnreadableTarget {
  readonly kind: 'unreadable';
  readonly raw: string;
  /** Why, for the message; `empty` is a blank cell. */
  readonly reason: 'empty' | 'placeholder' | 'error' | 'noNumber' | 'twoValues' | 'unknown';
  /** The nearest notation that can be read, to be proposed and never written unasked. */
  readonly nearest: string | null;
}

/** Sign and unit, where they stand in columns of their own. */
export interface TargetColumns {
  readonly sign?: string;
  readonly unit?: string;
}

/**
 * Reads a 指标值 of any notation; never throws. A number that lacks sign or unit takes them from their columns, and
 * `raw` is then the three joined. A unit of its own stays, even where the column contradicts it.
 */
export function parseTarget(raw: string, columns: TargetColumns = {}): Target {
  const own = parseText(raw);
  if (own.kind !== 'quantitative' && !PLAIN_NUMBER.test(raw)) return own;
  const sign = trimSpaces(columns.sign ?? '');
  const operator = operatorOf(toHalfWidth(sign));
  const hasOwnSign = own.kind === 'quantitative' && own.signed;
  if (operator && hasOwnSign && operator !== own.operator) {
    return { kind: 'unreadable', raw: sign + raw, reason: 'unknown', nearest: own.canonical };
  }
  const before = operator && !hasOwnSign ? sign : '';
  for (const unit of unitsToJoin(own, raw, columns.unit ?? '')) {
    const text = before + raw + unit;
    const joined = text === raw ? own : parseText(text);
    // A remark of the unit column, 辆（台）, makes no sentence of the number.
    if (joined.kind === 'quantitative' && (isSentence(own) || !isSentence(joined))) return joined;
  }
  return own;
}

/** ≤2023年12月: the sign that every value of some systems must have. */
const SIGNED_PERIOD = /^[≥≤<>=](?![≥≤<>=])/u;

const PLAIN_NUMBER = /^\s*\d+\.\d+\s*$/u;

function isSentence(target: Target): boolean {
  return target.kind === 'quantitative' && target.deviations.includes('sentence');
}

/** What of the unit column belongs to the number, likeliest first. */
function unitsToJoin(own: Target, raw: string, column: string): readonly string[] {
  const unit = trimSpaces(column);
  const lacksUnit = own.kind !== 'quantitative' || own.unit === '' || (isBareMultiple(own.unit, raw) && !isMoney(unit));
  if (unit === '' || isNotApplicable(unit) || !lacksUnit) return [''];
  return [unit, standardUnit(unit), unit.split(/[(（]/u, 1)[0] ?? '', ''];
}

/** 万 reads as money, unless the unit column says what is counted: 2万 ‖ 人次. */
function isBareMultiple(unit: string, raw: string): boolean {
  return isMoney(unit) && !isMoney(raw);
}

function isMoney(text: string): boolean {
  return text.includes('元') || text.includes('圆');
}

/** The standard notation: sign, number, unit. What is no number keeps its words, what cannot be read its text. */
export function formatTarget(target: Target): string {
  if (target.kind === 'unreadable') return target.raw;
  if (target.kind !== 'quantitative') return target.canonical;
  const { operator, signed, value, max = null, unit } = target;
  return standardText({ operator: signed ? operator : null, value, max, unit });
}

function parseText(raw: string): Target {
  const half = toHalfWidth(raw);
  const compact = withoutSpaces(half);
  if (compact === '') return unreadable(raw, 'empty');
  if (isErrorText(compact)) return unreadable(raw, 'error');
  if (isNotApplicable(compact)) return { kind: 'notApplicable', ...written(raw, compact) };
  if (isPlaceholder(compact)) return unreadable(raw, 'placeholder');
  const body = withoutStop(trimSpaces(half));
  if (isPeriod(body)) return period(raw, withoutSpaces(body));
  const [value, second] = findValues(half);
  if (second) return unreadable(raw, 'twoValues', nearest(half));
  return value ? withValue(raw, half, value) : withoutValue(raw, body);
}

function period(raw: string, canonical: string, known: Iterable<Deviation> = []): QualitativeTarget {
  return { kind: 'qualitative', form: 'period', ...written(raw, canonical, known) };
}

/** A text that holds one number: the number alone, or words around it that leave no doubt about its sense. */
function withValue(raw: string, half: string, value: Value): Target {
  const before = trimSpaces(half.slice(0, value.start));
  const after = trimSpaces(withoutStop(trimSpaces(half.slice(value.end))));
  const words = before + after;
  if (isProse(words) && isChange(before)) return clause(raw);
  const canonical = standardText(value);
  // What its standard notation would not say again is no number: 02023年 is a year.
  if (canonical !== raw && !isStandard(canonical)) {
    if (words === '' && isPeriod(canonical)) return period(raw, canonical, value.deviations);
    return unreadable(raw, 'unknown', nearest(half));
  }
  const isClear =
    words === '' ||
    (value.operator !== null && isProse(words) && !hasSign(words)) ||
    (before === '' && isRemark(after)) ||
    (after === '' && (isScope(before) || (value.unit === '%' && isRateAlone(before))));
  if (value.doubt || !isClear) {
    const isGuess = value.doubt !== 'negated' && !hasSign(words);
    return unreadable(raw, 'unknown', nearest(half) ?? (isGuess ? canonical : null));
  }
  const text = words === '' ? raw : raw.slice(value.start, value.end);
  const { deviations } = written(text, canonical, value.deviations);
  return {
    kind: 'quantitative',
    raw,
    canonical,
    deviations: words === '' ? deviations : [...deviations, 'sentence'],
    operator: value.operator ?? '=',
    signed: value.operator !== null,
    value: value.value,
    ...(value.max && { max: value.max }),
    unit: value.unit,
  };
}

/** A text without any number: one word, a clause, or signs without sense. */
function withoutValue(raw: string, body: string): Target {
  const word = withoutSpaces(body);
  if (hasSign(body)) {
    const bare = withoutSigns(word);
    if (SIGNED_PERIOD.test(word) && isPeriod(bare)) return period(raw, word);
    return unreadable(raw, 'noNumber', nearest(body) ?? (isWord(bare) && !isKnownUnit(bare) ? bare : null));
  }
  if (isKnownUnit(word)) return unreadable(raw, 'noNumber');
  if (isWord(word)) return { kind: 'qualitative', form: isPeriod(word) ? 'period' : 'word', ...written(raw, word) };
  return isProse(body) ? clause(raw) : unreadable(raw, 'unknown', nearest(body));
}

/** A clause keeps its words and marks; only white space around it is none of it. */
function clause(raw: string): QualitativeTarget {
  const canonical = trimSpaces(raw);
  return { kind: 'qualitative', form: 'clause', raw, canonical, deviations: canonical === raw ? [] : ['spaces'] };
}

function unreadable(raw: string, reason: UnreadableTarget['reason'], proposal: string | null = null): UnreadableTarget {
  return { kind: 'unreadable', raw, reason, nearest: proposal };
}

/** The standard notation of the text with its likeliest slips put right, where that is a value and nothing else. */
function nearest(half: string): string | null {
  const value = onlyValue(repaired(half));
  const text = value && !value.doubt ? standardText(value) : '';
  return isStandard(text) ? text : null;
}

/** Whether a text is a value in the standard notation, and nothing else: 2023.07 is a month. */
function isStandard(text: string): boolean {
  const value = isPeriod(text) ? null : onlyValue(text);
  return value !== null && standardText(value) === text;
}

/** The one value that a text consists of, or null. */
function onlyValue(text: string): Value | null {
  const [value] = findValues(text);
  return value?.start === 0 && value.end === text.length ? value : null;
}

function standardText({ operator, value, max, unit }: Pick<Value, 'operator' | 'value' | 'max' | 'unit'>): string {
  return `${operator ?? ''}${value.toFixed()}${max === null ? '' : `-${max.toFixed()}`}${unit}`;
}

/** How a text departs from its canonical form, beside what is known already; nothing where it does not depart. */
function written(
  raw: string,
  canonical: string,
  known: Iterable<Deviation> = [],
): { raw: string; canonical: string; deviations: readonly Deviation[] } {
  const deviations = new Set(known);
  const half = toHalfWidth(raw);
  const trimmed = trimSpaces(half);
  if (half !== raw) deviations.add('width');
  if (hasSpace(raw)) deviations.add('spaces');
  if (withoutStop(trimmed) !== trimmed) deviations.add('stop');
  return { raw, canonical, deviations: [...deviations] };
}
