import { contains, type Area, type Cell } from '../../../sheet/address';
import type { Block, CellInput, Patch, SheetPatch } from '../../../sheet/patch';
import { plainText } from '../../../sheet/plain-text';
import { cellKey, isErrorValue } from '../../../sheet/snapshot';
import { blockArea } from '../areas';
import { areaOfRange, PLACE, rangeOf, slices } from '../read/ranges';
import { cellsOf, findSheet, readCell, sheetNamed, type Contents, type ReadCell, type Reading } from '../reading';
import { OBJECT_BYTES, type Job } from '../request';

/** What the cells that a patch has written hold when it is done: an undo is refused once they hold anything else. */
export interface Trace {
  readonly sheet: string;
  /** Stays the sheet's own when it is renamed; not known of a sheet that was read by name. */
  readonly id: string | null;
  /** What stands where, by the key of the cell; nothing for a blank one. */
  readonly cells: ReadonlyMap<number, string>;
  /** Where to look: null for the whole sheet, which a sheet of ours is. */
  readonly areas: readonly Area[] | null;
}

export interface TraceReader {
  readonly jobs: readonly Job[];
  /** Null where a part of it has not come. */
  readonly take: () => readonly Trace[] | null;
  /** A cell that does not hold what was written into it; null where all do. */
  readonly unwritten: () => { readonly sheet: string; readonly cell: Cell } | null;
}

const SLICE = 5000;
const CELL_BYTES = 70;

/** Reads what is there once all has been written, in the same request. */
export function readTraces(patch: Patch, before: Reading): TraceReader {
  const readers = patch.sheets
    .filter(({ mode, blocks }) => mode !== 'remove' && (mode !== 'edit' || blocks?.length))
    .map((one) => traceReader(one, sheetNamed(before, one.sheet)?.id ?? null));
  return {
    jobs: readers.flatMap(({ jobs }) => jobs),
    take() {
      const traces = readers.map(({ take }) => take());
      return traces.every((trace): trace is Trace => trace !== null) ? traces : null;
    },
    unwritten() {
      for (const {
        patch: { sheet, blocks = [] },
        parts,
      } of readers) {
        const cell = unheld(blocks, parts);
        if (cell) return { sheet, cell };
      }
      return null;
    },
  };
}

/** The same from a reading, where the answer to the write was lost. */
export function tracesIn(patch: Patch, now: Reading): readonly Trace[] {
  return patch.sheets.flatMap((one) => {
    const sheet = sheetNamed(now, one.sheet);
    if (!sheet || one.mode === 'remove') return [];
    const areas = areasOf(one);
    return [{ sheet: one.sheet, id: sheet.id, areas, cells: cellsWithin(sheet.body?.contents ?? null, areas) }];
  });
}

/** The name of a sheet on which what the patch has written is no longer there; null where all is. */
export function changedSheet(traces: readonly Trace[], now: Reading): string | null {
  for (const { sheet: name, id, areas, cells } of traces) {
    const sheet = findSheet(now, id, name);
    const found = sheet?.body ? cellsWithin(sheet.body.contents, areas) : null;
    if (!found || !same(found, cells)) return sheet?.name ?? name;
  }
  return null;
}

/** Blocks of a sheet that goes on being the user's; null for all of a sheet of ours. */
function areasOf({ mode, blocks = [] }: SheetPatch): readonly Area[] | null {
  return mode === 'edit' ? blocks.map(blockArea).filter(({ columns }) => columns > 0) : null;
}

interface SheetTraceReader {
  readonly patch: SheetPatch;
  readonly jobs: readonly Job[];
  readonly parts: readonly (Contents | null)[];
  readonly take: () => Trace | null;
}

function traceReader(patch: SheetPatch, id: string | null): SheetTraceReader {
  const key = id ?? patch.sheet;
  const areas = areasOf(patch);
  const parts: (Contents | null)[] = [];
  const put = (index: number) => (contents: Contents | null) => {
    parts[index] = contents;
  };
  const jobs = areas
    ? areas.flatMap((area) => slices(area, SLICE)).map((area, index) => readPart(key, area, put(index)))
    : [readUsed(key, sizeOf(patch), put(0))];
  return {
    patch,
    jobs,
    parts,
    take: () =>
      Object.keys(parts).length < jobs.length
        ? null
        : { sheet: patch.sheet, id, areas, cells: new Map(parts.flatMap((part) => [...cellsWithin(part, null)])) },
  };
}

function readPart(key: string, area: Area, take: (contents: Contents) => void): Job {
  return {
    sends: OBJECT_BYTES,
    brings: area.rows * area.columns * CELL_BYTES * 2,
    queue(batch) {
      const range = rangeOf(batch.sheet(key), area).load('values,formulas');
      return () => {
        take(contentsOf(area, range));
      };
    },
  };
}

function readUsed(key: string, cells: number, take: (contents: Contents | null) => void): Job {
  return {
    sends: OBJECT_BYTES,
    brings: cells * CELL_BYTES * 2,
    queue(batch) {
      const used = batch.sheet(key).getUsedRangeOrNullObject(true).load(`${PLACE},values,formulas`);
      return () => {
        take(used.isNullObject ? null : contentsOf(areaOfRange(used), used));
      };
    },
  };
}

function contentsOf(area: Area, { values, formulas }: Pick<Excel.Range, 'values' | 'formulas'>): Contents {
  return { area, values: values as unknown[][], formulas: formulas as unknown[][], formats: [] };
}

function sizeOf({ blocks = [] }: SheetPatch): number {
  return blocks.map(blockArea).reduce((sum, { rows, columns }) => sum + rows * columns, 0);
}

function cellsWithin(contents: Contents | null, areas: readonly Area[] | null): ReadonlyMap<number, string> {
  const within = (cell: Cell): boolean => areas?.some((area) => contains(area, cell)) ?? true;
  const cells = new Map<number, string>();
  for (const [cell, { value, formula }] of cellsOf(contents)) {
    // What a formula results in is not the user's doing.
    if (within(cell)) cells.set(cellKey(cell), JSON.stringify(formula ?? [value]));
  }
  return cells;
}

function same(a: ReadonlyMap<number, string>, b: ReadonlyMap<number, string>): boolean {
  return a.size === b.size && [...a].every(([key, value]) => b.get(key) === value);
}

/** A cell of the blocks that does not hold what they say. */
function unheld(blocks: readonly Block[], parts: readonly (Contents | null)[]): Cell | null {
  for (const { at, values } of blocks) {
    for (const [r, row] of values.entries()) {
      for (const [c, input] of row.entries()) {
        const cell = { row: at.row + r, column: at.column + c };
        const part = parts.find((one) => one && contains(one.area, cell)) ?? null;
        if (!holds(readCell(part, cell), input)) return cell;
      }
    }
  }
  return null;
}

/** What a formula is after Excel has read it may be written otherwise; a link is its text. */
function holds(found: ReadCell | null, input: CellInput): boolean {
  if (input === undefined) return true;
  if (input === null || input === '') return found === null;
  if (typeof input === 'string') return isText(found, input);
  if (typeof input !== 'object') return found?.value === input;
  return 'link' in input ? isText(found, input.text) : found?.formula !== undefined;
}

function isText(found: ReadCell | null, text: string): boolean {
  const plain = plainText(text);
  if (plain === '' || found?.formula !== undefined) return plain === '' && found === null;
  const value = found?.value ?? null;
  return isErrorValue(value) ? value.error === plain : value === plain;
}
