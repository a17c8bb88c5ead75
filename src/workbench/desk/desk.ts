import { CommandError } from '../../commands/command';
import { Cancelled } from '../../commands/task';
import type { Book } from '../../sheet/book';
import type { Patch } from '../../sheet/patch';
import { inWords } from '../../taskpane/session/words';
import { createStore } from '../../taskpane/session/store';
import type { PaneMessage } from '../../taskpane/session/types';
import { asFile } from './as-file';
import type { Delivered } from './deliver';
import { fileName, isText, proposedName } from './names';
import { stageOf, type Stage } from './stage';
import { lossQuestion, unsavedQuestion } from './questions';
import { readable, sortOut, sweepFiles } from './sweep';
import type { DeskTools } from './tools';
import type { Answer, Desk, DeskBusy, DeskState, NamedFile, Question, Summary } from './types';

/** What is known of the open file besides what is shown of it. */
interface Origin {
  /** What it was opened from; null for a workbook that began blank. */
  source: NamedFile | null;
  /** The name a save proposes. */
  proposed: string;
  /** Where it was saved to, in a browser that can write there again. */
  handle: FileSystemFileHandle | null;
  /** What the user has agreed to lose. */
  accepted: ReadonlySet<string>;
}

const UNTITLED = '绩效目标表';

/** Makes the desk; the grid comes with a blank workbook as soon as it can. What the verbs promise is written at `Desk`. */
export function createDesk(tools: DeskTools): Desk {
  const store = createStore<DeskState>({
    view: 'start',
    opened: 0,
    seen: 'grid',
    file: null,
    busy: null,
    message: null,
    question: null,
    summary: null,
  });
  const words = () => tools.texts().workbench;
  let origin: Origin = freshOrigin(UNTITLED + '.xlsx', null);
  /** Counts the changes, so that one made during a save is not taken for saved. */
  let edits = 0;
  let decide: (answer: Answer) => void = () => undefined;
  let atWork: AbortController | null = null;
  let stage: Promise<Stage> | null = null;

  function tell(message: PaneMessage | null): void {
    store.set({ message });
  }

  function moveOn(): void {
    const { message } = store.get();
    if (message && message.intent !== 'error' && !message.details) tell(null);
  }

  function changed(): void {
    edits += 1;
    moveOn();
    const { file, view } = store.get();
    if (file?.changed) return;
    // Whoever uses the pane before anything was opened works in the blank workbook.
    store.set({ file: { name: file?.name ?? null, changed: true }, view: view === 'start' ? 'grid' : view });
  }

  function ready(): Promise<Stage> {
    stage ??= setUp().catch((error: unknown) => {
      // What did not come may come the next time.
      stage = null;
      throw error;
    });
    return stage;
  }

  async function setUp(): Promise<Stage> {
    const files = await tools.files();
    const grid = await tools.makeGrid(await files.blank());
    const revealed = (): void => {
      moveOn();
      store.set({ seen: 'grid', view: 'grid' });
    };
    return stageOf(grid, { changed, revealed, copy });
  }

  function ask(question: Question): Promise<Answer> {
    store.set({ question });
    return new Promise((resolve) => {
      decide = (answer) => {
        store.set({ question: null });
        resolve(answer);
      };
    });
  }

  /** Does one thing at a time, a second one is not begun, and tells what fails. */
  async function work(
    text: string | null,
    job: (signal: AbortSignal, show: (busy: DeskBusy) => void) => Promise<void>,
    failed: (why: string) => string = (why) => why,
  ): Promise<void> {
    if (atWork) return;
    const controller = new AbortController();
    atWork = controller;
    const show = (busy: DeskBusy): void => {
      store.set({ busy });
    };
    store.set({ message: null });
    if (text !== null) show({ text, cancellable: false });
    try {
      await job(controller.signal, show);
    } catch (error) {
      const message = failureOf(error);
      tell(error instanceof Cancelled ? message : { ...message, text: failed(message.text) });
    } finally {
      atWork = null;
      store.set({ busy: null });
    }
  }

  function failureOf(error: unknown): PaneMessage {
    if (error instanceof DOMException) {
      const { unreadable, unwritable } = words().failed;
      const text = error.name === 'NotReadableError' ? unreadable : unwritable;
      return { intent: 'error', text, details: [`${error.name}: ${error.message}`] };
    }
    return inWords(error, tools.texts().pane.failure);
  }

  /** Whether the open workbook may be left: saved, given up, or unchanged. */
  async function mayLeave(): Promise<boolean> {
    const { file } = store.get();
    if (!file?.changed) return true;
    const answer = await ask(unsavedQuestion(words(), file.name));
    return answer === 'discard' || (answer === 'save' && (await write()));
  }

  /** Opens something else instead of the open workbook, unless the user would rather not. */
  async function instead(open: () => Promise<void>): Promise<void> {
    if (!(await mayLeave())) return;
    // First of all: making the stage asks for a blank workbook, and a save is written over the workbook asked for last.
    await ready();
    await open();
  }

  /** Brings a workbook onto the stage, which wants a pane of its own. */
  async function show(book: Book, name: string | null, source: NamedFile | null): Promise<void> {
    const { grid } = await ready();
    try {
      await grid().load(book);
    } catch (error) {
      await reopen();
      throw error;
    }
    edits += 1;
    origin = freshOrigin(proposedName(name ?? UNTITLED + '.xlsx'), source);
    store.set({ view: 'grid', seen: 'grid', file: { name, changed: false }, opened: store.get().opened + 1 });
  }

  /** A save is written over what was opened last: where that did not get onto the grid, what is there is opened again. */
  async function reopen(): Promise<void> {
    const { source } = origin;
    const files = await tools.files();
    if (source) await files.open(fileName(source.path), new Uint8Array(await readable(source.file)));
    else await files.blank();
  }

  /** Draws a published text in a new workbook; returns what there is to say of it. */
  async function importPublished(name: string, text: string): Promise<readonly string[]> {
    const importer = await tools.importer();
    const refused = importer.check(text);
    if (refused !== null) throw new CommandError(refused);
    const files = await tools.files();
    const blank = await files.blank();
    // On a sheet with the name that the form would have got.
    const book = { ...blank, sheets: blank.sheets.map((sheet) => ({ ...sheet, name: UNTITLED })) };
    await show(book, name, null);
    const { grid } = await ready();
    const { notices } = await importer.run(grid(), text);
    // Opened once more as it is now: the grid's own undo must not take the table away.
    await grid().load(await grid().book());
    return notices.map(({ message }) => message);
  }

  async function openOne({ path, file }: NamedFile): Promise<void> {
    const name = fileName(path);
    const bytes = new Uint8Array(await readable(file));
    if (isText(path)) {
      const notices = await importPublished(name, await tools.decode(bytes));
      if (notices.length > 0) tell({ intent: 'info', text: words().told.imported(notices.length), details: notices });
      return;
    }
    const files = await tools.files();
    const { book, losses } = await files.open(name, bytes);
    await show(book, name, { path, file });
    if (losses.missed.length > 0) tell({ intent: 'info', text: words().told.lossesAhead, details: losses.missed });
  }

  async function sweep(chosen: readonly NamedFile[], signal: AbortSignal, showBusy: (busy: DeskBusy) => void) {
    const { busy, told } = words();
    const { wanted, skipped } = sortOut(chosen);
    if (wanted.length === 0) throw new CommandError(told.nothingInFolder);
    const progress = (done: number, total: number): void => {
      showBusy({ text: busy.sweeping, progress: { done, total }, cancellable: true });
    };
    progress(0, wanted.length);
    const why = (error: unknown): string => failureOf(error).text;
    const files = await sweepFiles(await tools.files(), wanted, why, { signal, progress });
    store.set({ summary: { files, skipped }, view: 'summary', seen: 'grid' });
  }

  /** The workbook as a file, with the patch; null where the user would rather lose nothing. */
  async function fileOf(book: Book, patch?: Patch): Promise<Blob | null> {
    const consent = async (lines: readonly string[]): Promise<boolean> => {
      if (lines.every((line) => origin.accepted.has(line))) return true;
      const answer = await ask(lossQuestion(words(), lines));
      if (answer === 'yes') origin.accepted = new Set(lines);
      return answer === 'yes';
    };
    return asFile(await tools.files(), book, patch, consent);
  }

  /** Saves the open workbook; false where the user thought better of it. */
  async function write(): Promise<boolean> {
    const { grid } = await ready();
    const at = edits;
    const file = await fileOf(await grid().book());
    const delivered = file && (await tools.deliver(origin.proposed, file, origin.handle));
    if (!delivered) {
      tell({ intent: 'info', text: words().told.notSaved });
      return false;
    }
    origin.handle = delivered.handle;
    origin.proposed = delivered.name;
    store.set({ file: { name: delivered.name, changed: edits !== at }, view: 'grid' });
    tellDelivered(delivered);
    return true;
  }

  async function writeSummary({ files }: Summary): Promise<void> {
    const page = new Blob([await tools.summaryPage(files)], { type: 'text/html' });
    const delivered = await tools.deliver(words().summary.fileName, page);
    if (delivered) tellDelivered(delivered);
    else tell({ intent: 'info', text: words().told.summaryNotSaved });
  }

  async function copy(patch: Patch, name: string): Promise<boolean> {
    const { grid } = await ready();
    const file = await fileOf(await grid().book(), patch);
    const delivered = file && (await tools.deliver(`${name}.xlsx`, file));
    if (delivered) tellDelivered(delivered);
    return delivered !== null;
  }

  function tellDelivered({ name, handle }: Delivered): void {
    const { saved, downloaded } = words().told;
    tell({ intent: 'success', text: handle ? saved(name) : downloaded(name) });
  }

  return {
    state: store.get,
    subscribe: store.subscribe,
    host: async () => (await ready()).host(),
    grid: async () => (await ready()).grid(),
    async renew() {
      if (!stage) return;
      const { grid, put } = await ready();
      const old = grid();
      const book = await old.book();
      old.dispose();
      put(await tools.makeGrid(book));
    },

    startNew: () =>
      work(words().busy.creating, () =>
        instead(async () => {
          const files = await tools.files();
          await show(await files.blank(), null, null);
        }),
      ),
    openExample: () =>
      work(words().busy.opening(words().bar.example), () =>
        instead(async () => {
          const { name, text } = await tools.example();
          await importPublished(name, text);
        }),
      ),
    async open(chosen, { folder = false } = {}) {
      const [first] = chosen;
      if (folder || chosen.length > 1) {
        await work(words().busy.sweeping, (signal, showBusy) => sweep(chosen, signal, showBusy));
      } else if (first) {
        const name = fileName(first.path);
        await work(
          words().busy.opening(name),
          () => instead(() => openOne(first)),
          // Most refusals name the file themselves.
          (why) => (why.includes(name) ? why : words().failed.open(name, why)),
        );
      }
    },
    save: () =>
      work(
        words().busy.saving,
        async () => {
          const { view, summary, file } = store.get();
          if (view === 'summary' && summary) await writeSummary(summary);
          else if (file) await write();
        },
        (why) => words().failed.save(why),
      ),
    show: (view) => {
      store.set({ view: view === 'grid' && !store.get().file ? 'start' : view });
    },
    see: (seen) => {
      store.set({ seen });
    },
    cancel: () => atWork?.abort(),
    answer: (answer) => {
      decide(answer);
    },
    tell,
    moveOn,
  };
}

function freshOrigin(proposed: string, source: NamedFile | null): Origin {
  return { source, proposed, handle: null, accepted: new Set() };
}
