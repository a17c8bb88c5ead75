import '../shell.css';
import { excelAppearance, excelLanguage } from '../../hosts/excel/appearance';
import { mountPane, systemAppearance, type AppearanceSource, type MountedPane } from '../../taskpane/mount';
import { rememberedLanguage, rememberLanguage } from './language';
import { officeScript } from './office-script';

/** The pane in Excel. It is drawn at once and says that it is connecting; office.js and the workbook come after. */
const element = document.getElementById('pane')!;
const adapter = import('../../hosts/excel');
const host = officeScript().then(async () => (await adapter).excelHost());

/** The system's look until Excel can be asked for its own. */
function appearance(): AppearanceSource {
  const excel = excelAppearance();
  let source = systemAppearance();
  return {
    current: () => source.current(),
    watch(changed) {
      const follow = (): void => {
        source = excel;
        changed();
      };
      host.then(follow, () => undefined);
      return excel.watch(changed);
    },
  };
}

let pane: MountedPane | null = null;

/** A pane speaks one language: another one takes its place, on the tab that was open. */
function open(language = rememberedLanguage()): void {
  const tab = pane?.state().tab;
  pane?.unmount();
  document.documentElement.lang = language;
  pane = mountPane(element, {
    host,
    language,
    appearance: appearance(),
    links: { guide: 'help.html' },
    ...(tab && { tab }),
  });
}

open();
host.then(
  () => {
    const language = excelLanguage();
    if (language === rememberedLanguage()) return;
    rememberLanguage(language);
    open(language);
  },
  () => {
    // The pane tells it.
  },
);
