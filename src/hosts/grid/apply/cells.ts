import type { ICellData, IStyleData, Worksheet } from '@univerjs/core';
import { SetRangeValuesMutation, SetRangeValuesUndoMutationFactory } from '@univerjs/sheets';
import type { CellInput, SheetPatch } from '../../../sheet/patch';
import { plainText } from '../../../sheet/plain-text';
import { errorOf } from '../../../sheet/snapshot';
import { toGridValue } from '../cells';
import { placeOf } from '../engine';
import { cellExtras, type CellExtras } from '../extras';
import { changedStyle } from '../styles';
import type { Transaction } from './transaction';

type Matrix = Record<number, Record<number, ICellData>>;

/** What a cell holds no longer when it is written. */
const NOTHING: ICellData = { v: null, t: null, f: null, si: null, p: null, ref: null };

/** Contents and looks of all cells, in one change. */
export function writeCells(transaction: Transaction, sheet: Worksheet, { blocks = [], styles = [] }: SheetPatch): void {
  const matrix: Matrix = {};
  const old = (row: number, column: number): ICellData => sheet.getCellMatrix().getValue(row, column) ?? {};
  for (const { at, values } of blocks) {
    values.forEach((inputs, r) => {
      inputs.forEach((input, c) => {
        if (input === undefined) return;
        const row = at.row + r;
        const column = at.column + c;
        (matrix[row] ??= {})[column] = written(input, cellExtras(old(row, column)));
      });
    });
  }
  const overlaid = overlays();
  for (const { area, style } of styles) {
    const change = changedStyle(style);
    for (let row = area.row; row < area.row + area.rows; row += 1) {
      const cells = (matrix[row] ??= {});
      for (let column = area.column; column < area.column + area.columns; column += 1) {
        const cell = (cells[column] ??= untouched(old(row, column)));
        cell.s = overlaid(cell.s as IStyleData | undefined, change);
      }
    }
  }
  setCells(transaction, sheet, matrix);
}

/** Empties every cell that the sheet holds, looks included. */
export function eraseCells(transaction: Transaction, sheet: Worksheet): void {
  const rows = sheet.getCellMatrix().getMatrix();
  const matrix: Record<number, Record<number, null>> = {};
  for (const row in rows) {
    matrix[row] = Object.fromEntries(Object.keys(rows[Number(row)] ?? {}).map((column) => [column, null]));
  }
  setCells(transaction, sheet, matrix);
}

function setCells(
  { engine, run }: Transaction,
  sheet: Worksheet,
  cellValue: Record<number, Record<number, ICellData | null>>,
): void {
  if (Object.keys(cellValue).length === 0) return;
  const params = { ...placeOf(sheet), cellValue };
  const back = engine.injector.invoke((accessor) => SetRangeValuesUndoMutationFactory(accessor, params));
  run({ id: SetRangeValuesMutation.id, params }, [{ id: SetRangeValuesMutation.id, params: back }]);
}

function written(input: Exclude<CellInput, undefined>, { origin }: CellExtras): ICellData {
  const custom = { ...(origin && { origin }) };
  const base = { ...NOTHING, custom: origin ? custom : null };
  if (input === null || input === '') return base;
  if (typeof input === 'string') return { ...base, ...toGridValue(plainText(input)) };
  if (typeof input !== 'object') return { ...base, ...toGridValue(input) };
  if ('link' in input) {
    return { ...base, ...toGridValue(plainText(input.text)), custom: { ...custom, link: input.link } };
  }
  const { formula, result } = input;
  const value = typeof result === 'string' ? (errorOf(result) ?? plainText(result)) : (result ?? null);
  return { ...base, ...toGridValue(value), f: plainText(formula) };
}

/** A cell whose look alone changes; the grid would guess its content anew in another format, and take its formula away. */
function untouched({ v, t, f, si, p }: ICellData): ICellData {
  const said = Object.entries({ v, t, f, si, p }).filter(([, value]) => value !== undefined && value !== null);
  return Object.fromEntries(said);
}

/** Lays one style over another; what looks the same shares one object. */
function overlays(): (below: IStyleData | undefined, above: IStyleData) => IStyleData {
  const known = new Map<IStyleData, Map<IStyleData, IStyleData>>();
  return (below, above) => {
    if (!below) return above;
    const over = known.get(below) ?? new Map<IStyleData, IStyleData>();
    known.set(below, over);
    let made = over.get(above);
    if (!made) {
      made = { ...below, ...above, ...(below.bd && above.bd && { bd: { ...below.bd, ...above.bd } }) };
      over.set(above, made);
    }
    return made;
  };
}
