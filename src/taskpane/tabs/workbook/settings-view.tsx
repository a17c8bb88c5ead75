import { makeStyles, tokens } from '@fluentui/react-components';
import type { Settings } from '../../../check/problem';
import { useTexts } from '../../context';
import { Section } from '../../parts';
import { useTabStyles } from '../styles';

const useStyles = makeStyles({
  settings: {
    display: 'grid',
    gridTemplateColumns: 'fit-content(70%) minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
    margin: 0,
    '& dt': { color: tokens.colorNeutralForeground2 },
    '& dd': { margin: 0, fontVariantNumeric: 'tabular-nums' },
  },
});

interface Props {
  readonly settings: Settings;
  /** Name of the 校验结果 sheet, or null. */
  readonly sheet: string | null;
}

/** What the tables were checked by, and where it is changed. */
export function SettingsView({ settings, sheet }: Props): React.JSX.Element {
  const styles = useStyles();
  const tab = useTabStyles();
  const texts = useTexts().workbook.settings;
  return (
    <Section title={texts.title}>
      <dl className={styles.settings}>
        <dt>{texts.moneyUnit}</dt>
        <dd>{settings.moneyUnit ?? texts.noMoneyUnit}</dd>
        <dt>{texts.tolerance}</dt>
        <dd>{settings.tolerance}</dd>
      </dl>
      <p className={tab.hint}>{sheet === null ? texts.toBeWritten : texts.onSheet(sheet)}</p>
    </Section>
  );
}
