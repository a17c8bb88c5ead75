import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { CheckedWorkbook } from '../../../commands/checked';
import { restore } from '../../../commands/restore-ignored';
import { cellAddress } from '../../../sheet/address';
import { useLanguage, useSession, useTexts } from '../../context';
import { Disclosure, SeverityIcon } from '../../parts';
import type { Act } from '../keep-focus';

const useStyles = makeStyles({
  list: { display: 'grid', rowGap: tokens.spacingVerticalM, margin: 0, padding: 0, listStyleType: 'none' },
  item: {
    display: 'grid',
    gridTemplateColumns: '16px minmax(0, 1fr) auto',
    alignItems: 'start',
    columnGap: tokens.spacingHorizontalS,
    overflowWrap: 'anywhere',
  },
  quiet: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: 'tabular-nums',
  },
  text: { display: 'grid' },
});

/** The problems the user has set aside, with the reasons, and the way to count them again; folded. */
export function Ignored({
  checked,
  act,
}: {
  readonly checked: CheckedWorkbook;
  readonly act: Act;
}): React.JSX.Element | null {
  const styles = useStyles();
  const session = useSession();
  const language = useLanguage();
  const texts = useTexts().check.ignored;
  const label = restore.label[language === 'zh-CN' ? 'zh' : 'en'];
  const ignored = checked.tables.flatMap(({ result }) => result.ignored);
  if (ignored.length === 0) return null;
  return (
    <Disclosure title={texts.title} count={ignored.length}>
      <ul className={styles.list}>
        {ignored.map(({ problem: { rule, field, sheet, severity, cells, message }, reason }, index) => (
          <li className={styles.item} key={index}>
            <SeverityIcon severity={severity} />
            <span className={styles.text} lang="zh-CN">
              <span className={styles.quiet}>{`${field} ${cellAddress(cells[0]!)}`}</span>
              <span>{message.what}</span>
              <span className={styles.quiet}>{texts.reason(reason)}</span>
            </span>
            <Button
              size="small"
              aria-label={texts.restore(label, field)}
              onClick={({ currentTarget }) => {
                const summary = currentTarget.closest('details')?.querySelector('summary');
                act(
                  () => session.run(restore, { rule, field, sheet }),
                  () => summary,
                );
              }}
            >
              {label}
            </Button>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
