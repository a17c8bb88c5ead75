import { skipSpaces } from './characters';

const YEAR = '(?:19|20)\\d{2}';
const MONTH = '(?:1[0-2]|0?[1-9])';
const DAY = '(?:3[01]|[12]\\d|0?[1-9])';
const DASH = '[-~—–―−〜至到]';

/**
 * What periods and dates are made of. `date` makes a period of the text; `year` does so twice (2023-2025); `day` needs
 * a month before it (5月1日-10日); `dash` stands between two; `glue` anywhere.
 */
const TOKENS: readonly { readonly kind: 'date' | 'year' | 'day' | 'dash' | 'glue'; readonly pattern: RegExp }[] = [
  { kind: 'date', pattern: new RegExp(`${YEAR}年度?`, 'uy') },
  { kind: 'date', pattern: new RegExp(`${YEAR}[-./]${MONTH}(?:[-./]${DAY})?(?!\\d)`, 'uy') },
  { kind: 'date', pattern: new RegExp(`${MONTH}月(?:${DAY}[日号]|份)?`, 'uy') },
  { kind: 'date', pattern: new RegExp(`${MONTH}(?=${DASH}${MONTH}月)`, 'uy') },
  {
    kind: 'date',
    pattern: /第?[一二三四1-4]季度|[上下]半年|[全当本次]年度?|年[内底末初中]|每(?:季度|[年月季周日天])|月[底末初]/uy,
  },
  { kind: 'year', pattern: new RegExp(`${YEAR}(?!\\d)`, 'uy') },
  { kind: 'day', pattern: new RegExp(`${DAY}日`, 'uy') },
  { kind: 'dash', pattern: new RegExp(`${DASH}{1,2}|[、,]`, 'uy') },
  { kind: 'glue', pattern: /[于在自从起止底末初前内后()]|[之以][前内后]|截[至止]|期间|[上中下]旬|完成|完工|结束/uy },
];

/** Dates inside a sentence; unlike a bare 2023.07 they cannot be read as amounts. */
const DATE_IN_PROSE = new RegExp(
  `${YEAR}年度?(?:${MONTH}月(?:${DAY}[日号])?)?|${MONTH}月(?:${DAY}[日号])?|${YEAR}[-./]${MONTH}[-./]${DAY}(?!\\d)`,
  'uy',
);

/** Without one of these no text is a period. */
const SOME_DATE = new RegExp(`[年月季周日天]|${YEAR}`, 'u');

function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}

/** Whether the half-width text is a date or a period and nothing else: 2023.07-2024.01, 2023年12月底前, 全年. */
export function isPeriod(text: string): boolean {
  if (!SOME_DATE.test(text)) return false;
  let dates = 0;
  let years = 0;
  let last = '';
  for (let at = skipSpaces(text, 0); at < text.length; at = skipSpaces(text, at)) {
    const token = tokenAt(text, at, dates + years > 0);
    if (token === null || (/\d$/u.test(last) && /^\d/u.test(token.text))) return false;
    if (token.kind === 'date') dates++;
    if (token.kind === 'year') years++;
    last = token.text;
    at += last.length;
  }
  return dates > 0 || years > 1;
}

function tokenAt(text: string, at: number, afterDate: boolean): { kind: string; text: string } | null {
  for (const { kind, pattern } of TOKENS) {
    if ((kind === 'day' || kind === 'dash') && !afterDate) continue;
    const found = matchAt(pattern, text, at);
    if (found !== '') return { kind, text: found };
  }
  return null;
}

/** How many characters of a date stand at this place of a sentence; 0 for none. */
export function dateLengthAt(text: string, at: number): number {
  return matchAt(DATE_IN_PROSE, text, at).length;
}
