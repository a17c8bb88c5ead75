import { importText } from '../../src/commands/import-text';
import { newWorkbook, openWorkbook, type FileHost } from '../../src/hosts/file';
import type { Host, Undo } from '../../src/hosts/host';
import { parseCell } from '../../src/sheet/address';
import type { CellInput } from '../../src/sheet/patch';
import { cellAt, type CellValue, type Snapshot } from '../../src/sheet/snapshot';
import { publishedText } from '../support/published';

/** The sheet of the published table. */
export const FORM = '绩效目标表';

/** A workbook that holds the published table. */
export async function published(): Promise<FileHost> {
  const host = newWorkbook();
  await importText.run(host, { text: publishedText() });
  return host;
}

export async function reopened(host: FileHost): Promise<FileHost> {
  const { bytes } = await host.toBytes();
  return openWorkbook(bytes, 'test.xlsx');
}

export async function addSheet(host: Host, sheet: string, rows: readonly (readonly CellInput[])[] = []): Promise<void> {
  const blocks = rows.length === 0 ? [] : [{ at: { row: 0, column: 0 }, values: rows }];
  await host.apply({ title: 'test', sheets: [{ sheet, mode: 'add', blocks }] });
}

export async function write(host: Host, sheet: string, contents: Readonly<Record<string, CellInput>>): Promise<void> {
  const blocks = Object.entries(contents).map(([address, value]) => ({ at: parseCell(address)!, values: [[value]] }));
  await host.apply({ title: 'test', sheets: [{ sheet, mode: 'edit', blocks }] });
}

export async function sheetOf(host: Host, sheet: string): Promise<Snapshot> {
  const [snapshot] = await host.snapshot([sheet]);
  return snapshot!;
}

export async function valueAt(host: Host, sheet: string, address: string): Promise<CellValue> {
  return cellAt(await sheetOf(host, sheet), parseCell(address)!).value;
}

/** The host, and what a command has done through it: patches in order, sheets read, cells shown. */
export function watched(host: Host) {
  const undos: Undo[] = [];
  const read: (readonly string[] | 'all')[] = [];
  const shown: string[] = [];
  const spied: Host = {
    ...host,
    apply: async (patch) => {
      const undo = await host.apply(patch);
      undos.push(undo);
      return undo;
    },
    snapshot: (sheets) => {
      read.push(sheets ?? 'all');
      return host.snapshot(sheets);
    },
    reveal: (sheet, { row, column }) => {
      shown.push(`${sheet} ${row} ${column}`);
      return Promise.resolve();
    },
  };
  return { host: spied, undos, read, shown };
}
