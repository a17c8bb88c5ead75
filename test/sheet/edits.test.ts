import { applyEdits } from '../../src/sheet/apply';
import { patchOf } from '../../src/sheet/edits';
import { cellAt, snapshotOf } from '../../src/sheet/snapshot';

const A1 = { row: 0, column: 0 };
const B1 = { row: 0, column: 1 };
const sheet = snapshotOf('甲', [
  [A1, { value: '1,200.50', text: '1,200.50', format: '@' }],
  [B1, { value: '7元', text: '7元', format: '0.00' }],
]);
const edits = [
  { cell: A1, from: '1,200.50', to: 1200.5, format: '#,##0.00' },
  { cell: B1, from: '7元', to: 7, format: '0' },
];

test('a cell that is formatted as text takes on the format, any other keeps its own', () => {
  const after = applyEdits(sheet, edits);
  expect(cellAt(after, A1)).toEqual({ value: 1200.5, text: '1,200.50', format: '#,##0.00' });
  expect(cellAt(after, B1)).toEqual({ value: 7, text: '7.00', format: '0.00' });
});

test('the patch expects what the edits answer', () => {
  expect(patchOf(sheet, edits).expects).toEqual(edits.map(({ cell, from }) => ({ cell, value: from })));
});
