import type { Book, BookCell, BookSheet, BookStyle } from '../../../src/sheet/book';
import type { PageSetup } from '../../../src/sheet/patch';
import { defaultPage, emptyBook, emptySheet, type StoredBook, type StoredPage, type StoredSheet } from './model';

const POINTS_PER_CENTIMETRE = 72 / 2.54;

/** The workbook as plain data: what is saved, compared, and sent from a page. */
export function bookOf({ sheets, active, names }: StoredBook): Book {
  const styles = new Map<string, BookStyle>();
  return {
    sheets: sheets.map((sheet) => bookSheet(sheet, styles)),
    active: active.id,
    styles,
    names: names.map(({ name, refersTo, sheet }) => ({ name, refersTo, sheet: sheet?.id ?? null })),
  };
}

export function storedOf(book: Book): StoredBook {
  if (book.sheets.length === 0) return emptyBook();
  const sheets = book.sheets.map((sheet) => storedSheet(sheet, book.styles));
  const active = sheets.find(({ id }) => id === book.active) ?? sheets[0]!;
  return {
    sheets,
    active,
    names: book.names.map(({ name, refersTo, sheet }) => ({
      name,
      refersTo,
      sheet: sheets.find(({ id }) => id === sheet) ?? null,
    })),
    selection: { sheet: active, areas: [{ row: 0, column: 0, rows: 1, columns: 1 }] },
    structureProtected: false,
    made: 1000,
  };
}

function bookSheet(sheet: StoredSheet, styles: Map<string, BookStyle>): BookSheet {
  const keyOf = (style: BookStyle): string | undefined => {
    if (Object.keys(style).length === 0) return undefined;
    const key = JSON.stringify(style);
    styles.set(key, style);
    return key;
  };
  const cells = [...sheet.cells].sort(([a], [b]) => a - b);
  return {
    id: sheet.id,
    name: sheet.name,
    hidden: sheet.visibility !== 'Visible',
    cells: new Map(
      cells.map(([key, { style, ...cell }]) => {
        const named = keyOf(style);
        return [key, (named === undefined ? cell : { ...cell, style: named }) as BookCell];
      }),
    ),
    merges: sheet.merges,
    columns: sheet.columns,
    rows: sheet.rows,
    defaultWidth: sheet.defaultWidth,
    defaultHeight: sheet.defaultHeight,
    notes: sheet.notes,
    formats: sheet.formats.map(({ areas, formula, style: { font, fill }, stopIfTrue }) => ({
      areas,
      formula,
      style: { ...(font && { font }), ...(fill !== undefined && { fill }) },
      ...(stopIfTrue && { stopIfTrue }),
    })),
    validations: sheet.validations,
    page: pageOf(sheet.page),
    freeze: sheet.freeze,
    showGridLines: sheet.showGridlines,
    tabColor: sheet.tabColor,
    moves: sheet.moves,
  };
}

function storedSheet(sheet: BookSheet, styles: Book['styles']): StoredSheet {
  return {
    ...emptySheet(sheet.id, sheet.name),
    visibility: sheet.hidden ? 'Hidden' : 'Visible',
    cells: new Map(
      Array.from(sheet.cells, ([key, { style, ...cell }]) => [
        key,
        { ...cell, style: (style === undefined ? undefined : styles.get(style)) ?? {} },
      ]),
    ),
    merges: [...sheet.merges],
    columns: new Map(sheet.columns),
    rows: new Map(sheet.rows),
    defaultWidth: sheet.defaultWidth,
    defaultHeight: sheet.defaultHeight,
    notes: [...sheet.notes],
    formats: sheet.formats.map((format, index) => ({
      id: `{CF-${sheet.id}-${index}}`,
      areas: format.areas,
      formula: format.formula,
      style: format.style,
      stopIfTrue: format.stopIfTrue ?? false,
    })),
    validations: [...sheet.validations],
    page: storedPage(sheet.page),
    freeze: sheet.freeze,
    showGridlines: sheet.showGridLines,
    tabColor: sheet.tabColor,
  };
}

/** Null for a page that is not fitted: a book has no words for it. */
function pageOf(page: StoredPage): PageSetup | null {
  const { margins, texts, printArea, titleRows } = page;
  if (page.fitToWidth === null) return null;
  const centimetres = (points: number): number => Math.round((points / POINTS_PER_CENTIMETRE) * 1e4) / 1e4;
  const footer = texts.get('centerFooter');
  return {
    paper: 'A4',
    orientation: page.orientation,
    fitToWidth: page.fitToWidth,
    margins: {
      top: centimetres(margins.top),
      right: centimetres(margins.right),
      bottom: centimetres(margins.bottom),
      left: centimetres(margins.left),
    },
    ...(printArea && { printArea }),
    ...(titleRows && { titleRows }),
    ...(page.horizontalCentered && { horizontalCentered: true }),
    ...(footer !== undefined && footer !== '' && { footer }),
  };
}

function storedPage(page: PageSetup | null): StoredPage {
  const stored = defaultPage();
  if (!page) return stored;
  for (const side of ['top', 'right', 'bottom', 'left'] as const) {
    stored.margins[side] = page.margins[side] * POINTS_PER_CENTIMETRE;
  }
  if (page.footer !== undefined) stored.texts.set('centerFooter', page.footer);
  return {
    ...stored,
    orientation: page.orientation,
    scale: null,
    fitToWidth: page.fitToWidth,
    fitToHeight: null,
    printArea: page.printArea ?? null,
    titleRows: page.titleRows ?? null,
    horizontalCentered: page.horizontalCentered ?? false,
  };
}
