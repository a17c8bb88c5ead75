import { areaOf, type Area } from '../../../../src/sheet/address';
import { cellOfKey } from '../../../../src/sheet/snapshot';
import { around, hasContent } from '../../store/cells';
import type { StoredSheet } from '../../store/model';

/** What is in use: cells with contents or looks, merges among them; `valuesOnly` leaves out those that only look like something. */
export function usedArea(sheet: StoredSheet, valuesOnly: boolean): Area | null {
  const found = Array.from(sheet.cells).filter(([, cell]) => !valuesOnly || hasContent(cell));
  return around([...found.map(([key]) => areaOf(cellOfKey(key))), ...(valuesOnly ? [] : sheet.merges)]);
}
