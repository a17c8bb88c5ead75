import { makeStyles, Switch, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { countSeverities, problemsOf, type CheckedWorkbook } from '../../../commands/checked';
import { clearMarks } from '../../../commands/clear-marks';
import { mark } from '../../../commands/mark';
import { submit } from '../../../commands/submit';
import type { SubmitResult } from '../../../commands/work/submit';
import type { Texts } from '../../../locales';
import { qualifiedAddress } from '../../../sheet/address';
import { usePane, useSession, useTexts } from '../../context';
import { CommandButton } from '../../parts';
import type { PaneMessage } from '../../session/types';

const useStyles = makeStyles({
  root: { display: 'grid', rowGap: tokens.spacingVerticalXS },
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
  },
  // The switch brings a margin of its own.
  switch: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
  hint: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    textWrap: 'pretty',
  },
});

/** Marks in the sheet, on and off, and the table for submission. */
export function Finish({ checked }: { readonly checked: CheckedWorkbook }): React.JSX.Element {
  const styles = useStyles();
  const session = useSession();
  const texts = useTexts().check;
  const marked = usePane((state) => state.check.marked);
  const hint = useId();
  const toggle = (on: boolean): void => {
    const success = (text: string): PaneMessage => ({ intent: 'success', text });
    const sheets = checked.sheets.map(({ sheet }) => sheet);
    if (on) void session.run(mark, { sheets }, ({ resultsSheet }) => success(texts.marks.done(resultsSheet)));
    else void session.run(clearMarks, {}, ({ resultsSheet }) => success(texts.marks.cleared[resultsSheet]));
  };
  return (
    <div className={styles.root}>
      <div className={styles.actions}>
        <Switch
          className={styles.switch}
          checked={marked}
          label={texts.marks.label}
          aria-describedby={hint}
          onChange={(_, data) => {
            toggle(data.checked);
          }}
        />
        <CommandButton
          command={submit}
          onClick={() => void session.run(submit, {}, (done) => told(done, texts.submit))}
        />
      </div>
      <p className={styles.hint} id={hint}>
        {texts.finish}
      </p>
    </div>
  );
}

/** What became of the 报送稿: where it is, what it does without, and what is left to mend. */
function told({ delivered, checked, removed, broken }: SubmitResult, texts: Texts['check']['submit']): PaneMessage {
  if (delivered === 'declined') return { intent: 'info', text: texts.declined };
  const errors = countSeverities(problemsOf(checked)).error;
  const done = delivered === 'copy' ? texts.copied : texts.inPlace;
  const details = [
    ...(removed.length > 0 ? [texts.removed(removed.join('、'))] : []),
    ...broken.map(({ sheet, cell, needs }) => texts.broken(qualifiedAddress(sheet, cell), needs)),
  ];
  return {
    intent: errors > 0 || broken.length > 0 ? 'warning' : 'success',
    text: errors > 0 ? `${done}${texts.errorsLeft(errors)}` : done,
    ...(details.length > 0 && { details }),
  };
}
