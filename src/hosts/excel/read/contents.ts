import { intersection, intersects, type Area } from '../../../sheet/address';
import type { Contents } from '../reading';
import { OBJECT_BYTES, type Job } from '../request';
import { rangeOf, slices } from './ranges';

/** Cells that share one read; an answer that is too large is asked for by such parts. */
const SLICE = 5000;

/** What one cell brings, about. */
const CELL_BYTES = 60;

/** Above so many places of formulas the values of all cells are read. */
const MAX_PLACES = 200;

interface Part {
  readonly area: Area;
  readonly formulas: unknown[][];
  readonly formats: string[][];
  /** Of the cells with formulas, and maybe of others; a cell without one holds what it is written as. */
  readonly values: readonly { readonly area: Area; readonly values: unknown[][] }[];
}

/**
 * Reads the cells of the area into a grid that is whole when the jobs have been done. Where it is known which cells have
 * formulas (`places`), the values of the others are not read: they are what is written there.
 */
export function readContents(
  sheet: string,
  area: Area,
  places: readonly Area[] | null = null,
): { readonly jobs: readonly Job[]; readonly take: () => Contents } {
  const parts: Part[] = [];
  const known = places && places.length <= MAX_PLACES ? places : null;
  const jobs = slices(area, SLICE).map((slice, index): Job => {
    const own = (known ?? [slice]).filter((one) => intersects(one, slice)).map((one) => intersection(one, slice));
    const cells = own.reduce((sum, { rows, columns }) => sum + rows * columns, slice.rows * slice.columns);
    return {
      sends: OBJECT_BYTES * (1 + own.length),
      brings: cells * CELL_BYTES,
      queue(batch) {
        const range = rangeOf(batch.sheet(sheet), slice).load('formulas,numberFormat');
        const values = own.map((one) => ({ area: one, range: rangeOf(batch.sheet(sheet), one).load('values') }));
        return () => {
          parts[index] = {
            area: slice,
            formulas: range.formulas as unknown[][],
            formats: range.numberFormat as string[][],
            values: values.map((one) => ({ area: one.area, values: one.range.values as unknown[][] })),
          };
        };
      },
    };
  });
  return {
    jobs,
    take: () => ({
      area,
      values: parts.flatMap(valuesOf),
      formulas: parts.flatMap(({ formulas }) => formulas),
      formats: parts.flatMap(({ formats }) => formats),
    }),
  };
}

function valuesOf({ area, formulas, values }: Part): readonly (readonly unknown[])[] {
  const all = formulas.map((row) => [...row]);
  for (const part of values) {
    part.values.forEach((row, r) => {
      row.forEach((value, c) => {
        all[part.area.row - area.row + r]![part.area.column - area.column + c] = value;
      });
    });
  }
  return all;
}
