import type { MoneyUnit } from '../form/amount';
import type { RateReading } from '../form/standard';
import { absoluteAddress, quoteSheet, type Cell } from '../sheet/address';
import {
  both,
  call,
  choose,
  either,
  folded,
  holds,
  isNumber,
  NOTHING,
  plainNumber,
  substitute,
  text,
  when,
} from './excel';
import { at, type FormulaRow } from './formula-row';
import type { ColumnId, RatesLayout, WorkingId } from './layout';
import { endsAtWhole } from './standard-row';
import type { Start } from './starts';
import { foldedTarget, operator, signAfter, signBefore, targetText, threshold } from './target-formulas';
import {
  LITERAL_MIXTURE,
  MOST_DECIMALS,
  REMARK_DECIMALS,
  REMARKS,
  SHOWN_DECIMALS,
  UNREADABLE,
  UNROUNDED,
  VERDICT_NAMES,
} from './words';

/** Decimals of a ratio up to which a difference counts; beyond them is the noise of binary arithmetic. */
const MARGIN_DECIMALS = 14;

const EXPONENTS: Readonly<Record<MoneyUnit, number>> = { 元: 0, 万元: 4, 亿元: 8 };

/** Money units inside a cell, longer ones first, as the exponent they stand for. */
const UNITS_AS_EXPONENTS: readonly (readonly [string, string])[] = [
  ['亿元', 'E8'],
  ['万元', 'E4'],
  ['元', 'E0'],
  ['亿', 'E8'],
  ['万', 'E4'],
];

/** What an amount may wear without another meaning. */
const DRESS: readonly (readonly [string, string])[] = [',', '，', '人民币', '¥', '￥'].map((word) => [word, '']);

/** A cell of another sheet, fixed. */
export function foreign(sheet: string, cell: Cell): string {
  return `${quoteSheet(sheet)}!${absoluteAddress(cell)}`;
}

/** What a cell says, '' where it is blank or holds an error. */
export const linkedText = (reference: string): string => call('IFERROR', `${reference}&""`, '""');

/** The amount in a cell in 元, whether it is a number or text; '' for a blank cell, `无法识别` where there is none. */
export function amountInYuan(reference: string, unit: MoneyUnit): string {
  const exponent = EXPONENTS[unit];
  const hasUnit = either(...['元', '万', '亿'].map((word) => holds(reference, word)));
  const digits = substitute(folded(reference), [...DRESS, ...UNITS_AS_EXPONENTS]);
  const number = exponent === 0 ? reference : call('ROUND', `${reference}*1E${exponent}`, 2);
  const read = choose(
    [
      [`${reference}=""`, '""'],
      [isNumber(reference), number],
      [either(...NOTHING.map((word) => `TRIM(${reference})=${text(word)}`)), '""'],
    ],
    plainNumber(digits, when(hasUnit, '""', text(`E${exponent}`))),
  );
  return call('IFERROR', read, text(UNREADABLE));
}

/** Where a number starts; blank stays blank, which a bare link would turn into 0. */
export function startFormula({ total, columns, rows }: RatesLayout, start: Start): string | null {
  const row = start.at === 'rate' ? rows.get(start.rate) : undefined;
  const cell = start.at === 'total' ? total : row === undefined ? null : { row, column: columns[start.side] };
  if (!cell) return null;
  const reference = absoluteAddress(cell);
  return `=${when(`${reference}=""`, '""', reference)}`;
}

/** Whether a formula still is the one that we put there, in whatever way the host writes it back. */
export function isStartFormula(formula: string, layout: RatesLayout, start: Start): boolean {
  const plain = (written: string): string => written.replace(/[\s$]/gu, '').toUpperCase();
  const ours = startFormula(layout, start);
  return ours !== null && plain(ours) === plain(formula);
}

export type FormulaColumn = Exclude<ColumnId, 'name' | 'numerator' | 'denominator' | 'reading'> | WorkingId;

/** The native formulas of one row by column, each with its `=`. */
export function rowFormulas(row: FormulaRow): Readonly<Record<FormulaColumn, string>> {
  const formulas: Record<FormulaColumn, string> = {
    numeratorName: byReading(row, ({ numerator }) => text(inputLabel(numerator))),
    denominatorName: byReading(row, ({ denominator }) => text(inputLabel(denominator))),
    formula: byReading(row, ({ formula }) => text(formula)),
    actual: actual(row),
    target: row.target ? targetText(row.target) : text(''),
    verdict: verdict(row),
    remark: remark(row),
    numeratorUsed: amountInYuan(at(row, 'numerator'), '元'),
    denominatorUsed: amountInYuan(at(row, 'denominator'), '元'),
    targetText: foldedTarget(at(row, 'target')),
    signBefore: signBefore(row),
    signAfter: signAfter(row),
    threshold: threshold(row),
    operator: operator(row),
    margin: margin(row, at(row, 'actual')),
    shownMargin: margin(row, call('ROUND', at(row, 'actual'), SHOWN_DECIMALS + 2)),
  };
  return Object.fromEntries(Object.entries(formulas).map(([id, formula]) => [id, `=${formula}`])) as typeof formulas;
}

const INPUT_UNITS = { money: '（元）', projects: '（个）', opinions: '（条）' } as const;

/** A number of a rate as the sheet names it, with its unit. */
export function inputLabel({ name, unit }: RateReading['numerator']): string {
  return name + INPUT_UNITS[unit];
}

/** By the reading that the drop-down names; the first where it names none. */
function byReading(row: FormulaRow, make: (reading: RateReading) => string): string {
  const [first, ...others] = row.definition.readings;
  const pieces = new Set(row.definition.readings.map(make));
  if (pieces.size === 1) return make(first);
  return choose(
    others.map((reading) => [call('EXACT', at(row, 'reading'), text(reading.label)), make(reading)]),
    make(first),
  );
}

function actual(row: FormulaRow): string {
  const [a, b] = [at(row, 'numeratorUsed'), at(row, 'denominatorUsed')];
  return choose(
    [
      [either(`${b}=""`, `${b}=0`), text(VERDICT_NAMES.notApplicable)],
      [either(`${a}=${text(UNREADABLE)}`, `${b}=${text(UNREADABLE)}`), text(VERDICT_NAMES.invalid)],
      [`${a}=""`, text(VERDICT_NAMES.incomplete)],
    ],
    byReading(row, ({ form }) => (form === 'change' ? `(${a}-${b})/${b}` : `${a}/${b}`)),
  );
}

function margin(row: FormulaRow, value: string): string {
  const limit = at(row, 'threshold');
  const difference = call('ROUND', `${value}-${limit}`, MARGIN_DECIMALS);
  return when(both(isNumber(at(row, 'actual')), isNumber(limit)), difference);
}

/** Whether a difference from the threshold is on the right side of it. */
function meets(row: FormulaRow, difference: string): string {
  const sign = at(row, 'operator');
  const wholeMet = both(`${at(row, 'threshold')}=1`, `${difference}>=0`);
  return either(
    both(`${sign}="≥"`, `${difference}>=0`),
    both(`${sign}="≤"`, `${difference}<=0`),
    both(`${sign}=">"`, `${difference}>0`),
    both(`${sign}="<"`, `${difference}<0`),
    both(`${sign}="="`, endsAtWhole(row.bounds) ? either(`${difference}=0`, wholeMet) : `${difference}=0`),
  );
}

function isNegative(row: FormulaRow, side: 'numerator' | 'denominator'): string {
  const value = at(row, side === 'numerator' ? 'numeratorUsed' : 'denominatorUsed');
  const unsigned = byReading(row, (reading) => (reading[side].signed ? 'FALSE' : 'TRUE'));
  return both(isNumber(value), `${value}<0`, ...(unsigned === 'TRUE' ? [] : [unsigned]));
}

function verdict(row: FormulaRow): string {
  const [a, b, sign] = [at(row, 'numeratorUsed'), at(row, 'denominatorUsed'), at(row, 'operator')];
  const wrong = [isNegative(row, 'numerator'), isNegative(row, 'denominator')];
  if (row.bounds === 'share') wrong.push(both(isNumber(at(row, 'actual')), `${at(row, 'actual')}>1`));
  return choose(
    [
      [either(`${b}=""`, `${b}=0`), text(VERDICT_NAMES.notApplicable)],
      [either(`${a}=${text(UNREADABLE)}`, `${b}=${text(UNREADABLE)}`), text(VERDICT_NAMES.invalid)],
      [`${a}=""`, text(VERDICT_NAMES.incomplete)],
      [either(...wrong), text(VERDICT_NAMES.invalid)],
      [`${sign}=${text(VERDICT_NAMES.notApplicable)}`, text(VERDICT_NAMES.notApplicable)],
      [`${sign}=${text(UNREADABLE)}`, text(VERDICT_NAMES.undecided)],
    ],
    when(meets(row, at(row, 'margin')), text(VERDICT_NAMES.met), text(VERDICT_NAMES.missed)),
  );
}

function remark(row: FormulaRow): string {
  const [a, b, ratio] = [at(row, 'numeratorUsed'), at(row, 'denominatorUsed'), at(row, 'actual')];
  const said = (condition: string, sentence: string): string => when(condition, text(sentence));
  const zero =
    row.definition.readings[0].denominator.unit === 'money' ? REMARKS.spentWithoutBudget : REMARKS.countedWithoutDue;
  const pieces = [
    said(`${a}=${text(UNREADABLE)}`, REMARKS.numeratorNoNumber),
    said(`${b}=${text(UNREADABLE)}`, REMARKS.denominatorNoNumber),
    said(isNegative(row, 'numerator'), REMARKS.numeratorNegative),
    said(isNegative(row, 'denominator'), REMARKS.denominatorNegative),
    said(`${b}=""`, REMARKS.denominatorBlank),
    said(both(isNumber(b), `${b}=0`, isNumber(a), `${a}>0`), zero),
    ...onRatio(row, ratio),
    ...onTarget(row),
  ];
  return pieces.join('&');
}

function onRatio(row: FormulaRow, ratio: string): string[] {
  const above = both(isNumber(ratio), `${ratio}>1`);
  if (row.bounds === 'share') return [when(above, text(REMARKS.shareAboveWhole))];
  if (row.bounds === 'mayExceed') return [when(above, text(REMARKS.aboveWhole))];
  if (row.definition.readings.every(({ form }) => form !== 'change')) return [];
  const sentence = when(`${ratio}<${LITERAL_MIXTURE}`, text(REMARKS.literalMixture), text(REMARKS.netCut));
  const isChange = byReading(row, ({ form }) => (form === 'change' ? 'TRUE' : 'FALSE'));
  return [when(both(isChange, isNumber(ratio), `${ratio}<0`), sentence)];
}

function onTarget(row: FormulaRow): string[] {
  const [result, sign, target] = [at(row, 'verdict'), at(row, 'operator'), at(row, 'target')];
  const is = (name: keyof typeof VERDICT_NAMES): string => `${result}=${text(VERDICT_NAMES[name])}`;
  const unreadable = when(`TRIM(${target})=""`, text(REMARKS.targetBlank), text(REMARKS.targetUnreadable));
  const [met, ratio] = [meets(row, at(row, 'margin')), at(row, 'actual')];
  const rounded = margin(row, call('ROUND', ratio, REMARK_DECIMALS + 2));
  const written = (most: number): string =>
    call('TEXT', ratio, text(`0.${'0'.repeat(SHOWN_DECIMALS)}${'#'.repeat(most - SHOWN_DECIMALS)}%`));
  const exact = when(`${met}=${meets(row, rounded)}`, written(REMARK_DECIMALS), written(MOST_DECIMALS));
  const unrounded = `${text(UNROUNDED.before)}&${exact}&${text(UNROUNDED.after)}`;
  const changed = `${met}<>${meets(row, at(row, 'shownMargin'))}`;
  // A bare 100% asks for 100% and more where a rate ends there, so that its missing sign does no harm.
  const bare = [
    is('missed'),
    `${sign}="="`,
    `${at(row, 'signBefore')}=""`,
    ...(endsAtWhole(row.bounds) ? [`${at(row, 'threshold')}<>1`] : []),
  ];
  return [
    when(is('undecided'), row.target ? unreadable : text(REMARKS.rowMissing)),
    when(both(...bare), text(REMARKS.unsigned)),
    when(either(is('met'), is('missed')), when(changed, unrounded)),
  ];
}
