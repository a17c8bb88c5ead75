import type { CheckResult } from '../check/problem';
import { findResultsSheet, isResultsSheet, readResultsSheet, type ResultsSheet } from '../check/results-sheet';
import { checkTable, staleIgnores } from '../check/run';
import type { Table } from '../form/model';
import { standardById } from '../form/standards';
import { isRatesSheet } from '../rates/sheet';
import { findTables } from '../read/tables';
import type { Snapshot } from '../sheet/snapshot';
import type { CheckedTable, CheckedWorkbook, SheetNotice } from './checked';
import { eachInTurn, silent, type Task } from './task';

export * from './checked';

type UsersWord = Pick<ResultsSheet, 'ignores' | 'settings'>;

/** What a look at snapshots is to be about, and what holds in it. */
export interface Scope {
  /** Only these sheets; of the others the 校验结果 sheet alone is heeded. */
  readonly sheets?: readonly string[];
  /** Only this part of a sheet. */
  readonly crop?: (snapshot: Snapshot) => Snapshot;
  /** In place of what the 校验结果 sheet says. */
  readonly results?: ResultsSheet;
}

/** Reads and checks every table at once, with the ignores and settings of the 校验结果 sheet. */
export function checkWorkbook(snapshots: readonly Snapshot[]): CheckedWorkbook {
  const results = readResultsSheet(findResultsSheet(snapshots));
  const found = snapshots.flatMap((snapshot) => lookInto(snapshot, {}));
  const tables = found.flatMap((sheet) => sheet.tables).map((read) => checkOne(read(), results));
  return assemble(snapshots, found, tables, { results });
}

/** The same without ever holding up the page; progress counts tables. Throws `Cancelled` once the user cancels. */
export async function checkInTurn(
  snapshots: readonly Snapshot[],
  task: Task = {},
  scope: Scope = {},
): Promise<CheckedWorkbook> {
  const results = scope.results ?? readResultsSheet(findResultsSheet(snapshots));
  const found = (await eachInTurn(snapshots, (snapshot) => lookInto(snapshot, scope), silent(task))).flat();
  const readers = found.flatMap((sheet) => sheet.tables);
  const tables = await eachInTurn(readers, (read) => checkOne(read(), results), task);
  return assemble(snapshots, found, tables, { ...scope, results });
}

/** A sheet that we have added: nothing on it is the user's form. */
export function isOurs(snapshot: Snapshot): boolean {
  return isResultsSheet(snapshot) || isRatesSheet(snapshot);
}

interface FoundSheet {
  readonly snapshot: Snapshot;
  /** Still to be read. */
  readonly tables: readonly (() => Table)[];
  readonly notices: readonly SheetNotice[];
}

/** One sheet of the user's, or nothing where it is ours or not asked for. */
function lookInto(snapshot: Snapshot, { sheets, crop }: Scope): readonly FoundSheet[] {
  if (sheets?.includes(snapshot.sheet) === false || isOurs(snapshot)) return [];
  const looked = crop ? crop(snapshot) : snapshot;
  const { tables, notices } = findTables(looked);
  return [{ snapshot: looked, tables, notices: notices.map((notice) => ({ ...notice, sheet: snapshot.sheet })) }];
}

function checkOne(table: Table, { ignores, settings }: UsersWord): CheckedTable {
  const standard = standardById(table.standard);
  return { table, standard, result: checkTable(table, { standard, settings, ignores }) };
}

function assemble(
  snapshots: readonly Snapshot[],
  found: readonly FoundSheet[],
  tables: readonly CheckedTable[],
  { results, sheets, crop }: Scope & { readonly results: ResultsSheet },
): CheckedWorkbook {
  const resultsSheet = findResultsSheet(snapshots);
  // What was not looked at may hold what an ignore speaks of.
  const judged = results.ignores.filter(({ sheet }) => !crop && (!sheets || sheets.includes(sheet)));
  return {
    sheets: found.map(({ snapshot }) => snapshot),
    resultsSheet,
    results,
    tables,
    notices: [
      ...found.flatMap(({ notices }) => notices),
      ...results.notices.map((notice) => ({ ...notice, sheet: resultsSheet?.sheet ?? '' })),
    ],
    staleIgnores: staleInAll(judged, tables),
  };
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
