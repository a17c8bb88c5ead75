import type { PageSetup, SheetPatch } from '../../../sheet/patch';
import { OBJECT_BYTES, type Job } from '../request';

/** Of header and footer, as the files have it that we write: 0.3 inches. */
const EDGE_CM = 0.762;

const SECTIONS = { L: 'leftFooter', C: 'centerFooter', R: 'rightFooter' } as const;

export function pageJob(sheet: string, page: PageSetup): Job {
  return {
    sends: OBJECT_BYTES * 6,
    queue(batch) {
      const { pageLayout } = batch.sheet(sheet);
      pageLayout.paperSize = page.paper;
      pageLayout.orientation = page.orientation === 'landscape' ? 'Landscape' : 'Portrait';
      pageLayout.zoom = { horizontalFitToPages: page.fitToWidth };
      pageLayout.setPrintMargins('Centimeters', { ...page.margins, header: EDGE_CM, footer: EDGE_CM });
      if (page.horizontalCentered !== undefined) pageLayout.centerHorizontally = page.horizontalCentered;
      if (page.printArea) pageLayout.setPrintArea(batch.range(sheet, page.printArea));
      if (page.titleRows) pageLayout.setPrintTitleRows(wholeRows(page.titleRows));
      if (page.footer !== undefined) putFooter(pageLayout.headersFooters.defaultForAllPages, page.footer);
      return undefined;
    },
  };
}

/** `5:7`. */
export function wholeRows({ from, to }: { readonly from: number; readonly to: number }): string {
  return `$${from + 1}:$${to + 1}`;
}

/** A footer as files write it: `&C` before what stands in the middle, which is where one without a place goes. */
function putFooter(target: Excel.HeaderFooter, footer: string): void {
  const [middle = '', ...parts] = footer.split(/&([LCR])(?=[^&]|&|$)/);
  const texts: Record<keyof typeof SECTIONS, string> = { L: '', C: middle, R: '' };
  for (let index = 0; index + 1 < parts.length; index += 2) {
    texts[parts[index] as keyof typeof SECTIONS] += parts[index + 1]!;
  }
  for (const [letter, name] of Object.entries(SECTIONS)) target[name] = texts[letter as keyof typeof SECTIONS];
}

export function freezeJob(sheet: string, { rows, columns }: NonNullable<SheetPatch['freeze']>): Job {
  return {
    sends: OBJECT_BYTES,
    queue(batch) {
      const place = batch.sheet(sheet);
      if (rows > 0 && columns > 0) place.freezePanes.freezeAt(place.getRangeByIndexes(0, 0, rows, columns));
      else if (rows > 0) place.freezePanes.freezeRows(rows);
      else if (columns > 0) place.freezePanes.freezeColumns(columns);
      else place.freezePanes.unfreeze();
      return undefined;
    },
  };
}

export function gridLinesJob(sheet: string, shown: boolean): Job {
  return {
    sends: OBJECT_BYTES,
    queue(batch) {
      batch.sheet(sheet).showGridlines = shown;
      return undefined;
    },
  };
}
