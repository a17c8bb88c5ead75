import { reportFailure } from '../../commands/report';
import { eachInTurn, type Task } from '../../commands/task';
import type { FileClient } from '../files/client';
import { sweepKind } from './names';
import type { NamedFile, Summary, SweptFile } from './types';

/** The workbooks among the files, and the names of those that are something else. */
export function sortOut(
  files: readonly NamedFile[],
): Pick<Summary, 'skipped'> & { readonly wanted: readonly NamedFile[] } {
  return {
    wanted: files.filter(({ path }) => sweepKind(path) === 'workbook'),
    skipped: files.map(({ path }) => path).filter((path) => sweepKind(path) === 'other'),
  };
}

/** Checks the files one by one; one that cannot be read is among the results, with `why`. Throws `Cancelled`. */
export function sweepFiles(
  client: FileClient,
  files: readonly NamedFile[],
  why: (error: unknown) => string,
  task: Task,
): Promise<readonly SweptFile[]> {
  const sweep = async (file: NamedFile): Promise<SweptFile> => {
    try {
      return { file, report: await client.sweep(file.path, new Uint8Array(await readable(file.file))) };
    } catch (error) {
      return { file, report: reportFailure(file.path, why(error)) };
    }
  };
  return eachInTurn(files, sweep, task);
}

/** The contents of a file, which may have gone since it was chosen; browsers name that in several ways. */
export async function readable(file: Blob): Promise<ArrayBuffer> {
  try {
    return await file.arrayBuffer();
  } catch (error) {
    throw new DOMException(error instanceof Error ? error.message : String(error), 'NotReadableError');
  }
}
