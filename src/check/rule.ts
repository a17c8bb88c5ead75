import type { Field, Table } from '../form/model';
import type { Source, Standard } from '../form/standard';
import type { CellInput } from '../sheet/patch';
import type { Change, Message, Severity, Settings } from './problem';

/** What a rule finds: data, no prose. */
export interface Finding<Id extends string = string> {
  readonly message: Id;
  /** The fields it is about; the first is where the user is sent. */
  readonly fields: readonly [Field, ...Field[]];
  /** Only for what is not there and so has no field: the name of a fixed row that was taken out. */
  readonly subject?: string;
  /** Fills the `{placeholders}` of the message. */
  readonly data?: Readonly<Record<string, string | number>>;
  readonly fix?: Change;
  readonly suggest?: readonly Change[];
  /** Where one case of a rule weighs less than the rule: an effect row left unused is a hint. */
  readonly severity?: Severity;
}

/** Instead of a finding: the rule could not decide, and why, in Chinese. */
export interface Undecided {
  readonly undecided: string;
}

export interface Context {
  /** The standard the table follows; null where none fits. */
  readonly standard: Standard | null;
  readonly settings: Settings;
}

/** A change to the well-filled sample table, by field name; what a rule must then find, and where. */
export interface Example {
  /** What the example shows, in Chinese. */
  readonly title: string;
  /** Contents by field: `{ '预算执行率·指标值': '≥190%' }`. A number with a format stands for what Excel made of the typing. */
  readonly set?: Readonly<Record<string, CellInput | { readonly value: number; readonly format: string }>>;
  /** Names of indicators whose rows are taken out. */
  readonly remove?: readonly string[];
  /** Indicator rows put behind the last row of their 二级指标. */
  readonly add?: readonly {
    readonly level2: string;
    readonly name: string;
    readonly target: string;
    readonly explanation: string;
  }[];
}

export interface InvalidExample extends Example {
  /** The fields of the problems this rule must find, in order. */
  readonly finds: readonly string[];
}

/**
 * One rule of the catalogue: one file in `rules/<group>/<name>.ts`, one default export.
 * Its page in `docs/rules/` is generated from it, and its examples are executed by the tests.
 */
export interface Rule<Id extends string = string> {
  readonly id: string;
  readonly severity: Severity;
  /** decidable: a clear yes or no. heuristic: a reviewer's eye. */
  readonly certainty: 'decidable' | 'heuristic';
  /** Short name in Chinese: `预算总额与资金来源不一致`. */
  readonly title: string;
  /** What it looks at and what it leaves alone, in Chinese, for the rule page. */
  readonly description: string;
  readonly clause: Source;
  /** Ids of standards, or all tables. */
  readonly appliesTo: 'all' | readonly string[];
  /** With `{placeholders}`, filled from the finding's data. */
  readonly messages: Readonly<Record<Id, Message>>;
  check(table: Table, context: Context): Iterable<Finding<Id> | Undecided>;
  readonly examples: {
    readonly valid: readonly [Example, ...Example[]];
    readonly invalid: readonly [InvalidExample, ...InvalidExample[]];
  };
}

/** Gives a rule its types: the message ids used in `check` are those declared in `messages`. */
export function defineRule<Id extends string>(rule: Rule<Id>): Rule<Id> {
  return rule;
}
