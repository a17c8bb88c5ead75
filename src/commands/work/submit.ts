import type { Host } from '../../hosts/host';
import { cleanForSubmission, type Dependent } from '../../write/submission';
import type { Task } from '../task';
import { checkInTurn, isOurs, requireTable, type CheckedWorkbook } from '../workbook';

export interface SubmitResult {
  /** As it stood before the clean-up, which changes no content. */
  readonly checked: CheckedWorkbook;
  /** Sheets of ours that the 报送稿 does without. */
  readonly removed: readonly string[];
  /** Cells of the user's that computed with one of those. */
  readonly broken: readonly Dependent[];
  /** Where the 报送稿 is: a copy that the user has been given (or has declined), or the workbook itself. */
  readonly delivered: 'copy' | 'declined' | 'in-place';
  /** The name proposed for a copy, without its ending. */
  readonly name: string;
}

/** Errors left are reported, not forbidden. */
export async function submit(host: Host, task?: Task): Promise<SubmitResult> {
  const snapshots = await host.snapshot();
  const checked = await checkInTurn(snapshots, task);
  requireTable(checked);
  const removed = snapshots.filter(isOurs).map(({ sheet }) => sheet);
  const { patch, broken } = cleanForSubmission(snapshots, removed);
  const name = copyName(checked);
  const outcome = { checked, removed, broken, name };
  if (host.capabilities.copies && host.copy)
    return { ...outcome, delivered: (await host.copy(patch, name)) ? 'copy' : 'declined' };
  if (patch.sheets.length > 0) await host.apply(patch);
  return { ...outcome, delivered: 'in-place' };
}

/** What some system refuses in the name of a file, and dots that would hide it. */
const NOT_IN_FILE_NAMES = /[\\/:*?"<>|\p{Cc}]|^[.\s]+/gu;
const LONGEST_NAME = 60;

/** `某某办事处报送稿`; by the sheet where the unit's name is not filled in. */
function copyName({ tables }: CheckedWorkbook): string {
  const { unit, sheet } = (tables.find(({ table }) => table.kind === 'departmentTarget') ?? tables[0]!).table;
  const names = [unit?.text ?? '', sheet].map((text) => text.replace(NOT_IN_FILE_NAMES, '').trim());
  return `${names.find((text) => text !== '')?.slice(0, LONGEST_NAME) ?? ''}报送稿`;
}
