import { readFile } from 'node:fs/promises';
import { selfcheck as texts } from '../../src/locales/zh-CN/selfcheck';
import { zhCN } from '../../src/locales/zh-CN';
import type { SelfCheckReport } from '../../src/taskpane/selfcheck/report';
import { hasFocus, pressAt } from './support/keyboard';
import { pageTests } from './support/pages';
import { button } from './support/scenes';

const inPane = pageTests('pages');
const QUERY = 'tab=workbook';

describe('宿主自检 in the pane', () => {
  inPane(
    'is run, read, taken along and left by keyboard alone, and the workbook is as before',
    async (page) => {
      const sheets = (): Promise<readonly string[]> => page.evaluate(async () => [...(await window.host!.sheets())]);
      const door = button(page, zhCN.workbook.selfCheck);
      await pressAt(page, door);
      const heading = page.getByRole('heading', { name: texts.title });
      await heading.waitFor();
      expect(await hasFocus(heading)).toBe(true);
      await pressAt(page, button(page, texts.start.zh));
      await button(page, texts.again.zh).waitFor();
      await pressAt(page, page.locator('summary', { hasText: /^做到/ }));
      await page.getByText('内容原样写入').waitFor();

      await pressAt(page, button(page, texts.copyText));
      await page.getByText(texts.copied).first().waitFor();
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      expect(copied).toMatch(/^宿主自检\n/);
      const downloading = page.waitForEvent('download');
      await pressAt(page, button(page, texts.download));
      const report = JSON.parse(await readFile(await (await downloading).path(), 'utf8')) as SelfCheckReport;
      expect(report.results).toHaveLength(report.total);

      expect(await sheets()).toEqual(['绩效目标表']);
      await pressAt(page, button(page, texts.back));
      expect(await hasFocus(door)).toBe(true);
      await pressAt(page, door);
      await button(page, texts.again.zh).waitFor();
    },
    { query: QUERY, permissions: ['clipboard-read', 'clipboard-write'] },
  );

  inPane(
    'shows the whole report, selected, where the clipboard is not to be had',
    async (page) => {
      await button(page, zhCN.workbook.selfCheck).click();
      await button(page, texts.start.zh).click();
      await page.evaluate(() => {
        navigator.clipboard.writeText = () => Promise.reject(new DOMException('', 'NotAllowedError'));
      });
      await button(page, texts.copyJson).click();
      const shown = page.getByRole('textbox', { name: texts.shown });
      await shown.waitFor();
      expect(await hasFocus(shown)).toBe(true);
      const selected = await page.evaluate(() => {
        const { value, selectionStart, selectionEnd } = document.activeElement as HTMLTextAreaElement;
        return value.slice(selectionStart, selectionEnd);
      });
      expect(JSON.parse(selected)).toMatchObject({ stopped: null });
    },
    { query: QUERY },
  );

  inPane(
    'comes when it is asked for, not before',
    async (page) => {
      const loaded = (): Promise<number> =>
        page.evaluate(() => performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.js')).length);
      await button(page, zhCN.workbook.selfCheck).waitFor();
      const before = await loaded();
      await button(page, zhCN.workbook.selfCheck).click();
      await button(page, texts.start.zh).waitFor();
      expect(await loaded()).toBeGreaterThan(before);
    },
    { query: QUERY },
  );
});
