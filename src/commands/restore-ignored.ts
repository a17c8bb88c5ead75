import { defineCommand } from './command';
import type { RestoreInput, RestoreResult } from './work/ignore';

/** Counts an ignored problem again: its lines on the 校验结果 sheet are taken away. */
export const restore = defineCommand<RestoreInput, RestoreResult>({
  id: 'restore-ignored',
  label: { zh: '取消忽略', en: 'Stop ignoring' },
  icon: 'Eye',
  run: async (host, input, task) => (await import('./work/ignore')).restore(host, input, task),
});
