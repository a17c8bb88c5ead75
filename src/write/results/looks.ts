import type { Severity } from '../../check/problem';
import type { Style } from '../../sheet/patch';
import type { Piece } from '../layout';
import { BODY, BODY_SIZE, CENTRED, SONG, TEXT_FORMAT } from '../looks';

/** Of the columns of the sheet, in characters. */
export const WIDTHS = [5, 8, 9, 20, 28, 22, 28, 18];

/** What stands where, in the list and in the section of ignores. */
export const COLUMN = { number: 0, state: 1, cell: 2, sheet: 2, field: 3, reason: 4, rule: 7 } as const;

export const LINK: Style = { ...CENTRED, font: { ...CENTRED.font, color: '#0563C1', underline: true } };
export const TYPED: Style = { ...BODY, format: TEXT_FORMAT, locked: false };
export const HEADING: Style = { font: { name: SONG, size: 12, bold: true }, horizontal: 'left', vertical: 'middle' };
export const PLAIN: Style = {
  font: { name: SONG, size: BODY_SIZE },
  horizontal: 'left',
  vertical: 'middle',
  wrap: true,
};
export const LEVELS: Readonly<Record<Severity, Style>> = {
  error: { ...CENTRED, fill: '#FFC7CE' },
  warning: { ...CENTRED, fill: '#FFE699' },
  hint: { ...CENTRED, fill: '#DDEBF7' },
};

/** A line over all columns. */
export function across(content: string, style: Style): Piece {
  return { column: 0, columns: WIDTHS.length, content, style };
}
