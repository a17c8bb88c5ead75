import { generateRandomId, type Worksheet } from '@univerjs/core';
import { RemoveNoteMutation, UpdateNoteMutation, type ISheetNote } from '@univerjs/sheets-note';
import { sameCell } from '../../../sheet/address';
import { plainText } from '../../../sheet/plain-text';
import type { Note } from '../../../sheet/snapshot';
import { placeOf } from '../engine';
import { notesOf } from '../parts';
import { toGridNote } from '../to-univer';
import type { Transaction } from './transaction';

export function addNotes({ run }: Transaction, sheet: Worksheet, notes: readonly Note[]): void {
  for (const { cell, text } of notes) {
    const note = toGridNote(generateRandomId(8), { cell, text: plainText(text) });
    run(put(sheet, note), [takeAway(sheet, note)]);
  }
}

/** Takes these notes away where they still say the same; all of them where none are named. */
export function dropNotes({ engine, run }: Transaction, sheet: Worksheet, dropped?: readonly Note[]): void {
  for (const note of notesOf(engine, sheet)) {
    const cell = { row: note.row, column: note.col };
    if (dropped && !dropped.some((drop) => sameCell(drop.cell, cell) && drop.text === note.note)) continue;
    run(takeAway(sheet, note), [put(sheet, note)]);
  }
}

function put(sheet: Worksheet, note: ISheetNote): { id: string; params: object } {
  const { unitId, subUnitId } = placeOf(sheet);
  return { id: UpdateNoteMutation.id, params: { unitId, sheetId: subUnitId, row: note.row, col: note.col, note } };
}

function takeAway(sheet: Worksheet, { id }: ISheetNote): { id: string; params: object } {
  const { unitId, subUnitId } = placeOf(sheet);
  return { id: RemoveNoteMutation.id, params: { unitId, sheetId: subUnitId, noteId: id } };
}
