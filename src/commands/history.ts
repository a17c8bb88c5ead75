import type { Host, Undo } from '../hosts/host';

/** Our own 撤销: every change that a command makes through `host` is remembered, the last one first. */
export interface History {
  /** The host as commands are to use it. */
  readonly host: Host;
  /** Titles of what can be taken back, the next one first. */
  titles(): readonly string[];
  /** Takes the last change back; a change that has become impossible to take back is forgotten and its error passed on. */
  undo(): Promise<string>;
}

/** How far back it goes. */
const DEPTH = 50;

export function historyOf(host: Host): History {
  const undos: Undo[] = [];
  return {
    host: {
      ...host,
      async apply(patch) {
        const undo = await host.apply(patch);
        undos.unshift(undo);
        undos.length = Math.min(undos.length, DEPTH);
        return undo;
      },
    },
    titles: () => undos.map(({ title }) => title),
    async undo() {
      const undo = undos.shift();
      if (!undo) throw new RangeError('There is nothing to undo');
      await undo.revert();
      return undo.title;
    },
  };
}
