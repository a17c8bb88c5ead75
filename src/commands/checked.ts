import type { CheckResult, Problem, Severity } from '../check/problem';
import type { ResultsSheet } from '../check/results-sheet';
import type { Notice, Table } from '../form/model';
import type { Standard } from '../form/standard';
import type { Snapshot } from '../sheet/snapshot';
import { bearsMarks } from '../write/marks';
import { WorkbookError } from './command';

export interface CheckedTable {
  readonly table: Table;
  readonly standard: Standard | null;
  readonly result: CheckResult;
}

/** A notice of a sheet as a whole. */
export interface SheetNotice extends Notice {
  readonly sheet: string;
}

/** Everything known of a workbook, or of some of its sheets, after one look. */
export interface CheckedWorkbook {
  /** Without the sheets that are ours. */
  readonly sheets: readonly Snapshot[];
  /** Our 校验结果 sheet, or null. */
  readonly resultsSheet: Snapshot | null;
  /** What the user has written on it. */
  readonly results: ResultsSheet;
  /** In the order of the tabs, then in reading order. */
  readonly tables: readonly CheckedTable[];
  readonly notices: readonly SheetNotice[];
  /** Of all that was looked at: an ignore may speak of several tables. */
  readonly staleIgnores: CheckResult['staleIgnores'];
}

export function problemsOf({ tables }: Pick<CheckedWorkbook, 'tables'>): readonly Problem[] {
  return tables.flatMap(({ result }) => result.problems);
}

/** Whether marks of ours stand on one of the sheets that were checked. */
export function hasMarks({ sheets }: Pick<CheckedWorkbook, 'sheets'>): boolean {
  return sheets.some(bearsMarks);
}

/** Why nothing could be checked, in Chinese; null where something was. */
export function whyUnchecked({ tables }: Pick<CheckedWorkbook, 'tables'>): string | null {
  if (tables.some(({ table }) => table.kind === 'departmentTarget')) return null;
  const [first] = tables;
  if (!first) return '没有找到绩效目标表：应有“三级指标”和“指标值”所在的表头，请核对是否选对了文件或工作表。';
  const which = first.result.undecided[0]?.message ?? '不是部门（单位）整体绩效目标表。';
  return `没有可以校验的表。工作表“${first.table.sheet}”：${which}`;
}

/** The same as a refusal, for commands that make no sense without a table. */
export function requireTable(checked: Pick<CheckedWorkbook, 'tables'>): void {
  const why = whyUnchecked(checked);
  if (why !== null) throw new WorkbookError(why);
}

export type Counts = Readonly<Record<Severity, number>>;

export function countSeverities(problems: readonly Pick<Problem, 'severity'>[]): Counts {
  const of = (severity: Severity): number => problems.filter((problem) => problem.severity === severity).length;
  return { error: of('error'), warning: of('warning'), hint: of('hint') };
}
