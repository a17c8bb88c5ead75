import { defineCommand, type NoInput } from './command';
import type { SubmitResult } from './work/submit';

/** 报送稿: checks, then takes away our marks, notes, prompts and sheets, in a copy where the host can give one. */
export const submit = defineCommand<NoInput, SubmitResult>({
  id: 'submit',
  label: { zh: '生成报送稿', en: 'Clean copy for submission' },
  icon: 'DocumentCheckmark',
  run: async (host, _input, task) => (await import('./work/submit')).submit(host, task),
});
