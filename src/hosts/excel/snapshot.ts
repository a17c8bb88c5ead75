import { displayText } from '../../sheet/display';
import { snapshotOf, type SheetCell, type Snapshot } from '../../sheet/snapshot';
import { cellsOf, type SheetBody } from './reading';

/**
 * The sheet as the others know it. The displayed text is worked out from value and format: Excel's own would be a third
 * of what is read, and says #### where a column is narrow.
 */
export function toSnapshot(sheet: string, { contents, merges, formats, validations, notes }: SheetBody): Snapshot {
  const cells = Array.from(cellsOf(contents), ([cell, { value, formula, format }]) => {
    const content: SheetCell = {
      value,
      text: displayText(value, format),
      ...(formula !== undefined && { formula }),
      ...(format !== 'General' && { format }),
    };
    return [cell, content] as const;
  });
  return snapshotOf(sheet, cells, {
    merges,
    notes,
    formulaFormats: formats.flatMap(({ areas, formula }) => areas.map((area) => ({ area, formula }))),
    prompts: validations.flatMap(({ area, prompt }) =>
      prompt?.showPrompt ? [{ area, title: prompt.title, text: prompt.message }] : [],
    ),
    validated: validations.flatMap(({ area, type }) => (type === 'None' ? [] : [area])),
  });
}
