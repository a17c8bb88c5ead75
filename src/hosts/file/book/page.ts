import type { Worksheet } from '@cj-tech-master/excelts';
import { areaAddress, parseArea } from '../../../sheet/address';
import { moveArea, type Move } from '../../../sheet/book';
import type { PageSetup } from '../../../sheet/patch';
import { setPage } from '../page-setup';
import { followedTracks, type Following } from './references';

const CM_PER_INCH = 2.54;
const A4 = 9;

/** The page set-up in a book's words; null where it has none for it: other paper, a scale of its own. */
export function pageOf(sheet: Worksheet): PageSetup | null {
  const { paperSize, orientation, fitToPage, fitToWidth, fitToHeight, margins } = sheet.pageSetup;
  if (paperSize !== A4 || !fitToPage || fitToHeight !== 0 || !fitToWidth) return null;
  const { printArea, printTitlesRow, horizontalCentered } = sheet.pageSetup;
  const area = printArea === undefined ? null : parseArea(printArea);
  const titles = /^(\d+):(\d+)$/.exec(printTitlesRow ?? '');
  const centimetres = (inches: number): number => Math.round(inches * CM_PER_INCH * 100) / 100;
  const { top, right, bottom, left } = margins;
  // A sheet of a file need not have any; then the library has `undefined`, whatever its types say.
  const { oddFooter: footer } = (sheet as Partial<Worksheet>).headerFooter ?? {};
  return {
    paper: 'A4',
    orientation: orientation === 'landscape' ? 'landscape' : 'portrait',
    fitToWidth,
    ...(area && { printArea: area }),
    ...(titles && { titleRows: { from: Number(titles[1]) - 1, to: Number(titles[2]) - 1 } }),
    margins: {
      top: centimetres(top),
      right: centimetres(right),
      bottom: centimetres(bottom),
      left: centimetres(left),
    },
    ...(horizontalCentered && { horizontalCentered }),
    ...(footer && { footer: /^&C(?!.*&[LR])/s.test(footer) ? footer.slice(2) : footer }),
  };
}

/**
 * Writes the book's page set-up where it is another than the file's, `known`; else the file's stays, and its print area,
 * titles and breaks move along with the cells.
 */
export function writePage(
  sheet: Worksheet,
  { page, moves }: { readonly page: PageSetup | null; readonly moves: readonly Move[] },
  known: PageSetup | null,
  following: Following | null,
): void {
  if (following) followPage(sheet, following);
  if (page && !samePage(page, known) && !samePage(page, known && movedPage(known, moves))) setPage(sheet, page);
}

function followPage(sheet: Worksheet, following: Following): void {
  const { printArea, printTitlesRow, printTitlesColumn } = sheet.pageSetup;
  const areas = printArea?.split('&&').map((part) => following.areas(part));
  sheet.pageSetup = {
    ...sheet.pageSetup,
    ...(areas && { printArea: areas.filter((part) => part !== '').join('&&') }),
    printTitlesRow: followedTracks(printTitlesRow, 'rows', following),
    printTitlesColumn: followedTracks(printTitlesColumn, 'columns', following),
  } as Worksheet['pageSetup'];
  const breaks = <Break extends { id: number }>(list: readonly Break[], axis: Move['axis']): Break[] =>
    list.flatMap((one) => {
      const at = axis === 'rows' ? { row: one.id, column: 0 } : { row: 0, column: one.id };
      const moved = following.area({ ...at, rows: 1, columns: 1 });
      const id = axis === 'rows' ? moved?.row : moved?.column;
      return id ? [{ ...one, id }] : [];
    });
  sheet.rowBreaks = breaks(sheet.rowBreaks, 'rows');
  sheet.colBreaks = breaks(sheet.colBreaks, 'columns');
}

function movedPage(page: PageSetup, moves: readonly Move[]): PageSetup {
  const { printArea, titleRows, ...rest } = page;
  const area = printArea && moveArea(printArea, moves);
  const titles =
    titleRows &&
    moveArea({ row: titleRows.from, rows: titleRows.to - titleRows.from + 1, column: 0, columns: 1 }, moves);
  return {
    ...rest,
    ...(area && { printArea: area }),
    ...(titles && { titleRows: { from: titles.row, to: titles.row + titles.rows - 1 } }),
  };
}

function samePage(a: PageSetup, b: PageSetup | null): boolean {
  return b !== null && said(a) === said(b);
}

/** One text for all wordings of a page set-up. */
function said({
  orientation,
  fitToWidth,
  printArea,
  titleRows,
  margins,
  horizontalCentered,
  footer,
}: PageSetup): string {
  const { top, right, bottom, left } = margins;
  return JSON.stringify([
    [orientation, fitToWidth, printArea && areaAddress(printArea), titleRows?.from, titleRows?.to],
    [top, right, bottom, left].map((margin) => margin.toFixed(2)),
    horizontalCentered === true,
    footer,
  ]);
}
