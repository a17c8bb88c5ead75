import type { ICellData, IColumnData, IRowData, Worksheet } from '@univerjs/core';
import type { BookCell } from '../../sheet/book';
import type { PageSetup } from '../../sheet/patch';

/** What the grid does not know and carries for us, in the `custom` data of its cells, tracks and sheets. */

export interface CellExtras {
  readonly origin?: NonNullable<BookCell['origin']>;
  readonly link?: NonNullable<BookCell['link']>;
}

/** The size that was asked for; the grid keeps whole pixels. */
export interface TrackExtras {
  readonly size: number;
}

export interface SheetExtras {
  readonly page: PageSetup | null;
  readonly defaultWidth: number;
  readonly defaultHeight: number;
}

export function cellExtras({ custom }: ICellData): CellExtras {
  return (custom ?? {}) as CellExtras;
}

export function trackExtras({ custom }: Partial<IRowData> | Partial<IColumnData>): Partial<TrackExtras> {
  return (custom ?? {}) as Partial<TrackExtras>;
}

/** A sheet that the user has added has none. */
export function sheetExtras(sheet: Worksheet): Partial<SheetExtras> {
  return (sheet.getConfig().custom ?? {}) as Partial<SheetExtras>;
}
