import { CellValueType, type ICellData } from '@univerjs/core';
import { errorOf, isErrorValue, type CellValue } from '../../sheet/snapshot';

type Content = Pick<ICellData, 'v' | 't'>;

/** A value as the grid's cells hold it; nothing for a blank one. */
export function toGridValue(value: CellValue): Content {
  if (value === null) return {};
  if (isErrorValue(value)) return { v: value.error, t: CellValueType.STRING };
  if (typeof value === 'number') return { v: value, t: CellValueType.NUMBER };
  if (typeof value === 'boolean') return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  return { v: value, t: looksLikeSomethingElse(value) ? CellValueType.FORCE_STRING : CellValueType.STRING };
}

export function fromGridValue(cell: ICellData): CellValue {
  const { v, t, p } = cell;
  // A text with looks of its own is a small document, which ends with a paragraph mark.
  if (p?.body) return p.body.dataStream.replace(/\r\n$/, '').replace(/\r/g, '\n');
  if (v === null || v === undefined) return null;
  if (t === CellValueType.BOOLEAN) return v === true || v === 1 || v === '1' || v === 'TRUE';
  if (t === CellValueType.NUMBER) return typeof v === 'number' ? v : Number(v);
  if (typeof v !== 'string') return t === CellValueType.STRING || t === CellValueType.FORCE_STRING ? String(v) : v;
  return t === CellValueType.FORCE_STRING ? v : (errorOf(v) ?? v);
}

/** Text that the grid would take for a number, a truth value or an error when the cell is touched next. */
function looksLikeSomethingElse(text: string): boolean {
  return (
    (text.trim() !== '' && !Number.isNaN(Number(text))) || /^(?:true|false)$/i.test(text) || errorOf(text) !== null
  );
}
