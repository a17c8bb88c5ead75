import { randomUUID } from 'node:crypto';
import { readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { CommandError } from '../commands/command';
import type { FileHost } from '../hosts/file';
import { openFile, saveFile } from '../hosts/file/disk';
import { decodeText } from './decode';
import { pathError } from './failure';
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
  await requireFree(destination);
  const host = await openFile(path);
  const result = await change(host);
  await saveWorkbook(host, destination, io);
  return result;
}

export async function saveWorkbook(host: FileHost, destination: Destination, io: Io): Promise<void> {
  await requireFree(destination);
  for (const line of await saveFile(host, destination.out, { replace: destination.force })) io.say(line);
}

/** The text of a file, in whichever of the usual encodings it is. */
export async function readText(path: string): Promise<string> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (error) {
    throw pathError(path, error);
  }
  return decodeText(bytes, path);
}

export async function readJson(path: string): Promise<unknown> {
  const text = await readText(path);
  try {
    return JSON.parse(text);
  } catch {
    throw new CommandError(`“${path}”不是正确的 JSON，请检查引号、逗号和括号。`);
  }
}

/** Writes a text whole or not at all. */
export async function writeText(text: string, { out, force }: Destination): Promise<void> {
  const temporary = `${out}.${randomUUID()}.tmp`;
  try {
    await writeFile(temporary, text, { flag: 'wx' });
    await requireFree({ out, force });
    await rename(temporary, out);
  } catch (error) {
    throw error instanceof CommandError ? error : pathError(out, error);
  } finally {
    await rm(temporary, { force: true });
  }
}

/** Says so before the work is done where its result could not be written. */
export async function requireFree({ out, force }: Destination): Promise<void> {
  const found = await kindOf(out);
  if (found === 'folder') throw new CommandError(`“${out}”是文件夹，请写出文件名。`);
  if (found === 'other') throw new CommandError(`“${out}”不是普通文件，请换一个文件名。`);
  if (found === 'file' && !force) throw new CommandError(`“${out}”已经存在；如要覆盖，请加 --force，或换一个文件名。`);
  if (found === 'none' && (await kindOf(dirname(out))) !== 'folder') {
    throw new CommandError(`没有“${dirname(out)}”这个文件夹，请先建好，或换一个位置。`);
  }
}

async function kindOf(path: string): Promise<'none' | 'file' | 'folder' | 'other'> {
  try {
    const found = await stat(path);
    return found.isDirectory() ? 'folder' : found.isFile() ? 'file' : 'other';
  } catch {
    return 'none';
  }
}

/** Whether two paths, however written, lead to one file that is there. */
export async function isSameFile(one: string, other: string): Promise<boolean> {
  try {
    const [a, b] = await Promise.all([one, other].map((path) => stat(path, { bigint: true })));
    return a!.dev === b!.dev && a!.ino === b!.ino;
  } catch {
    return false;
  }
}
