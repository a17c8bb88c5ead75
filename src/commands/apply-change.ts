import { defineCommand, type NoOutput } from './command';
import type { ChangeInput } from './work/apply-change';

/** Makes the one change that a problem's fix or suggestion offers, unless its cells have changed since the check. */
export const applyChange = defineCommand<ChangeInput, NoOutput>({
  id: 'apply-change',
  label: { zh: '改正', en: 'Apply change' },
  icon: 'Checkmark',
  run: async (host, input) => (await import('./work/apply-change')).applyChange(host, input),
});
