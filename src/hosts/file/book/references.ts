import {
  MAX_COLUMNS,
  MAX_ROWS,
  areaAddress,
  cellAddress,
  parseArea,
  parseCell,
  quoteSheet,
  type Area,
} from '../../../sheet/address';
import { moveArea, moveCell, type Move } from '../../../sheet/book';

/** What has become of a sheet of the file: its name now, and what was put in and taken out. */
export interface SheetChange {
  readonly name: string;
  readonly moves: readonly Move[];
}

/** By the names in the file, in lower case; null for a sheet that is gone. */
export type SheetChanges = ReadonlyMap<string, SheetChange | null>;

/** Brings to the sheet as it is now what spoke of one sheet of the file. */
export interface Following {
  /** Null where nothing of the area is left. */
  readonly area: (area: Area) => Area | null;
  /** Areas as `A1:B2 D5`; empty where nothing is left. */
  readonly areas: (ref: string) => string;
  /** A formula on that sheet, without its equals sign. */
  readonly formula: (text: string) => string;
}

const REF = String.raw`\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}`;
const SHEET = String.raw`'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*`;

/** A text, a reference with or without its sheet, or a sheet before anything else. */
const TOKEN = new RegExp(
  String.raw`"(?:[^"]|"")*"` +
    String.raw`|(?<![\p{L}\p{N}_.$\]!'])(?:(${SHEET})!)?(${REF}(?::${REF})?)(?![\p{L}\p{N}_.(!])` +
    String.raw`|(?<![\p{L}\p{N}_.$\]!'])(${SHEET})!`,
  'gu',
);

/** Follows what is said on the sheet; null where nothing of the workbook has moved or changed its name. */
export function followingOn(sheet: string, changes: SheetChanges): Following | null {
  const isStill = ([name, change]: readonly [string, SheetChange | null]): boolean =>
    change !== null && change.moves.length === 0 && change.name.toLowerCase() === name;
  if ([...changes].every(isStill)) return null;
  const { moves } = changes.get(sheet.toLowerCase()) ?? { moves: [] };
  const area = (own: Area): Area | null => moveArea(own, moves);
  return {
    area,
    areas: (ref) =>
      ref
        .split(/\s+/)
        .flatMap((part) => {
          const own = parseArea(part);
          const moved = own && area(own);
          return own === null ? [part] : moved ? [areaAddress(moved)] : [];
        })
        .join(' '),
    formula: (text) =>
      text.replace(TOKEN, (whole, named?: string, ref?: string, alone?: string) => {
        const written = named ?? alone;
        if (written === undefined && ref === undefined) return whole;
        const name = written?.replace(/^'|'$/g, '').replaceAll("''", "'") ?? sheet;
        const change = changes.get(name.toLowerCase());
        if (change === undefined) return whole;
        if (change === null) return ref === undefined ? whole : '#REF!';
        const prefix = written === undefined ? '' : `${change.name === name ? written : quoteSheet(change.name)}!`;
        return prefix + (ref === undefined ? '' : movedReference(ref, change.moves));
      }),
  };
}

/** Rows as `1:3`, or columns as `A:C`, after the moves; undefined where none is left. */
export function followedTracks(
  range: string | undefined,
  axis: Move['axis'],
  following: Following,
): string | undefined {
  const [from = '', to = from] = range?.split(':') ?? [];
  const whole = parseArea(axis === 'rows' ? `A${from}:XFD${to}` : `${from}1:${to}${MAX_ROWS}`);
  const moved = whole && following.area(whole);
  if (!moved) return undefined;
  if (axis === 'rows') return `${moved.row + 1}:${moved.row + moved.rows}`;
  const name = (column: number): string =>
    cellAddress({ row: 0, column: Math.min(column, MAX_COLUMNS - 1) }).slice(0, -1);
  return `${name(moved.column)}:${name(moved.column + moved.columns - 1)}`;
}

/**
 * A reference whose cells are gone is `#REF!`, unless it is relative: those of formats and validations are written for
 * the first cell, and the next one, which takes its place, was meant just so.
 */
function movedReference(reference: string, moves: readonly Move[]): string {
  const parts = reference.split(':');
  const dollars = parts.map((part) => [part.startsWith('$'), part.lastIndexOf('$') > 0] as const);
  const gone = dollars.flat().every(Boolean) ? '#REF!' : reference;
  if (parts.length === 1) {
    const cell = parseCell(reference);
    const moved = cell && moveCell(cell, moves);
    return cell === null ? reference : moved ? withDollars(cellAddress(moved), dollars[0]!) : gone;
  }
  const area = parseArea(reference);
  const moved = area && moveArea(area, moves);
  if (area === null) return reference;
  if (!moved) return gone;
  const last = { row: moved.row + moved.rows - 1, column: moved.column + moved.columns - 1 };
  return [moved, last].map((cell, i) => withDollars(cellAddress(cell), dollars[i]!)).join(':');
}

function withDollars(address: string, [column, row]: readonly [boolean, boolean]): string {
  return address.replace(/^([A-Z]+)(\d+)$/, (_, letters: string, digits: string) => {
    return `${column ? '$' : ''}${letters}${row ? '$' : ''}${digits}`;
  });
}
