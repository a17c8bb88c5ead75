// `node scripts/manifest-check.mjs`: manifest.xml, without the network. `--site dist/excel`: the manifest of a build, with
// the pages it names; `--release` besides: as it goes to others. `--online`: Microsoft's own validator as well.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { entry, root, say, SetupError } from './setup.mjs';

/** Pinned: what is called by `npx` stands in no lock file. */
const VALIDATOR = 'office-addin-manifest@3.0.0';

await entry(() => {
  const { checkManifest } = createRequire(import.meta.url)('./manifest.cjs');
  const { values } = parseArgs({
    options: { site: { type: 'string' }, release: { type: 'boolean' }, online: { type: 'boolean' } },
  });
  const folder = values.site ? resolve(values.site) : root;
  const file = join(folder, 'manifest.xml');
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const faults = checkManifest(readFileSync(file, 'utf8'), {
    version,
    folder,
    release: values.release ?? false,
    pages: values.site !== undefined,
  });
  if (faults.length > 0) throw new SetupError(`${file} 有 ${faults.length} 处不对：\n${faults.join('\n')}`);
  say(`${file}：没有发现问题。 / No faults found.`);
  if (values.online) validateOnline(file);
});

function validateOnline(file) {
  const { status, stdout, stderr } = spawnSync('npx', ['--yes', VALIDATOR, 'validate', file], {
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  const told = `${stdout ?? ''}${stderr ?? ''}`;
  // Being unable to ask is no fault of the manifest.
  if (/Unable to contact|ENOTFOUND|ECONN|ETIMEDOUT/.test(told)) {
    say('微软的检查服务现在连不上，没有检查。 / Microsoft’s service could not be reached.');
    return;
  }
  say(told.trim());
  if (status !== 0) throw new SetupError('微软的检查没有通过，见上。 / Microsoft’s validation failed.');
}
