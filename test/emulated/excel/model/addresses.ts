import {
  areaAddress,
  columnName,
  MAX_COLUMNS,
  MAX_ROWS,
  parseArea,
  parseCell,
  quoteSheet,
  type Area,
} from '../../../../src/sheet/address';
import { areaOfName } from '../../../../src/sheet/references';
import type { StoredSheet } from '../../store/model';
import { apiError } from '../errors';
import { isRemote } from '../objects';
import { sheetNamed, type RangeSelf, type World } from './world';

export const WHOLE_SHEET: Area = { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS };

export interface Place {
  readonly sheet: StoredSheet;
  readonly area: Area;
}

/** Where an address of the object model leads: `A1`, `A:C`, `2:3`, `表一!A1`, or a defined name. */
export function placeOf(world: World, sheet: StoredSheet, address: string): Place {
  const bang = address.lastIndexOf('!');
  const area = areaOfAddress(address.slice(bang + 1));
  if (bang < 0) {
    if (area) return { sheet, area };
    const named = placeOfName(world, sheet, address);
    if (named) return named;
    throw apiError('InvalidArgument', address);
  }
  const name = address.slice(0, bang).replace(/^'(.*)'$/s, (_, quoted: string) => quoted.replaceAll("''", "'"));
  const other = sheetNamed(world, name);
  if (!other || !area) throw apiError('InvalidArgument', address);
  return { sheet: other, area };
}

/** The area of cells, columns or rows without a sheet's name; null for anything else. */
export function areaOfAddress(address: string): Area | null {
  const text = address.trim();
  const columns = /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/i.exec(text);
  if (columns) return between(`${columns[1]!}1`, `${columns[2]!}${MAX_ROWS}`);
  const rows = /^\$?(\d{1,7}):\$?(\d{1,7})$/.exec(text);
  if (rows) return between(`A${rows[1]!}`, `${columnName(MAX_COLUMNS - 1)}${rows[2]!}`);
  return parseArea(text);
}

function between(from: string, to: string): Area | null {
  return parseCell(from) && parseCell(to) ? parseArea(`${from}:${to}`) : null;
}

function placeOfName(world: World, sheet: StoredSheet, name: string): Place | null {
  const known = world.book.names.filter((one) => one.name.toLowerCase() === name.toLowerCase());
  const own = known.find((one) => one.sheet === sheet) ?? known.find((one) => one.sheet === null);
  const stands = own ? areaOfName(own) : null;
  const target = stands && sheetNamed(world, stands.sheet);
  return target ? { sheet: target, area: stands.area } : null;
}

/** As `Range.address` has it. */
export function addressOf({ sheet, area }: Place): string {
  return `${quoteSheet(sheet.name)}!${localAddress(area)}`;
}

/** Without the sheet, whole columns and rows as such. */
export function localAddress(area: Area): string {
  if (area.rows === MAX_ROWS) {
    return `${columnName(area.column)}:${columnName(area.column + area.columns - 1)}`;
  }
  if (area.columns === MAX_COLUMNS) return `${area.row + 1}:${area.row + area.rows}`;
  return areaAddress(area);
}

/** The area, or `InvalidArgument` where it is not on a sheet. */
export function onSheet(area: Area): Area {
  const { row, column, rows, columns } = area;
  const isWhole = [row, column, rows, columns].every(Number.isInteger);
  if (
    !isWhole ||
    row < 0 ||
    column < 0 ||
    rows < 1 ||
    columns < 1 ||
    row + rows > MAX_ROWS ||
    column + columns > MAX_COLUMNS
  ) {
    throw apiError('InvalidArgument');
  }
  return area;
}

/** An argument that is a range, or the address of one on the sheet. */
export function rangeOf(argument: unknown, world: World, sheet: StoredSheet): RangeSelf {
  if (isRemote(argument) && argument.type === 'Range') return argument.self as RangeSelf;
  if (typeof argument !== 'string') throw apiError('InvalidArgument');
  return { world, ...placeOf(world, sheet, argument) };
}
