import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import { countSeverities, problemsOf, whyUnchecked, type CheckedWorkbook } from '../../../commands/checked';
import { areaAddress } from '../../../sheet/address';
import { usePane, useSession, useTexts } from '../../context';
import { SEVERITIES } from '../../../check/problem';
import { problemKeys, visibleProblems } from '../../session/list';
import { Finish } from './finish';
import { Fixes } from './fixes';
import { Head } from './head';
import { Ignored } from './ignored';
import { keepFocus, type Act } from '../keep-focus';
import { ListBar } from './list-bar';
import { None } from './none';
import { Notes } from './notes';
import { ProblemList, TAB_STOP } from './problem-list';
import { useRules } from './rules';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    rowGap: tokens.spacingVerticalM,
    outlineStyle: 'none',
  },
  nothing: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
});

/** What a check has found, and everything that can be done about it. */
export default function Results({ checked }: { readonly checked: CheckedWorkbook }): React.JSX.Element {
  const styles = useStyles();
  const root = useRef<HTMLDivElement>(null);
  const act = useCallback<Act>((work, standIn = () => root.current?.querySelector(TAB_STOP)) => {
    const verdict = (): Element | null | undefined => root.current?.querySelector('h2[tabindex]');
    void keepFocus(work, standIn, verdict, () => root.current);
  }, []);
  // The button that asked for the first check has gone.
  useEffect(() => {
    act(
      () => Promise.resolve(),
      () => null,
    );
  }, [act]);
  return (
    <div ref={root} className={styles.root} tabIndex={-1}>
      {whyUnchecked(checked) === null ? (
        <>
          <Head checked={checked} />
          <Notes checked={checked} act={act} />
          <Finish checked={checked} />
          <Fixes checked={checked} act={act} />
          <Problems checked={checked} act={act} />
          <Ignored checked={checked} act={act} />
        </>
      ) : (
        <>
          <None checked={checked} />
          <Notes checked={checked} act={act} />
        </>
      )}
    </div>
  );
}

interface Props {
  readonly checked: CheckedWorkbook;
  readonly act: Act;
}

function Problems({ checked, act }: Props): React.JSX.Element | null {
  const styles = useStyles();
  const session = useSession();
  const texts = useTexts().check;
  const grouping = usePane((state) => state.check.grouping);
  const shown = usePane((state) => state.check.shown);
  const current = usePane((state) => state.check.current);
  const rules = useRules();
  const keys = useMemo(() => problemKeys(checked), [checked]);
  const groups = useMemo(
    () => visibleProblems(checked, { grouping, shown, ruleTitle: (rule) => rules.get(rule)?.title ?? rule }),
    [checked, grouping, shown, rules],
  );
  const visible = groups.flatMap(({ problems }) => problems);
  if (keys.size === 0) return null;
  return (
    <div>
      <ListBar
        counts={countSeverities(problemsOf(checked))}
        all={visible.length}
        at={visible.findIndex((problem) => keys.get(problem) === current) + 1}
      />
      {groups.length === 0 ? (
        <div className={styles.nothing}>
          <span>{texts.filter.nothing}</span>
          <Button
            size="small"
            onClick={() => {
              for (const severity of SEVERITIES) session.show(severity, true);
            }}
          >
            {texts.filter.showAll}
          </Button>
        </div>
      ) : (
        <ProblemList
          groups={groups}
          keys={keys}
          tableTitles={checked.tables.map(({ table: { sheet, area } }) => texts.scope.table(sheet, areaAddress(area)))}
          current={current}
          rules={rules}
          act={act}
        />
      )}
    </div>
  );
}
