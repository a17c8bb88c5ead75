import type { Area } from '../../../sheet/address';

/** What is loaded of a range to know where it is. */
export const PLACE = 'rowIndex,columnIndex,rowCount,columnCount';

/** The same of the ranges of a collection. */
export const ITEM_PLACES = PLACE.split(',')
  .map((name) => `items/${name}`)
  .join(',');

type Placed = Pick<Excel.Range, 'rowIndex' | 'columnIndex' | 'rowCount' | 'columnCount'>;

export function areaOfRange({ rowIndex, columnIndex, rowCount, columnCount }: Placed): Area {
  return { row: rowIndex, column: columnIndex, rows: rowCount, columns: columnCount };
}

export function rangeOf(sheet: Excel.Worksheet, { row, column, rows, columns }: Area): Excel.Range {
  return sheet.getRangeByIndexes(row, column, rows, columns);
}

/** The area by rows, so many cells at a time. */
export function slices(area: Area, cells: number): readonly Area[] {
  const step = Math.max(1, Math.floor(cells / area.columns));
  const count = Math.ceil(area.rows / step);
  return Array.from({ length: count }, (_, index) => ({
    ...area,
    row: area.row + index * step,
    rows: Math.min(step, area.rows - index * step),
  }));
}
