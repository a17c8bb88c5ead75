import { makeStyles, tokens } from '@fluentui/react-components';
import type { FluentIcon } from '@fluentui/react-icons';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    textAlign: 'center',
    rowGap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalXXL} ${tokens.spacingHorizontalL}`,
  },
  icon: { display: 'flex', fontSize: '32px', color: tokens.colorNeutralForeground3 },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  hint: { margin: 0, maxWidth: '36em', color: tokens.colorNeutralForeground2, textWrap: 'balance' },
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'center',
    gap: tokens.spacingHorizontalS,
    paddingTop: tokens.spacingVerticalS,
    alignSelf: 'stretch',
  },
});

interface Props {
  /** Unsized, such as `TableSearchRegular`: it is drawn 32 px large. */
  readonly icon: FluentIcon;
  readonly title: string;
  /** What to do now. */
  readonly hint: ReactNode;
  readonly actions?: ReactNode;
}

/** Instead of contents: what is not there, and what to do. */
export function EmptyState({ icon: Icon, title, hint, actions }: Props): React.JSX.Element {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <span className={styles.icon}>
        <Icon />
      </span>
      <h2 className={styles.title}>{title}</h2>
      <p className={styles.hint}>{hint}</p>
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}
