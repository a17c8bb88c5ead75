import { RESULTS_SHEET } from '../../check/results-sheet';
import type { Host } from '../../hosts/host';
import type { Snapshot } from '../../sheet/snapshot';
import { WorkbookError } from '../command';
import { breathe } from '../task';

/**
 * The sheets wanted and, since ignores and settings count for each of them, whatever may be the 校验结果 sheet by its
 * name; without `wanted` the whole workbook, where that sheet is found under any name.
 */
export async function snapshotsFor(host: Host, wanted: readonly string[] | undefined): Promise<readonly Snapshot[]> {
  // Where this has only just been loaded, the page has waited for that already.
  await breathe();
  if (!wanted) return host.snapshot();
  const names = await host.sheets();
  const missing = wanted.find((sheet) => !names.includes(sheet));
  if (missing !== undefined) throw new WorkbookError(`没有工作表“${missing}”，它可能已经改名或删除；请重新校验。`);
  return host.snapshot(names.filter((name) => wanted.includes(name) || name.includes(RESULTS_SHEET)));
}
