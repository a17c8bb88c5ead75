import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowUndo20Regular } from '@fluentui/react-icons';
import { useEffect, useState } from 'react';
import { undo as undoCommand } from '../commands/undo';
import { useLinks, usePane, useSession, useTexts } from './context';
import { ariaShortcut, onMac, shortcutText } from './keyboard';
import { Callout } from './parts';
import { ProgressLine } from './progress-line';

/** What is done sooner than this is not announced as work, in milliseconds: a bar that flashes by only disturbs. */
const PATIENCE = 250;

const useStyles = makeStyles({
  root: {
    display: 'grid',
    flexShrink: 0,
    rowGap: tokens.spacingVerticalS,
    maxHeight: '50%',
    overflowY: 'auto',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    ':empty': { display: 'none' },
  },
  busy: { display: 'grid', rowGap: tokens.spacingVerticalXS },
  line: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalS, minHeight: '24px' },
  label: { flexGrow: 1, overflowWrap: 'anywhere' },
  count: { color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums' },
  // Its icon stands where texts begin.
  undo: {
    justifySelf: 'start',
    marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})`,
    whiteSpace: 'normal',
    textAlign: 'start',
    fontWeight: tokens.fontWeightRegular,
  },
  link: { color: tokens.colorBrandForegroundLink, justifySelf: 'start' },
});

/** The foot of the pane: what is at work, the last message, and our own 撤销. Nothing where there is nothing to say. */
export function StatusBar(): React.JSX.Element {
  const styles = useStyles();
  const session = useSession();
  const { guide } = useLinks();
  const texts = useTexts().pane;
  const message = usePane((state) => state.message);
  const undo = usePane((state) => state.undo);
  const busy = usePane((state) => state.busy !== null);
  const { shortcut = '' } = undoCommand;
  return (
    <div className={styles.root}>
      <Work />
      {message && (
        <Callout
          {...message}
          onDismiss={() => {
            session.tell(null);
          }}
        />
      )}
      {undo !== null && (
        <Button
          className={styles.undo}
          appearance="subtle"
          size="small"
          icon={<ArrowUndo20Regular />}
          disabledFocusable={busy}
          title={texts.withShortcut(texts.undo(undo), shortcutText(shortcut, onMac()))}
          aria-keyshortcuts={ariaShortcut(shortcut, onMac())}
          onClick={() => void session.undo()}
        >
          {texts.undo(undo)}
        </Button>
      )}
      {guide !== undefined && (
        <a className={styles.link} href={guide} target="_blank" rel="noreferrer">
          {texts.guide}
        </a>
      )}
    </div>
  );
}

/** The work that is being done, once it has taken a moment. */
function Work(): React.JSX.Element | null {
  const styles = useStyles();
  const session = useSession();
  const texts = useTexts().pane;
  const busy = usePane((state) => state.busy);
  const waiting = usePane((state) => state.host === 'waiting');
  const lasting = useLasting(busy !== null || waiting);
  if (!lasting || (!busy && !waiting)) return null;
  const label = busy ? texts.working(busy.label) : texts.waiting;
  const progress = busy?.progress ?? null;
  return (
    <div className={styles.busy}>
      <div className={styles.line}>
        <span className={styles.label}>{label}</span>
        {progress && <span className={styles.count}>{texts.progress(progress.done, progress.total)}</span>}
        {busy?.cancellable === true && (
          <Button
            size="small"
            onClick={() => {
              session.cancel();
            }}
          >
            {texts.cancel}
          </Button>
        )}
      </div>
      <ProgressLine label={label} progress={progress} />
    </div>
  );
}

/** Whether something has been going on for longer than a moment. */
function useLasting(on: boolean): boolean {
  const [lasting, setLasting] = useState(false);
  useEffect(() => {
    if (!on) return undefined;
    const timer = setTimeout(() => {
      setLasting(true);
    }, PATIENCE);
    return () => {
      clearTimeout(timer);
      setLasting(false);
    };
  }, [on]);
  return lasting;
}
