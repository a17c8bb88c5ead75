import { readFile, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { CommandError, WorkbookError } from '../commands/command';
import type { FileHost } from '../hosts/file';
import { openFile, saveFile, writeWhole } from '../hosts/file/disk';
import { HostError } from '../hosts/host';
import { decodeText } from './decode';
import { aboutFile, pathError } from './failure';
import type { Io } from './io';

/** Where to write, as the options of a verb say it. */
export interface Destination {
  readonly out: string;
  readonly force: boolean;
}

/** Reads a workbook, has it changed in memory and writes it to another file; nothing is written unless all went well. */
export async function rewrite<Result>(
  path: string,
  destination: Destination,
  io: Io,
  change: (host: FileHost) => Promise<Result>,
): Promise<Result> {
  await requireOther(path, destination);
  await requireFree(destination);
  const host = await openFile(path);
  const result = await change(host).catch((error: unknown) => {
    const ofWorkbook = error instanceof HostError || error instanceof WorkbookError;
    throw ofWorkbook ? new CommandError(aboutFile(path, error.message)) : error;
  });
  await saveWorkbook(host, destination, io);
  return result;
}

export async function saveWorkbook(host: FileHost, destination: Destination, io: Io): Promise<void> {
  await requireFree(destination);
  for (const line of await save(host, destination)) io.say(line);
}

async function save(host: FileHost, { out, force }: Destination): Promise<readonly string[]> {
  try {
    return await saveFile(host, out, { replace: force });
  } catch (error) {
    // The name was taken while we worked; the way out is the same as before the work.
    throw !force && error instanceof HostError && error.code === 'occupied'
      ? pathError(out, { code: 'EEXIST' })
      : error;
  }
}

/** The text of a file, in whichever of the usual encodings it is; `wanted` says which file would do instead. */
export async function readText(path: string, wanted?: string): Promise<string> {
  return decodeText(await readBytes(path), path, wanted);
}

async function readBytes(path: string): Promise<Uint8Array> {
  try {
    const found = await stat(path);
    // A pipe or a device may never end.
    if (!found.isFile() && !found.isDirectory()) throw new CommandError(`“${path}”不是普通文件，请换一个文件。`);
    return await readFile(path);
  } catch (error) {
    throw pathError(path, error);
  }
}

export async function readJson(path: string): Promise<unknown> {
  const text = await readText(path, '这里需要一个 JSON 文件（.json）');
  try {
    return JSON.parse(text);
  } catch {
    throw new CommandError(`“${path}”不是正确的 JSON，请检查引号、逗号和括号。`);
  }
}

/** Writes a text whole or not at all. */
export async function writeText(text: string, { out, force }: Destination): Promise<void> {
  try {
    await writeWhole(out, text, force);
  } catch (error) {
    throw pathError(out, error);
  }
}

/** Refuses to write to the file that is read: saying it exists would invite to replace it. */
export async function requireOther(path: string, { out }: Destination): Promise<void> {
  if (await isSameFile(path, out)) throw new CommandError(`“${out}”就是读入的文件，不能写回；请换一个文件名。`);
}

/** Says so before the work is done where its result could not be written. */
export async function requireFree({ out, force }: Destination): Promise<void> {
  const found = await kindOf(out);
  if (found === 'folder') throw new CommandError(`“${out}”是文件夹，请写出文件名。`);
  if (found === 'other') throw new CommandError(`“${out}”不是普通文件，请换一个文件名。`);
  if (found === 'file' && !force) throw pathError(out, { code: 'EEXIST' });
  if (found === 'none' && (await kindOf(dirname(out))) !== 'folder') {
    throw new CommandError(`没有“${dirname(out)}”这个文件夹，请先建好，或换一个位置。`);
  }
}

async function kindOf(path: string): Promise<'none' | 'file' | 'folder' | 'other'> {
  try {
    const found = await stat(path);
    return found.isDirectory() ? 'folder' : found.isFile() ? 'file' : 'other';
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return 'none';
    throw pathError(path, error);
  }
}

/** Whether two paths, however written, lead to one file that is there. */
async function isSameFile(one: string, other: string): Promise<boolean> {
  try {
    const [a, b] = await Promise.all([one, other].map((path) => stat(path, { bigint: true })));
    return a!.dev === b!.dev && a!.ino === b!.ino;
  } catch {
    return false;
  }
}
