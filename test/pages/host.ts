import text from '../fixtures/tables/000_fef1010ff2924dfd.txt';
import { importText } from '../../src/commands/import-text';
import { insertTemplate } from '../../src/commands/insert-template';
import { FORM_SHEET } from '../../src/commands/work/place';
import { henan2023 } from '../../src/form/standards/henan-2023';
import { newWorkbook } from '../../src/hosts/file';
import { HostError, type Host } from '../../src/hosts/host';
import { drawForm } from '../../src/write/form';
import { WELL_FILLED } from '../support/sample';
import { watchable, type WatchableHost } from '../support/watchable';

declare global {
  interface Window {
    /** For tests: the spreadsheet with its user. */
    host?: WatchableHost;
  }
}

type Fill = (host: Host) => Promise<unknown>;

const addSheet =
  (sheet: string): Fill =>
  (host) =>
    host.apply({ title: '', sheets: [{ sheet, mode: 'add' }] });

const published: Fill = (host) => importText.run(host, { text });

/** One cell of the published table with another text. */
const write =
  (row: number, column: number, text: string): Fill =>
  (host) =>
    host.apply({
      title: '',
      sheets: [{ sheet: FORM_SHEET, mode: 'edit', blocks: [{ at: { row, column }, values: [[text]] }] }],
    });

const WORKBOOKS: Readonly<Record<string, readonly Fill[]>> = {
  published: [published],
  /** With wrong notations, which safe fixes mend: D23, D24. */
  faulty: [published, write(22, 3, ' >=90 ％'), write(23, 3, '<=20%')],
  /** Without its one error, the second of two indicators of one name: C47. */
  ready: [published, write(46, 2, '拆迁安置款项按期发放率')],
  clean: [(host) => host.apply({ title: '', sheets: [drawForm(WELL_FILLED, henan2023, FORM_SHEET)] })],
  blank: [
    (host) => insertTemplate.run(host, { unit: '某市示范局', year: 2026, counts: { goals: 3, tasks: 4, outputs: 6 } }),
  ],
  none: [addSheet('Sheet1')],
  many: [addSheet('封面'), ...Array.from({ length: 12 }, () => published)],
};

/** Gives the self-check something to find. */
function forgetful(host: Host): Host {
  return {
    ...host,
    about: () => ({ name: '健忘的表格', version: '1.0', platform: '浏览器' }),
    snapshot: async (sheets) => (await host.snapshot(sheets)).map((sheet) => ({ ...sheet, notes: [] })),
  };
}

/** A workbook in memory that holds what the name says. */
export async function hostFor(table: string, how: string | null): Promise<Host> {
  if (how === 'never') return new Promise(() => undefined);
  if (how === 'failed') throw new HostError('failed', '表格没有打开：所用的浏览器太旧。请换用新版的 Edge 或 Chrome。');
  const host = newWorkbook();
  for (const fill of WORKBOOKS[table] ?? []) await fill(host);
  window.host = watchable(how === 'clumsy' ? forgetful(host) : host);
  return window.host;
}
