import { CommandError } from '../../src/commands/command';
import { fillRates } from '../../src/commands/fill-rates';
import { importText } from '../../src/commands/import-text';
import { mark } from '../../src/commands/mark';
import { readRates } from '../../src/commands/read-rates';
import { workOut } from '../../src/commands/work/rates';
import { cellOfKey } from '../../src/sheet/snapshot';
import { publishedText } from '../support/published';
import { FORM, published, reopened, sheetOf, watched, write } from './support';

const INPUTS = { basis: '上年实际', 'budget-execution': { numerator: 15100000 } };

async function two() {
  const host = await published();
  await importText.run(host, { text: publishedText() });
  return host;
}

test('rates of one table among several', async () => {
  const host = await two();
  await expect(fillRates.run(host, { inputs: INPUTS })).rejects.toThrow(CommandError);
  const filled = await fillRates.run(host, { inputs: INPUTS, table: `${FORM}(2)` });
  expect(filled.map(({ table, sheet, existed }) => [table, sheet, existed])).toEqual([
    [`${FORM}(2)`, '绩效测算', false],
  ]);
  await fillRates.run(host, { inputs: { 'budget-execution': { numerator: 1 } }, table: FORM });
  const read = await readRates.run(await reopened(host), {});
  expect(read.map(({ table, sheet, inputs }) => [table.sheet, sheet, inputs.entries['budget-execution']])).toEqual([
    [FORM, '绩效测算(2)', { numerator: 1 }],
    [`${FORM}(2)`, '绩效测算', { numerator: 15100000 }],
  ]);
  await expect(fillRates.run(host, { inputs: INPUTS, table: '旧表' })).rejects.toThrow('旧表');
});

test('what is read is what was filled, and changes nothing', async () => {
  const { host, undos } = watched(await published());
  const [blank] = await readRates.run(host, {});
  expect(blank).toMatchObject({ sheet: null, inputs: { basis: '', entries: {} } });
  const [filled] = await fillRates.run(host, { inputs: INPUTS });
  undos.length = 0;
  const [read] = await readRates.run(host, {});
  expect(read).toMatchObject({ sheet: filled!.sheet, inputs: { basis: '上年实际' } });
  expect(read!.rates).toEqual(filled!.rates);
  expect(read!.rates).toHaveLength(11);
  expect(undos).toEqual([]);
});

test('the form computes as the sheet does', async () => {
  const [read] = await readRates.run(await published(), {});
  const entries = { 'budget-execution': { numerator: 15100000, denominator: 15897000 } };
  const rate = workOut(read!, { basis: '', entries }).find(({ definition }) => definition.id === 'budget-execution')!;
  expect(rate).toMatchObject({ name: '预算执行率', verdict: 'met' });
  expect(rate.actual).toBeCloseTo(15100000 / 15897000);
});

test('the unit of money set on the 校验结果 sheet counts where the table states none', async () => {
  const host = await published();
  await write(host, FORM, { B11: '部门预算总额', C11: 1589.7 });
  const execution = async () => {
    const [read] = await readRates.run(host, {});
    return read!.rates.find(({ definition }) => definition.id === 'budget-execution')!.entry.denominator;
  };
  expect(await execution()).toBeNull();
  await mark.run(host, {});
  const at = new Map([...(await sheetOf(host, '校验结果')).cells].map(([key, { value }]) => [value, cellOfKey(key)]));
  const cell = { row: at.get('金额单位（表中未写明时）')!.row, column: at.get('设定值')!.column };
  await host.apply({
    title: 'test',
    sheets: [{ sheet: '校验结果', mode: 'edit', blocks: [{ at: cell, values: [['万元']] }] }],
  });
  expect(await execution()).toBe(15897000);
  const [filled] = await fillRates.run(host, {});
  const formulas = [...(await sheetOf(host, filled!.sheet)).cells.values()].map(({ formula = '' }) => formula);
  expect(formulas.some((formula) => formula.includes(`${FORM}!$C$11*1E4`))).toBe(true);
});
