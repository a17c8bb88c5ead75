import { areaAddress, type Area } from '../../../sheet/address';
import type { FormulaFormatWrite, SheetPatch } from '../../../sheet/patch';
import { formatsOn } from '../read/formats';
import type { Format } from '../reading';
import { OBJECT_BYTES, type Job } from '../request';

export function addFormat(sheet: string, { area, formula, style }: FormulaFormatWrite, stopIfTrue = false): Job {
  return {
    sends: OBJECT_BYTES * 5 + formula.length * 3,
    queue(batch) {
      const made = batch.range(sheet, area).conditionalFormats.add('Custom');
      const { format, rule } = made.custom;
      if (typeof style.fill === 'string') format.fill.color = style.fill;
      if (style.font?.color !== undefined) format.font.color = style.font.color;
      if (style.font?.bold !== undefined) format.font.bold = style.font.bold;
      if (style.format !== undefined) format.numberFormat = style.format;
      if (stopIfTrue) made.stopIfTrue = true;
      // Last, so that one without it can be known for half made.
      rule.formula = `=${formula}`;
      return undefined;
    },
  };
}

/** The same format again, on each of the areas. */
export function repeatFormat(
  sheet: string,
  { formula, style, stopIfTrue }: Format,
  areas: readonly Area[],
): readonly Job[] {
  return areas.map((area) => addFormat(sheet, { area, formula, style }, stopIfTrue));
}

export function deleteFormat(sheet: string, { id }: Format): Job {
  return {
    sends: OBJECT_BYTES,
    queue(batch) {
      formatsOn(batch.sheet(sheet)).getItem(id).delete();
      return undefined;
    },
  };
}

type Dropped = NonNullable<SheetPatch['dropFormulaFormats']>;

/** Takes formats away from these areas; where one covers others, too, it stays there. */
export function dropFormats(sheet: string, drops: Dropped, formats: readonly Format[]): readonly Job[] {
  const keys = new Set(drops.map(({ area, formula }) => keyOf(area, formula)));
  return formats.flatMap((format) => {
    const rest = format.areas.filter((area) => !keys.has(keyOf(area, format.formula)));
    if (rest.length === format.areas.length) return [];
    return [deleteFormat(sheet, format), ...repeatFormat(sheet, format, rest)];
  });
}

export function keyOf(area: Area, formula: string): string {
  return `${areaAddress(area)} ${formula}`;
}
