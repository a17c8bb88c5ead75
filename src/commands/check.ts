import { defineCommand, type NoInput } from './command';
import { checkWorkbook, type CheckedWorkbook } from './workbook';

/** Reads and checks every table of the workbook; writes nothing. */
export const check = defineCommand<NoInput, CheckedWorkbook>({
  id: 'check',
  label: { zh: '校验', en: 'Check' },
  icon: 'ClipboardCheckmark',
  shortcut: 'Ctrl+Alt+J',
  async run(host) {
    return checkWorkbook(await host.snapshot());
  },
});
