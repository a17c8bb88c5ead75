import type { Area } from '../../../sheet/address';
import type { Features } from '../capabilities';
import type { Format } from '../reading';
import { OBJECT_BYTES, type Job } from '../request';
import { areaOfRange, ITEM_PLACES, PLACE } from './ranges';

/** Conditional formats that a formula decides, by their ids. Before 1.9 those over several areas are not seen. */
export function readFormats(
  sheet: string,
  ids: readonly string[],
  features: Features,
): { readonly jobs: readonly Job[]; readonly take: () => readonly Format[] } {
  const found: Format[][] = [];
  const jobs = ids.map((id, index): Job => ({
    sends: OBJECT_BYTES * 3.5,
    brings: OBJECT_BYTES * 3,
    queue(batch) {
      const format = formatsOn(batch.sheet(sheet)).getItem(id);
      format.load(
        'id,stopIfTrue,custom/rule/formula,custom/format/fill/color,custom/format/font/color,custom/format/font/bold,' +
          'custom/format/numberFormat',
      );
      const takeAreas = areasOf(format, features);
      return () => {
        const areas = takeAreas();
        found[index] = areas.length === 0 ? [] : [read(format, areas)];
      };
    },
  }));
  return { jobs, take: () => found.flat() };
}

/** All of a sheet. */
export function formatsOn(sheet: Excel.Worksheet): Excel.ConditionalFormatCollection {
  return sheet.getRange().conditionalFormats;
}

function areasOf(format: Excel.ConditionalFormat, features: Features): () => readonly Area[] {
  if (!features.areas) {
    const range = format.getRangeOrNullObject().load(PLACE);
    return () => (range.isNullObject ? [] : [areaOfRange(range)]);
  }
  const { areas } = format.getRanges();
  areas.load(ITEM_PLACES);
  return () => areas.items.map(areaOfRange);
}

function read({ id, stopIfTrue, custom }: Excel.ConditionalFormat, areas: readonly Area[]): Format {
  const { fill, font } = custom.format;
  const format: unknown = custom.format.numberFormat;
  return {
    id,
    areas,
    formula: custom.rule.formula.replace(/^=/, ''),
    style: {
      ...(isSet(fill.color) && { fill: fill.color }),
      ...((isSet(font.color) || font.bold) && {
        font: { ...(isSet(font.color) && { color: font.color }), ...(font.bold && { bold: true }) },
      }),
      ...(typeof format === 'string' && isSet(format) && { format }),
    },
    stopIfTrue,
  };
}

/** The interface leaves empty or null what the format does not say, whatever its types are. */
function isSet(text: string | null): text is string {
  return text !== null && text !== '';
}
