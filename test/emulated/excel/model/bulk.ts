import { areaOf } from '../../../../src/sheet/address';
import { cellsOf } from '../../store/cells';
import { ApiError, apiError } from '../errors';
import { isRemote, type Remote } from '../objects';
import type { RangeSelf } from './world';

/** Cells of one `setCellProperties` that Excel was seen to take (OfficeDev/office-js #2564). */
const MAX_CELLS = 80_000;

type Wanted = Readonly<Record<string, unknown>>;

/** `Range.getCellProperties`: what is asked for of every cell, by the names of the object model. */
export function cellProperties({ world, sheet, area }: RangeSelf, wanted: unknown): object[][] {
  const rows: object[][] = Array.from({ length: area.rows }, () => []);
  for (const cell of cellsOf(area)) {
    rows[cell.row - area.row]!.push(picked(world.objects.range(sheet, areaOf(cell)), wanted as Wanted));
  }
  return rows;
}

function picked(object: Remote, wanted: Wanted): object {
  const parts = Object.entries(wanted).filter(([, want]) => want !== false && want !== undefined && want !== null);
  return Object.fromEntries(
    parts.map(([name, want]) => {
      if (name === 'borders') return [name, pickedBorders(object, want as Wanted)];
      const value = object.read(name);
      return [name, isRemote(value) ? picked(value, partsWanted(value, want)) : cellValue(name, value)];
    }),
  );
}

/** Of an object that is asked for as a whole, such as `protection`, all that it says. */
function partsWanted({ scalars }: Remote, want: unknown): Wanted {
  return want === true ? Object.fromEntries(scalars.map((name) => [name, true])) : (want as Wanted);
}

/** Of one cell the arrays of a range are no arrays. */
function cellValue(name: string, value: unknown): unknown {
  return name === 'numberFormat' && Array.isArray(value) ? (value as unknown[][])[0]![0] : value;
}

const SIDES = { top: 'EdgeTop', bottom: 'EdgeBottom', left: 'EdgeLeft', right: 'EdgeRight' } as const;

function pickedBorders(format: Remote, wanted: Wanted): object {
  return Object.fromEntries(
    Object.entries(SIDES).map(([name, side]) => [
      name,
      picked((format.read('borders') as Remote).call('getItem', [side]) as Remote, wanted),
    ]),
  );
}

/** `Range.setCellProperties`: `{}` leaves a cell as it is. */
export function setCellProperties({ world, sheet, area }: RangeSelf, properties: unknown): null {
  if (area.rows * area.columns > MAX_CELLS) throw new ApiError('GeneralException', 'An internal error has occurred.');
  const rows = properties as readonly (readonly Wanted[])[];
  const fits =
    Array.isArray(properties) && rows.length === area.rows && rows.every((row) => row.length === area.columns);
  if (!fits) throw apiError('InvalidArgument', 'size of the array');
  for (const cell of cellsOf(area)) {
    const wanted = rows[cell.row - area.row]![cell.column - area.column]!;
    // Excel was seen to end at a null here (OfficeDev/office-js #593).
    if ((wanted as Wanted | null) === null)
      throw new ApiError('GeneralException', 'Excel crashed: null among properties');
    put(world.objects.range(sheet, areaOf(cell)), wanted);
  }
  return null;
}

function put(object: Remote, wanted: Wanted): void {
  for (const [name, value] of Object.entries(wanted)) {
    if (name === 'borders') putBorders(object, value as Record<string, Wanted>);
    else if (typeof value === 'object' && value !== null) put(object.read(name) as Remote, value as Wanted);
    else object.write(name, value);
  }
}

function putBorders(format: Remote, wanted: Readonly<Record<string, Wanted | undefined>>): void {
  for (const [name, side] of Object.entries(SIDES)) {
    const line = wanted[name];
    if (line) put((format.read('borders') as Remote).call('getItem', [side]) as Remote, line);
  }
}

/** `setRowProperties` and `setColumnProperties`: one entry for each row or column of the range. */
export function setTrackProperties(
  { world, sheet, area }: RangeSelf,
  axis: 'rows' | 'columns',
  properties: unknown,
): null {
  const each = properties as readonly Wanted[];
  if (!Array.isArray(properties) || each.length !== area[axis]) throw apiError('InvalidArgument', 'size of the array');
  each.forEach((wanted, i) => {
    const part =
      axis === 'rows' ? { ...area, row: area.row + i, rows: 1 } : { ...area, column: area.column + i, columns: 1 };
    putTrack(world.objects.range(sheet, part), axis, wanted);
  });
  return null;
}

/** Sizes stand beside the format here, not within it. */
function putTrack(object: Remote, axis: 'rows' | 'columns', wanted: Wanted): void {
  const { rowHidden, columnHidden, format, ...others } = wanted;
  const hidden = axis === 'rows' ? rowHidden : columnHidden;
  if (hidden !== undefined) object.write(`${axis === 'rows' ? 'row' : 'column'}Hidden`, hidden);
  put(object, { ...others, ...(format !== undefined && { format }) });
}
