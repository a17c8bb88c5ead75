import { HostError, type Host, type HostErrorCode, type Undo } from '../hosts/host';

/** Our own 撤销: every change that a command makes through `host` is remembered, the last one first. */
export interface History {
  /** The host as commands are to use it. */
  readonly host: Host;
  /** Titles of what can be taken back, the next one first. */
  titles(): readonly string[];
  /** Takes the last change back; one that cannot be taken back any more is forgotten; why not is passed on. */
  undo(): Promise<string>;
}

/** Reasons against a change that may be gone at the next try. */
const PASSING: readonly HostErrorCode[] = ['editing', 'protected', 'read-only', 'failed'];

/** How far back it goes. */
const DEPTH = 50;

export function historyOf(host: Host): History {
  const undos: Undo[] = [];
  const forget = (undo: Undo): void => {
    undos.splice(undos.indexOf(undo), 1);
  };
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
      const [undo] = undos;
      if (!undo) throw new RangeError('There is nothing to undo');
      try {
        await undo.revert();
      } catch (error) {
        if (!(error instanceof HostError && PASSING.includes(error.code))) forget(undo);
        throw error;
      }
      forget(undo);
      return undo.title;
    },
  };
}
