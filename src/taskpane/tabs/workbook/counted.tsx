import { makeStyles, tokens } from '@fluentui/react-components';
import { SEVERITIES } from '../../../check/problem';
import type { Counts } from '../../../commands/checked';
import { useTexts } from '../../context';
import { SeverityIcon } from '../../parts';

const useStyles = makeStyles({
  root: {
    display: 'inline-flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalM,
    fontVariantNumeric: 'tabular-nums',
  },
  one: { display: 'inline-flex', alignItems: 'center', columnGap: tokens.spacingHorizontalXS, whiteSpace: 'nowrap' },
});

/** How many there are of each severity, those that there are. */
export function Counted({ counts }: { readonly counts: Counts }): React.JSX.Element {
  const styles = useStyles();
  const texts = useTexts().workbook.counted;
  return (
    <span className={styles.root}>
      {SEVERITIES.filter((severity) => counts[severity] > 0).map((severity) => (
        <span key={severity} className={styles.one}>
          <SeverityIcon severity={severity} />
          {texts[severity](counts[severity])}
        </span>
      ))}
    </span>
  );
}
