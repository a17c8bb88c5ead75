import { areaAddress, cellAddress, contains, intersects, sameCell, type Area } from './address';
import { displayText } from './display';
import { patchOf } from './edits';
import type { CellInput, Edit, SheetPatch } from './patch';
import { cellAt, cellKey, cellOfKey, errorOf, sameValue, snapshotOf, type SheetCell, type Snapshot } from './snapshot';

/**
 * The sheet as it is after the patch, as far as a snapshot tells: contents, number formats, merges, notes, prompts and
 * formula formats. `clear` and `add` start from an empty sheet; `remove` leaves one. Expectations are the host's to check.
 */
export function applyToSnapshot(snapshot: Snapshot, patch: SheetPatch): Snapshot {
  const start = patch.mode === 'edit' ? snapshot : snapshotOf(patch.sheet, []);
  if (patch.mode === 'remove') return start;
  return {
    ...start,
    cells: cellsAfter(start, patch),
    merges: start.merges && mergesAfter(start.merges, patch.merges ?? []),
    notes: notesAfter(start, patch),
    prompts: promptsAfter(start, patch),
    formulaFormats: [
      ...start.formulaFormats.filter(
        (format) =>
          !patch.dropFormulaFormats?.some(
            (drop) => sameArea(drop.area, format.area) && drop.formula === format.formula,
          ),
      ),
      ...(patch.formulaFormats ?? []).map(({ area, formula }) => ({ area, formula })),
    ],
  };
}

/** The sheet after the edits, all of them. Throws where a cell no longer holds what an edit answers. */
export function applyEdits(snapshot: Snapshot, edits: readonly Edit[]): Snapshot {
  for (const { cell, from } of edits) {
    if (!sameValue(cellAt(snapshot, cell).value, from)) {
      throw new RangeError(`${snapshot.sheet}!${cellAddress(cell)} does not hold ${JSON.stringify(from)}`);
    }
  }
  return applyToSnapshot(snapshot, patchOf(snapshot, edits));
}

function cellsAfter(start: Snapshot, patch: SheetPatch): Snapshot['cells'] {
  const cells = new Map(start.cells);
  const formats = (patch.styles ?? []).flatMap(({ area, style }) =>
    style.format === undefined ? [] : [{ area, format: style.format }],
  );
  for (const { at, values } of patch.blocks ?? []) {
    values.forEach((row, r) => {
      row.forEach((input, c) => {
        if (input === undefined) return;
        const key = cellKey({ row: at.row + r, column: at.column + c });
        cells.set(key, written(input, cells.get(key)?.format));
      });
    });
  }
  if (formats.length > 0) {
    for (const [key, content] of cells) {
      const cell = cellOfKey(key);
      const format = formats.filter(({ area }) => contains(area, cell)).at(-1)?.format;
      if (format !== undefined) cells.set(key, formatted(content, format));
    }
  }
  return snapshotOf(
    start.sheet,
    Array.from(cells, ([key, content]) => [cellOfKey(key), content] as const),
  ).cells;
}

/** What a cell holds after the input was written into it; its number format stays. */
function written(input: Exclude<CellInput, undefined>, format: string | undefined): SheetCell {
  if (typeof input !== 'object' || input === null) return formatted({ value: input, text: '' }, format);
  if ('link' in input) return formatted({ value: input.text, text: '' }, format);
  const { formula, result } = input;
  const value = typeof result === 'string' ? (errorOf(result) ?? result) : (result ?? null);
  return formatted({ value, text: '', formula }, format);
}

function formatted(content: SheetCell, format: string | undefined): SheetCell {
  return {
    ...content,
    text: displayText(content.value, format),
    ...(format !== undefined && { format }),
  };
}

function mergesAfter(merges: readonly Area[], added: readonly Area[]): readonly Area[] {
  const once = added.filter((area, index) => added.findIndex((other) => sameArea(other, area)) === index);
  return [...merges.filter((merge) => !once.some((area) => intersects(area, merge))), ...once];
}

function notesAfter(start: Snapshot, { dropNotes = [], notes = [] }: SheetPatch): Snapshot['notes'] {
  const kept = start.notes.filter(
    (note) =>
      !dropNotes.some((drop) => sameCell(drop.cell, note.cell) && drop.text === note.text) &&
      !notes.some(({ cell }) => sameCell(cell, note.cell)),
  );
  return [...kept, ...notes];
}

function promptsAfter(start: Snapshot, { dropPrompts = [], validations = [] }: SheetPatch): Snapshot['prompts'] {
  const added = validations.flatMap(({ area, prompt }) => (prompt ? [{ area, ...prompt }] : []));
  const gone = [...dropPrompts, ...added.map(({ area }) => area)];
  return [...start.prompts.filter(({ area }) => !gone.some((drop) => sameArea(drop, area))), ...added];
}

function sameArea(a: Area, b: Area): boolean {
  return areaAddress(a) === areaAddress(b);
}
