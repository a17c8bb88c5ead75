import type { Page } from 'playwright-core';
import { fillRates } from '../../src/commands/fill-rates';
import { submit } from '../../src/commands/submit';
import { zhCN } from '../../src/locales/zh-CN';
import { openWorkbook } from '../../src/hosts/file';
import { valueIn } from '../support/cells';
import { eventually } from './support/eventually';
import {
  button,
  check,
  inWorkbench,
  selectedCell,
  openExample,
  opened,
  openFiles,
  openTab,
  problem,
  problemsLeft,
  save,
  saved,
  typeInto,
  undo,
  verdict,
  workbook,
} from './support/workbench';

const { check: words, rates } = zhCN;
const FORM = '绩效目标表';
const RESULTS = '校验结果';

describe('the whole job on the published table', () => {
  inWorkbench('by mouse', async (page) => {
    await openExample(page);

    // The one error of the published table: two indicators of one name.
    await check(page, words.verdict.errors(1));
    expect(await problemsLeft(page)).toBe(17);
    await problem(page, /^错误/).click();
    await eventually(() => selectedCell(page), 'C42');
    await typeInto(page, 'C47', '拆迁安置款项按期发放率');
    await eventually(() => verdict(page).innerText(), words.verdict.ready);

    // One wrong notation mended by its own button, two by the preview.
    await typeInto(page, 'D23', '>=90％');
    await problem(page, /D23/).click();
    await button(page, /^改为“≥90%”/).click();
    await problem(page, /D23/).waitFor({ state: 'detached' });
    await typeInto(page, 'D23', '>=90％');
    await typeInto(page, 'D24', '<=20%');
    await button(page, words.fixes.open(2)).click();
    await button(page, words.fixes.apply(2)).click();
    await page.getByText(words.fixes.done(2)).first().waitFor();

    // A suggestion, which says what it changes.
    await problem(page, /E29/).click();
    await button(page, /^把结尾补全为/).click();
    await problem(page, /E29/).waitFor({ state: 'detached' });

    // Ignored with a reason, and taken back.
    const before = await problemsLeft(page);
    await ignore(page, /C48/, '上级统一规定的写法');
    await page.getByText(words.ignored.title).first().waitFor();
    await eventually(() => problemsLeft(page), before - 1);
    await undo(page);
    await problem(page, /C48/).waitFor();
    await ignore(page, /C48/, '上级统一规定的写法');

    await page.getByRole('switch', { name: words.marks.label }).click();
    await page.getByText(words.marks.done(RESULTS)).first().waitFor();
    const marked = await workbook(page);
    expect((await marked.snapshot([FORM]))[0]!.formulaFormats.length).toBeGreaterThan(0);
    await page.getByRole('switch', { name: words.marks.label }).click();
    await page.getByText(words.marks.cleared.kept).first().waitFor();

    await fillIn(page);
    await button(page, rates.write.zh).click();
    await page.getByText(rates.added(fillRates.label.zh)).first().waitFor();

    // The clean copy leaves the workbook as it is.
    await openTab(page, 'check');
    const copy = await saved(page, () => button(page, submit.label.zh).click());
    expect(await (await openWorkbook(copy.bytes, copy.name)).sheets()).toEqual([FORM]);

    const first = await save(page);
    const left = await openWorkbook(first.bytes, first.name);
    expect([...(await left.sheets())].sort()).toEqual([FORM, RESULTS, fillRates.label.zh].sort());
    const sheets = await left.snapshot();
    expect(['D23', 'D24', 'C47'].map((cell) => valueIn(sheets, FORM, cell))).toEqual([
      '≥90%',
      '≤20%',
      '拆迁安置款项按期发放率',
    ]);

    // Opened again and saved again it is the same.
    await openFiles(page, { [`再次打开-${first.name}`]: first.bytes });
    await opened(page, '再次打开');
    const again = await workbook(page);
    expect(await again.snapshot()).toEqual(sheets);
  });
});

async function ignore(page: Page, face: RegExp, reason: string): Promise<void> {
  await problem(page, face).click();
  await button(page, words.problem.ignore).click();
  await page.getByLabel(words.ignore.reason).fill(reason);
  await button(page, words.ignore.confirm).click();
}

async function fillIn(page: Page): Promise<void> {
  await openTab(page, 'rates');
  await page.getByLabel('预算完成数', { exact: true }).fill('15700000');
  await page.getByText(zhCN.rates.verdicts.met).first().waitFor();
}
