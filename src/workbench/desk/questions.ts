import type { Texts } from '../../locales';
import type { Question } from './types';

type Words = Texts['workbench'];

/** Before something else is opened. */
export function unsavedQuestion({ questions, bar }: Words, name: string | null): Question {
  return {
    title: questions.unsavedTitle,
    text: questions.unsaved(name ?? bar.untitled),
    answers: [
      { id: 'save', label: questions.save },
      { id: 'discard', label: questions.discard },
      { id: 'cancel', label: questions.cancel },
    ],
  };
}

/** Before a file is written that lacks something. */
export function lossQuestion({ questions }: Words, lines: readonly string[]): Question {
  return {
    title: questions.lossTitle,
    text: questions.loss,
    lines,
    answers: [
      { id: 'yes', label: questions.saveAnyway },
      { id: 'cancel', label: questions.cancel },
    ],
  };
}
