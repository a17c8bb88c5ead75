import type { Problem } from '../check/problem';
import { defineCommand } from './command';
import { step, type StepInput } from './step';

/** Goes to the next problem in sight, from the last one to the first. */
export const nextProblem = defineCommand<StepInput, Problem>({
  id: 'next-problem',
  label: { zh: '下一个问题', en: 'Next problem' },
  icon: 'ChevronDown',
  shortcut: 'F8',
  run: (host, input) => step(host, input, 1),
});
