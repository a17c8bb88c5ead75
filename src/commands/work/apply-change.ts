import type { Change, Problem } from '../../check/problem';
import type { Host } from '../../hosts/host';
import type { NoOutput } from '../command';
import { editsPatch } from './edits';

export interface ChangeInput {
  readonly problem: Problem;
  /** Its fix, or one of its suggestions. */
  readonly change: Change;
}

export async function applyChange(
  host: Host,
  { problem: { sheet }, change: { label, edits } }: ChangeInput,
): Promise<NoOutput> {
  const snapshots = await host.snapshot([sheet]);
  await host.apply(
    editsPatch(
      label,
      edits.map((edit) => ({ ...edit, sheet })),
      snapshots,
    ),
  );
  return {};
}
