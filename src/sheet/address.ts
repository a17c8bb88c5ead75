/** A1 addresses. Rows and columns are counted from 0 in code, as in A1 in words shown to people. */

/** One cell: row 0 is row 1 of the sheet, column 0 is column A. */
export interface Cell {
  readonly row: number;
  readonly column: number;
}

/** A rectangle of cells; `rows` and `columns` are counts, at least 1. */
export interface Area extends Cell {
  readonly rows: number;
  readonly columns: number;
}

/** The size of a sheet in Excel 2007 and later, and in WPS. */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

export function columnName(column: number): string {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** `{row: 23, column: 3}` → `D24`. */
export function cellAddress(cell: Cell): string {
  return `${columnName(cell.column)}${cell.row + 1}`;
}

/** `$D$24`, the form that conditional formats and links need. */
export function absoluteAddress(cell: Cell): string {
  return `$${columnName(cell.column)}$${cell.row + 1}`;
}

/** `A1:E51`; an area of one cell is written as that cell. */
export function areaAddress(area: Area): string {
  const first = cellAddress(area);
  if (area.rows === 1 && area.columns === 1) return first;
  return `${first}:${cellAddress({ row: area.row + area.rows - 1, column: area.column + area.columns - 1 })}`;
}

/** A sheet's name as formulas want it: quoted where Excel would quote it. */
export function quoteSheet(sheet: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet) && !/^[A-Za-z]{1,3}\d+$/.test(sheet);
  const looksLikeR1C1 = /^(?:r\d*c?\d*|c\d*)$/i.test(sheet);
  return plain && !looksLikeR1C1 ? sheet : `'${sheet.replaceAll("'", "''")}'`;
}

/** `Sheet1!D24`, the form in reports and links. */
export function qualifiedAddress(sheet: string, cell: Cell): string {
  return `${quoteSheet(sheet)}!${cellAddress(cell)}`;
}

/** `D24`, `$D$24` → the cell; anything else → null. */
export function parseCell(address: string): Cell | null {
  const match = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/.exec(address.trim());
  if (!match) return null;
  let column = 0;
  for (const letter of match[1]!.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  const cell = { row: Number(match[2]) - 1, column: column - 1 };
  return cell.row < MAX_ROWS && cell.column < MAX_COLUMNS ? cell : null;
}

/** `A1:E51` or `D24` → the area, whichever corners were given; anything else → null. */
export function parseArea(address: string): Area | null {
  const [from, to, ...rest] = address.split(':');
  const a = parseCell(from ?? '');
  const b = to === undefined ? a : parseCell(to);
  if (!a || !b || rest.length > 0) return null;
  return {
    row: Math.min(a.row, b.row),
    column: Math.min(a.column, b.column),
    rows: Math.abs(a.row - b.row) + 1,
    columns: Math.abs(a.column - b.column) + 1,
  };
}

export function areaOf(cell: Cell): Area {
  return { row: cell.row, column: cell.column, rows: 1, columns: 1 };
}

export function contains(area: Area, cell: Cell): boolean {
  return (
    cell.row >= area.row &&
    cell.row < area.row + area.rows &&
    cell.column >= area.column &&
    cell.column < area.column + area.columns
  );
}

export function intersects(a: Area, b: Area): boolean {
  return (
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows &&
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns
  );
}

/** What two areas that intersect have in common. */
export function intersection(a: Area, b: Area): Area {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  return {
    row,
    column,
    rows: Math.min(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.min(a.column + a.columns, b.column + b.columns) - column,
  };
}

/** What is left of `whole` when `part`, which intersects it, is cut out: at most four areas. */
export function without(whole: Area, part: Area): readonly Area[] {
  const cut = intersection(whole, part);
  const below = cut.row + cut.rows;
  const right = cut.column + cut.columns;
  const candidates: Area[] = [
    { ...whole, rows: cut.row - whole.row },
    { ...whole, row: below, rows: whole.row + whole.rows - below },
    { ...cut, column: whole.column, columns: cut.column - whole.column },
    { ...cut, column: right, columns: whole.column + whole.columns - right },
  ];
  return candidates.filter(({ rows, columns }) => rows > 0 && columns > 0);
}

export function sameCell(a: Cell, b: Cell): boolean {
  return a.row === b.row && a.column === b.column;
}

/** Reading order: row by row, then left to right. */
export function compareCells(a: Cell, b: Cell): number {
  return a.row - b.row || a.column - b.column;
}
