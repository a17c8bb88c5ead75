import type { Area } from '../../sheet/address';
import type { Features } from './capabilities';
import { codeOf } from './errors';
import { areaOfRange, ITEM_PLACES, PLACE } from './read/ranges';
import { ask } from './request';

/** What is selected in Excel when it is no cells: a chart, a picture. */
const NO_CELLS = new Set(['InvalidSelection', 'GeneralException']);

/** The first area of the selection; null where no cells are selected. */
export async function selectedArea({
  areas: hasAreas,
}: Features): Promise<{ readonly sheet: string; readonly area: Area } | null> {
  try {
    return await ask(({ workbook }) => {
      const sheet = workbook.worksheets.getActiveWorksheet();
      sheet.load('name');
      if (!hasAreas) {
        const range = workbook.getSelectedRange().load(PLACE);
        return () => ({ sheet: sheet.name, area: areaOfRange(range) });
      }
      const { areas } = workbook.getSelectedRanges();
      areas.load(ITEM_PLACES);
      return () => {
        const [first] = areas.items;
        return first ? { sheet: sheet.name, area: areaOfRange(first) } : null;
      };
    });
  } catch (error) {
    if (NO_CELLS.has(codeOf(error))) return null;
    throw error;
  }
}
