import type { Area } from '../../../sheet/address';
import type { Contents } from '../reading';
import { OBJECT_BYTES, type Job } from '../request';
import { rangeOf, slices } from './ranges';

/** Cells that share one read; an answer that is too large is asked for by such parts. */
const SLICE = 5000;

/** What one cell brings, about: value and formula are the same text mostly. */
const CELL_BYTES = 150;

/** Reads the cells of the area into a grid that is whole when the jobs have been done. */
export function readContents(sheet: string, area: Area): { readonly jobs: readonly Job[]; take(): Contents } {
  const parts: { values: unknown[][]; formulas: unknown[][]; formats: string[][] }[] = [];
  const jobs = slices(area, SLICE).map((slice, index): Job => ({
    sends: OBJECT_BYTES,
    brings: slice.rows * slice.columns * CELL_BYTES,
    queue(batch) {
      const range = rangeOf(batch.sheet(sheet), slice).load('values,formulas,numberFormat');
      return () => {
        parts[index] = {
          values: range.values as unknown[][],
          formulas: range.formulas as unknown[][],
          formats: range.numberFormat as string[][],
        };
      };
    },
  }));
  return {
    jobs,
    take: () => ({
      area,
      values: parts.flatMap(({ values }) => values),
      formulas: parts.flatMap(({ formulas }) => formulas),
      formats: parts.flatMap(({ formats }) => formats),
    }),
  };
}
