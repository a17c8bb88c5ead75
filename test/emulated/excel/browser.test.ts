import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { hasBrowser, launch } from '../../e2e/support/browser';
import { startServer, type Served } from '../../support/server';
import { excelInBrowser, type BrowserExcel } from './browser';

const PAGE = (script: string): string =>
  '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>加载项</title>' +
  `<script src="office/office.js"></script><script src="${script}"></script></head><body></body></html>`;

const PANE = `
  Office.onReady().then(async (info) => {
    window.ready = { ...info, language: Office.context.displayLanguage };
    window.heard = [];
    await Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().onChanged.add(async ({ address, triggerSource }) => {
        window.heard.push([address, triggerSource]);
      });
      await context.sync();
      window.listens = true;
    });
  });
  window.read = () => Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:B1').load('values');
    await context.sync();
    return range.values;
  });
  window.fails = () => window.read().then(() => null, (error) => error.code);
`;

const COMMANDS = `
  Office.onReady();
  Office.actions.associate('write', async (event) => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('A1:B1').values = [['命令', '=LEN(A1)']];
      await context.sync();
    });
    event.completed();
  });
  Office.actions.associate('ask', (event) => {
    Office.context.ui.displayDialogAsync(new URL('dialog.html', location.href).href, {}, ({ value: dialog, error }) => {
      window.error = error;
      dialog.addEventHandler(Office.EventType.DialogMessageReceived, ({ message }) => {
        window.answer = message;
        dialog.close();
        event.completed();
      });
      dialog.addEventHandler(Office.EventType.DialogEventReceived, ({ error: closed }) => {
        window.answer = String(closed);
        event.completed();
      });
    });
  });
`;

const DIALOG = `
  Office.onReady().then(() => { window.say = (text) => Office.context.ui.messageParent(text); });
`;

/** What the page's own scripts have put into its window. */
function told(page: Page, name: string): Promise<unknown> {
  return page
    .waitForFunction((key) => (window as unknown as Record<string, unknown>)[key], name)
    .then((value) => value.jsonValue());
}

function called(page: Page, name: string, ...args: readonly unknown[]): Promise<unknown> {
  return page.evaluate(
    ([key, values]) => (window as unknown as Record<string, (...given: unknown[]) => unknown>)[key]!(...values),
    [name, args] as const,
  );
}

(hasBrowser ? describe : describe.skip)('pages around an Excel', () => {
  let folder: string;
  let server: Served;
  let browser: Browser;
  let context: BrowserContext;
  let excel: BrowserExcel;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'emulated-excel-'));
    const dist = dirname(require.resolve('@microsoft/office-js/dist/office.js'));
    for (const file of ['office.js', 'excel-win32-16.01.js', 'zh-cn/office_strings.js']) {
      await cp(join(dist, file), join(folder, 'office', file), { recursive: true });
    }
    for (const [name, script] of Object.entries({ pane: PANE, commands: COMMANDS, dialog: DIALOG })) {
      await writeFile(join(folder, `${name}.html`), PAGE(`${name}.js`));
      await writeFile(join(folder, `${name}.js`), script);
    }
    [server, browser] = await Promise.all([startServer(folder), launch()]);
  }, 60_000);

  beforeEach(async () => {
    context = await browser.newContext();
    excel = await excelInBrowser(context);
  });

  afterEach(() => context.close());

  afterAll(async () => {
    await browser.close();
    await server.close();
    await rm(folder, { recursive: true });
  });

  const opened = async (name: string): Promise<Page> => {
    const page = await context.newPage();
    await page.goto(`${server.url}/${name}.html`);
    return page;
  };

  it('finds itself in Excel on Windows', async () => {
    const pane = await opened('pane');
    expect(await told(pane, 'ready')).toMatchObject({ host: 'Excel', platform: 'PC', language: 'zh-CN' });
    expect(excel.unanswered).toEqual([]);
  });

  it('reads what a command of another page has written, and hears of what the user does', async () => {
    const pane = await opened('pane');
    await told(pane, 'listens');
    await excel.press(await opened('commands'), 'write');
    expect(await called(pane, 'read')).toEqual([['命令', 2]]);
    await excel.userEdits('Sheet1', 'B1', '用户');
    expect(await called(pane, 'read')).toEqual([['命令', '用户']]);
    await pane.waitForFunction(() => (window as unknown as { heard: unknown[] }).heard.length === 2);
    expect(await told(pane, 'heard')).toEqual([
      ['A1:B1', 'ThisLocalAddin'],
      ['B1', 'Unknown'],
    ]);
  });

  it('refuses as Excel does', async () => {
    const pane = await opened('pane');
    await told(pane, 'listens');
    excel.editing(true);
    expect(await called(pane, 'fails')).toBe('InvalidOperationInCellEditMode');
    excel.editing(false);
    excel.failAt(1, { code: 'AccessDenied' });
    expect(await called(pane, 'fails')).toBe('AccessDenied');
    expect(await called(pane, 'fails')).toBeNull();
    excel.close();
    expect(await called(pane, 'fails')).toBe('InvalidOrTimedOutSession');
  });

  it('opens a dialog, which talks to the page that has opened it', async () => {
    const commands = await opened('commands');
    const end = excel.press(commands, 'ask');
    const dialog = await excel.dialog();
    await told(dialog, 'say');
    await called(dialog, 'say', '好');
    await end;
    expect(await told(commands, 'answer')).toBe('好');
    const again = excel.press(commands, 'ask');
    await told(await excel.dialog(), 'say');
    await excel.closeDialog();
    await again;
    expect(await told(commands, 'answer')).toBe('12006');
  });
});
