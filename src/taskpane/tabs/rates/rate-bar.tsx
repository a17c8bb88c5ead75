import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronDoubleLeft16Regular, ChevronDoubleRight16Regular } from '@fluentui/react-icons';
import type { Verdict } from '../../../rates/types';
import type { Bar, Span } from './bar';

const FORCED = '@media (forced-colors: active)';

const useStyles = makeStyles({
  root: { display: 'flex', alignItems: 'center', minWidth: 0, columnGap: tokens.spacingHorizontalXXS },
  track: {
    position: 'relative',
    flexGrow: 1,
    height: '8px',
    backgroundColor: tokens.colorNeutralStroke2,
    borderRadius: tokens.borderRadiusSmall,
    [FORCED]: { forcedColorAdjust: 'none', backgroundColor: 'Canvas', outline: '1px solid CanvasText' },
  },
  span: { position: 'absolute', insetBlock: 0 },
  allowed: {
    backgroundColor: tokens.colorStatusSuccessBackground2,
    [FORCED]: { backgroundColor: 'Canvas' },
  },
  fill: { insetBlock: '2px', borderRadius: '2px', [FORCED]: { backgroundColor: 'Highlight' } },
  tick: {
    position: 'absolute',
    insetBlock: '-3px',
    width: '2px',
    marginLeft: '-1px',
    backgroundColor: tokens.colorNeutralForeground1,
    [FORCED]: { backgroundColor: 'CanvasText' },
  },
});

const useFills = makeStyles({
  met: { backgroundColor: tokens.colorStatusSuccessForeground1 },
  missed: { backgroundColor: tokens.colorStatusDangerForeground1 },
  invalid: { backgroundColor: tokens.colorStatusDangerForeground1 },
  undecided: { backgroundColor: tokens.colorNeutralForeground3 },
  incomplete: { backgroundColor: tokens.colorNeutralForeground3 },
  notApplicable: { backgroundColor: tokens.colorNeutralForeground3 },
});

interface Props {
  readonly bar: Bar;
  readonly verdict: Verdict;
  /** Both values in words. */
  readonly label: string;
}

/** The actual value against its threshold: what is allowed is tinted, the tick is the target. */
export function RateBar({ bar, verdict, label }: Props): React.JSX.Element {
  const styles = useStyles();
  const fills = useFills();
  const { fill, tick, allowed, beyond } = bar;
  return (
    <div className={styles.root} role="img" aria-label={label}>
      {beyond === 'low' && <ChevronDoubleLeft16Regular />}
      <div className={styles.track}>
        {allowed && <div className={mergeClasses(styles.span, styles.allowed)} style={along(allowed)} />}
        {fill && <div className={mergeClasses(styles.span, styles.fill, fills[verdict])} style={along(fill)} />}
        {tick !== null && <div className={styles.tick} style={{ left: percent(tick) }} />}
      </div>
      {beyond === 'high' && <ChevronDoubleRight16Regular />}
    </div>
  );
}

function along({ from, to }: Span): { left: string; width: string } {
  return { left: percent(from), width: percent(to - from) };
}

function percent(place: number): string {
  return `${place * 100}%`;
}
