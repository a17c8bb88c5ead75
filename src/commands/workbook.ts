import type { CheckResult, Problem, Severity } from '../check/problem';
import { findResultsSheet, isResultsSheet, readResultsSheet, type ResultsSheet } from '../check/results-sheet';
import { checkTable, staleIgnores } from '../check/run';
import type { Notice, Table } from '../form/model';
import type { Standard } from '../form/standard';
import { standardById } from '../form/standards';
import { isRatesSheet } from '../rates/sheet';
import { readTables } from '../read/tables';
import type { Snapshot } from '../sheet/snapshot';
import { WorkbookError } from './command';

/** What a new form is called. */
export const FORM_SHEET = '绩效目标表';

export interface CheckedTable {
  readonly table: Table;
  readonly standard: Standard | null;
  readonly result: CheckResult;
}

/** A notice of a sheet as a whole. */
export interface SheetNotice extends Notice {
  readonly sheet: string;
}

/** Everything known of a workbook after one look at all of its sheets. */
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
  /** Of the workbook as a whole: an ignore may speak of several tables. */
  readonly staleIgnores: CheckResult['staleIgnores'];
}

/** Reads and checks every table, with the ignores and settings of the 校验结果 sheet. */
export function checkWorkbook(snapshots: readonly Snapshot[]): CheckedWorkbook {
  const resultsSheet = findResultsSheet(snapshots);
  const results = readResultsSheet(resultsSheet);
  const sheets = snapshots.filter((snapshot) => !isOurs(snapshot));
  const read = sheets.map((snapshot) => checkSheet(snapshot, results));
  const tables = read.flatMap((sheet) => sheet.tables);
  return {
    sheets,
    resultsSheet,
    results,
    tables,
    notices: [
      ...read.flatMap(({ notices }) => notices),
      ...results.notices.map((notice) => ({ ...notice, sheet: resultsSheet?.sheet ?? '' })),
    ],
    staleIgnores: staleInAll(results.ignores, tables),
  };
}

/** The tables of one sheet, checked. */
export function checkSheet(
  snapshot: Snapshot,
  { ignores, settings }: Pick<ResultsSheet, 'ignores' | 'settings'>,
): { readonly tables: readonly CheckedTable[]; readonly notices: readonly SheetNotice[] } {
  const { tables, notices } = readTables(snapshot);
  return {
    tables: tables.map((table) => {
      const standard = standardById(table.standard);
      return { table, standard, result: checkTable(table, { standard, settings, ignores }) };
    }),
    notices: notices.map((notice) => ({ ...notice, sheet: snapshot.sheet })),
  };
}

/** A sheet that we have added: nothing on it is the user's form. */
export function isOurs(snapshot: Snapshot): boolean {
  return isResultsSheet(snapshot) || isRatesSheet(snapshot);
}

export function problemsOf({ tables }: Pick<CheckedWorkbook, 'tables'>): readonly Problem[] {
  return tables.flatMap(({ result }) => result.problems);
}

/** Why nothing of the workbook could be checked, in Chinese; null where something was. */
export function whyUnchecked({ tables }: Pick<CheckedWorkbook, 'tables'>): string | null {
  if (tables.some(({ table }) => table.kind === 'departmentTarget')) return null;
  const [first] = tables;
  if (!first) return '没有找到绩效目标表：应有“三级指标”和“指标值”所在的表头，请核对所选的文件。';
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

/** Stale is what is stale for every table it speaks of, or speaks of none. */
function staleInAll(
  ignores: CheckedWorkbook['results']['ignores'],
  tables: readonly CheckedTable[],
): CheckResult['staleIgnores'] {
  return staleIgnores(ignores, []).filter(({ ignore }) =>
    tables
      .filter(({ table }) => ignore.sheet === '' || ignore.sheet === table.sheet)
      .every(({ result }) => result.staleIgnores.some((stale) => stale.ignore === ignore)),
  );
}
