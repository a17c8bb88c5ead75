import { contains, MAX_COLUMNS, MAX_ROWS, parseArea, type Area } from '../../sheet/address';
import type { Features } from './capabilities';
import type { Batch } from './request';

/** The changes of a workbook as Excel tells of them. */
export interface Events {
  /** Asks for them, in the request; to be called once that has been answered. Before 1.9 each sheet is asked for its own. */
  register(batch: Batch, sheets: readonly string[]): () => void;
  /** Says what is about to be written by us, where Excel does not say that itself. */
  announce(writes: readonly Write[]): void;
  watch(changed: (sheet: string) => void): () => void;
}

export interface Write {
  readonly sheet: string;
  readonly area: Area;
}

/** What the events need of the host. */
export interface Listener {
  /** Something is other than it was read, and not by us. */
  readonly changed: () => void;
  /** Sheets have come or gone: the id of the new one, or null. */
  readonly sheetsChanged: (added: string | null) => void;
  /** The name of a sheet by its id; null where it is gone. */
  readonly nameOf: (id: string) => string | Promise<string | null>;
}

export const WHOLE_SHEET: Area = { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS };

/** How long an event of ours may be on its way, in milliseconds. */
const ON_ITS_WAY = 3000;

/** Tells the watchers of changes that are not ours. */
export function excelEvents(features: Features, listener: Listener): Events {
  const watchers = new Set<(sheet: string) => void>();
  const registered = new Set<string>();
  let own: { readonly sheet: string; readonly area: Area; readonly until: number; cells: number }[] = [];

  /** Before 1.14: a part of what was announced, which is told of once. */
  function isOwn(sheet: string, address: string): boolean {
    own = own.filter(({ until, cells }) => cells > 0 && until > Date.now());
    const area = parseArea(address.replace(/^.*!/, ''));
    const one = area && own.find((write) => write.sheet === sheet.toLowerCase() && holds(write.area, area));
    if (!one) return false;
    one.cells -= area.rows * area.columns;
    return true;
  }

  async function onChanged({ worksheetId, address, triggerSource }: Excel.WorksheetChangedEventArgs): Promise<void> {
    if (features.triggers && triggerSource === 'ThisLocalAddin') return;
    const known = listener.nameOf(worksheetId);
    const sheet = typeof known === 'string' ? known : await known;
    if (sheet === null || (!features.triggers && isOwn(sheet, address))) return;
    listener.changed();
    for (const watcher of watchers) watcher(sheet);
  }

  function ofWorkbook(worksheets: Excel.WorksheetCollection): void {
    worksheets.onAdded.add(({ worksheetId }) => {
      listener.sheetsChanged(worksheetId);
      return Promise.resolve();
    });
    worksheets.onDeleted.add(() => {
      listener.sheetsChanged(null);
      return Promise.resolve();
    });
    if (features.areas) worksheets.onChanged.add(onChanged);
  }

  return {
    register({ workbook: { worksheets }, sheet }, sheets) {
      const keys = ['workbook', ...(features.areas ? [] : sheets)].filter((key) => !registered.has(key));
      for (const key of keys) {
        if (key === 'workbook') ofWorkbook(worksheets);
        else sheet(key).onChanged.add(onChanged);
      }
      return () => {
        for (const key of keys) registered.add(key);
      };
    },
    announce(writes) {
      if (features.triggers) return;
      const until = Date.now() + ON_ITS_WAY;
      own.push(
        ...writes.map(({ sheet, area }) => ({
          sheet: sheet.toLowerCase(),
          area,
          until,
          cells: area.rows * area.columns,
        })),
      );
    },
    watch(watcher) {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
  };
}

function holds(wide: Area, { row, column, rows, columns }: Area): boolean {
  return contains(wide, { row, column }) && contains(wide, { row: row + rows - 1, column: column + columns - 1 });
}
