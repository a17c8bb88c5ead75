import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { ignore } from '../../../commands/ignore';
import type { Problem } from '../../../check/problem';
import { useLanguage, useSession, useTexts } from '../../context';
import type { Act } from '../keep-focus';

const useStyles = makeStyles({
  form: { display: 'grid', rowGap: tokens.spacingVerticalS, margin: 0 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface Props {
  readonly problem: Problem;
  readonly act: Act;
  readonly onCancel: () => void;
}

/** Asks why a problem is none; without a reason nothing is ignored. Enter goes on, Escape goes back. */
export function IgnoreForm({ problem, act, onCancel }: Props): React.JSX.Element {
  const styles = useStyles();
  const session = useSession();
  const texts = useTexts().check.ignore;
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const { rule, field, sheet } = problem;
  const missing = reason.trim() === '';
  return (
    <form
      noValidate
      className={styles.form}
      lang={useLanguage()}
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (missing) return;
        const input = { rule, field, sheet, reason: reason.trim() };
        act(() => session.run(ignore, input, () => ({ intent: 'success', text: texts.done(field) })));
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
        event.stopPropagation();
        onCancel();
      }}
    >
      <Field
        label={texts.reason}
        required
        {...(asked && missing ? { validationMessage: texts.needed } : { hint: texts.hint })}
      >
        <Input
          autoFocus
          value={reason}
          onChange={(_, { value }) => {
            setReason(value);
          }}
        />
      </Field>
      <div className={styles.actions}>
        <Button type="submit" size="small">
          {texts.confirm}
        </Button>
        <Button size="small" appearance="subtle" onClick={onCancel}>
          {texts.cancel}
        </Button>
      </div>
    </form>
  );
}
