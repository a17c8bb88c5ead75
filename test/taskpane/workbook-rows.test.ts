import { check } from '../../src/commands/check';
import type { CheckedWorkbook } from '../../src/commands/checked';
import { importText } from '../../src/commands/import-text';
import { insertTemplate } from '../../src/commands/insert-template';
import { newWorkbook } from '../../src/hosts/file';
import { rowsOf, sheetsWithout, totalsOf } from '../../src/taskpane/tabs/workbook/rows';
import { publishedText } from '../support/published';

async function checkedWorkbook(): Promise<CheckedWorkbook> {
  const host = newWorkbook();
  await host.apply({ title: '', sheets: [{ sheet: '封面', mode: 'add' }] });
  await importText.run(host, { text: publishedText() });
  await insertTemplate.run(host, { unit: '某市教育局', year: 2027, counts: { goals: 1, tasks: 1, outputs: 2 } });
  return check.run(host, {});
}

let checked: CheckedWorkbook;
beforeAll(async () => {
  checked = await checkedWorkbook();
});

test('a line for every table, in the order of the tabs, with the first error it leads to', () => {
  const rows = rowsOf(checked);
  expect(rows.map(({ checked: { table } }) => table.sheet)).toEqual(['绩效目标表', '绩效目标表(2)']);
  expect(rows.map(({ unit }) => unit)).toEqual(['郑州经济技术开发区管理委员会九龙办事处', '某市教育局']);
  for (const { checked: table, first, counts } of rows) {
    const { problems } = table.result;
    expect(first).toBe(problems.find(({ severity }) => severity === 'error') ?? problems[0]);
    expect(counts.error + counts.warning + counts.hint).toBe(problems.length);
  }
});

test('a table with errors may not be filed, one without may, and what could not be decided is no pass', () => {
  const [table] = checked.tables;
  const judged = (change: Partial<CheckedWorkbook['tables'][number]['result']>) =>
    rowsOf({ tables: [{ ...table!, result: { ...table!.result, problems: [], undecided: [], ...change } }] })[0]!;
  expect(rowsOf(checked)[0]!.standing).toBe('errors');
  expect(judged({}).standing).toBe('clean');
  expect(judged({ undecided: [{ rule: 'budget/unit', message: '' }] })).toMatchObject({
    standing: 'undecided',
    undecided: 1,
  });
  expect(judged({ undecided: [{ rule: '', message: '' }] })).toMatchObject({ standing: 'otherForm', undecided: 0 });
});

test('totals are the sums of the lines', () => {
  const rows = rowsOf(checked);
  const { tables, clean, counts } = totalsOf(rows);
  expect([tables, clean]).toEqual([2, rows.filter(({ standing }) => standing === 'clean').length]);
  expect(counts.error).toBe(rows.reduce((sum, row) => sum + row.counts.error, 0));
});

test('sheets without a table are named', () => {
  expect(sheetsWithout(checked)).toContain('封面');
  expect(sheetsWithout(checked)).not.toContain('绩效目标表');
});
