import { defineCommand } from './command';
import type { IgnoreInput, IgnoreResult } from './work/ignore';

/** Sets a problem aside, with the reason, in a line on the 校验结果 sheet. */
export const ignore = defineCommand<IgnoreInput, IgnoreResult>({
  id: 'ignore',
  label: { zh: '忽略', en: 'Ignore' },
  icon: 'EyeOff',
  run: async (host, input, task) => (await import('./work/ignore')).ignore(host, input, task),
});
