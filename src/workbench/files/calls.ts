import { HostError } from '../../hosts/host';
import { fromFailure, type Answer, type Call, type Calls, type Request } from './protocol';

type Method<C extends Call> = (...args: Calls[C]['args']) => Promise<Calls[C]['answer']>;

/**
 * Reads and writes workbooks away from the page. Failures are `HostError`s and `CommandError`s with their Chinese
 * sentence; after any of them the next call works again.
 */
export interface FileClient {
  /** Opens a workbook and keeps it: books are saved over it. A refused one leaves the one before in its place. */
  readonly open: Method<'open'>;
  /** A new workbook with one empty sheet, in the place of the opened one. */
  readonly blank: Method<'blank'>;
  /** The book as a file. What would be lost without having been accepted is named, and nothing written. */
  readonly save: Method<'save'>;
  /** Checks a workbook without opening it; one that cannot be read is a report with its `error`. */
  readonly sweep: Method<'sweep'>;
  close(): void;
}

/** What of a `Worker` is used. */
export type WorkerLike = Pick<Worker, 'addEventListener' | 'postMessage' | 'terminate'>;

interface Waiting {
  readonly resolve: (value: never) => void;
  readonly reject: (error: Error) => void;
}

const CRASHED =
  '处理文件的后台程序停止了（可能是文件太大，内存不够），这一步没有做成，打开着的内容没有改动。请关掉其他网页后再试；若还是不行，请保存好内容并刷新本页。';

/** Calls a worker, which is started when it is needed first, and again after it has crashed. */
export function fileClient(start: () => WorkerLike): FileClient {
  const waiting = new Map<number, Waiting>();
  let worker: WorkerLike | null = null;
  let requests = 0;
  /** What a new worker has to open again before it can save. */
  let opened: Calls['open']['args'] | null = null;

  function crash(): void {
    worker?.terminate();
    worker = null;
    const left = [...waiting.values()];
    waiting.clear();
    for (const { reject } of left) reject(new HostError('failed', CRASHED));
  }

  function started(): WorkerLike {
    const made = start();
    made.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
      const call = waiting.get(data.id);
      waiting.delete(data.id);
      if ('failure' in data) call?.reject(fromFailure(data.failure));
      else call?.resolve(data.value as never);
    });
    made.addEventListener('error', crash);
    if (opened) made.postMessage({ id: 0, call: 'open', args: opened } satisfies Request);
    return made;
  }

  function call<C extends Call>(name: C, ...args: Calls[C]['args']): Promise<Calls[C]['answer']> {
    return new Promise((resolve, reject) => {
      const id = ++requests;
      waiting.set(id, { resolve, reject });
      try {
        worker ??= started();
        worker.postMessage({ id, call: name, args });
      } catch (error) {
        waiting.delete(id);
        reject(new HostError('failed', CRASHED, { cause: error }));
      }
    });
  }

  return {
    async open(...args) {
      const answer = await call('open', ...args);
      opened = args;
      return answer;
    },
    async blank() {
      const answer = await call('blank');
      opened = null;
      return answer;
    },
    save: (...args) => call('save', ...args),
    sweep: (...args) => call('sweep', ...args),
    close() {
      crash();
      opened = null;
    },
  };
}
