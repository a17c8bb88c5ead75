import { check } from '../../src/commands/check';
import { hasMarks, problemsOf } from '../../src/commands/checked';
import { CommandError } from '../../src/commands/command';
import { ignore } from '../../src/commands/ignore';
import { importText } from '../../src/commands/import-text';
import { mark } from '../../src/commands/mark';
import { Cancelled } from '../../src/commands/task';
import type { Host } from '../../src/hosts/host';
import { parseArea } from '../../src/sheet/address';
import { publishedText } from '../support/published';
import { addSheet, FORM, published, sheetOf, watched, write } from './support';

const DUPLICATE = 'indicator/duplicate-name';

/** Two published tables and twenty sheets of other things. */
async function wide() {
  const host = await published();
  await importText.run(host, { text: publishedText() });
  for (let i = 1; i <= 20; i++) await addSheet(host, `数据${i}`, [['单位', i]]);
  return host;
}

const rules = (problems: readonly { readonly rule: string }[]): readonly string[] => problems.map(({ rule }) => rule);

describe('check of some sheets', () => {
  test('finds what the check of all finds there, and reads no other sheet', async () => {
    const { host, read } = watched(await wide());
    const all = await check.run(host, {});
    const one = await check.run(host, { sheets: [FORM] });
    expect(read).toEqual(['all', [FORM]]);
    expect(problemsOf(one)).toEqual(problemsOf(all).filter(({ sheet }) => sheet === FORM));
    expect(one.sheets.map(({ sheet }) => sheet)).toEqual([FORM]);
  });

  test('ignores and settings of the 校验结果 sheet hold, also once it has a longer name', async () => {
    const base = await wide();
    const { field } = problemsOf(await check.run(base, {})).find(({ rule }) => rule === DUPLICATE)!;
    const { resultsSheet } = await ignore.run(base, { rule: DUPLICATE, field, sheet: FORM, reason: '分别考核' });
    const { host, read } = watched(base);
    const one = await check.run(host, { sheets: [FORM] });
    expect(read).toEqual([[FORM, resultsSheet]]);
    expect(rules(problemsOf(one))).not.toContain(DUPLICATE);
    expect(one.resultsSheet?.sheet).toBe(resultsSheet);
    const other = await check.run(host, { sheets: [`${FORM}(2)`] });
    expect(rules(problemsOf(other))).toContain(DUPLICATE);
    expect(other.staleIgnores).toEqual([]);
  });

  test('a sheet that has gone is named', async () => {
    await expect(check.run(await published(), { sheets: ['旧表'] })).rejects.toThrow('旧表');
    await expect(check.run(await published(), { sheets: ['旧表'] })).rejects.toThrow(CommandError);
  });
});

describe('check of an area', () => {
  const area = (address: string) => ({ area: { sheet: FORM, area: parseArea(address)! } });

  test('reads what lies within, and places stay those of the sheet', async () => {
    const host = await published();
    const all = problemsOf(await check.run(host, {}));
    expect(problemsOf(await check.run(host, area('A1:E51')))).toEqual(all);
    const { tables } = await check.run(host, area('A17:E51'));
    expect(tables.map(({ table }) => [table.area.row, table.unit, table.indicators.length])).toEqual([[16, null, 34]]);
  });

  test('without a header there is no table', async () => {
    expect((await check.run(await published(), area('A20:E30'))).tables).toEqual([]);
  });
});

describe('long work', () => {
  test('counts tables', async () => {
    const seen: [number, number][] = [];
    await check.run(await wide(), {}, { progress: (done, total) => seen.push([done, total]) });
    expect(seen).toEqual([
      [1, 2],
      [2, 2],
    ]);
  });

  test.each([
    ['check', (host: Host, signal: AbortSignal) => check.run(host, {}, { signal })],
    ['mark', (host: Host, signal: AbortSignal) => mark.run(host, {}, { signal })],
  ])('%s that is cancelled has changed nothing', async (_, run) => {
    const { host, undos } = watched(await wide());
    await expect(run(host, AbortSignal.abort())).rejects.toThrow(Cancelled);
    expect(undos).toEqual([]);
  });
});

describe('mark of some sheets', () => {
  test('marks these alone; the 校验结果 sheet speaks of all', async () => {
    const host = await wide();
    const { checked, resultsSheet } = await mark.run(host, { sheets: [FORM] });
    expect(new Set(problemsOf(checked).map(({ sheet }) => sheet)).size).toBe(2);
    expect(hasMarks(await check.run(host, { sheets: [FORM] }))).toBe(true);
    expect(hasMarks(await check.run(host, { sheets: [`${FORM}(2)`] }))).toBe(false);
    const texts = [...(await sheetOf(host, resultsSheet)).cells.values()].map(({ text }) => text).join('\n');
    expect(texts).toContain(`${FORM}(2)`);
  });

  test('of a sheet without a table is refused, whatever the others hold', async () => {
    const { host, undos } = watched(await wide());
    await expect(mark.run(host, { sheets: ['数据1'] })).rejects.toThrow(CommandError);
    expect(undos).toEqual([]);
  });
});

test('a sheet of the same words as ours is not ours', async () => {
  const host = await published();
  await addSheet(host, '我的校验结果', [['校验结果', '规则', '对象', '忽略理由']]);
  await write(host, FORM, { D23: '≥190%' });
  const one = await check.run(host, { sheets: [FORM] });
  expect(one.resultsSheet).toBeNull();
  expect(one.sheets.map(({ sheet }) => sheet)).toEqual([FORM]);
});
