import { contains, intersects, sameCell, type Area, type Cell } from '../../../src/sheet/address';
import type { BookStyle } from '../../../src/sheet/book';
import { cellKey, cellOfKey } from '../../../src/sheet/snapshot';
import { BLANK_CELL, type StoredCell, type StoredSheet } from './model';

/** Cells that are looked at one by one; more are asked for by what is there. */
const ONE_BY_ONE = 20_000;

export function storedCell(sheet: StoredSheet, cell: Cell): StoredCell {
  return sheet.cells.get(cellKey(cell)) ?? BLANK_CELL;
}

/** Puts a cell, or takes it out where nothing of it is left. */
export function putCell(sheet: StoredSheet, at: Cell, cell: StoredCell): void {
  const isNothing =
    cell.value === null && cell.formula === undefined && !cell.link && Object.keys(cell.style).length === 0;
  if (isNothing) sheet.cells.delete(cellKey(at));
  else sheet.cells.set(cellKey(at), cell);
}

/** The cells of an area in reading order, blank ones included. */
export function* cellsOf(area: Area): Generator<Cell> {
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    for (let column = area.column; column < area.column + area.columns; column += 1) yield { row, column };
  }
}

/** The cells of an area that are there, in no order. */
export function filledCells(sheet: StoredSheet, area: Area): readonly Cell[] {
  if (area.rows * area.columns <= ONE_BY_ONE) {
    return Array.from(cellsOf(area)).filter((cell) => sheet.cells.has(cellKey(cell)));
  }
  return Array.from(sheet.cells.keys(), cellOfKey).filter((cell) => contains(area, cell));
}

/** Every look within the area, once; the look of blank cells among them. */
export function stylesIn(sheet: StoredSheet, area: Area): readonly BookStyle[] {
  const filled = filledCells(sheet, area);
  const styles = new Set(filled.map((cell) => storedCell(sheet, cell).style));
  if (filled.length < area.rows * area.columns) styles.add(BLANK_CELL.style);
  return [...styles];
}

export function restyle(sheet: StoredSheet, at: Cell, style: BookStyle): void {
  putCell(sheet, at, { ...storedCell(sheet, at), style });
}

/** Whether one of the merges hides the cell. */
export function isCovered(merges: readonly Area[], cell: Cell): boolean {
  return merges.some((merge) => contains(merge, cell) && !sameCell(merge, cell));
}

/** Merges as the programs do it: the first content stays, in the corner, and the rest is lost. */
export function mergeArea(sheet: StoredSheet, area: Area): void {
  const kept = Array.from(cellsOf(area)).find((cell) => hasContent(storedCell(sheet, cell)));
  const content = kept && storedCell(sheet, kept);
  for (const cell of filledCells(sheet, area)) emptyCell(sheet, cell);
  if (content) {
    const { formula } = content;
    const { style } = storedCell(sheet, area);
    putCell(sheet, area, { value: content.value, style, ...(formula !== undefined && { formula }) });
  }
  sheet.merges = [...sheet.merges.filter((merge) => !intersects(merge, area)), area];
}

export function emptyCell(sheet: StoredSheet, at: Cell): void {
  putCell(sheet, at, { value: null, style: storedCell(sheet, at).style });
}

export function hasContent({ value, formula }: StoredCell): boolean {
  return value !== null || formula !== undefined;
}

/** The smallest area around all cells; null where there is none. */
export function around(cells: Iterable<Area>): Area | null {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  for (const { row, column, rows, columns } of cells) {
    top = Math.min(top, row);
    left = Math.min(left, column);
    bottom = Math.max(bottom, row + rows);
    right = Math.max(right, column + columns);
  }
  return bottom < 0 ? null : { row: top, column: left, rows: bottom - top, columns: right - left };
}

/** Cells as few rectangles, in reading order: runs of a row, and like runs below each other taken together. */
export function asAreas(cells: readonly Cell[]): readonly Area[] {
  const sorted = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  const runs: Area[] = [];
  for (const { row, column } of sorted) {
    const last = runs.at(-1);
    if (last?.row === row && last.column + last.columns === column) {
      runs[runs.length - 1] = { ...last, columns: last.columns + 1 };
    } else runs.push({ row, column, rows: 1, columns: 1 });
  }
  const areas: Area[] = [];
  for (const run of runs) {
    const index = areas.findIndex(
      (area) => area.column === run.column && area.columns === run.columns && area.row + area.rows === run.row,
    );
    if (index < 0) areas.push(run);
    else areas[index] = { ...areas[index]!, rows: areas[index]!.rows + 1 };
  }
  return areas;
}
