import type { Bounds, RateDefinition, Standard, StandardRow } from '../form/standard';

function rowOf({ rows }: Standard, definition: RateDefinition): StandardRow | undefined {
  return rows.find(({ number }) => number === definition.row);
}

/** The name of the rate's row. */
export function rateName(standard: Standard, definition: RateDefinition): string {
  return rowOf(standard, definition)?.name ?? definition.id;
}

export function boundsOf(standard: Standard, definition: RateDefinition): Bounds {
  return rowOf(standard, definition)?.bounds ?? 'none';
}

/** Whether 100% is the most that can be asked for, so that =100% and ≥100% ask the same. */
export function endsAtWhole(bounds: Bounds): boolean {
  return bounds === 'share' || bounds === 'mayExceed';
}
