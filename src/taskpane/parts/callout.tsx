import { Button, makeStyles, mergeClasses, shorthands, tokens } from '@fluentui/react-components';
import {
  CheckmarkCircle20Filled,
  Dismiss16Regular,
  ErrorCircle20Filled,
  Info20Filled,
  Warning20Filled,
  type FluentIcon,
} from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { useTexts } from '../context';
import type { PaneMessage } from '../session/types';
import { Disclosure } from './disclosure';

type Intent = PaneMessage['intent'];

const ICONS: Readonly<Record<Intent, FluentIcon>> = {
  success: CheckmarkCircle20Filled,
  info: Info20Filled,
  warning: Warning20Filled,
  error: ErrorCircle20Filled,
};

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalS,
    alignItems: 'start',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid`,
    color: tokens.colorNeutralForeground1,
  },
  icon: { display: 'flex' },
  body: { display: 'grid', rowGap: tokens.spacingVerticalS, overflowWrap: 'anywhere' },
  details: { margin: 0, paddingLeft: tokens.spacingHorizontalL, fontSize: tokens.fontSizeBase200 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  dismiss: { marginTop: '-2px', marginRight: `calc(-1 * ${tokens.spacingHorizontalXS})` },
});

const useBoxes = makeStyles({
  success: {
    backgroundColor: tokens.colorStatusSuccessBackground1,
    ...shorthands.borderColor(tokens.colorStatusSuccessBorder1),
  },
  info: { backgroundColor: tokens.colorNeutralBackground3, ...shorthands.borderColor(tokens.colorNeutralStroke1) },
  warning: {
    backgroundColor: tokens.colorStatusWarningBackground1,
    ...shorthands.borderColor(tokens.colorStatusWarningBorder1),
  },
  error: {
    backgroundColor: tokens.colorStatusDangerBackground1,
    ...shorthands.borderColor(tokens.colorStatusDangerBorder1),
  },
});

const useIntents = makeStyles({
  success: { color: tokens.colorStatusSuccessForeground1 },
  info: { color: tokens.colorBrandForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  error: { color: tokens.colorStatusDangerForeground1 },
});

interface Props {
  readonly intent: Intent;
  /** One or two sentences: what happened, what to do. */
  readonly text: string;
  /** One line each, folded at first. */
  readonly details?: readonly string[];
  readonly onDismiss?: () => void;
  /** Buttons, small ones. */
  readonly actions?: ReactNode;
}

/** A boxed word to the user, where the user is. It says its intent in words to those who see neither icon nor colour. */
export function Callout({ intent, text, details = [], onDismiss, actions }: Props): React.JSX.Element {
  const styles = useStyles();
  const boxes = useBoxes();
  const intents = useIntents();
  const texts = useTexts().pane;
  const Icon = ICONS[intent];
  return (
    <div className={mergeClasses(styles.root, boxes[intent])}>
      <span className={mergeClasses(styles.icon, intents[intent])}>
        <Icon aria-label={texts.intent[intent]} />
      </span>
      <div className={styles.body}>
        <span>{text}</span>
        {details.length > 0 && (
          <Disclosure title={texts.details}>
            <ul className={styles.details}>
              {details.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </Disclosure>
        )}
        {actions !== undefined && <div className={styles.actions}>{actions}</div>}
      </div>
      {onDismiss && (
        <Button
          className={styles.dismiss}
          appearance="transparent"
          size="small"
          icon={<Dismiss16Regular />}
          aria-label={texts.dismiss}
          title={texts.dismiss}
          onClick={onDismiss}
        />
      )}
    </div>
  );
}
