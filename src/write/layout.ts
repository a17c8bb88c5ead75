import type { Area } from '../sheet/address';
import type { CellInput, SheetPatch, Style, Validation } from '../sheet/patch';
import { columnPoints, textHeight } from './measure';

/** Drop-down and prompt of a cell. */
export type Entry = Omit<Validation, 'area'>;

/** One cell of a drawn row, merged over `columns` to the right and `lines` downward. */
export interface Piece {
  readonly column: number;
  readonly columns?: number;
  readonly lines?: number;
  readonly content: CellInput;
  readonly style: Style;
  readonly entry?: Entry;
}

/** One row as people see it; text beyond the greatest height of a sheet's row makes it several rows, merged. */
export interface Line {
  readonly pieces: readonly Piece[];
  /** Points. */
  readonly minHeight?: number;
}

/** Excel and WPS have no higher row. */
export const MAX_ROW_HEIGHT = 409;
const DEFAULT_HEIGHT = 20;
const DEFAULT_SIZE = 11;

export type Drawing = Required<
  Pick<SheetPatch, 'blocks' | 'merges' | 'styles' | 'widths' | 'heights' | 'validations'>
> & {
  /** First sheet row of each line, and behind them the first row below the drawing. */
  readonly rows: readonly number[];
};

/**
 * Puts lines on a sheet from A1 on: contents, merges, looks, and rows as high as their text. A line that needs more than
 * 409 points takes as many rows as it needs, each of its cells merged over them, so that no text is cut and every text
 * stays one cell.
 */
export function layOut(lines: readonly Line[], widths: readonly number[]): Drawing {
  const heights = lineHeights(lines, widths);
  const rows = [0];
  const rowHeights = new Map<number, number>();
  heights.forEach((height) => {
    const from = rows.at(-1)!;
    const count = Math.ceil(height / MAX_ROW_HEIGHT);
    rows.push(from + count);
    for (let row = from; row < from + count; row++) rowHeights.set(row, Math.ceil(height / count));
  });
  const values: CellInput[][] = Array.from({ length: rows.at(-1)! }, () => widths.map(() => undefined));
  const merges: Area[] = [];
  const styles: [Area, Style][] = [];
  const entries: [Area, Entry][] = [];
  lines.forEach(({ pieces }, index) => {
    for (const piece of pieces) {
      const area = areaOfPiece(piece, index, rows);
      values[area.row]![area.column] = piece.content;
      if (area.rows * area.columns > 1) merges.push(area);
      styles.push([area, piece.style]);
      if (piece.entry) entries.push([area, piece.entry]);
    }
  });
  return {
    blocks: [{ at: { row: 0, column: 0 }, values }],
    merges,
    styles: joined(styles).map(([area, style]) => ({ area, style })),
    widths: new Map(widths.entries()),
    heights: rowHeights,
    validations: joined(entries).map(([area, entry]) => ({ ...entry, area })),
    rows,
  };
}

function areaOfPiece({ column, columns = 1, lines = 1 }: Piece, index: number, rows: readonly number[]): Area {
  const row = rows[index]!;
  return { row, column, rows: rows[index + lines]! - row, columns };
}

/** Every line as high as its own text; a text that reaches over several lines stretches the last where they do not do. */
function lineHeights(lines: readonly Line[], widths: readonly number[]): readonly number[] {
  const heights = lines.map(({ minHeight = DEFAULT_HEIGHT }) => minHeight);
  const over = (from: number, count: number): number => heights.slice(from, from + count).reduce((a, b) => a + b, 0);
  // Short reaches first: what they need is given before a longer one looks whether it does.
  const reaching = lines.flatMap(({ pieces }, index) => pieces.map((piece) => ({ index, piece })));
  reaching.sort((a, b) => (a.piece.lines ?? 1) - (b.piece.lines ?? 1));
  for (const { index, piece } of reaching) {
    const count = piece.lines ?? 1;
    const needed = pieceHeight(piece, widths);
    const missing = needed - over(index, count);
    if (missing > 0) heights[index + count - 1]! += missing;
  }
  return heights;
}

function pieceHeight({ column, columns = 1, content, style }: Piece, widths: readonly number[]): number {
  const size = style.font?.size ?? DEFAULT_SIZE;
  const points = widths.slice(column, column + columns).reduce((sum, width) => sum + columnPoints(width), 0);
  return style.wrap ? textHeight(shownText(content), points, size) : textHeight('', points, size);
}

function shownText(content: CellInput): string {
  if (typeof content !== 'object' || content === null) return String(content ?? '');
  return 'link' in content ? content.text : String(content.result ?? '');
}

/** Areas of the same columns that share a thing, one right below the other, become one: a column of cells costs one write. */
function joined<T>(items: readonly (readonly [Area, T])[]): readonly (readonly [Area, T])[] {
  const all: [Area, T][] = [];
  const latest = new Map<T, Map<string, [Area, T]>>();
  for (const [area, thing] of items) {
    const columns = `${area.column}:${area.columns}`;
    const byColumns = latest.get(thing) ?? new Map<string, [Area, T]>();
    latest.set(thing, byColumns);
    const above = byColumns.get(columns);
    if (above && above[0].row + above[0].rows === area.row) {
      above[0] = { ...above[0], rows: above[0].rows + area.rows };
    } else {
      const entry: [Area, T] = [area, thing];
      byColumns.set(columns, entry);
      all.push(entry);
    }
  }
  return all;
}
