import type { CheckedWorkbook } from './checked';
import { defineCommand } from './command';
import type { CheckInput } from './work/check';

/** Reads and checks the tables of the workbook, of some sheets, or of an area; writes nothing. */
export const check = defineCommand<CheckInput, CheckedWorkbook>({
  id: 'check',
  label: { zh: '校验', en: 'Check' },
  icon: 'ClipboardCheckmark',
  shortcut: 'Ctrl+Alt+J',
  run: async (host, input, task) => (await import('./work/check')).check(host, input, task),
});
