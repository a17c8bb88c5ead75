import { historyOf, type History } from '../../commands/history';
import type { Host } from '../../hosts/host';
import type { Texts } from '../../locales';

/** Everything a piece of work needs. */
export interface Connection {
  /** The spreadsheet with our own 撤销. */
  readonly history: History;
  /** The spreadsheet alone, for what leaves nothing behind. */
  readonly host: Host;
  /** How many patches have been applied or taken back. */
  readonly writes: () => number;
  readonly texts: Texts['pane'];
}

export function connect(host: Host, texts: Texts['pane']): Connection {
  let writes = 0;
  const history = historyOf({
    ...host,
    async apply(patch) {
      const undo = await host.apply(patch);
      writes += 1;
      return {
        title: undo.title,
        async revert() {
          await undo.revert();
          writes += 1;
        },
      };
    },
  });
  return { history, host, writes: () => writes, texts };
}
