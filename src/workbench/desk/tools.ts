import type { GridHost } from '../../hosts/grid';
import type { Host } from '../../hosts/host';
import type { Texts } from '../../locales';
import type { Book } from '../../sheet/book';
import type { FileClient } from '../files/client';
import type { Deliver } from './deliver';
import type { SweptFile } from './types';

/** What the desk needs of the page; everything heavy comes when it is asked for. */
export interface DeskTools {
  /** Texts in the language of the moment. */
  texts(): Pick<Texts, 'workbench' | 'pane'>;
  /** Puts a grid into the page. */
  makeGrid(book: Book): Promise<GridHost>;
  files(): Promise<FileClient>;
  deliver: Deliver;
  /** The example: its name and published text. */
  example(): Promise<{ readonly name: string; readonly text: string }>;
  /** The text of a file; refuses, in words, what is none. */
  decode(bytes: Uint8Array): Promise<string>;
  /** Draws a published text into the blank workbook of a host; `check` says before why that cannot be done. */
  importer(): Promise<{
    check(text: string): string | null;
    run(host: Host, text: string): Promise<{ readonly notices: readonly { readonly message: string }[] }>;
  }>;
  summaryPage(files: readonly SweptFile[]): Promise<string>;
}
