import { newWorkbook, openWorkbook, type FileHost } from '../../../src/hosts/file';
import { bookOf, storedOf } from './book';
import type { StoredBook } from './model';

/** The workbook of an xlsx file, and the way to write it again with all that a book cannot say. */
export async function openStored(
  bytes: Uint8Array,
): Promise<{ readonly book: StoredBook; readonly save: (book: StoredBook) => Promise<Uint8Array> }> {
  const file = await openWorkbook(bytes, '工作簿.xlsx');
  return { book: storedOf(await file.toBook()), save: (book) => saveOver(file, book) };
}

export function saveStored(book: StoredBook): Promise<Uint8Array> {
  return saveOver(newWorkbook(), book);
}

async function saveOver(file: FileHost, book: StoredBook): Promise<Uint8Array> {
  await file.fromBook(bookOf(book));
  return (await file.toBytes({ accept: true })).bytes;
}
