import type { Page } from 'playwright-core';
import { publishedContent } from '../../bench/tables';
import { zhCN } from '../../src/locales/zh-CN';
import { withMacros, withProblems, workbookOf } from '../support/workbooks';
import { looks } from './support/looks';
import {
  button,
  check,
  inWorkbench,
  openExample,
  openFiles,
  opened,
  problem,
  save,
  typeInto,
} from './support/workbench';

const { check: words, workbench } = zhCN;
const SIZES = [1280, 800, 400].map((width) => ({ width, height: 800 }));
/** A window of 1280 × 800 px at 200%. */
const ZOOMED = { width: 640, height: 400 };

const SCENES: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  'workbench-start': (page) => button(page, workbench.start.example).waitFor(),
  'workbench-example': openExample,
  'workbench-checked': async (page) => {
    await openExample(page);
    await check(page, words.verdict.errors(1));
    await problem(page, /^错误/).click();
    await page.getByRole('switch', { name: words.marks.label }).click();
    await button(page, /^撤销“/).waitFor();
    await problem(page, /^错误/).click();
  },
  'workbench-saved': async (page) => {
    await openExample(page);
    await save(page);
  },
  'workbench-refused': async (page) => {
    await openFiles(page, { '损坏.xlsx': new Uint8Array([0x50, 0x4b, 3, 4]) });
    await page
      .getByText(/^“损坏.xlsx”/)
      .first()
      .waitFor();
  },
  'workbench-unsaved': async (page) => {
    await openExample(page);
    await typeInto(page, 'C47', '拆迁安置款项按期发放率');
    await button(page, workbench.bar.create).click();
    await page.getByRole('alertdialog', { name: workbench.questions.unsavedTitle }).waitFor();
  },
  'workbench-loss': async (page) => {
    await openFiles(page, { '带宏.xlsm': withMacros(await workbookOf({ 目标表: publishedContent() })) });
    await opened(page, '带宏');
    await button(page, workbench.bar.save).click();
    await page.getByRole('alertdialog', { name: workbench.questions.lossTitle }).waitFor();
  },
  'workbench-summary': async (page) => {
    await openFiles(page, {
      '甲街道.xlsx': await workbookOf({ 目标表: publishedContent() }),
      '乙街道.xlsx': await workbookOf({ 目标表: withProblems(3) }),
      '损坏.xlsx': new Uint8Array([0x50, 0x4b, 3, 4]),
    });
    await page.getByText(workbench.summary.counts(3, 0, 2, 1)).waitFor();
  },
  'workbench-english': async (page) => {
    await button(page, workbench.bar.switchLanguage).click();
    await button(page, /example/i)
      .first()
      .waitFor();
  },
};

describe('every state of the workbench fits, reads and shows in every theme and width', () => {
  for (const [name, arrive] of Object.entries(SCENES)) {
    inWorkbench(
      name,
      async (page) => {
        await arrive(page);
        expect(await looks(page, name, SIZES, ZOOMED)).toEqual([]);
      },
      { viewport: SIZES[0]! },
    );
  }
});
