import {
  DataValidationErrorStyle,
  DataValidationOperator,
  DataValidationRenderMode,
  DataValidationType,
  type ISheetDataValidationRule,
} from '@univerjs/core';
import type { Area } from '../../sheet/address';
import type { BookValidation } from '../../sheet/book';
import { listFormula } from '../../sheet/list-formula';
import type { Validation } from '../../sheet/patch';
import { areaOfRange, rangeOf } from './ranges';

/** What a validation says, wherever it holds. */
export type ValidationRule = Omit<BookValidation, 'areas'>;

/** A rule that carries what it was made from: the grid knows fewer kinds of validations than a book. */
type GridRule = Omit<ISheetDataValidationRule, 'bizInfo'> & { readonly bizInfo?: { readonly rule?: ValidationRule } };

const TYPES: Readonly<Record<BookValidation['type'], DataValidationType>> = {
  none: DataValidationType.ANY,
  list: DataValidationType.LIST,
  whole: DataValidationType.WHOLE,
  decimal: DataValidationType.DECIMAL,
  date: DataValidationType.DATE,
  // The grid has a name for it and nothing behind the name.
  time: DataValidationType.ANY,
  textLength: DataValidationType.TEXT_LENGTH,
  custom: DataValidationType.CUSTOM,
};

const OPERATORS: Readonly<Record<NonNullable<BookValidation['operator']>, DataValidationOperator>> = {
  between: DataValidationOperator.BETWEEN,
  notBetween: DataValidationOperator.NOT_BETWEEN,
  equal: DataValidationOperator.EQUAL,
  notEqual: DataValidationOperator.NOT_EQUAL,
  greaterThan: DataValidationOperator.GREATER_THAN,
  lessThan: DataValidationOperator.LESS_THAN,
  greaterThanOrEqual: DataValidationOperator.GREATER_THAN_OR_EQUAL,
  lessThanOrEqual: DataValidationOperator.LESS_THAN_OR_EQUAL,
};

/** Kinds that only the grid has, as the nearest that a workbook can hold. */
const NEAREST: Readonly<Record<string, BookValidation['type']>> = {
  ...Object.fromEntries(Object.entries(TYPES).map(([name, type]) => [type, name as BookValidation['type']])),
  [DataValidationType.ANY]: 'none',
  [DataValidationType.LIST_MULTIPLE]: 'list',
};

const ERROR_STYLES = {
  stop: DataValidationErrorStyle.STOP,
  warning: DataValidationErrorStyle.WARNING,
  information: DataValidationErrorStyle.INFO,
} as const;

export function toGridRule(uid: string, areas: readonly Area[], rule: ValidationRule): ISheetDataValidationRule {
  const { type, operator, formulas, allowBlank, error, prompt } = rule;
  const [formula1, formula2] = formulas.map((formula) => gridFormula(formula, type));
  const made: GridRule = {
    uid,
    type: TYPES[type],
    ranges: areas.map(rangeOf),
    allowBlank,
    renderMode: DataValidationRenderMode.ARROW,
    showErrorMessage: error !== null,
    showInputMessage: prompt !== null,
    ...(operator && { operator: OPERATORS[operator] }),
    ...(formula1 !== undefined && { formula1 }),
    ...(formula2 !== undefined && { formula2 }),
    ...(error && { errorStyle: ERROR_STYLES[error.style], errorTitle: error.title, error: error.text }),
    ...(prompt && { promptTitle: prompt.title, prompt: prompt.text }),
    bizInfo: { rule },
  };
  return made as ISheetDataValidationRule;
}

/** The rule in a book's terms; null for what no workbook can hold, such as tick boxes. */
export function fromGridRule(rule: ISheetDataValidationRule): BookValidation | null {
  const areas = rule.ranges.map(areaOfRange);
  const made = (rule as GridRule).bizInfo?.rule;
  if (made && saysTheSame(rule, toGridRule(rule.uid, areas, made))) return { areas, ...made };
  const type = NEAREST[rule.type];
  if (!type) return null;
  const { operator, formula1, formula2, allowBlank, showErrorMessage, showInputMessage, prompt, promptTitle } = rule;
  return {
    areas,
    type,
    ...(operator && { operator }),
    formulas: [formula1, formula2].flatMap((formula) => (formula ? [bookFormula(formula, type)] : [])),
    allowBlank: allowBlank ?? made?.allowBlank ?? true,
    error: showErrorMessage === false ? null : errorMessage(rule),
    prompt: showInputMessage && (prompt ?? promptTitle) ? { title: promptTitle ?? '', text: prompt ?? '' } : null,
  };
}

/** What a patch asks for. */
export function patchedRule({ list, strict, prompt }: Validation): ValidationRule {
  return {
    type: list ? 'list' : 'none',
    formulas: list ? [listFormula(list)] : [],
    allowBlank: true,
    error: list && strict ? { style: 'stop', title: '', text: '' } : null,
    prompt: prompt ?? null,
  };
}

const COMPARED = [
  'type',
  'operator',
  'formula1',
  'formula2',
  'allowBlank',
  'showErrorMessage',
  'errorStyle',
  'errorTitle',
  'error',
  'showInputMessage',
  'promptTitle',
  'prompt',
] as const;

/** Whether a rule is still the one that was made, as far as it goes: where references move, the grid forgets parts. */
function saysTheSame(rule: ISheetDataValidationRule, made: ISheetDataValidationRule): boolean {
  return COMPARED.every((key) => rule[key] === undefined || rule[key] === made[key]);
}

function errorMessage({
  errorStyle,
  errorTitle,
  error,
}: ISheetDataValidationRule): NonNullable<BookValidation['error']> {
  const style = Object.entries(ERROR_STYLES).find(([, value]) => value === errorStyle)?.[0] ?? 'warning';
  return { style: style as keyof typeof ERROR_STYLES, title: errorTitle ?? '', text: error ?? '' };
}

/** `"好,中,差"` → a list as the grid keeps it; numbers as they are; anything else is a formula. */
function gridFormula(formula: string, type: BookValidation['type']): string {
  const literal = /^"([\s\S]*)"$/.exec(formula)?.[1];
  if (type === 'list' && literal !== undefined) {
    return JSON.stringify(
      literal
        .replaceAll('""', '"')
        .split(',')
        .map((item) => item.trim())
        .filter(Boolean),
    );
  }
  const isNumber = formula.trim() !== '' && !Number.isNaN(Number(formula));
  return isNumber && type !== 'custom' && type !== 'list' ? formula : `=${formula}`;
}

function bookFormula(formula: string, type: BookValidation['type']): string {
  if (formula.startsWith('=')) return formula.slice(1);
  if (type === 'list') return listFormula(listItems(formula));
  return type === 'date' && Number.isNaN(Number(formula)) ? String(serialOf(formula)) : formula;
}

function listItems(formula: string): string[] {
  if (!formula.startsWith('[')) return formula.split(',');
  const items: unknown = JSON.parse(formula);
  return Array.isArray(items) ? items.map(String) : [];
}

/** The day that a date written by the grid's date picker is, counted as Excel does. */
function serialOf(date: string): number {
  const [year = 1900, month = 1, day = 1] = date.split(/\D+/).map(Number);
  return Date.UTC(year, month - 1, day) / 86_400_000 + 25_569;
}
