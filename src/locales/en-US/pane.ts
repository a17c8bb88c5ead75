import type { Texts } from '..';

export const pane: Texts['pane'] = {
  title: 'Performance Target Assistant',
  tabs: { form: 'Template', check: 'Check', rates: 'Rates', workbook: 'Workbook' },
};
