import type { Worksheet } from '@cj-tech-master/excelts';
import { areaAddress } from '../../sheet/address';
import type { PageSetup } from '../../sheet/patch';

const CM_PER_INCH = 2.54;

/** Writes what the page set-up says; what it leaves out stays. */
export function setPage(sheet: Worksheet, page: PageSetup): void {
  const inches = (cm: number): number => Math.round((cm / CM_PER_INCH) * 1000) / 1000;
  const { top, right, bottom, left } = page.margins;
  const { printArea, titleRows, footer } = page;
  sheet.pageSetup = {
    ...sheet.pageSetup,
    paperSize: 9,
    orientation: page.orientation,
    fitToPage: true,
    fitToWidth: page.fitToWidth,
    fitToHeight: 0,
    margins: {
      header: 0.3,
      footer: 0.3,
      top: inches(top),
      right: inches(right),
      bottom: inches(bottom),
      left: inches(left),
    },
    ...(printArea && { printArea: areaAddress(printArea) }),
    ...(titleRows && { printTitlesRow: `${titleRows.from + 1}:${titleRows.to + 1}` }),
    ...(page.horizontalCentered !== undefined && { horizontalCentered: page.horizontalCentered }),
  };
  if (footer !== undefined) {
    const placed = /^&[LCR]/.test(footer) ? footer : `&C${footer}`;
    sheet.headerFooter = { ...sheet.headerFooter, oddFooter: placed };
  }
}
