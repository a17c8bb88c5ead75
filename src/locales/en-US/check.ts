import type { Texts } from '..';

export const check: Texts['check'] = {};
