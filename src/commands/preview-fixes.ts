import { defineCommand } from './command';
import type { PreviewInput } from './work/fix';
import type { FixedCell } from './work/safe-fixes';

/** What `fix` would change; changes nothing. */
export const previewFixes = defineCommand<PreviewInput, readonly FixedCell[]>({
  id: 'preview-fixes',
  label: { zh: '预览规范写法', en: 'Preview notation fixes' },
  icon: 'DocumentSearch',
  run: async (host, input, task) => (await import('./work/fix')).previewFixes(host, input, task),
});
