import { cellAddress, sameCell } from '../../../sheet/address';
import { plainText } from '../../../sheet/plain-text';
import type { Note } from '../../../sheet/snapshot';
import { OBJECT_BYTES, type Job } from '../request';

export function addNote(sheet: string, { cell, text }: Note): Job {
  const content = plainText(text);
  return {
    sends: OBJECT_BYTES + content.length * 3,
    queue(batch) {
      batch.sheet(sheet).notes.add(cellAddress(cell), content);
      return undefined;
    },
  };
}

/** Takes away those of the notes that still say this. */
export function dropNotes(sheet: string, drops: readonly Note[], notes: readonly Note[]): readonly Job[] {
  const there = drops.filter(({ cell, text }) => notes.some((note) => sameCell(note.cell, cell) && note.text === text));
  return there.map(({ cell }) => ({
    sends: OBJECT_BYTES,
    queue(batch) {
      batch.sheet(sheet).notes.getItem(cellAddress(cell)).delete();
      return undefined;
    },
  }));
}
