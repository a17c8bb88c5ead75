import { check } from '../../src/commands/check';
import { reportFailure, reportWorkbook, type FileReport } from '../../src/commands/report';
import { sweep } from '../../src/commands/sweep';
import { addSheet, FORM, published, write } from './support';

async function report(path: string, contents: Parameters<typeof write>[2] = {}): Promise<FileReport> {
  const host = await published();
  await write(host, FORM, contents);
  return reportWorkbook(path, await check.run(host, {}));
}

const undecided = { rule: 'budget/source-total', message: '无法判断。' };

test('a line a file, and the sums', async () => {
  const wrong = await report('甲.xlsx');
  const clean = await report('乙.xlsx', { C47: '拆迁安置款项发放率' });
  const open = {
    ...clean,
    path: '丁.xlsx',
    tables: clean.tables.map((table) => ({ ...table, undecided: [undecided] })),
  };
  const { rows, totals } = sweep([wrong, clean, reportFailure('丙.xls', '打不开。'), open]);
  expect(rows.map(({ path, outcome, tables, counts }) => [path, outcome, tables, counts.error])).toEqual([
    ['甲.xlsx', 'errors', 1, 1],
    ['乙.xlsx', 'ready', 1, 0],
    ['丙.xls', 'unchecked', 0, 0],
    ['丁.xlsx', 'undecided', 1, 0],
  ]);
  expect(rows.map(({ units }) => units.length)).toEqual([1, 1, 0, 1]);
  expect(rows[2]!.verdict).toBe('打不开。');
  expect(totals.files).toEqual({ all: 4, ready: 1, errors: 1, undecided: 1, unchecked: 1 });
  expect([totals.tables, totals.counts.error]).toEqual([3, 1]);
  expect(totals.counts.warning).toBe(
    3 * clean.tables[0]!.problems.filter(({ severity }) => severity === 'warning').length,
  );
});

test('a neighbouring table takes nothing from a form that may be filed', async () => {
  const host = await published();
  await write(host, FORM, { C47: '拆迁安置款项发放率' });
  await addSheet(host, '自评', [
    ['部门整体支出绩效自评表'],
    ['一级指标', '二级指标', '三级指标', '指标值', '实际完成值', '得分'],
    ['产出指标', '数量指标', '修路', '≥5公里', '6公里', '10'],
  ]);
  const file = reportWorkbook('甲.xlsx', await check.run(host, {}));
  expect(file.tables.map((table) => table.undecided.map(({ rule }) => rule))).toEqual([[], ['']]);
  expect(sweep([file]).rows[0]).toMatchObject({ outcome: 'ready', tables: 2 });
});

test('nothing gives nothing', () => {
  expect(sweep([])).toMatchObject({ rows: [], totals: { tables: 0, files: { all: 0 } } });
});
