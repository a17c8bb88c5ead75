import { parseArea } from '../../sheet/address';
import { isXml, textOf } from './guard';
import { ELEMENT_NAMES, HARMLESS, PART_KINDS, PART_PLACES, PLAIN_ELEMENTS } from './parts';
import { attribute, attributesOf, tags, unescapeXml, type Tag } from './xml';
import type { Parts } from './zip';

/** What writing loses, in the user's words: `missed` by the user, or `harmless`. */
export interface Losses {
  readonly missed: readonly string[];
  readonly harmless: readonly string[];
}

/** What is there, counted: a key says what it is to the user and which element or part it was. */
type Inventory = ReadonlyMap<string, number>;

/** What the second package has less of than the first. What nobody has heard of counts as missed. */
export function lossesBetween(before: Parts, after: Parts): Losses {
  const left = inventory(after);
  const labels = new Set<string>();
  for (const [key, count] of inventory(before)) {
    // Sums of covered cells and attributes are exact: whatever is less is lost.
    if ((left.get(key) ?? 0) < count) labels.add(labelOf(key));
  }
  return {
    missed: [...labels].filter((label) => !HARMLESS.has(label)),
    harmless: [...labels]
      .filter((label) => HARMLESS.has(label))
      .map((label) => (label === 'person' ? '批注作者名册' : label)),
  };
}

type Count = (key: string, amount?: number) => void;

/** How the elements of a kind of part are counted; kinds that are not here are counted element by element. */
const COUNTERS: Readonly<Record<string, (xml: string, count: Count) => void>> = {
  own: () => undefined,
  worksheet: countSheet,
  workbook: countOnly(['fileSharing', 'customWorkbookView', 'externalReference', 'pivotCache']),
  drawing: countOnly(['pic', 'sp', 'cxnSp', 'grpSp', 'graphicFrame', 'contentPart', 'srcRect']),
  comments: countOnly(['comment']),
  vml: countControls,
};

function inventory(parts: Parts): Inventory {
  const counts = new Map<string, number>();
  const kindOf = kindsOf(parts);
  const count: Count = (key, amount = 1) => counts.set(key, (counts.get(key) ?? 0) + amount);
  for (const part of parts.keys()) {
    const kind = kindOf(part);
    if (kind !== 'own' && kind !== 'vml' && kind !== 'drawing') count(`part|${kind}`);
    if (!isXml(part)) continue;
    const counter = COUNTERS[kind] ?? countAll(kind);
    counter(textOf(parts, part), count);
  }
  countOnly(['indexedColors', 'tableStyle'])(textOf(parts, 'xl/styles.xml'), count);
  countStyles(textOf(parts, 'xl/styles.xml'), count);
  countNames(textOf(parts, 'xl/workbook.xml'), count);
  countWatched(textOf(parts, 'xl/workbook.xml'), count);
  if (/<(?:[\w.-]+:)?rPh\b/.test(textOf(parts, 'xl/sharedStrings.xml'))) count('rPh');
  return counts;
}

function labelOf(key: string): string {
  const [kind, element] = key.split('|') as [string, string | undefined];
  if (kind === 'part') return element!;
  if (element !== undefined) return kind;
  const [name, variety] = key.split('@') as [string, string | undefined];
  const label = ELEMENT_NAMES[key] ?? ELEMENT_NAMES[name];
  if (label === undefined) return `其他内容（${key}）`;
  return variety !== undefined && name === 'cfRule' ? `${label}（${CF_TYPES[variety] ?? variety}）` : label;
}

const CF_TYPES: Readonly<Record<string, string>> = {
  duplicateValues: '重复值',
  uniqueValues: '唯一值',
  beginsWith: '开头是',
  endsWith: '结尾是',
  notContainsText: '不包含',
  stopIfTrue: '如果为真则停止',
};

/** The kind of every part, by place and content type. */
function kindsOf(parts: Parts): (part: string) => string {
  const overrides = new Map<string, string>();
  const defaults = new Map<string, string>();
  for (const tag of tags(textOf(parts, '[Content_Types].xml'))) {
    const type = attribute(tag, 'ContentType');
    if (type === undefined) continue;
    const part = attribute(tag, 'PartName');
    const extension = attribute(tag, 'Extension');
    if (part !== undefined) overrides.set(part.replace(/^\//, '').toLowerCase(), type);
    if (extension !== undefined) defaults.set(extension.toLowerCase(), type);
  }
  return (part) => {
    const byPlace = PART_PLACES.find(({ place }) => place.test(part));
    if (byPlace) return byPlace.kind;
    const key = part.toLowerCase();
    const type = overrides.get(key) ?? defaults.get(key.slice(key.lastIndexOf('.') + 1)) ?? '';
    return PART_KINDS.find((known) => known.type.test(type))?.kind ?? `其他内容（${part}）`;
  };
}

function countAll(kind: string): (xml: string, count: Count) => void {
  return (xml, count) => {
    for (const tag of tags(xml)) {
      if (tag.kind === 'close') continue;
      count(`${kind}|${tag.name}`);
      // Formulas speak of a table by its name.
      if (tag.name === 'table') count(`${kind}|table ${attribute(tag, 'displayName') ?? ''}`);
    }
  };
}

function countOnly(names: readonly string[]): (xml: string, count: Count) => void {
  return (xml, count) => {
    for (const { name, kind } of tags(xml)) if (kind !== 'close' && names.includes(name)) count(name);
  };
}

/** Shapes of a drawing in the old language: notes are counted as comments, pictures in headers as `legacyDrawingHF`. */
function countControls(xml: string, count: Count): void {
  for (const tag of tags(xml)) {
    if (tag.name === 'ClientData' && tag.kind !== 'close' && attribute(tag, 'ObjectType') !== 'Note')
      count('ClientData');
  }
}

function countNames(xml: string, count: Count): void {
  for (const tag of tags(xml)) {
    // The range of a filter has a hidden name that every program makes again.
    if (tag.name === 'definedName' && tag.kind === 'open' && attribute(tag, 'name') !== '_xlnm._FilterDatabase') {
      count('definedName');
    }
  }
}

function countStyles(xml: string, count: Count): void {
  for (const tag of tags(xml)) {
    if (tag.kind === 'close') continue;
    if (tag.name === 'cellStyle' && attribute(tag, 'builtinId') !== '0') count('cellStyle');
    if (tag.name === 'xf' && isSet(attribute(tag, 'quotePrefix'))) count('quotePrefix');
  }
}

/** Attributes whose loss would change what their element does. */
const WATCHED: Readonly<Record<string, readonly string[]>> = {
  cfRule: ['stopIfTrue'],
  dataValidation: ['showDropDown', 'imeMode', 'errorStyle', 'operator', 'prompt', 'error'],
  workbookProtection: ['lockStructure', 'lockWindows', 'lockRevision', 'workbookPassword', 'workbookHashValue'],
  sheetProtection: ['password', 'hashValue', 'sheet'],
  hyperlink: ['tooltip'],
};

/** What a cell's type makes of its content; every other type is text. */
const CONTENTS: Readonly<Record<string, string>> = { n: 'number', d: 'number', b: 'truth', e: 'error' };

function countSheet(xml: string, count: Count): void {
  let open: Tag | null = null;
  for (const tag of tags(xml)) {
    if (tag.kind === 'close') continue;
    if (tag.name === 'c') open = tag;
    else if (open && (tag.name === 'v' || tag.name === 'is' || tag.name === 'f')) {
      count(tag.name === 'f' ? 'cell@formula' : `cell@${CONTENTS[attribute(open, 't') ?? 'n'] ?? 'text'}`);
      open = null;
    }
    countElement(tag, xml, count);
  }
  countWatched(xml, count);
}

function countWatched(xml: string, count: Count): void {
  for (const tag of tags(xml)) {
    const names = tag.kind === 'close' ? [] : (WATCHED[tag.name] ?? []);
    // An operator says nothing of a list or of a formula.
    const compares = !/^(?:list|custom)$/.test(attribute(tag, 'type') ?? '');
    for (const name of names) {
      if ((compares || name !== 'operator') && isSet(attribute(tag, name))) count(`${tag.name}@${name}`);
    }
  }
}

function countElement(tag: Tag, xml: string, count: Count): void {
  switch (tag.name) {
    case 'c':
      for (const name of ['cm', 'vm']) if (/\s[cv]m=/.test(tag.attributes) && attribute(tag, name)) count(`c@${name}`);
      return;
    case 'f': {
      const type = tag.attributes === '' ? undefined : attribute(tag, 't');
      if (type === 'array' || type === 'dataTable') count(`f@${type}`);
      return;
    }
    case 'row':
      if (tag.attributes.includes('hidden') && isSet(attribute(tag, 'hidden'))) count('row@hidden');
      return;
    case 'cfRule':
      count(`cfRule@${attribute(tag, 'type') ?? ''}`);
      return;
    case 'dataValidation':
      // Validations are joined and parted at will: what counts is the cells they cover. The extension's say it in a child.
      count(tag.name, coveredCells(attribute(tag, 'sqref') ?? ''));
      return;
    case 'sqref':
      count('dataValidation', coveredCells(unescapeXml(xml.slice(tag.end, xml.indexOf('<', tag.end)))));
      return;
    case 'protectedRange':
    case 'ignoredError':
      count(tag.name, coveredCells(attribute(tag, 'sqref') ?? ''));
      return;
    case 'ext':
      count(`扩展内容|${attributesOf(tag).find(([name]) => name === 'uri')?.[1] ?? ''}`);
      return;
    default:
      // LibreOffice writes headers and footers with nothing in them.
      if (!PLAIN_ELEMENTS.has(tag.name) && !(/Header$|Footer$/.test(tag.name) && xml.startsWith('</', tag.end))) {
        count(tag.name);
      }
  }
}

function coveredCells(sqref: string): number {
  return sqref.split(/\s+/).reduce((sum, ref) => {
    const area = parseArea(ref);
    return sum + (area ? area.rows * area.columns : ref === '' ? 0 : 1);
  }, 0);
}

/** Values that say what holds without them, too. */
const DEFAULTS: ReadonlySet<string> = new Set(['', '0', 'false', 'stop', 'between', 'noControl']);

function isSet(value: string | undefined): boolean {
  return value !== undefined && !DEFAULTS.has(value);
}
