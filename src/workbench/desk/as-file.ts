import { HostError } from '../../hosts/host';
import type { Book } from '../../sheet/book';
import type { Patch } from '../../sheet/patch';
import type { FileClient } from '../files/client';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Writes the book, with the patch. What would be lost is asked about before; null where that is not consented to. */
export async function asFile(
  files: FileClient,
  book: Book,
  patch: Patch | undefined,
  consent: (wouldLose: readonly string[]) => Promise<boolean>,
): Promise<Blob | null> {
  const save = (accept: boolean) => files.save(book, { accept, ...(patch && { patch }) });
  let saved = await save(false);
  if ('wouldLose' in saved) {
    if (!(await consent(saved.wouldLose))) return null;
    saved = await save(true);
  }
  if ('wouldLose' in saved) throw new HostError('would-lose', saved.wouldLose.join('；'));
  return new Blob([saved.bytes], { type: XLSX });
}
