import { LANGUAGES, type Language } from '../../locales';

export type ThemeChoice = 'system' | 'light' | 'dark';
export const THEME_CHOICES: readonly ThemeChoice[] = ['system', 'light', 'dark'];

/** How this user has set up the page; nothing of any table. */
export interface Preferences {
  readonly theme: ThemeChoice;
  readonly language: Language;
  /** Of the pane, in CSS pixels. */
  readonly paneWidth: number;
  readonly paneOpen: boolean;
}

export const PANE_WIDTH = { min: 280, max: 720, usual: 380 } as const;

const KEY = 'jixiao.workbench';
const DEFAULTS: Preferences = { theme: 'system', language: LANGUAGES[0], paneWidth: PANE_WIDTH.usual, paneOpen: true };

export function clampPaneWidth(width: number): number {
  return Math.round(Math.min(PANE_WIDTH.max, Math.max(PANE_WIDTH.min, width)));
}

/** What was stored, as far as it makes sense; the rest as on the first day. */
export function parsePreferences(stored: string | null): Preferences {
  let found: Partial<Record<keyof Preferences, unknown>> = {};
  try {
    found = (JSON.parse(stored ?? '{}') ?? {}) as typeof found;
  } catch {
    // Written by something else.
  }
  const { theme, language, paneWidth, paneOpen } = found;
  return {
    theme: THEME_CHOICES.find((choice) => choice === theme) ?? DEFAULTS.theme,
    language: LANGUAGES.find((tag) => tag === language) ?? DEFAULTS.language,
    paneWidth: typeof paneWidth === 'number' ? clampPaneWidth(paneWidth) : DEFAULTS.paneWidth,
    paneOpen: typeof paneOpen === 'boolean' ? paneOpen : DEFAULTS.paneOpen,
  };
}

export function loadPreferences(): Preferences {
  try {
    return parsePreferences(localStorage.getItem(KEY));
  } catch {
    return DEFAULTS;
  }
}

/** Where the browser keeps nothing for us, the choice holds until the page is closed. */
export function savePreferences(preferences: Preferences): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(preferences));
  } catch {
    // See above.
  }
}
