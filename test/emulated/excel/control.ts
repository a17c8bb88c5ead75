import { cellAddress, parseCell, type Area, type Cell } from '../../../src/sheet/address';
import type { Book } from '../../../src/sheet/book';
import { bookOf } from '../store/book';
import { openStored, saveStored } from '../store/file';
import { emptyBook, type StoredSheet } from '../store/model';
import { NEWEST_SET, requirementSets } from './library';
import { settle, sheetNamed, type Told } from './model/world';
import { startSession, type FailureOptions, type LoggedRequest, type Session } from './session';
import { moveRows, pickFor, selectAs, typeInto } from './user';

export interface EmulatedExcelOptions {
  /** ExcelApi that the host reports, such as `1.7`; the library's newest where not given. */
  readonly set?: string;
  /** An xlsx file to open; an empty workbook where not given. */
  readonly book?: Uint8Array;
  readonly language?: 'zh-CN' | 'en-US';
}

/** A running Excel as the test holds it: its workbook, its user, and its moods. */
export interface ExcelControl {
  /** What went over the wire, oldest first. */
  readonly requests: readonly LoggedRequest[];
  /** Makes the n-th request from now fail, counted from 1, clean-up requests included. */
  failAt(count: number, options?: FailureOptions): void;
  /** The user types into a cell, or stops. */
  editing(on: boolean): void;
  /** Protects a sheet by its name, or the structure of the workbook. */
  protect(what: string | { readonly workbook: true }, on: boolean): void;
  readOnly(on: boolean): void;
  /** The workbook is closed under the add-in. */
  close(): void;
  /** The user types into a cell, and the add-in has heard of it. */
  userEdits(sheet: string, cell: Cell | string, value: string | number | boolean): Promise<void>;
  /** The user picks from a drop-down; Excel tells nobody. */
  userPicks(sheet: string, cell: Cell | string, value: string): Promise<void>;
  /** The user puts rows in before one (counted from 0), or, below zero, takes them out from it on. */
  userMovesRows(sheet: string, at: number, count: number): Promise<void>;
  /** The user goes to a sheet and selects areas of it. */
  userSelects(sheet: string, ...areas: readonly Area[]): Promise<void>;
  /** What is selected, as it is written: `绩效目标表!C42`. */
  selected(): string;
  /** The workbook as plain data. */
  book(): Book;
  /** As an xlsx file. */
  save(): Promise<Uint8Array>;
  /** Ends it: nothing more is answered. */
  stop(): void;
}

export interface Controlled {
  readonly session: Session;
  readonly control: ExcelControl;
  readonly set: string;
  readonly language: string;
}

/** An Excel that nobody is connected to yet. `tell` is given its events, each some time after what it is about. */
export async function controlled(options: EmulatedExcelOptions, tell: (event: Told) => void): Promise<Controlled> {
  const { set = NEWEST_SET, language = 'zh-CN' } = options;
  const { book, save } = options.book ? await openStored(options.book) : { book: emptyBook(), save: saveStored };
  const session = startSession(book, {
    set,
    sets: requirementSets(),
    tell: (event) => {
      // After the answer to the request that made it.
      setTimeout(tell, 0, event);
    },
  });
  const { world } = session;
  const named = (name: string): StoredSheet => {
    const sheet = sheetNamed(world, name);
    if (!sheet) throw new RangeError(`No sheet ${name}`);
    return sheet;
  };
  const control: ExcelControl = {
    requests: session.requests,
    failAt: session.failAt,
    editing: session.editing,
    protect(what, on) {
      if (typeof what === 'string') named(what).protected = on;
      else book.structureProtected = on;
    },
    readOnly(on) {
      world.readOnly = on;
    },
    close: session.close,
    async userEdits(sheet, cell, value) {
      typeInto(world, named(sheet), cellOf(cell), value);
      await heard();
    },
    async userPicks(sheet, cell, value) {
      pickFor(world, named(sheet), cellOf(cell), value);
      await heard();
    },
    async userMovesRows(sheet, at, count) {
      moveRows(world, named(sheet), at, count);
      await heard();
    },
    async userSelects(sheet, ...areas) {
      selectAs(world, named(sheet), areas);
      await heard();
    },
    selected: () => `${book.selection.sheet.name}!${cellAddress(book.selection.areas[0]!)}`,
    book: () => {
      settle(world);
      return bookOf(book);
    },
    save: () => {
      settle(world);
      return save(book);
    },
    stop: session.close,
  };
  return { session, control, set, language };
}

function cellOf(cell: Cell | string): Cell {
  return typeof cell === 'string' ? parseCell(cell)! : cell;
}

/** After what is due by now, and what that has made due. */
async function heard(): Promise<void> {
  for (let turn = 0; turn < 3; turn += 1) await new Promise((resolve) => setTimeout(resolve, 0));
}
