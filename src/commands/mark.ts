import { RESULTS_SHEET } from '../check/results-sheet';
import { freeSheetName } from '../sheet/names';
import { markSheets } from '../write/marks';
import { drawResults } from '../write/results-sheet';
import { defineCommand, type NoInput } from './command';
import { checkWorkbook, problemsOf, requireTable, type CheckedWorkbook } from './workbook';

export interface MarkResult {
  readonly checked: CheckedWorkbook;
  readonly resultsSheet: string;
}

/** Checks, marks the cells and writes the 校验结果 sheet, in one step; what the user wrote on that sheet stays. */
export const mark = defineCommand<NoInput, MarkResult>({
  id: 'mark',
  label: { zh: '校验并标注', en: 'Check and mark' },
  icon: 'Highlight',
  shortcut: 'Ctrl+Alt+M',
  async run(host) {
    const checked = checkWorkbook(await host.snapshot());
    requireTable(checked);
    const marks = markSheets(checked.sheets, problemsOf(checked), host.capabilities);
    const results = drawResults(checked.tables, {
      ...checked.results,
      existing: checked.resultsSheet,
      sheet: freeSheetName(RESULTS_SHEET, await host.sheets()),
    });
    await host.apply({ ...marks, sheets: [...marks.sheets, results] });
    return { checked, resultsSheet: results.sheet };
  },
});
