import { areaOf, type Area, type Cell } from '../../../src/sheet/address';
import type { StoredSheet } from '../store/model';
import { apiError } from './errors';
import { localAddress } from './model/addresses';
import type { World } from './model/world';
import { write } from './model/write';

/** What the user's hands do, which no add-in has asked for. */
export function typeInto(world: World, sheet: StoredSheet, cell: Cell, value: string | number | boolean): void {
  if (sheet.protected) throw apiError('AccessDenied', `the sheet ${sheet.name} is protected`);
  world.actor = 'user';
  try {
    write({ world, sheet, area: areaOf(cell) }, value);
  } finally {
    world.actor = 'add-in';
  }
}

export function selectAs(world: World, sheet: StoredSheet, areas: readonly Area[]): void {
  const { book } = world;
  if (book.active !== sheet) {
    book.active = sheet;
    const message = { worksheetId: sheet.id };
    for (const target of [sheet.id, 'Workbook']) world.tell({ type: 11, target, message });
  }
  book.selection = { sheet, areas };
  const message = { address: areas.map(localAddress).join(','), worksheetId: sheet.id };
  for (const target of [sheet.id, 'Workbook']) world.tell({ type: 14, target, message });
}
