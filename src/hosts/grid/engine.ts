import { ICommandService, type IMutationInfo, type Injector, type Workbook, type Worksheet } from '@univerjs/core';
import { sheetMissing } from '../validate';

/** The grid's insides as far as the host uses them. `workbook` is another one after each opening. */
export interface Engine {
  readonly injector: Injector;
  readonly workbook: () => Workbook;
}

/** What goes with a change that must not bring the sheet it adds to the front. */
const QUIETLY = { fromCollab: true } as const;

/** Makes one change of the model. Throws where the grid refuses it. */
export function execute({ injector }: Engine, { id, params }: IMutationInfo): void {
  if (!injector.get(ICommandService).syncExecuteCommand(id, params, QUIETLY)) throw new Error(`${id} was refused`);
}

/** The sheet of that name, whatever its case; throws `sheet-missing`. */
export function sheetNamed({ workbook }: Engine, name: string): Worksheet {
  const wanted = name.toLowerCase();
  const sheet = workbook()
    .getSheets()
    .find((candidate) => candidate.getName().toLowerCase() === wanted);
  if (!sheet) throw sheetMissing(name);
  return sheet;
}

/** Where a change goes. */
export interface SheetPlace {
  readonly unitId: string;
  readonly subUnitId: string;
}

export function placeOf(sheet: Worksheet): SheetPlace {
  return { unitId: sheet.getUnitId(), subUnitId: sheet.getSheetId() };
}
