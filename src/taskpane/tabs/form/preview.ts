import { useEffect, useState } from 'react';
import { defineCommand } from '../../../commands/command';
import type { ImportPreview } from '../../../commands/work/import-text';
import { useSession } from '../../context';

export type PreviewState =
  { readonly state: 'none' | 'reading' } | { readonly state: 'read'; readonly preview: ImportPreview };

/** How long the user must have stopped typing, in milliseconds. */
const PAUSE = 200;

/** Asked through the session so that a failure is told like any other. The reader is loaded when there is a text. */
const understand = defineCommand<{ readonly text: string }, ImportPreview>({
  id: 'preview-import',
  label: { zh: '识别文本', en: 'Read the text' },
  icon: 'TextBulletListSquare',
  run: async (_, { text }) => (await import('../../../commands/work/import-text')).previewImport(text),
});

/** What is understood of a text, a moment after it was pasted or typed. */
export function usePreview(text: string): PreviewState {
  const session = useSession();
  const [preview, setPreview] = useState<ImportPreview | null>(null);
  const isBlank = text.trim() === '';

  useEffect(() => {
    if (isBlank) return undefined;
    let overtaken = false;
    const pause = setTimeout(() => {
      void session.ask(understand, { text }).then((understood) => {
        if (understood && !overtaken) setPreview(understood);
      });
    }, PAUSE);
    return () => {
      overtaken = true;
      clearTimeout(pause);
    };
  }, [text, isBlank, session]);

  if (isBlank) return { state: 'none' };
  // What was understood of the text before stays in sight meanwhile, so that nothing jumps.
  return preview ? { state: 'read', preview } : { state: 'reading' };
}
