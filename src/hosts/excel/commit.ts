import { cellAddress, type Area, type Cell } from '../../sheet/address';
import type { Patch, SheetPatch } from '../../sheet/patch';
import { sameValue } from '../../sheet/snapshot';
import { HostError, type Undo } from '../host';
import { changedSince } from '../validate';
import { blockArea } from './areas';
import type { Features } from './capabilities';
import { codeOf, inWords, isRefused } from './errors';
import { guardOf } from './guard';
import { findSheet, fingerprint, readCell, sheetNamed, type Reading } from './reading';
import { WriteFailure, type Job } from './request';
import { imageOf } from './undo/image';
import { putBackJobs, type Before } from './undo/put-back';
import { changedSheet, readTraces, tracesIn, type Trace } from './undo/traces';
import { WHOLE_SHEET, type Write } from './watch';
import { patchJobs } from './write/patch';

/** What a write needs of the host around it. */
export interface Desk {
  readonly features: Features;
  /** Merged areas of the sheets that have been drawn, by their names. */
  readonly drawnMerges: Map<string, readonly Area[]>;
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
  const drawnMerges = new Map(desk.drawnMerges);
  const before = (): Before => ({
    reading,
    drawnMerges,
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
    await desk.write(jobs, about(patch));
  } catch (error) {
    if (!(error instanceof WriteFailure)) throw error;
    const stood = before();
    const now = await recover(desk, patch, { before: stood, isWhole: stood.images.size === images.length }, error);
    remember(desk, patch);
    return undoOf(desk, patch, stood, images.length, tracesIn(patch, now));
  }
  const refusal = guards.map(({ changed }) => changed()).find((one) => one !== null) ?? misread(traces.unwritten());
  if (refusal) {
    await putBack(desk, patch, before(), await look(desk, patch, reading));
    throw refusal;
  }
  remember(desk, patch);
  return undoOf(desk, patch, before(), images.length, traces.take() ?? []);
}

function remember({ drawnMerges }: Desk, { sheets }: Patch): void {
  for (const { sheet, mode, merges = [] } of sheets) {
    if (mode === 'add' || mode === 'clear') drawnMerges.set(sheet, merges);
  }
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
 * Leaves nothing half done. What was written of a patch that failed is put back, and the failure thrown; where the answer was
 * lost that tells how to put it back, what is left to do is done instead, and the workbook returned as it is then.
 */
async function recover(
  desk: Desk,
  patch: Patch,
  { before, isWhole }: { readonly before: Before; readonly isWhole: boolean },
  { begun, cause }: WriteFailure,
): Promise<Reading> {
  // A sheet of that name is somebody else's.
  const isRefusal = isRefused(cause) || codeOf(cause) === 'ItemAlreadyExists';
  if (!begun && isRefusal) throw inWords(cause);
  let now: Reading;
  try {
    now = await look(desk, patch, before.reading);
  } catch {
    throw unknown(patch.title, cause);
  }
  if (!begun && isUntouched(patch, before.reading, now)) throw inWords(cause);
  if (isWhole) {
    await putBack(desk, patch, before, now);
    throw new HostError('failed', `“${patch.title}”没有完成，已恢复原样。请再试一次。`, { cause });
  }
  try {
    const rest = remainder(patch, before.reading, now);
    await desk.write(patchJobs(rest, now, desk.features), about(rest));
    return await look(desk, patch, before.reading);
  } catch (error) {
    throw unknown(patch.title, error);
  }
}

/** What does the patch where any part of it may have been done already. */
function remainder(patch: Patch, before: Reading, now: Reading): Patch {
  return {
    ...patch,
    sheets: patch.sheets.flatMap((one): readonly SheetPatch[] => {
      const is = sheetNamed(now, one.sheet);
      if (one.mode === 'remove') return is ? [one] : [];
      if (one.mode === 'add') return [{ ...one, mode: is ? 'clear' : 'add' }];
      if (one.mode === 'clear') return [one];
      const { formulaFormats = [], validations = [], dropFormulaFormats = [], dropPrompts = [] } = one;
      const had = sheetNamed(before, one.sheet)?.body?.formats ?? [];
      const added = formulaFormats.filter(({ formula }) => !had.some((format) => format.formula === formula));
      return [
        {
          ...one,
          dropFormulaFormats: [...dropFormulaFormats, ...added, ...added.map(({ area }) => ({ area, formula: '' }))],
          dropPrompts: [...dropPrompts, ...validations.map(({ area }) => area)],
        },
      ];
    }),
  };
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
      { sheet, area: mode === 'edit' ? null : WHOLE_SHEET },
      ...(before.images.get(sheet)?.contents ?? []).map(({ area }) => ({ sheet, area })),
    ]),
    added: patch.sheets.flatMap(({ mode, sheet }) => (mode === 'remove' && !sheetNamed(now, sheet) ? [sheet] : [])),
  });
}

/** What Excel will tell of the patch. */
function about({ sheets }: Patch): Parameters<Desk['write']>[1] {
  return {
    areas: sheets.flatMap(written),
    added: sheets.flatMap(({ mode, sheet }) => (mode === 'add' ? [sheet] : [])),
  };
}

function written({ sheet, mode, blocks = [] }: SheetPatch): readonly Write[] {
  const areas = [null, ...(mode === 'clear' ? [WHOLE_SHEET] : []), ...blocks.map(blockArea)];
  return areas.map((area) => ({ sheet, area }));
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
