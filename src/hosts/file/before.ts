import { ValueType, type Worksheet } from '@cj-tech-master/excelts';
import { omit } from './omit';

type Model = Worksheet['model'];

/** What a patch can change of a sheet, as it was. Pictures, tables and charts are not touched and not copied. */
export type BeforeImage = Pick<
  Model,
  | 'name'
  | 'state'
  | 'rows'
  | 'cols'
  | 'mergeCells'
  | 'dataValidations'
  | 'conditionalFormattings'
  | 'views'
  | 'pageSetup'
  | 'headerFooter'
  | 'properties'
>;

/** A copy that nothing shares with the sheet. */
export function takeImage(sheet: Worksheet): BeforeImage {
  const { name, state, rows = [], cols, mergeCells = [], views, pageSetup, headerFooter, properties } = sheet.model;
  const { dataValidations, conditionalFormattings } = sheet.model;
  return structuredClone({
    name,
    state,
    rows: rows.map((row) => ({
      ...row,
      // The library forgets the looks of cells that are covered by a merge, unless they come as blank cells.
      cells: row.cells.map((cell) =>
        cell.type === ValueType.Merge ? { ...cell, type: ValueType.Null, master: undefined } : cell,
      ),
    })),
    ...(cols && { cols }),
    mergeCells,
    dataValidations,
    conditionalFormattings,
    views,
    pageSetup,
    headerFooter,
    properties,
  }) as BeforeImage;
}

/** Puts the sheet back as the image shows it. The image can be used again. */
export function restoreImage(sheet: Worksheet, image: BeforeImage): void {
  unmergeAll(sheet);
  sheet.model = { ...omit(sheet.model, 'cols'), ...structuredClone(image) };
}

/** Empties the sheet: contents, looks, merges, notes, formats and validations. Its name, place and page set-up stay. */
export function emptySheet(sheet: Worksheet): void {
  unmergeAll(sheet);
  sheet.model = {
    ...omit(sheet.model, 'cols'),
    rows: [],
    mergeCells: [],
    dataValidations: {},
    conditionalFormattings: [],
  };
}

export function unmergeAll(sheet: Worksheet): void {
  for (const { top, left, bottom, right } of [...sheet.mergedRegions]) sheet.unMergeCells(top, left, bottom, right);
}
