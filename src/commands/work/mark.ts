import type { Host } from '../../hosts/host';
import { markSheets } from '../../write/marks';
import type { Task } from '../task';
import { checkInTurn, problemsOf, requireTable, type CheckedWorkbook } from '../workbook';
import { resultsPatch } from './results';

export interface MarkInput {
  /** Marks are set on these sheets alone; the 校验结果 sheet speaks of the whole workbook all the same. */
  readonly sheets?: readonly string[];
}

export interface MarkResult {
  /** The whole workbook. */
  readonly checked: CheckedWorkbook;
  readonly resultsSheet: string;
}

export async function mark(host: Host, { sheets }: MarkInput, task?: Task): Promise<MarkResult> {
  const snapshots = await host.snapshot();
  const checked = await checkInTurn(snapshots, task);
  const wanted = (sheet: string): boolean => sheets?.includes(sheet) ?? true;
  requireTable({ tables: checked.tables.filter(({ table }) => wanted(table.sheet)) });
  const marks = markSheets(
    checked.sheets.filter(({ sheet }) => wanted(sheet)),
    problemsOf(checked),
    host.capabilities,
  );
  const results = await resultsPatch(snapshots, checked);
  await host.apply({ ...marks, sheets: [...marks.sheets, results] });
  return { checked, resultsSheet: results.sheet };
}
