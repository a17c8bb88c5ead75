import { attribute, attributesOf, childrenOfRoot, escapeXml, tags, unescapeXml } from './xml';

/**
 * A defined name. The library would hold one object for every cell of its area, and drop its comment, so names are kept
 * as they are written and never shown to it. Print areas and titles (`_xlnm.…`) are the library's.
 */
export interface DefinedName {
  readonly name: string;
  /** The sheet it belongs to, or null for a name of the whole workbook. */
  readonly sheet: string | null;
  readonly refersTo: string;
  readonly attributes: readonly (readonly [string, string])[];
}

const NAME = /<(?:\w+:)?definedName\b((?:[^>"']|"[^"]*"|'[^']*')*)>([\s\S]*?)<\/(?:\w+:)?definedName>/g;

/** Takes the names out of `xl/workbook.xml`. */
export function takeNames(workbookXml: string): { names: readonly DefinedName[]; rest: string } {
  const sheets = sheetNames(workbookXml);
  const names: DefinedName[] = [];
  const rest = workbookXml.replace(NAME, (whole, written: string, text: string) => {
    const attributes = attributesOf({ attributes: written });
    const name = attributes.find(([key]) => key === 'name')?.[1] ?? '';
    if (name.startsWith('_xlnm.')) return whole;
    const local = attributes.find(([key]) => key === 'localSheetId')?.[1];
    names.push({
      name,
      sheet: local === undefined ? null : (sheets[Number(local)] ?? null),
      refersTo: unescapeXml(text),
      attributes: attributes.filter(([key]) => key !== 'name' && key !== 'localSheetId'),
    });
    return '';
  });
  return { names, rest };
}

/** Puts the names back; those of a sheet that is gone stay away. */
export function putNames(workbookXml: string, names: readonly DefinedName[]): string {
  const sheets = sheetNames(workbookXml);
  const written = names.flatMap(({ name, sheet, refersTo, attributes }) => {
    const local = sheet === null ? null : sheets.indexOf(sheet);
    if (local === -1) return [];
    const all: DefinedName['attributes'] = [
      ['name', name],
      ...(local === null ? [] : [['localSheetId', String(local)] as const]),
      ...attributes,
    ];
    const text = all.map(([key, value]) => ` ${key}="${escapeXml(value)}"`).join('');
    return [`<definedName${text}>${escapeXml(refersTo)}</definedName>`];
  });
  if (written.length === 0) return workbookXml;
  const children = childrenOfRoot(workbookXml);
  const known = children.find(({ name }) => name === 'definedNames');
  if (known) {
    const inside = workbookXml.slice(known.start, known.end).replace(/<\/definedNames>$/, '');
    return `${workbookXml.slice(0, known.start)}${inside}${written.join('')}</definedNames>${workbookXml.slice(known.end)}`;
  }
  const at = children.find(({ name }) => name === 'sheets')!.end;
  return `${workbookXml.slice(0, at)}<definedNames>${written.join('')}</definedNames>${workbookXml.slice(at)}`;
}

/** Sheet names of `xl/workbook.xml` in the order of the tabs, chart sheets included: what `localSheetId` counts. */
export function sheetNames(workbookXml: string): string[] {
  return Array.from(tags(workbookXml))
    .filter(({ name, kind }) => name === 'sheet' && kind !== 'close')
    .map((tag) => attribute(tag, 'name') ?? '');
}
