import Big from 'big.js';
import { amountInYuan, moneyUnitIn, type Amount, type MoneyUnit } from '../form/amount';
import { LINE_NAMES } from '../form/fields';
import type { Budget, BudgetField, BudgetLine, Field } from '../form/model';
import type { Settings } from './problem';

/** One line of 预算情况 as sums see it; amounts in 元, or in the sheet's unknown unit where nothing states one. */
export interface Term {
  readonly line: BudgetLine;
  readonly field: Field;
  readonly value: Big;
  /** How far the printed amount may lie from the exact one. */
  readonly rounding: Big;
  readonly blank: boolean;
  /** The unit it stands in; null where nothing states one. */
  readonly unit: MoneyUnit | null;
}

const ZERO = new Big(0);

/** The unit in which amounts without one of their own are: stated by the table, else set by the user. */
export function moneyUnit(budget: Budget, settings: Settings): MoneyUnit | null {
  return budget.unit ?? settings.moneyUnit;
}

/** The unit of one line: beside the amount, else in the line's own label, else the table's. */
export function lineUnit({ amount, label }: BudgetField, tableUnit: MoneyUnit | null): MoneyUnit | null {
  return (amount.kind === 'amount' ? amount.unit : null) ?? moneyUnitIn(label.text) ?? tableUnit;
}

/** A line as a term of a sum; null where the amount is none: unreadable or below zero. */
export function termOf(line: BudgetLine, budgetField: BudgetField, tableUnit: MoneyUnit | null): Term | null {
  const { field, amount } = budgetField;
  const unit = lineUnit(budgetField, tableUnit);
  if (amount.kind === 'blank') return { line, field, value: ZERO, rounding: ZERO, blank: true, unit };
  if (amount.kind === 'unreadable' || amount.value.lt(0)) return null;
  const inYuan = (value: Big): Big => (unit === null ? value : (amountInYuan({ ...amount, value }, unit) ?? value));
  return {
    line,
    field,
    value: inYuan(amount.value),
    rounding: inYuan(rounding(amount, field, unit)),
    blank: false,
    unit,
  };
}

/**
 * 元 are written out in full and exact to the cent. In 万元 the last digit shown is rounded, also where the cell holds the
 * number exactly as shown.
 */
function rounding(amount: Extract<Amount, { kind: 'amount' }>, field: Field, unit: MoneyUnit | null): Big {
  if (unit === '元') return ZERO;
  const shown = /^[-+]?([\d,]*\d(?:\.(\d+))?)$/.exec(field.text.trim());
  if (!shown || !new Big(shown[1]!.replaceAll(',', '')).eq(amount.value.abs())) return amount.halfDigit;
  return new Big(10).pow(-(shown[2]?.length ?? 0)).div(2);
}

export interface Difference {
  readonly sum: Big;
  /** Total less sum. */
  readonly by: Big;
}

export function sumOf(parts: readonly Term[]): Big {
  return parts.reduce((so, { value }) => so.plus(value), ZERO);
}

/** How far the total is from the sum of its parts; null where they agree within their rounding and the tolerance. */
export function difference(total: Term, parts: readonly Term[], tolerance: string): Difference | null {
  const sum = sumOf(parts);
  const by = total.value.minus(sum);
  const allowed = [total, ...parts].reduce((so, term) => so.plus(term.rounding), new Big(tolerance));
  return by.abs().lte(allowed) ? null : { sum, by };
}

/** The single slip that would explain a difference, and the line it speaks of. */
export interface Likely {
  readonly line: BudgetLine;
  readonly why: 'totalOnly' | 'leftOut' | 'countedTwice' | 'unitSlip' | 'swappedDigits' | 'blank';
  /** What this part would be, in 元; null where it is the total that is to be changed. */
  readonly value: Big | null;
}

/**
 * The likeliest single slip that explains the difference, if any. `otherSum` is the total as the other breakdown of the
 * budget gives it, null where that is not filled.
 */
export function likeliest(
  total: Term,
  parts: readonly Term[],
  { sum, by }: Difference,
  otherSum: Big | null,
): Likely | null {
  const given = parts.filter(({ value }) => !value.eq(0));
  const blanks = parts.filter(({ blank }) => blank);
  const slipOfTotal = slip(total.value, sum) ?? (otherSum?.eq(sum) ? 'totalOnly' : undefined);
  const guesses: (Likely | false | undefined)[] = [
    slipOfTotal && { line: total.line, why: slipOfTotal, value: null },
    ...given.map(({ line, value }) => value.eq(by.neg()) && { line, why: 'leftOut' as const, value: null }),
    ...given.map(({ line, value }) => value.eq(by) && { line, why: 'countedTwice' as const, value: null }),
    ...given.map(({ line, value }) => {
      const why = slip(value, value.plus(by));
      return why && { line, why, value: value.plus(by) };
    }),
    ...(blanks.length === 1 && by.gt(0) ? blanks : []).map(({ line }) => ({ line, why: 'blank' as const, value: by })),
  ];
  return guesses.find((guess) => typeof guess === 'object') ?? null;
}

/** Whether `value` was meant to be `whole` and is out by the unit or by two neighbouring digits. */
function slip(value: Big, whole: Big): 'unitSlip' | 'swappedDigits' | undefined {
  if (value.eq(0) || whole.lte(0)) return undefined;
  if (value.times(10_000).eq(whole) || whole.times(10_000).eq(value)) return 'unitSlip';
  return isSwap(value.toFixed(), whole.toFixed()) ? 'swappedDigits' : undefined;
}

function isSwap(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const at = Array.from(a).findIndex((digit, i) => digit !== b[i]);
  return at >= 0 && a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}

const WHY: Readonly<Record<Likely['why'], (name: string) => string>> = {
  totalOnly: (name) => `资金来源和资金结构两项合计一致，多半是“${name}”填错了。`,
  leftOut: (name) => `差额正好等于“${name}”，可能总额没有计入这一项。`,
  countedTwice: (name) => `差额正好等于“${name}”，可能总额把这一项计了两次。`,
  unitSlip: (name) => `“${name}”的元和万元可能弄错了：相差一万倍。`,
  swappedDigits: (name) => `“${name}”可能有两位相邻的数字写颠倒了。`,
  blank: (name) => `“${name}”空着，差额可能就是这一项。`,
};

/** The slip in words; '' for none. */
export function likelyText(likely: Likely | null): string {
  return likely ? WHY[likely.why](LINE_NAMES[likely.line]) : '';
}
