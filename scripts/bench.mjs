// `npm run bench`: measures what bench/ measures and prints it; never part of the tests.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureInstalled, entry, root } from './setup.mjs';

await entry(async () => {
  await ensureInstalled();
  const { status } = spawnSync(
    process.execPath,
    ['--expose-gc', '--import', './scripts/typescript.mjs', join('bench', 'index.ts'), ...process.argv.slice(2)],
    { cwd: root, stdio: 'inherit' },
  );
  process.exitCode = status ?? 1;
});
