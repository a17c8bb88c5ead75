import type { PageSetup, Style } from '../sheet/patch';

/** The fonts that official forms are printed in. */
export const SONG = '宋体';
export const FANG_SONG = '仿宋';

/** 五号: the size of a form's text, in points. */
export const BODY_SIZE = 10.5;

/** 小二: the size of a form's title. */
export const TITLE_SIZE = 18;

/** A cell of a printed table: thin lines around it, text wrapped and in the middle of its height. */
export const BODY: Style = {
  font: { name: FANG_SONG, size: BODY_SIZE },
  horizontal: 'left',
  vertical: 'middle',
  wrap: true,
  border: 'thin',
};

export const CENTRED: Style = { ...BODY, horizontal: 'center' };

export const LABEL: Style = { ...CENTRED, font: { name: SONG, size: BODY_SIZE } };

export const HEADER: Style = { ...CENTRED, font: { name: SONG, size: BODY_SIZE, bold: true } };

/** The line above a table. */
export const TITLE: Style = {
  font: { name: SONG, size: TITLE_SIZE, bold: true },
  horizontal: 'center',
  vertical: 'middle',
  wrap: true,
};

/** Number format of money that is yet to be filled in. */
export const MONEY_FORMAT = '#,##0.00';

/** Number format of text: what is typed stays as it was typed. */
export const TEXT_FORMAT = '@';

/** A4 with the margins of such forms, as wide as the page, page numbers below. */
export const PAGE: PageSetup = {
  paper: 'A4',
  orientation: 'portrait',
  fitToWidth: 1,
  margins: { top: 1.8, right: 1.5, bottom: 1.8, left: 1.5 },
  horizontalCentered: true,
  footer: '&C第 &P 页，共 &N 页',
};
