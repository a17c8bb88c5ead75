/** How Excel looks at the moment. */
type Appearance = 'light' | 'dark' | 'highContrast';

const FORCED = '(forced-colors: active)';
const DARK = '(prefers-color-scheme: dark)';

/** Below this share of white a background is dark. */
const MIDDLE = 0.5;

/** Excel's theme, as a pane wants to know it; the system's where Excel says none (Excel on the web). */
export function excelAppearance(): {
  readonly current: () => Appearance;
  readonly watch: (changed: () => void) => () => void;
} {
  const queries = [FORCED, DARK].map((query) => window.matchMedia(query));
  return {
    current() {
      if (window.matchMedia(FORCED).matches) return 'highContrast';
      const background = themeBackground();
      const isDark = background === null ? window.matchMedia(DARK).matches : lightness(background) < MIDDLE;
      return isDark ? 'dark' : 'light';
    },
    watch(changed) {
      // Excel itself tells of no change; whoever has changed its theme comes back to the pane.
      for (const query of queries) query.addEventListener('change', changed);
      window.addEventListener('focus', changed);
      return () => {
        for (const query of queries) query.removeEventListener('change', changed);
        window.removeEventListener('focus', changed);
      };
    },
  };
}

/** The language that Excel speaks, of those that we do. */
export function excelLanguage(): 'zh-CN' | 'en-US' {
  return /^zh\b/i.test(Office.context.displayLanguage) ? 'zh-CN' : 'en-US';
}

/** `#RRGGBB`; there is no theme on the web, nor any context before Excel is ready, whatever the types say. */
function themeBackground(): string | null {
  const { context } = Office as { context?: { officeTheme?: { bodyBackgroundColor?: string } } };
  const color = context?.officeTheme?.bodyBackgroundColor;
  return color !== undefined && /^#?[0-9a-f]{6}$/i.test(color) ? color.replace('#', '') : null;
}

/** 0 for black, 1 for white; the weights are those of ITU-R BT.601. */
function lightness(color: string): number {
  const [red, green, blue] = [0, 2, 4].map((at) => parseInt(color.slice(at, at + 2), 16) / 255);
  return 0.299 * red! + 0.587 * green! + 0.114 * blue!;
}
