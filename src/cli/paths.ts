import { readdir, realpath, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { CommandError } from '../commands/command';
import { pathError } from './failure';

/** Of the old kinds it is said, one by one, that they cannot be read. */
const WORKBOOK = /\.(?:xls[xm]?|et)$/i;
/** Lock files of Excel and WPS, and the shadows that macOS leaves on foreign disks. */
const NOT_THE_USERS = /^(?:~\$|\.~|\._)/;

/** A workbook to be checked, or a folder in which nothing can be, and why. */
export interface Found {
  readonly path: string;
  readonly error: Error | null;
}

/**
 * The workbooks that the operands name: files as they are, folders with everything below them. A path that cannot be
 * looked at is kept: opening it says what is wrong. Each file comes once.
 */
export async function findWorkbooks(operands: readonly string[]): Promise<readonly Found[]> {
  const found = new Map<string, Found>();
  for (const operand of operands) {
    for (const one of (await isFolder(operand)) ? await workbooksIn(operand) : [{ path: operand, error: null }]) {
      const whole = resolve(one.path);
      if (!found.has(whole)) found.set(whole, one);
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

async function workbooksIn(folder: string): Promise<readonly Found[]> {
  const found = await walk(folder, new Set());
  if (found.length > 0) return [...found].sort((a, b) => (a.path < b.path ? -1 : 1));
  return [{ path: folder, error: new CommandError(`“${folder}”里没有 .xlsx 或 .xlsm 文件，请检查路径。`) }];
}

/** Everything below the folder; `seen` keeps a link to a folder above from leading round in a circle. */
async function walk(folder: string, seen: Set<string>): Promise<readonly Found[]> {
  try {
    const real = await realpath(folder);
    if (seen.has(real)) return [];
    seen.add(real);
    const found: Found[] = [];
    for (const entry of await readdir(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (entry.isDirectory() || (entry.isSymbolicLink() && (await isFolder(path)))) {
        found.push(...(await walk(path, seen)));
      } else if (WORKBOOK.test(entry.name) && !NOT_THE_USERS.test(entry.name)) found.push({ path, error: null });
    }
    return found;
  } catch (error) {
    return [{ path: folder, error: pathError(folder, error) }];
  }
}
