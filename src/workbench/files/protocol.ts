import { CommandError } from '../../commands/command';
import type { FileReport } from '../../commands/report';
import { HostError, type HostErrorCode } from '../../hosts/host';
import type { Book } from '../../sheet/book';
import type { Patch } from '../../sheet/patch';

/** What writing would leave out, in Chinese: such as the user would miss, and such as nobody would. */
export interface Losses {
  readonly missed: readonly string[];
  readonly harmless: readonly string[];
}

export interface SaveOptions {
  /** Write although something would be lost: it has been named. */
  readonly accept: boolean;
  /** Applied to what is written, and to that alone. */
  readonly patch?: Patch;
}

export type Saved = { readonly bytes: Uint8Array<ArrayBuffer> } | { readonly wouldLose: readonly string[] };

/** What can be asked for: arguments and answer of each call. */
export interface Calls {
  open: { readonly args: readonly [name: string, bytes: Uint8Array]; readonly answer: { book: Book; losses: Losses } };
  blank: { readonly args: readonly []; readonly answer: Book };
  save: { readonly args: readonly [book: Book, options: SaveOptions]; readonly answer: Saved };
  sweep: { readonly args: readonly [name: string, bytes: Uint8Array]; readonly answer: FileReport };
}

export type Call = keyof Calls;
export type Request = { [C in Call]: { readonly id: number; readonly call: C; readonly args: Calls[C]['args'] } }[Call];
export type Answer =
  { readonly id: number; readonly value: Calls[Call]['answer'] } | { readonly id: number; readonly failure: Failure };

/** An error as data: classes do not survive the way between threads. */
export interface Failure {
  /** Absent for a refusal of a command. */
  readonly code?: HostErrorCode;
  readonly message: string;
}

export function toFailure(error: unknown): Failure {
  if (error instanceof HostError) return { code: error.code, message: error.message };
  if (error instanceof CommandError) return { message: error.message };
  const cause = error instanceof Error ? error.message : String(error);
  return {
    code: 'failed',
    message: `处理文件时出错（${cause.replace(/\s+/g, ' ')}），没有改动任何内容。请再试一次；若还是不行，请把文件里多余的工作表和图片删去后再试。`,
  };
}

export function fromFailure({ code, message }: Failure): HostError | CommandError {
  return code === undefined ? new CommandError(message) : new HostError(code, message);
}
