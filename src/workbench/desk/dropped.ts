import type { NamedFile } from './types';

/** What a drop or a file input brought. */
export interface Dropped {
  readonly files: readonly NamedFile[];
  /** Whether a folder was among it: then even a single file is swept. */
  readonly folder: boolean;
}

/** The chosen files of an `<input type="file">`. */
export function chosenFiles(list: Iterable<File>): Dropped {
  const files = Array.from(list, (file) => ({ path: file.webkitRelativePath || file.name, file }));
  return { files: inOrder(files), folder: files.some(({ path }) => path.includes('/')) };
}

/**
 * The files of a drop, folders gone through. Must be called while the event is being handled: afterwards the browser
 * takes the items away.
 */
export function droppedFiles(transfer: Pick<DataTransfer, 'items' | 'files'>): Promise<Dropped> {
  const entries = Array.from(transfer.items).flatMap((item) => item.webkitGetAsEntry() ?? []);
  return entries.length > 0 ? filesOfEntries(entries) : Promise.resolve(chosenFiles(transfer.files));
}

/** All files below the entries, by path. */
export async function filesOfEntries(entries: readonly FileSystemEntry[]): Promise<Dropped> {
  const files = (await Promise.all(entries.map(filesBelow))).flat();
  return { files: inOrder(files), folder: entries.some(({ isDirectory }) => isDirectory) };
}

async function filesBelow(entry: FileSystemEntry): Promise<readonly NamedFile[]> {
  if (entry.isDirectory) {
    const children = await childrenOf(entry as FileSystemDirectoryEntry);
    return (await Promise.all(children.map(filesBelow))).flat();
  }
  const file = await new Promise<File>((resolve, reject) => {
    (entry as FileSystemFileEntry).file(resolve, reject);
  });
  return [{ path: entry.fullPath.replace(/^\//, ''), file }];
}

/** `readEntries` gives some at a time, and none at the end. */
async function childrenOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const children: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => {
      reader.readEntries(resolve, reject);
    });
    if (some.length === 0) return children;
    children.push(...some);
  }
}

function inOrder(files: readonly NamedFile[]): readonly NamedFile[] {
  const { compare } = new Intl.Collator('zh-CN', { numeric: true });
  return [...files].sort((a, b) => compare(a.path, b.path));
}
