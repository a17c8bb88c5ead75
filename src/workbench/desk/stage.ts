import type { GridHost } from '../../hosts/grid';
import type { Host } from '../../hosts/host';
import type { Patch } from '../../sheet/patch';

/** What the page does about the pane's work on the grid. */
export interface StageEvents {
  /** The user or the pane has changed something. */
  changed(): void;
  /** The pane shows a cell. */
  revealed(): void;
  copy(patch: Patch, name: string): Promise<boolean>;
}

/** The grid as the pane's host: the grid may be replaced under it, and a copy goes to the user as a file. */
export interface Stage {
  readonly grid: () => GridHost;
  /** Puts a grid up, the first one or another in its place. */
  readonly put: (grid: GridHost) => void;
  /** A host for a new pane; the one before hears of nothing any more. */
  readonly host: () => Host;
}

export function stageOf(first: GridHost, events: StageEvents): Stage {
  const listeners = new Set<(sheet: string) => void>();
  let current = first;
  const put = (grid: GridHost): void => {
    current = grid;
    grid.watch((sheet) => {
      events.changed();
      for (const listener of listeners) listener(sheet);
    });
  };
  put(first);
  return {
    grid: () => current,
    put,
    host() {
      listeners.clear();
      return {
        capabilities: { ...first.capabilities, copies: true },
        sheets: () => current.sheets(),
        activeSheet: () => current.activeSheet(),
        selection: () => current.selection(),
        snapshot: (sheets) => current.snapshot(sheets),
        async apply(patch) {
          const undo = await current.apply(patch);
          events.changed();
          return {
            title: undo.title,
            async revert() {
              await undo.revert();
              events.changed();
            },
          };
        },
        copy: (patch, name) => events.copy(patch, name),
        async reveal(sheet, cell) {
          events.revealed();
          await current.reveal(sheet, cell);
        },
        watch(changed) {
          listeners.add(changed);
          return () => void listeners.delete(changed);
        },
      };
    },
  };
}
