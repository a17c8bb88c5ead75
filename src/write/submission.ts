import { quoteSheet, type Cell } from '../sheet/address';
import type { Patch, SheetPatch } from '../sheet/patch';
import { cellOfKey, type Snapshot } from '../sheet/snapshot';
import { changesSomething, removal } from './marks';
import { PROMPT_TITLE } from './marker';

/** A cell of the user's that computes with a sheet that is taken away. */
export interface Dependent {
  readonly sheet: string;
  readonly cell: Cell;
  /** The sheet it needs. */
  readonly needs: string;
}

export interface Submission {
  readonly patch: Patch;
  /** These would show #REF!; to be told before the patch is applied. */
  readonly broken: readonly Dependent[];
}

/**
 * 报送稿: takes away our marks, notes and prompts and our own sheets. What the user made stays, and so do the drop-downs.
 * @param ours names of our sheets; those that are not in the workbook are left out.
 */
export function cleanForSubmission(snapshots: readonly Snapshot[], ours: Iterable<string>): Submission {
  const names = new Set(ours);
  const kept = snapshots.filter(({ sheet }) => !names.has(sheet));
  const removed = snapshots.filter(({ sheet }) => names.has(sheet)).map(({ sheet }) => sheet);
  return {
    patch: {
      title: '生成报送稿',
      sheets: [
        ...kept.map(cleaned).filter(changesSomething),
        ...removed.map((sheet): SheetPatch => ({ sheet, mode: 'remove' })),
      ],
    },
    broken: kept.flatMap((snapshot) => dependents(snapshot, removed)),
  };
}

/** Without our marks, and without the prompts on the cells to be filled. */
function cleaned(snapshot: Snapshot): SheetPatch {
  const patch = removal(snapshot);
  const prompts = snapshot.prompts.filter(({ title }) => title === PROMPT_TITLE).map(({ area }) => area);
  return prompts.length === 0 ? patch : { ...patch, dropPrompts: [...(patch.dropPrompts ?? []), ...prompts] };
}

function dependents(snapshot: Snapshot, removed: readonly string[]): readonly Dependent[] {
  const mentions = removed.map((needs) => ({ needs, mention: mentionOf(needs) }));
  return Array.from(snapshot.cells).flatMap(([key, { formula }]) => {
    if (formula === undefined) return [];
    const code = formula.replace(/"[^"]*"/g, '""');
    return mentions
      .filter(({ mention }) => mention.test(code))
      .map(({ needs }) => ({ sheet: snapshot.sheet, cell: cellOfKey(key), needs }));
  });
}

/** `名称!` or `'名称'!`, which a formula may write either way. */
function mentionOf(sheet: string): RegExp {
  const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const quoted = escaped(`'${sheet.replaceAll("'", "''")}'`);
  const plain = quoteSheet(sheet) === sheet ? `|(?<![\\p{L}\\p{N}_.'\\]])${escaped(sheet)}` : '';
  return new RegExp(`(?:${quoted}${plain})!`, 'iu');
}
