import type { Area } from '../../sheet/address';
import { inWords, isTooLarge, isTooLargeRequest } from './errors';

/** One request being put together. */
export interface Batch {
  readonly workbook: Excel.Workbook;
  /** A sheet by its id or name; the request fails where it is not there. */
  readonly sheet: (key: string) => Excel.Worksheet;
  /** Cells of such a sheet, to be written: whoever reads them takes a range of its own, which holds what it has read. */
  readonly range: (key: string, area: Area) => Excel.Range;
  /** Adds a sheet behind the last one; `sheet` knows it by this name from then on. */
  readonly addSheet: (name: string) => Excel.Worksheet;
}

/** Something to be asked or done. Jobs share requests, as far as 5 MB reach. */
export interface Job {
  /** About how many bytes it sends. */
  readonly sends: number;
  /** About how many bytes come back; few where it only writes. */
  readonly brings?: number;
  /** Puts it into the request; what it returns takes in the answer. */
  readonly queue: (batch: Batch) => (() => void) | undefined;
}

/** Excel on the web takes 5 MB. What jobs cost is an estimate: where it fails, they are tried again by halves. */
const MAX_BYTES = 5_000_000;

/** What one more object costs in a request, about: its path, that it is wanted, and one thing that is done with it. */
export const OBJECT_BYTES = 300;

/**
 * One request. Not `Excel.run`: that keeps every range and sends a second request to let go of them, and nothing here is
 * used after its answer has been taken in.
 */
export async function ask<T>(queue: (batch: Batch) => () => T): Promise<T> {
  const context = new Excel.RequestContext();
  const take = queue(batchOf(context));
  try {
    await context.sync();
  } catch (error) {
    throw inWords(error);
  }
  return take();
}

/** Reads in as few requests as will do. */
export async function readAll(jobs: readonly Job[]): Promise<void> {
  for (const pack of packs(jobs)) await readPack(pack);
}

/** What has been done of a write that failed. */
export class WriteFailure extends Error {
  constructor(
    /** Whether an earlier part of it has succeeded. */
    readonly begun: boolean,
    override readonly cause: unknown,
  ) {
    super('A part of the write failed', { cause });
    this.name = 'WriteFailure';
  }
}

/** Writes in as few requests as will do, as one step of Excel's undo where it can. Throws a `WriteFailure`. */
export async function writeAll(jobs: readonly Job[], undoGroups: boolean): Promise<void> {
  const all = packs(jobs);
  if (undoGroups && all.length > 1) {
    await Excel.run({ mergeUndoGroup: true }, async (context) => writePacks(all, () => context));
    return;
  }
  await writePacks(all, () => new Excel.RequestContext());
}

async function writePacks(packed: readonly (readonly Job[])[], contextFor: () => Excel.RequestContext): Promise<void> {
  const waiting = [...packed];
  let begun = false;
  for (let pack = waiting.shift(); pack; pack = waiting.shift()) {
    const context = contextFor();
    const batch = batchOf(context);
    const takes = pack.map(({ queue }) => queue(batch));
    try {
      // One for each 5 MB.
      // eslint-disable-next-line office-addins/no-context-sync-in-loop
      await context.sync();
    } catch (error) {
      if (isTooLargeRequest(error) && pack.length > 1) {
        const middle = pack.length >> 1;
        waiting.unshift(pack.slice(0, middle), pack.slice(middle));
        continue;
      }
      // What was read before the action that failed has come: it tells how to put things back.
      for (const take of takes) takeIfThere(take);
      throw new WriteFailure(begun, error);
    }
    begun = true;
    for (const take of takes) take?.();
  }
}

function takeIfThere(take: (() => void) | undefined): void {
  try {
    take?.();
  } catch {
    // It was not read.
  }
}

async function readPack(pack: readonly Job[]): Promise<void> {
  try {
    await ask((batch) => {
      const takes = pack.map(({ queue }) => queue(batch));
      return () => {
        for (const take of takes) take?.();
      };
    });
  } catch (error) {
    if (!isTooLarge(error) || pack.length < 2) throw error;
    const middle = pack.length >> 1;
    await readPack(pack.slice(0, middle));
    await readPack(pack.slice(middle));
  }
}

function packs(jobs: readonly Job[]): readonly (readonly Job[])[] {
  const all: Job[][] = [];
  let sent = 0;
  let brought = 0;
  for (const job of jobs) {
    const { sends, brings = sends / 2 } = job;
    sent += sends;
    brought += brings;
    if (all.length === 0 || sent > MAX_BYTES || brought > MAX_BYTES) {
      all.push([]);
      [sent, brought] = [sends, brings];
    }
    all.at(-1)!.push(job);
  }
  return all;
}

function batchOf(context: Excel.RequestContext): Batch {
  const { workbook } = context;
  const sheets = new Map<string, Excel.Worksheet>();
  const known = (key: string, get: () => Excel.Worksheet): Excel.Worksheet => {
    const sheet = sheets.get(key) ?? get();
    sheets.set(key, sheet);
    return sheet;
  };
  const ranges = new Map<string, Excel.Range>();
  const sheet = (key: string): Excel.Worksheet => known(key, () => workbook.worksheets.getItem(key));
  return {
    workbook,
    sheet,
    range(key, { row, column, rows, columns }) {
      const name = [key, row, column, rows, columns].join();
      const range = ranges.get(name) ?? sheet(key).getRangeByIndexes(row, column, rows, columns);
      ranges.set(name, range);
      return range;
    },
    addSheet: (name) => known(name, () => workbook.worksheets.add(name)),
  };
}
