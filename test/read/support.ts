import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FormContent } from '../../src/form/content';
import { nameFields } from '../../src/form/fields';
import type { Field, Table } from '../../src/form/model';
import { importText } from '../../src/read/text';
import { readTables } from '../../src/read/tables';
import type { Area, Cell } from '../../src/sheet/address';
import { cellAt, type Snapshot } from '../../src/sheet/snapshot';
import { formGrid, gridSnapshot, type GridCell } from '../support/grid';

const TABLES = join(__dirname, '..', 'fixtures', 'tables');

export function publishedText(name: string): string {
  return readFileSync(join(TABLES, name), 'utf8');
}

/** The published table of Zhengzhou as imported. */
export function publishedContent(): FormContent {
  const { content } = importText(publishedText('000_fef1010ff2924dfd.txt'));
  if (!content) throw new Error('the published table was not imported');
  return content;
}

/** A sheet under rearrangement, and where the cells of the plain layout have gone. */
export interface Layout {
  readonly rows: readonly (readonly GridCell[])[];
  /** null: the host cannot tell. */
  readonly merges: readonly Area[] | null;
  readonly moved: (cell: Cell) => Cell;
}

export type Rearrangement = (layout: Layout) => Layout;

export function plainLayout(content: FormContent): Layout {
  return { ...formGrid(content), moved: (cell) => cell };
}

export function snapshotOfLayout({ rows, merges }: Layout): Snapshot {
  return gridSnapshot(rows, { merges });
}

/** Inserts blank rows in front of a row; merges across the place grow. */
export function insertRows(at: number, count: number): Rearrangement {
  return ({ rows, merges, moved }) => ({
    rows: [...rows.slice(0, at), ...Array<GridCell[]>(count).fill([]), ...rows.slice(at)],
    merges: merges?.map((area) => grown(area, 'row', 'rows', at, count)) ?? null,
    moved: (cell) => shifted(moved(cell), 'row', at, count),
  });
}

/** Inserts columns in front of a column, with the contents given by row, else blank. */
export function insertColumns(
  at: number,
  count: number,
  content: ReadonlyMap<number, string> = new Map(),
): Rearrangement {
  return ({ rows, merges, moved }) => ({
    rows: rows.map((row, r) => {
      const padded = [...row, ...Array<GridCell>(Math.max(0, at - row.length)).fill(null)];
      const inserted = Array.from({ length: count }, () => content.get(r) ?? null);
      return [...padded.slice(0, at), ...inserted, ...padded.slice(at)];
    }),
    merges: merges?.map((area) => grown(area, 'column', 'columns', at, count)) ?? null,
    moved: (cell) => shifted(moved(cell), 'column', at, count),
  });
}

function grown(area: Area, from: 'row' | 'column', size: 'rows' | 'columns', at: number, count: number): Area {
  if (area[from] >= at) return { ...area, [from]: area[from] + count };
  return area[from] + area[size] > at ? { ...area, [size]: area[size] + count } : area;
}

function shifted(cell: Cell, axis: 'row' | 'column', at: number, count: number): Cell {
  return cell[axis] >= at ? { ...cell, [axis]: cell[axis] + count } : cell;
}

export function moveBy(rows: number, columns: number): Rearrangement {
  return (layout) => insertColumns(0, columns)(insertRows(0, rows)(layout));
}

export function withMerges(merges: null | readonly []): Rearrangement {
  return (layout) => ({ ...layout, merges });
}

/** Unmerges everything; labels merged downwards are repeated in every row. */
export const repeatLabels: Rearrangement = ({ rows, merges, moved }) => {
  const filled = rows.map((row) => [...row]);
  for (const { row, column, rows: count } of merges ?? []) {
    for (let r = row + 1; r < row + count; r++) filled[r]![column] = rows[row]![column] ?? null;
  }
  return { rows: filled, merges: [], moved };
};

/** Row of 三级指标 in a layout that still has its plain columns. */
export function headerRow({ rows }: Layout): number {
  return rows.findIndex((row) => row.includes('三级指标'));
}

/** Puts the columns of the indicators into another order; the blocks above stay where they are. */
export function permuteColumns(order: readonly number[]): Rearrangement {
  return (layout) => {
    const { rows, merges, moved } = layout;
    const header = headerRow(layout);
    const at = (column: number): number => (column < order.length ? order.indexOf(column) : column);
    return {
      rows: rows.map((row, r) =>
        r < header ? row : [...order.map((column) => row[column] ?? null), ...row.slice(order.length)],
      ),
      merges: merges?.map((area) => (area.row < header ? area : { ...area, column: at(area.column) })) ?? null,
      moved: (cell) => {
        const { row, column } = moved(cell);
        return { row, column: row < header ? column : at(column) };
      },
    };
  };
}

/** Adds a column to the indicators alone. */
export function addExtraColumn(at: number, header: string, value: string): Rearrangement {
  return (layout) => {
    const first = headerRow(layout);
    const texts = new Map<number, string>([[first, header]]);
    for (let row = first + 1; row < layout.rows.length; row++) texts.set(row, value);
    return insertColumns(at, 1, texts)(layout);
  };
}

/** Changes the texts of cells that read so. */
export function reword(words: Readonly<Record<string, string>>): Rearrangement {
  return (layout) => ({
    ...layout,
    rows: layout.rows.map((row) => row.map((cell) => (typeof cell === 'string' ? (words[cell] ?? cell) : cell))),
  });
}

/** Two layouts on one sheet, the second with its top left cell at the place given. */
export function together(a: Layout, b: Layout, at: Cell): Layout {
  const height = Math.max(a.rows.length, at.row + b.rows.length);
  const rows = Array.from({ length: height }, (_, r) => {
    const row: GridCell[] = [...(a.rows[r] ?? [])];
    for (const [c, cell] of (b.rows[r - at.row] ?? []).entries()) {
      while (row.length < at.column) row.push(null);
      if (cell !== null) row[at.column + c] = cell;
    }
    return row;
  });
  const below = (b.merges ?? []).map((area) => ({ ...area, row: area.row + at.row, column: area.column + at.column }));
  return { rows, merges: [...(a.merges ?? []), ...below], moved: a.moved };
}

export function onlyTable(snapshot: Snapshot): Table {
  const { tables } = readTables(snapshot);
  if (tables.length !== 1) throw new Error(`expected one table, read ${tables.length}`);
  return tables[0]!;
}

/** Fields by name as `text @ row,column`, for comparing two readings of one form. */
export function fieldsOf(table: Table, moved: (cell: Cell) => Cell = (cell) => cell): ReadonlyMap<string, string> {
  return new Map(
    Array.from(nameFields(table), ([field, name]) => {
      const { row, column } = moved(field.at);
      return [name, `${field.text} @ ${row},${column}`];
    }),
  );
}

/** Fields that say something else than their cell does; a rightly read table has none. */
export function misplaced(table: Table, snapshot: Snapshot): readonly Field[] {
  return [...nameFields(table).keys()].filter(({ at, text }) => cellAt(snapshot, at).text !== text);
}
