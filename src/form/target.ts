import type Big from 'big.js';

/** Signs of 指标值, as 预算管理一体化 codes them 1–5. */
export type Operator = '≥' | '>' | '=' | '<' | '≤';

/**
 * How the notation departs from the standard one (sign, number, unit: `≥90%`), so that it can be named and put right.
 * None of them changes the meaning.
 */
export type Deviation =
  | 'width' // full-width or compatibility characters: ≥90％, ﹦100%
  | 'sign' // a sign written another way: >=, ≧, 》
  | 'words' // a sign in words: 不低于90%, 90%以上
  | 'unitWord' // a unit in words: 100百分比
  | 'brackets' // a unit in brackets: ≥90.00(%)
  | 'zeros' // needless zeros: 90.00
  | 'spaces'
  | 'sentence'; // words around the value: 辖区企业满意率达95%以上。

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
