/// <reference types="office-js" />
import { excelHost, excelLanguage } from '../../hosts/excel';
import type { Texts } from '../../locales';
import { textsIn } from '../../locales/texts';
import { connect, type Connection } from '../../taskpane/session/connection';
import { inWords } from '../../taskpane/session/words';
import { showDialog } from './dialog';
import type { DialogMessage } from './dialog-message';
import { RIBBON } from './ribbon';

type RibbonName = keyof typeof RIBBON;

/** Office keeps the button busy, and the page alive, until the event is completed: it is in any case. */
async function press(name: RibbonName, event: Office.AddinCommands.Event): Promise<void> {
  try {
    await Office.onReady();
    const language = excelLanguage();
    const texts = await textsIn(language);
    const told = await run(name, texts);
    if (told) await showDialog({ language, title: texts.pane.title, close: texts.ribbon.close, ...told });
  } finally {
    event.completed();
  }
}

async function run(
  name: RibbonName,
  texts: Texts,
): Promise<Pick<DialogMessage, 'intent' | 'lines' | 'details'> | null> {
  let connection: Connection | null = null;
  try {
    connection = connect(await excelHost(), texts.pane);
    const lines = await RIBBON[name](connection.history.host, texts);
    return lines && { intent: 'done', lines, details: [] };
  } catch (error) {
    const { text, details = [] } = inWords(error, texts.pane.failure, (connection?.writes() ?? 0) > 0);
    return { intent: 'failed', lines: [text], details };
  }
}

void Office.onReady();
for (const name of Object.keys(RIBBON) as RibbonName[]) {
  Office.actions.associate(name, (event: Office.AddinCommands.Event) => void press(name, event));
}
// For too-old.js.
document.documentElement.dataset.ready = '';
