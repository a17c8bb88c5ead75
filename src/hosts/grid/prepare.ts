import {
  ICommandService,
  Injector,
  IUniverInstanceService,
  Plugin,
  Rectangle,
  setDependencies,
  UniverInstanceType,
  type IMutation,
  type Workbook,
} from '@univerjs/core';
import { DataValidatorRegistryScope, DataValidatorRegistryService } from '@univerjs/data-validation';
import { RemoveWorksheetMergeMutation, type IRemoveWorksheetMergeMutationParams } from '@univerjs/sheets';
import { SheetsDataValidationValidatorService } from '@univerjs/sheets-data-validation';
import { SetPageMutation } from './apply/view';
import { followReferences } from './follow';
import { keepTexts } from './texts';

/** Teaches the grid what it does not know. */
export class Preparation extends Plugin {
  static override readonly pluginName = 'jixiao';
  static override readonly type = UniverInstanceType.UNIVER_SHEET;

  constructor(
    _config: unknown,
    protected override readonly _injector: Injector,
  ) {
    super();
  }

  /** Before the first workbook is opened. */
  override onStarting(): void {
    followReferences(this._injector);
  }

  /** When the grid's own parts are all there. */
  override onReady(): void {
    prepare(this._injector);
  }
}
setDependencies(Preparation, [Injector], 1);

function prepare(injector: Injector): void {
  keepTexts(injector);
  const commands = injector.get(ICommandService);
  commands.registerCommand(SetPageMutation);
  commands.unregisterCommand(RemoveWorksheetMergeMutation.id);
  commands.registerCommand(exactUnmerge);
  // A validation that refuses nothing, such as a list of suggestions, finds no fault with anything either.
  const registry = injector.get(DataValidatorRegistryService);
  for (const validator of registry.getValidatorsByScope(DataValidatorRegistryScope.SHEET) ?? []) {
    const check = validator.validator.bind(validator);
    validator.validator = (cell, rule) => (rule.showErrorMessage === false ? Promise.resolve(true) : check(cell, rule));
  }
  // The grid validates sheets in the back when the page is idle: by then they, or the whole workbook, may be gone.
  const workbooks = injector.get(IUniverInstanceService);
  const validators = injector.get(SheetsDataValidationValidatorService);
  const validate = validators.validatorRanges.bind(validators);
  validators.validatorRanges = (unitId, sheetId, ranges) =>
    workbooks.getUnit<Workbook>(unitId)?.getSheetBySheetId(sheetId)
      ? validate(unitId, sheetId, ranges)
      : Promise.resolve([]);
}

/**
 * Takes merged areas apart. The grid's own way takes all that a named area touches; when an inserted row or column is
 * undone, those are neighbours that have just been put back. One that is merged exactly so is the one that is meant.
 */
const exactUnmerge: IMutation<IRemoveWorksheetMergeMutationParams> = {
  ...RemoveWorksheetMergeMutation,
  handler: (accessor, { unitId, subUnitId, ranges }) => {
    const sheet = accessor.get(IUniverInstanceService).getUnit<Workbook>(unitId)?.getSheetBySheetId(subUnitId);
    if (!sheet) return false;
    const { mergeData } = sheet.getConfig();
    for (const range of ranges) {
      const isMerged = mergeData.some((merge) => Rectangle.equals(merge, range));
      for (let i = mergeData.length - 1; i >= 0; i -= 1) {
        const merge = mergeData[i]!;
        if (isMerged ? Rectangle.equals(merge, range) : Rectangle.intersects(merge, range)) mergeData.splice(i, 1);
      }
    }
    sheet.getSpanModel().rebuild(mergeData);
    return true;
  },
};
