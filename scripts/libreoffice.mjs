// LibreOffice, which the tests use to recalculate and to print what we write.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { aptInstall, findProgram } from './programs.mjs';

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
  return findProgram({ named: process.env.JIXIAO_SOFFICE, names: NAMES, places: usualPlaces() });
}

function install() {
  return !process.env.JIXIAO_SOFFICE && aptInstall(PACKAGE);
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
