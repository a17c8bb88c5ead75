import { reportFailure, type FileReport } from '../../src/commands/report';
import { sortRows, summaryRow, type SortKey } from '../../src/workbench/desk/summary-rows';

function swept(path: string, counts: { error?: number; warning?: number; hint?: number }, undecided: string[] = []) {
  const problems = Object.entries(counts).flatMap(([severity, count]) => Array(count).fill({ severity }) as unknown[]);
  const tables = [{ problems, undecided: undecided.map((message) => ({ rule: 'x', message })) }];
  const report = { path, error: null, tables, notices: [] } as unknown as FileReport;
  return summaryRow({ file: { path, file: new Blob() }, report });
}

const failed = summaryRow({
  file: { path: '坏.xlsx', file: new Blob() },
  report: reportFailure('坏.xlsx', '打不开。'),
});
const ROWS = [
  swept('单位10.xlsx', { error: 1 }),
  swept('单位2.xlsx', { warning: 3 }),
  swept('单位1.xlsx', { hint: 1 }, ['金额单位不明。']),
  failed,
  swept('单位3.xlsx', { error: 1, warning: 2 }),
];

test('a file has the gravest state of its tables, and says why it is not a plain one', () => {
  expect(ROWS.map(({ state, reason }) => [state, reason])).toEqual([
    ['faulty', null],
    ['ready', null],
    ['undecided', '金额单位不明。'],
    ['failed', '打不开。'],
    ['faulty', null],
  ]);
  expect(ROWS[4]!.counts).toEqual({ error: 1, warning: 2, hint: 0 });
});

test.each<[SortKey, string[]]>([
  ['state', ['单位3.xlsx', '单位10.xlsx', '坏.xlsx', '单位1.xlsx', '单位2.xlsx']],
  ['file', ['单位1.xlsx', '单位2.xlsx', '单位3.xlsx', '单位10.xlsx', '坏.xlsx']],
  ['warning', ['单位2.xlsx', '单位3.xlsx', '单位1.xlsx', '单位10.xlsx', '坏.xlsx']],
])('sorted by %s', (by, paths) => {
  expect(sortRows(ROWS, by).map((row) => row.swept.file.path)).toEqual(paths);
});
