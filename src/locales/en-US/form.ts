import type { Texts } from '..';

export const form: Texts['form'] = {};
