import { ValueType, type Cell as LibraryCell, type Worksheet } from '@cj-tech-master/excelts';
import { parseArea, type Area, type Cell } from '../../sheet/address';
import type { Patch } from '../../sheet/patch';
import { sheetMissing, validatePatch as validate, type TargetSheet } from '../validate';
import type { OpenBook } from './package';
import { cellsOf, mergesOf, noteText, readCell } from './snapshot';
import { validationsOf } from './validations';

/** Refuses a patch that cannot be written as a whole. Nothing has been changed when it throws. */
export function validatePatch({ workbook, names }: OpenBook, patch: Patch): void {
  const date1904 = workbook.properties.date1904 === true;
  const sheets = workbook.worksheets.map((sheet) => targetSheet(sheet, date1904));
  validate({ sheets, names, structureProtected: workbook.protection?.lockStructure === true }, patch);
}

/** The sheets of a book, by the names they are asked for; Excel takes no notice of case. */
export function sheetNamed({ workbook }: OpenBook, name: string): Worksheet {
  const sheet = workbook.worksheets.find((candidate) => candidate.name.toLowerCase() === name.toLowerCase());
  if (!sheet) throw sheetMissing(name);
  return sheet;
}

export function isProtected(sheet: Worksheet): boolean {
  return sheet.sheetProtection?.sheet === true;
}

function targetSheet(sheet: Worksheet, date1904: boolean): TargetSheet {
  const found = ({ row, column }: Cell): LibraryCell | undefined => sheet.findCell(row + 1, column + 1);
  return {
    name: sheet.name,
    visible: sheet.state === 'visible',
    protected: isProtected(sheet),
    value(at) {
      const cell = found(at);
      return cell && !(cell.isMerged && cell.master !== cell) ? readCell(cell, date1904).value : null;
    },
    merges: () => mergesOf(sheet),
    *filled() {
      for (const cell of cellsOf(sheet)) {
        if (cell.type !== ValueType.Null && cell.type !== ValueType.Merge) yield placeOf(cell);
      }
    },
    *formulas() {
      for (const cell of cellsOf(sheet)) if (cell.formula) yield { cell: placeOf(cell), formula: cell.formula };
    },
    *arrayFormulas(): Generator<Area> {
      for (const { model } of cellsOf(sheet)) {
        const area = model.shareType === 'array' && model.ref !== undefined ? parseArea(model.ref) : null;
        if (area) yield area;
      }
    },
    note(at) {
      const cell = found(at);
      return cell ? noteText(cell) : null;
    },
    validations: () => validationsOf(sheet).map(({ area, rule }) => ({ area, onlyPrompts: rule.type === 'any' })),
  };
}

function placeOf({ row, col }: LibraryCell): Cell {
  return { row: row - 1, column: col - 1 };
}
