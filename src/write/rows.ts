import type { SheetPatch, Style } from '../sheet/patch';
import { layOut, type Line } from './layout';
import { BODY, BODY_SIZE, PAGE, TEXT_FORMAT } from './looks';
import { textCharacters } from './measure';

const CUT: Style = { ...BODY, format: TEXT_FORMAT };

/** Characters: a column is never narrower, never wider, and all together are about a landscape page. */
const NARROWEST = 6;
const WIDEST = 40;
const PAGE_WIDTH = 126;

/** Text in a layout that no standard describes: every field in a cell of its own, as it was cut, as text. */
export function drawRows(rows: readonly (readonly string[])[], sheet: string): SheetPatch {
  const columns = Math.max(1, ...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, column) => columnWidth(rows, column, columns));
  const lines = rows.map((row) => lineOf(row, widths));
  const { rows: placed, ...drawing } = layOut(lines, widths);
  const height = placed.at(-1)!;
  return {
    sheet,
    mode: 'add',
    ...drawing,
    page: {
      ...PAGE,
      orientation: 'landscape',
      ...(height > 0 && { printArea: { row: 0, column: 0, rows: height, columns } }),
    },
  };
}

function lineOf(row: readonly string[], widths: readonly number[]): Line {
  const [first = ''] = row;
  // A title or a note: on its own, and too long for the first column.
  if (isAlone(row) && textCharacters(first, BODY_SIZE) > widths[0]!) {
    return { pieces: [{ column: 0, columns: widths.length, content: first, style: CUT }] };
  }
  return { pieces: widths.map((_, column) => ({ column, content: contentOf(row[column]), style: CUT })) };
}

function contentOf(field: string | undefined): string | null {
  return field === undefined || field === '' ? null : field;
}

function isAlone(row: readonly string[]): boolean {
  return row.filter((field) => field !== '').length === 1;
}

/** As wide as the longest field of the column that shares its line with others, between the narrowest and the widest. */
function columnWidth(rows: readonly (readonly string[])[], column: number, columns: number): number {
  const fields = rows.map((row) => (isAlone(row) && columns > 1 ? '' : (row[column] ?? '')));
  const wanted = Math.max(0, ...fields.map((field) => textCharacters(field, BODY_SIZE)));
  return Math.min(Math.max(wanted, NARROWEST), Math.max(NARROWEST, Math.min(WIDEST, PAGE_WIDTH / columns)));
}
