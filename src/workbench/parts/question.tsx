import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import { useLayoutEffect, useState } from 'react';
import { useWorkbench } from '../context';
import type { Question } from '../desk/types';

/**
 * Asks, and waits: nothing else can be done until there is an answer. Escape means 取消. Stays where it is without a
 * question, so that it can close as a dialog does.
 */
export default function QuestionDialog({ question }: { readonly question: Question | null }): React.JSX.Element | null {
  const { desk } = useWorkbench();
  const [last, setLast] = useState(question);
  if (question && question !== last) setLast(question);
  useFocusBack(question !== null);
  if (!last) return null;
  const { title, text, lines = [], answers } = last;
  return (
    <Dialog
      open={question !== null}
      modalType="alert"
      onOpenChange={() => {
        desk.answer('cancel');
      }}
    >
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent>
            <p>{text}</p>
            {lines.length > 0 && (
              <ul>
                {lines.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            )}
          </DialogContent>
          <DialogActions fluid>
            {answers.map(({ id, label }, index) => (
              <Button
                key={id}
                appearance={index === 0 ? 'primary' : 'secondary'}
                onClick={() => {
                  desk.answer(id);
                }}
              >
                {label}
              </Button>
            ))}
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

/** Who was asked goes on from where they were. */
function useFocusBack(isOpen: boolean): void {
  useLayoutEffect(() => {
    if (!isOpen) return undefined;
    const before = document.activeElement;
    return () => {
      requestAnimationFrame(() => {
        if (before instanceof HTMLElement && before.isConnected) before.focus();
      });
    };
  }, [isOpen]);
}
