import { importText } from '../../../src/commands/import-text';
import { CommandError } from '../../../src/commands/command';
import { RIBBON } from '../../../src/entries/excel/ribbon';
import { newWorkbook } from '../../../src/hosts/file';
import { HostError } from '../../../src/hosts/host';
import { enUS } from '../../../src/locales/en-US';
import { zhCN } from '../../../src/locales/zh-CN';
import { publishedText } from '../../support/published';
import { watchable, type WatchableHost } from '../../support/watchable';

const YEAR = new Date().getFullYear() + 1;

async function publishedBook(): Promise<WatchableHost> {
  const host = watchable(newWorkbook());
  await importText.run(host, { text: publishedText() });
  return host;
}

describe('插入标准模板', () => {
  test('a blank form for the next year, in front of the user, its unit left to be written', async () => {
    const host = watchable(newWorkbook());
    expect(await RIBBON.insertTemplate(host, zhCN)).toBeNull();
    expect(host.revealed).toEqual([{ sheet: '绩效目标表', cell: { row: 0, column: 0 } }]);
    const [snapshot] = await host.snapshot(['绩效目标表']);
    const texts = [...snapshot!.cells.values()].map(({ text }) => text);
    expect(texts.some((text) => text.includes(`${YEAR}年度`))).toBe(true);
  });

  test('says where the form is when it cannot be shown', async () => {
    const host = { ...newWorkbook(), reveal: () => Promise.reject(new HostError('editing', '')) };
    expect(await RIBBON.insertTemplate(host, zhCN)).toEqual([`已在工作表“绩效目标表”插入${YEAR}年度的空白模板。`]);
  });
});

describe('校验', () => {
  test.each([
    [zhCN, '有1处错误', '已标注，问题清单写在工作表“校验结果”上。'],
    [enUS, '1 error', '校验结果'],
  ])('marks the table and says what it comes to', async (texts, verdict, where) => {
    const host = await publishedBook();
    const [gist, , last] = await RIBBON.check(host, texts);
    expect(gist).toContain(verdict);
    expect(last).toContain(where);
    const [form] = await host.snapshot(['绩效目标表']);
    expect(form!.formulaFormats.length).toBeGreaterThan(0);
  });

  test('says what is missing where there is no table', async () => {
    const host = newWorkbook();
    await host.apply({ title: '', sheets: [{ sheet: 'Sheet1', mode: 'add' }] });
    await expect(RIBBON.check(host, zhCN)).rejects.toThrow(CommandError);
    expect(await host.sheets()).toEqual(['Sheet1']);
  });
});

describe('清除标记', () => {
  test('takes the marks away; a second time it says that there are none', async () => {
    const host = await publishedBook();
    await RIBBON.check(host, zhCN);
    expect(await RIBBON.clearMarks(host, zhCN)).toBeNull();
    expect(await host.sheets()).toEqual(['绩效目标表']);
    expect(await RIBBON.clearMarks(host, zhCN)).toEqual(['没有找到本工具加的标注，工作簿没有改动。']);
  });
});

describe('测算', () => {
  test('draws the sheet of the rates and shows it', async () => {
    const host = await publishedBook();
    expect(await RIBBON.fillRates(host, zhCN)).toBeNull();
    expect(host.revealed.at(-1)?.sheet).toBe('绩效测算');
  });
});
