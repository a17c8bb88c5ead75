import { download } from '../../taskpane/download';

/** Where a file went; the handle writes to the same place again. */
export interface Delivered {
  readonly name: string;
  /** Null for a download, of which the browser tells nothing more. */
  readonly handle: FileSystemFileHandle | null;
}

/** Hands the user a file; null where the user thought better of it. */
export type Deliver = (name: string, content: Blob, handle?: FileSystemFileHandle | null) => Promise<Delivered | null>;

type SavePicker = (options: {
  suggestedName: string;
  types: readonly { accept: Readonly<Record<string, readonly string[]>> }[];
}) => Promise<FileSystemFileHandle>;

/** Into the file of the handle; else where the user says; else, in a browser that cannot ask, as a download. */
export const deliver: Deliver = async (name, content, handle) => {
  const target = handle ?? (await pick(name, content.type));
  if (target === 'cancelled') return null;
  if (target === 'unable') {
    download(name, content);
    return { name, handle: null };
  }
  const stream = await target.createWritable();
  await stream.write(content);
  await stream.close();
  return { name: target.name, handle: target };
};

async function pick(name: string, type: string): Promise<FileSystemFileHandle | 'cancelled' | 'unable'> {
  const { showSaveFilePicker } = window as { showSaveFilePicker?: SavePicker };
  if (!showSaveFilePicker) return 'unable';
  const accept = { [type]: [name.slice(name.lastIndexOf('.'))] };
  try {
    return await showSaveFilePicker({ suggestedName: name, types: [{ accept }] });
  } catch (error) {
    // Too long after the user's click (SecurityError), the browser asks no more.
    return error instanceof DOMException && error.name === 'AbortError' ? 'cancelled' : 'unable';
  }
}
