import { findResultsSheet, readResultsSheet, type ResultsSheet } from '../check/results-sheet';
import { DEFAULT_SETTINGS } from '../check/settings';
import type { SheetPatch } from '../sheet/patch';
import { clearMarks as removals } from '../write/marks';
import { defineCommand, type NoInput } from './command';
import { checkWorkbook, requireTable } from './workbook';

export interface ClearResult {
  /** Sheets that bore marks. */
  readonly sheets: readonly string[];
  /** What became of the 校验结果 sheet: it stays where the user has written on it. */
  readonly resultsSheet: 'none' | 'removed' | 'kept';
}

/** Takes our marks away, and the 校验结果 sheet with them unless ignores or settings of the user's stand on it. */
export const clearMarks = defineCommand<NoInput, ClearResult>({
  id: 'clear-marks',
  label: { zh: '清除标注', en: 'Clear marks' },
  icon: 'Eraser',
  async run(host) {
    const snapshots = await host.snapshot();
    const results = findResultsSheet(snapshots);
    const kept = results !== null && holdsUsersWord(readResultsSheet(results));
    const marked = removals(snapshots.filter((snapshot) => snapshot !== results));
    const sheets: readonly SheetPatch[] = [
      ...marked.sheets,
      ...(results && !kept ? [{ sheet: results.sheet, mode: 'remove' as const }] : []),
    ];
    // Marks of ours are taken away even where the table is gone.
    if (sheets.length === 0) requireTable(checkWorkbook(snapshots));
    else await host.apply({ ...marked, sheets });
    return {
      sheets: marked.sheets.map(({ sheet }) => sheet),
      resultsSheet: results === null ? 'none' : kept ? 'kept' : 'removed',
    };
  },
});

/** Lines and settings that could not be understood were typed by somebody, too. */
function holdsUsersWord({ ignores, settings, notices }: ResultsSheet): boolean {
  return (
    ignores.length > 0 ||
    notices.length > 0 ||
    settings.moneyUnit !== DEFAULT_SETTINGS.moneyUnit ||
    settings.tolerance !== DEFAULT_SETTINGS.tolerance
  );
}
