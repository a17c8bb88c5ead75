import { cellAddress, contains, type Area, type Cell } from '../../sheet/address';
import type { Style } from '../../sheet/patch';
import { errorOf, type CellValue, type Note } from '../../sheet/snapshot';

/** The workbook as it was read: all of its sheets by name, and what they hold where that was asked for. */
export interface Reading {
  /** In the order of the tabs. */
  readonly sheets: readonly SheetReading[];
  readonly names: readonly { readonly name: string; readonly refersTo: string; readonly sheet: string | null }[];
  readonly structureProtected: boolean;
}

export interface SheetReading {
  /** Stays the sheet's own when it is renamed. */
  readonly id: string;
  readonly name: string;
  readonly visible: boolean;
  readonly protected: boolean;
  /** Null where only the list of sheets was asked for. */
  readonly body: SheetBody | null;
}

export interface SheetBody {
  readonly contents: Contents | null;
  /** What has contents or looks; null for a sheet that has neither. */
  readonly drawn: Area | null;
  /** Null where Excel cannot tell. */
  readonly merges: readonly Area[] | null;
  readonly formats: readonly Format[];
  readonly validations: readonly ValidationReading[];
  readonly notes: readonly Note[];
}

/** Cells as Excel gives them, row by row. */
export interface Contents {
  readonly area: Area;
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly unknown[])[];
  readonly formats: readonly (readonly string[])[];
}

/** A conditional format that a formula decides. */
export interface Format {
  readonly id: string;
  readonly areas: readonly Area[];
  /** Without its `=`. */
  readonly formula: string;
  readonly style: Pick<Style, 'font' | 'fill' | 'format'>;
  readonly stopIfTrue: boolean;
}

/** Where a validation is, and what it says to whoever comes there. */
export interface ValidationReading {
  readonly area: Area;
  /** `None` for one that does no more than prompt. */
  readonly type: string;
  readonly prompt: Excel.DataValidationPrompt | null;
  /** All of it, as Excel gives it and takes it again; absent where that was not asked for. */
  readonly rule?: ValidationRule;
}

export interface ValidationRule {
  readonly rule: Excel.DataValidationRule;
  readonly alert: Excel.DataValidationErrorAlert | null;
  readonly ignoreBlanks: boolean;
}

/** A cell that holds something. */
export interface ReadCell {
  readonly value: CellValue;
  /** With its `=`. */
  readonly formula?: string;
  readonly format: string;
}

/** The cell as it was read; null where it is blank. */
export function readCell(contents: Contents | null, cell: Cell): ReadCell | null {
  if (!contents || !contains(contents.area, cell)) return null;
  const row = cell.row - contents.area.row;
  const column = cell.column - contents.area.column;
  return cellOf(contents.values[row]?.[column], contents.formulas[row]?.[column], contents.formats[row]?.[column]);
}

/** The number format of a cell, blank ones too; undefined where it was not read. */
export function formatOf({ area, formats }: Contents, { row, column }: Cell): string | undefined {
  return contains(area, { row, column }) ? formats[row - area.row]?.[column - area.column] : undefined;
}

/** Every cell that holds something, in reading order. */
export function* cellsOf(contents: Contents | null): Generator<readonly [Cell, ReadCell]> {
  if (!contents) return;
  const { area, values, formulas, formats } = contents;
  for (let row = 0; row < area.rows; row += 1) {
    for (let column = 0; column < area.columns; column += 1) {
      const cell = cellOf(values[row]?.[column], formulas[row]?.[column], formats[row]?.[column]);
      if (cell) yield [{ row: area.row + row, column: area.column + column }, cell];
    }
  }
}

function cellOf(raw: unknown, code: unknown, format = 'General'): ReadCell | null {
  // A text that begins with an equals sign stands in both places alike.
  const formula = typeof code === 'string' && code.startsWith('=') && code !== raw ? code : undefined;
  if (formula === undefined && isBlank(raw)) return null;
  return { value: valueOf(raw), format, ...(formula !== undefined && { formula }) };
}

function isBlank(raw: unknown): boolean {
  return raw === '' || raw === null || raw === undefined;
}

function valueOf(raw: unknown): CellValue {
  if (typeof raw === 'number' || typeof raw === 'boolean') return raw;
  return typeof raw === 'string' ? (errorOf(raw) ?? raw) : null;
}

/** The sheet of a name, whatever its case. */
export function sheetNamed(reading: Reading, name: string): SheetReading | undefined {
  const key = name.toLowerCase();
  return reading.sheets.find((sheet) => sheet.name.toLowerCase() === key);
}

/** The sheet of an id, or where that is gone, of a name: one that was taken away and put back has another id. */
export function findSheet(reading: Reading, id: string | null, name: string): SheetReading | undefined {
  return reading.sheets.find((sheet) => sheet.id === id) ?? sheetNamed(reading, name);
}

/** What two readings of a sheet must have alike for the sheet to be the same; ids do not count. */
export function fingerprint({ name, body }: SheetReading): string {
  if (!body) return name;
  const { contents, merges, formats, validations, notes } = body;
  const sorted = (items: readonly unknown[]): string[] => items.map((item) => JSON.stringify(item)).sort();
  return JSON.stringify([
    name,
    Array.from(cellsOf(contents), ([cell, content]) => [cellAddress(cell), content]),
    sorted(merges ?? []),
    sorted(formats.map(({ areas, formula }) => [formula, areas])),
    sorted(validations),
    sorted(notes),
  ]);
}
