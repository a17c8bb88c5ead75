import { makeStyles } from '@fluentui/react-components';
import { usePane, useTexts } from './context';
import { spokenStanding } from './standing';

/** The live region of the pane. */
export const ANNOUNCER_ID = 'jixiao-announcer';

const useStyles = makeStyles({
  unseen: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    margin: '-1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});

/** Says to those who listen what the others see: what is at work, what came of it, how the table stands. */
export function Announcer(): React.JSX.Element {
  const texts = useTexts();
  const busy = usePane((state) => state.busy?.label);
  const message = usePane((state) => state.message?.text);
  const checked = usePane((state) => state.check.checked);
  const scope = usePane((state) => state.check.scope.kind);
  const told =
    busy === undefined ? [message, checked && spokenStanding(checked, scope, texts.check)] : [texts.pane.working(busy)];
  return (
    <div id={ANNOUNCER_ID} className={useStyles().unseen} role="status" aria-live="polite" aria-atomic="true">
      {told.filter(Boolean).join(' ')}
    </div>
  );
}
