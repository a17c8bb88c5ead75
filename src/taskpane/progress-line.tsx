import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  track: {
    height: tokens.strokeWidthThick,
    overflow: 'hidden',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground6,
    '@media (forced-colors: active)': { height: '4px', border: '1px solid CanvasText' },
  },
  bar: {
    height: '100%',
    borderRadius: 'inherit',
    backgroundColor: tokens.colorCompoundBrandBackground,
    '@media (forced-colors: active)': { backgroundColor: 'Highlight', forcedColorAdjust: 'none' },
  },
  somewhere: {
    width: '33%',
    animationName: { from: { transform: 'translateX(-100%)' }, to: { transform: 'translateX(300%)' } },
    animationDuration: '3s',
    animationTimingFunction: 'linear',
    animationIterationCount: 'infinite',
    '@media (prefers-reduced-motion: reduce)': { animationName: 'none', width: '100%', opacity: 0.5 },
  },
});

interface Props {
  readonly label: string;
  /** Null where nobody can tell how far it is. */
  readonly progress: { readonly done: number; readonly total: number } | null;
}

/** Fluent's thin bar, without the motion library that comes with Fluent's own. */
export function ProgressLine({ label, progress }: Props): React.JSX.Element {
  const styles = useStyles();
  const part = progress && progress.total > 0 ? progress.done / progress.total : 0;
  return (
    <div
      className={styles.track}
      role="progressbar"
      aria-label={label}
      {...(progress ? { 'aria-valuemin': 0, 'aria-valuenow': progress.done, 'aria-valuemax': progress.total } : {})}
    >
      <div
        className={mergeClasses(styles.bar, !progress && styles.somewhere)}
        {...(progress ? { style: { width: `${part * 100}%` } } : {})}
      />
    </div>
  );
}
