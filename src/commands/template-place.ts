import { defineCommand, type NoInput } from './command';
import type { TemplatePlace } from './work/place';

/** Where a new form could stand; changes nothing. */
export const templatePlace = defineCommand<NoInput, TemplatePlace>({
  id: 'template-place',
  label: { zh: '选择插入位置', en: 'Find a place for the form' },
  icon: 'TableSearch',
  run: async (host) => (await import('./work/place')).templatePlace(host),
});
