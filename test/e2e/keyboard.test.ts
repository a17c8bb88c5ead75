import type { FileChooser, Page } from 'playwright-core';
import { fillRates } from '../../src/commands/fill-rates';
import { submit } from '../../src/commands/submit';
import { openWorkbook } from '../../src/hosts/file';
import { zhCN } from '../../src/locales/zh-CN';
import type { TabId } from '../../src/taskpane/session/types';
import { valueIn } from '../support/cells';
import { eventually } from './support/eventually';
import { hasFocus, pressAt, pressTimes, pressTo, until } from './support/keyboard';
import { button, inWorkbench, selectedCell, opened, problem, problemsLeft, saved, verdict } from './support/workbench';

const { check: words, rates, workbench, pane } = zhCN;
const FORM = '绩效目标表';

describe('the whole job on the published table', () => {
  inWorkbench('by keyboard alone', async (page) => {
    const press = (key: string, times = 1): Promise<void> => pressTimes(page, key, times);
    await pressAt(page, button(page, workbench.start.example));
    await opened(page, '九龙办事处');
    await eventually(() => isInGrid(page), true);

    await press('Control+Alt+j');
    await eventually(() => verdict(page).innerText(), words.verdict.errors(1));
    for (const cell of ['C8', 'C16']) {
      await press('F8');
      await eventually(() => selectedCell(page), cell);
    }
    await press('Shift+F8');
    await eventually(() => selectedCell(page), 'C8');

    // From the problem to its cell, and on from there as in any spreadsheet.
    await toPane(page);
    await toProblem(page, /^错误/);
    await eventually(() => selectedCell(page), 'C42');
    await toGrid(page);
    await moveTo(page, 'ArrowDown', 'C47');
    await type(page, '拆迁安置款项按期发放率');
    await eventually(() => verdict(page).innerText(), words.verdict.ready);
    await moveTo(page, 'ArrowRight', 'D48');
    await moveTo(page, 'ArrowUp', 'D23');
    await type(page, '>=90％');
    await type(page, '<=20%');

    await toPane(page);
    await pressAt(page, button(page, words.fixes.open(2)));
    await pressAt(page, button(page, words.fixes.apply(2)));
    await page.getByText(words.fixes.done(2)).first().waitFor();

    await toPane(page);
    await toProblem(page, /E29/);
    await pressAt(page, button(page, /^把结尾补全为/));
    await problem(page, /E29/).waitFor({ state: 'detached' });

    const before = await problemsLeft(page);
    await ignore(page, /C48/);
    await eventually(() => problemsLeft(page), before - 1);
    await press('Control+Alt+z');
    await problem(page, /C48/).waitFor();

    const marks = page.getByRole('switch', { name: words.marks.label });
    await press('Control+Alt+m');
    await eventually(() => marks.isChecked(), true);
    await toPane(page);
    await pressAt(page, marks, 'Space');
    await eventually(() => marks.isChecked(), false);

    await toTab(page, 'rates');
    await pressTo(page, 'Tab', page.getByLabel('预算完成数', { exact: true }));
    await page.keyboard.type('15700000');
    await pressAt(page, button(page, rates.write.zh));
    await page.getByText(rates.added(fillRates.label.zh)).first().waitFor();

    await toTab(page, 'check');
    const copy = await saved(page, () => pressAt(page, button(page, submit.label.zh)));
    expect(await (await openWorkbook(copy.bytes, copy.name)).sheets()).toEqual([FORM]);

    const first = await saved(page, () => press('Control+s'));
    const left = await openWorkbook(first.bytes, first.name);
    expect(valueIn(await left.snapshot(), FORM, 'D24')).toBe('≤20%');
    const chooser = await chooserAfter(page, () => press('Control+o'));
    await chooser.setFiles({ name: '再次打开.xlsx', mimeType: '', buffer: Buffer.from(first.bytes) });
    await opened(page, '再次打开');
    const again = await saved(page, () => press('Control+s'));
    expect(await (await openWorkbook(again.bytes, '')).snapshot()).toEqual(await left.snapshot());
  });
});

/** The browser shows no chooser while it still hands over a download: then the user presses again. */
async function chooserAfter(page: Page, press: () => Promise<void>, tries = 3): Promise<FileChooser> {
  try {
    const [chooser] = await Promise.all([page.waitForEvent('filechooser', { timeout: 8_000 }), press()]);
    return chooser;
  } catch (error) {
    if (tries === 1) throw error;
    return chooserAfter(page, press, tries - 1);
  }
}

/** In the grid, a cell at a time; a key that comes before the grid has its focus is lost, and pressed again. */
async function moveTo(page: Page, key: string, cell: string): Promise<void> {
  await until(
    async () => (await selectedCell(page)) === cell,
    async () => {
      const before = await selectedCell(page);
      await page.keyboard.press(key);
      // Pressed again too soon on a slow machine, it would go past the cell.
      for (let waits = 0; waits < 100 && (await selectedCell(page)) === before; waits++) await page.waitForTimeout(20);
    },
  );
}

function isInGrid(page: Page): Promise<boolean> {
  return page.evaluate(() => document.activeElement?.hasAttribute('contenteditable') ?? false);
}

/** F6 goes round the regions of the page: to the tab that is open. The grid may still take the focus for a cell it shows. */
async function toPane(page: Page): Promise<void> {
  const tab = page.getByRole('tab', { selected: true }).and(page.locator('[aria-controls]'));
  await until(
    () => hasFocus(tab),
    async () => {
      await pressTo(page, 'F6', tab);
      await page.waitForTimeout(100);
    },
  );
}

async function toGrid(page: Page): Promise<void> {
  await until(
    () => isInGrid(page),
    async () => {
      await page.keyboard.press('F6');
      await page.waitForTimeout(100);
    },
  );
}

async function toTab(page: Page, tab: TabId): Promise<void> {
  await toPane(page);
  await pressTo(page, 'ArrowRight', page.getByRole('tab', { name: pane.tabs[tab], exact: true }));
  await page.keyboard.press('Enter');
}

/** From the tab into the list, down to the problem, and to its cell. */
async function toProblem(page: Page, face: RegExp): Promise<void> {
  const row = page.getByRole('group', { name: words.list.label }).locator('[tabindex="0"]');
  await pressTo(page, 'Tab', row.first());
  await page.keyboard.press('Home');
  await pressTo(page, 'ArrowDown', problem(page, face));
  await page.keyboard.press('Enter');
}

async function ignore(page: Page, face: RegExp): Promise<void> {
  await toPane(page);
  await toProblem(page, face);
  await pressAt(page, button(page, words.problem.ignore));
  await page.keyboard.type('上级统一规定的写法');
  await page.keyboard.press('Enter');
}

async function type(page: Page, text: string): Promise<void> {
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}
