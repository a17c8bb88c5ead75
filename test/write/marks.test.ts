import fc from 'fast-check';
import type { Problem, Severity } from '../../src/check/problem';
import { areaOf, type Area, type Cell } from '../../src/sheet/address';
import { applyToSnapshot } from '../../src/sheet/apply';
import type { Patch, SheetPatch } from '../../src/sheet/patch';
import type { Snapshot } from '../../src/sheet/snapshot';
import { clearMarks, markSheets, type MarkMeans } from '../../src/write/marks';
import { MARK_PROMPT_TITLE, MAX_PROMPT } from '../../src/write/marker';
import { isOurNote, noteText } from '../../src/write/note';
import { gridSnapshot } from '../support/grid';

const ALL: MarkMeans = { notes: true, prompts: true, formulaFormats: true };
const WITHOUT_NOTES: MarkMeans = { ...ALL, notes: false };

function problem(severity: Severity, cells: readonly Cell[], sheet = '绩效目标表', what = '指标值有误。'): Problem {
  return {
    rule: 'target/out-of-range',
    severity,
    sheet,
    cells,
    field: '预算执行率·指标值',
    messageId: 'above',
    message: { what, why: '比率不会超过 100%。', how: '请核对后改正。' },
    fix: null,
    suggestions: [],
  };
}

const at = (row: number, column: number): Cell => ({ row, column });

/** The only sheet's part of a patch. */
function only({ sheets }: Patch): SheetPatch {
  expect(sheets).toHaveLength(1);
  return sheets[0]!;
}

function applied(snapshot: Snapshot, patch: Patch): Snapshot {
  return patch.sheets
    .filter(({ sheet }) => sheet === snapshot.sheet)
    .reduce((sheet, part) => applyToSnapshot(sheet, part), snapshot);
}

const SHEET = gridSnapshot([
  ['预算执行率', '≥190%', 190],
  ['结转结余率', null, { value: { error: '#REF!' } }],
]);

test('a flagged cell gets one format and one note, in the look of the gravest problem', () => {
  const problems = [problem('hint', [at(0, 1)], undefined, '甲。'), problem('error', [at(0, 1)], undefined, '乙。')];
  const patch = only(markSheets([SHEET], problems, ALL));
  expect(patch.formulaFormats).toHaveLength(1);
  expect(patch.formulaFormats![0]).toMatchObject({ area: areaOf(at(0, 1)) });
  expect(patch.formulaFormats![0]!.formula).toContain('jixiao:error');
  const [note, ...others] = patch.notes!;
  expect(others).toEqual([]);
  expect(note!.text.indexOf('乙')).toBeLessThan(note!.text.indexOf('甲'));
  expect(note!.text).toContain('target/out-of-range');
  expect(patch.expects).toEqual([{ cell: at(0, 1), value: '≥190%' }]);
});

test('a merged area is marked as a whole, on its first cell', () => {
  const merge: Area = { row: 0, column: 1, rows: 1, columns: 2 };
  const patch = only(markSheets([{ ...SHEET, merges: [merge] }], [problem('error', [at(0, 2)])], ALL));
  expect(patch.formulaFormats![0]!.area).toEqual(merge);
  expect(patch.formulaFormats![0]!.formula).toContain('$B$1');
  expect(patch.notes![0]!.cell).toEqual(at(0, 1));
});

test('a note of the user’s own stays, and the cell is only coloured', () => {
  const own = { ...SHEET, notes: [{ cell: at(0, 1), text: '已与财政局核对' }] };
  const marked = applied(own, markSheets([own], [problem('error', [at(0, 1)])], ALL));
  expect(marked.notes).toEqual(own.notes);
  expect(marked.formulaFormats).toHaveLength(1);
});

test('a note of ours that the user has edited is the user’s', () => {
  const marked = applied(SHEET, markSheets([SHEET], [problem('error', [at(0, 1)])], ALL));
  const edited = {
    ...marked,
    notes: marked.notes.map((note) => ({ ...note, text: note.text.replace('核对', '复核') })),
  };
  expect(applied(edited, clearMarks([edited])).notes).toEqual(edited.notes);
  const again = applied(edited, markSheets([edited], [problem('error', [at(0, 1)])], ALL));
  expect(again.notes).toEqual(edited.notes);
});

test('marking again replaces what stood there', () => {
  const first = applied(SHEET, markSheets([SHEET], [problem('error', [at(0, 1), at(1, 1)])], ALL));
  const second = applied(first, markSheets([first], [problem('warning', [at(1, 1)])], ALL));
  expect(second.formulaFormats.map(({ area }) => area)).toEqual([areaOf(at(1, 1))]);
  expect(second.notes).toHaveLength(1);
});

test('without problems, marks that stand there go, and a clean sheet is left out', () => {
  const marked = applied(SHEET, markSheets([SHEET], [problem('error', [at(0, 1)])], ALL));
  expect(applied(marked, markSheets([marked], [], ALL))).toEqual(SHEET);
  expect(markSheets([SHEET], [], ALL).sheets).toEqual([]);
});

describe('where the host has no notes', () => {
  test('the message is a prompt, short enough, on cells without a prompt', () => {
    const own = { ...SHEET, prompts: [{ area: areaOf(at(1, 1)), title: '填表说明', text: '按批复填写' }] };
    const patch = only(
      markSheets([own], [problem('error', [at(0, 1), at(1, 1)], undefined, '错'.repeat(300))], WITHOUT_NOTES),
    );
    expect(patch.notes).toBeUndefined();
    expect(patch.validations!.map(({ area }) => area)).toEqual([areaOf(at(0, 1))]);
    const { title, text } = patch.validations![0]!.prompt!;
    expect(title).toBe(MARK_PROMPT_TITLE);
    expect(text.length).toBeLessThanOrEqual(MAX_PROMPT);
  });
});

describe('notes', () => {
  const text = noteText([problem('error', [at(0, 0)])]);
  test('are known as ours, whatever the line ends', () => {
    expect(isOurNote(text)).toBe(true);
    expect(isOurNote(text.replaceAll('\n', '\r\n'))).toBe(true);
    expect(isOurNote(`${text}\n`)).toBe(true);
  });
  test.each([
    ['added to', (note: string) => `${note} 已核对`],
    ['put before', (note: string) => `已核对\n${note}`],
    ['cut', (note: string) => note.slice(1)],
    ['without its last line', (note: string) => note.split('\n').slice(0, -1).join('\n')],
  ])('%s are the user’s', (_, change) => {
    expect(isOurNote(change(text))).toBe(false);
  });
});

test('mark, then clear gives the sheet back, whatever stood on it', () => {
  const cell = fc.record({ row: fc.nat(5), column: fc.nat(3) });
  const value = fc.oneof(
    fc.constant(null),
    fc.string(),
    fc.double({ noNaN: true }),
    fc.constant({ value: { error: '#N/A' } }),
  );
  const sheet = fc
    .record({
      rows: fc.array(fc.array(value, { maxLength: 4 }), { maxLength: 6 }),
      notes: fc.uniqueArray(fc.record({ cell, text: fc.string() }), {
        selector: ({ cell: c }) => `${c.row},${c.column}`,
      }),
      formulas: fc.array(fc.record({ cell, formula: fc.constantFrom('$A$1>0', 'ISBLANK(A1)') })),
      prompted: fc.uniqueArray(cell, { selector: (c) => `${c.row},${c.column}` }),
    })
    .map(({ rows, notes, formulas, prompted }): Snapshot => ({
      ...gridSnapshot(rows),
      notes,
      formulaFormats: formulas.map(({ cell: c, formula }) => ({ area: areaOf(c), formula })),
      prompts: prompted.map((c) => ({ area: areaOf(c), title: '说明', text: '请填写' })),
    }));
  const problems = fc.array(
    fc
      .tuple(fc.constantFrom<Severity>('error', 'warning', 'hint'), fc.array(cell, { minLength: 1, maxLength: 4 }))
      .map(([severity, cells]) => problem(severity, cells)),
  );
  fc.assert(
    fc.property(sheet, problems, fc.constantFrom(ALL, WITHOUT_NOTES), (before, found, means) => {
      const marked = applied(before, markSheets([before], found, means));
      expect(applied(marked, clearMarks([marked]))).toEqual(before);
    }),
  );
});
