import { randomUUID } from 'node:crypto';
import { link, lstat, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { HostError, type HostErrorCode } from '../host';
import { requireSize } from './guard';
import { openWorkbook, type FileHost } from './host';

/** Where each host was read from: the one place it is never written to. */
const SOURCES = new WeakMap<FileHost, string>();

/** Reads a workbook from a file. A failure is a `HostError` with one line that names the path. */
export async function openFile(path: string): Promise<FileHost> {
  const bytes = await read(path);
  const host = await openWorkbook(bytes, path);
  SOURCES.set(host, await identity(path));
  return host;
}

/**
 * Writes the workbook to a file: whole or not at all, never over the file it was read from, and over another only when
 * told to. Returns what was left out, as `FileHost.toBytes` says it.
 */
export async function saveFile(
  host: FileHost,
  path: string,
  { replace = false }: { readonly replace?: boolean } = {},
): Promise<readonly string[]> {
  if (!/\.xlsx$/i.test(path)) {
    throw new HostError('failed', `“${path}”不是 .xlsx 文件名，没有保存。请把文件名的结尾改成 .xlsx。`);
  }
  if (SOURCES.get(host) === (await identity(path))) {
    throw new HostError('occupied', `“${path}”就是原文件，没有保存。请换一个文件名，原文件会保持原样。`);
  }
  try {
    // Before the work is done: what is there stays.
    if (!replace && (await exists(path))) throw taken(path);
    const { bytes, dropped } = await host.toBytes();
    await writeWhole(path, bytes, replace);
    return dropped;
  } catch (error) {
    throw error instanceof HostError ? error : whyNotWritten(path, error);
  }
}

/**
 * Writes a file whole or not at all, by way of another beside it. Fails with the system's error; it is `EEXIST` where
 * the name is taken and not to be replaced.
 */
export async function writeWhole(path: string, content: Uint8Array | string, replace: boolean): Promise<void> {
  // Not made of the file's name: that may be as long as names may be.
  const temporary = join(dirname(path), `.${randomUUID()}.tmp`);
  try {
    await writeFile(temporary, content, { flag: 'wx' });
    // A link fails where the name is taken meanwhile; a rename would replace it without a word.
    if (replace) await rename(temporary, path);
    else await place(temporary, path);
  } finally {
    // A failure to clean up must not hide why the writing failed.
    await rm(temporary, { force: true }).catch(() => undefined);
  }
}

async function place(temporary: string, path: string): Promise<void> {
  try {
    await link(temporary, path);
  } catch (error) {
    // Some file systems (FAT, network drives) have no links.
    if (codeOf(error) === 'EEXIST' || (await exists(path))) throw taken(path);
    await rename(temporary, path);
  }
}

async function read(path: string): Promise<Uint8Array> {
  try {
    const found = await stat(path);
    if (found.isDirectory())
      throw new HostError('unreadable', `“${path}”是文件夹，不是工作簿。请选其中的 .xlsx 文件。`);
    // A pipe or a device may never end.
    if (!found.isFile()) throw new HostError('unreadable', `“${path}”不是普通文件，没有打开。请选 .xlsx 文件。`);
    requireSize(found.size, path);
    return await readFile(path);
  } catch (error) {
    throw error instanceof HostError ? error : whyNotRead(path, error);
  }
}

/** Two paths to one file have one identity: device and number where it is there, its absolute path where it is not. */
async function identity(path: string): Promise<string> {
  try {
    const { dev, ino } = await stat(path, { bigint: true });
    return `${dev}:${ino}`;
  } catch {
    return resolve(path);
  }
}

/** Whether something has this name, be it a link that leads nowhere; throws where that cannot be told. */
async function exists(path: string): Promise<boolean> {
  try {
    await lstat(path);
    return true;
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return false;
    throw error;
  }
}

/** What the system says itself where it creates a file in one step. */
function taken(path: string): NodeJS.ErrnoException {
  return Object.assign(new Error(`EEXIST: ${path}`), { code: 'EEXIST' });
}

const READ_FAILURES: Readonly<Record<string, string>> = {
  ENOENT: '没有找到。请检查路径和文件名',
  ENOTDIR: '没有找到。请检查路径和文件名',
  EACCES: '没有读取权限。请换一个位置，或请管理员开放权限',
  EPERM: '没有读取权限。请换一个位置，或请管理员开放权限',
  EBUSY: '正被别的程序占用。请关闭打开它的 Excel 或 WPS 后再试',
  ENAMETOOLONG: '名字太长，没有这样的文件。请检查路径和文件名',
};

const WRITE_FAILURES: Readonly<Record<string, string>> = {
  ENOENT: '所在的文件夹不存在。请先建好文件夹，或换一个位置',
  ENOTDIR: '所在的文件夹不存在。请先建好文件夹，或换一个位置',
  EACCES: '没有写入权限（文件夹或文件是只读的）。请换一个位置',
  EPERM: '没有写入权限，或文件正被 Excel、WPS 打开。请关闭它或换一个位置',
  EROFS: '在只读的磁盘上。请换一个位置',
  EBUSY: '正被别的程序占用。请关闭打开它的 Excel 或 WPS，或换一个文件名',
  EEXIST: '已经存在。请换一个文件名，或先移走那个文件',
  EISDIR: '是文件夹。请写出文件名',
  ENOSPC: '所在的磁盘已满。请腾出空间后再试',
  ENAMETOOLONG: '名字太长。请换一个短些的文件名',
};

const WRITE_CODES: Readonly<Record<string, HostErrorCode>> = {
  EEXIST: 'occupied',
  EACCES: 'read-only',
  EROFS: 'read-only',
};

function whyNotRead(path: string, cause: unknown): HostError {
  const why = READ_FAILURES[codeOf(cause)] ?? `读不出来（${codeOf(cause)}）。请复制到别的位置后再试`;
  return new HostError('unreadable', `“${path}”${why}。`, { cause });
}

function whyNotWritten(path: string, cause: unknown): HostError {
  const why = WRITE_FAILURES[codeOf(cause)] ?? `写不进去（${codeOf(cause)}）。请换一个位置再试`;
  return new HostError(WRITE_CODES[codeOf(cause)] ?? 'failed', `“${path}”没有保存：${why}。`, { cause });
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException | null)?.code ?? String(error);
}
