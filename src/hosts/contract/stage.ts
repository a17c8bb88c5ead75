import type { Area, Cell } from '../../sheet/address';
import type { CellInput, PageSetup, Patch, SheetPatch } from '../../sheet/patch';
import type { Snapshot } from '../../sheet/snapshot';
import type { Capabilities, Host } from '../host';

/** What a case plays on: a host, the sheets that it may make, and whatever can be done to the workbook from outside. */
export interface Stage {
  /** Sees and touches the sheets of the case alone. */
  readonly host: Host;
  /** The sheet every case begins with, and a second one that it may add. */
  readonly sheet: string;
  readonly other: string;
  /** A defined name that is not taken. */
  readonly definedName: string;
  /** The workbook has no sheet but those of the case. */
  readonly alone: boolean;
  readonly marks: MarkMaker;
  /** Lets a host that tells of changes late catch up. */
  readonly settled: () => Promise<void>;
  /** The same workbook after saving and opening it again. */
  readonly reopen?: () => Promise<Host>;
  /** Does what a user does who types into a cell. */
  readonly userEdits?: (sheet: string, cell: Cell, value: string | number) => Promise<void>;
  /** Takes back what was done last, as the user does it. */
  readonly userUndoes?: () => Promise<void>;
  /** Makes the next write fail when a part of it has been made. */
  readonly failHalfWay?: () => void;
  /** The print set-up of a sheet. */
  readonly page?: (host: Host, sheet: string) => Promise<PageSetup | null>;
}

/** Marks as they are drawn in earnest. Given from outside: a host knows nothing of what is marked. */
export interface MarkMaker {
  /** Marks each cell in place of the marks that stand there. */
  mark(snapshot: Snapshot, cells: readonly Cell[], capabilities: Capabilities): Patch;
  clear(snapshot: Snapshot): Patch;
}

export type CaseGroup = 'contents' | 'beside' | 'whole' | 'sheets' | 'marks' | 'failure' | 'user';

/** One thing that every host does. */
export interface ContractCase {
  /** Stable: reports are compared by it. */
  readonly id: string;
  readonly group: CaseGroup;
  /** What the host does, in Chinese. */
  readonly title: string;
  /** Throws `Broken` where it does not, `NotTried` where this stage cannot tell. */
  readonly run: (stage: Stage) => Promise<void>;
}

export const at = (row: number, column: number): Cell => ({ row, column });

export const area = (row: number, column: number, rows = 1, columns = 1): Area => ({ row, column, rows, columns });

/** Makes the sheet of the case, in place of those that an empty workbook has. */
export async function begin({ host, sheet }: Stage, first: Partial<SheetPatch> = {}): Promise<void> {
  const blank = await host.sheets();
  await host.apply({
    title: '准备',
    sheets: [
      { sheet, mode: 'add', ...within(host.capabilities, first) },
      ...blank.map((name): SheetPatch => ({ sheet: name, mode: 'remove' })),
    ],
  });
}

/** A patch of the case's own sheet. */
export function edit({ host, sheet }: Stage, patch: Partial<SheetPatch>): Patch {
  return { title: '改动', sheets: [{ sheet, mode: 'edit', ...within(host.capabilities, patch) }] };
}

/** The case's own sheet as it is. */
export async function only({ sheet }: Stage, host: Host): Promise<Snapshot> {
  const [snapshot] = await host.snapshot([sheet]);
  return snapshot!;
}

/** The workbook now, and after saving and opening where that can be done: what was written is in both. */
export async function views({ host, reopen }: Stage): Promise<readonly Host[]> {
  return reopen ? [host, await reopen()] : [host];
}

/** The patch without what the host cannot do; the commands leave it out, too. */
export function within(capabilities: Capabilities, patch: Partial<SheetPatch>): Partial<SheetPatch> {
  const { notes, validations, formulaFormats, page, ...rest } = patch;
  return {
    ...rest,
    ...(notes && capabilities.notes && { notes }),
    ...(validations && capabilities.prompts && { validations }),
    ...(formulaFormats && capabilities.formulaFormats && { formulaFormats }),
    ...(page && capabilities.pageSetup && { page }),
  };
}

/** Writes one cell. */
export function one(cell: Cell, value: CellInput): Partial<SheetPatch> {
  return { blocks: [{ at: cell, values: [[value]] }] };
}
