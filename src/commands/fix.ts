import { defineCommand } from './command';
import type { FixInput, FixResult } from './work/fix';

/** Applies the safe fixes (notation only, meaning kept), all of them or those chosen, in one step. */
export const fix = defineCommand<FixInput, FixResult>({
  id: 'fix',
  label: { zh: '规范写法', en: 'Fix notation' },
  icon: 'Wrench',
  run: async (host, input, task) => (await import('./work/fix')).fix(host, input, task),
});
