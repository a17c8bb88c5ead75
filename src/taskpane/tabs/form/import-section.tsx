import { Button, Field, makeStyles, mergeClasses, Textarea, tokens } from '@fluentui/react-components';
import { DocumentText20Regular } from '@fluentui/react-icons';
import { useRef, useState, type DragEvent } from 'react';
import { flushSync } from 'react-dom';
import { importText } from '../../../commands/import-text';
import { useSession, useTexts } from '../../context';
import { Callout, Section } from '../../parts';
import { keepFocus } from '../keep-focus';
import { useTabStyles } from '../styles';
import { readTextFile } from './file';
import { ImportPreviewView } from './import-preview';
import { usePreview } from './preview';

const useStyles = makeStyles({
  zone: { borderRadius: tokens.borderRadiusMedium },
  dropping: { outline: `${tokens.strokeWidthThick} dashed ${tokens.colorCompoundBrandStroke}`, outlineOffset: '2px' },
  text: { '& textarea': { minHeight: '112px', lineBreak: 'anywhere' } },
  clear: { minWidth: 0 },
  file: { display: 'none' },
});

/** 导入公开文本: paste, drop or choose a text, see what is understood of it, put it on a sheet. */
export function ImportSection({ newName }: { readonly newName: string | null }): React.JSX.Element {
  const styles = useStyles();
  const tab = useTabStyles();
  const session = useSession();
  const texts = useTexts().form.import;
  const [text, setText] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const [dropping, setDropping] = useState(false);
  const chooser = useRef<HTMLInputElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const toField = (): HTMLTextAreaElement | null => field.current;
  const preview = usePreview(text);

  const change = (next: string): void => {
    setFault(null);
    setText(next);
  };
  const take = async (files: readonly File[]): Promise<void> => {
    const [file, ...others] = files;
    if (!file) return;
    const read = others.length > 0 ? null : await readTextFile(file);
    if (!read) setFault(texts.files);
    else if ('text' in read) change(read.text);
    else setFault(texts.notText[read.notText](file.name));
  };
  const insert = async (): Promise<void> => {
    const done = await session.run(importText, { text }, ({ sheet }) => ({
      intent: 'success',
      text: texts.inserted(sheet),
    }));
    // At once, so that the focus finds its way when the button is gone.
    if (done)
      flushSync(() => {
        change('');
      });
  };
  const dragged = (event: DragEvent): void => {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    setDropping(event.type === 'dragover');
  };

  return (
    <Section title={texts.title}>
      <div
        className={mergeClasses(tab.column, styles.zone, dropping && styles.dropping)}
        onDragOver={dragged}
        onDragLeave={dragged}
        onDrop={(event) => {
          if (!event.dataTransfer.types.includes('Files')) return;
          // The page around the pane opens files that are dropped on it.
          event.stopPropagation();
          dragged(event);
          void take([...event.dataTransfer.files]);
        }}
      >
        <Field label={texts.text} hint={dropping ? texts.drop : texts.hint}>
          <Textarea
            textarea={{ ref: field }}
            className={styles.text}
            value={text}
            placeholder={texts.placeholder}
            resize="vertical"
            spellCheck={false}
            onChange={(_, { value }) => {
              change(value);
            }}
          />
        </Field>
        <div className={tab.actions}>
          <Button icon={<DocumentText20Regular />} onClick={() => chooser.current?.click()}>
            {texts.chooseFile}
          </Button>
          {text !== '' && (
            <Button
              className={styles.clear}
              appearance="subtle"
              onClick={() => {
                void keepFocus(() => {
                  change('');
                }, toField);
              }}
            >
              {texts.clear}
            </Button>
          )}
          <input
            ref={chooser}
            className={styles.file}
            type="file"
            accept=".txt,text/plain"
            aria-hidden
            tabIndex={-1}
            onChange={({ currentTarget }) => {
              void take([...(currentTarget.files ?? [])]);
              // The same file may be chosen again after it has been changed.
              currentTarget.value = '';
            }}
          />
        </div>
        {fault !== null && (
          <div role="alert">
            <Callout
              intent="error"
              text={fault}
              onDismiss={() => {
                void keepFocus(() => {
                  setFault(null);
                }, toField);
              }}
            />
          </div>
        )}
        <ImportPreviewView state={preview} newName={newName} onInsert={() => void keepFocus(insert, toField)} />
      </div>
    </Section>
  );
}
