import { BooleanNumber, type ICellData, type IColumnData, type IRowData, type Worksheet } from '@univerjs/core';
import type { Book, BookCell, BookSheet, BookStyle, Move, Track } from '../../sheet/book';
import { cellKey } from '../../sheet/snapshot';
import { fromGridValue } from './cells';
import { cellsOf, formulaReader, mergesOf } from './contents';
import type { Engine } from './engine';
import { cellExtras, sheetExtras, trackExtras } from './extras';
import { fromGridFormat } from './formats';
import { formatsOf, namesOf, notesOf, rulesOf } from './parts';
import type { Pause } from './pause';
import { heightPixels, heightPoints, widthCharacters, widthPixels } from './sizes';
import { fromGridStyle } from './styles';
import { fromGridRule } from './validations';

/** The book as it stands in the grid now. `movesOf` gives a sheet's recorded moves. */
export async function readBook(
  engine: Engine,
  movesOf: (sheetId: string) => readonly Move[],
  pause: Pause,
): Promise<Book> {
  const workbook = engine.workbook();
  const looks = looksReader(engine);
  const sheets: BookSheet[] = [];
  for (const sheet of workbook.getSheets()) {
    sheets.push(await readSheet(engine, sheet, looks.keyOf, movesOf(sheet.getSheetId()), pause));
    await pause();
  }
  return {
    sheets,
    active: workbook.getActiveSheet().getSheetId(),
    styles: looks.styles,
    names: namesOf(engine).map(({ name, refersTo, sheet }) => ({ name, refersTo, sheet })),
  };
}

async function readSheet(
  engine: Engine,
  sheet: Worksheet,
  styleKey: (cell: ICellData) => string | undefined,
  moves: readonly Move[],
  pause: Pause,
): Promise<BookSheet> {
  const config = sheet.getConfig();
  const { page = null, defaultWidth, defaultHeight } = sheetExtras(sheet);
  const { xSplit, ySplit } = config.freeze;
  const width = config.defaultColumnWidth;
  const height = config.defaultRowHeight;
  return {
    id: sheet.getSheetId(),
    name: sheet.getName(),
    hidden: config.hidden === BooleanNumber.TRUE,
    cells: await readCells(engine, sheet, styleKey, pause),
    merges: mergesOf(sheet),
    columns: tracksOf(config.columnData, ({ w }) => w, {
      pixels: width,
      toPixels: widthPixels,
      toSize: widthCharacters,
    }),
    rows: tracksOf(config.rowData, rowHeight, { pixels: height, toPixels: heightPixels, toSize: heightPoints }),
    defaultWidth: defaultWidth ?? widthCharacters(width),
    defaultHeight: defaultHeight ?? heightPoints(height),
    notes: notesOf(engine, sheet).map(({ row, col, note }) => ({ cell: { row, column: col }, text: note })),
    formats: formatsOf(engine, sheet).flatMap((format) => fromGridFormat(format) ?? []),
    validations: rulesOf(engine, sheet).flatMap((rule) => fromGridRule(rule) ?? []),
    page,
    freeze: { rows: Math.max(0, ySplit), columns: Math.max(0, xSplit) },
    showGridLines: config.showGridlines !== BooleanNumber.FALSE,
    tabColor: config.tabColor || null,
    moves,
  };
}

async function readCells(
  engine: Engine,
  sheet: Worksheet,
  styleKey: (cell: ICellData) => string | undefined,
  pause: Pause,
): Promise<ReadonlyMap<number, BookCell>> {
  const formulaAt = formulaReader(engine, sheet);
  const cells = new Map<number, BookCell>();
  for (const placed of cellsOf(sheet)) {
    const { data, cell } = placed;
    const value = fromGridValue(data);
    const formula = formulaAt(placed);
    const style = styleKey(data);
    if (value === null && formula === undefined && style === undefined) continue;
    const { origin, link } = cellExtras(data);
    cells.set(cellKey(cell), {
      value,
      ...(formula !== undefined && { formula }),
      ...(style !== undefined && { style }),
      ...(origin && { origin }),
      ...(link && { link }),
    });
    if (cells.size % 1000 === 0) await pause();
  }
  return cells;
}

/** Reads the looks of cells; `styles` holds those that have been met. */
function looksReader({ workbook }: Engine): {
  readonly keyOf: (cell: ICellData) => string | undefined;
  readonly styles: ReadonlyMap<string, BookStyle>;
} {
  const known = workbook().getStyles();
  const styles = new Map<string, BookStyle>();
  const keyOf = ({ s }: ICellData): string | undefined => {
    if (!s) return undefined;
    const key = typeof s === 'string' ? s : JSON.stringify(s);
    if (!styles.has(key)) {
      const style = typeof s === 'string' ? known.get(s) : s;
      if (!style) return undefined;
      styles.set(key, fromGridStyle(style));
    }
    return key;
  };
  return { keyOf, styles };
}

/** Pixels of a row; one that grows with its text has the height that the grid has worked out. */
function rowHeight({ h, ah, ia }: Partial<IRowData>): number | undefined {
  return ia !== BooleanNumber.FALSE && ah !== undefined ? ah : h;
}

function tracksOf<T extends Partial<IRowData> | Partial<IColumnData>>(
  data: Readonly<Record<number, T | null | undefined>>,
  pixelsOf: (track: T) => number | undefined,
  unit: { readonly pixels: number; toPixels(size: number): number; toSize(pixels: number): number },
): ReadonlyMap<number, Track> {
  const tracks = new Map<number, Track>();
  for (const index in data) {
    const track = data[Number(index)];
    if (!track) continue;
    const pixels = pixelsOf(track);
    const asked = trackExtras(track).size;
    // The size that was asked for, as long as the pixels are still those it came to.
    const size =
      asked !== undefined && pixels === unit.toPixels(asked)
        ? asked
        : pixels !== undefined && pixels !== unit.pixels
          ? unit.toSize(pixels)
          : undefined;
    const hidden = track.hd === undefined ? undefined : track.hd === BooleanNumber.TRUE;
    if (size === undefined && !hidden) continue;
    tracks.set(Number(index), { ...(size !== undefined && { size }), ...(hidden !== undefined && { hidden }) });
  }
  return tracks;
}
