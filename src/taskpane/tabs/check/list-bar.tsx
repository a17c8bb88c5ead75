import { Button, makeStyles, ToggleButton, tokens } from '@fluentui/react-components';
import { ChevronDown20Regular, ChevronUp20Regular } from '@fluentui/react-icons';
import { nextProblem } from '../../../commands/next-problem';
import { previousProblem } from '../../../commands/previous-problem';
import { SEVERITIES } from '../../../check/problem';
import type { Counts } from '../../../commands/checked';
import { useLanguage, usePane, useSession, useTexts } from '../../context';
import { ariaShortcut, onMac, shortcutText } from '../../keyboard';
import { SeverityIcon } from '../../parts';

const GROUPINGS = ['section', 'rule'] as const;

const useStyles = makeStyles({
  root: {
    display: 'grid',
    rowGap: tokens.spacingVerticalXS,
    position: 'sticky',
    // Over the padding of what scrolls, so that nothing shows above it.
    top: `calc(-1 * ${tokens.spacingVerticalM})`,
    zIndex: 1,
    padding: `${tokens.spacingVerticalS} 0`,
    backgroundColor: tokens.colorNeutralBackground1,
    // At 200% zoom a low pane keeps its height for the list.
    '@media (max-height: 420px)': { position: 'static' },
  },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
  },
  choices: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  choice: { minWidth: 'auto', fontVariantNumeric: 'tabular-nums', paddingLeft: '8px', paddingRight: '8px' },
  steps: { display: 'flex', alignItems: 'center', marginLeft: 'auto' },
  position: {
    marginRight: tokens.spacingHorizontalXS,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: 'tabular-nums',
    whiteSpace: 'nowrap',
  },
});

interface Props {
  /** Of all problems, whatever is shown. */
  readonly counts: Counts;
  /** Of the problems in sight: how many, and which one the user is at, from 1; 0 for none. */
  readonly all: number;
  readonly at: number;
}

/** What is shown and how it is grouped, where the user is among it, and the way on and back. */
export function ListBar({ counts, all, at }: Props): React.JSX.Element {
  const styles = useStyles();
  const session = useSession();
  const language = useLanguage();
  const { check: texts, pane } = useTexts();
  const shown = usePane((state) => state.check.shown);
  const grouping = usePane((state) => state.check.grouping);
  const steps = [
    { command: previousProblem, by: -1, Icon: ChevronUp20Regular },
    { command: nextProblem, by: 1, Icon: ChevronDown20Regular },
  ] as const;
  return (
    <div className={styles.root}>
      <div className={styles.choices} role="group" aria-label={texts.filter.severity}>
        {SEVERITIES.map((severity) => (
          <ToggleButton
            key={severity}
            className={styles.choice}
            size="small"
            checked={shown[severity]}
            icon={
              <span aria-hidden>
                <SeverityIcon severity={severity} />
              </span>
            }
            onClick={() => {
              session.show(severity, !shown[severity]);
            }}
          >
            {`${pane.severity[severity]} ${counts[severity]}`}
          </ToggleButton>
        ))}
      </div>
      <div className={styles.line}>
        <div className={styles.choices} role="group" aria-label={texts.filter.grouping}>
          {GROUPINGS.map((by) => (
            <ToggleButton
              key={by}
              className={styles.choice}
              size="small"
              appearance="subtle"
              checked={grouping === by}
              onClick={() => {
                session.group(by);
              }}
            >
              {texts.filter[by]}
            </ToggleButton>
          ))}
        </div>
        <div className={styles.steps}>
          <span className={styles.position} role="status">
            {at > 0 ? texts.position(at, all) : texts.positionOf(all)}
          </span>
          {steps.map(({ command, by, Icon }) => {
            const label = command.label[language === 'zh-CN' ? 'zh' : 'en'];
            const shortcut = command.shortcut ?? '';
            return (
              <Button
                key={command.id}
                size="small"
                appearance="subtle"
                icon={<Icon />}
                disabledFocusable={all === 0}
                aria-label={label}
                title={pane.withShortcut(label, shortcutText(shortcut, onMac()))}
                aria-keyshortcuts={ariaShortcut(shortcut, onMac())}
                onClick={() => void session.step(by)}
              />
            );
          })}
        </div>
      </div>
    </div>
  );
}
