import { OBJECT_BYTES, type Job } from '../request';
import { wholeRows } from '../write/page';

/** The print set-up as Excel gives it. */
export interface PageImage {
  readonly layout: Excel.Interfaces.PageLayoutUpdateData;
  readonly footers: Excel.Interfaces.HeaderFooterUpdateData;
  /** Addresses without their sheet; null for none. */
  readonly printArea: string | null;
  readonly titleRows: { readonly from: number; readonly to: number } | null;
}

const MARGINS = ['topMargin', 'rightMargin', 'bottomMargin', 'leftMargin', 'headerMargin', 'footerMargin'] as const;
const FOOTERS = ['leftFooter', 'centerFooter', 'rightFooter'] as const;

export function readPage(sheet: string, take: (page: PageImage) => void): Job {
  return {
    sends: OBJECT_BYTES * 6,
    brings: OBJECT_BYTES * 4,
    queue(batch) {
      const { pageLayout } = batch.sheet(sheet);
      pageLayout.load(['orientation', 'paperSize', 'zoom', 'centerHorizontally', ...MARGINS].join(','));
      const footers = pageLayout.headersFooters.defaultForAllPages.load(FOOTERS.join(','));
      const printArea = pageLayout.getPrintAreaOrNullObject().load('address');
      const titles = pageLayout.getPrintTitleRowsOrNullObject().load('rowIndex,rowCount');
      return () => {
        const { orientation, paperSize, zoom, centerHorizontally } = pageLayout;
        take({
          layout: {
            orientation,
            paperSize,
            zoom,
            centerHorizontally,
            ...Object.fromEntries(MARGINS.map((name) => [name, pageLayout[name]])),
          },
          footers: Object.fromEntries(FOOTERS.map((name) => [name, footers[name]])),
          printArea: printArea.isNullObject ? null : printArea.address.replace(/(?:'(?:[^']|'')*'|[^',!]+)!/g, ''),
          titleRows: titles.isNullObject ? null : { from: titles.rowIndex, to: titles.rowIndex + titles.rowCount - 1 },
        });
      };
    },
  };
}

/** Excel has no call that takes a print area or title rows away again: where there were none, the new ones stay. */
export function pageBackJob(sheet: string, { layout, footers, printArea, titleRows }: PageImage): Job {
  return {
    sends: OBJECT_BYTES * 8,
    queue(batch) {
      const { pageLayout } = batch.sheet(sheet);
      pageLayout.set(layout);
      pageLayout.headersFooters.defaultForAllPages.set(footers);
      if (printArea !== null) pageLayout.setPrintArea(printArea);
      if (titleRows) pageLayout.setPrintTitleRows(wholeRows(titleRows));
      return undefined;
    },
  };
}
