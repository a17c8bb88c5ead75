import { main } from '../../src/cli/main';

export interface Outcome {
  readonly code: number;
  readonly out: string;
  /** Lines on stderr. */
  readonly said: readonly string[];
}

/** One call of the command line, in this process. */
export async function jixiao(...argv: string[]): Promise<Outcome> {
  let out = '';
  const said: string[] = [];
  const code = await main(argv, { out: (text) => (out += text), say: (line) => said.push(line) });
  return { code, out, said };
}
