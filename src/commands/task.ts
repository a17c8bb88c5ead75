/** What a command that may take long is given besides its input. */
export interface Task {
  /** Aborted when the user cancels; the command then throws `Cancelled` and has changed nothing. */
  readonly signal?: AbortSignal;
  /** How far it is, in things the user can count: tables, sheets, files. */
  readonly progress?: (done: number, total: number) => void;
}

/** The user's own word to stop: nothing has been changed, and nothing is to be told but that. */
export class Cancelled extends Error {
  override readonly name = 'Cancelled';

  constructor() {
    super('已取消，没有改动任何内容。');
  }
}

/** How long a command may work before it lets the page breathe, in milliseconds. */
const BREATH = 24;

/**
 * Works through the items one after another, yielding to the page before a frame is missed. Throws `Cancelled` as soon as
 * the task is aborted.
 */
export async function eachInTurn<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Result | Promise<Result>,
  { signal, progress }: Task = {},
): Promise<Result[]> {
  const results: Result[] = [];
  let since = Date.now();
  for (const item of items) {
    if (signal?.aborted) throw new Cancelled();
    results.push(await work(item));
    progress?.(results.length, items.length);
    if (Date.now() - since > BREATH) {
      await nextTask();
      since = Date.now();
    }
  }
  if (signal?.aborted) throw new Cancelled();
  return results;
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => void setTimeout(resolve, 0));
}
