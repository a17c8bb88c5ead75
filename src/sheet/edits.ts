import { areaOf } from './address';
import type { Edit, SheetPatch } from './patch';
import { cellAt, type Snapshot } from './snapshot';

const TEXT_FORMAT = '@';

/** The edits as a patch of their sheet, which expects what they answer. */
export function patchOf(snapshot: Snapshot, edits: readonly Edit[]): SheetPatch {
  const styles = edits.flatMap(({ cell, format }) =>
    format !== undefined && cellAt(snapshot, cell).format === TEXT_FORMAT
      ? [{ area: areaOf(cell), style: { format } }]
      : [],
  );
  return {
    sheet: snapshot.sheet,
    mode: 'edit',
    expects: edits.map(({ cell, from }) => ({ cell, value: from })),
    blocks: edits.map(({ cell, to }) => ({ at: cell, values: [[to]] })),
    ...(styles.length > 0 && { styles }),
  };
}
