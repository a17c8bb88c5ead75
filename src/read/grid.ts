import type { Field, Kept } from '../form/model';
import { contains, type Area, type Cell } from '../sheet/address';
import { cellAt, cellKey, cellOfKey, isErrorValue, type SheetCell, type Snapshot } from '../sheet/snapshot';

/** A cell that shows something. */
export interface Entry extends Cell {
  readonly text: string;
}

/** A row of a sheet (or of a part of it) that shows something, its cells from left to right. */
export interface Line {
  readonly row: number;
  readonly entries: readonly Entry[];
}

/** A range of columns, both ends included. */
export interface Span {
  readonly left: number;
  readonly right: number;
}

/** A sheet arranged for reading. */
export interface Grid {
  readonly snapshot: Snapshot;
  /** From top to bottom; rows that show nothing are left out. */
  readonly lines: readonly Line[];
  /** The merge whose top left cell this is, or the cell alone. */
  readonly mergeFrom: (cell: Cell) => Area;
  /** Merges of more than one row that cover the column, from top to bottom. */
  readonly mergesDown: (column: number) => readonly Area[];
}

export function gridOf(snapshot: Snapshot): Grid {
  const lines: { row: number; entries: Entry[] }[] = [];
  for (const [key, content] of snapshot.cells) {
    if (!shows(content)) continue;
    const { row, column } = cellOfKey(key);
    let line = lines[lines.length - 1];
    if (line?.row !== row) lines.push((line = { row, entries: [] }));
    line.entries.push({ row, column, text: content.text });
  }
  const merges = new Map((snapshot.merges ?? []).map((area) => [cellKey(area), area]));
  return {
    snapshot,
    lines,
    mergeFrom: ({ row, column }) => merges.get(cellKey({ row, column })) ?? { row, column, rows: 1, columns: 1 },
    mergesDown: (column) =>
      (snapshot.merges ?? [])
        .filter((area) => area.rows > 1 && contains(area, { row: area.row, column }))
        .sort((a, b) => a.row - b.row),
  };
}

function shows({ text, value }: SheetCell): boolean {
  return text.trim() !== '' || (value !== null && typeof value !== 'string');
}

/** The lines of some rows, cut to some columns; `from` and `to` are included. */
export function linesWithin(grid: Grid, from: number, to: number, span: Span): Line[] {
  const found: Line[] = [];
  for (let i = firstLineAt(grid, from); i < grid.lines.length; i++) {
    const { row, entries } = grid.lines[i]!;
    if (row > to) break;
    const within = entries.filter(({ column }) => column >= span.left && column <= span.right);
    if (within.length > 0) found.push({ row, entries: within });
  }
  return found;
}

/** Index of the first line at or below the row. */
function firstLineAt({ lines }: Grid, row: number): number {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (lines[middle]!.row < row) low = middle + 1;
    else high = middle;
  }
  return low;
}

export function lineAt(grid: Grid, row: number): Line | null {
  const line = grid.lines[firstLineAt(grid, row)];
  return line?.row === row ? line : null;
}

/** What a cell says, blank ones too. */
export function fieldAt({ snapshot }: Grid, { row, column }: Cell): Field {
  const content = cellAt(snapshot, { row, column });
  return { text: content.text, at: { row, column }, kept: keptOf(content) };
}

function keptOf({ value, formula, format = 'General' }: SheetCell): Kept {
  if (isErrorValue(value)) return { as: 'error', value: value.error };
  if (formula !== undefined) return { as: 'formula', formula, value, format };
  if (value === null || value === '') return { as: 'blank' };
  if (typeof value === 'string') return { as: 'text', value };
  return typeof value === 'number' ? { as: 'number', value, format } : { as: 'boolean', value };
}
