import type { ISheetDataValidationRule, Worksheet } from '@univerjs/core';
import { DataValidationModel } from '@univerjs/data-validation';
import { IDefinedNamesService, type IDefinedNamesServiceParam } from '@univerjs/engine-formula';
import { ConditionalFormattingRuleModel, type IConditionFormattingRule } from '@univerjs/sheets-conditional-formatting';
import { SheetsNoteModel, type ISheetNote } from '@univerjs/sheets-note';
import type { DefinedName } from '../../sheet/book';
import { placeOf, type Engine } from './engine';
import { WHOLE_WORKBOOK } from './to-univer';

/** What the parts of the grid beside its cells know of a sheet. */

export function notesOf({ injector }: Engine, sheet: Worksheet): ISheetNote[] {
  const { unitId, subUnitId } = placeOf(sheet);
  const notes = [...(injector.get(SheetsNoteModel).getSheetNotes(unitId, subUnitId)?.values() ?? [])];
  return notes.sort((a, b) => a.row - b.row || a.col - b.col);
}

/** In the order in which they are applied. */
export function formatsOf({ injector }: Engine, sheet: Worksheet): readonly IConditionFormattingRule[] {
  const { unitId, subUnitId } = placeOf(sheet);
  return injector.get(ConditionalFormattingRuleModel).getSubunitRules(unitId, subUnitId) ?? [];
}

export function rulesOf({ injector }: Engine, sheet: Worksheet): readonly ISheetDataValidationRule[] {
  const { unitId, subUnitId } = placeOf(sheet);
  return injector.get(DataValidationModel).getRules(unitId, subUnitId);
}

export function namesOf({ injector, workbook }: Engine): readonly (IDefinedNamesServiceParam & DefinedName)[] {
  const names = injector.get(IDefinedNamesService).getDefinedNameMap(workbook().getUnitId()) ?? {};
  return Object.values(names).map((name) => ({
    ...name,
    refersTo: name.formulaOrRefString.replace(/^=/, ''),
    sheet: name.localSheetId === undefined || name.localSheetId === WHOLE_WORKBOOK ? null : name.localSheetId,
  }));
}
