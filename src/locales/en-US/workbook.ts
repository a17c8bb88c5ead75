import type { Texts } from '..';

export const workbook: Texts['workbook'] = {};
