import type { Area } from '../../../../src/sheet/address';
import { calculate } from '../../store/calculate';
import type { StoredBook, StoredSheet } from '../../store/model';
import { apiError } from '../errors';
import type { Remote } from '../objects';

/** An event as the client is told of it. */
export interface Told {
  readonly type: number;
  /** A sheet's id, or `Workbook`. */
  readonly target: string;
  readonly message: Readonly<Record<string, unknown>>;
}

/** A rectangle of cells of one sheet. */
export interface RangeSelf {
  readonly world: World;
  readonly sheet: StoredSheet;
  readonly area: Area;
}

/** The objects that others lead to; given as a table, so that no two files need each other. */
export interface Objects {
  range(sheet: StoredSheet, area: Area): Remote;
  areas(sheet: StoredSheet, areas: readonly Area[]): Remote;
  worksheet(sheet: StoredSheet): Remote;
}

/** One running Excel with its workbook. */
export interface World {
  readonly book: StoredBook;
  readonly objects: Objects;
  /** `14` for ExcelApi 1.14. */
  readonly minor: number;
  readOnly: boolean;
  /** Who changes things just now. */
  actor: 'add-in' | 'user';
  /** Results are older than what the cells hold. */
  stale: boolean;
  /** `<target>:<event>`, such as `Workbook:DataChanged`. */
  readonly listening: Set<string>;
  readonly tell: (event: Told) => void;
  readonly keep: (object: Remote) => string;
}

/** Throws where nothing may be changed at all. */
export function guardBook(world: World): void {
  if (world.readOnly) throw apiError('AccessDenied', 'the workbook is read-only');
}

export function guardStructure(world: World): void {
  guardBook(world);
  if (world.book.structureProtected) throw apiError('AccessDenied', 'the structure of the workbook is protected');
}

export function guardSheet(world: World, sheet: StoredSheet): void {
  guardBook(world);
  if (!world.book.sheets.includes(sheet)) throw apiError('InvalidReference', 'the sheet is gone');
  if (sheet.protected) throw apiError('AccessDenied', `the sheet ${sheet.name} is protected`);
}

/** Brings the results up to date before anything of a cell is read. */
export function settle(world: World): void {
  if (!world.stale) return;
  world.stale = false;
  calculate(world.book);
}

export function sheetNamed(world: World, key: string): StoredSheet | undefined {
  const wanted = key.toLowerCase();
  return world.book.sheets.find(({ id, name }) => id.toLowerCase() === wanted || name.toLowerCase() === wanted);
}

/** An event as it goes over the wire. */
export interface Message {
  readonly messageCategory: number;
  readonly messageType: number;
  readonly targetId: string;
  readonly message: string;
  readonly id: string;
}

const EVENTS = 65_536;

export function messageOf({ type, target, message }: Told): Message {
  return { messageCategory: EVENTS, messageType: type, targetId: target, message: JSON.stringify(message), id: '' };
}
