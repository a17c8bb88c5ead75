import { contains, type Area, type Cell } from '../../../../src/sheet/address';
import { cellOfKey } from '../../../../src/sheet/snapshot';
import { asAreas, cellsOf, hasContent, storedCell } from '../../store/cells';
import type { StoredCell, StoredSheet } from '../../store/model';
import { apiError, notModelled } from '../errors';
import type { Remote } from '../objects';
import { usedArea } from './used';
import type { World } from './world';

/** `getSpecialCells`: the cells of a kind within the areas; null where there is none. */
export function specialCells(world: World, sheet: StoredSheet, areas: readonly Area[], kind: unknown): Remote | null {
  const used = usedArea(sheet, false);
  const cells = new Map<string, Cell>();
  for (const cell of candidates(sheet, used, kind)) {
    if (areas.some((area) => contains(area, cell))) cells.set(`${cell.row},${cell.column}`, cell);
  }
  return cells.size > 0 ? world.objects.areas(sheet, asAreas([...cells.values()])) : null;
}

function* candidates(sheet: StoredSheet, used: Area | null, kind: unknown): Generator<Cell> {
  switch (kind) {
    case 'ConditionalFormats':
      for (const { areas } of sheet.formats) for (const area of areas) yield* cellsOf(area);
      return;
    case 'DataValidations':
      for (const { areas } of sheet.validations) for (const area of areas) yield* cellsOf(area);
      return;
    case 'Constants':
      yield* filled(sheet, ({ formula, value }) => formula === undefined && value !== null);
      return;
    case 'Formulas':
      yield* filled(sheet, ({ formula }) => formula !== undefined);
      return;
    case 'Blanks':
      if (!used) return;
      for (const cell of cellsOf(used)) if (!hasContent(storedCell(sheet, cell))) yield cell;
      return;
    default:
      if (typeof kind !== 'string') throw apiError('InvalidArgument');
      throw notModelled(`special cells of the kind ${kind}`);
  }
}

function* filled(sheet: StoredSheet, isOne: (cell: StoredCell) => boolean): Generator<Cell> {
  for (const [key, cell] of sheet.cells) if (isOne(cell)) yield cellOfKey(key);
}
