import { check } from '../../src/commands/check';
import { hasMarks, problemsOf } from '../../src/commands/checked';
import { CommandError } from '../../src/commands/command';
import { ignore } from '../../src/commands/ignore';
import { mark } from '../../src/commands/mark';
import { restore } from '../../src/commands/restore-ignored';
import type { Host } from '../../src/hosts/host';
import { contains } from '../../src/sheet/address';
import { cellOfKey } from '../../src/sheet/snapshot';
import { addSheet, FORM, published, reopened, sheetOf, watched } from './support';

const RULE = 'indicator/duplicate-name';
const RESULTS = '校验结果';

async function found(host: Host) {
  return problemsOf(await check.run(host, {}));
}

async function duplicate(host: Host) {
  const { rule, field, sheet } = (await found(host)).find((problem) => problem.rule === RULE)!;
  return { rule, field, sheet };
}

test('the line stands on the 校验结果 sheet, which is made; the problem is set aside with its reason', async () => {
  const { host, undos } = watched(await published());
  const key = await duplicate(host);
  expect(await ignore.run(host, { ...key, reason: ' 两项分别考核 ' })).toEqual({ resultsSheet: RESULTS });
  expect(await host.sheets()).toEqual([FORM, RESULTS]);
  const { tables, staleIgnores } = await check.run(host, {});
  expect(tables[0]!.result.ignored).toMatchObject([{ problem: key, reason: '两项分别考核' }]);
  expect(staleIgnores).toEqual([]);
  expect(undos).toHaveLength(1);
  await undos[0]!.revert();
  expect(await host.sheets()).toEqual([FORM]);
});

test('without a reason, or without the problem, nothing is written', async () => {
  const { host, undos } = watched(await published());
  const key = await duplicate(host);
  await expect(ignore.run(host, { ...key, reason: '　' })).rejects.toThrow(CommandError);
  await expect(ignore.run(host, { ...key, field: '别的', reason: '因为' })).rejects.toThrow(CommandError);
  await expect(restore.run(host, key)).rejects.toThrow(CommandError);
  expect(undos).toEqual([]);
});

test('a second reason takes the place of the first', async () => {
  const host = await published();
  const key = await duplicate(host);
  await ignore.run(host, { ...key, reason: '一' });
  await ignore.run(host, { ...key, reason: '二' });
  expect((await check.run(host, {})).results.ignores).toEqual([{ ...key, reason: '二' }]);
});

test('where marks stand, that of the problem goes in the same step, and comes back with it', async () => {
  const { host, undos } = watched(await published());
  await mark.run(host, {});
  const before = await sheetOf(host, FORM);
  const key = await duplicate(host);
  const cells = (await found(host)).find(({ rule }) => rule === RULE)!.cells;
  const marked = async () => {
    const { formulaFormats } = await sheetOf(host, FORM);
    return cells.map((cell) =>
      formulaFormats.some(({ area, formula }) => contains(area, cell) && formula.includes('jixiao:error')),
    );
  };
  expect(await marked()).toEqual([true, true]);
  undos.length = 0;
  await ignore.run(host, { ...key, reason: '两项分别考核' });
  expect(await marked()).toEqual([false, false]);
  expect(undos).toHaveLength(1);
  await restore.run(host, key);
  expect(await sheetOf(host, FORM)).toEqual(before);
  expect((await check.run(host, {})).results.ignores).toEqual([]);
});

test('where none stand, none are set', async () => {
  const host = await published();
  await ignore.run(host, { ...(await duplicate(host)), reason: '两项分别考核' });
  expect(hasMarks(await check.run(host, {}))).toBe(false);
});

test('everything the user has typed there stays: other lines, unfinished ones, settings, clear or not', async () => {
  const host = await published();
  await mark.run(host, {});
  await typeInto(host, { 规则: 'target/vague', 对象: '某项·指标值', 工作表: '', 忽略理由: '' });
  await setTo(host, '金额单位（表中未写明时）', '万元');
  await setTo(host, '合计允许误差（元）', '不超过一元');
  const before = (await check.run(host, {})).results;
  expect([before.ignores.length, before.settings.moneyUnit, before.notices.length]).toEqual([1, '万元', 1]);
  const key = await duplicate(host);
  await ignore.run(host, { ...key, reason: '两项分别考核' });
  const after = (await check.run(await reopened(host), {})).results;
  expect(after).toMatchObject({
    ignores: [...before.ignores, { ...key, reason: '两项分别考核' }],
    settings: before.settings,
    unclear: { tolerance: '不超过一元' },
  });
});

test('a line for every sheet goes with the problem it covers', async () => {
  const host = await published();
  const key = await duplicate(host);
  await ignore.run(host, { ...key, sheet: '', reason: '都一样' });
  await restore.run(host, key);
  expect((await found(host)).some(({ rule }) => rule === RULE)).toBe(true);
});

test('a sheet of the user’s that is called 校验结果 is left alone', async () => {
  const host = await published();
  await addSheet(host, RESULTS, [['我的']]);
  const { resultsSheet } = await ignore.run(host, { ...(await duplicate(host)), reason: '两项分别考核' });
  expect(resultsSheet).toBe(`${RESULTS}(2)`);
  expect((await sheetOf(host, RESULTS)).cells.size).toBe(1);
});

/** Places of texts on the 校验结果 sheet, the last ones. */
async function places(host: Host) {
  const { cells } = await sheetOf(host, RESULTS);
  return new Map([...cells].map(([key, { value }]) => [value, cellOfKey(key)] as const));
}

async function typeInto(host: Host, line: Readonly<Record<string, string>>): Promise<void> {
  const at = await places(host);
  const row = at.get('忽略理由')!.row + 1;
  const blocks = Object.entries(line).map(([header, text]) => ({
    at: { row, column: at.get(header)!.column },
    values: [[text === '' ? null : text]],
  }));
  await host.apply({ title: 'test', sheets: [{ sheet: RESULTS, mode: 'edit', blocks }] });
}

async function setTo(host: Host, name: string, value: string): Promise<void> {
  const at = await places(host);
  const cell = { row: at.get(name)!.row, column: at.get('设定值')!.column };
  await host.apply({
    title: 'test',
    sheets: [{ sheet: RESULTS, mode: 'edit', blocks: [{ at: cell, values: [[value]] }] }],
  });
}
