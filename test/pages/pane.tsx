import '../../src/entries/shell.css';
import { LANGUAGES } from '../../src/locales';
import type { TabId } from '../../src/taskpane/session/types';
import { mountPane, systemAppearance, type Appearance, type AppearanceSource } from '../../src/taskpane/mount';

/**
 * The pane alone, over a workbook in memory. The address says which: `?table=published|blank|none|many`, `theme`,
 * `language`, `tab`; `host=failed|never` for a spreadsheet that does not come, `host=clumsy` for one that forgets.
 */
const query = new URLSearchParams(window.location.search);

const session = mountPane(document.getElementById('pane')!, {
  host: import('./host').then(({ hostFor }) => hostFor(query.get('table') ?? 'published', query.get('host'))),
  language: LANGUAGES.find((language) => language === query.get('language')) ?? LANGUAGES[0],
  appearance: appearanceFrom(query.get('theme')),
  ...(query.has('tab') ? { tab: query.get('tab') as TabId } : {}),
});

declare global {
  interface Window {
    /** For tests. */
    session?: typeof session;
  }
}
window.session = session;

function appearanceFrom(theme: string | null): AppearanceSource {
  if (theme === null) return systemAppearance();
  return { current: () => theme as Appearance, watch: () => () => undefined };
}
