/** Comparison forms of text. What the user wrote is never changed; these strings are compared and thrown away. */

/** What NFKC leaves apart though people mean the same by it. Dashes, quotes and signs, one character each. */
const SAME: Readonly<Record<string, string>> = {
  '≧': '≥',
  '⩾': '≥',
  '≮': '≥',
  '≦': '≤',
  '⩽': '≤',
  '≯': '≤',
  '×': '*',
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '–': '-',
  '—': '-',
  '―': '-',
  '−': '-',
  '“': '"',
  '”': '"',
  '„': '"',
  '「': '"',
  '」': '"',
  '‘': "'",
  '’': "'",
};

const SAME_PATTERN = new RegExp(`[${Object.keys(SAME).join('')}]`, 'gu');
/** Characters that are their own comparison form, and most texts have no others. */
const PLAIN = /^[\u4E00-\u9FFF0-9A-Za-z%.、。≥≤]*$/u;
const ZERO_WIDTH = /[\u00AD\u200B-\u200D\u2060\uFEFF]/gu;

/**
 * The comparison form of a text: half width (NFKC), one kind of dash, quote and comparison sign (`>=` is `≥`), `×` as
 * `*`, runs of white space as one space, none at the ends.
 */
export function fold(text: string): string {
  if (PLAIN.test(text)) return text;
  return text
    .replace(ZERO_WIDTH, '')
    .normalize('NFKC')
    .replace(SAME_PATTERN, (char) => SAME[char] ?? char)
    .replace(/>=/gu, '≥')
    .replace(/<=|=</gu, '≤')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** The comparison form of a label: folded, without white space, the `*` or `★` of required items, and a colon at its end. */
export function foldLabel(text: string): string {
  if (PLAIN.test(text)) return text;
  return fold(text)
    .replace(/\s/gu, '')
    .replace(/^[*★]+/u, '')
    .replace(/:$/u, '');
}
