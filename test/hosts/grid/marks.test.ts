import { cellAt, type CellValue } from '../../../src/sheet/snapshot';
import { markCondition } from '../../../src/write/condition';
import { headless } from './headless';

const LONG = '以上'.repeat(200);

test.each<readonly [string, string | number | boolean | null, string | number | boolean | null]>([
  ['a percentage in words', '100%', '99%'],
  ['a sign and a number', '≥190%', '190%'],
  ['a day', '12月31日', '12月30日'],
  ['a date with hyphens', '2023-12-31', '2023-12-30'],
  ['a date in words', '2023年12月31日', '2023/12/31'],
  ['a fraction', '1/2', '0.5'],
  ['thousands', '1,000', '1000'],
  ['money', '¥5', '5'],
  ['a time', '8:30', '8:31'],
  ['digits', '100', 100],
  ['a truth in letters', 'TRUE', true],
  ['a power', '1E3', '1000'],
  ['quotation marks', '称“优”或"良"', '称“优”或“良”'],
  ['an array', '{1,2}', '{1,3}'],
  ['a long text that begins with a percentage', `100%${LONG}`, `99%${LONG}`],
  ['a long text that ends with a percentage', `${LONG}100%`, `${LONG}99%`],
  ['a number', 100, '100'],
  ['a share', 0.3, '30%'],
  ['a truth value', true, 'TRUE'],
  ['a blank cell', null, '100%'],
])('the grid sees that a cell still holds %s, and nothing else', async (_, value, other) => {
  const { host } = headless();
  const sheet = await host.activeSheet();
  const at = { row: 0, column: 0 };
  const formula = (flagged: CellValue) => ({ formula: `=${markCondition('hint', at, flagged)}` });
  const blocks = [{ at, values: [[value, formula(value), formula(other)]] }];
  await host.apply({ title: '试算', sheets: [{ sheet, mode: 'edit', blocks }] });
  const [snapshot] = await host.snapshot([sheet]);
  const results = [1, 2].map((column) => cellAt(snapshot!, { row: 0, column }).value);
  host.dispose();
  expect(results).toEqual([true, false]);
});
