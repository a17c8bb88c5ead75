import {
  contains,
  intersection,
  intersects,
  MAX_COLUMNS,
  MAX_ROWS,
  qualifiedAddress,
  type Area,
} from '../../../../src/sheet/address';
import { displayText } from '../../../../src/sheet/display';
import { areaOfName } from '../../../../src/sheet/references';
import { around, cellsOf, mergeArea, putCell, storedCell, stylesIn } from '../../store/cells';
import type { StoredCell, StoredSheet } from '../../store/model';
import { apiError, ApiError, notModelled } from '../errors';
import { remote, type ObjectType, type Remote } from '../objects';
import { addressOf, localAddress, onSheet, rangeOf } from './addresses';
import { usedArea } from './used';
import { specialCells } from './special';
import { cellProperties, setCellProperties, setTrackProperties } from './bulk';
import { clear } from './clear';
import { conditionalFormats } from './conditional';
import { rangeFormat } from './format';
import { validation } from './validation';
import { valueType, wireValue } from './values';
import { guardBook, guardSheet, settle, type RangeSelf, type World } from './world';
import { write, writeFormats } from './write';

/** Cells that one read may ask for; Excel answers `null` for more (host limit of Microsoft's documentation). */
const MAX_READ = 5_000_000;

export function range(world: World, sheet: StoredSheet, area: Area): Remote {
  return remote(TYPE, { world, sheet, area: onSheet(area) });
}

function grid<T>({ world, area }: RangeSelf, of: (row: number, column: number) => T): T[][] | null {
  if (area.rows * area.columns > MAX_READ) return null;
  settle(world);
  return Array.from({ length: area.rows }, (_, r) =>
    Array.from({ length: area.columns }, (__, c) => of(area.row + r, area.column + c)),
  );
}

/** One property of every cell. */
function eachCell<T>(of: (cell: StoredCell) => T): (self: RangeSelf) => T[][] | null {
  return (self) => grid(self, (row, column) => of(storedCell(self.sheet, { row, column })));
}

const formatOf = ({ style }: StoredCell): string => style.format ?? 'General';

/** The same over the whole range, or null. */
function uniform<T>(values: readonly T[]): T | null {
  return values.every((value) => value === values[0]) ? (values[0] ?? null) : null;
}

function isHidden({ sheet, area }: RangeSelf, axis: 'rows' | 'columns'): boolean | null {
  const [from, count] = axis === 'rows' ? [area.row, area.rows] : [area.column, area.columns];
  const hidden = Array.from({ length: Math.min(count, 10_000) }, (_, i) => sheet[axis].get(from + i)?.hidden ?? false);
  return uniform(hidden);
}

function hide({ sheet, area }: RangeSelf, axis: 'rows' | 'columns', value: unknown): void {
  const [from, count] = axis === 'rows' ? [area.row, area.rows] : [area.column, area.columns];
  for (let i = from; i < from + count; i += 1) sheet[axis].set(i, { ...sheet[axis].get(i), hidden: value === true });
}

function moved({ world, sheet, area }: RangeSelf, to: Partial<Area>): Remote {
  return range(world, sheet, { ...area, ...to });
}

function used({ world, sheet, area }: RangeSelf, valuesOnly: unknown): Remote | null {
  const found = usedArea(sheet, valuesOnly === true);
  return found && intersects(found, area) ? range(world, sheet, intersection(found, area)) : null;
}

/** Merged areas of one answer (Microsoft: `Range.getMergedAreasOrNullObject`). */
const MAX_MERGES = 512;

/** Areas whose corner lies in the range: those that only reach into it are not told, as in Excel. */
function mergedAreas({ world, sheet, area }: RangeSelf): Remote | null {
  const found = sheet.merges.filter((merge) => contains(area, merge));
  if (found.length > MAX_MERGES) throw new ApiError('GeneralException', 'too many merged areas');
  return found.length > 0 ? world.objects.areas(sheet, found) : null;
}

function merge(self: RangeSelf, across: unknown): null {
  const { world, sheet, area } = self;
  const parts =
    across === true ? Array.from({ length: area.rows }, (_, i) => ({ ...area, row: area.row + i, rows: 1 })) : [area];
  for (const part of parts) {
    if (sheet.merges.some((other) => intersects(other, part) && !isInside(other, part))) {
      throw notModelled('merge over a part of a merged area');
    }
    if (part.rows * part.columns > 1) mergeArea(sheet, part);
  }
  world.stale = true;
  return null;
}

function isInside(inner: Area, outer: Area): boolean {
  const cut = intersection(inner, outer);
  return cut.rows === inner.rows && cut.columns === inner.columns;
}

function intersectionOf(self: RangeSelf, other: unknown): Remote | null {
  const second = rangeOf(other, self.world, self.sheet);
  if (second.sheet !== self.sheet || !intersects(self.area, second.area)) return null;
  return range(self.world, self.sheet, intersection(self.area, second.area));
}

function special({ world, sheet, area }: RangeSelf, kind: unknown): Remote | null {
  return specialCells(world, sheet, [area], kind);
}

function number(value: unknown): number {
  if (typeof value !== 'number') throw apiError('InvalidArgument');
  return value;
}

function orThrow(found: Remote | null): Remote {
  if (!found) throw apiError('ItemNotFound');
  return found;
}

/** A link inside the workbook; the cell takes on the look of links, as in Excel. */
function setHyperlink(self: RangeSelf, value: unknown): void {
  const { world, sheet, area } = self;
  const { documentReference, textToDisplay, address } = value as Record<string, string | undefined>;
  const target = documentReference === undefined ? null : areaOfName({ refersTo: documentReference });
  if (address !== undefined || !target) throw notModelled('hyperlink to anything but a cell of the workbook');
  for (const cell of cellsOf(area)) {
    const had = storedCell(sheet, cell);
    const style = { ...had.style, font: { ...had.style.font, color: '#0563C1', underline: true } };
    const text = textToDisplay ?? had.value ?? documentReference!;
    putCell(sheet, cell, { value: text, style, link: { sheet: target.sheet, cell: target.area } });
  }
  world.stale = true;
}

function hyperlink({ sheet, area }: RangeSelf): unknown {
  const { link, value } = storedCell(sheet, area);
  if (!link) return null;
  return { documentReference: qualifiedAddress(link.sheet, link.cell), textToDisplay: String(wireValue(value)) };
}

function select({ world, sheet, area }: RangeSelf): null {
  if (sheet.visibility !== 'Visible') throw apiError('InvalidOperation', 'the sheet is hidden');
  world.book.active = sheet;
  world.book.selection = { sheet, areas: [area] };
  world.tell({ type: 14, target: sheet.id, message: { address: localAddress(area), worksheetId: sheet.id } });
  return null;
}

function checkSize({ area }: RangeSelf, rows: unknown, columns: unknown): null {
  if (rows !== area.rows || columns !== area.columns) throw apiError('InvalidArgument', 'size of the array');
  return null;
}

/** Contents of unlocked cells may be written on a protected sheet, nothing else. */
function guard({ world, sheet, area }: RangeSelf, member: string): void {
  if (member === 'select') return;
  const isContent = /^(?:values|formulas)/.test(member);
  if (sheet.protected && isContent && stylesIn(sheet, area).every(({ locked }) => locked === false)) {
    guardBook(world);
  } else guardSheet(world, sheet);
}

const TYPE: ObjectType<RangeSelf> = {
  name: 'Range',
  kept: true,
  guard,
  reads: {
    address: addressOf,
    addressLocal: addressOf,
    rowIndex: ({ area }) => area.row,
    columnIndex: ({ area }) => area.column,
    rowCount: ({ area }) => area.rows,
    columnCount: ({ area }) => area.columns,
    cellCount: ({ area }) => (area.rows * area.columns > 2_147_483_647 ? -1 : area.rows * area.columns),
    isEntireColumn: ({ area }) => area.rows === MAX_ROWS,
    isEntireRow: ({ area }) => area.columns === MAX_COLUMNS,
    values: eachCell(({ value }) => wireValue(value)),
    formulas: eachCell(({ value, formula }) => formula ?? wireValue(value)),
    formulasLocal: eachCell(({ value, formula }) => formula ?? wireValue(value)),
    text: eachCell((cell) => displayText(cell.value, formatOf(cell))),
    valueTypes: eachCell(({ value }) => valueType(value)),
    numberFormat: eachCell(formatOf),
    numberFormatLocal: eachCell(formatOf),
    rowHidden: (self) => isHidden(self, 'rows'),
    columnHidden: (self) => isHidden(self, 'columns'),
    hasSpill: () => false,
    hyperlink,
  },
  goes: {
    worksheet: ({ world, sheet }) => world.objects.worksheet(sheet),
    format: ({ world, sheet, area }) => rangeFormat(world, sheet, [area]),
    conditionalFormats: ({ world, sheet, area }) => conditionalFormats(world, sheet, [area]),
    dataValidation: ({ world, sheet, area }) => validation(world, sheet, [area]),
  },
  writes: {
    values: write,
    formulas: write,
    formulasLocal: write,
    numberFormat: writeFormats,
    rowHidden: (self, value) => {
      hide(self, 'rows', value);
    },
    columnHidden: (self, value) => {
      hide(self, 'columns', value);
    },
    hyperlink: setHyperlink,
  },
  gets: {
    getCell: (self, row, column) =>
      moved(self, { row: self.area.row + number(row), column: self.area.column + number(column), rows: 1, columns: 1 }),
    getRow: (self, row) => moved(self, { row: self.area.row + number(row), rows: 1 }),
    getColumn: (self, column) => moved(self, { column: self.area.column + number(column), columns: 1 }),
    getLastRow: (self) => moved(self, { row: self.area.row + self.area.rows - 1, rows: 1 }),
    getLastColumn: (self) => moved(self, { column: self.area.column + self.area.columns - 1, columns: 1 }),
    getLastCell: (self) =>
      moved(self, {
        row: self.area.row + self.area.rows - 1,
        column: self.area.column + self.area.columns - 1,
        rows: 1,
        columns: 1,
      }),
    getEntireRow: (self) => moved(self, { column: 0, columns: MAX_COLUMNS }),
    getEntireColumn: (self) => moved(self, { row: 0, rows: MAX_ROWS }),
    getOffsetRange: (self, rows, columns) =>
      moved(self, { row: self.area.row + number(rows), column: self.area.column + number(columns) }),
    getResizedRange: (self, rows, columns) =>
      moved(self, { rows: self.area.rows + number(rows), columns: self.area.columns + number(columns) }),
    getAbsoluteResizedRange: (self, rows, columns) => moved(self, { rows: number(rows), columns: number(columns) }),
    getBoundingRect: (self, other) => moved(self, around([self.area, rangeOf(other, self.world, self.sheet).area])!),
    getIntersection: (self, other) => orThrow(intersectionOf(self, other)),
    getIntersectionOrNullObject: intersectionOf,
    getUsedRange: (self, valuesOnly) => used(self, valuesOnly) ?? moved(self, { rows: 1, columns: 1 }),
    getUsedRangeOrNullObject: used,
    getMergedAreasOrNullObject: mergedAreas,
    getSpecialCells: (self, kind) => orThrow(special(self, kind)),
    getSpecialCellsOrNullObject: special,
    getCellProperties: cellProperties,
    _ValidateArraySize: checkSize,
  },
  acts: {
    merge,
    unmerge({ sheet, area }) {
      sheet.merges = sheet.merges.filter((merge) => !intersects(merge, area));
    },
    clear,
    select,
    setCellProperties,
    setRowProperties: (self, properties) => setTrackProperties(self, 'rows', properties),
    setColumnProperties: (self, properties) => setTrackProperties(self, 'columns', properties),
  },
};
