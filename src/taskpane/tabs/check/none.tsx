import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { TableSearchRegular } from '@fluentui/react-icons';
import type { CheckedWorkbook } from '../../../commands/checked';
import { usePane, useSession, useTexts } from '../../context';
import { EmptyState } from '../../parts';
import { CheckButtons } from './head';

const useStyles = makeStyles({
  primary: { '@media (max-width: 399px)': { width: '100%' } },
  way: { display: 'block', marginTop: tokens.spacingVerticalS, textAlign: 'start' },
});

/** Nothing was found that could be checked: what was looked for, and the ways on. */
export function None({ checked }: { readonly checked: CheckedWorkbook }): React.JSX.Element {
  const styles = useStyles();
  const session = useSession();
  const texts = useTexts().check.none;
  const scope = usePane((state) => state.check.scope.kind);
  const { title, lookedFor, ways } = texts[scope];
  const otherForm = checked.tables[0]?.result.undecided[0]?.message;
  return (
    <EmptyState
      icon={TableSearchRegular}
      title={otherForm === undefined ? title : texts.otherForm}
      hint={
        <>
          {otherForm === undefined ? lookedFor : <span lang="zh-CN">{otherForm}</span>}
          {ways.map((way) => (
            <span className={styles.way} key={way}>
              {way}
            </span>
          ))}
        </>
      }
      actions={
        <>
          {scope === 'sheet' && (
            <Button
              appearance="primary"
              className={styles.primary}
              onClick={() => {
                session.openTab('form');
              }}
            >
              {texts.toForm}
            </Button>
          )}
          <CheckButtons />
        </>
      }
    />
  );
}
