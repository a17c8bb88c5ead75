import fc from 'fast-check';
import { contains, type Area } from '../../src/sheet/address';
import { moveArea, moveCell, type Move } from '../../src/sheet/book';

const move: fc.Arbitrary<Move> = fc.record({
  axis: fc.constantFrom('rows' as const, 'columns' as const),
  at: fc.integer({ min: 0, max: 8 }),
  count: fc.integer({ min: -3, max: 3 }).filter((count) => count !== 0),
});
const area: fc.Arbitrary<Area> = fc.record({
  row: fc.integer({ min: 0, max: 8 }),
  column: fc.integer({ min: 0, max: 8 }),
  rows: fc.integer({ min: 1, max: 4 }),
  columns: fc.integer({ min: 1, max: 4 }),
});

it('an area holds after the moves exactly those of its cells that are left', () => {
  fc.assert(
    fc.property(area, fc.array(move, { maxLength: 4 }), (whole, moves) => {
      const moved = moveArea(whole, moves);
      for (let row = 0; row < 14; row += 1) {
        for (let column = 0; column < 14; column += 1) {
          const cell = moveCell({ row, column }, moves);
          if (!cell) continue;
          expect(moved !== null && contains(moved, cell)).toBe(contains(whole, { row, column }));
        }
      }
    }),
  );
});

it('grows where something is put into it, not where before it or behind it', () => {
  const whole = { row: 2, column: 0, rows: 3, columns: 2 };
  const after = (at: number, count: number): Area | null => moveArea(whole, [{ axis: 'rows', at, count }]);
  expect(after(2, 2)).toEqual({ ...whole, row: 4 });
  expect(after(3, 2)).toEqual({ ...whole, rows: 5 });
  expect(after(5, 2)).toEqual(whole);
  expect(after(1, -2)).toEqual({ ...whole, row: 1, rows: 2 });
  expect(after(2, -3)).toBeNull();
  expect(moveCell({ row: 3, column: 1 }, [{ axis: 'rows', at: 2, count: -2 }])).toBeNull();
});
