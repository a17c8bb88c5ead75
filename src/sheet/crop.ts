import { contains, intersects, type Area } from './address';
import { cellOfKey, type Snapshot } from './snapshot';

/** What the sheet holds within the area; every cell keeps its place. Merges and formats that only reach in come along. */
export function cropSnapshot(snapshot: Snapshot, area: Area): Snapshot {
  const within = ({ area: other }: { readonly area: Area }): boolean => intersects(area, other);
  return {
    ...snapshot,
    cells: new Map([...snapshot.cells].filter(([key]) => contains(area, cellOfKey(key)))),
    merges: snapshot.merges?.filter((merge) => intersects(area, merge)) ?? null,
    notes: snapshot.notes.filter(({ cell }) => contains(area, cell)),
    formulaFormats: snapshot.formulaFormats.filter(within),
    prompts: snapshot.prompts.filter(within),
  };
}
