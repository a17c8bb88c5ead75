import Big from 'big.js';
import { amountInYuan } from '../form/amount';
import { meets } from '../form/compare';
import type { Indicator, Table } from '../form/model';
import type { Bounds, RateReading, Standard } from '../form/standard';
import type { QuantitativeTarget, Target } from '../form/target';
import { LITERAL_MIXTURE, MOST_DECIMALS, REMARK_DECIMALS, REMARKS, SHOWN_DECIMALS, UNROUNDED } from './words';
import { boundsOf, endsAtWhole } from './standard-row';
import { readingOf, startOf } from './starts';
import type { Rate, RateInputs, Side, Verdict } from './types';

/** The two numbers as they count: null is blank, NaN is no number. */
type Entry = Rate['entry'];

/** What a rate is judged by. */
interface Case {
  readonly reading: RateReading;
  readonly bounds: Bounds;
  readonly entry: Entry;
  /** Exact to 20 decimals; null where there is no ratio. */
  readonly ratio: Big | null;
  readonly target: Target | null;
}

/**
 * Every rate of the standard with its ratio and whether it meets the table's 指标值, from what the user holds. Amounts
 * start from the table's total where the standard says so. Ratios are compared unrounded, in decimal arithmetic.
 */
export function workOutRates(table: Table, standard: Standard, inputs: RateInputs): Rate[] {
  const total = totalInYuan(table);
  const entries = new Map<string, Entry>();
  return standard.rates.map((definition) => {
    const given = inputs.entries[definition.id] ?? {};
    const startingAt = (side: Side): number | null => {
      const start = startOf(standard, definition, side);
      if (start?.at === 'rate') return entries.get(start.rate)?.[start.side] ?? null;
      return start ? total : null;
    };
    const number = (side: Side): number | null => {
      const value = given[side];
      return value === undefined ? startingAt(side) : value;
    };
    const entry = { numerator: number('numerator'), denominator: number('denominator') };
    entries.set(definition.id, entry);
    const reading = readingOf(definition, given.reading);
    const indicator = table.indicators.find(({ standardRow }) => standardRow === definition.row);
    const rate: Case = {
      reading,
      bounds: boundsOf(standard, definition),
      entry,
      ratio: ratioOf(reading, entry),
      target: indicator ? exactTarget(indicator) : null,
    };
    const verdict = judge(rate);
    return {
      definition,
      reading,
      entry,
      actual: rate.ratio?.toNumber() ?? null,
      target: rate.target,
      targetAt: indicator?.targetField.at ?? null,
      verdict,
      remark: remarks(rate, verdict).join('') || null,
    };
  });
}

/** 部门预算总额 in 元; null where it is blank or its unit cannot be known, NaN where it cannot be read. */
export function totalInYuan({ budget }: Table): number | null {
  const amount = budget?.lines.total?.amount;
  if (!amount || amount.kind === 'blank') return null;
  if (amount.kind === 'unreadable') return NaN;
  return amountInYuan(amount, budget.unit)?.toNumber() ?? null;
}

function ratioOf({ form }: RateReading, { numerator, denominator }: Entry): Big | null {
  if (!isNumber(numerator) || !isNumber(denominator) || denominator === 0) return null;
  const top = form === 'change' ? new Big(numerator).minus(denominator) : new Big(numerator);
  return top.div(denominator);
}

/** The target by what its cell holds, not by what it displays: 0.895 in the format 0% asks for 89.5%. */
function exactTarget({ target, targetField: { kept } }: Indicator): Target {
  if (target.kind !== 'quantitative' || (kept.as !== 'number' && kept.as !== 'formula')) return target;
  if (typeof kept.value !== 'number') return target;
  const isPercent = kept.format.replace(/"[^"]*"|[\\_*]./gu, '').includes('%');
  return { ...target, value: new Big(kept.value).times(isPercent ? 100 : 1).round(MOST_DECIMALS) };
}

function judge({ reading, bounds, entry, ratio, target }: Case): Verdict {
  const { numerator, denominator } = entry;
  if (denominator === null || denominator === 0) return 'notApplicable';
  if (isNoNumber(numerator) || isNoNumber(denominator)) return 'invalid';
  if (numerator === null || ratio === null) return 'incomplete';
  if (isNegative(reading, entry, 'numerator') || isNegative(reading, entry, 'denominator')) return 'invalid';
  if (bounds === 'share' && ratio.gt(1)) return 'invalid';
  if (target?.kind === 'notApplicable') return 'notApplicable';
  const met = isPercentage(target) ? meets(ratio.times(100), whole(target, bounds)) : null;
  if (met === null) return 'undecided';
  return met ? 'met' : 'missed';
}

/** Targets that a ratio is compared with, here and by the formulas on the sheet: one percentage, not a range, no sentence. */
function isPercentage(target: Target | null): target is QuantitativeTarget {
  if (target?.kind !== 'quantitative') return false;
  return target.unit === '%' && target.max === undefined && !target.deviations.includes('sentence');
}

/** Of a rate that ends at 100%, =100% and ≥100% ask the same. */
function whole(target: QuantitativeTarget, bounds: Bounds): QuantitativeTarget {
  return endsAtWhole(bounds) && target.operator === '=' && target.value.eq(100) ? { ...target, operator: '≥' } : target;
}

function remarks(rate: Case, verdict: Verdict): string[] {
  return [...remarksOnInputs(rate), ...remarksOnRatio(rate), ...remarksOnTarget(rate, verdict)];
}

function remarksOnInputs({ reading, entry }: Case): string[] {
  const { numerator, denominator } = entry;
  const found: string[] = [];
  if (isNoNumber(numerator)) found.push(REMARKS.numeratorNoNumber);
  if (isNoNumber(denominator)) found.push(REMARKS.denominatorNoNumber);
  if (isNegative(reading, entry, 'numerator')) found.push(REMARKS.numeratorNegative);
  if (isNegative(reading, entry, 'denominator')) found.push(REMARKS.denominatorNegative);
  if (denominator === null) found.push(REMARKS.denominatorBlank);
  if (denominator === 0 && isNumber(numerator) && numerator > 0) {
    found.push(reading.denominator.unit === 'money' ? REMARKS.spentWithoutBudget : REMARKS.countedWithoutDue);
  }
  return found;
}

function remarksOnRatio({ reading, bounds, ratio }: Case): string[] {
  if (ratio === null) return [];
  if (ratio.gt(1) && bounds === 'share') return [REMARKS.shareAboveWhole];
  if (ratio.gt(1) && bounds === 'mayExceed') return [REMARKS.aboveWhole];
  if (reading.form !== 'change' || ratio.gte(0)) return [];
  return [ratio.lt(LITERAL_MIXTURE) ? REMARKS.literalMixture : REMARKS.netCut];
}

function remarksOnTarget({ bounds, ratio, target }: Case, verdict: Verdict): string[] {
  if (verdict === 'undecided') {
    if (target === null) return [REMARKS.rowMissing];
    const blank = target.kind === 'unreadable' && target.reason === 'empty';
    return [blank ? REMARKS.targetBlank : REMARKS.targetUnreadable];
  }
  if ((verdict !== 'met' && verdict !== 'missed') || ratio === null || !isPercentage(target)) return [];
  const found: string[] = [];
  const compared = whole(target, bounds);
  if (verdict === 'missed' && !target.signed && compared.operator === '=') found.push(REMARKS.unsigned);
  const percent = ratio.times(100);
  const holdsAt = (decimals: number): boolean => meets(percent.round(decimals), compared) === (verdict === 'met');
  if (!holdsAt(SHOWN_DECIMALS)) {
    const decimals = holdsAt(REMARK_DECIMALS) ? REMARK_DECIMALS : MOST_DECIMALS;
    found.push(`${UNROUNDED.before}${percentText(percent, decimals)}${UNROUNDED.after}`);
  }
  return found;
}

/** With as many decimals as it has, two at least: 89.996%. */
function percentText(percent: Big, most: number): string {
  const [whole, decimals = ''] = percent.toFixed(most).split('.');
  return `${whole}.${decimals.replace(/0+$/u, '').padEnd(SHOWN_DECIMALS, '0')}%`;
}

function isNegative(reading: RateReading, entry: Entry, side: Side): boolean {
  const value = entry[side];
  return isNumber(value) && value < 0 && reading[side].signed !== true;
}

function isNumber(value: number | null): value is number {
  return value !== null && Number.isFinite(value);
}

function isNoNumber(value: number | null): boolean {
  return value !== null && !Number.isFinite(value);
}
