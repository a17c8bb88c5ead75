import { SIGN_SUFFIXES, SIGN_SYMBOLS, SIGN_WORDS, type Sign } from '../../form/grammar/signs';
import type { SignRanges } from '../../rates/formula-row';
import { COLUMN_OF, FIRST_RATE_ROW } from '../../rates/layout';
import { YIELDS } from '../../rates/target-formulas';
import type { Block, StyleWrite } from '../../sheet/patch';
import { WORKING } from './looks';

/** Of several ways to write a sign that fit, the formulas take the last: the longest. */
const byLength = <S extends Sign>(signs: readonly S[]): readonly S[] =>
  [...signs].sort((a, b) => a.text.length - b.text.length);

const BEFORE = byLength([...SIGN_SYMBOLS.map((sign) => ({ ...sign, weak: false })), ...SIGN_WORDS]);
const AFTER = byLength(SIGN_SUFFIXES);

/** Where the table of signs stands: beside the workings, from the first rate's row on. */
export const SIGN_RANGES: SignRanges = {
  before: [FIRST_RATE_ROW, FIRST_RATE_ROW + BEFORE.length - 1],
  after: [FIRST_RATE_ROW, FIRST_RATE_ROW + AFTER.length - 1],
};

/** How a sign of 指标值 can be written, for the formulas to look up. */
export const SIGN_BLOCKS: readonly Block[] = [
  {
    at: { row: FIRST_RATE_ROW, column: COLUMN_OF.before },
    values: BEFORE.map(({ text, operator, weak }) => [text, operator, weak ? YIELDS : null]),
  },
  {
    at: { row: FIRST_RATE_ROW, column: COLUMN_OF.after },
    values: AFTER.map(({ text, operator }) => [text, operator]),
  },
];

export const SIGN_STYLES: readonly StyleWrite[] = [
  { area: { row: FIRST_RATE_ROW, column: COLUMN_OF.before, rows: BEFORE.length, columns: 3 }, style: WORKING },
  { area: { row: FIRST_RATE_ROW, column: COLUMN_OF.after, rows: AFTER.length, columns: 2 }, style: WORKING },
];
