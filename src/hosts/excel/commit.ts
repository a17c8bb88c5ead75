import { cellAddress, type Cell } from '../../sheet/address';
import type { Patch, SheetPatch } from '../../sheet/patch';
import { sameValue, type CellValue } from '../../sheet/snapshot';
import { HostError, type Undo } from '../host';
import { changedSince } from '../validate';
import { blockArea } from './areas';
import type { Features } from './capabilities';
import { codeOf, inWords, isRefused } from './errors';
import { findSheet, fingerprint, readCell, sheetNamed, type Contents, type Reading } from './reading';
import { readContents } from './read/contents';
import { WriteFailure, type Job } from './request';
import { imageOf } from './undo/image';
import { putBackJobs, type Before } from './undo/put-back';
import { changedSheet, isDone, readTraces, tracesIn, type Trace } from './undo/traces';
import { WHOLE_SHEET, type Write } from './watch';
import { patchJobs } from './write/patch';

/** What a write needs of the host around it. */
export interface Desk {
  readonly features: Features;
  /** Reads those of the sheets that are there, by id or name, afresh. */
  readonly look: (sheets: readonly { readonly id: string | null; readonly name: string }[]) => Promise<Reading>;
  /** Writes, in one step; `added` are the names of sheets that come by it. Throws a `WriteFailure`. */
  readonly write: (
    jobs: readonly Job[],
    about: { readonly areas: readonly Write[]; readonly added: readonly string[] },
  ) => Promise<void>;
}

/** A patch that has been validated against the reading, done in one step. */
export async function commit(desk: Desk, patch: Patch, reading: Reading): Promise<Undo> {
  const { features } = desk;
  const guards = patch.sheets.map((one) => guardOf(one, reading));
  const images = patch.sheets.flatMap((one) => {
    const sheet = sheetNamed(reading, one.sheet);
    return sheet?.body && one.mode !== 'add'
      ? [[one.sheet, imageOf(sheet.id, one, sheet.body, features)] as const]
      : [];
  });
  const traces = readTraces(patch, reading);
  const before = (): Before => ({
    reading,
    images: new Map(
      images.flatMap(([name, { take }]) => {
        const image = take();
        return image ? [[name, image] as const] : [];
      }),
    ),
  });
  const jobs = [
    ...guards.flatMap(({ jobs: own }) => own),
    ...images.flatMap(([, { jobs: own }]) => own),
    ...patchJobs(patch, reading, features),
    ...traces.jobs,
  ];
  try {
    await desk.write(jobs, {
      areas: patch.sheets.flatMap(written),
      added: patch.sheets.flatMap(({ mode, sheet }) => (mode === 'add' ? [sheet] : [])),
    });
  } catch (error) {
    if (!(error instanceof WriteFailure)) throw error;
    const now = await outcome(desk, patch, before(), error);
    return undoOf(desk, patch, before(), images.length, tracesIn(patch, now));
  }
  const refusal = guards.map(({ changed }) => changed()).find((one) => one !== null) ?? misread(traces.unwritten());
  if (refusal) {
    await putBack(desk, patch, before(), await look(desk, patch, reading));
    throw refusal;
  }
  return undoOf(desk, patch, before(), images.length, traces.take() ?? []);
}

function misread(found: { readonly sheet: string; readonly cell: Cell } | null): HostError | null {
  if (!found) return null;
  const place = `工作表“${found.sheet}”的 ${cellAddress(found.cell)} `;
  return new HostError(
    'failed',
    `${place}没有写成：它可能在合并单元格里，或设成了文本格式。已恢复原样，请调整后再试。`,
  );
}

/**
 * What has become of a write that failed: the reading where it turns out to be done after all, its answer alone being
 * lost; else an error is thrown, and nothing of it is left.
 */
async function outcome(desk: Desk, patch: Patch, before: Before, failure: WriteFailure): Promise<Reading> {
  const { begun, cause } = failure;
  if (!begun && isRefused(cause)) throw inWords(cause);
  let now: Reading;
  try {
    now = await look(desk, patch, before.reading);
  } catch {
    throw unknown(patch.title, cause);
  }
  if (!begun && isUntouched(patch, before.reading, now)) throw inWords(cause);
  // A sheet of that name is somebody else's.
  if (codeOf(cause) === 'ItemAlreadyExists' && !begun) throw inWords(cause);
  if (isDone(patch, now)) return now;
  await putBack(desk, patch, before, now);
  throw new HostError('failed', `“${patch.title}”没有完成，已恢复原样。请再试一次。`, { cause });
}

async function putBack(desk: Desk, patch: Patch, before: Before, now: Reading): Promise<void> {
  try {
    await writeBack(desk, patch, before, now);
  } catch (error) {
    throw unknown(patch.title, error);
  }
}

function writeBack(desk: Desk, patch: Patch, before: Before, now: Reading): Promise<void> {
  return desk.write(putBackJobs(patch, before, now, desk.features), {
    areas: patch.sheets.flatMap(({ sheet, mode }) => [
      ...(mode === 'edit' ? [] : [{ sheet, area: WHOLE_SHEET }]),
      ...(before.images.get(sheet)?.contents ?? []).map(({ area }) => ({ sheet, area })),
    ]),
    added: patch.sheets.flatMap(({ mode, sheet }) => (mode === 'remove' && !sheetNamed(now, sheet) ? [sheet] : [])),
  });
}

/** What events will tell of. */
function written({ sheet, mode, blocks = [] }: SheetPatch): readonly Write[] {
  return [...(mode === 'clear' ? [WHOLE_SHEET] : []), ...blocks.map(blockArea)].map((area) => ({ sheet, area }));
}

function unknown(title: string, cause: unknown): HostError {
  return new HostError(
    'failed',
    `“${title}”没有完成，也没能确认工作簿已恢复原样。请按 Ctrl+Z 撤销，或不保存就关闭工作簿再打开。`,
    { cause },
  );
}

function look(desk: Desk, patch: Patch, before: Reading): Promise<Reading> {
  return desk.look(patch.sheets.map(({ sheet }) => ({ id: sheetNamed(before, sheet)?.id ?? null, name: sheet })));
}

function isUntouched(patch: Patch, before: Reading, now: Reading): boolean {
  return (
    before.names.length === now.names.length &&
    patch.sheets.every(({ sheet }) => {
      const was = sheetNamed(before, sheet);
      const is = findSheet(now, was?.id ?? null, sheet);
      return was && is ? fingerprint(was) === fingerprint(is) : was === is;
    })
  );
}

/** Our own 撤销 of the patch; refused once somebody has changed what it has written. */
function undoOf(desk: Desk, patch: Patch, before: Before, images: number, traces: readonly Trace[]): Undo {
  const { title } = patch;
  return {
    title,
    async revert() {
      if (before.images.size < images) {
        throw new HostError('failed', `没有记下“${title}”之前的样子，不能撤销。请用 Excel 自己的撤销（Ctrl+Z）。`);
      }
      const now = await look(desk, patch, before.reading);
      checkRevert(patch, before.reading, traces, now);
      try {
        await writeBack(desk, patch, before, now);
      } catch (error) {
        if (!(error instanceof WriteFailure)) throw error;
        await finishRevert(desk, patch, before, now, error);
      }
    },
  };
}

function checkRevert(patch: Patch, before: Reading, traces: readonly Trace[], now: Reading): void {
  const { title } = patch;
  const changed = changedSheet(traces, now);
  if (changed !== null) throw changedSince(`工作表“${changed}”`, title);
  for (const { sheet: name, mode, expects = [] } of patch.sheets) {
    const was = sheetNamed(before, name);
    const is = findSheet(now, was?.id ?? null, name);
    if (mode === 'remove' ? is : !is) throw changedSince(`工作表“${name}”`, title);
    if (is?.protected) {
      throw new HostError('protected', `工作表“${is.name}”受保护，没有撤销。请先在“审阅”里取消保护。`);
    }
    const written = traces.find(({ sheet }) => sheet === name)?.cells;
    const moved = expects.find(
      ({ cell, value }) => !written && !sameValue(readCell(is?.body?.contents ?? null, cell)?.value ?? null, value),
    );
    if (moved) throw changedSince(`工作表“${name}”的 ${cellAddress(moved.cell)} `, title);
  }
}

/** Half-way back is no place to stay: what is left to do is done, unless nothing has been done. */
async function finishRevert(
  desk: Desk,
  patch: Patch,
  before: Before,
  then: Reading,
  failure: WriteFailure,
): Promise<void> {
  const { begun, cause } = failure;
  if (!begun && isRefused(cause)) throw inWords(cause);
  try {
    const now = await look(desk, patch, before.reading);
    if (!begun && isUntouched(patch, then, now)) throw inWords(cause);
    if (isUntouched(patch, before.reading, now)) return;
    await writeBack(desk, patch, before, now);
  } catch (error) {
    if (error instanceof HostError && error.cause === cause) throw error;
    throw new HostError('failed', `撤销“${patch.title}”没有完成。请再试一次，或按 Ctrl+Z。`, { cause: error });
  }
}

interface Guard {
  readonly jobs: readonly Job[];
  /** The refusal where a cell does not hold what the patch answers, or what it held when it was read. */
  readonly changed: () => HostError | null;
}

const NO_GUARD: Guard = { jobs: [], changed: () => null };

/** Cells that are read again to be sure, at most. */
const MAX_GUARDED = 30_000;

/** The last look at what the patch expects, in the request that writes. */
function guardOf({ sheet: name, expects = [] }: SheetPatch, reading: Reading): Guard {
  const sheet = sheetNamed(reading, name);
  const contents = sheet?.body?.contents;
  if (!sheet || !contents || expects.length === 0) return NO_GUARD;
  const rows = expects.map(({ cell }) => cell.row);
  const columns = expects.map(({ cell }) => cell.column);
  const [row, column] = [Math.min(...rows), Math.min(...columns)];
  const area = { row, column, rows: Math.max(...rows) - row + 1, columns: Math.max(...columns) - column + 1 };
  if (area.rows * area.columns > MAX_GUARDED) return NO_GUARD;
  const { jobs, take } = readContents(sheet.id, area);
  const valueIn = (found: Contents, cell: (typeof expects)[number]['cell']): CellValue =>
    readCell(found, cell)?.value ?? null;
  return {
    jobs,
    changed() {
      const found = take();
      // Compared with what was read: a cell covered by a merge is expected to be blank and reads so.
      const one = expects.find(({ cell }) => !sameValue(valueIn(found, cell), valueIn(contents, cell)));
      if (!one) return null;
      return new HostError(
        'expectation',
        `工作表“${name}”的 ${cellAddress(one.cell)} 刚刚改动过，没有改动任何内容。请重新校验后再试。`,
      );
    },
  };
}
