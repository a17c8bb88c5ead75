import fc from 'fast-check';
import {
  absoluteAddress,
  areaAddress,
  cellAddress,
  contains,
  intersects,
  MAX_COLUMNS,
  MAX_ROWS,
  parseArea,
  parseCell,
  quoteSheet,
  type Area,
} from '../../src/sheet/address';

const cell = fc.record({ row: fc.nat(MAX_ROWS - 1), column: fc.nat(MAX_COLUMNS - 1) });
const area = fc
  .record({ row: fc.nat(MAX_ROWS - 1), column: fc.nat(MAX_COLUMNS - 1), rows: fc.nat(50), columns: fc.nat(50) })
  .map(({ row, column, rows, columns }): Area => ({
    row,
    column,
    rows: Math.min(rows + 1, MAX_ROWS - row),
    columns: Math.min(columns + 1, MAX_COLUMNS - column),
  }));

test('a printed address reads back as its cell', () => {
  fc.assert(
    fc.property(cell, (it) => {
      expect(parseCell(cellAddress(it))).toEqual(it);
      expect(parseCell(absoluteAddress(it))).toEqual(it);
    }),
  );
});

test('a printed area reads back, from any of its corners', () => {
  fc.assert(
    fc.property(area, (it) => {
      const printed = areaAddress(it);
      expect(parseArea(printed)).toEqual(it);
      expect(parseArea(printed.split(':').reverse().join(':'))).toEqual(it);
    }),
  );
});

test.each(['', 'A0', '1A', 'A1:B2:C3', 'XFE1', 'A1048577', 'A1 B2', 'AAAA1'])('%p is no address', (text) => {
  expect(parseArea(text)).toBeNull();
});

test('the last cell of a sheet', () => {
  expect(cellAddress({ row: MAX_ROWS - 1, column: MAX_COLUMNS - 1 })).toBe('XFD1048576');
});

test('an area contains a cell exactly when it meets the area of that cell', () => {
  fc.assert(
    fc.property(area, cell, (it, at) => {
      expect(contains(it, at)).toBe(intersects(it, { ...at, rows: 1, columns: 1 }));
      expect(intersects(it, it)).toBe(true);
    }),
  );
});

test.each([
  ['绩效目标表', '绩效目标表'],
  ['Sheet1', 'Sheet1'],
  ['A1', "'A1'"],
  ['R1C1', "'R1C1'"],
  ['2023年', "'2023年'"],
  ['a b', "'a b'"],
  ["it's", "'it''s'"],
])('the sheet %s is quoted as %s', (sheet, quoted) => {
  expect(quoteSheet(sheet)).toBe(quoted);
});
