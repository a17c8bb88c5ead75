import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronRight16Regular } from '@fluentui/react-icons';
import { useState, type ReactNode } from 'react';

const useStyles = makeStyles({
  summary: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    minHeight: '24px',
    width: 'fit-content',
    maxWidth: '100%',
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
    listStyleType: 'none',
    '::-webkit-details-marker': { display: 'none' },
    ':hover': { color: tokens.colorNeutralForeground1Hover },
  },
  chevron: {
    flexShrink: 0,
    transitionProperty: 'transform',
    transitionDuration: tokens.durationFast,
    '@media (prefers-reduced-motion: reduce)': { transitionDuration: '0s' },
  },
  open: { transform: 'rotate(90deg)' },
  count: { color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums' },
  content: { paddingTop: tokens.spacingVerticalXS },
});

interface Props {
  readonly title: ReactNode;
  /** How many there are inside. */
  readonly count?: number;
  readonly defaultOpen?: boolean;
  readonly children: ReactNode;
}

/** Something that unfolds. What is inside is made when it is opened for the first time. */
export function Disclosure({ title, count, defaultOpen = false, children }: Props): React.JSX.Element {
  const styles = useStyles();
  const [open, setOpen] = useState(defaultOpen);
  return (
    <details
      open={open}
      onToggle={(event) => {
        setOpen(event.currentTarget.open);
      }}
    >
      <summary className={styles.summary}>
        <ChevronRight16Regular className={mergeClasses(styles.chevron, open && styles.open)} />
        <span>{title}</span>
        {count !== undefined && <span className={styles.count}>{count}</span>}
      </summary>
      {open && <div className={styles.content}>{children}</div>}
    </details>
  );
}
