import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { memo } from 'react';
import type { Problem } from '../../../check/problem';
import { cellAddress } from '../../../sheet/address';
import { useLanguage, useTexts } from '../../context';
import { SeverityIcon } from '../../parts';
import type { Act } from '../keep-focus';
import { ProblemDetails } from './problem-details';
import type { RuleFace } from './rules';

const useStyles = makeStyles({
  item: {
    // Out of sight an item costs nothing; the outline of its button stays within it.
    contentVisibility: 'auto',
    containIntrinsicBlockSize: 'auto 64px',
    scrollMarginTop: '96px',
    scrollMarginBottom: '8px',
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
    // The bar of the current item has its place; a transparent border would be drawn where colours are forced.
    paddingLeft: '3px',
  },
  current: {
    paddingLeft: 0,
    borderLeft: `3px solid ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  row: {
    display: 'grid',
    gridTemplateColumns: '16px minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXXS,
    width: '100%',
    padding: `6px ${tokens.spacingHorizontalS} ${tokens.spacingVerticalS} ${tokens.spacingHorizontalXS}`,
    border: 'none',
    margin: 0,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    textAlign: 'start',
    overflowWrap: 'anywhere',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground2Hover },
    ':active': { backgroundColor: tokens.colorNeutralBackground2Pressed },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  small: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  severity: { fontWeight: tokens.fontWeightSemibold, marginRight: tokens.spacingHorizontalXS },
  error: { color: tokens.colorPaletteRedForeground1 },
  warning: { color: tokens.colorPaletteDarkOrangeForeground1 },
  hint: { color: tokens.colorBrandForeground1 },
  address: { fontVariantNumeric: 'tabular-nums' },
  // A bracket or quotation mark at the start of a line stands flush with the others.
  what: { gridColumn: '2 / -1', textWrap: 'pretty', textSpacingTrim: 'trim-start' },
});

interface Props {
  readonly problem: Problem;
  /** Its place in the visible order, by which the list finds the button. */
  readonly index: number;
  /** The one item of the list that Tab comes to. */
  readonly tabStop: boolean;
  readonly current: boolean;
  readonly open: boolean;
  readonly rule: RuleFace | undefined;
  readonly act: Act;
}

/** One problem of the list: a button that goes to its cell, and what can be done once it is open. */
export const ProblemItem = memo(function ProblemItem(props: Props): React.JSX.Element {
  const { problem, index, tabStop, current, open, rule, act } = props;
  const { severity, field, cells, message } = problem;
  const styles = useStyles();
  const names = useTexts().pane.severity;
  const language = useLanguage();
  return (
    <li className={mergeClasses(styles.item, current && styles.current)}>
      <button
        type="button"
        className={styles.row}
        data-index={index}
        tabIndex={tabStop ? 0 : -1}
        aria-expanded={open}
        aria-current={current ? 'true' : undefined}
      >
        <span aria-hidden>
          <SeverityIcon severity={severity} />
        </span>
        <span className={styles.small}>
          <span className={mergeClasses(styles.severity, styles[severity])} lang={language}>
            {names[severity]}
          </span>
          {field}
        </span>
        <span className={mergeClasses(styles.small, styles.address)}>{cellAddress(cells[0]!)}</span>
        <span className={styles.what}>{message.what}</span>
      </button>
      {open && <ProblemDetails problem={problem} rule={rule} act={act} />}
    </li>
  );
});
