import { Button, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { ArrowDownload20Regular, Copy20Regular } from '@fluentui/react-icons';
import { useEffect, useRef, useState, type Ref } from 'react';
import { useSession } from '../context';
import { download } from '../download';
import { Section } from '../parts';
import { useTabStyles } from '../tabs/styles';
import { reportJson, reportName, reportText, type SelfCheckReport, type SelfCheckTexts } from './report';

const useStyles = makeStyles({
  shown: {
    width: '100%',
    '& textarea': { minHeight: '12em', fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200 },
  },
});

interface Props {
  readonly report: SelfCheckReport;
  readonly texts: SelfCheckTexts;
}

/** The report on its way out of the pane. Some hosts let a pane neither use the clipboard nor download: then it is shown. */
export function Export({ report, texts }: Props): React.JSX.Element {
  const styles = useStyles();
  const tab = useTabStyles();
  const session = useSession();
  const [shown, setShown] = useState<string | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    field.current?.select();
  }, [shown]);

  const copy = async (text: string): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setShown(null);
      session.tell({ intent: 'success', text: texts.copied });
    } catch {
      setShown(text);
    }
  };
  const save = (): void => {
    const name = reportName(report, texts);
    download(name, new Blob([reportJson(report)], { type: 'application/json' }));
    session.tell({ intent: 'success', text: texts.downloaded(name) });
  };
  return (
    <Section title={texts.report}>
      <p className={tab.hint}>{texts.reportHint}</p>
      <div className={tab.actions}>
        <Button icon={<Copy20Regular />} onClick={() => void copy(reportText(report, texts))}>
          {texts.copyText}
        </Button>
        <Button icon={<Copy20Regular />} onClick={() => void copy(reportJson(report))}>
          {texts.copyJson}
        </Button>
        <Button icon={<ArrowDownload20Regular />} onClick={save}>
          {texts.download}
        </Button>
      </div>
      {shown !== null && (
        <Field label={texts.shown} hint={texts.notCopied}>
          <Textarea className={styles.shown} ref={field as Ref<never>} readOnly value={shown} spellCheck={false} />
        </Field>
      )}
    </Section>
  );
}
