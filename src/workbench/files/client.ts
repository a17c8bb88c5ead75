import { fileClient, type FileClient } from './calls';

export type { FileClient } from './calls';

/** A client over a web worker of its own. */
export function openFiles(): FileClient {
  return fileClient(() => new Worker(/* webpackChunkName: "files-worker" */ new URL('./worker.ts', import.meta.url)));
}
