/** What a command that may take long is given besides its input. */
export interface Task {
  /** Aborted when the user cancels; the command then throws `Cancelled` and has changed nothing. */
  readonly signal?: AbortSignal;
  /** How far it is, in things the user can count: tables, sheets, files. */
  readonly progress?: (done: number, total: number) => void;
}

/** The same task without its progress, for a part of the work that is not counted. */
export function silent({ signal }: Task): Task {
  return signal ? { signal } : {};
}

/** The user's own word to stop: nothing has been changed, and nothing is to be told but that. */
export class Cancelled extends Error {
  override readonly name = 'Cancelled';

  constructor() {
    super('已取消，没有改动任何内容。');
  }
}

/** How long commands may work before they let the page breathe, in milliseconds. */
const BREATH = 24;

/** Lists being worked through, one within the other: their steps add up, however short each is. */
let working = 0;
let breathed = 0;

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
  if (working === 0) breathed = Date.now();
  working += 1;
  try {
    for (const item of items) {
      if (signal?.aborted) throw new Cancelled();
      results.push(await work(item));
      progress?.(results.length, items.length);
      await breathe();
    }
  } finally {
    working -= 1;
  }
  if (signal?.aborted) throw new Cancelled();
  return results;
}

/** Lets the page breathe where it is time to: for steps that are no items of a list. */
export async function breathe(): Promise<void> {
  if (Date.now() - breathed <= BREATH) return;
  await new Promise((resolve) => void setTimeout(resolve, 0));
  breathed = Date.now();
}
