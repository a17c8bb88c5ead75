import type { Host } from '../../../src/hosts/host';
import type { GridHost } from '../../../src/hosts/grid/host';
import { hostContract } from '../contract';
import { headless } from './headless';

/**
 * The grid without its screen. What this does not prove, because it takes a page: that a cell which is being typed into
 * is taken before a patch is written, what is shown (marks, drop-downs, prompts, the cell that is gone to), the clipboard and
 * the keyboard, and that long reading lets the page answer. The tests in the browser do.
 */
hostContract(
  'grid',
  () => {
    const { host, typeInto, undo, failHalfWay } = headless();
    const hosts = [host];
    return Promise.resolve({
      host,
      async reopen() {
        const again = headless(await host.book()).host;
        hosts.push(again);
        return again;
      },
      userEdits: typeInto,
      userUndoes: undo,
      failHalfWay,
      page: async (of: Host, sheet: string) =>
        (await (of as GridHost).book()).sheets.find(({ name }) => name === sheet)?.page ?? null,
      stop: () => {
        for (const one of hosts) one.dispose();
      },
    });
  },
  { runs: 20, untried: ['user/shown'] },
);
