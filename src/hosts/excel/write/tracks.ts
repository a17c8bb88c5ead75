import type { Features } from '../capabilities';
import { OBJECT_BYTES, type Job } from '../request';

/**
 * Points of one character: 8 pixels of 宋体 11, which forms are laid out in. By points they are as wide as a page whatever
 * font the workbook has.
 */
const POINTS_PER_CHARACTER = 6;

/** Widths in characters, by column. */
export function widthJobs(sheet: string, widths: ReadonlyMap<number, number>): readonly Job[] {
  const points = new Map(Array.from(widths, ([column, width]) => [column, width * POINTS_PER_CHARACTER]));
  return columnJobs(sheet, points);
}

/** Widths in points, by column. */
export function columnJobs(sheet: string, points: ReadonlyMap<number, number>): readonly Job[] {
  return runs(points).map(({ from, count, size }) => ({
    sends: OBJECT_BYTES * 1.5,
    queue(batch) {
      batch.sheet(sheet).getRangeByIndexes(0, from, 1, count).format.columnWidth = size;
      return undefined;
    },
  }));
}

/** Heights in points, by row. Rows below each other share one call where Excel can do that. */
export function rowJobs(sheet: string, points: ReadonlyMap<number, number>, { areas }: Features): readonly Job[] {
  if (areas) return stretches(points).map((stretch) => stretchJob(sheet, stretch));
  return runs(points).map(({ from, count, size }) => ({
    sends: OBJECT_BYTES * 1.5,
    queue(batch) {
      batch.sheet(sheet).getRangeByIndexes(from, 0, count, 1).format.rowHeight = size;
      return undefined;
    },
  }));
}

interface Stretch {
  readonly from: number;
  readonly sizes: readonly number[];
}

function stretches(points: ReadonlyMap<number, number>): readonly Stretch[] {
  const all: { from: number; sizes: number[] }[] = [];
  for (const [index, size] of [...points].sort(([a], [b]) => a - b)) {
    const last = all.at(-1);
    if (last && last.from + last.sizes.length === index) last.sizes.push(size);
    else all.push({ from: index, sizes: [size] });
  }
  return all;
}

function stretchJob(sheet: string, { from, sizes }: Stretch): Job {
  return {
    sends: OBJECT_BYTES + sizes.length * 32,
    queue(batch) {
      const rows = batch.sheet(sheet).getRangeByIndexes(from, 0, sizes.length, 1);
      rows.setRowProperties(sizes.map((rowHeight) => ({ format: { rowHeight } })));
      return undefined;
    },
  };
}

interface Run {
  readonly from: number;
  readonly count: number;
  readonly size: number;
}

/** Neighbours of the same size as one. */
function runs(sizes: ReadonlyMap<number, number>): readonly Run[] {
  const all: Run[] = [];
  for (const [index, size] of [...sizes].sort(([a], [b]) => a - b)) {
    const last = all.at(-1);
    if (last?.size === size && last.from + last.count === index)
      all[all.length - 1] = { ...last, count: last.count + 1 };
    else all.push({ from: index, count: 1, size });
  }
  return all;
}
