import type { Cell } from '../sheet/address';
import type { Grid } from './grid';

/** Whether the cell is covered downwards by the merge of a label above it. */
export function isUnder(grid: Grid, label: Cell, row: number): boolean {
  return row < label.row + grid.mergeFrom(label).rows;
}

/** The last column that a label takes up. */
export function labelRight(grid: Grid, label: Cell): number {
  return label.column + grid.mergeFrom(label).columns - 1;
}

/** Where the value of a label would stand: in the column given, else beside the label. */
export function blankPlace(grid: Grid, label: Cell, column: number | null): Cell {
  const beside = labelRight(grid, label) + 1;
  return { row: label.row, column: column !== null && column >= beside ? column : beside };
}
