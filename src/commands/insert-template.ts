import { defineCommand } from './command';
import type { TemplateInput } from './work/insert-template';

/** Draws an empty form: on a sheet of its own, or here where the sheet in front is blank. */
export const insertTemplate = defineCommand<TemplateInput, { readonly sheet: string }>({
  id: 'insert-template',
  label: { zh: '插入标准模板', en: 'Insert template' },
  icon: 'DocumentAdd',
  verb: 'template',
  run: async (host, input) => (await import('./work/insert-template')).insertTemplate(host, input),
});
