import { decodeText, type Decoded, type NotText } from '../../../read/text/decode';

/** A published table has some ten kB; nobody pastes a book. */
const MAX_BYTES = 4 * 1024 * 1024;

export type ReadFile = Extract<Decoded, { text: string }> | { readonly notText: NotText | 'tooLarge' | 'unreadable' };

/** The text of a file that the user has given, or what it is instead. */
export async function readTextFile(file: File): Promise<ReadFile> {
  if (file.size > MAX_BYTES) return { notText: 'tooLarge' };
  try {
    return decodeText(new Uint8Array(await file.arrayBuffer()));
  } catch {
    // A folder, or a file that has gone meanwhile.
    return { notText: 'unreadable' };
  }
}
