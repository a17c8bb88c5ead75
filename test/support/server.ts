import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const SCRIPT = pathToFileURL(join(__dirname, '..', '..', 'scripts', 'serve.mjs')).href;

export interface Served {
  readonly url: string;
  close(): Promise<void>;
}

export interface ServeOptions {
  readonly port?: number;
  readonly embedded?: boolean;
  readonly tls?: { readonly cert: string; readonly key: string };
}

/** `serve` of scripts/serve.mjs in a process of its own: jest cannot load a module of that kind. */
export async function startServer(folder: string, options: ServeOptions = { port: 0 }): Promise<Served> {
  const code = `
    import { serve } from ${JSON.stringify(SCRIPT)};
    const { url } = await serve(${JSON.stringify(folder)}, ${JSON.stringify(options)});
    process.stdout.write(url);
  `;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', code], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((resolve) =>
    child.once('exit', () => {
      resolve();
    }),
  );
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.once('data', (data: Buffer) => {
      resolve(data.toString());
    });
    child.once('exit', (status) => {
      reject(new Error(`The server ended with ${status ?? 'a signal'}`));
    });
  });
  return {
    url,
    close: () => {
      child.kill();
      return ended;
    },
  };
}
