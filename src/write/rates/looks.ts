import type { Style } from '../../sheet/patch';
import { UNREADABLE } from '../../rates/words';
import { BODY, CENTRED, HEADER, LABEL, MONEY_FORMAT, SONG, BODY_SIZE, TEXT_FORMAT, TITLE } from '../looks';

/** Cells to be typed into are light yellow; everything else on the sheet follows from them and from the table. */
const INPUT_FILL = '#FFF8DC';
const LABEL_FILL = '#F2F2F2';

const RIGHT: Style = { ...BODY, horizontal: 'right', locked: false };

/** As wide as two spaces, behind the number: otherwise it touches the text of the next column. */
const CLEAR = '_ _ ';
const MONEY: Style = { ...RIGHT, format: MONEY_FORMAT + CLEAR };
const COUNT: Style = { ...RIGHT, format: `General${CLEAR}` };

/** Numbers to be typed, and numbers that are linked, by their unit. */
export const NUMBER = {
  typed: { money: { ...MONEY, fill: INPUT_FILL }, count: { ...COUNT, fill: INPUT_FILL } },
  linked: { money: MONEY, count: COUNT },
} as const;

export const TYPED_TEXT: Style = { ...BODY, fill: INPUT_FILL, locked: false, format: TEXT_FORMAT };
export const CHOICE: Style = { ...BODY, fill: INPUT_FILL, locked: false };
export const RATIO: Style = { ...CENTRED, format: '0.00%' };
export const HEAD_LABEL: Style = { ...LABEL, fill: LABEL_FILL };
/** In the middle of all columns it would begin outside of most windows. */
export const SHEET_TITLE: Style = { ...TITLE, horizontal: 'left' };
export const COLUMN_HEAD: Style = { ...HEADER, fill: LABEL_FILL };
export const PLAIN: Style = {
  font: { name: SONG, size: BODY_SIZE },
  horizontal: 'left',
  vertical: 'middle',
  wrap: true,
};

/** What is there to be calculated with and not to be printed. */
export const WORKING: Style = {
  font: { name: SONG, size: 9, color: '#808080' },
  horizontal: 'center',
  vertical: 'middle',
  border: 'thin',
};

export const WORKING_HEAD: Style = { ...WORKING, wrap: true };

export const WORKING_TITLE: Style = {
  font: { name: SONG, size: BODY_SIZE, bold: true, color: '#808080' },
  horizontal: 'left',
  vertical: 'bottom',
};

/** A number as the sheet's formulas give it: '' for a blank one, a word for what is no number. */
export function shownNumber(value: number | null): string | number {
  if (value === null) return '';
  return Number.isFinite(value) ? value : UNREADABLE;
}
