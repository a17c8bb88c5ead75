import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Checkmark16Regular, EyeOff16Regular } from '@fluentui/react-icons';
import { useRef, useState } from 'react';
import { applyChange } from '../../../commands/apply-change';
import type { Change, Problem } from '../../../check/problem';
import { cellAddress } from '../../../sheet/address';
import { useLanguage, useSession, useTexts } from '../../context';
import { CellLink } from './cell-link';
import { IgnoreForm } from './ignore-form';
import { keepFocus, type Act } from '../keep-focus';
import { clauseInWords, type RuleFace } from './rules';

/** Cells beside the first that are linked. */
const MOST_LINKS = 6;

const useStyles = makeStyles({
  root: {
    display: 'grid',
    rowGap: tokens.spacingVerticalS,
    // In line with the text of the row: padding, icon, gap.
    padding: `0 ${tokens.spacingHorizontalS} ${tokens.spacingVerticalM} 28px`,
    overflowWrap: 'anywhere',
  },
  facts: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    alignItems: 'baseline',
    // Zoomed in, the words stand above the sentences.
    '@media (max-width: 239px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXS,
    margin: 0,
    '& dt': {
      color: tokens.colorNeutralForeground2,
      fontSize: tokens.fontSizeBase200,
      lineHeight: tokens.lineHeightBase300,
    },
    '& dd': { margin: 0, textWrap: 'pretty' },
  },
  links: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalM },
  quiet: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  id: { fontFamily: tokens.fontFamilyMonospace },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  button: { maxWidth: '100%', whiteSpace: 'normal', textAlign: 'start', fontWeight: tokens.fontWeightRegular },
  // Alone, its icon stands in line with the text above.
  subtle: { '@media (forced-colors: none)': { ':first-child': { marginLeft: '-8px' } } },
});

interface Props {
  readonly problem: Problem;
  readonly rule: RuleFace | undefined;
  readonly act: Act;
}

/** Why a problem matters, what to do, by which rule, and the changes and the way out that one click gives. */
export function ProblemDetails({ problem, rule, act }: Props): React.JSX.Element {
  const { sheet, cells, message, fix, suggestions } = problem;
  const styles = useStyles();
  const session = useSession();
  const language = useLanguage();
  const { problem: texts, goTo } = useTexts().check;
  const [ignoring, setIgnoring] = useState(false);
  const actions = useRef<HTMLDivElement>(null);
  const others = cells.slice(1);
  const changes: readonly Change[] = [...(fix ? [fix] : []), ...suggestions];
  return (
    <div className={styles.root}>
      <dl className={styles.facts}>
        <dt lang={language}>{texts.why}</dt>
        <dd>{message.why}</dd>
        <dt lang={language}>{texts.how}</dt>
        <dd>{message.how}</dd>
        {others.length > 0 && (
          <>
            <dt lang={language}>{texts.also}</dt>
            <dd className={styles.links}>
              {others.slice(0, MOST_LINKS).map((cell) => (
                <CellLink
                  key={cellAddress(cell)}
                  sheet={sheet}
                  cell={cell}
                  text={cellAddress(cell)}
                  label={goTo(cellAddress(cell))}
                />
              ))}
              {others.length > MOST_LINKS && <span>{texts.andMore(others.length)}</span>}
            </dd>
          </>
        )}
      </dl>
      <div className={styles.quiet}>
        {rule && `${clauseInWords(rule.clause)} · `}
        <span className={styles.id}>{problem.rule}</span>
      </div>
      {ignoring ? (
        <IgnoreForm
          problem={problem}
          act={act}
          onCancel={() => {
            void keepFocus(
              () => {
                setIgnoring(false);
              },
              () => actions.current?.lastElementChild,
            );
          }}
        />
      ) : (
        <div ref={actions} className={styles.actions}>
          {changes.map((change) => (
            <Button
              key={change.label}
              className={styles.button}
              size="small"
              icon={<Checkmark16Regular />}
              onClick={() => {
                act(() => session.run(applyChange, { problem, change }));
              }}
            >
              {change.label}
            </Button>
          ))}
          <Button
            className={mergeClasses(styles.button, styles.subtle)}
            size="small"
            appearance="subtle"
            icon={<EyeOff16Regular />}
            lang={language}
            onClick={() => {
              setIgnoring(true);
            }}
          >
            {texts.ignore}
          </Button>
        </div>
      )}
    </div>
  );
}
