import fc from 'fast-check';
import { applyEdits, applyToSnapshot } from '../../src/sheet/apply';
import type { SheetPatch } from '../../src/sheet/patch';
import { cellAt, snapshotOf, type Snapshot } from '../../src/sheet/snapshot';

const A1 = { row: 0, column: 0 };
const B2 = { row: 1, column: 1 };
const area = (row: number, column: number, rows = 1, columns = 1) => ({ row, column, rows, columns });

function edit(patch: Omit<SheetPatch, 'sheet' | 'mode'>): SheetPatch {
  return { sheet: '表', mode: 'edit', ...patch };
}

const start: Snapshot = snapshotOf(
  '表',
  [
    [A1, { value: '甲', text: '甲' }],
    [B2, { value: 0.5, text: '50%', format: '0%' }],
  ],
  {
    merges: [area(0, 0, 1, 2)],
    notes: [{ cell: A1, text: '原有批注' }],
    prompts: [{ area: area(1, 1), title: '提示', text: '原有' }],
    formulaFormats: [{ area: area(1, 1), formula: 'B2>0' }],
  },
);

describe('contents', () => {
  test.each([
    ['a string is text', '=1+1', { value: '=1+1', text: '=1+1' }],
    ['a number', 12.5, { value: 12.5, text: '12.5' }],
    ['a boolean', true, { value: true, text: 'TRUE' }],
    ['a formula shows its result', { formula: '=1/2', result: 0.5 }, { value: 0.5, text: '0.5', formula: '=1/2' }],
    ['a formula not calculated', { formula: '=A1' }, { value: null, text: '', formula: '=A1' }],
    [
      'a formula that fails',
      { formula: '=1/0', result: '#DIV/0!' },
      { value: { error: '#DIV/0!' }, text: '#DIV/0!', formula: '=1/0' },
    ],
    ['a link shows its text', { link: { sheet: '表', cell: B2 }, text: '去' }, { value: '去', text: '去' }],
    ['null empties', null, { value: null, text: '' }],
    ['undefined leaves alone', undefined, { value: '甲', text: '甲' }],
  ])('%s', (_, input, expected) => {
    expect(cellAt(applyToSnapshot(start, edit({ blocks: [{ at: A1, values: [[input]] }] })), A1)).toEqual(expected);
  });

  test('a number keeps the format of its cell', () => {
    const after = applyToSnapshot(start, edit({ blocks: [{ at: B2, values: [[0.925]] }] }));
    expect(cellAt(after, B2)).toEqual({ value: 0.925, text: '93%', format: '0%' });
  });

  test('a style sets the format and what is displayed', () => {
    const styles = [{ area: area(0, 0, 5, 5), style: { format: '#,##0.0' } }];
    const after = applyToSnapshot(start, edit({ blocks: [{ at: A1, values: [[15897000]] }], styles }));
    expect(cellAt(after, A1)).toEqual({ value: 15897000, text: '15,897,000.0', format: '#,##0.0' });
    expect(cellAt(after, B2)).toMatchObject({ value: 0.5, text: '0.5', format: '#,##0.0' });
  });

  test('cells come in reading order, whatever order they were written in', () => {
    const after = applyToSnapshot(
      snapshotOf('表', []),
      edit({
        blocks: [
          { at: B2, values: [['后']] },
          { at: A1, values: [['先']] },
        ],
      }),
    );
    expect([...after.cells.values()].map(({ text }) => text)).toEqual(['先', '后']);
  });
});

describe('looks and notes', () => {
  test('a merge takes the place of those it overlaps', () => {
    expect(applyToSnapshot(start, edit({ merges: [area(0, 0, 2, 2)] })).merges).toEqual([area(0, 0, 2, 2)]);
  });

  test('unknown merges stay unknown', () => {
    expect(applyToSnapshot({ ...start, merges: null }, edit({ merges: [area(3, 3, 2, 2)] })).merges).toBeNull();
  });

  test('a note goes only where its text is still the one expected', () => {
    expect(applyToSnapshot(start, edit({ dropNotes: [{ cell: A1, text: '别的' }] })).notes).toEqual(start.notes);
    expect(applyToSnapshot(start, edit({ dropNotes: [...start.notes] })).notes).toEqual([]);
    expect(applyToSnapshot(start, edit({ notes: [{ cell: A1, text: '新' }] })).notes).toEqual([
      { cell: A1, text: '新' },
    ]);
  });

  test('prompts come with validations and go by area', () => {
    const prompt = { title: '填写说明', text: '只填数字' };
    const after = applyToSnapshot(
      start,
      edit({ dropPrompts: [area(1, 1)], validations: [{ area: area(2, 0), prompt }] }),
    );
    expect(after.prompts).toEqual([{ area: area(2, 0), ...prompt }]);
    expect(applyToSnapshot(start, edit({ validations: [{ area: area(2, 0), list: ['相关'] }] })).prompts).toEqual(
      start.prompts,
    );
  });

  test('formula formats go by area and formula', () => {
    const added = { area: area(2, 2), formula: 'A1="甲"', style: { fill: '#FFFF00' } };
    const after = applyToSnapshot(
      start,
      edit({
        dropFormulaFormats: [
          { area: area(1, 1), formula: 'B2>0' },
          { area: area(0, 0), formula: 'B2>0' },
        ],
        formulaFormats: [added],
      }),
    );
    expect(after.formulaFormats).toEqual([{ area: added.area, formula: added.formula }]);
  });
});

test.each(['clear', 'add', 'remove'] as const)('%s starts from an empty sheet', (mode) => {
  expect(applyToSnapshot(start, { sheet: '表', mode })).toEqual(snapshotOf('表', []));
});

describe('edits', () => {
  test('are refused where the cell holds something else', () => {
    expect(() => applyEdits(start, [{ cell: A1, from: '乙', to: '丙' }])).toThrow('A1');
  });

  test('there and back gives the sheet as it was', () => {
    const text = fc.string({ minLength: 1 });
    const cell = fc.record({ row: fc.nat(20), column: fc.nat(20) });
    fc.assert(
      fc.property(cell, text, text, (at, from, to) => {
        const before = snapshotOf('表', [[at, { value: from, text: from }]]);
        const after = applyEdits(before, [{ cell: at, from, to }]);
        expect(cellAt(after, at)).toEqual({ value: to, text: to });
        expect(applyEdits(after, [{ cell: at, from: to, to: from }])).toEqual(before);
      }),
    );
  });
});
