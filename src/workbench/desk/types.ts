import type { FileReport } from '../../commands/report';
import type { GridHost } from '../../hosts/grid';
import type { Host } from '../../hosts/host';
import type { PaneMessage } from '../../taskpane/session/types';

/** Everything the page around grid and pane shows. */
export interface DeskState {
  /** `start`: nothing opened yet; the grid is there all the same, so that the pane can be used at once. */
  readonly view: 'start' | 'grid' | 'summary';
  /** How many workbooks have been brought onto the grid; each wants a pane of its own. */
  readonly opened: number;
  /** Which of the two is seen in a window that has no room for both; a cell that the pane shows is on the grid. */
  readonly seen: 'grid' | 'pane';
  readonly file: OpenFile | null;
  readonly busy: DeskBusy | null;
  readonly message: PaneMessage | null;
  readonly question: Question | null;
  readonly summary: Summary | null;
}

export interface OpenFile {
  /** As the user knows it; null for one that never had a name. */
  readonly name: string | null;
  /** Edited since it was opened or saved. */
  readonly changed: boolean;
}

export interface DeskBusy {
  readonly text: string;
  /** Absent where there is nothing to count. */
  readonly progress?: { readonly done: number; readonly total: number };
  readonly cancellable: boolean;
}

/** Something only the user can decide; the page waits with a dialog. */
export interface Question {
  readonly title: string;
  readonly text: string;
  /** One line each. */
  readonly lines?: readonly string[];
  /** The first is the one proposed; closing the dialog means `cancel`. */
  readonly answers: readonly { readonly id: Answer; readonly label: string }[];
}

export type Answer = 'yes' | 'save' | 'discard' | 'cancel';

/** Several files checked without being opened. */
export interface Summary {
  readonly files: readonly SweptFile[];
  /** Names of files that were left out, being of another kind. */
  readonly skipped: readonly string[];
}

export interface SweptFile {
  readonly file: NamedFile;
  readonly report: FileReport;
}

/** A file with its path below the folder it was chosen or dropped with. */
export interface NamedFile {
  readonly path: string;
  readonly file: Blob;
}

/** The page's one store and its verbs. Failures never come out of it: they become the message. */
export interface Desk {
  state(): DeskState;
  /** For `useSyncExternalStore`. */
  readonly subscribe: (listener: () => void) => () => void;

  /** The grid as a new pane's host. Rejects where there will be no grid. */
  host(): Promise<Host>;
  grid(): Promise<GridHost>;
  /** Puts up another grid with the same workbook, in the language of the moment; it wants a new pane. */
  renew(): Promise<void>;

  startNew(): Promise<void>;
  openExample(): Promise<void>;
  /** Opens one file; checks several, or a folder of them, and shows the summary. */
  open(files: readonly NamedFile[], options?: { readonly folder?: boolean }): Promise<void>;
  /** Saves what is in sight: the workbook, or the summary. */
  save(): Promise<void>;
  show(view: 'grid' | 'summary'): void;
  see(seen: DeskState['seen']): void;
  cancel(): void;
  answer(answer: Answer): void;
  tell(message: PaneMessage | null): void;
  /** The user goes on to something else: what was told and asks for nothing goes. */
  moveOn(): void;
}
