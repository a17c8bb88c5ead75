import { format as formatNumber } from 'numfmt';
import type { CellValue } from './snapshot';

/** A value as a spreadsheet displays it in a number format; one that cannot be understood shows it as General does. */
export function displayText(value: CellValue, format = 'General'): string {
  if (value === null) return '';
  if (typeof value === 'object') return value.error;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return typeof value === 'string' ? value : formatNumber(format, value, { invalid: String(value), throws: false });
}
