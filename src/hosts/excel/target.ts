import { contains, sameCell } from '../../sheet/address';
import type { PatchTarget, TargetSheet } from '../validate';
import { cellsOf, readCell, type Reading, type SheetReading } from './reading';

/** The workbook as a patch is weighed against it. */
export function targetOf({ sheets, names, structureProtected }: Reading): PatchTarget {
  return { sheets: sheets.map(targetSheet), names, structureProtected };
}

function targetSheet({ name, visible, protected: isProtected, body }: SheetReading): TargetSheet {
  const contents = body?.contents ?? null;
  const merges = body?.merges ?? [];
  return {
    name,
    visible,
    protected: isProtected,
    value: (cell) =>
      merges.some((merge) => contains(merge, cell) && !sameCell(merge, cell))
        ? null
        : (readCell(contents, cell)?.value ?? null),
    merges: () => merges,
    *filled() {
      for (const [cell] of cellsOf(contents)) yield cell;
    },
    *formulas() {
      for (const [cell, { formula }] of cellsOf(contents)) {
        if (formula !== undefined) yield { cell, formula };
      }
    },
    // Excel itself refuses to change a part of one, and what was written by then is put back.
    arrayFormulas: () => [],
    note: (cell) => body?.notes.find((note) => sameCell(note.cell, cell))?.text ?? null,
    validations: () => body?.validations.map(({ area, type }) => ({ area, onlyPrompts: type === 'None' })) ?? [],
  };
}
