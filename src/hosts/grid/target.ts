import { BooleanNumber, type Worksheet } from '@univerjs/core';
import { contains, sameCell, type Area, type Cell } from '../../sheet/address';
import { parseArea } from '../../sheet/address';
import type { PatchTarget, TargetSheet } from '../validate';
import { fromGridValue } from './cells';
import { cellsOf, formulaReader, mergesOf } from './contents';
import type { Engine } from './engine';
import { namesOf, notesOf, rulesOf } from './parts';
import { areaOfRange } from './ranges';

/** The workbook in the grid as a patch is weighed against it. */
export function targetOf(engine: Engine): PatchTarget {
  return {
    sheets: engine
      .workbook()
      .getSheets()
      .map((sheet) => targetSheet(engine, sheet)),
    names: namesOf(engine),
    structureProtected: false,
  };
}

function targetSheet(engine: Engine, sheet: Worksheet): TargetSheet {
  const covered = (cell: Cell): boolean =>
    mergesOf(sheet).some((merge) => contains(merge, cell) && !sameCell(merge, cell));
  return {
    name: sheet.getName(),
    visible: sheet.getConfig().hidden !== BooleanNumber.TRUE,
    // The grid opens no protected sheets: a book does not say what is protected.
    protected: false,
    value(cell) {
      const data = sheet.getCellMatrix().getValue(cell.row, cell.column);
      return data && !covered(cell) ? fromGridValue(data) : null;
    },
    merges: () => mergesOf(sheet),
    *filled() {
      const formulaAt = formulaReader(engine, sheet);
      for (const placed of cellsOf(sheet)) {
        if (fromGridValue(placed.data) !== null || formulaAt(placed) !== undefined) yield placed.cell;
      }
    },
    *formulas() {
      const formulaAt = formulaReader(engine, sheet);
      for (const placed of cellsOf(sheet)) {
        const formula = formulaAt(placed);
        if (formula !== undefined) yield { cell: placed.cell, formula };
      }
    },
    *arrayFormulas(): Generator<Area> {
      for (const { data } of cellsOf(sheet)) {
        const area = data.ref ? parseArea(data.ref) : null;
        if (area) yield area;
      }
    },
    note: ({ row, column }) =>
      notesOf(engine, sheet).find((note) => note.row === row && note.col === column)?.note ?? null,
    validations: () =>
      rulesOf(engine, sheet).flatMap(({ ranges, type, formula1 }) =>
        ranges.map((range) => ({ area: areaOfRange(range), onlyPrompts: type === 'any' && formula1 === undefined })),
      ),
  };
}
