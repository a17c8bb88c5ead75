import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useId, useRef, useState } from 'react';
import { problemsOf, type CheckedWorkbook } from '../../../commands/checked';
import { fix } from '../../../commands/fix';
import { previewFixes } from '../../../commands/preview-fixes';
import type { FixedCell } from '../../../commands/work/safe-fixes';
import { cellAddress, contains } from '../../../sheet/address';
import { usePane, useSession, useTexts } from '../../context';
import { CommandButton } from '../../parts';
import type { Scope } from '../../session/types';
import { ChangeText } from './change-text';
import { keepFocus, type Act } from '../keep-focus';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    outlineStyle: 'none',
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  hint: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    textWrap: 'pretty',
  },
  list: { display: 'grid', rowGap: tokens.spacingVerticalS, margin: 0, padding: 0, listStyleType: 'none' },
  item: {
    contentVisibility: 'auto',
    containIntrinsicBlockSize: 'auto 84px',
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
    paddingTop: tokens.spacingVerticalXS,
  },
  change: { paddingLeft: '32px' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  label: { overflowWrap: 'anywhere' },
});

/** All safe fixes at once: a button where there are any, and before anything is written a preview to choose from. */
export function Fixes({
  checked,
  act,
}: {
  readonly checked: CheckedWorkbook;
  readonly act: Act;
}): React.JSX.Element | null {
  const texts = useTexts().check.fixes;
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const edits = problemsOf(checked).flatMap(
    ({ sheet, fix: safe }) => safe?.edits.map((edit) => ({ ...edit, sheet })) ?? [],
  );
  const count = new Set(edits.map(keyOf)).size;
  if (!open && count === 0) return null;
  const label = texts.open(count);
  return (
    <div ref={root}>
      {open ? (
        <Preview
          checked={checked}
          act={act}
          onClose={() => {
            void keepFocus(
              () => {
                setOpen(false);
              },
              () => root.current?.querySelector('button'),
            );
          }}
        />
      ) : (
        <CommandButton
          command={{ ...fix, label: { zh: label, en: label } }}
          onClick={() => {
            setOpen(true);
          }}
        />
      )}
    </div>
  );
}

interface PreviewProps {
  readonly checked: CheckedWorkbook;
  readonly act: Act;
  readonly onClose: () => void;
}

function Preview({ checked, act, onClose }: PreviewProps): React.JSX.Element {
  const styles = useStyles();
  const session = useSession();
  const texts = useTexts().check.fixes;
  const scope = usePane((state) => state.check.scope);
  const id = useId();
  const root = useRef<HTMLDivElement>(null);
  const [cells, setCells] = useState<readonly FixedCell[] | null>(null);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());

  useEffect(() => {
    root.current?.focus();
  }, []);
  // A sheet that is edited meanwhile is previewed again; what was unticked stays so.
  useEffect(() => {
    let here = true;
    const sheets = checked.sheets.map(({ sheet }) => sheet);
    void session.ask(previewFixes, { sheets }).then((found) => {
      if (here) setCells((found ?? []).filter((cell) => isIn(scope, cell)));
    });
    return () => {
      here = false;
    };
  }, [session, checked, scope]);

  const chosen = cells?.filter((cell) => !left.has(keyOf(cell))) ?? [];
  const apply = async (): Promise<void> => {
    const done = await session.run(fix, { changes: chosen }, ({ changes }) => ({
      intent: 'success',
      text: texts.done(changes.length),
    }));
    if (done) onClose();
  };
  return (
    <div
      ref={root}
      className={styles.root}
      role="group"
      aria-labelledby={id}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <h2 className={styles.title} id={id}>
        {texts.title}
      </h2>
      <p className={styles.hint}>{cells === null ? texts.reading : cells.length === 0 ? texts.none : texts.hint}</p>
      {cells !== null && cells.length > 0 && (
        <ul className={styles.list}>
          {cells.map((cell) => {
            const key = keyOf(cell);
            return (
              <li className={styles.item} key={key} lang="zh-CN">
                <Checkbox
                  className={styles.label}
                  checked={!left.has(key)}
                  label={`${cellAddress(cell.cell)} ${cell.field}`}
                  onChange={() => {
                    setLeft((before) => toggled(before, key));
                  }}
                />
                <div className={styles.change}>
                  <ChangeText from={cell.from} to={cell.to} />
                </div>
              </li>
            );
          })}
        </ul>
      )}
      <div className={styles.actions}>
        {cells !== null && cells.length > 0 && (
          <Button
            appearance="primary"
            disabledFocusable={chosen.length === 0}
            onClick={() => {
              act(apply);
            }}
          >
            {texts.apply(chosen.length)}
          </Button>
        )}
        <Button onClick={onClose}>{texts.cancel}</Button>
      </div>
    </div>
  );
}

function isIn(scope: Scope, { sheet, cell }: FixedCell): boolean {
  return scope.kind === 'sheet' || (sheet === scope.sheet && contains(scope.area, cell));
}

function keyOf({ sheet, cell }: Pick<FixedCell, 'sheet' | 'cell'>): string {
  return `${sheet}!${cellAddress(cell)}`;
}

function toggled(set: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const next = new Set(set);
  if (!next.delete(key)) next.add(key);
  return next;
}
