import type { Language, Texts } from '.';
import { zhCN } from './zh-CN';

/** Chinese is at hand; another language is a chunk of its own. Where that does not come, Chinese has to do. */
export async function textsIn(language: Language): Promise<Texts> {
  if (language === 'zh-CN') return zhCN;
  try {
    return (await import('./en-US')).enUS;
  } catch {
    return zhCN;
  }
}
