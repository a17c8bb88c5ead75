import type { Note } from '../../../sheet/snapshot';
import { OBJECT_BYTES, type Job } from '../request';

/** The notes of a sheet, whose texts are known, with their cells. */
export function readNotes(
  sheet: string,
  texts: readonly string[],
): { readonly jobs: readonly Job[]; readonly take: () => readonly Note[] } {
  const notes: Note[] = [];
  const jobs = texts.map((text, index): Job => ({
    sends: OBJECT_BYTES,
    queue(batch) {
      const cell = batch.sheet(sheet).notes.getItemAt(index).getLocation().load('rowIndex,columnIndex');
      return () => {
        notes[index] = { cell: { row: cell.rowIndex, column: cell.columnIndex }, text };
      };
    },
  }));
  return { jobs, take: () => notes };
}
