import type { Amount, MoneyUnit } from './amount';
import type { Kept } from './kept';
import type { Target } from './target';

export type { Kept };

/** A place on a sheet, row and column counted from 0. The form does not know sheets; it only carries places. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** What a cell of the form says, and where. `text` is as displayed and never corrected; blank is ''. */
export interface Field {
  readonly text: string;
  readonly at: Place;
  /** How the cell holds it, where that matters: typed as text, a number, a formula, an error value, or not at all. */
  readonly kept: Kept;
}

/** 年度履职目标: one 目标n of the goals cell. `at` of every goal is the same cell where they share one. */
export interface Goal {
  /** The n of 目标n, or null where the goal has no number. */
  readonly number: number | null;
  /** Without its 目标n: label, trimmed. */
  readonly text: string;
  readonly field: Field;
}

/** 年度主要任务: one row of it. */
export interface Task {
  /** The n of 任务n, or null. */
  readonly number: number | null;
  /** 任务名称 without its 任务n: label, trimmed. */
  readonly text: string;
  readonly name: Field;
  readonly content: Field;
}

/** 预算情况. A line that the layout lacks is null; a line left blank has a blank field and `amount` of kind blank. */
export interface Budget {
  /** As the label of the total states it: 部门预算总额(元); null where nothing states it. */
  readonly unit: MoneyUnit | null;
  readonly lines: Readonly<Record<BudgetLine, BudgetField | null>>;
}

export type BudgetLine = 'total' | 'government' | 'fiscalAccount' | 'own' | 'basic' | 'project';

export interface BudgetField {
  readonly label: Field;
  readonly field: Field;
  readonly amount: Amount;
}

/** One indicator row. */
export interface Indicator {
  /** Labels as carried down from merged cells; `level1` and `level2` are '' where nothing above states them. */
  readonly level1: Field;
  readonly level2: Field;
  /** 三级指标: the indicator's name. */
  readonly name: Field;
  /** 指标值. Where sign and unit stand in columns of their own, `target` joins the three. */
  readonly target: Target;
  readonly targetField: Field;
  /** Columns of their own, where the layout has them. */
  readonly signField: Field | null;
  readonly unitField: Field | null;
  /** 指标值说明, null where the layout has no such column. */
  readonly explanation: Field | null;
  /** Extra columns of the layout by their header: 分值, 备注, … */
  readonly extra: Readonly<Record<string, Field>>;
  /** The row of the standard that this row is, by its name; null for a row of the unit's own. */
  readonly standardRow: number | null;
}

/** What form it is: the one this add-in exists for, or a neighbour that is only recognised. */
export type FormKind = 'departmentTarget' | 'projectTarget' | 'selfEvaluation' | 'monitoring' | 'unknown';

/** Something the reader met and could not place, or repaired, or that a check could not run on; in Chinese, with its place. */
export interface Notice {
  readonly kind: 'unrecognised' | 'repaired' | 'assumed' | 'notChecked';
  readonly at: Place | null;
  readonly message: string;
}

/** One 部门(单位)整体绩效目标表 as read, every field with the cell it came from. */
export interface Table {
  readonly sheet: string;
  readonly area: { readonly row: number; readonly column: number; readonly rows: number; readonly columns: number };
  readonly kind: FormKind;
  /** Id of the standard whose rows and labels it carries; null where none fits. */
  readonly standard: string | null;
  readonly title: Field | null;
  /** The cell that states the year; the title itself where the year is in it. */
  readonly yearField: Field | null;
  readonly year: number | null;
  /** 部门(单位)名称; null where the layout has no such line. */
  readonly unit: Field | null;
  /** The whole goals cell, blank or not; null where the layout has none. */
  readonly goalsField: Field | null;
  readonly goals: readonly Goal[];
  /** The label or header of the block of tasks; null where the layout has none. */
  readonly tasksField: Field | null;
  readonly tasks: readonly Task[];
  readonly budget: Budget | null;
  /** Header cells of the indicator block by column. */
  readonly columns: Readonly<Partial<Record<ColumnRole, Field>>>;
  readonly indicators: readonly Indicator[];
  readonly notices: readonly Notice[];
}

export type ColumnRole = 'level1' | 'level2' | 'level3' | 'sign' | 'target' | 'unit' | 'explanation';
