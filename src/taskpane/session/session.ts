import { check } from '../../commands/check';
import { CommandError, type Command } from '../../commands/command';
import { goToProblem } from '../../commands/go-to-problem';
import { nextProblem } from '../../commands/next-problem';
import { previousProblem } from '../../commands/previous-problem';
import type { Task } from '../../commands/task';
import { undo } from '../../commands/undo';
import type { Host } from '../../hosts/host';
import type { Language, Texts } from '../../locales';
import { checkingOf, inSight, NOTHING_CHECKED } from './checking';
import { connect, type Connection } from './connection';
import { problemKey, problemKeys } from './list';
import { lookAtSelection, lookAtSheet } from './look';
import { createStore } from './store';
import { inTurn } from './turns';
import type { CheckState, PaneState, Session, TabId } from './types';
import { hostInWords, inWords } from './words';

export interface SessionOptions {
  readonly language: Language;
  /** What the session says itself. */
  readonly texts: Texts['pane'] | Promise<Texts['pane']>;
  /** The tab that is open at first. */
  readonly tab?: TabId;
}

/** A session, and the way to end it: nothing is watched or checked any more. */
export interface OpenSession extends Session {
  close(): void;
}

/** Progress is shown so often, in milliseconds; what counts to thousands would draw nothing else. */
const PROGRESS_INTERVAL = 80;

/** The pane's store over a spreadsheet that is still to come. What it promises is written at `Session`. */
export function createSession(coming: Promise<Host>, options: SessionOptions): OpenSession {
  const { language, tab = 'check' } = options;
  const store = createStore<PaneState>({
    host: 'waiting',
    tab,
    busy: null,
    message: null,
    undo: null,
    check: NOTHING_CHECKED,
  });
  const takeTurn = inTurn();
  const takeStep = inTurn();
  const editListeners = new Set<(sheet: string) => void>();
  const closing = new AbortController();
  let atWork: AbortController | null = null;

  const checking = checkingOf(store, (signal) => {
    void takeTurn(async () => {
      const connection = await connected;
      if (connection && !signal.aborted) await checking.renew(connection, signal);
    });
  });
  const setCheck = (change: Partial<CheckState>): void => {
    store.set({ check: { ...store.get().check, ...change } });
  };

  async function connectTo(): Promise<Connection | null> {
    const texts = await options.texts;
    try {
      const host = await coming;
      if (closing.signal.aborted) return null;
      const stop = host.watch((sheet) => {
        checking.edited(sheet);
        for (const listener of editListeners) listener(sheet);
      });
      closing.signal.addEventListener('abort', stop);
      store.set({ host: 'ready' });
      return connect(host, texts);
    } catch (error) {
      store.set({ host: { failed: hostInWords(error, texts.failure) } });
      return null;
    }
  }
  const connected = connectTo();

  /** Does a piece of work when its turn has come, with everything around it that the user sees. */
  function work<Output>(
    { id, label }: Pick<Command<never, unknown>, 'id' | 'label'>,
    job: (connection: Connection, task: Task) => Promise<Output>,
  ): Promise<Output | undefined> {
    checking.pause();
    return takeTurn(async () => {
      const connection = await connected;
      if (!connection) return undefined;
      const { history, writes, texts } = connection;
      const before = writes();
      const controller = new AbortController();
      atWork = controller;
      checking.pause();
      const busy = { command: id, label: label[language === 'zh-CN' ? 'zh' : 'en'], progress: null };
      store.set({ message: null, busy: { ...busy, cancellable: false } });
      let drawn = 0;
      const progress = (done: number, total: number): void => {
        if (Date.now() - drawn < PROGRESS_INTERVAL && done < total) return;
        drawn = Date.now();
        // What is counted can be stopped between two of the things; what is done with all of them cannot.
        store.set({ busy: { ...busy, progress: { done, total }, cancellable: done < total } });
      };
      try {
        return await job(connection, { signal: controller.signal, progress });
      } catch (error) {
        store.set({ message: inWords(error, texts.failure, writes() > before) });
        return undefined;
      } finally {
        atWork = null;
        if (writes() > before) await checking.renew(connection);
        store.set({ busy: null, undo: history.titles()[0] ?? null });
        checking.resume();
      }
    });
  }

  /** Does something that shows nothing but its failure. */
  async function quietly<Output>(job: (connection: Connection) => Promise<Output>): Promise<Output | undefined> {
    const connection = await connected;
    if (!connection) return undefined;
    try {
      return await job(connection);
    } catch (error) {
      store.set({ message: inWords(error, connection.texts.failure) });
      return undefined;
    }
  }

  return {
    state: store.get,
    subscribe: store.subscribe,
    openTab: (opened) => {
      store.set({ tab: opened });
    },
    tell: (message) => {
      store.set({ message });
    },

    run: (command, input, told) =>
      work(command, async ({ history, host }, task) => {
        const output = await command.run(command.leavesNothing ? host : history.host, input, task);
        const message = told?.(output) ?? null;
        if (message) store.set({ message });
        return output;
      }),
    ask: (command, input) => takeTurn(() => quietly(({ history }) => command.run(history.host, input))),
    cancel: () => atWork?.abort(),
    async undo() {
      await work(undo, async ({ history, texts }, task) => {
        if (history.titles().length === 0) throw new CommandError(texts.nothingToUndo);
        const { title } = await undo.run(history.host, { history }, task);
        store.set({ message: { intent: 'success', text: texts.undone(title) } });
      });
    },

    async check(of = 'sheet') {
      await work(check, async ({ history, texts }, task) => {
        const revision = checking.revision();
        const lookAt = of === 'selection' ? lookAtSelection : lookAtSheet;
        const look = await lookAt(history.host, task, texts.check);
        checking.show(look, revision);
        store.set({ message: look.message });
      });
    },
    group: (grouping) => {
      setCheck({ grouping });
    },
    show: (severity, shown) => {
      setCheck({ shown: { ...store.get().check.shown, [severity]: shown } });
    },
    async goTo(problem) {
      await takeStep(() =>
        quietly(async ({ history }) => {
          const { checked } = store.get().check;
          setCheck({ current: checked && problemKey(checked, problem) });
          await goToProblem.run(history.host, { problem });
        }),
      );
    },
    async step(by) {
      await takeStep(() =>
        quietly(async ({ history, texts }) => {
          const { check: now } = store.get();
          if (!now.checked) throw new CommandError(texts.check.uncheckedStep);
          const keys = problemKeys(now.checked);
          const problems = inSight(now);
          const current = problems.find((problem) => keys.get(problem) === now.current) ?? null;
          const command = by === 1 ? nextProblem : previousProblem;
          const problem = await command.run(history.host, { problems, current });
          setCheck({ current: keys.get(problem) ?? null });
        }),
      );
    },
    onEdited(listener) {
      editListeners.add(listener);
      return () => void editListeners.delete(listener);
    },
    close() {
      closing.abort();
      checking.pause();
      atWork?.abort();
    },
  };
}
