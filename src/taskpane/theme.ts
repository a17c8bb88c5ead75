import { teamsHighContrastTheme, webDarkTheme, webLightTheme, type Theme } from '@fluentui/react-components';

/** How the host looks at the moment. */
export type Appearance = 'light' | 'dark' | 'highContrast';

/** Where the pane learns how the host looks: the system in a browser, the document's theme in Excel. */
export interface AppearanceSource {
  readonly current: () => Appearance;
  /** Calls back after every change. Returns the way to stop. */
  readonly watch: (changed: () => void) => () => void;
}

const fontFamilyBase =
  '"Segoe UI", "Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", sans-serif';

export const THEMES: Readonly<Record<Appearance, Theme>> = {
  light: { ...webLightTheme, fontFamilyBase },
  dark: { ...webDarkTheme, fontFamilyBase },
  highContrast: { ...teamsHighContrastTheme, fontFamilyBase },
};

const FORCED = '(forced-colors: active)';
const DARK = '(prefers-color-scheme: dark)';

/** Follows the system. */
export function systemAppearance(): AppearanceSource {
  const queries = [FORCED, DARK].map((query) => window.matchMedia(query));
  return {
    current: () =>
      window.matchMedia(FORCED).matches ? 'highContrast' : window.matchMedia(DARK).matches ? 'dark' : 'light',
    watch(changed) {
      for (const query of queries) query.addEventListener('change', changed);
      return () => {
        for (const query of queries) query.removeEventListener('change', changed);
      };
    },
  };
}
