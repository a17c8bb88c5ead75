import {
  ICommandService,
  IUniverInstanceService,
  UniverInstanceType,
  type IWorkbookData,
  type Univer,
  type Workbook,
  type Worksheet,
} from '@univerjs/core';
import { SetWorksheetActiveOperation } from '@univerjs/sheets';
import { skip } from 'rxjs';
import type { Area, Cell } from '../../sheet/address';
import type { Book } from '../../sheet/book';
import type { Patch } from '../../sheet/patch';
import type { Snapshot } from '../../sheet/snapshot';
import { HostError, type Host, type Undo } from '../host';
import { changedSince, validatePatch } from '../validate';
import { writePatch } from './apply/patch';
import type { Done } from './apply/transaction';
import { watchCalculation } from './calculation';
import { nameOf, onChange } from './changes';
import { placeOf, sheetNamed, type Engine } from './engine';
import { readBook } from './from-univer';
import { keepHistory, touchedWords } from './history';
import { recordMoves } from './moves';
import { slices, type Pause } from './pause';
import { Preparation } from './prepare';
import { readSnapshot } from './snapshot';
import { targetOf } from './target';
import { toWorkbookData } from './to-univer';

/** A spreadsheet in the page. */
export interface GridHost extends Host {
  /** The workbook as it is now, user edits included. */
  book(): Promise<Book>;
  /** Shows another workbook in place of this one. */
  load(book: Book): Promise<void>;
  setDark(dark: boolean): void;
  focus(): void;
  /** Ends the grid and all it has on the page. */
  dispose(): void;
  onActiveSheet(changed: (sheet: string) => void): () => void;
}

/** What a grid that is on a page does there. Without one it is a workbook in memory that nobody sees. */
export interface Screen {
  /** The user's first selected area on the sheet in front. */
  selection(): Area | null;
  /** Takes what is being typed into its cell; false where it cannot. */
  endEditing(): Promise<boolean>;
  show(sheet: Worksheet, cell: Cell): void;
  /** After a write of ours: what is selected may be part of a merged area now. */
  refresh(): void;
  setDark(dark: boolean): void;
  focus(): void;
  dispose(): void;
}

/** How often a reading that the user has interrupted is begun anew before it is done in one go. */
const TRIES = 3;
const NO_PAUSE: Pause = () => undefined;

/** The host over a grid whose parts have been registered; `screen` says what it has on the page, if anything. */
export function gridHost(univer: Univer, first: Book, screenOf?: (engine: Engine) => Screen): GridHost {
  univer.registerPlugin(Preparation);
  const injector = univer.__getInjector();
  let opened = 0;
  const dataOf = (book: Book): IWorkbookData => {
    opened += 1;
    return toWorkbookData(book, `workbook-${opened}`);
  };
  const open = (data: IWorkbookData, active: string): Workbook => {
    const made = univer.createUnit<IWorkbookData, Workbook>(UniverInstanceType.UNIVER_SHEET, data);
    injector.get(IUniverInstanceService).focusUnit(made.getUnitId());
    // The screen brings a sheet to the front with this alone; one that is merely set active leaves the first in sight.
    const front = made.getSheetBySheetId(active);
    if (front) injector.get(ICommandService).syncExecuteCommand(SetWorksheetActiveOperation.id, placeOf(front));
    return made;
  };
  let workbook = open(dataOf(first), first.active);
  const activeWatchers = new Set<(sheet: string) => void>();
  const follow = (): (() => void) => {
    const following = workbook.activeSheet$.pipe(skip(1)).subscribe((sheet) => {
      if (sheet) for (const watcher of activeWatchers) watcher(sheet.getName());
    });
    return () => {
      following.unsubscribe();
    };
  };
  let stopFollowing = follow();
  const engine: Engine = { injector, workbook: () => workbook };
  const moves = recordMoves();
  moves.restart(first);
  const calculation = watchCalculation(engine);
  const history = keepHistory(engine);
  const screen = screenOf?.(engine);
  const watchers = new Set<(sheet: string) => void>();
  let changes = 0;
  /** True while a patch of ours is written or taken back; that happens within one turn of the page. */
  let isOurs = false;
  let isEnded = false;
  let changed = new Set<string>();

  const stopListening = onChange(engine, (change) => {
    changes += 1;
    history.note(change);
    moves.note(change, history.isUndoing);
    if (isOurs) return;
    for (const id of change.sheets) {
      const name = nameOf(engine, change, id);
      if (name === undefined) continue;
      if (changed.size === 0) queueMicrotask(tell);
      changed.add(name);
    }
  });
  const tell = (): void => {
    const sheets = changed;
    changed = new Set();
    for (const sheet of sheets) for (const watcher of watchers) watcher(sheet);
  };

  const asOurs = <T>(work: () => T): T => {
    isOurs = true;
    try {
      return work();
    } finally {
      isOurs = false;
    }
  };
  /** Nothing is being typed, and every formula has its result. */
  const ready = async (): Promise<void> => {
    if (screen && !(await screen.endEditing())) {
      throw new HostError('editing', '有单元格正在编辑，没有改动。请先按回车结束编辑，再试一次。');
    }
    await calculation.settled();
  };
  const steadily = async <T>(read: (pause: Pause) => Promise<T>): Promise<T> => {
    for (let tries = 0; tries < TRIES; tries += 1) {
      const before = changes;
      const result = await read(slices());
      if (changes === before) return result;
    }
    return read(NO_PAUSE);
  };
  const write = (patch: Patch): Done => {
    try {
      return asOurs(() => writePatch(engine, patch));
    } catch (error) {
      throw new HostError('failed', `“${patch.title}”没有完成，工作簿没有改动。`, { cause: error });
    }
  };

  return {
    capabilities: {
      notes: true,
      prompts: true,
      formulaFormats: true,
      pageSetup: true,
      copies: false,
      calculates: true,
    },
    sheets: () => Promise.resolve(workbook.getSheets().map((sheet) => sheet.getName())),
    activeSheet: () => Promise.resolve(workbook.getActiveSheet().getName()),
    selection() {
      const area = screen?.selection();
      return Promise.resolve(area ? { sheet: workbook.getActiveSheet().getName(), area } : null);
    },
    async snapshot(names): Promise<readonly Snapshot[]> {
      // What is being typed is not in the sheet yet, and a check in the background must not take it from the user.
      await calculation.settled();
      const wanted = names && new Set(names.map((name) => sheetNamed(engine, name)));
      const sheets = workbook.getSheets().filter((sheet) => !wanted || wanted.has(sheet));
      const snapshots: Snapshot[] = [];
      const pause = slices();
      for (const sheet of sheets) {
        snapshots.push(await steadily((steady) => readSnapshot(engine, sheet, steady)));
        // Many small sheets add up, too.
        await pause();
      }
      return snapshots;
    },
    async apply(patch): Promise<Undo> {
      await ready();
      validatePatch(targetOf(engine), patch);
      const step = history.step(() => write(patch));
      screen?.refresh();
      return {
        title: patch.title,
        async revert() {
          await ready();
          const [touched] = step.changedSince();
          if (touched !== undefined) throw changedSince(touchedWords(engine, touched), patch.title);
          asOurs(() => {
            step.takeBack();
          });
        },
      };
    },
    async reveal(name, cell) {
      const sheet = sheetNamed(engine, name);
      if (!screen) return;
      await screen.endEditing();
      screen.show(sheet, cell);
    },
    watch(watcher) {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    async book() {
      await ready();
      return steadily((pause) => readBook(engine, (id) => moves.of(id), pause));
    },
    async load(book) {
      await ready();
      const data = dataOf(book);
      stopFollowing();
      injector.get(IUniverInstanceService).disposeUnit(workbook.getUnitId());
      workbook = open(data, book.active);
      stopFollowing = follow();
      moves.restart(book);
    },
    setDark(dark) {
      // A page that changes its look may still hold a grid it has ended.
      if (!isEnded) screen?.setDark(dark);
    },
    focus: () => screen?.focus(),
    dispose() {
      isEnded = true;
      stopListening();
      stopFollowing();
      history.stop();
      screen?.dispose();
      // The formula engine does not survive being taken away while it calculates.
      void calculation.settled().then(() => {
        calculation.stop();
        univer.dispose();
      });
    },
    onActiveSheet(watcher) {
      activeWatchers.add(watcher);
      return () => activeWatchers.delete(watcher);
    },
  };
}
