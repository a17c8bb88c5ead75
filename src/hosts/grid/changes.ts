import { CommandType, ICommandService, type ICommandInfo, type IExecutionOptions } from '@univerjs/core';
import { RemoveDefinedNameMutation, SetDefinedNameMutation } from '@univerjs/engine-formula';
import {
  InsertSheetMutation,
  MoveRangeMutation,
  RemoveSheetMutation,
  SetWorksheetActiveOperation,
  SetWorksheetRowAutoHeightMutation,
} from '@univerjs/sheets';
import { ToggleNotePopupMutation } from '@univerjs/sheets-note';
import type { Engine } from './engine';

/** A change of the model, whoever made it. */
export interface Change {
  readonly id: string;
  readonly params: ChangeParams;
  /** Ids of the sheets it touches; NAMES for the names of the workbook. */
  readonly sheets: readonly string[];
}

interface ChangeParams {
  readonly unitId?: string;
  readonly subUnitId?: string;
  readonly subUnitName?: string;
  readonly sheetId?: string;
  readonly sheet?: { readonly id: string; readonly name: string };
  readonly from?: { readonly subUnitId: string };
  readonly to?: { readonly subUnitId: string };
  readonly [name: string]: unknown;
}

/** Stands for the names of a workbook where the id of a sheet is asked for. */
export const NAMES = '';

/** What changes nothing that a workbook holds. */
const IDLE = new Set([
  SetWorksheetRowAutoHeightMutation.id,
  ToggleNotePopupMutation.id,
  SetWorksheetActiveOperation.id,
]);

/** Calls back on every change of the workbook, recalculation excepted. Returns the way to stop. */
export function onChange({ injector, workbook }: Engine, changed: (change: Change) => void): () => void {
  const listener = injector.get(ICommandService).onCommandExecuted((command, options) => {
    const change = changeOf(command, options);
    if (change?.params.unitId === workbook().getUnitId()) changed(change);
  });
  return () => {
    listener.dispose();
  };
}

function changeOf({ id, type, params }: Readonly<ICommandInfo>, options?: IExecutionOptions): Change | null {
  // What stays local is worked out from the rest: results of formulas, and what the formula engine notes for itself.
  if (type !== CommandType.MUTATION || !params || IDLE.has(id) || options?.onlyLocal) return null;
  const said = params as ChangeParams;
  return { id, params: said, sheets: touchedBy(id, said) };
}

function touchedBy(id: string, { subUnitId, sheetId, sheet, from, to }: ChangeParams): readonly string[] {
  if (id === InsertSheetMutation.id && sheet) return [sheet.id];
  if (id === MoveRangeMutation.id && from && to) return [from.subUnitId, to.subUnitId];
  if (id === SetDefinedNameMutation.id || id === RemoveDefinedNameMutation.id) return [NAMES];
  return [subUnitId ?? sheetId ?? []].flat();
}

/** The name of a sheet that a change has touched, which may be gone. */
export function nameOf({ workbook }: Engine, { id, params }: Change, sheetId: string): string | undefined {
  const name = workbook().getSheetBySheetId(sheetId)?.getName();
  return name ?? (id === RemoveSheetMutation.id ? params.subUnitName : undefined);
}
