import { omit } from '../../../../src/hosts/file/omit';
import { cellsOf, isCovered, putCell, restyle, storedCell } from '../../store/cells';
import type { StoredCell } from '../../store/model';
import { put } from '../../store/typed';
import { intersects, type Area, type Cell } from '../../../../src/sheet/address';
import { apiError, notModelled } from '../errors';
import { changed } from './events';
import type { RangeSelf } from './world';

/** The longest text of a cell and the longest formula, in characters. */
const MAX_TEXT = 32_767;
const MAX_FORMULA = 8192;

/** `Range.values =` and `Range.formulas =`: null leaves a cell alone, an empty text empties it. */
export function write(self: RangeSelf, value: unknown): void {
  const { world, sheet, area } = self;
  const before = area.rows * area.columns === 1 ? storedCell(sheet, area).value : undefined;
  fill(self, value);
  changed(world, sheet, area, before);
}

/** The same without telling anybody. */
export function fill({ world, sheet, area }: RangeSelf, value: unknown): void {
  const merges = sheet.merges.filter((merge) => intersects(merge, area));
  for (const [cell, input] of inputs(area, value)) {
    // What a merge hides takes nothing, and says nothing of it.
    if (input === null || input === undefined || isCovered(merges, cell)) continue;
    putCell(sheet, cell, written(storedCell(sheet, cell), input));
  }
  world.stale = true;
}

function written(had: StoredCell, input: unknown): StoredCell {
  if (typeof input !== 'string' && typeof input !== 'number' && typeof input !== 'boolean') {
    throw apiError('InvalidArgument');
  }
  const format = had.style.format ?? 'General';
  const typed = taken(input, format);
  const style = typed.format === undefined ? had.style : { ...had.style, format: typed.format };
  const { link } = had;
  if (typed.value === null && typed.formula === undefined) return { value: null, style };
  return {
    value: typed.value,
    style,
    ...(typed.formula !== undefined && { formula: typed.formula }),
    ...(link && { link }),
  };
}

function taken(input: string | number | boolean, format: string): ReturnType<typeof put> {
  const typed = tried(input, format);
  if (typeof typed.value === 'string' && typed.value.length > MAX_TEXT) throw apiError('InvalidArgument', 'length');
  if ((typed.formula?.length ?? 0) > MAX_FORMULA) throw apiError('InvalidArgument', 'length');
  return typed;
}

function tried(input: string | number | boolean, format: string): ReturnType<typeof put> {
  try {
    return put(input, format);
  } catch (error) {
    if (error instanceof SyntaxError) throw apiError('InvalidArgument', error.message);
    if (error instanceof RangeError) throw notModelled(error.message);
    throw error;
  }
}

/** `Range.numberFormat =`: a format that changes what a text means does not change the text. */
export function writeFormats({ sheet, area }: RangeSelf, value: unknown): void {
  for (const [cell, format] of inputs(area, value)) {
    if (format === null || format === undefined) continue;
    if (typeof format !== 'string' || format === '') throw apiError('InvalidArgument');
    const style = omit(storedCell(sheet, cell).style, 'format');
    restyle(sheet, cell, format === 'General' ? style : { ...style, format });
  }
}

/** Every cell with its part of an array of the range's size, or with the one value for all. */
function* inputs(area: Area, value: unknown): Generator<readonly [Cell, unknown]> {
  const rows = value as readonly (readonly unknown[])[];
  const isArray = Array.isArray(value) && !(rows.length === 1 && Array.isArray(rows[0]) && rows[0].length === 1);
  const one: unknown = Array.isArray(value) ? rows[0]?.[0] : value;
  if (
    isArray &&
    (rows.length !== area.rows || rows.some((row) => !Array.isArray(row) || row.length !== area.columns))
  ) {
    throw apiError('InvalidArgument', "The array doesn't match the size of the range");
  }
  for (const cell of cellsOf(area)) {
    yield [cell, isArray ? rows[cell.row - area.row]![cell.column - area.column] : one];
  }
}
