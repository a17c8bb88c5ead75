import { LANGUAGES, type Language } from '../../locales';

const KEY = 'jixiao.excel.language';

/** The language that Excel spoke last time: what it speaks now is known only when the pane has long been drawn. */
export function rememberedLanguage(): Language {
  try {
    const remembered = localStorage.getItem(KEY);
    return LANGUAGES.find((language) => language === remembered) ?? LANGUAGES[0];
  } catch {
    return LANGUAGES[0];
  }
}

/** Where the browser keeps nothing for us, the pane starts in Chinese the next time. */
export function rememberLanguage(language: Language): void {
  try {
    localStorage.setItem(KEY, language);
  } catch {
    // See above.
  }
}
