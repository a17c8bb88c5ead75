// `npm run build`: the command line, the workbench and the Excel add-in, each if a source of it has changed since its last
// build. `npm run build -- --env address=https://… --env officejs=local` builds the add-in for a server.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { cli, ensureBuilt, ensureInstalled, entry, excel, root, say, SetupError, workbench } from './setup.mjs';

const require = createRequire(import.meta.url);

/** What the build of the add-in may be told; scripts/excel-site.cjs says what the values mean. */
const SETTINGS = ['address', 'officejs'];

/** `address=https://…` → `['address', 'https://…']`. */
function setting(text) {
  const [, name, value] = /^(\w+)=(.+)$/.exec(text) ?? [];
  if (SETTINGS.includes(name)) return [name, value];
  throw new SetupError(
    `看不懂 --env ${text}；可以写 ${SETTINGS.map((known) => `${known}=…`).join('、')}。 / Unknown setting.`,
  );
}

/** Before anything is built: what cannot be meant is told at once. */
function ensureSettings(env) {
  try {
    require('./excel-site.cjs').settings(env);
  } catch (error) {
    throw error.name === 'SettingError' ? new SetupError(error.message) : error;
  }
}

/** What goes to others is checked as such. */
function checkBuilt({ address }) {
  const { version } = require('../package.json');
  const { checkManifest } = require('./manifest.cjs');
  const site = { version, folder: excel, release: address !== undefined, pages: true };
  const faults = checkManifest(readFileSync(join(excel, 'manifest.xml'), 'utf8'), site);
  if (faults.length > 0) throw new SetupError(`清单不对 / The manifest is wrong:\n${faults.join('\n')}`);
}

await entry(async () => {
  const { values } = parseArgs({ options: { env: { type: 'string', multiple: true, default: [] } } });
  const env = Object.fromEntries(values.env.map(setting));
  await ensureInstalled();
  ensureSettings(env);
  await ensureBuilt('cli');
  await ensureBuilt('workbench');
  await ensureBuilt('excel', env);
  checkBuilt(env);
  say(`命令行 / command line: ${relative(root, cli)}`);
  say(`工作台，可由任何网站服务器提供 / workbench, for any web server: ${relative(root, workbench)}`);
  say(`Excel 加载项 / Excel add-in: ${relative(root, excel)}${env.address ? ` → ${env.address}` : ''}`);
});
