import type { Problem } from '../../src/check/problem';
import { areaOf } from '../../src/sheet/address';
import { applyToSnapshot } from '../../src/sheet/apply';
import { snapshotOf, type Snapshot } from '../../src/sheet/snapshot';
import { drawForm } from '../../src/write/form';
import { markSheets } from '../../src/write/marks';
import { cleanForSubmission } from '../../src/write/submission';
import { henan2023 } from '../../src/form/standards/henan-2023';
import { gridSnapshot } from '../support/grid';
import { WELL_FILLED } from '../support/sample';

const OURS = ['绩效测算', '校验结果'];

function formula(text: string): Snapshot {
  return gridSnapshot([[{ value: 0, formula: text }]], { sheet: '附表' });
}

const rates = gridSnapshot([['测算']], { sheet: '绩效测算' });

test('our marks, notes, prompts and sheets go; what the user made stays', () => {
  const form = applyToSnapshot(snapshotOf('表', []), drawForm(WELL_FILLED, henan2023, '表'));
  const own = {
    ...form,
    notes: [{ cell: { row: 0, column: 0 }, text: '经办人：张三' }],
    prompts: [...form.prompts, { area: areaOf({ row: 80, column: 0 }), title: '说明', text: '请填写' }],
    formulaFormats: [{ area: areaOf({ row: 0, column: 0 }), formula: 'LEN($A$1)=0' }],
  };
  const problem: Problem = {
    rule: 'target/empty',
    severity: 'error',
    sheet: '表',
    cells: [{ row: 22, column: 3 }],
    field: '预算执行率·指标值',
    messageId: 'empty',
    message: { what: '没有指标值。', why: '不能考核。', how: '请填写。' },
    fix: null,
    suggestions: [],
  };
  const marks = markSheets([own], [problem], { notes: true, prompts: true, formulaFormats: true });
  const marked = marks.sheets.reduce(applyToSnapshot, own);
  const { patch, broken } = cleanForSubmission([marked, rates], OURS);
  expect(patch.sheets.filter(({ mode }) => mode === 'remove').map(({ sheet }) => sheet)).toEqual(['绩效测算']);
  const clean = applyToSnapshot(
    marked,
    patch.sheets.find(({ sheet }) => sheet === '表')!,
  );
  expect(clean.cells).toEqual(form.cells);
  expect(clean.notes).toEqual(own.notes);
  expect(clean.formulaFormats).toEqual(own.formulaFormats);
  expect(clean.prompts).toEqual([own.prompts.at(-1)]);
  expect(broken).toEqual([]);
});

test('a workbook without anything of ours is left alone', () => {
  expect(cleanForSubmission([gridSnapshot([['一']])], OURS)).toEqual({
    patch: { title: '生成报送稿', sheets: [] },
    broken: [],
  });
});

describe('formulas that need a sheet of ours', () => {
  test.each(['=绩效测算!B2', "='绩效测算'!$B$2*2", '=SUM(Sheet1:绩效测算!A1)', '=IF(A1="x",绩效测算!B2,"")'])(
    '%s',
    (text) => {
      expect(cleanForSubmission([formula(text), rates], OURS).broken).toEqual([
        { sheet: '附表', cell: { row: 0, column: 0 }, needs: '绩效测算' },
      ]);
    },
  );

  test.each(['=上年绩效测算!B2', '=[1]绩效测算!B2', '="绩效测算!B2"', '=校验结果!A1', '=A1'])('not %s', (text) => {
    expect(cleanForSubmission([formula(text), rates], OURS).broken).toEqual([]);
  });
});
