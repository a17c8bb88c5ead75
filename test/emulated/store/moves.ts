import { followingOn, type Following } from '../../../src/hosts/file/book/references';
import type { Area, Cell } from '../../../src/sheet/address';
import { moveArea, moveCell, type Move } from '../../../src/sheet/book';
import { cellKey, cellOfKey } from '../../../src/sheet/snapshot';
import type { StoredBook, StoredSheet } from './model';

/** Puts rows or columns in, or takes them out: everything on the sheet moves, and formulas everywhere follow. */
export function moveTracks(book: StoredBook, moved: StoredSheet, move: Move): void {
  const changes = new Map(
    book.sheets.map((sheet) => [sheet.name.toLowerCase(), { name: sheet.name, moves: sheet === moved ? [move] : [] }]),
  );
  for (const name of book.names) {
    name.refersTo = followingOn(name.sheet?.name ?? '', changes)?.formula(name.refersTo) ?? name.refersTo;
  }
  for (const sheet of book.sheets) follow(sheet, followingOn(sheet.name, changes)!);
  shift(moved, move);
}

function follow(sheet: StoredSheet, { formula }: Following): void {
  for (const [key, cell] of sheet.cells) {
    if (cell.formula !== undefined) sheet.cells.set(key, { ...cell, formula: `=${formula(cell.formula.slice(1))}` });
  }
  for (const format of sheet.formats) format.formula = formula(format.formula);
  sheet.validations = sheet.validations.map((one) => ({
    ...one,
    formulas: one.formulas.map((text) => (text.startsWith('"') ? text : formula(text))),
  }));
}

function shift(sheet: StoredSheet, move: Move): void {
  const areas = (all: readonly Area[]): readonly Area[] => all.flatMap((area) => moveArea(area, [move]) ?? []);
  const placed = <T extends { readonly cell: Cell }>(all: readonly T[]): T[] =>
    all.flatMap((one) => {
      const cell = moveCell(one.cell, [move]);
      return cell ? [{ ...one, cell }] : [];
    });
  sheet.cells = new Map(
    Array.from(sheet.cells).flatMap(([key, cell]) => {
      const at = moveCell(cellOfKey(key), [move]);
      return at ? [[cellKey(at), cell] as const] : [];
    }),
  );
  sheet[move.axis] = new Map(
    Array.from(sheet[move.axis]).flatMap(([index, track]) => {
      const at = moveCell({ row: index, column: index }, [move]);
      return at ? [[move.axis === 'rows' ? at.row : at.column, track] as const] : [];
    }),
  );
  sheet.merges = areas(sheet.merges).filter(({ rows, columns }) => rows * columns > 1);
  sheet.notes = placed(sheet.notes);
  sheet.comments = placed(sheet.comments);
  for (const format of sheet.formats) format.areas = areas(format.areas);
  sheet.formats = sheet.formats.filter((format) => format.areas.length > 0);
  sheet.validations = sheet.validations
    .map((one) => ({ ...one, areas: areas(one.areas) }))
    .filter((one) => one.areas.length > 0);
  sheet.page.printArea = sheet.page.printArea && moveArea(sheet.page.printArea, [move]);
  sheet.moves.push(move);
}
