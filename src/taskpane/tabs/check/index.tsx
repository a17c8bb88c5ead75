import { ClipboardCheckmarkRegular } from '@fluentui/react-icons';
import { lazy, Suspense, useState } from 'react';
import { check } from '../../../commands/check';
import { usePane, useSession, useTexts } from '../../context';
import { CommandButton, EmptyState } from '../../parts';

/** The tab 校验. What shows results comes with the engine that finds them, so that the pane can be used the sooner. */
export default function CheckTab(): React.JSX.Element {
  const checked = usePane((state) => state.check.checked);
  // Of this tab and not of the module: should it not come, the next attempt asks again.
  const [Results] = useState(() => lazy(loadResults));
  if (!checked) return <Before />;
  return (
    <Suspense fallback={<Before />}>
      <Results checked={checked} />
    </Suspense>
  );
}

function loadResults() {
  return import('./results');
}

/** Nothing has been checked yet. */
function Before(): React.JSX.Element {
  const session = useSession();
  const texts = useTexts().check.before;
  return (
    <EmptyState
      icon={ClipboardCheckmarkRegular}
      title={texts.title}
      hint={texts.hint}
      actions={<CommandButton primary command={check} onClick={() => void session.check()} />}
    />
  );
}
