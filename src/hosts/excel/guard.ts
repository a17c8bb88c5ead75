import { cellAddress, type Cell } from '../../sheet/address';
import type { SheetPatch } from '../../sheet/patch';
import { sameValue, type CellValue } from '../../sheet/snapshot';
import { HostError } from '../host';
import { readCell, sheetNamed, type Contents, type Reading } from './reading';
import { readContents } from './read/contents';
import type { Job } from './request';

export interface Guard {
  readonly jobs: readonly Job[];
  /** The refusal where a cell does not hold what the patch answers, or what it held when it was read. */
  readonly changed: () => HostError | null;
}

const NO_GUARD: Guard = { jobs: [], changed: () => null };

/** Cells that are read again to be sure, at most. */
const MAX_GUARDED = 30_000;

/** The last look at what the patch expects, in the request that writes. */
export function guardOf({ sheet: name, expects = [] }: SheetPatch, reading: Reading): Guard {
  const sheet = sheetNamed(reading, name);
  const contents = sheet?.body?.contents;
  if (!sheet || !contents || expects.length === 0) return NO_GUARD;
  const rows = expects.map(({ cell }) => cell.row);
  const columns = expects.map(({ cell }) => cell.column);
  const [row, column] = [Math.min(...rows), Math.min(...columns)];
  const area = { row, column, rows: Math.max(...rows) - row + 1, columns: Math.max(...columns) - column + 1 };
  if (area.rows * area.columns > MAX_GUARDED) return NO_GUARD;
  const { jobs, take } = readContents(sheet.id, area);
  const valueIn = (found: Contents, cell: Cell): CellValue => readCell(found, cell)?.value ?? null;
  return {
    jobs,
    changed() {
      const found = take();
      // Compared with what was read: a cell covered by a merge is expected to be blank and reads so.
      const one = expects.find(({ cell }) => !sameValue(valueIn(found, cell), valueIn(contents, cell)));
      if (!one) return null;
      return new HostError(
        'expectation',
        `工作表“${name}”的 ${cellAddress(one.cell)} 刚刚改动过，没有改动任何内容。请重新校验后再试。`,
      );
    },
  };
}
