// LibreOffice, which the tests use to recalculate and to print what we write.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { say } from './setup.mjs';

const PACKAGE = 'libreoffice-calc-nogui';
const NAMES = process.platform === 'win32' ? ['soffice.com', 'soffice.exe'] : ['soffice', 'libreoffice'];

/** The program, found or installed; else `missing` says in words what is skipped and what to do. */
export function libreOffice() {
  const path = find() ?? (install() ? find() : null);
  if (path) return { path };
  return {
    missing:
      '没有找到 LibreOffice，因此跳过“用 LibreOffice 重新计算和打印”的测试。' +
      `请安装 LibreOffice（Debian：apt-get install ${PACKAGE}），或用环境变量 JIXIAO_SOFFICE 指明 soffice 的位置。`,
  };
}

function find() {
  const named = process.env.JIXIAO_SOFFICE;
  if (named) return isProgram(named) ? named : null;
  for (const folder of [...(process.env.PATH ?? '').split(delimiter), ...usualPlaces()]) {
    const path = NAMES.map((name) => join(folder, name)).find(isProgram);
    if (folder && path) return path;
  }
  return null;
}

function usualPlaces() {
  return [
    '/usr/lib/libreoffice/program',
    '/snap/bin',
    ...subfolders('/opt').map((name) => join('/opt', name, 'program')),
    '/Applications/LibreOffice.app/Contents/MacOS',
    ...[process.env.ProgramFiles, process.env['ProgramFiles(x86)']]
      .filter(Boolean)
      .map((folder) => join(folder, 'LibreOffice', 'program')),
  ];
}

function subfolders(folder) {
  try {
    return readdirSync(folder).filter((name) => name.startsWith('libreoffice'));
  } catch {
    return [];
  }
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** On Debian, as root. */
function install() {
  if (process.env.JIXIAO_SOFFICE || process.getuid?.() !== 0 || !isProgram('/usr/bin/apt-get')) return false;
  say(`正在安装 ${PACKAGE}…… / Installing ${PACKAGE}…`);
  const apt = (...args) =>
    spawnSync('/usr/bin/apt-get', args, {
      stdio: ['ignore', process.stderr, process.stderr],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0;
  apt('update', '-qq');
  return apt('install', '-y', '-qq', '--no-install-recommends', PACKAGE);
}
