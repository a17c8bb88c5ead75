import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import { useWorkbench } from '../context';
import type { Question } from '../desk/types';

/** Asks, and waits: nothing else can be done until there is an answer. Escape means 取消. */
export default function QuestionDialog({ question }: { readonly question: Question }): React.JSX.Element {
  const { desk } = useWorkbench();
  const { title, text, lines = [], answers } = question;
  return (
    <Dialog
      open
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
