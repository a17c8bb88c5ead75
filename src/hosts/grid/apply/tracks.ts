import { BooleanNumber, type IRange, type Worksheet } from '@univerjs/core';
import {
  SetColDataMutation,
  SetRowDataMutation,
  SetWorksheetColumnCountMutation,
  SetWorksheetColWidthMutation,
  SetWorksheetColWidthMutationFactory,
  SetWorksheetRowCountMutation,
  SetWorksheetRowHeightMutation,
  SetWorksheetRowHeightMutationFactory,
  SetWorksheetRowIsAutoHeightMutation,
  SetWorksheetRowIsAutoHeightMutationFactory,
} from '@univerjs/sheets';
import { areaOf } from '../../../sheet/address';
import type { SheetPatch } from '../../../sheet/patch';
import { touchedAreas } from '../../validate';
import { placeOf } from '../engine';
import { rangeOf } from '../ranges';
import { heightPixels, widthPixels } from '../sizes';
import { roomFor } from '../to-univer';
import type { Transaction } from './transaction';

/** Makes the sheet as large as what the patch writes. */
export function growTo({ run }: Transaction, sheet: Worksheet, patch: SheetPatch): void {
  const areas = touchedAreas(patch);
  const room = roomFor({
    rows: Math.max(0, ...areas.map(({ row, rows }) => row + rows)),
    columns: Math.max(0, ...areas.map(({ column, columns }) => column + columns)),
  });
  const place = placeOf(sheet);
  const rowCount = sheet.getRowCount();
  const columnCount = sheet.getColumnCount();
  if (room.rows > rowCount) {
    const { id } = SetWorksheetRowCountMutation;
    run({ id, params: { ...place, rowCount: room.rows } }, [{ id, params: { ...place, rowCount } }]);
  }
  if (room.columns > columnCount) {
    const { id } = SetWorksheetColumnCountMutation;
    run({ id, params: { ...place, columnCount: room.columns } }, [{ id, params: { ...place, columnCount } }]);
  }
}

export function setWidths({ run }: Transaction, sheet: Worksheet, widths: ReadonlyMap<number, number>): void {
  const ranges = Array.from(widths.keys(), (column) => rangeOf(areaOf({ row: 0, column })));
  const params = { ...placeOf(sheet), ranges, colWidth: pixelsBy(widths, widthPixels) };
  const { id } = SetWorksheetColWidthMutation;
  run({ id, params }, [{ id, params: SetWorksheetColWidthMutationFactory(params, sheet) }]);
}

export function setHeights({ run }: Transaction, sheet: Worksheet, heights: ReadonlyMap<number, number>): void {
  const ranges: IRange[] = Array.from(heights.keys(), (row) => rangeOf(areaOf({ row, column: 0 })));
  const automatic = { ...placeOf(sheet), ranges, autoHeightInfo: BooleanNumber.FALSE };
  run({ id: SetWorksheetRowIsAutoHeightMutation.id, params: automatic }, [
    {
      id: SetWorksheetRowIsAutoHeightMutation.id,
      params: SetWorksheetRowIsAutoHeightMutationFactory(automatic, sheet),
    },
  ]);
  const params = { ...placeOf(sheet), ranges, rowHeight: pixelsBy(heights, heightPixels) };
  const { id } = SetWorksheetRowHeightMutation;
  run({ id, params }, [{ id, params: SetWorksheetRowHeightMutationFactory(params, sheet) }]);
}

/** Gives every row and column the size of the sheet's others, and shows it. */
export function resetTracks({ run }: Transaction, sheet: Worksheet): void {
  const none = (data: object): Record<number, null> =>
    Object.fromEntries(Object.keys(data).map((index) => [index, null]));
  const { rowData, columnData } = structuredClone({
    rowData: sheet.getConfig().rowData,
    columnData: sheet.getConfig().columnData,
  });
  const place = placeOf(sheet);
  run({ id: SetRowDataMutation.id, params: { ...place, rowData: none(rowData) } }, [
    { id: SetRowDataMutation.id, params: { ...place, rowData } },
  ]);
  run({ id: SetColDataMutation.id, params: { ...place, columnData: none(columnData) } }, [
    { id: SetColDataMutation.id, params: { ...place, columnData } },
  ]);
}

function pixelsBy(sizes: ReadonlyMap<number, number>, pixels: (size: number) => number): Record<number, number> {
  return Object.fromEntries(Array.from(sizes, ([index, size]) => [index, pixels(size)]));
}
