import { intersects, type Area } from '../../sheet/address';
import type { Reading } from './reading';

/** Sheets by their ids, as they were last heard of: sizes can be asked for together with the list. */
export interface KnownSheets {
  learn(reading: Reading): void;
  /** A sheet that has come since; its name where that is known. */
  add(id: string, name: string | null): void;
  nameOf(id: string): string | null | undefined;
  /** Ids of the sheets named, or of all. */
  ids(wanted: readonly string[] | undefined): readonly string[];
  /** Whether a drop-down was within the area when the sheet was last read. */
  hasList(id: string, area: Area): boolean;
}

export function knownSheets(): KnownSheets {
  const names = new Map<string, string | null>();
  const lists = new Map<string, readonly Area[]>();
  return {
    learn({ sheets }) {
      names.clear();
      for (const { id, name, body } of sheets) {
        names.set(id, name);
        if (body)
          lists.set(
            id,
            body.validations.flatMap(({ area, type }) => (type === 'List' ? [area] : [])),
          );
      }
    },
    add(id, name) {
      if (name !== null || !names.has(id)) names.set(id, name);
    },
    nameOf: (id) => names.get(id),
    hasList: (id, area) => lists.get(id)?.some((list) => intersects(list, area)) ?? false,
    ids(wanted) {
      if (!wanted) return [...names.keys()];
      const keys = new Set(wanted.map((name) => name.toLowerCase()));
      return [...names].flatMap(([id, name]) => (name !== null && keys.has(name.toLowerCase()) ? [id] : []));
    },
  };
}
