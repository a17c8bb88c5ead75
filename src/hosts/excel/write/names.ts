import type { Patch } from '../../../sheet/patch';
import { mentionsSheet } from '../../../sheet/references';
import type { Reading } from '../reading';
import { OBJECT_BYTES, type Job } from '../request';

/** Names that stand for something on sheets that the patch takes away. */
export function namesOn({ sheets }: Patch, { names }: Reading): Reading['names'] {
  const gone = sheets.filter(({ mode }) => mode === 'remove').map(({ sheet }) => sheet);
  return names.filter(({ refersTo }) => gone.some((sheet) => mentionsSheet(refersTo, sheet)));
}

/** @param refersTo with its `=`. */
export function addName(name: string, refersTo: string): Job {
  return {
    sends: OBJECT_BYTES,
    queue(batch) {
      batch.workbook.names.add(name, refersTo);
      return undefined;
    },
  };
}

export function deleteName(name: string): Job {
  return {
    sends: OBJECT_BYTES,
    queue(batch) {
      batch.workbook.names.getItem(name).delete();
      return undefined;
    },
  };
}
