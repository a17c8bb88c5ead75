import { absoluteAddress } from '../sheet/address';
import { both, call, choose, either, folded, isNumber, NOTHING, plainNumber, substitute, text, when } from './excel';
import { at, type FormulaRow, type SignRanges, type TargetCells } from './formula-row';
import { COLUMN_OF, type SignId } from './layout';
import { MOST_DECIMALS, UNREADABLE, VERDICT_NAMES } from './words';

/** The 指标值 as text: a number cell in a percent format is written out, to as many decimals as it has. */
export function targetText({ sign, value, unit }: TargetCells): string {
  const isPercent = call('IFERROR', `LEFT(CELL("format",${value}),1)="P"`, 'FALSE');
  const written = when(both(isNumber(value), isPercent), `ROUND(${value}*100,${MOST_DECIMALS})&"%"`, `${value}&""`);
  if (sign === null && unit === null) return call('IFERROR', written, '""');
  const joined = [sign, written, unit].filter((piece) => piece !== null).join('&');
  const alone = either(...['', ...NOTHING].map((word) => `${value}=${text(word)}`));
  return call('IFERROR', when(alone, `${value}&""`, substitute(joined, [['%%', '%']])), '""');
}

/** In the table of signs: the sign gives way to one behind the number (达95%以上). */
export const YIELDS = '是';

/** The 指标值 without what does not count: width, spaces, brackets around the unit, a full stop. */
export function foldedTarget(target: string): string {
  const end = '¦';
  return substitute(`${folded(target)}&${text(end)}`, [
    [`。${end}`, ''],
    [end, ''],
    ['(%)', '%'],
    ['百分比', '%'],
    ['百分率', '%'],
  ]);
}

function signRange({ signs }: FormulaRow, column: SignId, side: keyof SignRanges): string {
  const [from, to] = signs[side];
  const end = (row: number): string => absoluteAddress({ row, column: COLUMN_OF[column] });
  return `${end(from)}:${end(to)}`;
}

/** The longest of the ways to write a sign that the text begins or ends with: they stand in order of length. */
function longest(end: 'LEFT' | 'RIGHT', value: string, list: string): string {
  return call('IFERROR', call('LOOKUP', 2, `1/(${call(end, value, `LEN(${list})`)}=${list})`, list), '""');
}

/** The sign before the number as it is written, '' for none. */
export function signBefore(row: FormulaRow): string {
  return longest('LEFT', at(row, 'targetText'), signRange(row, 'before', 'before'));
}

/** The sign behind the number as it is written, '' for none. */
export function signAfter(row: FormulaRow): string {
  return longest('RIGHT', at(row, 'targetText'), signRange(row, 'after', 'after'));
}

/** The percentage between the signs as a ratio; the text `无法识别` where there is none. */
export function threshold(row: FormulaRow): string {
  const [value, before, after] = [at(row, 'targetText'), at(row, 'signBefore'), at(row, 'signAfter')];
  const length = `LEN(${value})-LEN(${before})-LEN(${after})`;
  const from = (place: number): string => `LEN(${before})+${place}`;
  const hundredths = '百分之';
  const digits = choose(
    [
      [`MID(${value},LEN(${value})-LEN(${after}),1)="%"`, call('MID', value, from(1), `${length}-1`)],
      [
        `MID(${value},${from(1)},${hundredths.length})=${text(hundredths)}`,
        call('MID', value, from(1 + hundredths.length), `${length}-${hundredths.length}`),
      ],
    ],
    '"?"',
  );
  return call('IFERROR', `${plainNumber(substitute(digits, [[',', '?']]))}/100`, text(UNREADABLE));
}

/** The sign that is meant, 不适用 for a target that says so, `无法识别` for one that cannot be compared with. */
export function operator(row: FormulaRow): string {
  const [before, after] = [at(row, 'signBefore'), at(row, 'signAfter')];
  const find = (column: SignId, sign: string, list: SignId, side: keyof SignRanges): string =>
    call('INDEX', signRange(row, column, side), call('MATCH', sign, signRange(row, list, side), 0));
  const ofBefore = find('beforeOperator', before, 'before', 'before');
  const ofAfter = find('afterOperator', after, 'after', 'after');
  const yields = find('yields', before, 'before', 'before');
  const none = either(...NOTHING.map((word) => `${at(row, 'targetText')}=${text(word)}`));
  return choose(
    [
      [none, text(VERDICT_NAMES.notApplicable)],
      [`NOT(${isNumber(at(row, 'threshold'))})`, text(UNREADABLE)],
      [both(`${before}=""`, `${after}=""`), text('=')],
      [`${after}=""`, ofBefore],
      [`${before}=""`, ofAfter],
      [either(`${yields}=${text(YIELDS)}`, `${ofBefore}=${ofAfter}`), ofAfter],
    ],
    text(UNREADABLE),
  );
}
