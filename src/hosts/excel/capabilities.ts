/// <reference types="office-js" />
import type { Capabilities } from '../host';

/** The oldest Excel that will do: Excel 2019. */
const BASELINE = '1.7';

/** What the running Excel may have beyond the baseline. */
export interface Features {
  /** Drop-downs and input prompts. */
  readonly validations: boolean;
  readonly gridLines: boolean;
  /** Several areas in one call, the looks of many cells at once, cells found by what they have. */
  readonly areas: boolean;
  readonly page: boolean;
  /** Merged areas can be asked for; before, nobody can tell. */
  readonly merges: boolean;
  /** Events say whether they come from our own writes. */
  readonly triggers: boolean;
  readonly notes: boolean;
  /** Several requests are one step of Excel's own undo. */
  readonly undoGroups: boolean;
}

/** The only place that names requirement sets: what the host must say it has, and what the library must know, too. */
const REQUIRED: { readonly [Name in keyof Features]: readonly [set: string, known: () => boolean] } = {
  validations: ['1.8', () => 'dataValidation' in Excel.Range.prototype],
  gridLines: ['1.8', () => 'showGridlines' in Excel.Worksheet.prototype],
  areas: ['1.9', () => 'getRanges' in Excel.Worksheet.prototype && 'setCellProperties' in Excel.Range.prototype],
  page: ['1.9', () => 'pageLayout' in Excel.Worksheet.prototype],
  merges: ['1.13', () => 'getMergedAreasOrNullObject' in Excel.Range.prototype],
  // The event's own data: a library passes on what the host sends.
  triggers: ['1.14', () => true],
  notes: ['1.18', () => 'notes' in Excel.Worksheet.prototype],
  // An option, which a library that does not know it ignores; a class of the same set says whether it does.
  undoGroups: ['1.20', () => 'CustomFunctionManager' in Excel],
};

/** Whether this is an Excel that will do at all. */
export function isNewEnough(): boolean {
  return has(BASELINE);
}

export function excelFeatures(): Features {
  const entries = Object.entries(REQUIRED).map(([name, [set, known]]) => [name, has(set) && known()] as const);
  return Object.fromEntries(entries) as { [Name in keyof Features]: boolean };
}

export function capabilitiesOf({ notes, validations, page }: Features): Capabilities {
  return {
    notes,
    prompts: validations,
    formulaFormats: true,
    pageSetup: page,
    copies: false,
    calculates: true,
  };
}

/** Versions are text: the number 1.10 would be 1.1. */
function has(set: string): boolean {
  return Office.context.requirements.isSetSupported('ExcelApi', set);
}
