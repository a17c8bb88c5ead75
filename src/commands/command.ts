import type { Host } from '../hosts/host';
import type { Task } from './task';

/**
 * One thing the user can have done, declared once for ribbon, pane, keyboard and terminal. `run` works through the port
 * alone, returns data and shows nothing; what cannot be done is a `CommandError` or the host's `HostError`.
 */
export interface Command<Input, Output> {
  readonly id: string;
  readonly label: { readonly zh: string; readonly en: string };
  /** Name of a Fluent UI icon. */
  readonly icon: string;
  /** As written for people: `Ctrl+Alt+C`. */
  readonly shortcut?: string;
  /** Its name in a terminal, where that is not the id. */
  readonly verb?: string;
  /** Takes back by itself whatever it does to the workbook: there is nothing for 撤销 to remember. */
  readonly leavesNothing?: true;
  run(host: Host, input: Input, task?: Task): Promise<Output>;
}

/** For commands that need to be told nothing. */
export type NoInput = Readonly<Record<string, never>>;

/** Of commands that have nothing to tell but that they are done. */
export type NoOutput = Readonly<Record<string, never>>;

/** Gives a command its types. */
export function defineCommand<Input, Output>(command: Command<Input, Output>): Command<Input, Output> {
  return command;
}

/** A refusal for people: `message` says in Chinese, in one line, what is wrong and what to do. Nothing has been changed. */
export class CommandError extends Error {
  override readonly name: string = 'CommandError';
}

/** A refusal of the workbook itself, not of what was given beside it; whoever knows the file's name puts it before it. */
export class WorkbookError extends CommandError {
  override readonly name = 'WorkbookError';
}
