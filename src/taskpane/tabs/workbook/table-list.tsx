import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  CheckmarkCircle16Filled,
  ErrorCircle16Filled,
  QuestionCircle16Filled,
  SubtractCircle16Regular,
  type FluentIcon,
} from '@fluentui/react-icons';
import { memo, useId, useRef, useState, type KeyboardEvent } from 'react';
import { useTexts } from '../../context';
import { MOVES } from '../moves';
import { useTabStyles } from '../styles';
import { Counted } from './counted';
import type { Row, Standing } from './rows';

const ICONS: Readonly<Record<Standing, FluentIcon>> = {
  clean: CheckmarkCircle16Filled,
  errors: ErrorCircle16Filled,
  undecided: QuestionCircle16Filled,
  otherForm: SubtractCircle16Regular,
};

const useStyles = makeStyles({
  list: {
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  item: {
    // What is out of sight is not laid out: hundreds of tables scroll like ten.
    contentVisibility: 'auto',
    containIntrinsicSize: 'auto 72px',
    ':not(:last-child)': { borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  },
  button: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXXS,
    width: '100%',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: 'inherit',
    font: 'inherit',
    textAlign: 'start',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':active': { backgroundColor: tokens.colorSubtleBackgroundPressed },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  hidden: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
  sheet: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  standing: {
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    whiteSpace: 'nowrap',
  },
  second: {
    gridColumn: '1 / -1',
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalM,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: 'tabular-nums',
  },
});

const useColours = makeStyles({
  clean: { color: tokens.colorStatusSuccessForeground1 },
  errors: { color: tokens.colorPaletteRedForeground1 },
  undecided: { color: tokens.colorStatusWarningForeground3 },
  otherForm: { color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly rows: readonly Row[];
  readonly onOpen: (row: Row) => void;
}

/** Every table with how it stands; a line leads to the table. One line is in the order of Tab, the arrows move it. */
export function TableList({ rows, onOpen }: Props): React.JSX.Element {
  const styles = useStyles();
  const tab = useTabStyles();
  const texts = useTexts().workbook;
  const keysId = useId();
  const list = useRef<HTMLUListElement>(null);
  const [active, setActive] = useState(0);
  const at = Math.min(active, rows.length - 1);
  const buttons = (): readonly HTMLButtonElement[] => [...(list.current?.querySelectorAll('button') ?? [])];
  const pressed = (event: KeyboardEvent): void => {
    const to = MOVES[event.key]?.(at, rows.length);
    if (to === undefined || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    event.preventDefault();
    buttons()[to]?.focus();
  };
  return (
    <div role="group" aria-label={texts.tables} aria-describedby={keysId} onKeyDown={pressed}>
      <span className={styles.hidden} id={keysId}>
        {texts.keys}
      </span>
      <ul
        ref={list}
        className={mergeClasses(tab.list, styles.list)}
        onFocus={({ target }) => {
          setActive(buttons().findIndex((button) => button.contains(target)));
        }}
      >
        {rows.map((row, index) => (
          <TableItem key={row.key} row={row} inTabOrder={index === at} onOpen={onOpen} />
        ))}
      </ul>
    </div>
  );
}

interface ItemProps extends Pick<Props, 'onOpen'> {
  readonly row: Row;
  readonly inTabOrder: boolean;
}

const TableItem = memo(function TableItem({ row, inTabOrder, onOpen }: ItemProps) {
  const styles = useStyles();
  const colours = useColours();
  const texts = useTexts().workbook;
  const { checked, unit, standing, counts, undecided } = row;
  const Icon = ICONS[standing];
  return (
    <li className={styles.item}>
      <button
        type="button"
        className={styles.button}
        tabIndex={inTabOrder ? 0 : -1}
        onClick={() => {
          onOpen(row);
        }}
      >
        <span className={styles.sheet}>{checked.table.sheet}</span>
        <span className={styles.standing}>
          <Icon className={colours[standing]} />
          {texts.verdict[standing]}
        </span>
        <span className={styles.second}>
          <span>{unit === '' ? texts.noUnit : unit}</span>
          <Counted counts={counts} />
          {undecided > 0 && <span>{texts.counted.undecided(undecided)}</span>}
        </span>
      </button>
    </li>
  );
});
