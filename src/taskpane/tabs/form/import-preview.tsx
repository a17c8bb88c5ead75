import { makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { importText } from '../../../commands/import-text';
import type { ImportPreview, PreviewNotice } from '../../../commands/work/import-text';
import { useTexts } from '../../context';
import { Callout, CommandButton, Disclosure } from '../../parts';
import { useTabStyles } from '../styles';
import type { PreviewState } from './preview';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  facts: {
    display: 'grid',
    gridTemplateColumns: 'max-content minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
    margin: 0,
    '& dt': { color: tokens.colorNeutralForeground2 },
    '& dd': { margin: 0, overflowWrap: 'anywhere' },
  },
  notices: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  original: {
    display: 'block',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
  line: { color: tokens.colorNeutralForeground2, marginRight: tokens.spacingHorizontalS },
  example: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    padding: tokens.spacingHorizontalS,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
  },
});

interface Props {
  readonly state: PreviewState;
  readonly newName: string | null;
  readonly onInsert: () => void;
}

/** What has been understood and repaired, or why there is nothing to insert. */
export function ImportPreviewView({ state, newName, onInsert }: Props): React.JSX.Element {
  const texts = useTexts().form.import;
  const tab = useTabStyles();
  return (
    <div className={tab.column} role="status">
      {state.state === 'reading' && <Spinner size="tiny" label={texts.understanding} />}
      {state.state === 'none' && <Example />}
      {state.state === 'read' &&
        (state.preview.refused === null ? (
          <Understood preview={state.preview} newName={newName} onInsert={onInsert} />
        ) : (
          <>
            <Callout intent="warning" text={state.preview.refused} />
            <Example defaultOpen />
          </>
        ))}
    </div>
  );
}

function Understood({ preview, newName, onInsert }: Omit<Props, 'state'> & { readonly preview: ImportPreview }) {
  const styles = useStyles();
  const tab = useTabStyles();
  const texts = useTexts().form.import;
  const { standard, unit, year, notices } = preview;
  const repairs = notices.filter(({ kind }) => kind === 'repaired');
  const others = notices.filter(({ kind }) => kind !== 'repaired');
  return (
    <div className={styles.card}>
      <h3 className={styles.title}>{texts.understood}</h3>
      <dl className={styles.facts}>
        <dt>{texts.standard}</dt>
        <dd>{standard?.name ?? texts.otherLayout}</dd>
        <dt>{texts.unit}</dt>
        <dd>{unit ?? texts.notFound}</dd>
        <dt>{texts.year}</dt>
        <dd>{year === null ? texts.notFound : texts.yearValue(year)}</dd>
        <dt>{texts.counts}</dt>
        <dd>{texts.counted(preview)}</dd>
      </dl>
      {notices.length === 0 && <p className={tab.hint}>{texts.noRepairs}</p>}
      {repairs.length > 0 && (
        <Disclosure title={texts.repairs} count={repairs.length}>
          <Notices notices={repairs} />
        </Disclosure>
      )}
      {others.length > 0 && (
        <Disclosure title={texts.others} count={others.length} defaultOpen>
          <Notices notices={others} />
        </Disclosure>
      )}
      {newName !== null && <p className={tab.hint}>{texts.willInsert(newName)}</p>}
      <div className={tab.actions}>
        <CommandButton command={{ ...importText, label: texts.insert }} onClick={onInsert} />
      </div>
    </div>
  );
}

/** As much of a line as tells which it is. */
const QUOTED = 36;

function Notices({ notices }: { readonly notices: readonly PreviewNotice[] }): React.JSX.Element {
  const styles = useStyles();
  const tab = useTabStyles();
  const texts = useTexts().form.import;
  return (
    <ul className={`${tab.list} ${styles.notices}`}>
      {notices.map(({ line, text, message }, index) => (
        <li key={index}>
          {line !== null && <span className={styles.line}>{texts.line(line)}</span>}
          {message}
          {text !== null && text !== '' && <span className={styles.original}>{texts.original(excerpt(text))}</span>}
        </li>
      ))}
    </ul>
  );
}

function excerpt(text: string): string {
  const plain = text.replace(/\s+/gu, ' ');
  return plain.length > QUOTED ? `${plain.slice(0, QUOTED)}……` : plain;
}

function Example({ defaultOpen = false }: { readonly defaultOpen?: boolean }): React.JSX.Element {
  const styles = useStyles();
  const tab = useTabStyles();
  const texts = useTexts().form.import;
  return (
    <Disclosure title={texts.example} defaultOpen={defaultOpen}>
      <p className={tab.hint}>{texts.exampleHint}</p>
      <pre className={styles.example} lang="zh-CN">
        {texts.exampleText}
      </pre>
    </Disclosure>
  );
}
