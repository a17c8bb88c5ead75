import type { BudgetLine, ColumnRole } from './model';
import type { Operator } from './target';

/** Where a statement stands, for messages and rule pages. */
export interface Source {
  readonly document: string;
  readonly item?: string;
  readonly year?: number;
}

/** `up`: more is better, natural sign ≥. `down`: less is better, ≤. */
export type Direction = 'up' | 'down' | 'none';

/**
 * What values a target can take. `share`: 0–100%, outside is an error. `mayExceed`: above 100% is a warning.
 * `limit`: up to 100%, above is overspending, an error. `open`: no bound, may be negative. `none`: not a number.
 */
export type Bounds = 'share' | 'mayExceed' | 'limit' | 'open' | 'none';

/** `fixed`: the form's own, not to be changed. `generic`: printed, to be replaced by the unit. `unit`: the unit's own. */
export type Wording = 'fixed' | 'generic' | 'unit';

export interface StandardRow {
  readonly number: number;
  readonly level1: string;
  readonly level2: string;
  readonly name: string;
  /** As printed. */
  readonly target: string;
  readonly kind: 'rate' | 'qualitative' | 'completion';
  readonly direction: Direction;
  readonly bounds: Bounds;
  readonly wording: Wording;
  /** 指标值说明 as printed, cut ends included; absent where the unit writes its own. */
  readonly explanation?: string;
  /** The whole text where print cut it off; believed, not official. */
  readonly completion?: string;
  /** What the form itself says wrongly or twice, in Chinese. */
  readonly doubts?: readonly string[];
}

/** A section of the indicator block, in order. */
export interface Section {
  readonly level1: string;
  readonly level2: string;
  /** `fixed`: its rows are the form's. `unit`: the unit writes them. */
  readonly wording: 'fixed' | 'unit';
  /** Which of the three that every table needs it counts as: 产出, 效益 or 满意度. */
  readonly part?: 'output' | 'effect' | 'satisfaction';
}

/** One number that a rate is computed from. */
export interface RateInput {
  /** Unique within the standard; shared where two rates use the same number: `budget`. */
  readonly id: string;
  /** As the form names it: 预算完成数. */
  readonly name: string;
  readonly unit: 'money' | 'projects' | 'opinions';
  /** As the form defines it, or null where it does not. */
  readonly definition: string | null;
  /** The budget line it starts from: linked, or copied as a start and free to be overwritten. */
  readonly from?: { readonly line: BudgetLine; readonly as: 'link' | 'start' };
  /** May be below zero. */
  readonly signed?: boolean;
}

/** One way to compute a rate. `quotient`: a/b. `change`: (a−b)/b. */
export interface RateReading {
  readonly id: string;
  /** What the user chooses, where there is a choice: 调整后预算数. */
  readonly label: string;
  readonly form: 'quotient' | 'change';
  readonly numerator: RateInput;
  readonly denominator: RateInput;
  /** In the form's words: 预算完成数÷预算数×100%. */
  readonly formula: string;
}

export interface RateDefinition {
  /** Stable, for inputs on file: `budget-execution`. */
  readonly id: string;
  /** Number of the row it belongs to. */
  readonly row: number;
  /** The formula as the form prints it. */
  readonly printed: string;
  /** The first is the one used unless the user chooses. */
  readonly readings: readonly [RateReading, ...RateReading[]];
  readonly doubt?: string;
}

/** What the labels of a layout read; compared after folding width, spaces and a leading `*`. */
export interface Labels {
  readonly title: readonly string[];
  readonly unit: readonly string[];
  readonly goals: readonly string[];
  readonly tasks: readonly string[];
  readonly taskName: readonly string[];
  readonly taskContent: readonly string[];
  readonly budget: readonly string[];
  readonly lines: Readonly<Record<BudgetLine, readonly string[]>>;
  readonly columns: Readonly<Record<ColumnRole, readonly string[]>>;
}

/** An authority's form in one version, as data. A further form needs a further file of this shape and nothing else. */
export interface Standard {
  readonly id: string;
  /** 河南省（郑州市）部门（单位）整体绩效目标表，2023 年. */
  readonly name: string;
  readonly year: number;
  readonly source: Source;
  readonly title: string;
  readonly moneyUnit: '元' | '万元' | null;
  /** Blocks the layout has; a block it lacks is never reported as empty. */
  readonly blocks: { readonly goals: boolean; readonly tasks: boolean; readonly budget: boolean };
  readonly labels: Labels;
  readonly sections: readonly Section[];
  readonly rows: readonly StandardRow[];
  readonly rates: readonly RateDefinition[];
  /** Sentences of the form that ask the unit to write its own, so that they must not be left. */
  readonly boilerplate: readonly string[];
}

/** The natural sign of a direction. */
export const NATURAL_SIGN: Readonly<Record<'up' | 'down', Operator>> = { up: '≥', down: '≤' };
