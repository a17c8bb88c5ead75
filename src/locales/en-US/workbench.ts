import type { Texts } from '..';

export const workbench: Texts['workbench'] = {};
