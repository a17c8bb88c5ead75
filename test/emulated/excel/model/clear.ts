import { omit } from '../../../../src/hosts/file/omit';
import { contains, intersects } from '../../../../src/sheet/address';
import { emptyCell, filledCells, putCell, restyle, storedCell } from '../../store/cells';
import { apiError } from '../errors';
import { dropFormats } from './conditional';
import { changed } from './events';
import { dropValidations } from './validation';
import type { RangeSelf } from './world';

/** What `Range.clear` takes away, by its argument. */
const PARTS: Readonly<Record<string, readonly ((self: RangeSelf) => void)[]>> = {
  All: [
    contents,
    formats,
    ({ sheet, area }) => {
      dropValidations(sheet, [area]);
    },
    annotations,
  ],
  Contents: [contents],
  Formats: [formats],
  Hyperlinks: [links],
  RemoveHyperlinks: [links],
};

export function clear(self: RangeSelf, applyTo: unknown): null {
  const what = typeof applyTo === 'string' ? applyTo : 'All';
  const parts = PARTS[what];
  if (!parts) throw apiError('InvalidArgument', what);
  for (const part of parts) part(self);
  return null;
}

function contents({ world, sheet, area }: RangeSelf): void {
  for (const cell of filledCells(sheet, area)) emptyCell(sheet, cell);
  world.stale = true;
  changed(world, sheet, area);
}

/** Merges are looks, too. */
function formats({ sheet, area }: RangeSelf): void {
  for (const cell of filledCells(sheet, area)) restyle(sheet, cell, {});
  dropFormats(sheet, [area]);
  sheet.merges = sheet.merges.filter((merge) => !intersects(merge, area));
}

function annotations({ sheet, area }: RangeSelf): void {
  sheet.notes = sheet.notes.filter(({ cell }) => !contains(area, cell));
  sheet.comments = sheet.comments.filter(({ cell }) => !contains(area, cell));
}

function links({ sheet, area }: RangeSelf): void {
  for (const at of filledCells(sheet, area)) {
    putCell(sheet, at, omit(storedCell(sheet, at), 'link'));
  }
}
