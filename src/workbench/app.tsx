import { Button, FluentProvider, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react';
import { THEMES } from '../taskpane/theme';
import { useDesk, useWorkbench } from './context';
import { useFocusOnGrid, useTitle } from './hooks';
import { DropZone } from './parts/drop-zone';
import { Notices } from './parts/notices';
import { Splitter } from './parts/splitter';
import { StartCard } from './parts/start-card';
import { SummaryView } from './parts/summary-view';
import { TopBar } from './parts/top-bar';

const QuestionDialog = lazy(() => import('./parts/question'));

/** Where grid and pane have no room side by side. */
const NARROW = '@media (max-width: 759px)';

const useStyles = makeStyles({
  page: {
    display: 'flex',
    flexDirection: 'column',
    height: '100%',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    lineBreak: 'strict',
  },
  views: {
    display: 'none',
    flexShrink: 0,
    gap: tokens.spacingHorizontalXS,
    padding: tokens.spacingVerticalXS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    [NARROW]: { display: 'flex' },
  },
  view: { flex: 1 },
  columns: {
    flex: '1 1 0',
    minHeight: 0,
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    gridTemplateRows: 'minmax(0, 1fr)',
    [NARROW]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  main: { display: 'flex', flexDirection: 'column', minWidth: 0, [NARROW]: { gridArea: '1 / 1' } },
  stage: { position: 'relative', flexGrow: 1, minHeight: 0 },
  slot: { position: 'absolute', inset: 0 },
  unseen: { visibility: 'hidden' },
  pane: {
    position: 'relative',
    width: 'min(var(--pane-width), calc(100vw - 320px))',
    minWidth: 0,
    [NARROW]: { width: 'auto', gridArea: '1 / 1' },
  },
  closed: { display: 'none', [NARROW]: { display: 'block' } },
  // Of two that lie over one another, the one that is not seen; it keeps its size, which the grid draws by.
  narrowAway: { [NARROW]: { visibility: 'hidden' } },
});

interface Props {
  /** Where the grid and the pane are drawn; both are made outside of this tree and outlive what is drawn around them. */
  readonly grid: HTMLElement;
  readonly pane: HTMLElement;
}

/** The whole page: bar, grid, pane. */
export function App({ grid, pane }: Props): React.JSX.Element {
  const styles = useStyles();
  const { desk, texts, appearance, preferences, prefer } = useWorkbench();
  const theme = useSyncExternalStore(appearance.watch, appearance.current);
  const view = useDesk((state) => state.view);
  const summary = useDesk((state) => state.summary);
  const question = useDesk((state) => state.question);
  const [asked, setAsked] = useState(false);
  if (question && !asked) setAsked(true);
  const seen = useDesk((state) => state.seen);
  useTitle();
  useFocusOnGrid();
  const { paneOpen, paneWidth } = preferences;
  return (
    // Dialogs get the classes of the provider, so that what lays out the page is on an element below.
    <FluentProvider theme={THEMES[theme]} style={{ height: '100%' }}>
      <div className={styles.page} style={{ ['--pane-width' as string]: `${paneWidth}px` }}>
        <TopBar />
        <nav className={styles.views} aria-label={texts.regions.views}>
          {(['grid', 'pane'] as const).map((name) => (
            <Button
              key={name}
              className={styles.view}
              size="small"
              appearance={seen === name ? 'primary' : 'secondary'}
              aria-pressed={seen === name}
              onClick={() => {
                desk.see(name);
              }}
            >
              {texts.views[name]}
            </Button>
          ))}
        </nav>
        <div className={styles.columns}>
          <main
            className={mergeClasses(styles.main, seen === 'pane' && styles.narrowAway)}
            aria-label={texts.regions.main}
            data-region="main"
          >
            <Notices />
            <div className={styles.stage}>
              <Slot element={grid} className={mergeClasses(styles.slot, view !== 'grid' && styles.unseen)} />
              {view === 'start' && <StartCard />}
              {view === 'summary' && summary && <SummaryView summary={summary} />}
            </div>
          </main>
          <aside
            className={mergeClasses(styles.pane, !paneOpen && styles.closed, seen === 'grid' && styles.narrowAway)}
            id="pane"
            aria-label={texts.regions.pane}
            data-region="pane"
          >
            <Slot element={pane} />
            <Splitter
              controls="pane"
              width={paneWidth}
              onWidth={(width) => {
                prefer({ paneWidth: width });
              }}
            />
          </aside>
        </div>
      </div>
      {asked && (
        <Suspense>
          <QuestionDialog question={question} />
        </Suspense>
      )}
      <DropZone />
    </FluentProvider>
  );
}

interface SlotProps {
  readonly element: HTMLElement;
  readonly className?: string;
}

function Slot({ element, className }: SlotProps): React.JSX.Element {
  const ref = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    ref.current?.append(element);
  }, [element]);
  return <div ref={ref} className={className} style={{ height: '100%' }} />;
}
