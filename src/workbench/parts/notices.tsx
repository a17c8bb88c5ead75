import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  ProgressBar,
  tokens,
} from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons';
import { Disclosure } from '../../taskpane/parts/disclosure';
import { useDesk, useWorkbench } from '../context';

const useStyles = makeStyles({
  root: { display: 'grid' },
  body: { paddingBlock: tokens.spacingVerticalXS, whiteSpace: 'normal', overflowWrap: 'anywhere' },
  details: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
  busy: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  bar: { flex: '1 1 120px' },
  count: { fontVariantNumeric: 'tabular-nums' },
});

/** Below the bar: what the page is doing, and the last thing it has to tell. */
export function Notices(): React.JSX.Element {
  const styles = useStyles();
  return (
    <div className={styles.root} role="status" aria-live="polite">
      <Busy />
      <Message />
    </div>
  );
}

function Busy(): React.JSX.Element | null {
  const styles = useStyles();
  const { desk, texts } = useWorkbench();
  const busy = useDesk((state) => state.busy);
  const asked = useDesk((state) => state.question !== null);
  if (!busy || asked) return null;
  const { text, progress, cancellable } = busy;
  return (
    <div className={styles.busy}>
      <span>{text}</span>
      <ProgressBar
        className={styles.bar}
        aria-label={text}
        {...(progress && { value: progress.done, max: progress.total })}
      />
      {progress && (
        // Told by the bar; a count read out with every file would drown everything else.
        <span className={styles.count} aria-live="off">
          {texts.busy.progress(progress.done, progress.total)}
        </span>
      )}
      {cancellable && (
        <Button
          size="small"
          onClick={() => {
            desk.cancel();
          }}
        >
          {texts.busy.cancel}
        </Button>
      )}
    </div>
  );
}

function Message(): React.JSX.Element | null {
  const styles = useStyles();
  const { desk, texts } = useWorkbench();
  const message = useDesk((state) => state.message);
  if (!message) return null;
  const { intent, text, details = [] } = message;
  const { dismiss } = texts.failed;
  return (
    <MessageBar intent={intent} layout="multiline" shape="square">
      <MessageBarBody className={styles.body}>
        {text}
        {details.length > 0 && (
          <Disclosure title={texts.failed.details} count={details.length}>
            <ul className={styles.details}>
              {details.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </Disclosure>
        )}
      </MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            size="small"
            icon={<Dismiss16Regular />}
            aria-label={dismiss}
            title={dismiss}
            onClick={() => {
              desk.tell(null);
            }}
          />
        }
      />
    </MessageBar>
  );
}
