import type { Worksheet } from '@univerjs/core';
import type { Patch, SheetPatch } from '../../../sheet/patch';
import { sheetNamed, type Engine } from '../engine';
import { eraseCells, writeCells } from './cells';
import { addFormats, dropAllFormats, dropFormats } from './formats';
import { addNotes, dropNotes } from './notes';
import { addSheet, removeSheet, setNames } from './sheets';
import { growTo, resetTracks, setHeights, setWidths } from './tracks';
import { transact, type Done, type Transaction } from './transaction';
import { addValidations, dropAllValidations, dropPrompts } from './validations';
import { freeze, mergeAreas, setPage, showGridLines, unmergeAll } from './view';

/** Writes a validated patch. Where the grid refuses a part of it, it is as it was, and this throws. */
export function writePatch(engine: Engine, patch: Patch): Done {
  return transact(engine, (transaction) => {
    // A workbook keeps one sheet at least: what is added comes before what is removed.
    for (const sheet of patch.sheets.filter(({ mode }) => mode !== 'remove')) changeSheet(transaction, sheet);
    for (const { sheet } of patch.sheets.filter(({ mode }) => mode === 'remove')) {
      removeSheet(transaction, sheetNamed(engine, sheet));
    }
    setNames(transaction, patch.names ?? []);
  });
}

function changeSheet(transaction: Transaction, patch: SheetPatch): void {
  const sheet = patch.mode === 'add' ? addSheet(transaction, patch.sheet) : sheetNamed(transaction.engine, patch.sheet);
  if (patch.mode === 'clear') emptySheet(transaction, sheet);
  growTo(transaction, sheet, patch);
  if (patch.dropFormulaFormats) dropFormats(transaction, sheet, patch.dropFormulaFormats);
  if (patch.dropNotes) dropNotes(transaction, sheet, patch.dropNotes);
  if (patch.dropPrompts) dropPrompts(transaction, sheet, patch.dropPrompts);
  writeCells(transaction, sheet, patch);
  if (patch.merges) mergeAreas(transaction, sheet, patch.merges);
  if (patch.widths) setWidths(transaction, sheet, patch.widths);
  if (patch.heights) setHeights(transaction, sheet, patch.heights);
  if (patch.notes) addNotes(transaction, sheet, patch.notes);
  if (patch.formulaFormats) addFormats(transaction, sheet, patch.formulaFormats);
  if (patch.validations) addValidations(transaction, sheet, patch.validations);
  if (patch.page) setPage(transaction, sheet, patch.page);
  if (patch.freeze) freeze(transaction, sheet, patch.freeze);
  if (patch.showGridLines !== undefined) showGridLines(transaction, sheet, patch.showGridLines);
}

/** Its name, place and page set-up stay. */
function emptySheet(transaction: Transaction, sheet: Worksheet): void {
  dropAllFormats(transaction, sheet);
  dropNotes(transaction, sheet);
  dropAllValidations(transaction, sheet);
  unmergeAll(transaction, sheet);
  eraseCells(transaction, sheet);
  resetTracks(transaction, sheet);
}
