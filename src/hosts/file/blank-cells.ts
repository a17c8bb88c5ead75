import { textOf } from './guard';
import { sheetParts, targetsOf } from './relationships';
import { attribute, childrenOfRoot, tags, type Tag } from './xml';
import type { Parts } from './zip';

/**
 * The library drops a blank cell of the default look: with it goes its note, and the look of its column comes through.
 * So such cells are given another look that looks the same, and noted cells that are not listed are listed.
 */
export function withBlankCells(parts: Parts): ReadonlyMap<string, string> {
  const styles = withSecondDefault(textOf(parts, 'xl/styles.xml'));
  const changed = new Map<string, string>();
  if (!styles) return changed;
  for (const part of sheetParts(parts).values()) {
    const xml = textOf(parts, part);
    const noted = targetsOf(parts, part)
      .filter(({ type }) => type.endsWith('/comments'))
      .flatMap(({ target }) => notedCells(textOf(parts, target)));
    const inherits = /<(?:[\w.-]+:)?(?:col\s[^>]*\bstyle|row\s[^>]*\bs)="[1-9]/.test(xml);
    if (noted.length === 0 && !inherits) continue;
    const edited = withLook(xml, new Set(noted), styles.look);
    if (edited !== xml) changed.set(part, edited);
  }
  if (changed.size > 0) changed.set('xl/styles.xml', styles.xml);
  return changed;
}

/** The styles with the first look once more at the end, and its number there. */
function withSecondDefault(xml: string): { xml: string; look: number } | null {
  const looks = childrenOfRoot(xml).find(({ name }) => name === 'cellXfs');
  if (!looks) return null;
  const list = xml.slice(looks.start, looks.end);
  const [first, ...rest] = childrenOfRoot(list).filter(({ name }) => name === 'xf');
  if (!first) return null;
  const end = looks.start + list.lastIndexOf('</');
  return { xml: xml.slice(0, end) + list.slice(first.start, first.end) + xml.slice(end), look: rest.length + 1 };
}

function notedCells(comments: string): string[] {
  return Array.from(tags(comments))
    .filter(({ name, kind }) => name === 'comment' && kind !== 'close')
    .flatMap((tag) => attribute(tag, 'ref') ?? [])
    .filter((ref) => /^[A-Z]{1,3}[1-9]\d*$/.test(ref));
}

interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

function withLook(xml: string, noted: ReadonlySet<string>, look: number): string {
  const edits: TextEdit[] = [];
  const missing = new Map<string, string>();
  const listed = new Set<string>();
  for (const tag of tags(xml)) {
    if (tag.name !== 'c' || tag.kind === 'close') continue;
    listed.add(attribute(tag, 'r') ?? '');
    const style = attribute(tag, 's') ?? '0';
    if (tag.kind !== 'empty' || style !== '0') continue;
    const written = xml.slice(tag.start, tag.end - '/>'.length).replace(/\ss="0"/, '');
    edits.push({ start: tag.start, end: tag.end, text: `${written} s="${look}"/>` });
  }
  // Cells without addresses go by their place: nothing can be put between them.
  for (const ref of listed.has('') ? [] : noted) {
    if (listed.has(ref)) continue;
    const row = ref.replace(/^[A-Z]+/, '');
    missing.set(row, `${missing.get(row) ?? ''}<c r="${ref}" s="${look}"/>`);
  }
  return edited(xml, [...edits, ...additions(xml, missing)]);
}

/** Cells added to their rows where those are listed, else in rows of their own. The library sorts them. */
function additions(xml: string, cellsOfRow: ReadonlyMap<string, string>): TextEdit[] {
  const edits: TextEdit[] = [];
  const left = new Map(cellsOfRow);
  const append = (tag: Tag, inner: string): void => {
    const name = /^<\/?([\w.:-]+)/.exec(xml.slice(tag.start, tag.end))![1]!;
    const own = inner.replace(/(<\/?)(?=\w)/g, `$1${name.slice(0, -tag.name.length)}`);
    if (tag.kind === 'close') edits.push({ start: tag.start, end: tag.start, text: own });
    else edits.push({ start: tag.end - '/>'.length, end: tag.end, text: `>${own}</${name}>` });
  };
  let row = '';
  for (const tag of left.size > 0 ? tags(xml) : []) {
    if (tag.name === 'row' && tag.kind !== 'close') row = attribute(tag, 'r') ?? '';
    if (tag.kind === 'open') continue;
    const cells = tag.name === 'row' ? left.get(row) : undefined;
    if (cells !== undefined) append(tag, cells);
    if (tag.name === 'row') left.delete(row);
    if (tag.name === 'sheetData') {
      append(tag, Array.from(left, ([number, own]) => `<row r="${number}">${own}</row>`).join(''));
    }
  }
  return edits;
}

function edited(xml: string, edits: readonly TextEdit[]): string {
  const pieces: string[] = [];
  let done = 0;
  for (const { start, end, text } of [...edits].sort((a, b) => a.start - b.start)) {
    pieces.push(xml.slice(done, start), text);
    done = end;
  }
  return pieces.join('') + xml.slice(done);
}
