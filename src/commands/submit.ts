import { cleanForSubmission, type Dependent } from '../write/submission';
import { defineCommand, type NoInput } from './command';
import { checkWorkbook, isOurs, requireTable, type CheckedWorkbook } from './workbook';

export interface SubmitResult {
  /** As it stood before the clean-up, which changes no content. */
  readonly checked: CheckedWorkbook;
  /** Sheets of ours that were taken away. */
  readonly removed: readonly string[];
  /** Cells of the user's that computed with one of those. */
  readonly broken: readonly Dependent[];
}

/** 报送稿: checks, then takes away our marks, notes, prompts and sheets. Errors left are reported, not forbidden. */
export const submit = defineCommand<NoInput, SubmitResult>({
  id: 'submit',
  label: { zh: '生成报送稿', en: 'Clean copy for submission' },
  icon: 'DocumentCheckmark',
  async run(host) {
    const snapshots = await host.snapshot();
    const checked = checkWorkbook(snapshots);
    requireTable(checked);
    const removed = snapshots.filter(isOurs).map(({ sheet }) => sheet);
    const { patch, broken } = cleanForSubmission(snapshots, removed);
    if (patch.sheets.length > 0) await host.apply(patch);
    return { checked, removed, broken };
  },
});
