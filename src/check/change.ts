import type { Field, Kept } from '../form/model';
import type { CellInput, Edit } from '../sheet/patch';
import type { CellValue } from '../sheet/snapshot';
import type { Change } from './problem';

/** One click that puts `to` into the field's cell; refused later where the cell has changed since. */
export function change(label: string, field: Field, to: CellInput, more: Pick<Edit, 'format'> = {}): Change {
  return { label, edits: [{ cell: field.at, from: valueOf(field.kept), to, ...more }] };
}

/** The cell's value, as a snapshot has it. */
export function valueOf(kept: Kept): CellValue {
  if (kept.as === 'blank') return null;
  return kept.as === 'error' ? { error: kept.value } : kept.value;
}
