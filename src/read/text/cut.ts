/** One line of a text, cut into fields; a quoted field may have taken several lines. */
export interface TextRow {
  /** Line of the text, from 0. */
  readonly line: number;
  readonly fields: readonly string[];
  /** Blank lines or a page break stand between the row above and this one. */
  readonly afterBlank: boolean;
}

/** What may part the fields of a text; the first that occurs does. */
const SEPARATORS = ['\\t', ' *\\| *', ' {2,}|\\u3000+'] as const;

const LINE_END = /\r\n|[\n\r\f\v\u2028\u2029]/uy;

/**
 * Cuts text into rows of fields: parted by tabs as Excel and WPS copy them (a field with line breaks in quotes), by `|`,
 * or by two or more spaces. Blank lines and lines that begin with `#` are left out.
 */
export function cutText(text: string): readonly TextRow[] {
  const body = text.replace(/^\uFEFF/u, '');
  const separator =
    SEPARATORS.find((pattern) => new RegExp(`^(?!#).*(?:${pattern})`, 'mu').test(body)) ?? SEPARATORS[0];
  const scanner = fieldScanner(body, separator);
  const rows: TextRow[] = [];
  let line = 0;
  let at = 0;
  let afterBlank = false;
  while (at < body.length) {
    const start = at;
    const fields: string[] = [];
    for (let more = true; more;) {
      const field = scanner(at);
      fields.push(field.text);
      at = field.end;
      more = field.more;
    }
    const isBlank = fields.every((field) => field.trim() === '');
    if (isBlank) afterBlank ||= rows.length > 0;
    else if (!body.startsWith('#', start)) {
      rows.push({ line, fields, afterBlank });
      afterBlank = false;
    }
    LINE_END.lastIndex = at;
    at += LINE_END.exec(body)?.[0].length ?? 1;
    line += linesIn(body.slice(start, at));
  }
  return rows;
}

function linesIn(text: string): number {
  return text.match(/\r\n|[\n\r\f\v\u2028\u2029]/gu)?.length ?? 0;
}

/** Reads the field at a place, up to the separator or the end of the line; `end` is behind the separator. */
function fieldScanner(body: string, separator: string): (at: number) => { text: string; end: number; more: boolean } {
  const quoted = new RegExp(`"((?:[^"]|"")*)"(?=${separator}|[\\n\\r\\f\\v\\u2028\\u2029]|$)`, 'uy');
  const plain = new RegExp(`(?:(?!${separator})[^\\n\\r\\f\\v\\u2028\\u2029])*`, 'uy');
  const between = new RegExp(separator, 'uy');
  return (at) => {
    quoted.lastIndex = plain.lastIndex = at;
    const inQuotes = quoted.exec(body);
    const [whole, inner] = inQuotes ?? plain.exec(body) ?? [''];
    const end = at + whole.length;
    between.lastIndex = end;
    const gap = between.exec(body)?.[0].length ?? 0;
    return { text: inner === undefined ? whole : inner.replaceAll('""', '"'), end: end + gap, more: gap > 0 };
  };
}
