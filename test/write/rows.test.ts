import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { applyToSnapshot } from '../../src/sheet/apply';
import { cellAt, snapshotOf } from '../../src/sheet/snapshot';
import { drawRows } from '../../src/write/rows';

const TABLES = join(__dirname, '..', 'fixtures', 'tables');

describe.each([
  '02-xiangtan-fogcannon-2023-project.txt',
  '03-shanghai-putuo-chengguan-2026-project.txt',
  '05-qingshen-salary-2023-selfeval.txt',
])('%s', (file) => {
  const rows = readFileSync(join(TABLES, file), 'utf8')
    .split('\n')
    .map((line) => line.split(/\t| \| /));
  const patch = drawRows(rows, '导入');
  const sheet = applyToSnapshot(snapshotOf('导入', []), patch);

  test('every field stands in its cell, as text', () => {
    rows.forEach((fields, row) => {
      fields.forEach((field, column) => {
        const { value, format } = cellAt(sheet, { row, column });
        expect(value ?? '').toBe(field);
        if (field !== '') expect(format).toBe('@');
      });
    });
  });

  test('widths are readable and rows within the limit', () => {
    for (const width of patch.widths!.values()) expect(width).toBeGreaterThanOrEqual(6);
    for (const width of patch.widths!.values()) expect(width).toBeLessThanOrEqual(40);
    for (const height of patch.heights!.values()) expect(height).toBeLessThanOrEqual(409);
  });
});

test('text without any line is an empty sheet', () => {
  const patch = drawRows([], '导入');
  expect(patch.page!.printArea).toBeUndefined();
  expect(applyToSnapshot(snapshotOf('导入', []), patch).cells.size).toBe(0);
});
