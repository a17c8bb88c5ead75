import { publishedContent, variants } from '../../bench/tables';
import { insertTemplate } from '../../src/commands/insert-template';
import { mark } from '../../src/commands/mark';
import { previewImport } from '../../src/commands/work/import-text';
import { zhCN } from '../../src/locales/zh-CN';
import { publishedText } from '../support/published';
import { sheetWithoutTable, withChart, withProblems, withMacros, workbookOf } from '../support/workbooks';
import { unpack } from '../hosts/file/packages';
import { eventually } from './support/eventually';
import { drop, withFiles } from './support/files';
import {
  button,
  check,
  inWorkbench,
  openExample,
  opened,
  openFiles,
  openTab,
  problemsLeft,
  save,
  slowDown,
  typeInto,
  verdict,
  workbook,
} from './support/workbench';

const { check: words, form, workbook: whole, workbench: page$ } = zhCN;
const ANSWER_MS = 2000;

describe('typing into the grid', () => {
  inWorkbench('checks again, and writes nothing', async (page) => {
    await openExample(page);
    await check(page, words.verdict.errors(1));
    const before = await workbook(page);
    await typeInto(page, 'C47', '拆迁安置款项按期发放率');
    await eventually(() => verdict(page).innerText(), words.verdict.ready);
    const [was, is] = [(await before.snapshot())[0]!, (await (await workbook(page)).snapshot())[0]!];
    const changed = [...is.cells].filter(([key, { value }]) => was.cells.get(key)?.value !== value);
    expect(changed.map(([, { value }]) => value)).toEqual(['拆迁安置款项按期发放率']);
    expect([is.formulaFormats, is.notes, is.prompts]).toEqual([was.formulaFormats, was.notes, was.prompts]);
  });
});

describe('the template', () => {
  inWorkbench('goes onto the blank sheet where that is chosen', async (page) => {
    await button(page, page$.start.create).click();
    await opened(page, page$.bar.untitled);
    await openTab(page, 'form');
    await page.getByLabel(form.template.unit).fill('某市示范局');
    await button(page, insertTemplate.label.zh).click();
    await button(page, /^撤销“/).waitFor();
    const [sheet, ...others] = await (await workbook(page)).snapshot();
    expect(others).toEqual([]);
    expect([...sheet!.cells.values()].map(({ value }) => value)).toContain('某市示范局');
  });

  inWorkbench('goes onto a new sheet where the one in front holds data', async (page) => {
    await openExample(page);
    await openTab(page, 'form');
    await page.getByLabel(form.template.unit).fill('某市示范局');
    const before = (await (await workbook(page)).snapshot())[0]!;
    await button(page, insertTemplate.label.zh).click();
    await button(page, /^撤销“/).waitFor();
    const after = await (await workbook(page)).snapshot();
    expect(after).toHaveLength(2);
    expect(after[0]).toEqual(before);
  });
});

describe('published text', () => {
  inWorkbench('is shown as it was understood, repairs and all, and then inserted', async (page) => {
    const { notices } = previewImport(publishedText());
    await openTab(page, 'form');
    await page.getByLabel(form.import.text).fill(publishedText());
    await page.getByRole('heading', { name: form.import.understood }).waitFor();
    await page.getByText(form.import.repairs).click();
    for (const { message } of notices) await page.getByText(message).first().waitFor();
    await button(page, form.import.insert.zh).click();
    await button(page, /^撤销“/).waitFor();
    await check(page, words.verdict.errors(1));
    expect(await problemsLeft(page)).toBe(17);
  });
});

describe('what cannot be opened or checked is answered in words', () => {
  const refused: readonly (readonly [string, string, Uint8Array])[] = [
    ['a damaged file', '损坏.xlsx', new Uint8Array([0x50, 0x4b, 3, 4, 1, 2, 3, 4])],
    ['an old workbook', '旧.xls', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0])],
    ['a text without a table', '通知.txt', new TextEncoder().encode('关于召开会议的通知\n各单位：\n请准时参加。')],
  ];
  for (const [what, name, bytes] of refused) {
    inWorkbench(what, async (page) => {
      await openFiles(page, { [name]: bytes });
      await page.getByText(name).first().waitFor();
      await page.getByText(/请/).first().waitFor();
      expect(await page.title()).not.toContain(name);
    });
  }

  inWorkbench('a sheet of 200,000 cells without a table, within two seconds', async (page) => {
    await openFiles(page, { '明细.xlsx': sheetWithoutTable(200_000) });
    await opened(page, '明细');
    await openTab(page, 'check');
    const asked = Date.now();
    await button(page, '校验').click();
    await page.getByRole('heading', { name: words.none.sheet.title }).waitFor();
    // The figure is the bench's; here only that it is no matter of minutes, on any machine.
    expect(Date.now() - asked).toBeLessThan(5 * ANSWER_MS);
  });
});

describe('drag and drop', () => {
  inWorkbench('of a file opens it', async (page) => {
    const bytes = await workbookOf({ 目标表: publishedContent() });
    await withFiles({ '甲街道.xlsx': bytes }, async (folder) => {
      await drop(page, page.getByRole('main'), [`${folder}/甲街道.xlsx`]);
      await opened(page, '甲街道');
    });
    await check(page, words.verdict.errors(1));
    expect(await problemsLeft(page)).toBe(17);
  });

  inWorkbench('of a folder checks every workbook in it, with one summary', async (page) => {
    const files = {
      '下属单位/甲街道.xlsx': await workbookOf({ 目标表: publishedContent() }),
      '下属单位/乙/乙街道.xlsx': await workbookOf({ 目标表: withProblems(3) }),
      '下属单位/坏的.xlsx': 'not a workbook',
      '下属单位/说明.txt': '请按时报送',
    };
    await withFiles(files, async (folder) => {
      await drop(page, page.getByRole('main'), [`${folder}/下属单位`]);
      await page.getByText(page$.summary.counts(3, 0, 2, 1)).waitFor();
      await page.getByText(page$.told.skipped(1)).waitFor();
      expect(new TextDecoder().decode((await save(page)).bytes)).toContain('乙街道.xlsx');
      await button(page, /乙街道/).click();
      await opened(page, '乙街道');
    });
  });

  inWorkbench('of a folder can be called off', async (page) => {
    const bytes = await workbookOf({ 目标表: publishedContent() });
    const files = Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`下属单位/${i}.xlsx`, bytes]));
    await withFiles(files, async (folder) => {
      await drop(page, page.getByRole('main'), [`${folder}/下属单位`]);
      await button(page, page$.busy.cancel).click();
      await button(page, page$.busy.cancel).waitFor({ state: 'detached' });
    });
    expect(await page.getByText(/^共\d+个文件/).count()).toBe(0);
  });
});

describe('saving', () => {
  inWorkbench('carries a chart along', async (page) => {
    const bytes = withChart(await workbookOf({ 目标表: publishedContent() }));
    await openFiles(page, { '带图表.xlsx': bytes });
    await opened(page, '带图表');
    expect(Object.keys(unpack((await save(page)).bytes))).toContain('xl/charts/chart1.xml');
  });

  inWorkbench('names what it cannot carry, and waits for a word', async (page) => {
    const bytes = withMacros(await workbookOf({ 目标表: publishedContent() }));
    await openFiles(page, { '带宏.xlsm': bytes });
    await opened(page, '带宏');
    await button(page, page$.bar.save).click();
    const dialog = page.getByRole('alertdialog', { name: page$.questions.lossTitle });
    await dialog.getByText(/宏/).waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      dialog.getByRole('button', { name: page$.questions.saveAnyway }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/\.xlsx$/);
  });

  inWorkbench('is asked for before what is unsaved goes', async (page) => {
    await openExample(page);
    await typeInto(page, 'C47', '拆迁安置款项按期发放率');
    await button(page, page$.bar.create).click();
    await page.getByRole('alertdialog', { name: page$.questions.unsavedTitle }).waitFor();
    await button(page, page$.questions.cancel).click();
    const asked = new Promise<string>((resolve) => {
      page.once('dialog', (dialog) => {
        resolve(dialog.type());
        void dialog.dismiss();
      });
    });
    await page.reload({ waitUntil: 'commit', timeout: 2000 }).catch(() => undefined);
    expect(await asked).toBe('beforeunload');
  });
});

describe('a workbook of a hundred tables', () => {
  const hundred = async (): Promise<Uint8Array> =>
    workbookOf(Object.fromEntries(variants(100).map((content, i) => [`表${i + 1}`, content])));

  inWorkbench('is checked with progress, or not if it is called off', async (page) => {
    await openFiles(page, { '一百张表.xlsx': await hundred() });
    await opened(page, '一百张表');
    await openTab(page, 'workbook');
    const list = page.getByRole('group', { name: whole.tables });
    const cancel = button(page, zhCN.pane.cancel);
    await slowDown(page, 8);
    await button(page, whole.check.zh).click();
    await page.getByRole('progressbar').waitFor();
    await cancel.click();
    await cancel.waitFor({ state: 'detached' });
    expect(await list.count()).toBe(0);
    await slowDown(page, 1);
    await button(page, whole.check.zh).click();
    await list.waitFor();
    expect(await list.getByRole('listitem').count()).toBe(100);
  });
});

describe('marks', () => {
  inWorkbench('come by the command’s own shortcut', async (page) => {
    await openExample(page);
    await check(page, words.verdict.errors(1));
    await page.keyboard.press('Control+Alt+m');
    await eventually(() => page.getByRole('switch', { name: words.marks.label }).isChecked(), true);
    expect(mark.shortcut).toBe('Ctrl+Alt+M');
  });
});
