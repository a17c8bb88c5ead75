import { check } from '../../../src/commands/check';
import { insertTemplate } from '../../../src/commands/insert-template';
import { mark } from '../../../src/commands/mark';
import { DEFAULT_COUNTS } from '../../../src/form/content';
import type { EmulatedExcel, LoggedRequest } from '../../emulated/excel';
import { running } from './support';
import { sheetOfTables } from './tables';

/** Counted on the wire, clean-up requests of the library included: there are none. */
async function requestsOf(excel: EmulatedExcel, work: () => Promise<unknown>): Promise<readonly LoggedRequest[]> {
  const before = excel.requests.length;
  await work();
  return excel.requests.slice(before);
}

/** Requests that a further 5 MB each allow for. */
function further(requests: readonly LoggedRequest[]): number {
  const bytes = requests.reduce((sum, { bytes: { sent, received } }) => sum + Math.max(sent, received), 0);
  return Math.floor(bytes / 5_000_000);
}

const template = { unit: '某某办事处', year: 2024, counts: DEFAULT_COUNTS };

describe.each(['1.7', '1.14', '1.15'])('ExcelApi %s', (set) => {
  test('a template is inserted in two requests', async () => {
    const { excel, host } = await running({ set });
    expect(await requestsOf(excel, () => insertTemplate.run(host, template))).toHaveLength(2);
  });

  test('a table of 34 rows is checked in two requests, and marked in three, again and again', async () => {
    const { excel, host } = await running({ set });
    await host.apply({ title: '表', sheets: [sheetOfTables(1)] });
    expect(await requestsOf(excel, () => check.run(host, {}))).toHaveLength(2);
    expect(await requestsOf(excel, () => mark.run(host, {}))).toHaveLength(3);
    expect(await requestsOf(excel, () => mark.run(host, {}))).toHaveLength(3);
  });

  test('a user who has just typed costs no request', async () => {
    const { excel, host } = await running({ set });
    await host.apply({ title: '表', sheets: [sheetOfTables(1)] });
    await excel.userEdits('绩效目标表', 'A3', '单位');
    expect(await requestsOf(excel, () => mark.run(host, {}))).toHaveLength(3);
  });
});

test('a sheet of a hundred such tables is checked in two, and marked in three and one more for each further 5 MB', async () => {
  const { excel, host } = await running();
  await host.apply({ title: '表', sheets: [sheetOfTables(100)] });
  const checking = await requestsOf(excel, () => check.run(host, {}));
  expect(checking).toHaveLength(2);
  const marking = await requestsOf(excel, () => mark.run(host, {}));
  // 1,700 problems and their words are more than one request may hold.
  expect(marking.length).toBeLessThanOrEqual(3 + further(marking));
  expect(marking.filter(({ error }) => error !== null)).toEqual([]);
}, 120_000);

test('a hundred sheets with a table each are checked in two', async () => {
  const { excel, host } = await running();
  const sheets = Array.from({ length: 100 }, (_, index) => sheetOfTables(1, `表${index + 1}`));
  await host.apply({ title: '表', sheets });
  const checking = await requestsOf(excel, () => check.run(host, {}));
  expect(checking.length).toBeLessThanOrEqual(2 + further(checking));
}, 120_000);
