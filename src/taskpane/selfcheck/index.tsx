import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowLeft16Regular } from '@fluentui/react-icons';
import { useEffect, useRef, useState } from 'react';
import type { CaseResult } from '../../hosts/contract';
import type { Language } from '../../locales';
import { selfcheck as enUS } from '../../locales/en-US/selfcheck';
import { selfcheck as zhCN } from '../../locales/zh-CN/selfcheck';
import { useLanguage, usePane, useSession } from '../context';
import { Callout, CommandButton, Section } from '../parts';
import { useTabStyles } from '../tabs/styles';
import { selfCheck } from './command';
import { Export } from './export';
import { factsOf, summaryOf, warningsOf, type SelfCheckReport, type SelfCheckTexts } from './report';
import { Results } from './results';

const TEXTS: Readonly<Record<Language, SelfCheckTexts>> = { 'zh-CN': zhCN, 'en-US': enUS };

const useStyles = makeStyles({
  back: { alignSelf: 'start', marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  text: { margin: 0 },
  notes: { margin: 0, paddingLeft: tokens.spacingHorizontalXL, display: 'grid', rowGap: tokens.spacingVerticalXS },
  facts: {
    display: 'grid',
    gridTemplateColumns: 'fit-content(40%) minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
    margin: 0,
    '& dt': { color: tokens.colorNeutralForeground2 },
    '& dd': { margin: 0, overflowWrap: 'anywhere' },
  },
});

interface Props {
  /** In sight; while it is not, what it has found stays. */
  readonly open: boolean;
  readonly onBack: () => void;
}

/** The page 宿主自检: what the spreadsheet in which the pane finds itself does and does not. */
export default function SelfCheck({ open, onBack }: Props): React.JSX.Element {
  const styles = useStyles();
  const tab = useTabStyles();
  const session = useSession();
  const texts = TEXTS[useLanguage()];
  const running = usePane(({ busy }) => busy?.command === selfCheck.id);
  const [results, setResults] = useState<readonly CaseResult[]>([]);
  const [report, setReport] = useState<SelfCheckReport | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (open) heading.current?.focus();
  }, [open]);

  const start = async (): Promise<void> => {
    setReport(null);
    setResults([]);
    const tried = (result: CaseResult): void => {
      setResults((before) => [...before, result]);
    };
    setReport((await session.run(selfCheck, { tried, browser: navigator.userAgent })) ?? null);
  };
  return (
    <div className={tab.sections}>
      <div className={tab.column}>
        <Button className={styles.back} appearance="subtle" size="small" icon={<ArrowLeft16Regular />} onClick={onBack}>
          {texts.back}
        </Button>
        <h2 className={styles.heading} ref={heading} tabIndex={-1}>
          {texts.title}
        </h2>
        <p className={styles.text}>{texts.what}</p>
        <p className={styles.text}>{texts.before}</p>
        <ul className={styles.notes}>
          {texts.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
        <div className={tab.actions}>
          <CommandButton
            primary
            command={{ ...selfCheck, label: report ? texts.again : texts.start }}
            onClick={() => void start()}
          />
        </div>
      </div>
      {results.length > 0 && (
        <Section title={texts.result}>
          <p className={styles.text} role="status">
            {running ? texts.running(results.length) : summaryOf(results, texts)}
          </p>
          {report && warningsOf(report, texts).map((text) => <Callout key={text} intent="warning" text={text} />)}
          <Results results={results} texts={texts} />
        </Section>
      )}
      {report && (
        <>
          <Section title={texts.about}>
            <dl className={styles.facts}>
              {factsOf(report, texts).map(([name, value]) => (
                <Fact key={name} name={name} value={value} />
              ))}
            </dl>
          </Section>
          <Export report={report} texts={texts} />
        </>
      )}
    </div>
  );
}

function Fact({ name, value }: { readonly name: string; readonly value: string }): React.JSX.Element {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  );
}
