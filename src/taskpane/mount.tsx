import { FluentProvider, makeStyles, tokens } from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';
import { createRoot } from 'react-dom/client';
import type { Host } from '../hosts/host';
import type { Language } from '../locales';
import { textsIn } from '../locales/texts';
import { PaneContext, type PaneLinks, type PaneSetting } from './context';
import { listenToShortcuts } from './keyboard';
import { Pane } from './pane';
import { shortcutsOf } from './shortcuts';
import { createSession } from './session/session';
import type { Session, TabId } from './session/types';
import { THEMES, type AppearanceSource } from './theme';

export { systemAppearance, type Appearance, type AppearanceSource } from './theme';

export interface PaneOptions {
  /** The spreadsheet; a rejection is told in the pane. */
  readonly host: Promise<Host>;
  readonly language: Language;
  readonly appearance: AppearanceSource;
  /** The tab that is open at first. */
  readonly tab?: TabId;
  readonly links?: PaneLinks;
}

/** The pane's session, and the way to take the pane away again; the workbook stays as it is. */
export interface MountedPane extends Session {
  unmount(): void;
}

/** Draws the pane into the element, which gives it its size, and answers the shortcuts of the whole document. */
export function mountPane(element: HTMLElement, options: PaneOptions): MountedPane {
  const { host, language, appearance, tab, links = {} } = options;
  const coming = textsIn(language);
  const session = createSession(host, {
    language,
    texts: coming.then(({ pane }) => pane),
    ...(tab ? { tab } : {}),
  });
  const root = createRoot(element);
  let stopListening: () => void = () => undefined;
  let mounted = true;
  void coming.then((texts) => {
    if (!mounted) return;
    element.lang = language;
    stopListening = listenToShortcuts(shortcutsOf(session, texts));
    root.render(<Frame setting={{ session, language, texts, links }} appearance={appearance} />);
  });
  return {
    ...session,
    unmount() {
      mounted = false;
      stopListening();
      session.close();
      root.unmount();
    },
  };
}

const useStyles = makeStyles({
  provider: {
    height: '100%',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    lineBreak: 'strict',
    overflowWrap: 'break-word',
  },
});

interface FrameProps {
  readonly setting: PaneSetting;
  readonly appearance: AppearanceSource;
}

function Frame({ setting, appearance }: FrameProps): React.JSX.Element {
  const theme = useSyncExternalStore(appearance.watch, appearance.current);
  return (
    <FluentProvider className={useStyles().provider} theme={THEMES[theme]}>
      <PaneContext.Provider value={setting}>
        <Pane />
      </PaneContext.Provider>
    </FluentProvider>
  );
}
