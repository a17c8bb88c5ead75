import { cellAddress } from '../../sheet/address';
import { patchOf } from '../../sheet/edits';
import type { Edit, Patch } from '../../sheet/patch';
import { cellAt, sameValue, type Snapshot } from '../../sheet/snapshot';
import { CommandError } from '../command';

export interface SheetEdit extends Edit {
  readonly sheet: string;
}

/** The edits as one step; refused in words where a cell holds something else by now than what its edit answers. */
export function editsPatch(title: string, edits: readonly SheetEdit[], snapshots: readonly Snapshot[]): Patch {
  return {
    title,
    sheets: snapshots.flatMap((snapshot) => {
      const mine = edits.filter(({ sheet }) => sheet === snapshot.sheet);
      for (const { cell, from } of mine) {
        const { value, text } = cellAt(snapshot, cell);
        if (!sameValue(value, from)) throw new CommandError(changedSince(cellAddress(cell), text));
      }
      return mine.length === 0 ? [] : [patchOf(snapshot, mine)];
    }),
  };
}

function changedSince(address: string, text: string): string {
  const now = text.trim() === '' ? '现在是空的' : `现在是“${text}”`;
  return `${address}在校验之后改动过，${now}，没有改动任何内容；请重新校验。`;
}
