import type { zhCN } from './zh-CN';

/** Everything the pane and the workbench say of themselves. What they say of a table is the rules' own Chinese. */
export type Texts = typeof zhCN;

/** Tags of the languages there are; the first is the default. */
export const LANGUAGES = ['zh-CN', 'en-US'] as const;
export type Language = (typeof LANGUAGES)[number];
