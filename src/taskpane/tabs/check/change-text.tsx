import { makeStyles, tokens } from '@fluentui/react-components';
import type { CellInput } from '../../../sheet/patch';
import type { CellValue } from '../../../sheet/snapshot';
import type { Texts } from '../../../locales';
import { useTexts } from '../../context';
import { difference, replaced, shortened, type Piece } from './difference';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalS,
    alignItems: 'baseline',
    margin: 0,
    '& dt': {
      color: tokens.colorNeutralForeground2,
      fontSize: tokens.fontSizeBase200,
      lineHeight: tokens.lineHeightBase200,
    },
    '& dd': {
      margin: 0,
      fontFamily: tokens.fontFamilyMonospace,
      fontVariantNumeric: 'tabular-nums',
      overflowWrap: 'anywhere',
    },
  },
  removed: {
    color: tokens.colorPaletteRedForeground1,
    backgroundColor: tokens.colorPaletteRedBackground1,
    textDecorationLine: 'line-through',
  },
  added: {
    color: tokens.colorPaletteGreenForeground1,
    backgroundColor: tokens.colorPaletteGreenBackground1,
    textDecorationLine: 'underline',
  },
  kind: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

type Value = CellValue | CellInput;

interface Props {
  readonly from: CellValue;
  readonly to: CellInput;
}

/** What a cell holds and what it is to hold, one below the other, what differs marked and spaces made visible. */
export function ChangeText({ from, to }: Props): React.JSX.Element {
  const styles = useStyles();
  const texts = useTexts().check.fixes;
  const sorts = [sortOf(from), sortOf(to)] as const;
  const [before, after] = [textOf(from), textOf(to)];
  const pieces = sorts[0] === sorts[1] ? shortened(difference(before, after)) : replaced(before, after);
  const lines = [
    { label: texts.before, value: from, sort: sorts[0], hides: 'added' },
    { label: texts.after, value: to, sort: sorts[1], hides: 'removed' },
  ] as const;
  return (
    <dl className={styles.root}>
      {lines.map(({ label, value, sort, hides }) => (
        <div key={label} style={{ display: 'contents' }}>
          <dt>{label}</dt>
          <dd>
            {pieces.map((piece, index) => piece.kind !== hides && <PieceText key={index} piece={piece} />)}
            {textOf(value) === '' && <span className={styles.kind}>{texts.nothing}</span>}
            {sorts[0] !== sorts[1] && <span className={styles.kind}>{` ${texts.kinds[sort]}`}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function PieceText({ piece: { kind, text } }: { readonly piece: Piece }): React.JSX.Element {
  const styles = useStyles();
  const names = useTexts().check.spaces;
  if (kind === 'same') return <>{text}</>;
  const Tag = kind === 'removed' ? 'del' : 'ins';
  return (
    <Tag className={styles[kind]}>
      {Array.from(text).map((character, index) => {
        const sign = signOf(character);
        if (!sign) return character;
        return (
          <span key={index} role="img" aria-label={names[sign.name]} title={names[sign.name]}>
            {sign.sign}
          </span>
        );
      })}
    </Tag>
  );
}

interface Sign {
  readonly sign: string;
  readonly name: keyof Texts['check']['spaces'];
}

const SIGNS: Readonly<Record<string, Sign>> = {
  ' ': { sign: '·', name: 'space' },
  '\u00A0': { sign: '⍽', name: 'noBreak' },
  '\u3000': { sign: '□', name: 'wide' },
  '\t': { sign: '→', name: 'tab' },
  '\n': { sign: '↵', name: 'line' },
};

/** What stands for a character that is not seen; null for one that is. */
function signOf(character: string): Sign | null {
  const sign = SIGNS[character];
  if (sign) return sign;
  return /[\s\p{Cc}\p{Cf}]/u.test(character) ? { sign: '◌', name: 'other' } : null;
}

function textOf(value: Value): string {
  if (value === null || value === undefined) return '';
  if (typeof value !== 'object') return String(value);
  if ('error' in value) return value.error;
  return 'formula' in value ? value.formula : value.text;
}

/** Where the change is one of sort, such as the text `100` that becomes the number, that is said. */
function sortOf(value: Value): keyof Texts['check']['fixes']['kinds'] {
  if (value === null || value === undefined) return 'blank';
  if (typeof value === 'object') return 'error' in value ? 'error' : 'text';
  return typeof value === 'number' ? 'number' : typeof value === 'boolean' ? 'boolean' : 'text';
}
