import type { Host } from '../../src/hosts/host';
import { parseCell, type Area, type Cell } from '../../src/sheet/address';
import type { CellInput } from '../../src/sheet/patch';

/** A host with somebody in front of it, whose hands are the test's. */
export interface WatchableHost extends Host {
  /** The user types into a cell. */
  edit(sheet: string, address: string, value: CellInput): Promise<void>;
  activate(sheet: string): void;
  select(sheet: string, area: Area): void;
  /** Where the user has been sent, the last place last. */
  readonly revealed: readonly { readonly sheet: string; readonly cell: Cell }[];
}

export function watchable(host: Host): WatchableHost {
  const listeners = new Set<(sheet: string) => void>();
  const revealed: { sheet: string; cell: Cell }[] = [];
  let active: string | null = null;
  let selected: { sheet: string; area: Area } | null = null;
  return {
    ...host,
    revealed,
    activeSheet: async () => active ?? (await host.activeSheet()),
    selection: () => Promise.resolve(selected),
    reveal(sheet, cell) {
      revealed.push({ sheet, cell });
      active = sheet;
      return Promise.resolve();
    },
    watch(changed) {
      listeners.add(changed);
      return () => void listeners.delete(changed);
    },
    async edit(sheet, address, value) {
      const at = parseCell(address)!;
      await host.apply({ title: '', sheets: [{ sheet, mode: 'edit', blocks: [{ at, values: [[value]] }] }] });
      for (const listener of listeners) listener(sheet);
    },
    activate(sheet) {
      active = sheet;
    },
    select(sheet, area) {
      active = sheet;
      selected = { sheet, area };
    },
  };
}
