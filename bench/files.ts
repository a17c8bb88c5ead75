import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { check } from '../src/commands/check';
import { henan2023 } from '../src/form/standards/henan-2023';
import { newWorkbook, openWorkbook } from '../src/hosts/file';
import { drawForm } from '../src/write/form';
import { milliseconds, timePair } from './measure';
import { variants } from './tables';

const PEER = join('bench', 'peer');

interface Peer {
  readonly Workbook: new () => { readonly xlsx: { load(bytes: Uint8Array): Promise<unknown> } };
}

/** A hundred workbooks checked, beside ExcelJS merely reading them. */
export async function files(): Promise<readonly string[]> {
  const workbooks = await Promise.all(
    variants(100).map(async (content) => {
      const host = newWorkbook();
      await host.apply({ title: 'bench', sheets: [drawForm(content, henan2023, '绩效目标表')] });
      return (await host.toBytes()).bytes;
    }),
  );
  const exceljs = peer();
  const { a, b, ratio } = await timePair(
    async () => {
      for (const bytes of workbooks) await check.run(await openWorkbook(bytes, 'bench.xlsx'), {});
    },
    async () => {
      for (const bytes of workbooks) await new exceljs.Workbook().xlsx.load(bytes);
    },
  );
  return [
    `100 个工作簿，打开＋读取＋全部校验：${milliseconds(a)}`,
    `ExcelJS 4.4.0 只读取同样的文件：${milliseconds(b)}`,
    `本项目为 ExcelJS 的 ${ratio.toFixed(2)} 倍`,
  ];
}

/** ExcelJS, installed beside the bench on its first run. */
function peer(): Peer {
  if (!existsSync(join(PEER, 'node_modules', 'exceljs'))) {
    execFileSync('npm', ['ci'], { cwd: PEER, stdio: ['ignore', process.stderr, process.stderr] });
  }
  return createRequire(join(process.cwd(), PEER, 'package.json'))('exceljs') as Peer;
}
