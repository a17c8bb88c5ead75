import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { importText } from '../../src/commands/import-text';
import { fillRates } from '../../src/commands/fill-rates';
import { submit } from '../../src/commands/submit';
import { newWorkbook, openWorkbook } from '../../src/hosts/file';
import { zhCN } from '../../src/locales/zh-CN';
import { excelInBrowser, type BrowserExcel } from '../emulated/excel/browser';
import type { EmulatedExcelOptions } from '../emulated/excel/control';
import { valueIn } from '../support/cells';
import { publishedText } from '../support/published';
import { startServer, type Served } from '../support/server';
import { violations } from './support/axe';
import { hasBrowser, launch } from './support/browser';
import { eventually } from './support/eventually';
import { guard } from './support/guard';
import { button, check, openTab, problem, problemsLeft, undo, verdict } from './support/workbench';

/**
 * The built pages of the add-in, unmodified, with Microsoft's own office.js, over an emulated Excel: that they start, that
 * they ask nobody else, and that every button of the ribbon comes to an end. Not that the real Excel runs them like this.
 */
const SITE = join(__dirname, '..', '..', 'dist', 'intranet');
const TIMEOUT_MS = 180_000;

const { check: words, form, rates } = zhCN;
const FORM = '绩效目标表';
const RESULTS = '校验结果';
const RATES = fillRates.label.zh;

let browser: Browser;
let served: Served;

if (hasBrowser) {
  beforeAll(async () => {
    served = await startServer(SITE, { port: 0, embedded: true });
    browser = await launch();
  }, TIMEOUT_MS);
  afterAll(async () => {
    await Promise.all([browser.close(), served.close()]);
  });
}

type Name = 'taskpane' | 'commands';

/** A test of one page in an Excel of its own. */
function inExcel(
  name: string,
  file: Name,
  body: (page: Page, excel: BrowserExcel) => Promise<void>,
  options: EmulatedExcelOptions | (() => Promise<EmulatedExcelOptions>) = {},
): void {
  const run = async (): Promise<void> => {
    const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 350, height: 800 } });
    try {
      const watched = guard(context, new URL(served.url).origin);
      const excel = await excelInBrowser(context, typeof options === 'function' ? await options() : options);
      const page = await context.newPage();
      await page.goto(`${served.url}${file}.html`);
      await body(page, excel);
      expect(watched.findings).toEqual([]);
      expect(excel.unanswered).toEqual([]);
    } finally {
      await context.close();
    }
  };
  (hasBrowser ? test : test.skip)(name, run, TIMEOUT_MS);
}

async function publishedBook(): Promise<EmulatedExcelOptions> {
  const host = newWorkbook();
  await importText.run(host, { text: publishedText() });
  return { book: (await host.toBytes()).bytes };
}

const sheets = (excel: BrowserExcel): string[] => excel.book().sheets.map(({ name }) => name);

/** Presses a button that has something to tell; what the dialog says, once it has been closed. */
async function told(page: Page, excel: BrowserExcel, button: string, key?: string): Promise<string> {
  const ended = excel.press(page, button);
  const dialog = await excel.dialog();
  await dialog.getByRole('heading').waitFor();
  expect(await violations(dialog)).toEqual([]);
  const text = await dialog.getByRole('main').innerText();
  if (key === undefined) await dialog.getByRole('button').click();
  else await dialog.keyboard.press(key);
  await ended;
  return text;
}

describe('the buttons of the ribbon', () => {
  inExcel('插入标准模板 draws a form', 'commands', async (page, excel) => {
    await excel.press(page, 'insertTemplate');
    expect(sheets(excel)).toContain('绩效目标表');
  });

  inExcel(
    '校验 marks and tells, 清除标记 takes all of it away, 测算 draws the rates',
    'commands',
    async (page, excel) => {
      expect(await told(page, excel, 'check')).toContain('有1处错误');
      expect(sheets(excel)).toContain('校验结果');
      await excel.press(page, 'clearMarks');
      expect(sheets(excel)).not.toContain('校验结果');
      expect(await told(page, excel, 'clearMarks', 'Escape')).toContain('没有找到本工具加的标注');
      await excel.press(page, 'fillRates');
      expect(sheets(excel)).toContain('绩效测算');
    },
    publishedBook,
  );

  inExcel(
    'a protected sheet and a cell that is being typed into are told, and nothing has changed',
    'commands',
    async (page, excel) => {
      const before = excel.book();
      excel.protect('绩效目标表', true);
      expect(await told(page, excel, 'check')).toContain('受保护');
      excel.protect('绩效目标表', false);
      excel.editing(true);
      expect(await told(page, excel, 'check')).toContain('回车');
      excel.editing(false);
      expect(excel.book()).toEqual(before);
    },
    publishedBook,
  );
});

describe('the pane', () => {
  inExcel('the whole job, from published text to the clean form', 'taskpane', async (page, excel) => {
    await openTab(page, 'form');
    await page.getByLabel(form.import.text).fill(publishedText());
    await button(page, form.import.insert.zh).click();
    await button(page, /^撤销“/).waitFor();

    await check(page, words.verdict.errors(1));
    expect(await problemsLeft(page)).toBe(17);
    await problem(page, /^错误/).click();
    await eventually(() => Promise.resolve(excel.selected()), `${FORM}!C42`);
    await excel.userEdits(FORM, 'C47', '拆迁安置款项按期发放率');
    await eventually(() => verdict(page).innerText(), words.verdict.ready);

    // Wrong notations by the preview, then a suggestion.
    await excel.userEdits(FORM, 'D23', '>=90％');
    await excel.userEdits(FORM, 'D24', '<=20%');
    await button(page, words.fixes.open(2)).click();
    await button(page, words.fixes.apply(2)).click();
    await page.getByText(words.fixes.done(2)).first().waitFor();
    await problem(page, /E29/).click();
    await button(page, /^把结尾补全为/).click();
    await problem(page, /E29/).waitFor({ state: 'detached' });

    // Ignored with a reason, and taken back.
    await problem(page, /C48/).click();
    await button(page, words.problem.ignore).click();
    await page.getByLabel(words.ignore.reason).fill('上级统一规定的写法');
    await button(page, words.ignore.confirm).click();
    await problem(page, /C48/).waitFor({ state: 'detached' });
    await undo(page);
    await problem(page, /C48/).waitFor();

    await page.getByRole('switch', { name: words.marks.label }).click();
    await page.getByText(words.marks.done(RESULTS)).first().waitFor();
    await openTab(page, 'rates');
    await page.getByLabel('预算完成数', { exact: true }).fill('15700000');
    await button(page, rates.write.zh).click();
    await page.getByText(rates.added(RATES)).first().waitFor();
    expect(sheets(excel)).toEqual(expect.arrayContaining([FORM, RESULTS, RATES]));

    await openTab(page, 'check');
    await button(page, submit.label.zh).click();
    await eventually(() => Promise.resolve(sheets(excel).includes(RESULTS)), false);
    const left = await openWorkbook(await excel.save(), 'left.xlsx');
    expect((await left.sheets()).filter((name) => name !== 'Sheet1')).toEqual([FORM]);
    const snapshots = await left.snapshot();
    expect(['D23', 'D24', 'C47'].map((cell) => valueIn(snapshots, FORM, cell))).toEqual([
      '≥90%',
      '≤20%',
      '拆迁安置款项按期发放率',
    ]);
  });

  inExcel(
    'is connected, checks the sheet, marks it and takes that back',
    'taskpane',
    async (page, excel) => {
      await page.getByRole('button', { name: '校验', exact: true }).click();
      await page.getByText('有1处错误').first().waitFor();
      await page.getByRole('switch', { name: '在表中标注' }).click();
      await page.getByText('问题清单写在工作表').first().waitFor();
      expect(sheets(excel)).toContain('校验结果');
      await page.getByRole('button', { name: /^撤销/ }).click();
      await page
        .getByText(/^已撤销/)
        .first()
        .waitFor();
      expect(sheets(excel)).not.toContain('校验结果');
    },
    publishedBook,
  );

  inExcel(
    'speaks the language of Excel, the next time from the first moment',
    'taskpane',
    async (page) => {
      const english = page.getByRole('tab', { name: 'Template' });
      await english.waitFor();
      await page.reload();
      await english.waitFor();
      expect(await page.locator('html').getAttribute('lang')).toBe('en-US');
    },
    { language: 'en-US' },
  );
});
