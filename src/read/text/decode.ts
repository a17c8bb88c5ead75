/** What a file is that is no text, as far as its beginning tells; `unknown`: no text in any of the usual encodings. */
export type NotText = 'pdf' | 'archive' | 'oldOffice' | 'rtf' | 'empty' | 'unknown';

export type Decoded = { readonly text: string } | { readonly notText: NotText };

const BEGINNINGS: readonly (readonly [string, NotText])[] = [
  ['%PDF', 'pdf'],
  ['PK', 'archive'],
  ['\u00d0\u00cf\u0011\u00e0', 'oldOffice'],
  ['{\\rtf', 'rtf'],
];

/** The usual encodings of text on Chinese computers; each either fits the bytes or fails. */
const ENCODINGS = ['utf-8', 'gb18030'] as const;

/** The text that the bytes of a file are, in whichever of the usual encodings, without its byte order mark. */
export function decodeText(bytes: Uint8Array): Decoded {
  const beginning = new TextDecoder('latin1').decode(bytes.subarray(0, 8));
  const other = BEGINNINGS.find(([start]) => beginning.startsWith(start));
  if (other) return { notText: other[1] };
  const text = decode(bytes, encodingsOf(bytes));
  if (text === null || text.includes('\0')) return { notText: 'unknown' };
  return text.trim() === '' ? { notText: 'empty' } : { text };
}

function encodingsOf(bytes: Uint8Array): readonly string[] {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return ['utf-16le'];
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return ['utf-16be'];
  return ENCODINGS;
}

function decode(bytes: Uint8Array, encodings: readonly string[]): string | null {
  for (const encoding of encodings) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // Not this one.
    }
  }
  return null;
}
