import { whyNotSheetName } from '../../../../src/hosts/validate';
import { areaOf } from '../../../../src/sheet/address';
import { emptySheet, sheetId, type StoredSheet } from '../../store/model';
import { apiError } from '../errors';
import { remote, type ObjectType, type Remote } from '../objects';
import { areaOfAddress, onSheet, placeOf, rangeOf, WHOLE_SHEET } from './addresses';
import { rangesOf } from './areas';
import { color } from './colors';
import { comments } from './comments';
import { names } from './names';
import { pageLayout } from './page';
import { usedArea } from './used';
import { guardBook, guardSheet, guardStructure, sheetNamed, type World } from './world';

interface SheetSelf {
  readonly world: World;
  readonly sheet: StoredSheet;
}

/** Pixels of padding that a width in characters does not count, as part of one character. */
const PADDING = 0.62;

export function worksheet(world: World, sheet: StoredSheet): Remote {
  return remote(SHEET, { world, sheet });
}

export function worksheets(world: World): Remote {
  return remote(COLLECTION, { world });
}

/** Changes to the sheet as a whole ask the workbook, others the sheet. */
function guard({ world, sheet }: SheetSelf, member: string): void {
  if (['name', 'position', 'visibility', 'delete'].includes(member)) guardStructure(world);
  else if (member === 'activate') return;
  else if (['gridlines', 'headings', 'tabColor'].includes(member)) guardBook(world);
  else guardSheet(world, sheet);
}

function checkName(world: World, name: unknown, own?: StoredSheet): string {
  if (typeof name !== 'string' || whyNotSheetName(name) !== null) throw apiError('InvalidArgument', String(name));
  const other = world.book.sheets.find((one) => one !== own && one.name.toLowerCase() === name.toLowerCase());
  if (other) throw apiError('ItemAlreadyExists', name);
  return name;
}

function activate({ world, sheet }: SheetSelf): void {
  if (sheet.visibility !== 'Visible') throw apiError('InvalidOperation', 'the sheet is hidden');
  if (world.book.active === sheet) return;
  world.book.active = sheet;
  world.book.selection = { sheet, areas: [areaOf({ row: 0, column: 0 })] };
  const message = { worksheetId: sheet.id };
  for (const target of [sheet.id, 'Workbook']) world.tell({ type: 11, target, message });
}

function visible(world: World, but: StoredSheet): readonly StoredSheet[] {
  return world.book.sheets.filter((sheet) => sheet !== but && sheet.visibility === 'Visible');
}

function removeSheet({ world, sheet }: SheetSelf): void {
  const { book } = world;
  const others = visible(world, sheet);
  if (others.length === 0) throw apiError('InvalidOperation', 'the last visible sheet');
  const at = book.sheets.indexOf(sheet);
  book.sheets = book.sheets.filter((one) => one !== sheet);
  book.names = book.names.filter((name) => name.sheet !== sheet);
  if (book.active === sheet)
    activate({ world, sheet: others.find((one) => book.sheets.indexOf(one) >= at) ?? others.at(-1)! });
  world.stale = true;
  world.tell({ type: 15, target: 'Workbook', message: { worksheetId: sheet.id, source: 'Local' } });
}

function addSheet(world: World, name: unknown): Remote {
  const { book } = world;
  let wanted = name;
  for (let n = book.sheets.length + 1; wanted === undefined || wanted === null; n += 1) {
    if (!sheetNamed(world, `Sheet${n}`)) wanted = `Sheet${n}`;
  }
  const checked = checkName(world, wanted);
  book.made += 1;
  const sheet = emptySheet(sheetId(book.made), checked);
  book.sheets.push(sheet);
  world.stale = true;
  world.tell({ type: 13, target: 'Workbook', message: { worksheetId: sheet.id, source: 'Local' } });
  return worksheet(world, sheet);
}

function whole(value: unknown): number {
  if (!Number.isInteger(value)) throw apiError('InvalidArgument');
  return value as number;
}

function byIndexes({ world, sheet }: SheetSelf, ...counts: readonly unknown[]): Remote {
  const [row, column, rows, columns] = counts.map(whole);
  return world.objects.range(sheet, onSheet({ row: row!, column: column!, rows: rows!, columns: columns! }));
}

function usedOrNull({ world, sheet }: SheetSelf, valuesOnly: unknown): Remote | null {
  const area = usedArea(sheet, valuesOnly === true);
  return area && world.objects.range(sheet, area);
}

const SHEET: ObjectType<SheetSelf> = {
  name: 'Worksheet',
  identity: ({ sheet }) => ({ Id: sheet.id }),
  guard,
  reads: {
    id: ({ sheet }) => sheet.id,
    name: ({ sheet }) => sheet.name,
    position: ({ world, sheet }) => world.book.sheets.indexOf(sheet),
    visibility: ({ sheet }) => sheet.visibility,
    tabColor: ({ sheet }) => sheet.tabColor ?? '',
    showGridlines: ({ sheet }) => sheet.showGridlines,
    showHeadings: ({ sheet }) => sheet.showHeadings,
    standardWidth: ({ sheet }) => sheet.defaultWidth - PADDING,
    standardHeight: ({ sheet }) => sheet.defaultHeight,
    enableCalculation: () => true,
    tabId: ({ world, sheet }) => world.book.sheets.indexOf(sheet) + 1,
  },
  goes: {
    names: ({ world, sheet }) => names(world, sheet),
    comments: ({ world, sheet }) => comments(world, sheet),
    pageLayout: ({ world, sheet }) => pageLayout(world, sheet),
    freezePanes: (self) => remote(PANES, self),
    protection: (self) => remote(PROTECTION, self),
  },
  writes: {
    name({ world, sheet }, value) {
      sheet.name = checkName(world, value, sheet);
    },
    position({ world: { book }, sheet }, value) {
      const at = whole(value);
      if (at < 0 || at >= book.sheets.length) throw apiError('InvalidArgument');
      book.sheets = book.sheets.filter((one) => one !== sheet);
      book.sheets.splice(at, 0, sheet);
    },
    visibility({ world, sheet }, value) {
      if (value !== 'Visible' && value !== 'Hidden' && value !== 'VeryHidden') throw apiError('InvalidArgument');
      if (value !== 'Visible' && visible(world, sheet).length === 0) throw apiError('InvalidOperation');
      sheet.visibility = value;
    },
    tabColor({ sheet }, value) {
      sheet.tabColor = color(value) || null;
    },
    // On the wire the two have names of their own.
    gridlines({ sheet }, value) {
      sheet.showGridlines = value === true;
    },
    headings({ sheet }, value) {
      sheet.showHeadings = value === true;
    },
  },
  gets: {
    getRange({ world, sheet }, address) {
      if (address === undefined || address === null || address === '') return world.objects.range(sheet, WHOLE_SHEET);
      if (typeof address !== 'string') throw apiError('InvalidArgument');
      const place = placeOf(world, sheet, address);
      return world.objects.range(place.sheet, place.area);
    },
    getRangeByIndexes: byIndexes,
    getRanges: ({ world, sheet }, addresses) => rangesOf(world, sheet, addresses),
    getCell: (self, row, column) => byIndexes(self, row, column, 1, 1),
    getUsedRange: (self, valuesOnly) => usedOrNull(self, valuesOnly) ?? byIndexes(self, 0, 0, 1, 1),
    getUsedRangeOrNullObject: usedOrNull,
    calculate: ({ world }) => {
      world.stale = true;
    },
  },
  acts: { activate, delete: removeSheet },
};

const COLLECTION: ObjectType<{ readonly world: World }> = {
  name: 'WorksheetCollection',
  items: ({ world }) => world.book.sheets.map((sheet) => worksheet(world, sheet)),
  guard: ({ world }) => {
    guardStructure(world);
  },
  gets: {
    getActiveWorksheet: ({ world }) => worksheet(world, world.book.active),
    getItem({ world }, key) {
      const sheet = sheetNamed(world, String(key));
      if (!sheet) throw apiError('ItemNotFound', String(key));
      return worksheet(world, sheet);
    },
    getItemOrNullObject({ world }, key) {
      const sheet = sheetNamed(world, String(key));
      return sheet ? worksheet(world, sheet) : null;
    },
    getFirst: ({ world }, visibleOnly) => worksheet(world, shown(world, visibleOnly)[0]!),
    getLast: ({ world }, visibleOnly) => worksheet(world, shown(world, visibleOnly).at(-1)!),
    getCount: ({ world }, visibleOnly) => shown(world, visibleOnly).length,
  },
  acts: { add: ({ world }, name) => addSheet(world, name) },
};

function shown({ book }: World, visibleOnly: unknown): readonly StoredSheet[] {
  return book.sheets.filter((sheet) => visibleOnly !== true || sheet.visibility === 'Visible');
}

const PANES: ObjectType<SheetSelf> = {
  name: 'WorksheetFreezePanes',
  guard: ({ world, sheet }) => {
    guardSheet(world, sheet);
  },
  gets: {
    getLocationOrNullObject({ world, sheet }) {
      const { rows, columns } = sheet.freeze;
      if (rows === 0 && columns === 0) return null;
      const area = areaOfAddress('A:XFD')!;
      return world.objects.range(sheet, { ...area, rows: rows || area.rows, columns: columns || area.columns });
    },
  },
  acts: {
    freezeAt({ world, sheet }, argument) {
      const { area } = rangeOf(argument, world, sheet);
      sheet.freeze = {
        rows: area.rows === WHOLE_SHEET.rows ? 0 : area.row + area.rows,
        columns: area.columns === WHOLE_SHEET.columns ? 0 : area.column + area.columns,
      };
    },
    freezeRows({ sheet }, count) {
      sheet.freeze = { rows: whole(count ?? 0), columns: 0 };
    },
    freezeColumns({ sheet }, count) {
      sheet.freeze = { rows: 0, columns: whole(count ?? 0) };
    },
    unfreeze({ sheet }) {
      sheet.freeze = { rows: 0, columns: 0 };
    },
  },
};

const PROTECTION: ObjectType<SheetSelf> = {
  name: 'WorksheetProtection',
  reads: { protected: ({ sheet }) => sheet.protected },
};
