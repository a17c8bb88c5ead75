/** How the command line talks: what was asked for goes to `out`, everything said beside it to `say`, one line each. */
export interface Io {
  out(text: string): void;
  say(line: string): void;
}

/** 0: done, and no errors in what was checked. 1: errors found. 2: could not do it. */
export type ExitCode = 0 | 1 | 2;
