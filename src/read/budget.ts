import { moneyUnitIn, parseAmount, type MoneyUnit } from '../form/amount';
import type { Budget, BudgetField, BudgetLine } from '../form/model';
import { fieldAt, type Entry, type Grid } from './grid';
import { blankPlace } from './places';

/** A line of 预算情况 as met: its label, and its value where there is one. */
export interface LineCells {
  readonly label: Entry;
  readonly value: Entry | null;
}

/** What the rows above the indicators said about money. */
export interface BudgetCells {
  readonly lines: ReadonlyMap<BudgetLine, LineCells>;
  /** 预算情况, where it stands. */
  readonly label: Entry | null;
  /** As a line of its own states it: 单位：万元. */
  readonly unit: MoneyUnit | null;
}

export function budgetOf(grid: Grid, { lines, label, unit }: BudgetCells): Budget | null {
  if (lines.size === 0 && !label) return null;
  const total = lines.get('total');
  // Blank values stand where the others do.
  const column = [...lines.values()].find(({ value }) => value)?.value?.column ?? null;
  const line = (key: BudgetLine): BudgetField | null => {
    const cells = lines.get(key);
    if (!cells) return null;
    const field = fieldAt(grid, cells.value ?? blankPlace(grid, cells.label, column));
    return { label: fieldAt(grid, cells.label), field, amount: parseAmount(field.kept) };
  };
  return {
    unit: (total && moneyUnitIn(total.label.text)) ?? (label && moneyUnitIn(label.text)) ?? unit,
    lines: {
      total: line('total'),
      government: line('government'),
      fiscalAccount: line('fiscalAccount'),
      own: line('own'),
      basic: line('basic'),
      project: line('project'),
    },
  };
}
