import { findResultsSheet, readResultsSheet, type ResultsSheet } from '../../check/results-sheet';
import { DEFAULT_SETTINGS } from '../../check/settings';
import type { Host } from '../../hosts/host';
import type { SheetPatch } from '../../sheet/patch';
import { clearMarks as removals } from '../../write/marks';
import { checkInTurn, requireTable } from '../workbook';

export interface ClearResult {
  /** Sheets that bore marks. */
  readonly sheets: readonly string[];
  /** What became of the 校验结果 sheet: it stays where the user has written on it. */
  readonly resultsSheet: 'none' | 'removed' | 'kept';
}

export async function clearMarks(host: Host): Promise<ClearResult> {
  const snapshots = await host.snapshot();
  const results = findResultsSheet(snapshots);
  const kept = results !== null && holdsUsersWord(readResultsSheet(results));
  const marked = removals(snapshots.filter((snapshot) => snapshot !== results));
  const sheets: readonly SheetPatch[] = [
    ...marked.sheets,
    ...(results && !kept ? [{ sheet: results.sheet, mode: 'remove' as const }] : []),
  ];
  // Marks of ours are taken away even where the table is gone.
  if (sheets.length === 0) requireTable(await checkInTurn(snapshots));
  else await host.apply({ ...marked, sheets });
  return {
    sheets: marked.sheets.map(({ sheet }) => sheet),
    resultsSheet: results === null ? 'none' : kept ? 'kept' : 'removed',
  };
}

/** Lines and settings that could not be understood were typed by somebody, too. */
function holdsUsersWord({ ignores, settings, notices }: ResultsSheet): boolean {
  return (
    ignores.length > 0 ||
    notices.length > 0 ||
    settings.moneyUnit !== DEFAULT_SETTINGS.moneyUnit ||
    settings.tolerance !== DEFAULT_SETTINGS.tolerance
  );
}
