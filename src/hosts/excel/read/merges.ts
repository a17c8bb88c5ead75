import { MAX_COLUMNS, MAX_ROWS, type Area } from '../../../sheet/address';
import { OBJECT_BYTES, type Job } from '../request';
import { areaOfRange, ITEM_PLACES, rangeOf, slices } from './ranges';

/** Excel answers for 512 merged areas and no more, and so many cells hold no more of them. */
const SLICE = 1000;

/** What comes back for one cell, about: forms have a merged area in every fifty. */
const CELL_BYTES = 3.5;

/** Blank merged cells may lie beside what is filled. */
const MARGIN = { rows: 40, columns: 10 } as const;

/** The merged areas around what is filled. Each slice is told those that begin in it, and so each is told once. */
export function readMerges(
  sheet: string,
  used: Area | null,
): { readonly jobs: readonly Job[]; readonly take: () => readonly Area[] } {
  const found: (readonly Area[])[] = [];
  const jobs = slices(around(used), SLICE).map((slice, index): Job => ({
    sends: OBJECT_BYTES * 2,
    brings: slice.rows * slice.columns * CELL_BYTES,
    queue(batch) {
      const merged = rangeOf(batch.sheet(sheet), slice).getMergedAreasOrNullObject();
      const areas = merged.areas.load(ITEM_PLACES);
      merged.load('areaCount');
      return () => {
        found[index] = merged.isNullObject ? [] : areas.items.map(areaOfRange);
      };
    },
  }));
  return { jobs, take: () => found.flat() };
}

function around(used: Area | null): Area {
  const { row, column, rows, columns } = used ?? { row: 0, column: 0, rows: 0, columns: 0 };
  return {
    row: 0,
    column: 0,
    rows: Math.min(MAX_ROWS, row + rows + MARGIN.rows),
    columns: Math.min(MAX_COLUMNS, column + columns + MARGIN.columns),
  };
}
