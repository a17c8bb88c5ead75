import { useMemo, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { CommandError } from '../commands/command';
import { enUS } from '../locales/en-US';
import { zhCN } from '../locales/zh-CN';
import { Boundary } from '../taskpane/boundary';
import { listenToShortcuts } from '../taskpane/keyboard';
import { mountPane, systemAppearance, type MountedPane } from '../taskpane/mount';
import { technically } from '../taskpane/session/words';
import { App } from './app';
import { WorkbenchContext, type Workbench } from './context';
import { chosenAppearance } from './desk/appearance';
import { deliver } from './desk/deliver';
import { createDesk } from './desk/desk';
import { chosenFiles } from './desk/dropped';
import { loadPreferences, savePreferences, type Preferences } from './desk/preferences';
import { Crash } from './parts/crash';
import { listenToRegionKeys } from './regions';

const TEXTS = { 'zh-CN': zhCN, 'en-US': enUS };
const EXAMPLE = '九龙办事处2023年度整体绩效目标表.txt';

let preferences = loadPreferences();
const texts = () => TEXTS[preferences.language];
const appearance = chosenAppearance(systemAppearance(), preferences.theme);
const gridElement = filling();
const paneElement = filling();

const desk = createDesk({
  texts,
  async makeGrid(book) {
    const { createGrid } = await import('../hosts/grid');
    const element = filling();
    gridElement.replaceChildren(element);
    return createGrid(element, book, { language: preferences.language, dark: isDark() });
  },
  files: once(async () => (await import('./files/client')).openFiles()),
  deliver,
  example: async () => ({ name: EXAMPLE, text: (await import('./example')).default }),
  async decode(bytes) {
    const { decodeText } = await import('../read/text/decode');
    const decoded = decodeText(bytes);
    if ('text' in decoded) return decoded.text;
    throw new CommandError(texts().workbench.notText[decoded.notText]);
  },
  importer: async () => {
    const { importText, previewImport } = await import('../commands/work/import-text');
    return {
      check: (text) => previewImport(text).refused,
      run: (host, text) => importText(host, { text, place: 'here' }),
    };
  },
  async summaryPage(files) {
    const { htmlReport } = await import('../commands/html-report');
    return htmlReport({ files: files.map(({ report }) => report) });
  },
});

function isDark(): boolean {
  const look = appearance.current();
  return look === 'highContrast' ? window.matchMedia('(prefers-color-scheme: dark)').matches : look === 'dark';
}

let pane: MountedPane | null = null;

/** Another workbook or another language gets another pane, on the tab that was open. */
function renewPane(): void {
  const tab = pane?.state().tab;
  pane?.unmount();
  const element = filling();
  paneElement.replaceChildren(element);
  pane = mountPane(element, {
    host: afterPaint().then(() => desk.host()),
    language: preferences.language,
    appearance,
    ...(tab && { tab }),
  });
  moveOnWith(pane);
}

/** Whatever the user begins in the pane is something else than what the page has told last. */
function moveOnWith(mounted: MountedPane): void {
  let wasBusy = false;
  mounted.subscribe(() => {
    const isBusy = mounted.state().busy !== null;
    if (isBusy && !wasBusy) desk.moveOn();
    wasBusy = isBusy;
  });
}

const fileInput = inputFor('files');
const folderInput = inputFor('folder');

/** What lets the user choose files; kept, so that nothing chosen is lost with it. */
function inputFor(what: 'files' | 'folder'): HTMLInputElement {
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = true;
  input.hidden = true;
  if (what === 'folder') input.webkitdirectory = true;
  else input.accept = '.xlsx,.xlsm,.txt';
  input.addEventListener('change', () => {
    const { files, folder } = chosenFiles(input.files ?? []);
    // The same file may be chosen again.
    input.value = '';
    if (files.length > 0) void desk.open(files, { folder });
  });
  document.body.append(input);
  return input;
}

const chooseFiles = (): void => {
  fileInput.click();
};
const chooseFolder = (): void => {
  folderInput.click();
};

function Page(): React.JSX.Element {
  const [current, setCurrent] = useState(preferences);
  const workbench = useMemo((): Workbench => {
    const prefer = (change: Partial<Preferences>): void => {
      const before = preferences;
      preferences = { ...preferences, ...change };
      savePreferences(preferences);
      setCurrent(preferences);
      if (preferences.theme !== before.theme) appearance.choose(preferences.theme);
      if (preferences.language !== before.language) changeLanguage();
    };
    const { language } = current;
    return {
      desk,
      texts: TEXTS[language].workbench,
      appearance,
      preferences: current,
      prefer,
      chooseFiles,
      chooseFolder,
    };
  }, [current]);
  return (
    <WorkbenchContext.Provider value={workbench}>
      <App grid={gridElement} pane={paneElement} />
    </WorkbenchContext.Provider>
  );
}

function changeLanguage(): void {
  document.documentElement.lang = preferences.language;
  desk.renew().then(renewPane, tellUnexpected);
}

/** Whatever was caught nowhere else is told here, on the page. */
function tellUnexpected(error: unknown): void {
  desk.tell({ intent: 'error', text: texts().workbench.failed.page, details: [technically(error)] });
}

window.addEventListener('error', ({ message, error }: ErrorEvent) => {
  // Browsers report an observer that was put off to the next frame in this way; nothing has failed.
  if (!message.startsWith('ResizeObserver loop')) tellUnexpected(error ?? message);
});
window.addEventListener('unhandledrejection', ({ reason }) => {
  tellUnexpected(reason);
});
window.addEventListener('beforeunload', (event) => {
  if (desk.state().file?.changed) event.preventDefault();
});
listenToShortcuts([
  { shortcut: 'Ctrl+S', act: () => void desk.save() },
  { shortcut: 'Ctrl+O', act: chooseFiles },
]);
listenToRegionKeys({
  show(region) {
    if (region !== 'bar') desk.see(region === 'pane' ? 'pane' : 'grid');
  },
  focusGrid() {
    if (desk.state().view !== 'grid') return false;
    void desk.grid().then((grid) => {
      grid.focus();
    });
    return true;
  },
});
appearance.watch(() => {
  void desk.grid().then((grid) => {
    grid.setDark(isDark());
  });
});

let opened = 0;
desk.subscribe(() => {
  if (desk.state().opened === opened) return;
  ({ opened } = desk.state());
  renewPane();
});

document.documentElement.lang = preferences.language;
createRoot(document.getElementById('root')!).render(
  <Boundary instead={() => <Crash desk={desk} texts={texts().workbench} />}>
    <Page />
  </Boundary>,
);
renewPane();

/** An element that fills the one it is put into. */
function filling(): HTMLDivElement {
  const element = document.createElement('div');
  element.style.height = '100%';
  return element;
}

/** The grid is heavy: it waits until the page has been seen. */
function afterPaint(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => void setTimeout(resolve, 0));
  });
}

function once<Result>(make: () => Promise<Result>): () => Promise<Result> {
  let made: Promise<Result> | null = null;
  return () => (made ??= make());
}
