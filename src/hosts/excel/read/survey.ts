import type { Area } from '../../../sheet/address';
import type { Features } from '../capabilities';
import type { Reading, SheetReading } from '../reading';
import { ask, type Batch } from '../request';
import { areaOfRange, ITEM_PLACES, PLACE } from './ranges';

/** A sheet by its size: where it has what, not what that is. */
export interface Survey {
  readonly used: Area | null;
  readonly drawn: Area | null;
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

/** The list of sheets and the sizes of those with these ids, in one request. */
export function survey(features: Features, ids: readonly string[]): Promise<Surveyed> {
  return ask((batch) => {
    const takeList = list(batch);
    const takes = ids.map((id) => [id, size(batch.workbook.worksheets.getItemOrNullObject(id), features)] as const);
    return () => ({
      list: takeList(),
      surveys: new Map(
        takes.flatMap(([id, take]) => {
          const found = take();
          return found ? [[id, found] as const] : [];
        }),
      ),
    });
  });
}

/** All sheets by name, in the request. */
export function list({ workbook }: Batch): () => Reading {
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

function size(sheet: Excel.Worksheet, features: Features): () => Survey | null {
  const whole = sheet.getRange();
  const used = sheet.getUsedRangeOrNullObject(true).load(PLACE);
  const drawn = sheet.getUsedRangeOrNullObject(false).load(PLACE);
  const validated = features.areas ? whole.getSpecialCellsOrNullObject('DataValidations') : null;
  const validatedAreas = validated?.areas.load(ITEM_PLACES);
  const formats = whole.conditionalFormats.load('items/id,items/type');
  const notes = features.notes ? sheet.notes.load('items/content') : null;
  sheet.load('id');
  return () =>
    sheet.isNullObject
      ? null
      : {
          used: used.isNullObject ? null : areaOfRange(used),
          drawn: drawn.isNullObject ? null : areaOfRange(drawn),
          formats: formats.items.flatMap(({ id, type }) => (type === 'Custom' ? [id] : [])),
          validated: validated && (validated.isNullObject ? [] : validatedAreas!.items.map(areaOfRange)),
          notes: notes?.items.map(({ content }) => content) ?? [],
        };
}
