import { defineCommand } from './command';
import type { MarkInput, MarkResult } from './work/mark';

/** Checks, marks the cells and writes the 校验结果 sheet, in one step; what the user wrote on that sheet stays. */
export const mark = defineCommand<MarkInput, MarkResult>({
  id: 'mark',
  label: { zh: '校验并标注', en: 'Check and mark' },
  icon: 'Highlight',
  shortcut: 'Ctrl+Alt+M',
  run: async (host, input, task) => (await import('./work/mark')).mark(host, input, task),
});
