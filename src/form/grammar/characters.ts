/** White space of every kind, and the characters of no width that come with pasted text. */
export const SPACE = '\\s\\u00AD\\u200B-\\u200D\\u2060\\uFEFF';

const SPACES = new RegExp(`[${SPACE}]+`, 'gu');
const SPACE_CHARACTER = new RegExp(`[${SPACE}]`, 'u');
const FULL_WIDTH = /[\uFF01-\uFF5E\uFE50-\uFE6B]/gu;

/**
 * Full-width and small forms as their half-width twins (`％`, `﹦`, `（`), everything else as it is: NFKC on whole texts
 * would make `m2` of `㎡`. One character gives one character, so that places in both texts are the same.
 */
export function toHalfWidth(text: string): string {
  return text.replace(FULL_WIDTH, (char) => char.normalize('NFKC'));
}

export function withoutSpaces(text: string): string {
  return text.replace(SPACES, '');
}

export function hasSpace(text: string): boolean {
  return SPACE_CHARACTER.test(text);
}

/** The first place from `at` on that holds no white space. */
export function skipSpaces(text: string, at: number): number {
  let place = at;
  while (place < text.length && SPACE_CHARACTER.test(text[place]!)) place++;
  return place;
}

/** The place behind the last character before `at` that is no white space, `floor` at the least. */
export function skipSpacesBack(text: string, at: number, floor: number): number {
  let place = at;
  while (place > floor && SPACE_CHARACTER.test(text[place - 1]!)) place--;
  return place;
}

/** Without characters of `dropped` at either end. A loop, since `[…]+$` is quadratic on hostile text. */
export function trimOf(text: string, isDropped: (char: string) => boolean): string {
  let from = 0;
  let to = text.length;
  while (from < to && isDropped(text[from]!)) from++;
  while (to > from && isDropped(text[to - 1]!)) to--;
  return text.slice(from, to);
}

export function trimSpaces(text: string): string {
  return trimOf(text, hasSpace);
}

interface Written {
  readonly text: string;
}

/** Words by one of their characters, longer words first: a text is compared with the few that can stand there. */
export type WordIndex<Word extends Written> = ReadonlyMap<string, readonly Word[]>;

export function byFirstCharacter<Word extends Written>(words: readonly Word[]): WordIndex<Word> {
  return indexed(words, (text) => text[0]!);
}

export function byLastCharacter<Word extends Written>(words: readonly Word[]): WordIndex<Word> {
  return indexed(words, (text) => text[text.length - 1]!);
}

function indexed<Word extends Written>(words: readonly Word[], key: (text: string) => string): WordIndex<Word> {
  const index = new Map<string, Word[]>();
  for (const word of longestFirst(words)) index.set(key(word.text), [...(index.get(key(word.text)) ?? []), word]);
  return index;
}

/** The longest word of `byFirst` that stands at `at`. */
export function wordAt<Word extends Written>(byFirst: WordIndex<Word>, text: string, at: number): Word | undefined {
  return byFirst.get(text[at] ?? '')?.find((word) => text.startsWith(word.text, at));
}

/** The longest word of `byLast` that ends at `end` and does not begin before `floor`. */
export function wordBefore<Word extends Written>(
  byLast: WordIndex<Word>,
  text: string,
  end: number,
  floor: number,
): Word | undefined {
  const words = byLast.get(text[end - 1] ?? '');
  return words?.find((word) => end - word.text.length >= floor && text.endsWith(word.text, end));
}

export function longestFirst<Word extends Written>(words: readonly Word[]): readonly Word[] {
  return [...words].sort((a, b) => b.text.length - a.text.length);
}
