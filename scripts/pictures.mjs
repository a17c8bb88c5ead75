// `node scripts/pictures.mjs <folder>`: every state of the pane and of the workbench in every theme and width, as the
// tests make them. `--assets` puts the few that the README and the guide show into assets/ as well.
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from './chromium.mjs';
import { ensureBuilt, ensureInstalled, entry, root, say, SetupError } from './setup.mjs';

/** The pictures that are committed, by the name that README and guide know them by. */
const COMMITTED = {
  '工作台.png': 'workbench-checked-light-1280',
  '工作台-深色.png': 'workbench-checked-dark-1280',
  '模板.png': 'form-light-320',
  '校验.png': 'check-open-light-320',
  '测算.png': 'rates-filled-light-320',
  '整簿.png': 'workbook-many-light-320',
};

await entry(async () => {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { assets: { type: 'boolean' } } });
  const folder = positionals[0] ? resolve(positionals[0]) : mkdtempSync(join(tmpdir(), 'jixiao-pictures-'));
  await ensureInstalled();
  const browser = chromium();
  if (browser.missing) throw new SetupError(browser.missing);
  for (const target of ['workbench', 'pages']) await ensureBuilt(target);
  mkdirSync(folder, { recursive: true });
  const { status } = spawnSync(
    process.execPath,
    [join(root, 'node_modules', 'jest', 'bin', 'jest.js'), 'test/e2e/looks', '--coverage=false'],
    {
      cwd: root,
      stdio: ['ignore', process.stderr, process.stderr],
      env: { ...process.env, JIXIAO_PICTURES: folder, JIXIAO_CHROMIUM: browser.path },
    },
  );
  if (status !== 0) process.exitCode = 1;
  if (values.assets) {
    for (const [name, picture] of Object.entries(COMMITTED)) {
      copyFileSync(join(folder, `${picture}.png`), join(root, 'assets', name));
    }
  }
  say(`图片在这里 / Pictures: ${folder}`);
});
