import type { Area, Cell } from '../../../src/sheet/address';
import type { BookCell, BookStyle, BookValidation, Move, Track } from '../../../src/sheet/book';
import type { CellValue, Note } from '../../../src/sheet/snapshot';

/** A workbook in memory, as a spreadsheet program holds it. Everything in it may be changed in place. */
export interface StoredBook {
  sheets: StoredSheet[];
  active: StoredSheet;
  names: StoredName[];
  selection: { readonly sheet: StoredSheet; readonly areas: readonly Area[] };
  /** Sheets may be neither added, removed, moved nor renamed. */
  structureProtected: boolean;
  /** Counts whatever is made, so that ids are never used twice. */
  made: number;
}

export interface StoredSheet {
  readonly id: string;
  name: string;
  visibility: 'Visible' | 'Hidden' | 'VeryHidden';
  /** By `cellKey`. */
  cells: Map<number, StoredCell>;
  merges: Area[];
  columns: Map<number, Track>;
  rows: Map<number, Track>;
  /** Characters as files have them, and points. */
  defaultWidth: number;
  defaultHeight: number;
  notes: Note[];
  comments: StoredComment[];
  /** The first one wins. */
  formats: StoredFormat[];
  validations: BookValidation[];
  page: StoredPage;
  freeze: { readonly rows: number; readonly columns: number };
  showGridlines: boolean;
  showHeadings: boolean;
  tabColor: string | null;
  protected: boolean;
  /** Rows and columns put in or taken out since the file was opened. */
  moves: Move[];
}

export interface StoredCell {
  readonly value: CellValue;
  /** With its `=`. */
  readonly formula?: string;
  /** What is left out has its default; never changed in place. */
  readonly style: BookStyle;
  readonly link?: BookCell['link'];
  readonly origin?: BookCell['origin'];
}

export interface StoredComment {
  readonly id: string;
  readonly cell: Cell;
  content: string;
}

/** A conditional format that a formula decides. */
export interface StoredFormat {
  readonly id: string;
  areas: readonly Area[];
  /** Without its `=`. */
  formula: string;
  style: Pick<BookStyle, 'font' | 'fill' | 'format'>;
  stopIfTrue: boolean;
}

export interface StoredName {
  readonly name: string;
  /** Without its `=`. */
  refersTo: string;
  readonly sheet: StoredSheet | null;
}

/** Margins in points, as the programs' own interfaces count them. */
export interface StoredPage {
  paper: string;
  orientation: 'portrait' | 'landscape';
  /** Percent; null where the page is fitted instead. */
  scale: number | null;
  fitToWidth: number | null;
  fitToHeight: number | null;
  printArea: Area | null;
  titleRows: { readonly from: number; readonly to: number } | null;
  margins: Record<'top' | 'right' | 'bottom' | 'left' | 'header' | 'footer', number>;
  horizontalCentered: boolean;
  verticalCentered: boolean;
  /** By side of the footer and header: Excel's codes. */
  texts: Map<string, string>;
}

export const BLANK_CELL: StoredCell = { value: null, style: {} };

export function defaultPage(): StoredPage {
  return {
    paper: 'A4',
    orientation: 'portrait',
    scale: 100,
    fitToWidth: null,
    fitToHeight: null,
    printArea: null,
    titleRows: null,
    margins: { top: 54, right: 50.4, bottom: 54, left: 50.4, header: 21.6, footer: 21.6 },
    horizontalCentered: false,
    verticalCentered: false,
    texts: new Map(),
  };
}

export function emptySheet(id: string, name: string): StoredSheet {
  return {
    id,
    name,
    visibility: 'Visible',
    cells: new Map(),
    merges: [],
    columns: new Map(),
    rows: new Map(),
    defaultWidth: 9,
    defaultHeight: 15,
    notes: [],
    comments: [],
    formats: [],
    validations: [],
    page: defaultPage(),
    freeze: { rows: 0, columns: 0 },
    showGridlines: true,
    showHeadings: true,
    tabColor: null,
    protected: false,
    moves: [],
  };
}

/** A workbook as the program opens it without a file: one empty sheet. */
export function emptyBook(sheet = 'Sheet1'): StoredBook {
  const first = emptySheet(sheetId(1), sheet);
  return {
    sheets: [first],
    active: first,
    names: [],
    selection: { sheet: first, areas: [{ row: 0, column: 0, rows: 1, columns: 1 }] },
    structureProtected: false,
    made: 1,
  };
}

export function sheetId(count: number): string {
  return `{00000000-0001-0000-${String(count).padStart(4, '0')}-000000000000}`;
}
