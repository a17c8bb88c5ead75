import { cellAddress, type Area, type Cell } from '../../../src/sheet/address';
import type { Book, BookStyle } from '../../../src/sheet/book';
import { cellOfKey } from '../../../src/sheet/snapshot';

/** What a person sees of the workbook; ids and the order of what stands beside the cells are nobody's concern. */
export function seen({ sheets, styles, names, active }: Book) {
  const front = sheets.find(({ id }) => id === active)?.name;
  const styleOf = (style = ''): BookStyle => styles.get(style) ?? {};
  return {
    names,
    front,
    sheets: sheets.map(({ cells, validations, formats, notes, merges, columns, rows, ...rest }) => ({
      ...rest,
      id: null,
      moves: null,
      cells: Object.fromEntries(
        Array.from(cells, ([key, { value, formula, link, style }]): [string, unknown] => [
          cellAddress(cellOfKey(key)),
          { value, formula, link, look: look(styleOf(style)) },
        ]).filter(([, cell]) => JSON.stringify(cell) !== BLANK),
      ),
      lines: sorted(Array.from(cells).flatMap(([key, cell]) => lines(cellOfKey(key), styleOf(cell.style)))),
      merges: sorted(merges),
      notes: sorted(notes),
      formats: sorted(formats),
      validations: sorted(
        validations.flatMap(({ areas, ...one }) => areas.flatMap(cellsIn).map((cell) => ({ cell, ...one }))),
      ),
      columns: Array.from(columns).sort(([a], [b]) => a - b),
      rows: Array.from(rows).sort(([a], [b]) => a - b),
    })),
  };
}

/** Parts of a look that are said in any case, or elsewhere. */
const SAID = new Set(['font', 'vertical', 'borders']);

/** A cell that holds nothing and looks like nothing. */
const BLANK = JSON.stringify({ value: null, look: look() });

/** The lines around a cell, each by the point of the sheet where it begins: the cells on both sides of one share it. */
function lines({ row, column }: Cell, { borders = {} }: BookStyle): readonly unknown[] {
  const starts = {
    top: [row, column, 'right'],
    bottom: [row + 1, column, 'right'],
    left: [row, column, 'down'],
    right: [row, column + 1, 'down'],
  };
  return Object.entries(borders).map(([edge, line]) => [starts[edge as keyof typeof starts], line]);
}

function cellsIn({ row, column, rows, columns }: Area): readonly string[] {
  return Array.from({ length: rows * columns }, (_, index) =>
    cellAddress({ row: row + Math.floor(index / columns), column: column + (index % columns) }),
  );
}

/** With what cells look like that say nothing; lines apart. */
function look(style: BookStyle = {}): unknown {
  const { font, vertical = 'bottom' } = style;
  return {
    // First, so that like looks are written alike.
    font: { name: '宋体', size: 11, color: '#000000', ...font },
    vertical,
    ...Object.fromEntries(Object.entries(style).filter(([part]) => !SAID.has(part))),
  };
}

/** Each once. */
function sorted(items: readonly unknown[]): readonly string[] {
  return [...new Set(items.map((item) => JSON.stringify(item)))].sort();
}
