import type { Ignore } from '../../check/problem';
import { findResultsSheet, readResultsSheet } from '../../check/results-sheet';
import { speaksOf } from '../../check/run';
import type { Host } from '../../hosts/host';
import type { Snapshot } from '../../sheet/snapshot';
import { bearsMarks, markSheets } from '../../write/marks';
import { CommandError } from '../command';
import type { Task } from '../task';
import { checkInTurn, problemsOf, type CheckedWorkbook } from '../workbook';
import { resultsPatch } from './results';

/** Keyed as a problem is: its rule, its field, and the sheet of its table. */
export type RestoreInput = Pick<Ignore, 'rule' | 'field' | 'sheet'>;

export interface IgnoreInput extends RestoreInput {
  readonly reason: string;
}

export interface IgnoreResult {
  /** The sheet that holds the reasons. */
  readonly resultsSheet: string;
}

export type RestoreResult = IgnoreResult;

/** A line of the same key gets the new reason. */
export async function ignore(host: Host, { reason, ...key }: IgnoreInput, task?: Task): Promise<IgnoreResult> {
  const line: Ignore = { ...key, reason: reason.trim() };
  if (line.reason === '') throw new CommandError('请写明忽略的理由；没有理由的忽略不起作用。');
  const snapshots = await host.snapshot();
  const others = ignoresOn(snapshots).filter((other) => !sameKey(other, line));
  const checked = await checkWith(snapshots, [...others, line], task);
  if (checked.staleIgnores.some((stale) => stale.ignore === line)) {
    throw new CommandError('表上已经没有这个问题，没有忽略；请重新校验。');
  }
  return rewrite(host, '忽略问题', snapshots, checked);
}

/** Lines for every sheet go, too, where they cover the problem. */
export async function restore(host: Host, key: RestoreInput, task?: Task): Promise<RestoreResult> {
  const snapshots = await host.snapshot();
  const ignores = ignoresOn(snapshots);
  const left = ignores.filter((line) => !speaksOf(line, key));
  if (left.length === ignores.length) throw new CommandError('“校验结果”工作表上已经没有这一条忽略；请重新校验。');
  return rewrite(host, '取消忽略', snapshots, await checkWith(snapshots, left, task));
}

function ignoresOn(snapshots: readonly Snapshot[]): readonly Ignore[] {
  return readResultsSheet(findResultsSheet(snapshots)).ignores;
}

function sameKey(a: RestoreInput, b: RestoreInput): boolean {
  return a.rule === b.rule && a.field === b.field && a.sheet === b.sheet;
}

function checkWith(
  snapshots: readonly Snapshot[],
  ignores: readonly Ignore[],
  task: Task | undefined,
): Promise<CheckedWorkbook> {
  const results = { ...readResultsSheet(findResultsSheet(snapshots)), ignores };
  return checkInTurn(snapshots, task, { results });
}

/** The 校验结果 sheet, and the marks where there are any, as the check has it. */
async function rewrite(
  host: Host,
  title: string,
  snapshots: readonly Snapshot[],
  checked: CheckedWorkbook,
): Promise<IgnoreResult> {
  const marks = markSheets(checked.sheets.filter(bearsMarks), problemsOf(checked), host.capabilities);
  const results = await resultsPatch(snapshots, checked);
  await host.apply({ title, sheets: [...marks.sheets, results] });
  return { resultsSheet: results.sheet };
}
