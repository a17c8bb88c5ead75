import { MAX_COLUMNS, MAX_ROWS, type Area } from '../../../../src/sheet/address';
import type { StoredSheet } from '../../store/model';
import { apiError, notModelled } from '../errors';

/** Points of one character of the default font, 宋体 11, whose digits are 8 pixels wide at 96 dpi. */
export const POINTS_PER_CHARACTER = 6;

/** Excel keeps sizes in whole pixels. */
const POINTS_PER_PIXEL = 0.75;

const MAX_POINTS = { rows: 409.5, columns: 255 * POINTS_PER_CHARACTER } as const;

type Axis = 'rows' | 'columns';

export function trackSize(sheet: StoredSheet, areas: readonly Area[], axis: Axis): number | null {
  const [standard, unit] = axis === 'rows' ? [sheet.defaultHeight, 1] : [sheet.defaultWidth, POINTS_PER_CHARACTER];
  const sizes = new Set<number>();
  for (const area of areas) {
    const { from, count, isAll } = span(area, axis);
    let known = 0;
    for (const [index, track] of sheet[axis]) {
      if (index < from || index >= from + count) continue;
      known += 1;
      sizes.add(track.hidden ? 0 : (track.size ?? standard));
    }
    if (known < count || isAll) sizes.add(standard);
  }
  return sizes.size === 1 ? [...sizes][0]! * unit : null;
}

export function setTrackSize(sheet: StoredSheet, areas: readonly Area[], axis: Axis, value: unknown): void {
  if (typeof value !== 'number' || !(value >= 0 && value <= MAX_POINTS[axis])) throw apiError('InvalidArgument');
  const points = Math.round(value / POINTS_PER_PIXEL) * POINTS_PER_PIXEL;
  const size = axis === 'rows' ? points : points / POINTS_PER_CHARACTER;
  for (const area of areas) {
    const { from, count, isAll } = span(area, axis);
    if (isAll) throw notModelled(`size of all ${axis}`);
    for (let index = from; index < from + count; index += 1) sheet[axis].set(index, { size });
  }
}

function span(area: Area, axis: Axis): { readonly from: number; readonly count: number; readonly isAll: boolean } {
  return axis === 'rows'
    ? { from: area.row, count: area.rows, isAll: area.rows === MAX_ROWS }
    : { from: area.column, count: area.columns, isAll: area.columns === MAX_COLUMNS };
}
