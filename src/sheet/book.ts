import type { Area, Cell } from './address';
import type { Link, PageSetup } from './patch';
import type { CellValue, Note } from './snapshot';

/**
 * A whole workbook as plain data, looks included: what an embedded grid shows and a file is written from. Everything in
 * it survives a structured clone. What it cannot say stays with the file it came from and is carried along there.
 */
export interface Book {
  /** In the order of the tabs. */
  readonly sheets: readonly BookSheet[];
  /** Id of the sheet in front. */
  readonly active: string;
  /** By the key that cells name. */
  readonly styles: ReadonlyMap<string, BookStyle>;
  readonly names: readonly DefinedName[];
}

export interface BookSheet {
  /** Stays the sheet's own when it is renamed or moved. */
  readonly id: string;
  readonly name: string;
  readonly hidden: boolean;
  /** By `cellKey`, in reading order; a cell that is blank and has no look of its own is left out. */
  readonly cells: ReadonlyMap<number, BookCell>;
  readonly merges: readonly Area[];
  readonly columns: ReadonlyMap<number, Track>;
  readonly rows: ReadonlyMap<number, Track>;
  /** Sizes of columns and rows that `columns` and `rows` do not mention: characters and points. */
  readonly defaultWidth: number;
  readonly defaultHeight: number;
  readonly notes: readonly Note[];
  readonly formats: readonly ConditionalFormat[];
  readonly validations: readonly BookValidation[];
  readonly page: PageSetup | null;
  readonly freeze: { readonly rows: number; readonly columns: number };
  readonly showGridLines: boolean;
  /** `#RRGGBB`, or null. */
  readonly tabColor: string | null;
  /** Rows and columns put in or taken out since the file was opened, in order: what is only carried moves with them. */
  readonly moves: readonly Move[];
}

export interface BookCell {
  readonly value: CellValue;
  /** With its `=`. */
  readonly formula?: string;
  /** Key into `Book.styles`; absent for the default look. */
  readonly style?: string;
  /** Where a click leads inside the workbook, for a text written here; links of the file come with its cells. */
  readonly link?: Link['link'];
  /**
   * Where the cell stood in the file. While value, formula and style are those of the origin, the file's own cell is
   * written again as it was: rich text, hyperlinks and whatever else a book cannot say.
   */
  readonly origin?: { readonly sheet: string; readonly key: number };
}

/** A column or a row. */
export interface Track {
  /** Characters of the default font (columns), points (rows); absent for the default size. */
  readonly size?: number;
  readonly hidden?: boolean;
}

export type Edge = 'top' | 'right' | 'bottom' | 'left';

export interface BookStyle {
  readonly font?: {
    readonly name?: string;
    /** Points. */
    readonly size?: number;
    readonly bold?: boolean;
    readonly italic?: boolean;
    readonly underline?: boolean;
    readonly strike?: boolean;
    /** `#RRGGBB`, theme colours worked out. */
    readonly color?: string;
  };
  /** `#RRGGBB` of a solid fill. */
  readonly fill?: string;
  /** Line styles by their names in SpreadsheetML: thin, medium, thick, dashed, dotted, double, hair, … */
  readonly borders?: Readonly<Partial<Record<Edge, { readonly line: string; readonly color: string }>>>;
  readonly horizontal?: 'left' | 'center' | 'right' | 'justify' | 'distributed' | 'fill';
  readonly vertical?: 'top' | 'middle' | 'bottom';
  readonly wrap?: boolean;
  readonly indent?: number;
  /** Degrees, 255 for vertical text. */
  readonly rotation?: number;
  /** Number format code; absent means General. */
  readonly format?: string;
  /** Absent means locked, as in Excel. */
  readonly locked?: boolean;
}

/** A conditional format that a formula decides. Formats of other kinds stay with the file and move by `moves`. */
export interface ConditionalFormat {
  readonly areas: readonly Area[];
  /** Without its `=`, written for the top left cell of the first area. */
  readonly formula: string;
  readonly style: Pick<BookStyle, 'font' | 'fill'>;
  readonly stopIfTrue?: boolean;
}

/** A validation in the terms of SpreadsheetML (ECMA-376 part 1, 18.3.1.32). */
export interface BookValidation {
  readonly areas: readonly Area[];
  readonly type: 'none' | 'list' | 'whole' | 'decimal' | 'date' | 'time' | 'textLength' | 'custom';
  readonly operator?:
    | 'between'
    | 'notBetween'
    | 'equal'
    | 'notEqual'
    | 'greaterThan'
    | 'lessThan'
    | 'greaterThanOrEqual'
    | 'lessThanOrEqual';
  /** As the file has them: `"好,中,差"` or `$A$1:$A$3` for a list; without `=`. */
  readonly formulas: readonly string[];
  readonly allowBlank: boolean;
  /** The message of a refusal; null where anything may be typed. */
  readonly error: {
    readonly style: 'stop' | 'warning' | 'information';
    readonly title: string;
    readonly text: string;
  } | null;
  readonly prompt: { readonly title: string; readonly text: string } | null;
}

export interface DefinedName {
  readonly name: string;
  /** Without its `=`. */
  readonly refersTo: string;
  /** Id of the sheet it belongs to; null for the workbook. */
  readonly sheet: string | null;
}

/** `count` rows or columns put in before `at`, or, below zero, taken out from `at` on. */
export interface Move {
  readonly axis: 'rows' | 'columns';
  readonly at: number;
  readonly count: number;
}

/** Where a cell of the file stands after the moves; null where it has been taken out. */
export function moveCell(cell: Cell, moves: readonly Move[]): Cell | null {
  let { row, column } = cell;
  for (const { axis, at, count } of moves) {
    const index = axis === 'rows' ? row : column;
    if (index < at) continue;
    if (count < 0 && index < at - count) return null;
    if (axis === 'rows') row += count;
    else column += count;
  }
  return { row, column };
}

/** The area after the moves, grown or shrunk as a spreadsheet does it; null where nothing of it is left. */
export function moveArea(area: Area, moves: readonly Move[]): Area | null {
  let moved = area;
  for (const { axis, at, count } of moves) {
    const [start, size] = axis === 'rows' ? [moved.row, moved.rows] : [moved.column, moved.columns];
    const shifted = moveSpan(start, size, at, count);
    if (!shifted) return null;
    const [from, length] = shifted;
    moved = axis === 'rows' ? { ...moved, row: from, rows: length } : { ...moved, column: from, columns: length };
  }
  return moved;
}

function moveSpan(start: number, size: number, at: number, count: number): readonly [number, number] | null {
  const place = (index: number): number =>
    count >= 0 ? (index < at ? index : index + count) : Math.max(Math.min(index, at), index + count);
  const from = place(start);
  const length = count >= 0 ? (start < at && at < start + size ? size + count : size) : place(start + size) - from;
  return length > 0 ? [from, length] : null;
}
