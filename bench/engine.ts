import { DEFAULT_SETTINGS } from '../src/check/settings';
import { checkTable } from '../src/check/run';
import { standardById } from '../src/form/standards';
import { readTables } from '../src/read/tables';
import type { Snapshot } from '../src/sheet/snapshot';
import { formSnapshot } from '../test/support/grid';
import { milliseconds, time } from './measure';
import { variants } from './tables';

/** Read and all checks: how long one table of 34 rows takes, and whether a thousand cost more a table than ten. */
export async function engine(): Promise<readonly string[]> {
  const snapshots = variants(1000).map((content) => formSnapshot(content));
  const few = snapshots.slice(0, 10);
  let next = 0;
  const one = await time(
    () => {
      readAndCheck(snapshots[next++ % snapshots.length]!);
    },
    { runs: 500, warmup: 100 },
  );
  const reading = await time(() => readTables(snapshots[next++ % snapshots.length]!), { runs: 500, warmup: 100 });
  const ten = await time(
    () => {
      few.forEach(readAndCheck);
    },
    { runs: 60, warmup: 10 },
  );
  const thousand = await time(
    () => {
      snapshots.forEach(readAndCheck);
    },
    { runs: 7, warmup: 1 },
  );
  const growth = thousand.median / 1000 / (ten.median / 10);
  return [
    `一张 34 行的表，读取＋全部校验：${milliseconds(one)}　目标 ≤ 2 ms`,
    `　　其中读取：${milliseconds(reading)}`,
    `10 张表，每张：${(ten.median / 10).toFixed(3)} ms；1,000 张表，每张：${(thousand.median / 1000).toFixed(3)} ms；增长 ${growth.toFixed(2)} 倍　目标 ≤ 1.2 倍`,
  ];
}

function readAndCheck(snapshot: Snapshot): void {
  for (const table of readTables(snapshot).tables) {
    checkTable(table, { standard: standardById(table.standard), settings: DEFAULT_SETTINGS, ignores: [] });
  }
}
