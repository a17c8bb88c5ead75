import type { Area } from '../../../sheet/address';
import type { Features } from '../capabilities';
import { rangeOf, slices } from '../read/ranges';
import { OBJECT_BYTES, type Batch, type Job } from '../request';

/** How the cells of an area look, as Excel gives it and takes it again. */
export interface Looks {
  readonly area: Area;
  readonly cells: readonly (readonly Look[])[];
}

export interface Look {
  readonly format?: Excel.CellPropertiesFormat;
  readonly hyperlink?: Excel.RangeHyperlink | null;
}

/** Cells of one call; `setCellProperties` was seen to fail beyond 80,000 (OfficeDev/office-js #2564). */
const SLICE = 4000;

/** What one cell brings, and sends when it is put back. */
const CELL_BYTES = 750;

const WANTED: Excel.CellPropertiesLoadOptions = {
  hyperlink: true,
  format: {
    font: { name: true, size: true, bold: true, italic: true, color: true, underline: true, strikethrough: true },
    fill: { color: true, tintAndShade: true },
    borders: { style: true, weight: true, color: true },
    protection: true,
    horizontalAlignment: true,
    verticalAlignment: true,
    wrapText: true,
    indentLevel: true,
  },
};

/** Reads the looks of an area; `take` is null where a part of it has not been read. */
export function readLooks(
  sheet: string,
  area: Area,
  features: Features,
): { readonly jobs: readonly Job[]; readonly take: () => readonly Looks[] | null } {
  const parts = slices(area, features.areas ? SLICE : 1);
  const found: Looks[] = [];
  const read = features.areas ? readSlice : readCell;
  const jobs = parts.map((part, index): Job => ({
    sends: OBJECT_BYTES * (features.areas ? 2 : 14 * part.rows * part.columns),
    brings: part.rows * part.columns * CELL_BYTES,
    queue(batch) {
      const take = read(batch, sheet, part);
      return () => {
        found[index] = { area: part, cells: take() };
      };
    },
  }));
  return { jobs, take: () => (Object.keys(found).length === parts.length ? found : null) };
}

function readSlice(batch: Batch, sheet: string, area: Area): () => Looks['cells'] {
  const properties = rangeOf(batch.sheet(sheet), area).getCellProperties(WANTED);
  return () => properties.value;
}

const SIDES = { top: 'EdgeTop', bottom: 'EdgeBottom', left: 'EdgeLeft', right: 'EdgeRight' } as const;

/** The same before 1.9, where each row of cells is asked one by one. No fill and white cannot be told apart there. */
function readCell(batch: Batch, sheet: string, area: Area): () => Looks['cells'] {
  const cells = Array.from({ length: area.rows * area.columns }, (_, index) => {
    const row = area.row + Math.floor(index / area.columns);
    const range = batch.sheet(sheet).getRangeByIndexes(row, area.column + (index % area.columns), 1, 1);
    const { format } = range;
    range.load('hyperlink');
    format.load('horizontalAlignment,verticalAlignment,wrapText');
    format.font.load('name,size,bold,italic,color,underline');
    format.fill.load('color');
    format.protection.load('locked');
    const borders = Object.entries(SIDES).map(
      ([name, side]) => [name, format.borders.getItem(side).load('style,weight,color')] as const,
    );
    return (): Look => ({
      hyperlink: range.hyperlink,
      format: {
        font: format.font.toJSON(),
        fill: { color: format.fill.color },
        borders: Object.fromEntries(
          borders.map(([name, { style, weight, color }]) => [name, { style, weight, color }]),
        ),
        protection: { locked: format.protection.locked },
        horizontalAlignment: format.horizontalAlignment,
        verticalAlignment: format.verticalAlignment,
        wrapText: format.wrapText,
      },
    });
  });
  return () =>
    Array.from({ length: area.rows }, (_, row) =>
      cells.slice(row * area.columns, (row + 1) * area.columns).map((take) => take()),
    );
}

/** Makes the cells look as they did. */
export function lookBackJobs(sheet: string, { area, cells }: Looks, features: Features): readonly Job[] {
  const put = features.areas ? putSlice : putCells;
  return [
    {
      sends: OBJECT_BYTES * 2 + area.rows * area.columns * CELL_BYTES * (features.areas ? 1 : 5),
      queue(batch) {
        // No fill cannot be set cell by cell in bulk: all are taken away first.
        batch.range(sheet, area).format.fill.clear();
        put(batch, sheet, area, cells);
        return undefined;
      },
    },
  ];
}

function putSlice(batch: Batch, sheet: string, area: Area, cells: Looks['cells']): void {
  const place = batch.sheet(sheet);
  batch
    .range(sheet, area)
    .setCellProperties(cells.map((row) => row.map(({ format }) => ({ format: settable(format) }))));
  cells.forEach((row, r) => {
    row.forEach(({ hyperlink }, c) => {
      if (isLink(hyperlink)) place.getRangeByIndexes(area.row + r, area.column + c, 1, 1).hyperlink = hyperlink;
    });
  });
}

function putCells(batch: Batch, sheet: string, area: Area, cells: Looks['cells']): void {
  const place = batch.sheet(sheet);
  cells.forEach((row, r) => {
    row.forEach(({ format, hyperlink }, c) => {
      const range = place.getRangeByIndexes(area.row + r, area.column + c, 1, 1);
      if (isLink(hyperlink)) range.hyperlink = hyperlink;
      const { borders = {}, ...rest } = settable(format);
      range.format.set(rest as Excel.Interfaces.RangeFormatUpdateData);
      for (const [name, side] of Object.entries(SIDES)) {
        const line = borders[name as keyof typeof SIDES];
        if (line) range.format.borders.getItem(side).set(line);
      }
    });
  });
}

/** As it may be set: a line that is not there has no weight, and no fill is none. */
function settable(format: Excel.CellPropertiesFormat = {}): Excel.CellPropertiesFormat {
  const { fill, borders = {}, protection, ...rest } = format;
  const lines = Object.entries(borders as Record<string, Excel.CellBorder>).map(
    ([name, line]): [string, Excel.CellBorder] => [name, line.style === 'None' ? { style: 'None' } : line],
  );
  return {
    ...rest,
    ...(isFilled(fill) && { fill: { color: fill.color } }),
    ...(protection?.locked !== undefined && { protection: { locked: protection.locked } }),
    borders: Object.fromEntries(lines),
  };
}

/** White is said for no fill, too; a tint is said for a fill alone. */
function isFilled(
  fill: Excel.CellPropertiesFill | undefined,
): fill is Excel.CellPropertiesFill & { readonly color: string } {
  const tint: unknown = fill?.tintAndShade;
  if (fill?.color === undefined || tint === null) return false;
  return tint !== undefined || fill.color.toUpperCase() !== '#FFFFFF';
}

function isLink(hyperlink: Excel.RangeHyperlink | null | undefined): hyperlink is Excel.RangeHyperlink {
  return Boolean(hyperlink?.documentReference ?? hyperlink?.address);
}
