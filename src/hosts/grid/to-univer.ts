import { BooleanNumber, LocaleType, mergeWorksheetSnapshotWithDefault } from '@univerjs/core';
import type { CustomData, ICellData, IStyleData, IWorkbookData, IWorksheetData } from '@univerjs/core';
import type { IDefinedNamesServiceParam } from '@univerjs/engine-formula';
import type { ISheetNote } from '@univerjs/sheets-note';
import type { Book, BookCell, BookSheet, DefinedName, Track } from '../../sheet/book';
import { cellOfKey, type Note } from '../../sheet/snapshot';
import { toGridValue } from './cells';
import type { CellExtras, SheetExtras, TrackExtras } from './extras';
import { toGridFormat } from './formats';
import { rangeOf } from './ranges';
import { DEFAULT_HEIGHT, DEFAULT_WIDTH, heightPixels, widthPixels } from './sizes';
import { toGridStyle } from './styles';
import { toGridRule } from './validations';

/** Scope of a name that belongs to no sheet, as the formula engine calls it. */
export const WHOLE_WORKBOOK = 'AllDefaultWorkbook';
/** Room that a sheet has at least, and beyond what it holds. */
const LEAST = { rows: 100, columns: 26 };
const BEYOND = { rows: 30, columns: 4 };

/** The look of cells that have none of their own. */
const DEFAULT_STYLE: IStyleData = { ff: '宋体', fs: 11 };

/** The names under which the grid's parts keep what they know of a workbook. */
const PARTS = {
  notes: 'SHEET_NOTE_PLUGIN',
  formats: 'SHEET_CONDITIONAL_FORMATTING_PLUGIN',
  validations: 'SHEET_DATA_VALIDATION_PLUGIN',
  names: 'SHEET_DEFINED_NAME_PLUGIN',
} as const;

/** The whole book as the grid opens it, under an id of its own. A book without a sheet gets an empty one. */
export function toWorkbookData(book: Book, id: string): IWorkbookData {
  const sheets = book.sheets.length > 0 ? book.sheets : [blankSheet()];
  const bySheet = <T>(part: (sheet: BookSheet) => T): Record<string, T> =>
    Object.fromEntries(sheets.map((sheet) => [sheet.id, part(sheet)]));
  const parts = {
    [PARTS.notes]: bySheet(({ notes }) => notesByPlace(notes)),
    [PARTS.formats]: bySheet(({ formats }) => formats.map((format, i) => toGridFormat(`format-${i}`, format))),
    [PARTS.validations]: bySheet(({ validations }) =>
      validations.map(({ areas, ...rule }, i) => toGridRule(`validation-${i}`, areas, rule)),
    ),
    [PARTS.names]: Object.fromEntries(book.names.map((name, i) => [`name-${i}`, toGridName(`name-${i}`, name)])),
  };
  return {
    id,
    name: '',
    appVersion: '0.25.1',
    locale: LocaleType.ZH_CN,
    styles: Object.fromEntries(Array.from(book.styles, ([key, style]) => [key, toGridStyle(style)])),
    sheetOrder: sheets.map((sheet) => sheet.id),
    sheets: bySheet(toWorksheetData),
    resources: Object.entries(parts).map(([name, data]) => ({ name, data: JSON.stringify(data) })),
  };
}

/** An empty sheet, as patches add it. */
export function blankSheetData(id: string, name: string): IWorksheetData {
  return mergeWorksheetSnapshotWithDefault(toWorksheetData({ ...blankSheet(), id, name }));
}

export function toGridName(id: string, { name, refersTo, sheet }: DefinedName): IDefinedNamesServiceParam {
  return { id, name, formulaOrRefString: nameText(refersTo), localSheetId: sheet ?? WHOLE_WORKBOOK };
}

/** A note and the room that its text takes: 20 half-width characters a line, 18 pixels each. */
export function toGridNote(id: string, { cell, text }: Note): ISheetNote {
  const lines = text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / 20)), 0);
  return {
    id,
    row: cell.row,
    col: cell.column,
    note: text,
    width: 280,
    height: Math.min(320, 24 + 18 * lines),
    show: false,
  };
}

/** Rows and columns that a sheet needs to hold what is at `last`, with some room for more. */
export function roomFor(last: { readonly rows: number; readonly columns: number }): typeof LEAST {
  return {
    rows: Math.max(LEAST.rows, last.rows + BEYOND.rows),
    columns: Math.max(LEAST.columns, last.columns + BEYOND.columns),
  };
}

function blankSheet(): BookSheet {
  return {
    id: 'sheet-1',
    name: 'Sheet1',
    hidden: false,
    cells: new Map(),
    merges: [],
    columns: new Map(),
    rows: new Map(),
    defaultWidth: DEFAULT_WIDTH,
    defaultHeight: DEFAULT_HEIGHT,
    notes: [],
    formats: [],
    validations: [],
    page: null,
    freeze: { rows: 0, columns: 0 },
    showGridLines: true,
    tabColor: null,
    moves: [],
  };
}

function toWorksheetData(sheet: BookSheet): Partial<IWorksheetData> {
  const { id, name, hidden, page, defaultWidth, defaultHeight, freeze, tabColor } = sheet;
  const room = roomFor(extentOf(sheet));
  return {
    id,
    name,
    hidden: bit(hidden),
    tabColor: tabColor ?? '',
    rowCount: room.rows,
    columnCount: room.columns,
    defaultStyle: DEFAULT_STYLE,
    defaultColumnWidth: widthPixels(defaultWidth),
    defaultRowHeight: heightPixels(defaultHeight),
    mergeData: sheet.merges.map(rangeOf),
    cellData: cellData(sheet.cells),
    rowData: trackData(sheet.rows, (points) => ({ h: heightPixels(points), ia: BooleanNumber.FALSE })),
    columnData: trackData(sheet.columns, (characters) => ({ w: widthPixels(characters) })),
    freeze: gridFreeze(freeze),
    rowHeader: { width: 46 },
    columnHeader: { height: 20 },
    showGridlines: bit(sheet.showGridLines),
    rightToLeft: BooleanNumber.FALSE,
    custom: { page, defaultWidth, defaultHeight } satisfies SheetExtras,
  };
}

/** The grid counts what is frozen, and where what scrolls begins; −1 where nothing is frozen. */
export function gridFreeze({ rows, columns }: BookSheet['freeze']): IWorksheetData['freeze'] {
  return { ySplit: rows, xSplit: columns, startRow: rows > 0 ? rows : -1, startColumn: columns > 0 ? columns : -1 };
}

function cellData(cells: BookSheet['cells']): IWorksheetData['cellData'] {
  const rows: Record<number, Record<number, ICellData>> = {};
  for (const [key, cell] of cells) {
    const { row, column } = cellOfKey(key);
    (rows[row] ??= {})[column] = toGridCell(cell);
  }
  return rows;
}

function toGridCell({ value, formula, style, origin, link }: BookCell): ICellData {
  const extras: CellExtras = { ...(origin && { origin }), ...(link && { link }) };
  return {
    ...toGridValue(value),
    ...(formula !== undefined && { f: formula }),
    ...(style !== undefined && { s: style }),
    ...(Object.keys(extras).length > 0 && { custom: { ...extras } }),
  };
}

function trackData<T extends object>(
  tracks: ReadonlyMap<number, Track>,
  pixels: (size: number) => T,
): Record<number, Partial<T> & { hd?: BooleanNumber; custom?: CustomData }> {
  const data: Record<number, Partial<T> & { hd?: BooleanNumber; custom?: CustomData }> = {};
  for (const [index, { size, hidden }] of tracks) {
    data[index] = {
      ...((size === undefined ? {} : { ...pixels(size), custom: { size } satisfies TrackExtras }) as Partial<T>),
      ...(hidden !== undefined && { hd: bit(hidden) }),
    };
  }
  return data;
}

function notesByPlace(notes: readonly Note[]): Record<number, Record<number, ISheetNote>> {
  const rows: Record<number, Record<number, ISheetNote>> = {};
  notes.forEach((note, i) => {
    (rows[note.cell.row] ??= {})[note.cell.column] = toGridNote(`note-${i}`, note);
  });
  return rows;
}

/** How far a sheet's contents reach. */
function extentOf({ cells, merges, columns, rows, notes }: BookSheet): { rows: number; columns: number } {
  let lastRow = -1;
  let lastColumn = -1;
  const reach = (row: number, column: number): void => {
    lastRow = Math.max(lastRow, row);
    lastColumn = Math.max(lastColumn, column);
  };
  for (const key of cells.keys()) {
    const { row, column } = cellOfKey(key);
    reach(row, column);
  }
  for (const area of merges) reach(area.row + area.rows - 1, area.column + area.columns - 1);
  for (const { cell } of notes) reach(cell.row, cell.column);
  for (const column of columns.keys()) reach(-1, column);
  for (const row of rows.keys()) reach(row, -1);
  return { rows: lastRow + 1, columns: lastColumn + 1 };
}

/** What is no reference is a formula to the grid, and has an equals sign there. */
function nameText(refersTo: string): string {
  return /^(?:'(?:[^']|'')+'|[^'!"(]+)!\$?[A-Za-z]+\$?\d+(?::\$?[A-Za-z]+\$?\d+)?$/.test(refersTo)
    ? refersTo
    : `=${refersTo}`;
}

function bit(value: boolean): BooleanNumber {
  return value ? BooleanNumber.TRUE : BooleanNumber.FALSE;
}
