import { Workbook } from '@cj-tech-master/excelts';
import type { Book } from '../../sheet/book';
import type { Patch } from '../../sheet/patch';
import type { Snapshot } from '../../sheet/snapshot';
import { HostError, type Host, type Undo } from '../host';
import { changedSince } from '../validate';
import { readSources, writeBook } from './book';
import { activeSheet, change } from './change';
import { damaged, openParts } from './guard';
import { lossesBetween, type Losses } from './losses';
import { readBook, writeBytes, writeParts, type OpenBook } from './package';
import { readSheet } from './snapshot';
import { DEFAULT_FONT } from './style';
import { sheetNamed, validatePatch } from './validate';
import type { Parts } from './zip';

/** A workbook in memory, as bytes in and out. Nothing here touches a disk. */
export interface FileHost extends Host {
  /** The name of the file it came from, for messages; the name of a new workbook is empty. */
  readonly name: string;
  /** The workbook as plain data. Cells of the file carry their origin, so that `fromBook` can find them again. */
  toBook(): Promise<Book>;
  /**
   * Makes the workbook what the book says, written over the file as it was opened: what the book cannot say of its cells
   * comes from there, and patches applied since count only as far as they are in the book. They cannot be undone any more.
   */
  fromBook(book: Book): Promise<void>;
  /** What writing leaves out, in Chinese: such as the user would miss, and such as nobody would. */
  losses(): Promise<Losses>;
  /**
   * The workbook as it is now, and one Chinese line for each kind of thing that writing leaves out without harm.
   * Throws `would-lose` where something the user would miss cannot be written, unless that has been accepted.
   */
  toBytes(options?: {
    readonly accept?: boolean;
  }): Promise<{ readonly bytes: Uint8Array; readonly dropped: readonly string[] }>;
}

/** Opens an `.xlsx` file's bytes; anything else is refused with a sentence that says what to do. */
export async function openWorkbook(bytes: Uint8Array, name: string): Promise<FileHost> {
  const parts = openParts(bytes, name);
  try {
    return hostOf(await readBook(parts, stampOf(bytes)), name);
  } catch (error) {
    throw damaged(name, error);
  }
}

/** Tells one file from another, the same one each time it is opened (FNV-1a, 32 bits). */
function stampOf(bytes: Uint8Array): string {
  let hash = 0x811c9dc5;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
  return (hash >>> 0).toString(36);
}

/** A workbook without a sheet: a patch adds the first, or a book them all. */
export function newWorkbook(): FileHost {
  return hostOf(blankBook(), '');
}

function blankBook(): OpenBook {
  const workbook = new Workbook();
  workbook.defaultFont = DEFAULT_FONT;
  return { workbook, input: null, stamp: 'new', names: [], original: new Map(), calculation: {}, formulas: 0 };
}

function hostOf(opened: OpenBook, name: string): FileHost {
  const { input, stamp } = opened;
  let book = opened;
  /** Which patch has changed a sheet last: only that one may be taken back. */
  const versions = new Map<string, symbol | undefined>();
  let ofFile: Promise<Losses> | undefined;
  let leftBehind: readonly string[] = [];
  // The patches are no part of them.
  const losses = async (): Promise<Losses> => {
    const { missed, harmless } = await (ofFile ??= lossesOf(input));
    return { missed: [...missed, ...leftBehind], harmless };
  };

  async function apply(patch: Patch): Promise<Undo> {
    validatePatch(book, patch);
    const earlier = new Map(patch.sheets.map(({ sheet }) => [sheet.toLowerCase(), versions.get(sheet.toLowerCase())]));
    const putBack = change(book, patch);
    const version = Symbol(patch.title);
    for (const key of earlier.keys()) versions.set(key, version);
    const { names } = book;
    const revert = (): Promise<void> => {
      const changed = patch.sheets.find(({ sheet }) => versions.get(sheet.toLowerCase()) !== version);
      if (changed) throw changedSince(`工作表“${changed.sheet}”`, patch.title);
      if (patch.names && book.names !== names) throw changedSince('工作簿里定义的名称', patch.title);
      putBack();
      for (const [key, previous] of earlier) versions.set(key, previous);
      return Promise.resolve();
    };
    return Promise.resolve({ title: patch.title, revert: async () => revert() });
  }

  return {
    name,
    capabilities: {
      notes: true,
      prompts: true,
      formulaFormats: true,
      pageSetup: true,
      copies: false,
      calculates: false,
    },
    sheets: () => Promise.resolve(book.workbook.worksheets.map((sheet) => sheet.name)),
    activeSheet: () => Promise.resolve(activeSheet(book) ?? ''),
    selection: () => Promise.resolve(null),
    snapshot: async (sheets): Promise<readonly Snapshot[]> => {
      const wanted = sheets && new Set(sheets.map((sheet) => sheetNamed(book, sheet)));
      const chosen = book.workbook.worksheets.filter((sheet) => !wanted || wanted.has(sheet));
      return Promise.resolve(chosen.map((sheet) => readSheet(book.workbook, sheet)));
    },
    apply,
    reveal: () => Promise.resolve(),
    // Nobody but us changes a workbook in memory.
    watch: () => () => undefined,
    toBook: () => Promise.resolve(readSources(book).book),
    fromBook: async (wanted) => {
      const over = input ? await readBook(input, stamp) : blankBook();
      try {
        leftBehind = writeBook(over, wanted);
      } catch (error) {
        throw error instanceof HostError
          ? error
          : new HostError('failed', '工作簿没有保存成；打开着的内容还在，请再试一次。', { cause: error });
      }
      book = over;
      versions.clear();
    },
    losses,
    toBytes: async ({ accept = false } = {}) => {
      if (book.workbook.worksheets.length === 0) throw new HostError('failed', '工作簿里还没有工作表，不能保存。');
      const { missed, harmless } = await losses();
      if (missed.length > 0 && !accept) throw wouldLose(name, missed);
      const dropped = harmless.length === 0 ? [] : [`保存时没有带上：${harmless.join('、')}（不影响表格内容和打印）。`];
      return { bytes: await writeBytes(book), dropped };
    },
  };
}

/** What reading and writing alone would lose. */
async function lossesOf(input: Parts | null): Promise<Losses> {
  if (!input) return { missed: [], harmless: [] };
  return lossesBetween(input, await writeParts(await readBook(input, '')));
}

function wouldLose(name: string, missed: readonly string[]): HostError {
  return new HostError(
    'would-lose',
    `“${name}”里有保存后会丢失的内容：${missed.join('、')}，所以没有保存。` +
      '请在 Excel 或 WPS 里右击目标表的标签，点“移动或复制 → 新工作簿”并勾选“建立副本”，去掉副本里的这些内容后再处理它；原文件不会改动。',
  );
}
