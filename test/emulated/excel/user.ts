import { areaOf, MAX_COLUMNS, type Area, type Cell } from '../../../src/sheet/address';
import type { StoredSheet } from '../store/model';
import { moveTracks } from '../store/moves';
import { apiError } from './errors';
import { localAddress } from './model/addresses';
import { changed } from './model/events';
import type { World } from './model/world';
import { fill, write } from './model/write';

/** What the user's hands do, which no add-in has asked for. */
export function typeInto(world: World, sheet: StoredSheet, cell: Cell, value: string | number | boolean): void {
  asUser(world, sheet, () => {
    write({ world, sheet, area: areaOf(cell) }, value);
  });
}

/** A choice from a drop-down, of which Excel tells nobody (OfficeDev/office-js #420). */
export function pickFor(world: World, sheet: StoredSheet, cell: Cell, value: string): void {
  asUser(world, sheet, () => {
    fill({ world, sheet, area: areaOf(cell) }, value);
  });
}

/** Rows put in before one, or, below zero, taken out from it on. Ranges that an add-in has kept do not follow. */
export function moveRows(world: World, sheet: StoredSheet, at: number, count: number): void {
  asUser(world, sheet, () => {
    moveTracks(world.book, sheet, { axis: 'rows', at, count });
    world.stale = true;
    const rows = { row: at, column: 0, rows: Math.abs(count), columns: MAX_COLUMNS };
    changed(world, sheet, rows, undefined, count > 0 ? 'RowInserted' : 'RowDeleted');
  });
}

function asUser(world: World, sheet: StoredSheet, run: () => void): void {
  if (sheet.protected) throw apiError('AccessDenied', `the sheet ${sheet.name} is protected`);
  world.actor = 'user';
  try {
    run();
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
