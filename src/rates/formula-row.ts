import type { Bounds, RateDefinition } from '../form/standard';
import { cellAddress } from '../sheet/address';
import { COLUMN_OF, type ColumnId, type WorkingId } from './layout';

/** Where a table has the pieces of a 指标值; sign and unit may stand in columns of their own. */
export interface TargetCells {
  readonly sign: string | null;
  readonly value: string;
  readonly unit: string | null;
}

/** The rows of the table of signs that the formulas look in. */
export interface SignRanges {
  readonly before: readonly [from: number, to: number];
  readonly after: readonly [from: number, to: number];
}

/** What the formulas of one row depend on. */
export interface FormulaRow {
  readonly row: number;
  readonly definition: RateDefinition;
  readonly bounds: Bounds;
  /** Null where the table lacks the indicator. */
  readonly target: TargetCells | null;
  readonly signs: SignRanges;
}

/** A cell of the row, as its formulas refer to it. */
export function at({ row }: FormulaRow, column: ColumnId | WorkingId): string {
  return `$${cellAddress({ row, column: COLUMN_OF[column] })}`;
}
