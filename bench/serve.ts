const SCRIPT = '../scripts/serve.mjs';

export interface Served {
  /** Ends with a slash. */
  readonly url: string;
  close(): Promise<void>;
}

/** Serves a folder as `npm start` does, without a policy: a peer's pages need other sources than ours. */
export async function serve(folder: string): Promise<Served> {
  const module = (await import(SCRIPT)) as {
    serve(folder: string, options: { port: number; policy: null }): Promise<Served>;
  };
  return module.serve(folder, { port: 0, policy: null });
}
