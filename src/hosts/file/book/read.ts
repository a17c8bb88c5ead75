import { ValueType, type Cell as LibraryCell, type Worksheet } from '@cj-tech-master/excelts';
import type { Book, BookCell, BookSheet, BookStyle } from '../../../sheet/book';
import { cellKey, type Note } from '../../../sheet/snapshot';
import { activeSheet } from '../change';
import { areaOfName } from '../../../sheet/references';
import { isDateFormat } from '../number-formats';
import type { OpenBook } from '../package';
import { mergesOf, noteText, readContent, cellsOf } from '../snapshot';
import { DEFAULT_FONT } from '../style';
import { viewsOf } from '../write';
import { hexOf, paletteOf, type Palette } from './colors';
import { bookStyleOf, looksOf, type Look, type Looks } from './looks';
import { pageOf } from './page';
import { conditionalFormatsOf } from './rules';
import { columnTracks, rowTracks } from './tracks';
import { bookValidationsOf } from './validations';

/** Width in characters of a column of which the file says nothing, and its height in points of such a row. */
const DEFAULT_WIDTH = 9;
const DEFAULT_HEIGHT = 15;

/** Days between the two epochs that a workbook may count its dates from. */
const DAYS_TO_1904 = 1462;

/** A cell of the library beside what a book says of it. */
export interface SourceCell {
  readonly cell: LibraryCell;
  readonly said: Pick<BookCell, 'value' | 'formula'>;
  readonly style: BookStyle;
  /** As `Looks.textOf` gives it. */
  readonly looks: string;
  readonly note: string | null;
}

/** A sheet of the library beside what a book says of it. */
export interface Source {
  readonly sheet: Worksheet;
  /** The library makes it anew, at some cost, each time it is asked for it. */
  readonly model: Worksheet['model'];
  readonly cells: ReadonlyMap<number, SourceCell>;
  readonly said: BookSheet;
}

/** A workbook in both wordings. */
export interface Sources {
  readonly book: Book;
  readonly sheets: ReadonlyMap<string, Source>;
  readonly palette: Palette;
  readonly looks: Looks;
  /** Days by which dates in the book are ahead of those in a file that counts from 1904: a grid counts from 1900. */
  readonly dateShift: number;
}

/** The workbook as a book, and what each cell of it is in the library. */
export function readSources(open: OpenBook): Sources {
  const palette = paletteOf(open.input);
  const date1904 = open.workbook.properties.date1904 === true;
  const defaultFont = open.workbook.defaultFont ?? DEFAULT_FONT;
  const looks = looksOf(palette, defaultFont);
  const styles = new Map<string, BookStyle>();
  const styler = stylerOf(styles, looks, (look) => bookStyleOf(look, palette, defaultFont));
  const ids = new Map(open.workbook.worksheets.map((sheet) => [sheet.name, idOf(sheet, open)]));
  const sheets = new Map(
    open.workbook.worksheets.map((sheet) => {
      const id = ids.get(sheet.name)!;
      const cells = sourceCells(sheet, styler, date1904);
      const { model } = sheet;
      const said = saidOf({ sheet, model, cells }, id, open.original.has(sheet.name), palette, styler);
      return [id, { sheet, model, cells, said }] as const;
    }),
  );
  const book: Book = {
    sheets: Array.from(sheets.values(), ({ said }) => said),
    active: ids.get(activeSheet(open) ?? '') ?? '',
    styles,
    names: open.names.map(({ name, sheet, refersTo }) => ({
      name,
      refersTo,
      sheet: sheet === null ? null : (ids.get(sheet) ?? null),
    })),
  };
  return { book, sheets, palette, looks, dateShift: date1904 ? DAYS_TO_1904 : 0 };
}

/** Sheets of other files, and such as a patch has added, must not be taken for those of this one. */
function idOf({ id, name }: Worksheet, { original, stamp }: OpenBook): string {
  return `${original.has(name) ? stamp : 'new'}-${id}`;
}

interface Styler {
  of(look: Look): { readonly style: BookStyle; readonly looks: string };
  /** The key of the style in the book, which it enters with this. */
  key(style: BookStyle, looks: string): string;
  readonly plain: string;
}

function stylerOf(styles: Map<string, BookStyle>, looks: Looks, read: (look: Look) => BookStyle): Styler {
  const known = new Map<string, { style: BookStyle; looks: string }>();
  const keys = new Map<string, string>();
  return {
    of: (look) => {
      const text = JSON.stringify(look);
      const found = known.get(text);
      if (found) return found;
      const style = read(look);
      const made = { style, looks: looks.textOf(style) };
      known.set(text, made);
      return made;
    },
    key: (style, text) => {
      const key = keys.get(text) ?? `file-${keys.size}`;
      keys.set(text, key);
      styles.set(key, styles.get(key) ?? style);
      return key;
    },
    plain: looks.textOf(undefined),
  };
}

function sourceCells(sheet: Worksheet, styler: Styler, date1904: boolean): Map<number, SourceCell> {
  const cells = new Map<number, SourceCell>();
  for (const cell of cellsOf(sheet)) {
    const { style, looks } = styler.of(cell.style);
    const { value, ...rest } = cell.type === ValueType.Merge ? { value: null } : readContent(cell, date1904);
    const isDate = date1904 && typeof value === 'number' && isDateFormat(style.format);
    const said = { ...rest, value: isDate ? value + DAYS_TO_1904 : value };
    const key = cellKey({ row: cell.row - 1, column: cell.col - 1 });
    cells.set(key, { cell, said, style, looks, note: noteText(cell) });
  }
  return cells;
}

function saidOf(
  { sheet, model, cells: sources }: Omit<Source, 'said'>,
  id: string,
  isOfFile: boolean,
  palette: Palette,
  styler: Styler,
): BookSheet {
  const cells = new Map<number, BookCell>();
  const notes: Note[] = [];
  let used = 0;
  for (const [key, source] of sources) {
    const { cell, said, style, looks, note } = source;
    if (note !== null) notes.push({ cell: { row: cell.row - 1, column: cell.col - 1 }, text: note });
    if (!isSaid(source, styler.plain)) continue;
    used = Math.max(used, cell.col);
    cells.set(key, {
      ...said,
      style: styler.key(style, looks),
      ...linkOf(cell),
      ...(isOfFile && { origin: { sheet: id, key } }),
    });
  }
  const [view] = viewsOf(sheet);
  const frozen = view?.state === 'frozen' ? view : undefined;
  return {
    id,
    name: sheet.name,
    hidden: sheet.state !== 'visible',
    cells,
    merges: mergesOf(sheet),
    columns: columnTracks(model, used),
    rows: rowTracks(model),
    defaultWidth: sheet.properties.defaultColWidth ?? DEFAULT_WIDTH,
    defaultHeight: sheet.properties.defaultRowHeight ?? DEFAULT_HEIGHT,
    notes,
    formats: conditionalFormatsOf(sheet.conditionalFormattings, palette),
    validations: bookValidationsOf(sheet),
    page: pageOf(sheet),
    freeze: { rows: frozen?.ySplit ?? 0, columns: frozen?.xSplit ?? 0 },
    showGridLines: view?.showGridLines !== false,
    tabColor: hexOf(sheet.properties.tabColor, palette) ?? null,
    moves: [],
  };
}

function linkOf({ model }: LibraryCell): Pick<BookCell, 'link'> {
  const { hyperlink } = model as { hyperlink?: string };
  const target = hyperlink?.startsWith('#') ? areaOfName({ refersTo: hyperlink.slice(1) }) : null;
  return target ? { link: { sheet: target.sheet, cell: { row: target.area.row, column: target.area.column } } } : {};
}

/** Whether a book mentions the cell: one that is blank and looks like any other is left out. */
export function isSaid({ said, looks }: SourceCell, plain: string): boolean {
  return (said.value !== null && said.value !== '') || said.formula !== undefined || looks !== plain;
}
