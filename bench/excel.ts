import { check } from '../src/commands/check';
import { clearMarks } from '../src/commands/clear-marks';
import { fillRates } from '../src/commands/fill-rates';
import { insertTemplate } from '../src/commands/insert-template';
import { mark } from '../src/commands/mark';
import { DEFAULT_COUNTS } from '../src/form/content';
import type { Host } from '../src/hosts/host';
import type { LoggedRequest } from '../test/emulated/excel';
import { running, type Running } from '../test/hosts/excel/support';
import { sheetOfTables } from '../test/hosts/excel/tables';

/** A command, and how many requests it may take; one more for each further 5 MB. */
interface Measured {
  readonly name: string;
  readonly run: (host: Host) => Promise<unknown>;
  readonly limit?: number;
}

const LARGEST = 5_000_000;

const SIZES = [1, 100];

/** Requests of each command on the wire of Microsoft's library; the Excel that answers is an emulated one. */
export async function excel(): Promise<readonly string[]> {
  const lines: string[] = [];
  for (const count of SIZES) lines.push(...(await onSheetOf(count)));
  return lines;
}

async function onSheetOf(count: number): Promise<string[]> {
  const app = await running();
  await app.host.apply({ title: 'bench', sheets: [sheetOfTables(count)] });
  const template = { unit: '某某办事处', year: 2027, counts: DEFAULT_COUNTS };
  const commands: readonly Measured[] = [
    { name: '校验', run: (host) => check.run(host, {}), limit: 2 },
    { name: '校验并标注', run: (host) => mark.run(host, {}), limit: 3 },
    { name: '再次校验并标注', run: (host) => mark.run(host, {}), limit: 3 },
    { name: '清除标记', run: (host) => clearMarks.run(host, {}) },
    { name: '测算', run: (host) => fillRates.run(host, {}) },
    { name: '插入标准模板', run: (host) => insertTemplate.run(host, template), limit: 2 },
  ];
  const lines = [`一张工作表，${count} 张 34 行的表：`];
  for (const { name, run, limit } of commands) lines.push(`　　${name}：${inWords(await requestsOf(app, run), limit)}`);
  app.excel.stop();
  return lines;
}

async function requestsOf(
  { excel, host }: Running,
  run: (host: Host) => Promise<unknown>,
): Promise<readonly LoggedRequest[]> {
  const before = excel.requests.length;
  await run(host);
  return excel.requests.slice(before);
}

function inWords(requests: readonly LoggedRequest[], limit: number | undefined): string {
  const bytes = requests.map(({ bytes: { sent, received } }) => Math.max(sent, received));
  const further = Math.floor(bytes.reduce((sum, one) => sum + one, 0) / LARGEST);
  const goal = limit === undefined ? '' : `　目标 ≤ ${limit}${further > 0 ? ` + ${further}（每 5 MB 一次）` : ''}`;
  return `${requests.length} 次请求，最大 ${(Math.max(...bytes) / 1000).toFixed(0)} kB${goal}`;
}
