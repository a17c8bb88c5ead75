import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { check as checkCommand } from '../../../src/commands/check';
import { openWorkbook, type FileHost } from '../../../src/hosts/file';
import { zhCN } from '../../../src/locales/zh-CN';
import type { TabId } from '../../../src/taskpane/session/types';
import { eventually } from './eventually';
import { pageTests } from './pages';

/** Tests of the workbench as it is built; all of them find what they press by its role and its name. */
export const inWorkbench = pageTests('workbench');

const { workbench: words, pane, check: checkWords } = zhCN;

export function button(page: Page, name: string | RegExp): Locator {
  return page.getByRole('button', { name, exact: true });
}

export async function openTab(page: Page, tab: TabId): Promise<void> {
  await page.getByRole('tab', { name: pane.tabs[tab], exact: true }).click();
}

/** The published table, which the example brings. */
export async function openExample(page: Page): Promise<void> {
  await button(page, words.start.example).click();
  await opened(page, '九龙办事处');
}

/** The page is called after the open file. */
export async function opened(page: Page, name: string): Promise<void> {
  await page.waitForFunction((part) => document.title.includes(part), name);
}

/** Opens files as the dialog of the system would hand them over. */
export async function openFiles(page: Page, files: Readonly<Record<string, Uint8Array>>): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), button(page, words.bar.open).click()]);
  await chooser.setFiles(
    Object.entries(files).map(([name, bytes]) => ({
      name,
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(bytes),
    })),
  );
}

/** Checks the sheet in front, which has to give this verdict. */
export async function check(page: Page, answer: string): Promise<void> {
  await openTab(page, 'check');
  await button(page, checkCommand.label.zh).or(button(page, checkWords.again)).click();
  await verdict(page)
    .and(page.getByRole('heading', { name: answer, exact: true }))
    .waitFor();
}

/** The heading that says whether the table may be handed in. */
export function verdict(page: Page): Locator {
  return page.getByRole('tabpanel', { name: pane.tabs.check }).getByRole('heading', { level: 2 }).first();
}

/** The first problem of the list whose face says so: severity, field, address, what is wrong. */
export function problem(page: Page, face: string | RegExp): Locator {
  return page.getByRole('group', { name: checkWords.list.label }).getByRole('button', { name: face }).first();
}

/** How many problems the list holds. */
export async function problemsLeft(page: Page): Promise<number> {
  const text = await page.getByText(/^(?:第.*\/|共).*个$/).innerText();
  return Number(/(\d+)\D*$/.exec(text)![1]);
}

export async function undo(page: Page): Promise<void> {
  await button(page, /^撤销“/).click();
}

/** The box over the grid that names the selected cell and goes to the one that is typed. */
function nameBox(page: Page): Locator {
  return page.getByRole('main').locator('[data-u-comp="defined-name"] input');
}

/** The selected cell; the box names a merged one with all it spans. */
export async function selectedCell(page: Page): Promise<string> {
  return (await nameBox(page).inputValue()).split(':')[0]!;
}

/** Goes to a cell as one does in a spreadsheet: by its name. */
export async function goToCell(page: Page, address: string): Promise<void> {
  await nameBox(page).click();
  await nameBox(page).fill(address);
  await page.keyboard.press('Enter');
  await eventually(() => page.evaluate(() => document.activeElement?.hasAttribute('contenteditable')), true);
}

/** Types into a cell. */
export async function typeInto(page: Page, address: string, text: string): Promise<void> {
  await goToCell(page, address);
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

/** What an action makes the browser save. */
export async function saved(page: Page, action: () => Promise<unknown>): Promise<{ name: string; bytes: Uint8Array }> {
  const [download] = await Promise.all([page.waitForEvent('download'), action()]);
  return { name: download.suggestedFilename(), bytes: new Uint8Array(await readFile(await download.path())) };
}

export async function save(page: Page): Promise<{ name: string; bytes: Uint8Array }> {
  return saved(page, () => button(page, words.bar.save).click());
}

/** The workbook as it stands in the grid, read by way of the file it would be saved to. */
export async function workbook(page: Page): Promise<FileHost> {
  const { name, bytes } = await save(page);
  return openWorkbook(bytes, name);
}

/** Makes the page's processor slower, for work that would otherwise be done before anybody could call it off. */
export async function slowDown(page: Page, times: number): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: times });
}
