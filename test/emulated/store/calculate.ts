import {
  calculateFormulas,
  type CellLike,
  type RowLike,
  type WorkbookLike,
  type WorksheetLike,
} from '@cj-tech-master/excelts/formula';
import { cellKey, cellOfKey, errorOf, isErrorValue, type CellValue } from '../../../src/sheet/snapshot';
import type { StoredBook, StoredCell, StoredSheet } from './model';

const NUMBER = 2;
const FORMULA = 6;

/** Works out every formula of the workbook. Results that spill over other cells are not modelled: they are left out. */
export function calculate(book: StoredBook): void {
  const hasFormulas = book.sheets.some(({ cells }) => [...cells.values()].some(({ formula }) => formula !== undefined));
  if (hasFormulas) calculateFormulas(workbookLike(book));
}

function workbookLike({ sheets, names }: StoredBook): WorkbookLike {
  const worksheets = sheets.map(worksheetLike);
  return {
    worksheets,
    getWorksheet: (which) => worksheets.find(({ id, name }) => id === which || name === which),
    definedNames: {
      getAllEntries: () => names.map(({ name, refersTo }) => ({ name, ranges: [refersTo] })),
      getAllNames: () => names.map(({ name }) => ({ name })),
    },
  };
}

function worksheetLike(sheet: StoredSheet, index: number): WorksheetLike {
  const rows = new Map<number, Map<number, CellLike>>();
  let right = 0;
  for (const [key, cell] of sheet.cells) {
    if (cell.value === null && cell.formula === undefined) continue;
    const like = cellLike(sheet, key, cell);
    const row = rows.get(like.row) ?? new Map<number, CellLike>();
    rows.set(like.row, row.set(like.col, like));
    right = Math.max(right, like.col);
  }
  const numbers = [...rows.keys()].sort((a, b) => a - b);
  const find = (row: number, column: number): CellLike | undefined => rows.get(row)?.get(column);
  return {
    id: index + 1,
    name: sheet.name,
    dimensions: numbers.length > 0 ? { top: numbers[0]!, left: 1, bottom: numbers.at(-1)!, right } : null,
    eachRow: (...args: unknown[]) => {
      const callback = args.at(-1) as (row: RowLike, number: number) => void;
      for (const number of numbers) callback({ eachCell: eachOf(rows.get(number)!) }, number);
    },
    findCell: find,
    getCell: (row, column) =>
      find(row, column) ?? { row, col: column, type: 0, model: {}, value: null, result: undefined },
  };
}

function eachOf(cells: ReadonlyMap<number, CellLike>): (...args: unknown[]) => void {
  return (...args) => {
    const callback = args.at(-1) as (cell: CellLike, column: number) => void;
    for (const [column, cell] of cells) callback(cell, column);
  };
}

function cellLike(sheet: StoredSheet, key: number, cell: StoredCell): CellLike {
  const { row, column } = cellOfKey(key);
  const { formula, value } = cell;
  return {
    row: row + 1,
    col: column + 1,
    type: formula === undefined ? NUMBER : FORMULA,
    value,
    model: formula === undefined ? {} : { formula: formula.slice(1) },
    ...(formula !== undefined && { formula: formula.slice(1) }),
    get result() {
      return isErrorValue(value) ? value : (value ?? undefined);
    },
    set result(found) {
      sheet.cells.set(cellKey({ row, column }), { ...cell, value: resultOf(found) });
    },
  };
}

function resultOf(found: CellLike['result']): CellValue {
  if (found === undefined) return 0;
  if (found instanceof Date) return found.getTime() / 86_400_000 + 25_569;
  if (typeof found === 'object') return errorOf(found.error) ?? { error: found.error };
  return found;
}
