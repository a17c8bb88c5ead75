import { longestFirst } from './characters';

/** Signs of 指标值, as 预算管理一体化 codes them 1–5. */
export type Operator = '≥' | '>' | '=' | '<' | '≤';

export interface Sign {
  readonly text: string;
  readonly operator: Operator;
}

/** A sign in words before the number. A weak one says where the value lies and yields to any other sign: 达95%以上. */
export interface SignWord extends Sign {
  readonly weak: boolean;
}

/** Signs as characters. `》` is what some keyboards give for ≥. */
const SYMBOLS: Readonly<Record<Operator, readonly string[]>> = {
  '≥': ['≥', '>=', '=>', '≥=', '≧', '⩾', '≮', '》', '》='],
  '≤': ['≤', '<=', '=<', '≤=', '≦', '⩽', '≯', '《', '《='],
  '=': ['=', '=='],
  '>': ['>', '〉'],
  '<': ['<', '〈'],
};

const OVER = ['高于', '超过', '超出', '多于', '大于', '超'];
const UNDER = ['低于', '少于', '小于', '不足', '不满'];
const NOT = ['不', '不得', '不能', '不应', '不可', '不会', '不宜', '不应当', '未'];
const OR_EQUAL = ['等于', '或等于', '或达到'];

const negated = (words: readonly string[]): string[] => NOT.flatMap((not) => words.map((word) => not + word));
const orEqual = (words: readonly string[]): string[] => words.flatMap((word) => OR_EQUAL.map((equal) => word + equal));

const BEFORE: Readonly<Record<Operator, readonly string[]>> = {
  '≥': [...negated(UNDER), ...orEqual(OVER), '达到或超过', '至少', '最少', '最低'],
  '≤': [...negated(OVER), ...orEqual(UNDER), '至多', '最多', '最高'],
  '=': ['等于'],
  '>': OVER,
  '<': UNDER,
};

const WEAK: Readonly<Record<string, Operator>> = {
  控制在: '≤',
  控制到: '≤',
  达到: '=',
  达: '=',
  为: '=',
  保持在: '=',
  维持在: '=',
  稳定在: '=',
};

/** 以上, 以下 and 以内 include the number itself. */
const AFTER: Readonly<Partial<Record<Operator, readonly string[]>>> = {
  '≥': ['以上', '及以上', '或以上', '(含)以上', '以上(含)', '(含)及以上'],
  '≤': ['以下', '及以下', '或以下', '(含)以下', '以下(含)', '以内', '之内', '以内(含)'],
};

const listed = (table: Readonly<Partial<Record<Operator, readonly string[]>>>): Sign[] =>
  Object.entries(table).flatMap(([operator, texts]) => texts.map((text) => ({ text, operator: operator as Operator })));

export const SIGN_SYMBOLS: readonly Sign[] = longestFirst(listed(SYMBOLS));

export const SIGN_WORDS: readonly SignWord[] = longestFirst([
  ...listed(BEFORE).map((sign) => ({ ...sign, weak: false })),
  ...Object.entries(WEAK).map(([text, operator]) => ({ text, operator, weak: true })),
]);

export const SIGN_SUFFIXES: readonly Sign[] = longestFirst(listed(AFTER));

/** 内 alone is a sign behind a length of time only: 30日内. */
export const TIME_SUFFIX: Sign = { text: '内', operator: '≤' };

/** Marks of book titles are signs before a number, and at the beginning where nothing opens: 《条例》 is none. */
const SIGN_CHARACTER = /[≥≤<>=≧≦⩾⩽≮≯%‰]|^\s*[》〉]/u;
const SIGN_CHARACTERS = /[≥≤<>=≧≦⩾⩽≮≯%‰]/gu;

/** Whether a text holds a sign of comparison or of percentage. */
export function hasSign(text: string): boolean {
  return SIGN_CHARACTER.test(text);
}

export function withoutSigns(text: string): string {
  return text.replace(SIGN_CHARACTERS, '');
}

/** The sign that a text is, in a character or in words; null for any other text. */
export function operatorOf(text: string): Operator | null {
  return [...SIGN_SYMBOLS, ...SIGN_WORDS].find((sign) => sign.text === text)?.operator ?? null;
}
