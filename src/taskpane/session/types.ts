import type { Problem, Severity } from '../../check/problem';
import type { Command } from '../../commands/command';
import type { CheckedWorkbook } from '../../commands/workbook';
import type { Area } from '../../sheet/address';

export type TabId = 'form' | 'check' | 'rates' | 'workbook';

/** Everything the pane shows that outlives a render; what only one tab needs while it is typed into stays in that tab. */
export interface PaneState {
  /** `waiting` until the entry has a spreadsheet; a text where there will be none, saying what to do. */
  readonly host: 'waiting' | 'ready' | { readonly failed: string };
  readonly tab: TabId;
  readonly busy: Busy | null;
  /** The last thing that has to be told; stays until dismissed or followed by another. */
  readonly message: PaneMessage | null;
  /** Title of the change that 撤销 would take back. */
  readonly undo: string | null;
  readonly check: CheckState;
}

/** A command at work. */
export interface Busy {
  /** Id of the command. */
  readonly command: string;
  readonly label: string;
  readonly progress: { readonly done: number; readonly total: number } | null;
  readonly cancellable: boolean;
}

export interface PaneMessage {
  readonly intent: 'success' | 'info' | 'warning' | 'error';
  readonly text: string;
  /** One line each, shown when unfolded. */
  readonly details?: readonly string[];
}

/** What the 校验 tab speaks of: the tables of the sheet in front, or the area the user has selected for it. */
export type Scope =
  { readonly kind: 'sheet' } | { readonly kind: 'selection'; readonly sheet: string; readonly area: Area };

export interface CheckState {
  readonly scope: Scope;
  /** Of one sheet, or of the selection; null before the first check. */
  readonly checked: CheckedWorkbook | null;
  /** The user has changed the sheet since: the list is about to be renewed. */
  readonly stale: boolean;
  /** Whether marks of ours stand on the sheet. */
  readonly marked: boolean;
  readonly grouping: 'section' | 'rule';
  readonly shown: Readonly<Record<Severity, boolean>>;
  /** Key (`problemKey`) of the problem the user is at. */
  readonly current: string | null;
}

/** The pane's one store and its verbs. Failures never come out of it: they become the message. */
export interface Session {
  state(): PaneState;
  /** For `useSyncExternalStore`. */
  readonly subscribe: (listener: () => void) => () => void;
  openTab(tab: TabId): void;
  tell(message: PaneMessage | null): void;

  /**
   * Runs a command with busy state, progress, cancelling, history and a fresh check of what was shown; undefined where
   * it failed or was cancelled, which has been told by then. One at a time: a second one waits for the first.
   */
  run<Input, Output>(
    command: Command<Input, Output>,
    input: Input,
    told?: (output: Output) => PaneMessage | null,
  ): Promise<Output | undefined>;
  /** Reads through a command without busy state or message of success; failures are told. */
  ask<Input, Output>(command: Command<Input, Output>, input: Input): Promise<Output | undefined>;
  cancel(): void;
  undo(): Promise<void>;

  /** Checks the sheet in front, or the selection, and makes it the scope. */
  check(of?: 'sheet' | 'selection'): Promise<void>;
  group(by: CheckState['grouping']): void;
  show(severity: Severity, shown: boolean): void;
  /** Goes to the problem's cell and makes it the current one. */
  goTo(problem: Problem): Promise<void>;
  /** Goes on in the visible order, around the end. */
  step(by: 1 | -1): Promise<void>;
  /** Called back whenever the user has changed a sheet. */
  onEdited(listener: (sheet: string) => void): () => void;
}
