import { makeStyles } from '@fluentui/react-components';
import { SEVERITIES } from '../check/problem';
import { countSeverities, problemsOf, type CheckedWorkbook } from '../commands/checked';
import type { Texts } from '../locales';
import { usePane, useTexts } from './context';

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

/** Says to those who listen what the others see: what is at work, what came of it, how many problems are left. */
export function Announcer(): React.JSX.Element {
  const texts = useTexts().pane;
  const busy = usePane((state) => state.busy?.label);
  const message = usePane((state) => state.message?.text);
  const checked = usePane((state) => state.check.checked);
  const told = busy === undefined ? [message, checked && whatIsLeft(checked, texts.left)] : [texts.working(busy)];
  return (
    <div id={ANNOUNCER_ID} className={useStyles().unseen} role="status" aria-live="polite" aria-atomic="true">
      {told.filter(Boolean).join(' ')}
    </div>
  );
}

/** `还有3处错误、5处警告。`, `可以报送。` */
export function whatIsLeft(checked: Pick<CheckedWorkbook, 'tables'>, texts: Texts['pane']['left']): string {
  if (checked.tables.length === 0) return texts.noTable;
  const counts = countSeverities(problemsOf(checked));
  const counted = SEVERITIES.filter((severity) => counts[severity] > 0)
    .map((severity) => texts.count[severity](counts[severity]))
    .join(texts.separator);
  return counted === '' ? texts.none : texts.some(counted);
}
