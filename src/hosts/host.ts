import type { Area, Cell } from '../sheet/address';
import type { Patch } from '../sheet/patch';
import type { Snapshot } from '../sheet/snapshot';

/** What a host can do; where it cannot, `write/` and the commands take the next best way and say so. */
export interface Capabilities {
  /** Notes (批注); else the message of a mark stands in an input prompt. */
  readonly notes: boolean;
  readonly prompts: boolean;
  readonly formulaFormats: boolean;
  readonly pageSetup: boolean;
  /** Can give the user a changed copy and leave the workbook as it is: `copy`. */
  readonly copies: boolean;
  /** Formulas are calculated by the host itself; else written results stay until another program opens the file. */
  readonly calculates: boolean;
}

/** Takes back one applied patch. Refused with a `HostError` where somebody has changed the cells since. */
export interface Undo {
  readonly title: string;
  revert(): Promise<void>;
}

export type HostErrorCode =
  | 'expectation' // a cell no longer holds what the patch answers
  | 'protected' // a sheet or the workbook is protected
  | 'read-only'
  | 'editing' // a cell is being typed into
  | 'sheet-missing'
  | 'sheet-exists'
  | 'too-large'
  | 'unreadable' // not a workbook, or a damaged or hostile one
  | 'would-lose' // saving would lose something the user would miss
  | 'occupied' // the target of a write exists already
  | 'failed';

/** A failure for people: `message` says in Chinese what happened and what to do. Nothing has been changed. */
export class HostError extends Error {
  constructor(
    readonly code: HostErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'HostError';
  }
}

/** What is behind the port, for reports and the self-check: `Excel`, `16.0.18025`, `Windows`. Empty where not known. */
export interface About {
  readonly name: string;
  readonly version: string;
  readonly platform: string;
}

/** The port between the add-in and a spreadsheet. A host knows sheets, cells and looks; it knows nothing of budgets. */
export interface Host {
  readonly capabilities: Capabilities;
  about?(): About;
  /** Sheet names in the order of the tabs, hidden ones included. */
  sheets(): Promise<readonly string[]>;
  activeSheet(): Promise<string>;
  /** What the user has selected, the first area where there are several; null where there is no window. */
  selection(): Promise<{ readonly sheet: string; readonly area: Area } | null>;
  /** The sheets named, or all of them, in the order of the tabs; sizes first, then everything in one round trip. */
  snapshot(sheets?: readonly string[]): Promise<readonly Snapshot[]>;
  /** Validates the whole patch, then writes it in one step: done entirely, or a `HostError` and nothing done. */
  apply(patch: Patch): Promise<Undo>;
  /**
   * Gives the user a copy of the workbook with the patch applied, under a file name without its ending; the workbook
   * itself stays. False where the user thought better of it. Only where `capabilities.copies`.
   */
  copy?(patch: Patch, name: string): Promise<boolean>;
  /** Shows the cell to the user and selects it; a host without a window does nothing. */
  reveal(sheet: string, cell: Cell): Promise<void>;
  /** Calls back when the user has changed a sheet, never for our own writes. Returns the way to stop. */
  watch(changed: (sheet: string) => void): () => void;
}
