import type { Reading } from './reading';

/** Sheets by their ids, as they were last heard of: sizes can be asked for together with the list. */
export interface KnownSheets {
  learn(reading: Reading): void;
  /** A sheet that has come since; its name where that is known. */
  add(id: string, name: string | null): void;
  nameOf(id: string): string | null | undefined;
  /** Ids of the sheets named, or of all. */
  ids(wanted: readonly string[] | undefined): readonly string[];
}

export function knownSheets(): KnownSheets {
  const names = new Map<string, string | null>();
  return {
    learn({ sheets }) {
      names.clear();
      for (const { id, name } of sheets) names.set(id, name);
    },
    add(id, name) {
      if (name !== null || !names.has(id)) names.set(id, name);
    },
    nameOf: (id) => names.get(id),
    ids(wanted) {
      if (!wanted) return [...names.keys()];
      const keys = new Set(wanted.map((name) => name.toLowerCase()));
      return [...names].flatMap(([id, name]) => (name !== null && keys.has(name.toLowerCase()) ? [id] : []));
    },
  };
}
