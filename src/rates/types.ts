import type { Place } from '../form/model';
import type { RateDefinition, RateReading } from '../form/standard';
import type { Target } from '../form/target';

/** The two numbers of a rate. */
export type Side = 'numerator' | 'denominator';

/**
 * What the user holds for one rate; amounts in 元, counts as they are. Absent: nothing said, it starts where the standard
 * lets it start (年初预算数 from the table's total). `null`: left blank on purpose. NaN: what stands there is no number.
 */
export interface RateEntry {
  readonly numerator?: number | null;
  readonly denominator?: number | null;
  /** Id of the reading chosen; the standard's first where absent. */
  readonly reading?: string;
}

/** Inputs of all rates, keyed by the rate's id, with what the figures are: 上年实际, 预计, 截至2023年10月. */
export interface RateInputs {
  readonly basis: string;
  readonly entries: Readonly<Record<string, RateEntry>>;
}

/**
 * 达标 / 未达标 / 不适用 / 待填; `undecided` where the target cannot be compared with; `invalid` where the inputs cannot be
 * right: no number, below zero, or a share above 100%.
 */
export type Verdict = 'met' | 'missed' | 'notApplicable' | 'incomplete' | 'undecided' | 'invalid';

/** One rate, worked out. */
export interface Rate {
  readonly definition: RateDefinition;
  readonly reading: RateReading;
  readonly entry: { readonly numerator: number | null; readonly denominator: number | null };
  /** A ratio, 0.93 for 93%; null where it cannot be computed. */
  readonly actual: number | null;
  readonly target: Target | null;
  /** Where the table has its 指标值 and 三级指标; null where the row is missing. */
  readonly targetAt: Place | null;
  readonly verdict: Verdict;
  /** What is odd about the inputs or the result, in Chinese: 无预算而有支出……. */
  readonly remark: string | null;
}
