import { ValueType, type Cell as LibraryCell, type Row, type Workbook, type Worksheet } from '@cj-tech-master/excelts';
import { format as formatNumber } from 'numfmt';
import { parseArea, type Area } from '../../sheet/address';
import {
  snapshotOf,
  type CellValue,
  type FormulaFormat,
  type Note,
  type Prompt,
  type SheetCell,
  type Snapshot,
} from '../../sheet/snapshot';
import { displayText } from '../../sheet/display';
import { isDateFormat, showCodes, shownFormat } from './number-formats';
import { validationsOf } from './validations';

/** Days from the library's epoch (1 January 1970) to the workbook's: Excel counts from 1900 or, on old Macs, from 1904. */
const EPOCH_DAYS = { 1900: 25_569, 1904: 24_107 } as const;

/** One sheet as it is; the cells that are there, never the sheet's whole area. */
export function readSheet(workbook: Workbook, sheet: Worksheet): Snapshot {
  const date1904 = workbook.properties.date1904 === true;
  const contents: (readonly [{ row: number; column: number }, SheetCell])[] = [];
  const notes: Note[] = [];
  for (const cell of cellsOf(sheet)) {
    const at = { row: cell.row - 1, column: cell.col - 1 };
    if (cell.type !== ValueType.Null && cell.type !== ValueType.Merge) contents.push([at, readCell(cell, date1904)]);
    const note = noteText(cell);
    if (note !== null) notes.push({ cell: at, text: note });
  }
  return snapshotOf(sheet.name, contents, {
    merges: mergesOf(sheet),
    notes,
    formulaFormats: formulaFormatsOf(sheet),
    prompts: promptsOf(sheet),
  });
}

/** Every cell that the library holds, in reading order. */
export function* cellsOf(sheet: Worksheet): Generator<LibraryCell> {
  // Not by the sheet's own model: that compares all columns with each other each time it is asked for.
  const rows = sheet.findRows(1, sheet.rowCount) as readonly (Row | undefined)[];
  for (const row of rows) for (const { address } of row?.model?.cells ?? []) yield sheet.getCell(address);
}

export function readCell(cell: LibraryCell, date1904: boolean): SheetCell {
  const { value, formula } = readContent(cell, date1904);
  const format = numberFormat(cell);
  return {
    value,
    text: textOf(value, format, date1904),
    ...(formula !== undefined && { formula }),
    ...(format !== 'General' && { format }),
  };
}

/** What the cell holds, without how it is shown. */
export function readContent(cell: LibraryCell, date1904: boolean): Pick<SheetCell, 'value' | 'formula'> {
  // A formula with a link on it is a link to the library, which keeps the formula beside it.
  const { formula = cell.formula, result = cell.result } = cell.model;
  const value = cellValue(formula === undefined ? cell.value : result, date1904);
  return { value, ...(formula !== undefined && formula !== '' && { formula: `=${formula}` }) };
}

export function mergesOf(sheet: Worksheet): Area[] {
  return sheet.mergedRegions.map(({ top, left, bottom, right }) => ({
    row: top - 1,
    column: left - 1,
    rows: bottom - top + 1,
    columns: right - left + 1,
  }));
}

/** The text of a cell's note, or null where it has none. */
export function noteText(cell: LibraryCell): string | null {
  const { note } = cell;
  if (note === undefined) return null;
  return typeof note === 'string' ? note : (note.texts ?? []).map(({ text }) => text).join('');
}

function formulaFormatsOf(sheet: Worksheet): FormulaFormat[] {
  return sheet.conditionalFormattings.flatMap(({ ref, rules }) =>
    rules.flatMap((rule) => {
      const formula = rule.type === 'expression' ? rule.formulae?.[0] : undefined;
      return formula === undefined ? [] : areasOf(ref).map((area) => ({ area, formula: String(formula) }));
    }),
  );
}

function promptsOf(sheet: Worksheet): Prompt[] {
  return validationsOf(sheet).flatMap(({ area, rule }) =>
    rule.showInputMessage === true && (rule.prompt !== undefined || rule.promptTitle !== undefined)
      ? [{ area, title: rule.promptTitle ?? '', text: rule.prompt ?? '' }]
      : [],
  );
}

/** The areas of a list such as `A3:A6 C1`. */
export function areasOf(ref: string): Area[] {
  return ref.split(/\s+/).flatMap((part) => parseArea(part) ?? []);
}

function cellValue(value: unknown, date1904: boolean): CellValue {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (value instanceof Date) return serialOf(value, date1904);
  const content = value as { error?: string; richText?: { text: string }[]; text?: unknown; checkbox?: boolean };
  if (content.error !== undefined) return { error: content.error };
  if (content.richText) return content.richText.map(({ text }) => text).join('');
  if (content.checkbox !== undefined) return content.checkbox;
  return cellValue(content.text, date1904);
}

/** Milliseconds are all that the library keeps of a time; its serial number is rounded to what they can tell. */
function serialOf(date: Date, date1904: boolean): number {
  const days = date.getTime() / 86_400_000 + EPOCH_DAYS[date1904 ? 1904 : 1900];
  return Number(days.toFixed(9));
}

function numberFormat(cell: LibraryCell): string {
  const { numFmt } = cell.style;
  return showCodes((typeof numFmt === 'object' ? numFmt.formatCode : numFmt) ?? 'General');
}

function textOf(value: CellValue, format: string, date1904: boolean): string {
  if (typeof value !== 'number' && typeof value !== 'string') return displayText(value);
  try {
    // Dates of both epochs are formatted as those of 1900.
    const shown = date1904 && typeof value === 'number' ? value + EPOCH_DAYS[1900] - EPOCH_DAYS[1904] : value;
    return formatNumber(shownFormat(format), isDateFormat(format) ? shown : value, { locale: 'zh-CN' });
  } catch {
    // A format of another program's making.
    return displayText(value);
  }
}
