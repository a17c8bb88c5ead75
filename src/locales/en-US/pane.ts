import type { Texts } from '..';

export const pane: Texts['pane'] = {
  title: 'Performance Target Assistant',
  tabs: { form: 'Template', check: 'Check', rates: 'Rates', workbook: 'Workbook' },
  severity: { error: 'Error', warning: 'Warning', hint: 'Hint' },
  intent: { success: 'Done', info: 'Note', warning: 'Attention', error: 'Error' },
  withShortcut: (label, shortcut) => `${label} (${shortcut})`,
  details: 'Details',
  dismiss: 'Dismiss',
  cancel: 'Cancel',
  retry: 'Try again',
  reload: 'Reload',
  guide: 'User guide',
  undo: (title) => `Undo “${title}”`,
  undone: (title) => `“${title}” has been undone.`,
  nothingToUndo: 'There is nothing to undo.',
  working: (label) => `${label} – working`,
  progress: (done, total) => `${done} of ${total}`,
  waiting: 'Opening the spreadsheet; it can be used in a moment',
  failed: 'The spreadsheet could not be reached',
  broken:
    'This page could not be shown; the spreadsheet has not been changed. Try again; if that does not help, reload the pane.',
  check: {
    elsewhere: (front, sheet) => `The sheet “${front}” holds no target table; “${sheet}” has been checked instead.`,
    noSelection: 'No cells are selected. Select the range to be checked in the sheet first.',
    live: (reason) => `The sheet could not be checked again after your change: ${reason}`,
    uncheckedStep: 'Nothing has been checked yet. Choose “Check” first.',
  },
  failure: {
    unexpected:
      'Something unexpected happened. The step was not done and the spreadsheet has not been changed. Try again; if it happens again, send us the details below.',
    afterWrite:
      'Something unexpected happened half-way. What has been written can be taken back with Undo. Look the sheet over; if it happens again, send us the details below.',
    notLoaded:
      'Part of the program could not be loaded. The step was not done and the spreadsheet has not been changed. Check the network connection and try again, or reload the pane.',
    host: 'The spreadsheet could not be reached and has not been changed. Reload; if it happens again, send us the details below.',
  },
};
