import { defineCommand } from './command';
import type { ImportInput, ImportResult } from './work/import-text';

/** Draws a published table, given as text, as a form: on a sheet of its own, or here where the sheet in front is blank. */
export const importText = defineCommand<ImportInput, ImportResult>({
  id: 'import-text',
  label: { zh: '导入公开文本', en: 'Import published text' },
  icon: 'DocumentArrowDown',
  verb: 'import',
  run: async (host, input) => (await import('./work/import-text')).importText(host, input),
});
