import { textOf } from './guard';
import { sheetNames } from './names';
import { attribute, tags } from './xml';
import type { Parts } from './zip';

/** What a part refers to inside the package. */
export interface Target {
  readonly id: string;
  readonly type: string;
  /** The part's name. */
  readonly target: string;
}

export function targetsOf(parts: Parts, part: string): Target[] {
  const slash = part.lastIndexOf('/');
  const folder = part.slice(0, slash);
  return Array.from(tags(textOf(parts, `${folder}/_rels/${part.slice(slash + 1)}.rels`))).flatMap((tag) => {
    const [id, type, target] = ['Id', 'Type', 'Target'].map((name) => attribute(tag, name));
    if (id === undefined || type === undefined || target === undefined) return [];
    return [{ id, type, target: resolved(folder, target) }];
  });
}

/** The part that holds each sheet, by the sheet's name. */
export function sheetParts(parts: Parts): ReadonlyMap<string, string> {
  const targets = new Map(targetsOf(parts, 'xl/workbook.xml').map(({ id, target }) => [id, target]));
  const xml = textOf(parts, 'xl/workbook.xml');
  const ids = Array.from(tags(xml))
    .filter(({ name, kind }) => name === 'sheet' && kind !== 'close')
    .map(({ attributes }) => /\s[\w.-]+:id\s*=\s*["']([^"']*)/.exec(attributes)?.[1] ?? '');
  return new Map(
    sheetNames(xml).flatMap((name, i) => {
      const target = targets.get(ids[i] ?? '');
      return target === undefined ? [] : [[name, target] as const];
    }),
  );
}

/** `../comments1.xml` seen from `xl/worksheets` → `xl/comments1.xml`; a leading slash is the package's root. */
function resolved(folder: string, target: string): string {
  const path = target.startsWith('/') ? [] : folder.split('/');
  for (const step of target.replace(/^\//, '').split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.') path.push(step);
  }
  return path.join('/');
}
