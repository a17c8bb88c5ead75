// Programs of the machine that the tests drive: found where they usually stand, or installed.
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { say } from './setup.mjs';

/** The program an environment variable names, else the first of `names` on PATH or in `places`; null where there is none. */
export function findProgram({ named, names, places }) {
  if (named) return isProgram(named) ? named : null;
  for (const folder of [...(process.env.PATH ?? '').split(delimiter), ...places]) {
    const path = names.map((name) => join(folder, name)).find(isProgram);
    if (folder && path) return path;
  }
  return null;
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Installs packages on Debian, as root; false where this is no such machine, or it did not work. */
export function aptInstall(...packages) {
  if (process.getuid?.() !== 0 || !isProgram('/usr/bin/apt-get')) return false;
  say(`正在安装 ${packages.join('、')}…… / Installing ${packages.join(', ')}…`);
  const apt = (...args) =>
    spawnSync('/usr/bin/apt-get', args, {
      stdio: ['ignore', process.stderr, process.stderr],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0;
  apt('update', '-qq');
  return apt('install', '-y', '-qq', '--no-install-recommends', ...packages);
}
