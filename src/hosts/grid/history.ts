import { ICommandService, IUndoRedoService, IUniverInstanceService, RedoCommand, UndoCommand } from '@univerjs/core';
import type { IUndoRedoItem, Nullable } from '@univerjs/core';
import type { Done } from './apply/transaction';
import { NAMES, type Change } from './changes';
import { execute, type Engine } from './engine';

/** What each sheet is at: a mark that is another one after every change, and the old one again after undoing it. */
type State = ReadonlyMap<string, symbol>;

export interface History {
  /** True while the grid undoes something. */
  readonly isUndoing: boolean;
  note(change: Change): void;
  /** Does something, and puts it into the grid's own history as one step. */
  step(work: () => Done): Step;
  stop(): void;
}

/** One of our steps in the history. */
export interface Step {
  /** Ids of sheets that it changed and that have been changed since. */
  changedSince(): readonly string[];
  /** Takes it back, out of its turn if need be. */
  takeBack(): void;
}

export function keepHistory(engine: Engine): History {
  const { injector } = engine;
  const commands = injector.get(ICommandService);
  const steps = injector.get(IUndoRedoService);
  let state = new Map<string, symbol>();
  /** As it was when the last step ended. */
  let settled: State = state;
  let turning: { readonly to: State | undefined; readonly isUndo: boolean } | null = null;
  const known = new WeakMap<IUndoRedoItem, { readonly before: State; readonly after: State }>();

  const settle = (next: State): void => {
    state = new Map(next);
    settled = next;
  };
  const top = (): Nullable<IUndoRedoItem> => {
    injector.get(IUniverInstanceService).focusUnit(engine.workbook().getUnitId());
    return steps.pitchTopUndoElement();
  };

  const status = steps.undoRedoStatus$.subscribe(() => {
    const step = turning ? null : steps.pitchTopUndoElement();
    if (!step || known.has(step)) return;
    const after = new Map(state);
    known.set(step, { before: settled, after });
    settled = after;
  });
  const before = commands.beforeCommandExecuted(({ id }) => {
    if (id === UndoCommand.id) turning = { to: knownOf(steps.pitchTopUndoElement())?.before, isUndo: true };
    if (id === RedoCommand.id) turning = { to: knownOf(steps.pitchTopRedoElement())?.after, isUndo: false };
  });
  const after = commands.onCommandExecuted(({ id }) => {
    if (!turning || (id !== UndoCommand.id && id !== RedoCommand.id)) return;
    if (turning.to) settle(turning.to);
    turning = null;
  });
  const knownOf = (step: Nullable<IUndoRedoItem>): { before: State; after: State } | undefined =>
    step ? known.get(step) : undefined;

  return {
    get isUndoing() {
      return turning?.isUndo === true;
    },
    note({ sheets }) {
      for (const sheet of sheets) state.set(sheet, Symbol());
    },
    step(work) {
      const was = new Map(state);
      const { undo, redo } = work();
      const is = new Map(state);
      const touched = [...is.keys()].filter((sheet) => is.get(sheet) !== was.get(sheet));
      const item: IUndoRedoItem = {
        unitID: engine.workbook().getUnitId(),
        undoMutations: [...undo],
        redoMutations: [...redo],
      };
      settled = was;
      top();
      steps.pushUndoRedo(item);
      return {
        changedSince: () => touched.filter((sheet) => state.get(sheet) !== is.get(sheet)),
        takeBack() {
          const isLast = top() === item;
          for (const change of undo) execute(engine, change);
          const next = new Map(state);
          for (const sheet of touched) restore(next, sheet, was.get(sheet));
          if (isLast) {
            turning = { to: undefined, isUndo: true };
            steps.popUndoToRedo();
            turning = null;
          } else {
            steps.pushUndoRedo({ ...item, undoMutations: [...redo], redoMutations: [...undo] });
          }
          settle(next);
        },
      };
    },
    stop() {
      status.unsubscribe();
      before.dispose();
      after.dispose();
    },
  };
}

function restore(state: Map<string, symbol>, sheet: string, mark: symbol | undefined): void {
  if (mark) state.set(sheet, mark);
  else state.delete(sheet);
}

/** What a step has touched, in words: a sheet by its name. */
export function touchedWords(engine: Engine, sheetId: string): string {
  if (sheetId === NAMES) return '工作簿里定义的名称';
  const name = engine.workbook().getSheetBySheetId(sheetId)?.getName();
  return name === undefined ? '工作表' : `工作表“${name}”`;
}
