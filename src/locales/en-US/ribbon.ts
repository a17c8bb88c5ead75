import type { Texts } from '..';

export const ribbon: Texts['ribbon'] = {
  close: 'OK',
  inserted: (sheet, year) => `A blank form for ${year} has been drawn on the sheet “${sheet}”.`,
  nothingToClear: 'No marks of ours were found; the workbook has not been changed.',
};
