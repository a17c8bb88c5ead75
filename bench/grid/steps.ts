import type { FileChooser, Page } from 'playwright-core';
import { check as checkCommand } from '../../src/commands/check';
import { zhCN } from '../../src/locales/zh-CN';

const { workbench, pane, workbook } = zhCN;

/** The grid, which the page begins to fetch by itself, is there; what loads has come to rest. */
export async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
}

/** From the click to the frame in which the published table is there. */
export async function openExample(page: Page): Promise<void> {
  await press(page, workbench.start.example);
  await drawn(page, '九龙办事处');
}

export async function openFile(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  await choose(page, { name, mimeType: '', buffer: Buffer.from(bytes) });
  await drawn(page, name);
}

/** Several files of the disk at once, to the summary. */
export async function openFiles(page: Page, paths: readonly string[]): Promise<void> {
  await choose(page, [...paths]);
  await page.getByText(/^共\d+个文件/).waitFor();
}

/** Checks the sheet in front, to the answer expected. */
export async function check(page: Page, answer: string): Promise<void> {
  await page.getByRole('tab', { name: pane.tabs.check, exact: true }).click();
  await press(page, checkCommand.label.zh);
  await page.getByRole('heading', { name: answer }).waitFor();
}

/** Checks every table of the workbook, to the list of them. */
export async function wholeWorkbook(page: Page): Promise<void> {
  await page.getByRole('tab', { name: pane.tabs.workbook, exact: true }).click();
  await press(page, workbook.check.zh);
  await page.getByRole('group', { name: workbook.tables }).waitFor();
}

async function press(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
}

async function choose(page: Page, files: Parameters<FileChooser['setFiles']>[0]): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), press(page, workbench.bar.open)]);
  await chooser.setFiles(files);
}

/** The page is called after the open file, and two frames later it has been painted. */
async function drawn(page: Page, name: string): Promise<void> {
  await page.waitForFunction((part) => document.title.includes(part), name);
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
}
