import type { Area } from '../../../sheet/address';
import type { Features } from '../capabilities';
import type { Reading, SheetReading } from '../reading';
import { ask, type Batch } from '../request';
import { areaOfRange, ITEM_PLACES, PLACE } from './ranges';

/** A sheet by its size: where it has what, not what that is. */
export interface Survey {
  readonly used: Area | null;
  readonly drawn: Area | null;
  /** Where formulas are; null where Excel does not tell. */
  readonly formulas: readonly Area[] | null;
  /** Ids of the conditional formats that a formula decides, the first that counts first. */
  readonly formats: readonly string[];
  /** Where validations are; null where Excel does not tell. */
  readonly validated: readonly Area[] | null;
  readonly notes: readonly string[];
}

export interface Surveyed {
  readonly list: Reading;
  /** By id, of the sheets that were asked for and are there. */
  readonly surveys: ReadonlyMap<string, Survey>;
}

/** The list of sheets and the sizes of those with these ids, in one request; of some sheets where no id is known. */
export function survey(features: Features, ids: readonly string[]): Promise<Surveyed> {
  return ask((batch) => {
    const takeList = list(batch);
    const { worksheets } = batch.workbook;
    const sheets = ids.map((id) => worksheets.getItemOrNullObject(id));
    const takes = (ids.length > 0 ? sheets : likely(worksheets)).map((sheet) => size(sheet, features));
    return () => ({ list: takeList(), surveys: new Map(takes.flatMap((take) => take() ?? [])) });
  });
}

/** Sheets that can be had without knowing them: all there are, in most workbooks. */
function likely(worksheets: Excel.WorksheetCollection): readonly Excel.Worksheet[] {
  return [worksheets.getActiveWorksheet(), worksheets.getFirst(), worksheets.getLast()];
}

/** The list alone. */
export function readList(): Promise<Reading> {
  return ask(list);
}

/** All sheets by name, in the request. */
function list({ workbook }: Batch): () => Reading {
  const { worksheets, names, protection } = workbook;
  worksheets.load('items/id,items/name,items/visibility,items/protection/protected');
  names.load('items/name,items/formula');
  protection.load('protected');
  return () => ({
    sheets: worksheets.items.map((sheet): SheetReading => ({
      id: sheet.id,
      name: sheet.name,
      visible: sheet.visibility === 'Visible',
      protected: sheet.protection.protected,
      body: null,
    })),
    names: names.items.map(({ name, formula }) => ({
      name,
      refersTo: String(formula).replace(/^=/, ''),
      sheet: null,
    })),
    structureProtected: protection.protected,
  });
}

function size(sheet: Excel.Worksheet, features: Features): () => readonly (readonly [id: string, Survey])[] | null {
  const whole = sheet.getRange();
  const used = sheet.getUsedRangeOrNullObject(true).load(PLACE);
  const drawn = sheet.getUsedRangeOrNullObject(false).load(PLACE);
  const formulas = features.areas ? special(whole, 'Formulas') : () => null;
  const validated = features.areas && features.validations ? special(whole, 'DataValidations') : () => null;
  const formats = whole.conditionalFormats.load('items/id,items/type');
  const notes = features.notes ? sheet.notes.load('items/content') : null;
  sheet.load('id');
  return () => {
    if (sheet.isNullObject) return null;
    const found: Survey = {
      used: used.isNullObject ? null : areaOfRange(used),
      drawn: drawn.isNullObject ? null : areaOfRange(drawn),
      formulas: formulas(),
      validated: validated(),
      formats: formats.items.flatMap(({ id, type }) => (type === 'Custom' ? [id] : [])),
      notes: notes?.items.map(({ content }) => content) ?? [],
    };
    return [[sheet.id, found]];
  };
}

/** Where the cells of a kind are. */
function special(range: Excel.Range, kind: 'Formulas' | 'DataValidations'): () => readonly Area[] {
  const found = range.getSpecialCellsOrNullObject(kind);
  found.load('areaCount');
  const areas = found.areas.load(ITEM_PLACES);
  return () => (found.isNullObject ? [] : areas.items.map(areaOfRange));
}
