/** A tag of a well-formed XML text. Names are without their prefix: producers bind the main namespace to any. */
export interface Tag {
  readonly name: string;
  readonly kind: 'open' | 'close' | 'empty';
  /** Attributes as written, before entities are resolved; `attribute` reads one. */
  readonly attributes: string;
  readonly start: number;
  readonly end: number;
}

const TOKEN =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<(\/?)(?:[\w.-]+:)?([\w.-]+)((?:[^>"']|"[^"]*"|'[^']*')*?)(\/?)>/g;

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** The tags in the order of the text. */
export function* tags(xml: string): Generator<Tag> {
  for (const match of xml.matchAll(TOKEN)) {
    const [text, slash, name, attributes, empty] = match;
    if (name === undefined) continue;
    yield {
      name,
      kind: slash ? 'close' : empty ? 'empty' : 'open',
      attributes: attributes ?? '',
      start: match.index,
      end: match.index + text.length,
    };
  }
}

/** The value of one attribute, by its name as written (with prefix, if any). */
export function attribute(tag: Pick<Tag, 'attributes'>, name: string): string | undefined {
  for (const [key, value] of attributesOf(tag)) if (key === name) return value;
  return undefined;
}

export function attributesOf(tag: Pick<Tag, 'attributes'>): (readonly [string, string])[] {
  return Array.from(
    tag.attributes.matchAll(/([\w.:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g),
    ([, key, double, single]) => [key!, unescapeXml(double ?? single ?? '')] as const,
  );
}

/** An element that stands directly in the root: its name and its place in the text. */
export interface Child {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

export function childrenOfRoot(xml: string): Child[] {
  const children: Child[] = [];
  let depth = 0;
  let opened: Tag | null = null;
  for (const tag of tags(xml)) {
    if (tag.kind === 'close') depth -= 1;
    if (depth === 1) {
      if (tag.kind === 'open') opened = tag;
      else if (tag.kind === 'empty') children.push({ name: tag.name, start: tag.start, end: tag.end });
      else if (opened) children.push({ name: tag.name, start: opened.start, end: tag.end });
    }
    if (tag.kind === 'open') depth += 1;
  }
  return children;
}

export function unescapeXml(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return ENTITIES.get(name) ?? whole;
    const code = decimal === undefined ? parseInt(hex!, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

export function escapeXml(text: string): string {
  return text.replace(/[<>&"]/g, (character) => `&${{ '<': 'lt', '>': 'gt', '&': 'amp' }[character] ?? 'quot'};`);
}
