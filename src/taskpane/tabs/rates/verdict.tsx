import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  CheckmarkCircle16Filled,
  Circle16Regular,
  DismissCircle16Filled,
  QuestionCircle16Filled,
  SubtractCircle16Regular,
  Warning16Filled,
  type FluentIcon,
} from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { Verdict } from '../../../rates/types';

const ICONS: Readonly<Record<Verdict, FluentIcon>> = {
  met: CheckmarkCircle16Filled,
  missed: DismissCircle16Filled,
  invalid: Warning16Filled,
  undecided: QuestionCircle16Filled,
  incomplete: Circle16Regular,
  notApplicable: SubtractCircle16Regular,
};

const useStyles = makeStyles({
  root: { display: 'inline-flex', alignItems: 'center', columnGap: tokens.spacingHorizontalXS, whiteSpace: 'nowrap' },
  icon: { flexShrink: 0 },
  met: { color: tokens.colorStatusSuccessForeground1 },
  missed: { color: tokens.colorStatusDangerForeground1 },
  invalid: { color: tokens.colorStatusDangerForeground1 },
  undecided: { color: tokens.colorStatusWarningForeground3 },
  incomplete: { color: tokens.colorNeutralForeground2 },
  notApplicable: { color: tokens.colorNeutralForeground2 },
});

/** A verdict with its icon. The colour is the icon's alone: as text some would be too pale on dark. */
export function VerdictMark({
  verdict,
  children,
}: {
  readonly verdict: Verdict;
  readonly children: ReactNode;
}): React.JSX.Element {
  const styles = useStyles();
  const Icon = ICONS[verdict];
  return (
    <span className={styles.root}>
      <Icon className={mergeClasses(styles.icon, styles[verdict])} />
      {children}
    </span>
  );
}
