import type { Problem } from '../check/problem';
import { defineCommand } from './command';
import { step, type StepInput } from './step';

/** Goes to the previous problem in sight, from the first one to the last. */
export const previousProblem = defineCommand<StepInput, Problem>({
  id: 'previous-problem',
  label: { zh: '上一个问题', en: 'Previous problem' },
  icon: 'ChevronUp',
  shortcut: 'Shift+F8',
  run: (host, input) => step(host, input, -1),
});
