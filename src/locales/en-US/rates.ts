import type { Texts } from '..';

export const rates: Texts['rates'] = {};
