import type { Area } from '../../../src/sheet/address';
import type { SheetPatch } from '../../../src/sheet/patch';
import { henan2023 } from '../../../src/form/standards/henan-2023';
import type { FormContent } from '../../../src/form/content';
import { importText } from '../../../src/read/text';
import { drawForm } from '../../../src/write/form';
import { publishedText } from '../../support/published';

/** Blank rows between two tables. */
const GAP = 2;

/** A sheet that holds the published table of 34 rows so many times, one below the other, as we draw it. */
export function sheetOfTables(count: number, sheet = '绩效目标表'): SheetPatch {
  return stacked(count, drawForm(published(), henan2023, sheet));
}

/** The same table with some of its rows only: for tests that draw it hundreds of times. */
export function smallTable(): SheetPatch {
  const content = published();
  return drawForm(
    { ...content, indicators: content.indicators.filter((_, index) => index % 4 === 0) },
    henan2023,
    '绩效目标表',
  );
}

function published(): FormContent {
  return importText(publishedText()).content!;
}

function stacked(count: number, one: SheetPatch): SheetPatch {
  const { blocks = [], merges = [], styles = [], validations = [], heights = new Map<number, number>() } = one;
  const rows = blocks[0]!.values.length + GAP;
  const offsets = Array.from({ length: count }, (_, index) => index * rows);
  const shifted = <T extends { readonly area: Area }>(items: readonly T[]): T[] =>
    offsets.flatMap((by) => items.map((item) => ({ ...item, area: { ...item.area, row: item.area.row + by } })));
  return {
    ...one,
    blocks: offsets.flatMap((by) => blocks.map((block) => ({ ...block, at: { ...block.at, row: block.at.row + by } }))),
    merges: offsets.flatMap((by) => merges.map((area) => ({ ...area, row: area.row + by }))),
    styles: shifted(styles),
    validations: shifted(validations),
    heights: new Map(offsets.flatMap((by) => Array.from(heights, ([row, height]) => [row + by, height] as const))),
  };
}
