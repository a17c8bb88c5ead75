import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { DocumentTableSearchRegular, TableSearchRegular } from '@fluentui/react-icons';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { check } from '../../../commands/check';
import { hasMarks, type CheckedWorkbook } from '../../../commands/checked';
import { clearMarks } from '../../../commands/clear-marks';
import { mark } from '../../../commands/mark';
import { usePane, useSession, useTexts } from '../../context';
import { Callout, CommandButton, Disclosure, EmptyState, Section } from '../../parts';
import { keepFocus } from '../keep-focus';
import { useTabStyles } from '../styles';
import { Counted } from './counted';
import { openTable } from './open-table';
import { rowsOf, sheetsWithout, totalsOf, type Row } from './rows';
import { SettingsView } from './settings-view';
import { TableList } from './table-list';

const useStyles = makeStyles({
  totals: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalM,
    margin: 0,
    fontVariantNumeric: 'tabular-nums',
  },
  quiet: { color: tokens.colorNeutralForeground2 },
  names: { margin: 0, paddingLeft: tokens.spacingHorizontalXL, overflowWrap: 'anywhere' },
});

interface Shown {
  readonly checked: CheckedWorkbook;
  /** What 撤销 would have taken back then: something else by now means that we have changed the workbook since. */
  readonly undo: string | null;
  /** The user's edits so far when it was asked for. */
  readonly edits: number;
}

/** Every table of the workbook in one list. */
export function Tables(): React.JSX.Element {
  const styles = useStyles();
  const tab = useTabStyles();
  const session = useSession();
  const texts = useTexts().workbook;
  const undo = usePane((state) => state.undo);
  const [edits, setEdits] = useState(0);
  const [shown, setShown] = useState<Shown | null>(null);
  const root = useRef<HTMLDivElement>(null);
  const act = (work: () => Promise<void>): void => {
    void keepFocus(work, () => root.current?.querySelector('button'));
  };

  useEffect(
    () =>
      session.onEdited(() => {
        setEdits((before) => before + 1);
      }),
    [session],
  );

  const show = (checked: CheckedWorkbook | undefined): void => {
    if (!checked) return;
    // At once, so that the focus finds its way when the button that was pressed is gone.
    flushSync(() => {
      setShown({ checked, undo: session.state().undo, edits });
    });
  };
  const checkAll = async (): Promise<void> => {
    show(await session.run(check, {}));
  };
  const markAll = async (): Promise<void> => {
    const done = await session.run(mark, {}, ({ checked, resultsSheet }) => ({
      intent: 'success',
      text: texts.marked(resultsSheet, totalsOf(rowsOf(checked)).counts.error),
    }));
    // Looked at again, because the marks stand by now.
    if (done) show(await session.ask(check, {}));
  };
  const clear = async (): Promise<void> => {
    const done = await session.run(clearMarks, {}, ({ sheets, resultsSheet }) => ({
      intent: 'success',
      text: texts.cleared(sheets.length) + texts.results[resultsSheet],
    }));
    if (done) show(await session.ask(check, {}));
  };

  const open = useCallback(
    (row: Row) => {
      void openTable(session, row);
    },
    [session],
  );
  const checked = shown?.checked;
  const isStale = shown?.edits !== edits || shown.undo !== undo;
  const rows = useMemo(() => (checked ? rowsOf(checked) : []), [checked]);

  if (!checked) {
    return (
      <EmptyState
        icon={DocumentTableSearchRegular}
        title={texts.empty.title}
        hint={texts.empty.hint}
        actions={
          <CommandButton
            primary
            command={{ ...check, label: texts.check }}
            onClick={() => {
              act(checkAll);
            }}
          />
        }
      />
    );
  }
  const without = sheetsWithout(checked);
  const again = (
    <CommandButton
      primary
      command={{ ...check, label: texts.again }}
      onClick={() => {
        act(checkAll);
      }}
    />
  );
  if (rows.length === 0) {
    return (
      <EmptyState
        icon={TableSearchRegular}
        title={texts.none.title}
        hint={texts.none.hint(without.length)}
        actions={
          <>
            {again}
            <Button
              onClick={() => {
                session.openTab('form');
              }}
            >
              {texts.none.action}
            </Button>
          </>
        }
      />
    );
  }
  const totals = totalsOf(rows);
  return (
    <div ref={root} className={tab.sections}>
      <Section title={texts.title}>
        <div className={tab.actions}>{again}</div>
        {isStale && <Callout intent="warning" text={texts.stale} />}
        <p className={styles.totals} role="status">
          <span>{texts.totals(totals.tables, totals.clean)}</span>
          <Counted counts={totals.counts} />
        </p>
        <TableList rows={rows} onOpen={open} />
        {without.length > 0 && (
          <div className={styles.quiet}>
            <Disclosure title={texts.without(without.length)}>
              <ul className={styles.names}>
                {without.map((sheet) => (
                  <li key={sheet}>{sheet}</li>
                ))}
              </ul>
            </Disclosure>
          </div>
        )}
        {checked.notices.length > 0 && (
          <Disclosure title={texts.notices} count={checked.notices.length}>
            <ul className={styles.names} lang="zh-CN">
              {checked.notices.map(({ sheet, message }, index) => (
                <li key={index}>{texts.notice(sheet, message)}</li>
              ))}
            </ul>
          </Disclosure>
        )}
      </Section>
      <Section title={texts.marks}>
        <p className={tab.hint}>{texts.marksHint}</p>
        <div className={tab.actions}>
          <CommandButton
            command={{ ...mark, label: texts.mark }}
            onClick={() => {
              act(markAll);
            }}
          />
          {(hasMarks(checked) || checked.resultsSheet !== null) && (
            <CommandButton
              command={clearMarks}
              onClick={() => {
                act(clear);
              }}
            />
          )}
        </div>
      </Section>
      <SettingsView settings={checked.results.settings} sheet={checked.resultsSheet?.sheet ?? null} />
    </div>
  );
}
