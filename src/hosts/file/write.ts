import {
  Note as LibraryNote,
  ValueType,
  type Cell as LibraryCell,
  type CellErrorValue,
  type CellFormulaValue,
  type Font,
  type Workbook,
  type Worksheet,
} from '@cj-tech-master/excelts';
import { areaAddress, cellAddress, quoteSheet, type Area, type Cell } from '../../sheet/address';
import type { CellInput, FormulaFormatWrite, SheetPatch } from '../../sheet/patch';
import { plainText } from '../../sheet/plain-text';
import { errorOf, type Note } from '../../sheet/snapshot';
import { emptySheet } from './before';
import { setPage } from './page-setup';
import { librarySize } from './sizes';
import { areasOf, cellsOf, noteText } from './snapshot';
import { conditionalLook, DEFAULT_FONT, restyled } from './style';
import { addValidation, dropPrompts } from './validations';

/** Of the notes that are written. */
const AUTHOR = '绩效目标表助手';

/** Writes a validated patch into its sheet; the sheet is there already, and stays. */
export function writeSheet(workbook: Workbook, sheet: Worksheet, patch: SheetPatch): void {
  if (patch.mode === 'clear') emptySheet(sheet);
  for (const { area, formula } of patch.dropFormulaFormats ?? []) dropFormulaFormat(sheet, area, formula);
  for (const note of patch.dropNotes ?? []) dropNote(sheet, note);
  for (const area of patch.dropPrompts ?? []) dropPrompts(sheet, area);
  writeBlocks(sheet, patch);
  for (const area of patch.merges ?? []) merge(sheet, area);
  for (const { area, style } of patch.styles ?? []) {
    for (const cell of cellsIn(sheet, area)) cell.style = restyled(cell.style, style, fontOf(workbook));
  }
  for (const [column, width] of patch.widths ?? []) sheet.getColumn(column + 1).width = width;
  for (const [row, height] of patch.heights ?? []) sheet.getRow(row + 1).height = height;
  for (const note of patch.notes ?? []) addNote(sheet, note);
  for (const format of patch.formulaFormats ?? []) addFormulaFormat(sheet, format);
  for (const validation of patch.validations ?? []) addValidation(sheet, validation);
  if (patch.page) setPage(sheet, patch.page);
  if (patch.freeze) freeze(sheet, patch.freeze);
  if (patch.showGridLines !== undefined) setView(sheet, { showGridLines: patch.showGridLines });
}

/** How many formulas a patch writes. */
export function countFormulas({ blocks = [] }: SheetPatch): number {
  const inputs = blocks.flatMap(({ values }) => values.flat());
  return inputs.filter((input) => typeof input === 'object' && input !== null && 'formula' in input).length;
}

function writeBlocks(sheet: Worksheet, { blocks = [] }: SheetPatch): void {
  for (const { at, values } of blocks) {
    values.forEach((row, r) => {
      row.forEach((input, c) => {
        if (input !== undefined) writeCell(sheet, { row: at.row + r, column: at.column + c }, input);
      });
    });
  }
}

function writeCell(sheet: Worksheet, at: Cell, input: Exclude<CellInput, undefined>): void {
  const cell = libraryCell(sheet, at);
  // Emptying a covered cell would empty the whole merged area.
  if (cell.type === ValueType.Merge) return;
  if (cell.model.shareType === 'shared') unshare(sheet, cell.address);
  cell.value = contentOf(input);
}

function contentOf(input: Exclude<CellInput, undefined>): LibraryCell['value'] {
  if (typeof input === 'string') return input === '' ? null : plainText(input);
  if (typeof input !== 'object' || input === null) return input;
  if ('link' in input) {
    const { sheet, cell } = input.link;
    return { text: plainText(input.text), hyperlink: `#${quoteSheet(sheet)}!${cellAddress(cell)}` };
  }
  const { formula, result } = input;
  return { formula: plainText(formula.slice(1)), ...(result !== undefined && { result: resultOf(result) }) };
}

function resultOf(result: string | number | boolean): NonNullable<CellFormulaValue['result']> {
  if (typeof result !== 'string') return result;
  return (errorOf(result) as CellErrorValue | null) ?? plainText(result);
}

/** Gives every cell that follows the formula of this one a formula of its own. */
function unshare(sheet: Worksheet, master: string): void {
  for (const cell of cellsOf(sheet)) {
    if (cell.model.sharedFormula !== master) continue;
    const { formula = '', result } = cell;
    cell.value = { formula, ...(result !== undefined && { result }) };
  }
}

function merge(sheet: Worksheet, area: Area): void {
  const known = sheet.mergedRegions.some(({ top, left }) => top === area.row + 1 && left === area.column + 1);
  if (!known) sheet.mergeCellsWithoutStyle(areaAddress(area));
}

export function addNote(sheet: Worksheet, { cell, text }: Note): void {
  const lines = plainText(text).split('\n');
  // Nine points a character, 26 characters a line; the box shows all of a note that is not very long.
  const rows = lines.reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / 26)), 0);
  const note = {
    texts: [{ text: lines.join('\n'), font: { name: '宋体', size: librarySize(9), charset: 134 } }],
    width: 250,
    height: Math.min(420, 12 * rows + 12),
  };
  libraryCell(sheet, cell).comment = new LibraryNote(note, AUTHOR);
}

function dropNote(sheet: Worksheet, { cell, text }: Note): void {
  const found = sheet.findCell(cell.row + 1, cell.column + 1);
  if (!found || noteText(found) !== text) return;
  found.comment = undefined;
  // The library's model of a cell, once asked for, goes on holding the note.
  delete found.model.comment;
}

function addFormulaFormat(sheet: Worksheet, { area, formula, style }: FormulaFormatWrite): void {
  const priorities = sheet.conditionalFormattings.flatMap(({ rules }) => rules.map(({ priority = 0 }) => priority));
  sheet.conditionalFormattings.push({
    ref: areaAddress(area),
    rules: [
      {
        type: 'expression',
        priority: Math.max(0, ...priorities) + 1,
        formulae: [plainText(formula)],
        style: conditionalLook(style),
      },
    ],
  });
}

function dropFormulaFormat(sheet: Worksheet, area: Area, formula: string): void {
  const address = areaAddress(area);
  sheet.conditionalFormattings = sheet.conditionalFormattings.flatMap((entry) => {
    const areas = areasOf(entry.ref).map(areaAddress);
    if (!areas.includes(address)) return [entry];
    const isDropped = (rule: (typeof entry.rules)[number]): boolean =>
      rule.type === 'expression' && String(rule.formulae?.[0]) === formula;
    const elsewhere = areas.filter((other) => other !== address);
    const kept = entry.rules.filter((rule) => !isDropped(rule));
    const moved = entry.rules.filter(isDropped);
    return [
      ...(kept.length > 0 ? [{ ...entry, rules: kept }] : []),
      ...(moved.length > 0 && elsewhere.length > 0 ? [{ ref: elsewhere.join(' '), rules: moved }] : []),
    ];
  });
}

export function freeze(sheet: Worksheet, { rows, columns }: { rows: number; columns: number }): void {
  if (rows === 0 && columns === 0) {
    setView(sheet, { state: 'normal' });
    return;
  }
  const topLeftCell = cellAddress({ row: rows, column: columns });
  setView(sheet, { state: 'frozen', xSplit: columns, ySplit: rows, topLeftCell });
}

export function setView(sheet: Worksheet, change: Partial<Worksheet['views'][number]>): void {
  const [first, ...rest] = viewsOf(sheet);
  sheet.views = [{ ...first, ...change } as Worksheet['views'][number], ...rest];
}

/** A sheet of a file need not have any; then the library has `undefined`, whatever its types say. */
export function viewsOf({ views }: { readonly views?: Worksheet['views'] }): Worksheet['views'] {
  return views ?? [];
}

export function libraryCell(sheet: Worksheet, { row, column }: Cell): LibraryCell {
  return sheet.getCell(row + 1, column + 1);
}

function* cellsIn(sheet: Worksheet, { row, column, rows, columns }: Area): Generator<LibraryCell> {
  for (let r = row; r < row + rows; r += 1) {
    for (let c = column; c < column + columns; c += 1) yield sheet.getCell(r + 1, c + 1);
  }
}

function fontOf(workbook: Workbook): Partial<Font> {
  return workbook.defaultFont ?? DEFAULT_FONT;
}
