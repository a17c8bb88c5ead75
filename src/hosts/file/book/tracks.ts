import type { Worksheet } from '@cj-tech-master/excelts';
import { moveCell, type BookSheet, type Move, type Track } from '../../../sheet/book';

type Model = Worksheet['model'];
export type RowModel = NonNullable<Model['rows']>[number];
type ColumnModel = NonNullable<Model['cols']>[number];

/** A file says its last column's width for all that follow; a book says it of no more than these beyond the others. */
const MORE_COLUMNS = 64;

/** Sizes and hiding of columns, as far as the sheet is likely to be looked at. */
export function columnTracks({ cols = [] }: Pick<Model, 'cols'>, used: number): ReadonlyMap<number, Track> {
  const tracks = new Map<number, Track>();
  const starts = cols.map(({ min }) => min);
  const end = Math.max(used, ...starts) + MORE_COLUMNS;
  for (const { min, max, width, hidden } of cols) {
    for (let number = min; number <= Math.min(max, end); number += 1) {
      tracks.set(number - 1, { ...(width !== undefined && { size: width }), ...(hidden && { hidden }) });
    }
  }
  return tracks;
}

export function rowTracks({ rows = [] }: Pick<Model, 'rows'>): ReadonlyMap<number, Track> {
  return new Map(
    rows
      .filter(({ height, hidden }) => height !== undefined || hidden)
      .map(({ number, height, hidden }) => [
        number - 1,
        { ...(height !== undefined && { size: height }), ...(hidden && { hidden }) },
      ]),
  );
}

/** The columns as the book has them; what it does not say of them (looks, outlines) is that of the file, moved. */
export function columnsAfter(
  sheet: BookSheet,
  model: Pick<Model, 'cols'>,
  known: ReadonlyMap<number, Track>,
): ColumnModel[] {
  const columns = movedRanges(model.cols ?? [], sheet.moves);
  for (const [index, track] of changedTracks(sheet.columns, known, sheet.moves, 'columns')) {
    columns.set(index, {
      ...columns.get(index),
      min: index + 1,
      max: index + 1,
      width: track?.size ?? sheet.defaultWidth,
      hidden: track?.hidden ?? false,
    });
  }
  return Array.from(columns, ([index, column]) => ({ ...column, min: index + 1, max: index + 1 })).sort(
    (a, b) => a.min - b.min,
  );
}

/** The rows without their cells, by number, as the book has them. */
export function rowsAfter(
  sheet: BookSheet,
  model: Pick<Model, 'rows'>,
  known: ReadonlyMap<number, Track>,
): Map<number, RowModel> {
  const rows = new Map<number, RowModel>();
  for (const row of model.rows ?? []) {
    const moved = moveCell({ row: row.number - 1, column: 0 }, rowMoves(sheet.moves));
    if (moved) rows.set(moved.row + 1, { ...row, number: moved.row + 1, cells: [] });
  }
  for (const [index, track] of changedTracks(sheet.rows, known, sheet.moves, 'rows')) {
    const height = track?.size;
    rows.set(index + 1, {
      ...(rows.get(index + 1) ?? emptyRow(index + 1)),
      // The library forgets a row that has neither a height nor a cell, hidden or not.
      height: height ?? (track?.hidden ? sheet.defaultHeight : undefined),
      customHeight: height !== undefined,
      hidden: track?.hidden ?? false,
    } as RowModel);
  }
  return rows;
}

export function emptyRow(number: number): RowModel {
  return {
    number,
    cells: [],
    min: 0,
    max: 0,
    style: {},
    hidden: false,
    outlineLevel: 0,
    collapsed: false,
  };
}

/** What the book says otherwise than the file, moved, does; undefined for what it no longer mentions. */
function changedTracks(
  now: ReadonlyMap<number, Track>,
  known: ReadonlyMap<number, Track>,
  moves: readonly Move[],
  axis: Move['axis'],
): Map<number, Track | undefined> {
  const expected = new Map<number, Track>();
  for (const [index, track] of known) {
    const cell = axis === 'rows' ? { row: index, column: 0 } : { row: 0, column: index };
    const moved = moveCell(
      cell,
      moves.filter((move) => move.axis === axis),
    );
    if (moved) expected.set(axis === 'rows' ? moved.row : moved.column, track);
  }
  const changed = new Map<number, Track | undefined>();
  for (const index of new Set([...now.keys(), ...expected.keys()])) {
    const [is, was] = [now.get(index), expected.get(index)];
    if (is?.size !== was?.size || (is?.hidden ?? false) !== (was?.hidden ?? false)) changed.set(index, is);
  }
  return changed;
}

/** The file's columns one by one where they stand now. */
function movedRanges(cols: readonly ColumnModel[], moves: readonly Move[]): Map<number, ColumnModel> {
  const columns = new Map<number, ColumnModel>();
  const own = moves.filter(({ axis }) => axis === 'columns');
  for (const col of cols) {
    for (let number = col.min; number <= col.max; number += 1) {
      const moved = moveCell({ row: 0, column: number - 1 }, own);
      if (moved && moved.column < 16_384) columns.set(moved.column, col);
    }
  }
  return columns;
}

function rowMoves(moves: readonly Move[]): readonly Move[] {
  return moves.filter(({ axis }) => axis === 'rows');
}
