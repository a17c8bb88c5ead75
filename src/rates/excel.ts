/**
 * Building blocks of native formulas, in functions that Excel 2016, WPS and LibreOffice share: no LET, no dynamic arrays,
 * no XLOOKUP. A piece of formula is a string without its `=`.
 */

export function text(content: string): string {
  return `"${content.replaceAll('"', '""')}"`;
}

export function call(name: string, ...parts: readonly (string | number)[]): string {
  return `${name}(${parts.join(',')})`;
}

export const when = (condition: string, then: string, otherwise = '""'): string =>
  call('IF', condition, then, otherwise);

export const either = (...conditions: readonly string[]): string => call('OR', ...conditions);
export const both = (...conditions: readonly string[]): string => call('AND', ...conditions);
export const isNumber = (value: string): string => call('ISNUMBER', value);
export const holds = (value: string, part: string): string => isNumber(call('FIND', text(part), value));

/** The first branch whose condition holds. */
export function choose(branches: readonly (readonly [condition: string, then: string])[], otherwise: string): string {
  return branches.reduceRight((rest, [condition, then]) => when(condition, then, rest), otherwise);
}

/** Every piece put in the place of another, the first pair first. */
export function substitute(value: string, pairs: readonly (readonly [from: string, to: string])[]): string {
  return pairs.reduce((inner, [from, to]) => call('SUBSTITUTE', inner, character(from), text(to)), value);
}

/** Control characters are written by their code: a formula cannot hold them. */
function character(piece: string): string {
  return piece < ' ' ? call('CHAR', piece.codePointAt(0)!) : text(piece);
}

/**
 * The number that a text plainly is, or an error. `exponent` is put behind it, which also keeps dates, times and
 * fractions out, that VALUE would take for numbers.
 */
export const plainNumber = (value: string, exponent = text('E0')): string => call('VALUE', `${value}&${exponent}`);

const SPACES = [' ', '\u00A0', '\u3000', '\t', '\n', '\r'];
const FULL_WIDTH = '０１２３４５６７８９．－／％＝＞＜（）';
const SMALL = '﹪﹦﹥﹤﹙﹚';

const toNothing = (pieces: Iterable<string>): [string, string][] => Array.from(pieces, (piece) => [piece, '']);
const toHalf = (pieces: string): [string, string][] => Array.from(pieces, (piece) => [piece, piece.normalize('NFKC')]);

/** Without white space, and half width where the grammar of 指标值 and of amounts folds it. */
export function folded(value: string): string {
  return substitute(value, [...toNothing(SPACES), ...toHalf(FULL_WIDTH + SMALL)]);
}

/** What people write for nothing, in an amount as in a 指标值. */
export const NOTHING = ['不适用', '不涉及', '无', '暂无', '—', '——', '-', '--', '–', '/', '//', '\\', 'N/A', 'NA'];
