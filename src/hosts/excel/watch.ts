import { contains, MAX_COLUMNS, MAX_ROWS, parseArea, type Area } from '../../sheet/address';
import type { Features } from './capabilities';
import type { Batch } from './request';

/** The changes of a workbook as Excel tells of them. */
export interface Events {
  /** Asks for them, in the request; to be called once that has been answered. Before 1.9 each sheet is asked for its own. */
  register(batch: Batch, sheets: readonly string[]): () => void;
  /** Says what is about to be written by us; to be called once that is done. */
  announce(writes: readonly Write[]): () => void;
  watch(changed: (sheet: string) => void): () => void;
  /** Whether somebody wants to know, and whether Excel has been asked. */
  state(): 'unwanted' | 'wanted' | 'on';
}

export interface Write {
  readonly sheet: string;
  /** Contents that are written; null where anything else of the sheet is. */
  readonly area: Area | null;
}

interface OwnWrite extends Write {
  /** Cells that have not been told of. */
  cells: number;
  /** When it is no longer on its way, as a time. */
  until: number;
}

/** What the events need of the host. */
export interface Listener {
  /** Something is other than it was read, and not by us. */
  readonly changed: () => void;
  /** Sheets have come or gone: the id of the new one, or null. */
  readonly sheetsChanged: (added: string | null) => void;
  /** The name of a sheet by its id; null where it is gone. */
  readonly nameOf: (id: string) => string | Promise<string | null>;
  /** Whether a drop-down is within the area of the sheet. */
  readonly hasList: (id: string, area: Area) => boolean;
}

export const WHOLE_SHEET: Area = { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS };

/** How long an event of ours may be on its way, in milliseconds. */
const ON_ITS_WAY = 3000;

/** Tells the watchers of changes that are not ours. */
export function excelEvents(features: Features, listener: Listener): Events {
  const watchers = new Set<(sheet: string) => void>();
  const registered = new Set<string>();
  let own: OwnWrite[] = [];

  /**
   * Whether a change is one of ours. Excel says since 1.14 that it was the add-in's, which may be a command of the ribbon,
   * in a page of its own; before that, each part of what was announced is told of once.
   */
  function isOwn(sheet: string, { address, triggerSource }: Excel.WorksheetChangedEventArgs): boolean {
    own = own.filter(({ until, cells }) => cells > 0 && until > Date.now());
    const here = own.filter((write) => write.sheet === sheet.toLowerCase());
    if (features.triggers) return triggerSource === 'ThisLocalAddin' && here.length > 0;
    const area = parseArea(address.replace(/^.*!/, ''));
    const one = area && here.find((write) => write.area !== null && holds(write.area, area));
    if (!one) return false;
    one.cells -= area.rows * area.columns;
    return true;
  }

  async function onChanged(event: Excel.WorksheetChangedEventArgs): Promise<void> {
    const known = listener.nameOf(event.worksheetId);
    const sheet = typeof known === 'string' ? known : await known;
    if (sheet !== null && !isOwn(sheet, event)) tell(sheet);
  }

  function tell(sheet: string): void {
    listener.changed();
    for (const watcher of watchers) watcher(sheet);
  }

  let selected: { readonly id: string; readonly area: Area } | null = null;

  /** A choice from a drop-down makes no event of its own (OfficeDev/office-js #420); going away from its cell does. */
  async function onSelected({ worksheetId: id, address }: Excel.WorksheetSelectionChangedEventArgs): Promise<void> {
    const left = selected;
    const area = parseArea(address.replace(/^.*!/, '').replace(/,.*$/, ''));
    selected = area && { id, area };
    if (!left || !listener.hasList(left.id, left.area)) return;
    const sheet = await listener.nameOf(left.id);
    if (sheet !== null) tell(sheet);
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
    if (!features.areas) return;
    worksheets.onChanged.add(onChanged);
    worksheets.onSelectionChanged.add(onSelected);
  }

  function ofSheet(sheet: Excel.Worksheet): void {
    sheet.onChanged.add(onChanged);
    sheet.onSelectionChanged.add(onSelected);
  }

  return {
    register({ workbook: { worksheets }, sheet }, sheets) {
      const keys = ['workbook', ...(features.areas ? [] : sheets)].filter((key) => !registered.has(key));
      for (const key of keys) {
        if (key === 'workbook') ofWorkbook(worksheets);
        else ofSheet(sheet(key));
      }
      return () => {
        for (const key of keys) registered.add(key);
      };
    },
    announce(writes) {
      const announced = writes.map(({ sheet, area }) => ({
        sheet: sheet.toLowerCase(),
        area,
        cells: area ? area.rows * area.columns : Infinity,
        until: Infinity,
      }));
      own.push(...announced);
      return () => {
        for (const write of announced) write.until = Date.now() + ON_ITS_WAY;
      };
    },
    state: () => (registered.has('workbook') ? 'on' : watchers.size > 0 ? 'wanted' : 'unwanted'),
    watch(watcher) {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
  };
}

function holds(wide: Area, { row, column, rows, columns }: Area): boolean {
  return contains(wide, { row, column }) && contains(wide, { row: row + rows - 1, column: column + columns - 1 });
}
