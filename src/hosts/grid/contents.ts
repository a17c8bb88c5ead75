import type { ICellData, Worksheet } from '@univerjs/core';
import { LexerTreeBuilder } from '@univerjs/engine-formula';
import type { Area, Cell } from '../../sheet/address';
import type { Engine } from './engine';
import { areaOfRange } from './ranges';

/** A cell that the grid holds, and where. */
export interface PlacedCell {
  readonly cell: Cell;
  readonly data: ICellData;
}

/** Every cell that the grid holds of a sheet, in reading order, without asking for one at a time. */
export function* cellsOf(sheet: Worksheet): Generator<PlacedCell> {
  const rows = sheet.getCellMatrix().getMatrix();
  // Keys that are whole numbers come in ascending order.
  for (const r in rows) {
    const columns = rows[Number(r)];
    for (const c in columns) {
      const data = columns[Number(c)];
      if (data) yield { cell: { row: Number(r), column: Number(c) }, data };
    }
  }
}

export function mergesOf(sheet: Worksheet): Area[] {
  return sheet.getConfig().mergeData.map(areaOfRange);
}

/**
 * Formulas of a sheet by their cells. Where the user has filled a formula over an area, its first cell holds it and the
 * others name it.
 */
export function formulaReader({ injector }: Engine, sheet: Worksheet): (placed: PlacedCell) => string | undefined {
  let shared: Map<string, PlacedCell> | undefined;
  const sharedBy = (): Map<string, PlacedCell> => {
    shared ??= new Map(
      Array.from(cellsOf(sheet)).flatMap((placed) =>
        placed.data.f && placed.data.si ? [[placed.data.si, placed]] : [],
      ),
    );
    return shared;
  };
  return ({ cell, data: { f, si } }) => {
    if (f) return f;
    const master = si ? sharedBy().get(si) : undefined;
    if (!master?.data.f) return undefined;
    const { row, column } = master.cell;
    return injector.get(LexerTreeBuilder).moveFormulaRefOffset(master.data.f, cell.column - column, cell.row - row);
  };
}
