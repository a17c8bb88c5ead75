import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { CheckedWorkbook } from '../../../commands/checked';
import { restore } from '../../../commands/restore-ignored';
import { cellAddress, type Cell } from '../../../sheet/address';
import { useSession, useTexts } from '../../context';
import { Disclosure } from '../../parts';
import { CellLink } from './cell-link';
import type { Act } from '../keep-focus';

const useStyles = makeStyles({
  list: { display: 'grid', rowGap: tokens.spacingVerticalS, margin: 0, padding: 0, listStyleType: 'none' },
  item: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    alignItems: 'start',
    columnGap: tokens.spacingHorizontalS,
  },
  text: { overflowWrap: 'anywhere', textWrap: 'pretty' },
  quiet: {
    display: 'block',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  button: { minWidth: 'auto', fontVariantNumeric: 'tabular-nums' },
});

interface Note {
  /** What the text is about, where it does not say so itself. */
  readonly about: string | null;
  readonly text: string;
  /** Where it is; null for what has no place. */
  readonly place: { readonly sheet: string; readonly cell: Cell } | null;
}

/** What could not be decided, what the reader has to tell, and ignores that do nothing; folded. */
export function Notes({
  checked,
  act,
}: {
  readonly checked: CheckedWorkbook;
  readonly act: Act;
}): React.JSX.Element | null {
  const styles = useStyles();
  const session = useSession();
  const { notes: texts, goTo } = useTexts().check;
  const notes = notesOf(checked, texts.reader);
  const { staleIgnores } = checked;
  const count = notes.length + staleIgnores.length;
  if (count === 0) return null;
  return (
    <Disclosure title={texts.title} count={count}>
      <ul className={styles.list}>
        {notes.map(({ about, text, place }, index) => (
          <li className={styles.item} key={index}>
            <span className={styles.text}>
              {about !== null && <span className={styles.quiet}>{about}</span>}
              <span lang="zh-CN">{text}</span>
            </span>
            {place && <CellLink {...place} text={cellAddress(place.cell)} label={goTo(cellAddress(place.cell))} />}
          </li>
        ))}
        {staleIgnores.map(({ ignore: { rule, field, sheet, reason }, because }) => (
          <li className={styles.item} key={[sheet, rule, field].join('\n')}>
            <span className={styles.text}>
              <span className={styles.quiet}>{`${texts.stale} · ${texts[because]}`}</span>
              <span lang="zh-CN">{[field, rule, reason].filter((text) => text.trim() !== '').join(' · ')}</span>
            </span>
            <Button
              className={styles.button}
              size="small"
              appearance="subtle"
              onClick={({ currentTarget }) => {
                const summary = currentTarget.closest('details')?.querySelector('summary');
                act(
                  () => session.run(restore, { rule, field, sheet }),
                  () => summary,
                );
              }}
            >
              {texts.remove}
            </Button>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

/** The most important first. */
function notesOf({ tables, notices }: CheckedWorkbook, reader: string): readonly Note[] {
  const undecided = tables.flatMap(({ result }) =>
    result.undecided.map(({ message }): Note => ({ about: null, text: message, place: null })),
  );
  const told = [
    ...tables.flatMap(({ table }) => table.notices.map((notice) => ({ ...notice, sheet: table.sheet }))),
    ...notices,
  ].map(({ message, at, sheet }): Note => ({ about: reader, text: message, place: at && { sheet, cell: at } }));
  return [...undecided, ...told];
}
