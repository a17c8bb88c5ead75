import { readdir, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { CommandError } from '../commands/command';
import { pathError } from './failure';
import type { Io } from './io';

const WORKBOOK = /\.xls[xm]$/i;
const OLD_WORKBOOK = /\.(?:xls|et)$/i;
/** Lock files of Excel and WPS, and the shadows that macOS leaves on foreign disks. */
const NOT_THE_USERS = /^(?:~\$|\.~|\._)/;

/**
 * The workbooks that the operands name: files as they are, folders with everything below them. A path that cannot be
 * looked at is kept: opening it says what is wrong. Each file comes once.
 */
export async function findWorkbooks(operands: readonly string[], io: Io): Promise<readonly string[]> {
  const found = new Map<string, string>();
  for (const operand of operands) {
    const folder = await isFolder(operand);
    for (const path of folder ? await workbooksIn(operand, io) : [operand]) {
      const whole = resolve(path);
      if (!found.has(whole)) found.set(whole, path);
    }
  }
  return [...found.values()];
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}

async function workbooksIn(folder: string, io: Io): Promise<readonly string[]> {
  const names = await namesIn(folder);
  const old = names.filter((name) => OLD_WORKBOOK.test(name));
  if (old.length > 0) {
    io.say(
      `“${folder}”中有 ${old.length} 个 .xls 或 .et 文件没有校验（如 ${old[0]!}），请在 Excel 或 WPS 中另存为 .xlsx。`,
    );
  }
  const workbooks = names.filter((name) => WORKBOOK.test(name)).map((name) => join(folder, name));
  if (workbooks.length === 0) throw new CommandError(`“${folder}”里没有 .xlsx 或 .xlsm 文件，请检查路径。`);
  return workbooks;
}

/** Everything below the folder, in order of the names. */
async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    const names = await readdir(folder, { recursive: true });
    return names.filter((name) => !NOT_THE_USERS.test(basename(name))).sort();
  } catch (error) {
    throw pathError(folder, error);
  }
}
