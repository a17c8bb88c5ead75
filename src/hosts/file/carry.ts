import { followedXml } from './book/follow-xml';
import type { Following } from './book/references';
import { textOf } from './guard';
import { sheetParts } from './relationships';
import { attribute, attributesOf, childrenOfRoot, escapeXml, tags, type Child, type Tag } from './xml';
import type { Parts } from './zip';

/** Which sheet of the input a sheet was, and how what is said of it there is brought to what it is now. */
export interface Original {
  readonly sheet: string;
  readonly following: Following | null;
}

/** Elements of a sheet that we never change and the library loses in part: put back as they were. */
const CARRIED: ReadonlySet<string> = new Set(['sheetProtection', 'protectedRanges', 'extLst']);

/** Attributes of a sheet's elements that we never change and the library does not know. */
const CARRIED_ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  sheetPr: ['codeName', 'filterMode'],
  sheetView: [
    'showZeros',
    'showFormulas',
    'showOutlineSymbols',
    'defaultGridColor',
    'colorId',
    'zoomScaleNormal',
    'zoomScaleSheetLayoutView',
  ],
  sheetFormatPr: ['baseColWidth', 'zeroHeight', 'thickTop', 'thickBottom'],
  headerFooter: ['scaleWithDoc', 'alignWithMargins'],
};

/** The rules of conditional formats that the library knows; it drops others and leaves an empty element behind. */
const KNOWN_RULES: ReadonlySet<string> = new Set([
  'expression',
  'cellIs',
  'top10',
  'aboveAverage',
  'dataBar',
  'colorScale',
  'iconSet',
  'containsText',
  'timePeriod',
]);

/** The elements before which one has its place (ECMA-376 part 1, 18.3.1.99), as far as carried elements need it. */
const AFTER: Readonly<Record<string, readonly string[]>> = {
  sheetProtection: ['sheetData', 'sheetCalcPr'],
  protectedRanges: ['sheetData', 'sheetCalcPr', 'sheetProtection'],
  conditionalFormatting: (
    'sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate ' +
    'customSheetViews mergeCells phoneticPr conditionalFormatting'
  ).split(' '),
};

/** An element that speaks of another part by the id of a relationship, which the library numbers anew. */
const RELATED = /\s[\w.-]+:id\s*=\s*["']rId/;

/**
 * Puts back into the written parts what the library has not taken over from the input: for the sheets that are still
 * those of the input, and for the styles.
 */
export function carryOver(
  input: Parts,
  written: Map<string, Uint8Array>,
  original: ReadonlyMap<string, Original>,
): void {
  const put = (part: string, xml: string): void => void written.set(part, new TextEncoder().encode(xml));
  const sources = sheetParts(input);
  const styles = writtenStyles(textOf(input, 'xl/styles.xml'), textOf(written, 'xl/styles.xml'));
  for (const [sheet, part] of sheetParts(written)) {
    const origin = original.get(sheet);
    const source = origin && sources.get(origin.sheet);
    if (!origin || source === undefined) continue;
    const from = textOf(input, source);
    const elements = childrenOfRoot(from).map((child) => ({ name: child.name, xml: elementOf(from, child) }));
    const carried = elements.flatMap((element) => {
      if (element.name === 'conditionalFormatting') return foreignRules(element.xml, styles.lookOf);
      return CARRIED.has(element.name) && !RELATED.test(element.xml) ? [element] : [];
    });
    const { following } = origin;
    const placed = carried.flatMap(({ name, xml }) => {
      const now = following ? followedXml(xml, following) : xml;
      return now === null ? [] : [{ name, xml: now }];
    });
    const start = withAttributes(textOf(written, part), from).replace(/<conditionalFormatting [^>]*\/>/g, '');
    put(
      part,
      placed.reduce((xml, { name, xml: element }) => withElement(xml, name, element), start),
    );
  }
  put('xl/styles.xml', styles.text());
}

/** The written sheet with the attributes that its elements had beside those they have. */
function withAttributes(written: string, source: string): string {
  return Object.entries(CARRIED_ATTRIBUTES).reduce((xml, [element, names]) => {
    const [from, to] = [first(source, element), first(xml, element)];
    if (!from || !to) return xml;
    const known = new Set(attributesOf(to).map(([name]) => name));
    const missing = attributesOf(from).filter(([name]) => names.includes(name) && !known.has(name));
    const text = missing.map(([name, value]) => ` ${name}="${escapeXml(value)}"`).join('');
    const place = to.end - (to.kind === 'empty' ? '/>' : '>').length;
    return xml.slice(0, place) + text + xml.slice(place);
  }, written);
}

function first(xml: string, element: string): Tag | undefined {
  for (const tag of tags(xml)) if (tag.name === element) return tag;
  return undefined;
}

/** The text with the element in its place, instead of the one that the library wrote. */
function withElement(xml: string, name: string, element: string): string {
  const children = childrenOfRoot(xml);
  const own = name === 'conditionalFormatting' ? undefined : children.find((child) => child.name === name);
  // What the library has written into an extension list of its own belongs to its own rules and ids.
  if (own && name === 'extLst') return xml;
  if (own) return xml.slice(0, own.start) + element + xml.slice(own.end);
  const before = children.filter((child) => AFTER[name]?.includes(child.name)).at(-1);
  const place = before?.end ?? xml.lastIndexOf('</');
  return xml.slice(0, place) + element + xml.slice(place);
}

/** The part of a conditional format that the library does not know, with the numbers its looks have now. */
function foreignRules(element: string, lookOf: (id: number) => number): { name: string; xml: string }[] {
  const foreign = childrenOfRoot(element)
    .map(({ start, end }) => element.slice(start, end))
    .filter((rule) => {
      const [tag] = tags(rule);
      return tag?.name === 'cfRule' && !KNOWN_RULES.has(attribute(tag, 'type') ?? '');
    })
    .map((rule) => rule.replace(/\bdxfId="(\d+)"/, (_, id: string) => `dxfId="${lookOf(Number(id))}"`));
  if (foreign.length === 0) return [];
  const [head] = tags(element);
  const xml = `${element.slice(0, head!.end)}${foreign.join('')}</conditionalFormatting>`;
  return [{ name: 'conditionalFormatting', xml }];
}

/** The written styles, to which looks of the input's rules are added as they are asked for, and its palette. */
function writtenStyles(input: string, written: string): { lookOf: (id: number) => number; text: () => string } {
  const source = childrenOfRoot(input);
  const list = source.find(({ name }) => name === 'dxfs');
  const own = childrenOfRoot(written).find(({ name }) => name === 'dxfs');
  const known = list ? dxfsOf(input, list) : [];
  const looks = own ? dxfsOf(written, own) : [];
  const colors = source.find(({ name }) => name === 'colors');
  return {
    lookOf: (id) => looks.push(known[id] ?? '<dxf/>') - 1,
    text: () => {
      const all = `<dxfs count="${looks.length}">${looks.join('')}</dxfs>`;
      const xml = own ? written.slice(0, own.start) + all + written.slice(own.end) : written;
      const children = childrenOfRoot(xml);
      if (!colors || children.some(({ name }) => name === 'colors')) return xml;
      const place = children.find(({ name }) => name === 'extLst')?.start ?? xml.lastIndexOf('</');
      return xml.slice(0, place) + elementOf(input, colors) + xml.slice(place);
    },
  };
}

function dxfsOf(xml: string, list: Child): string[] {
  const element = elementOf(xml, list);
  return childrenOfRoot(element).map(({ start, end }) => element.slice(start, end));
}

/** A child of the root with the prefixes that the root declared for it, and without a prefix for the main namespace. */
function elementOf(xml: string, { start, end }: Child): string {
  const element = xml.slice(start, end);
  const [root] = tags(xml);
  const rootTag = root ? xml.slice(root.start, root.end) : '';
  const prefix = /^<([\w.-]+):/.exec(rootTag)?.[1];
  const plain = prefix === undefined ? element : element.replaceAll(new RegExp(`(</?)${prefix}:`, 'g'), '$1');
  const head = /^<[^>]*>/.exec(plain)![0];
  const declared = Array.from(rootTag.matchAll(/\sxmlns:([\w.-]+)="[^"]*"/g))
    .filter(([declaration, name]) => name !== prefix && plain.includes(`${name!}:`) && !head.includes(declaration))
    .map(([declaration]) => declaration);
  return plain.replace(/^<[\w.:-]+/, (name) => name + declared.join(''));
}
