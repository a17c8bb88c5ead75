import { createRequire } from 'node:module';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import webpack, { type Configuration } from 'webpack';
import { launch } from '../../test/e2e/support/browser';

import { milliseconds, timingOf, type Timing } from '../measure';
import { serve } from '../serve';
import { gzipped, load, type Load } from './load';
import { RECORDED } from './recorded';

const RUNS = 11;
const SLOWDOWNS = [1, 4];
const LIMITS = { gzip: 120, paint: 0.35, usable: 0.7 };

/** The pane loaded cold, in turn with a built task-pane template of Microsoft's where its folder is given. */
export async function pane({ peer }: { readonly peer: string | null }): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'jixiao-bench-'));
  try {
    await build(folder);
    return await measure(folder, peer);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measure(folder: string, peer: string | null): Promise<readonly string[]> {
  const own = await serve(folder);
  const other = peer === null ? null : await serve(peer);
  const browser = await launch();
  try {
    const lines: string[] = [];
    for (const slowdown of SLOWDOWNS) {
      const loads: { own: Load[]; other: Load[] } = { own: [], other: [] };
      for (let run = -1; run < RUNS; run++) {
        const one = await load(browser, own.url, slowdown);
        const two = other && (await load(browser, new URL('taskpane.html', other.url).href, slowdown));
        // The first run of each warms the server up.
        if (run < 0) continue;
        loads.own.push(one);
        if (two) loads.other.push(two);
      }
      if (lines.length === 0) lines.push(...sizes(folder, loads.own[0]!, peer, loads.other[0]));
      lines.push(...times(slowdown, loads));
    }
    return other ? lines : [...lines, ...RECORDED];
  } finally {
    await browser.close();
    await Promise.all([own.close(), other?.close()]);
  }
}

function sizes(folder: string, own: Load, peer: string | null, other: Load | undefined): string[] {
  const first = gzipped(folder, own.scripts);
  return [
    `JavaScript（gzip）：可用之前加载 ${kilobytes(first)}　目标 ≤ ${LIMITS.gzip} kB；用到时才加载的另有 ${kilobytes(gzipped(folder) - first)}`,
    ...(peer !== null && other ? [`　　微软的模板：${kilobytes(gzipped(peer, other.scripts))}`] : []),
  ];
}

function times(slowdown: number, { own, other }: { own: readonly Load[]; other: readonly Load[] }): string[] {
  const row = (label: string, key: 'paint' | 'usable'): string[] => {
    const ours = timingOf(own.map((one) => one[key]));
    const head = `${label}（处理器${slowdown === 1 ? '全速' : `放慢 ${slowdown} 倍`}）：${milliseconds(ours)}`;
    if (other.length === 0) return [head];
    const theirs = timingOf(other.map((one) => one[key]));
    return [
      `${head}　为模板的 ${ratio(ours, theirs)} 倍，目标 ≤ ${LIMITS[key]}`,
      `　　微软的模板：${milliseconds(theirs)}`,
    ];
  };
  return [...row('首次绘制', 'paint'), ...row('可用', 'usable')];
}

function ratio(a: Timing, b: Timing): string {
  return (a.median / b.median).toFixed(2);
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

/** The pane in the page that the tests use, over a host that answers at once and holds nothing. */
async function build(folder: string): Promise<void> {
  const require = createRequire(import.meta.url);
  const { page } = require('../../webpack.config.js') as {
    readonly page: (what: Record<string, string>) => Configuration;
  };
  const config = page({ name: 'pane', entry: './bench/pane/page.ts', template: './test/pages/pane.html', folder });
  await new Promise<void>((resolve, reject) => {
    webpack(config, (error, stats) => {
      if (error || stats?.hasErrors()) reject(error ?? new Error('The pane could not be built; see npm run build'));
      else resolve();
    });
  });
}
