import type { Problem } from '../../src/check/problem';
import { henan2023 } from '../../src/form/standards/henan-2023';
import { newWorkbook, openWorkbook, type FileHost } from '../../src/hosts/file';
import { areaOf } from '../../src/sheet/address';
import { drawForm } from '../../src/write/form';
import { clearMarks, markSheets } from '../../src/write/marks';
import { contentOf } from '../../src/read/content';
import { tableOf, WELL_FILLED } from '../support/sample';

const SHEET = '绩效目标表';

async function saved(host: FileHost): Promise<FileHost> {
  const { bytes } = await host.toBytes();
  return openWorkbook(bytes, '绩效目标表.xlsx');
}

/** The form, with a note and a conditional format of the user's own, as opened from a file. */
async function usersFile(): Promise<FileHost> {
  const host = newWorkbook();
  await host.apply({ title: '插入', sheets: [drawForm(WELL_FILLED, henan2023, SHEET)] });
  await host.apply({
    title: '批注',
    sheets: [
      {
        sheet: SHEET,
        mode: 'edit',
        notes: [{ cell: { row: 22, column: 3 }, text: '已与业务科室核对' }],
        formulaFormats: [{ area: areaOf({ row: 10, column: 2 }), formula: '$C$11>0', style: { fill: '#E2EFDA' } }],
      },
    ],
  });
  return saved(host);
}

function problem(row: number, column: number): Problem {
  return {
    rule: 'text/truncated',
    severity: 'hint',
    sheet: SHEET,
    cells: [{ row, column }],
    field: '预算执行率·指标值',
    messageId: 'cut',
    message: { what: '文字在句中断开：“虚”。', why: '看不出完整的意思。', how: '请补全。' },
    fix: null,
    suggestions: [],
  };
}

test('a drawn form is read back from its file', async () => {
  const [sheet] = await (await usersFile()).snapshot();
  expect(contentOf(tableOf(sheet!))).toEqual(WELL_FILLED);
});

test('mark, save, open, clear, save, open: every value, note, format and prompt is as it was', async () => {
  const host = await usersFile();
  const before = await host.snapshot();
  // A merged text, a number, a blank, a cell with the user's own note, a long text.
  const problems = [problem(3, 1), problem(10, 2), problem(1, 0), problem(22, 3), problem(28, 4)];
  await host.apply(markSheets(before, problems, host.capabilities));
  const marked = await saved(host);
  const snapshots = await marked.snapshot();
  expect(snapshots[0]!.formulaFormats).toHaveLength(before[0]!.formulaFormats.length + problems.length);
  expect(snapshots[0]!.notes).toHaveLength(problems.length);
  await marked.apply(clearMarks(snapshots));
  expect(await (await saved(marked)).snapshot()).toEqual(before);
});
