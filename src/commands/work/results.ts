import { RESULTS_SHEET } from '../../check/results-sheet';
import { freeSheetName } from '../../sheet/names';
import type { SheetPatch } from '../../sheet/patch';
import type { Snapshot } from '../../sheet/snapshot';
import { drawResults } from '../../write/results-sheet';
import { breathe } from '../task';
import type { CheckedWorkbook } from '../workbook';

/** The 校验结果 sheet as it has to be after the check of the snapshots, which are those of the whole workbook. */
export async function resultsPatch(snapshots: readonly Snapshot[], checked: CheckedWorkbook): Promise<SheetPatch> {
  const names = snapshots.map(({ sheet }) => sheet);
  await breathe();
  return drawResults(checked.tables, {
    ...checked.results,
    existing: checked.resultsSheet,
    sheet: freeSheetName(RESULTS_SHEET, names),
  });
}
