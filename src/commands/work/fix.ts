import type { Host } from '../../hosts/host';
import type { Snapshot } from '../../sheet/snapshot';
import { eachInTurn, silent, type Task } from '../task';
import { checkInTurn, requireTable } from '../workbook';
import { editsPatch } from './edits';
import { snapshotsFor } from './look';
import { fixSheet, type FixedCell } from './safe-fixes';

export interface PreviewInput {
  /** The whole workbook unless told. */
  readonly sheets?: readonly string[];
}

export interface FixInput {
  /** As `previewFixes` gave them; every safe fix of the workbook unless told. */
  readonly changes?: readonly FixedCell[];
}

export interface FixResult {
  readonly changes: readonly FixedCell[];
}

export async function previewFixes(host: Host, { sheets }: PreviewInput, task?: Task): Promise<readonly FixedCell[]> {
  return (await safeFixes(host, sheets, task)).changes;
}

export async function fix(host: Host, { changes: chosen }: FixInput, task?: Task): Promise<FixResult> {
  const { snapshots, changes } = chosen ? await chosenFixes(host, chosen) : await safeFixes(host, undefined, task);
  if (changes.length > 0) await host.apply(editsPatch('规范写法', changes, snapshots));
  return { changes };
}

interface Fixes {
  readonly snapshots: readonly Snapshot[];
  readonly changes: readonly FixedCell[];
}

async function chosenFixes(host: Host, changes: readonly FixedCell[]): Promise<Fixes> {
  return { snapshots: await host.snapshot([...new Set(changes.map(({ sheet }) => sheet))]), changes };
}

async function safeFixes(host: Host, only: readonly string[] | undefined, task: Task = {}): Promise<Fixes> {
  const snapshots = await snapshotsFor(host, only);
  const checked = await checkInTurn(snapshots, silent(task), only ? { sheets: only } : {});
  requireTable(checked);
  const withTables = new Set(checked.tables.map(({ table }) => table.sheet));
  const sheets = checked.sheets.filter(({ sheet }) => withTables.has(sheet));
  const fixed = await eachInTurn(sheets, (sheet) => fixSheet(sheet, checked.results, task), task);
  return { snapshots, changes: fixed.flat() };
}
