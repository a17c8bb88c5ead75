import { makeStyles, tokens } from '@fluentui/react-components';
import { goToCell } from '../../../commands/go-to-cell';
import type { Cell } from '../../../sheet/address';
import { useSession } from '../../context';

const useStyles = makeStyles({
  link: {
    minWidth: '24px',
    minHeight: '24px',
    margin: 0,
    padding: 0,
    border: 'none',
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: 'transparent',
    color: tokens.colorBrandForegroundLink,
    fontFamily: 'inherit',
    fontSize: 'inherit',
    lineHeight: 'inherit',
    fontVariantNumeric: 'tabular-nums',
    textAlign: 'start',
    overflowWrap: 'anywhere',
    cursor: 'pointer',
    ':hover': { color: tokens.colorBrandForegroundLinkHover, textDecorationLine: 'underline' },
    ':active': { color: tokens.colorBrandForegroundLinkPressed },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
    '@media (forced-colors: active)': { color: 'LinkText' },
  },
});

interface Props {
  readonly sheet: string;
  readonly cell: Cell;
  readonly text: string;
  /** What it does, in words, where the text is an address alone. */
  readonly label: string;
}

/** A place in the sheet, and the way to it. */
export function CellLink({ sheet, cell, text, label }: Props): React.JSX.Element {
  const session = useSession();
  return (
    <button
      type="button"
      className={useStyles().link}
      aria-label={label}
      title={label}
      onClick={() => void session.ask(goToCell, { sheet, cell })}
    >
      {text}
    </button>
  );
}
