import type { Snapshot } from '../../sheet/snapshot';

/** What two snapshots must agree on when a file lies between them; the order of what stands beside the cells is free. */
export function plain(snapshot: Snapshot): unknown {
  const sorted = (items: readonly unknown[]): string[] => items.map((item) => JSON.stringify(item)).sort();
  return {
    cells: Array.from(snapshot.cells, ([key, { value, formula, format }]) => ({
      key,
      value,
      ...(formula !== undefined && { formula }),
      ...(format !== undefined && format !== 'General' && { format }),
    })),
    merges: sorted(snapshot.merges ?? []),
    notes: sorted(snapshot.notes),
    formulaFormats: sorted(snapshot.formulaFormats),
    prompts: sorted(snapshot.prompts),
  };
}
