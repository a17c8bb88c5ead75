/** A run of characters that both texts share, that only the old one has, or that only the new one has. */
export interface Piece {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** Texts whose differing middles are longer than this, multiplied, are shown as replaced whole: comparing would be felt. */
const MOST_COMPARISONS = 1_000_000;

/** Characters of a shared run that are kept beside a difference, and the length from which the rest is left out. */
const CONTEXT = 8;
const LONG = 3 * CONTEXT;

/** What was left out of a shared run. */
export const ELLIPSIS = '…';

/**
 * Splits two texts into what is shared and what differs, in order: `same` and `removed` together are `before`, `same` and
 * `added` together are `after`. Splits no character outside the basic plane.
 */
export function difference(before: string, after: string): readonly Piece[] {
  const a = Array.from(before);
  const b = Array.from(after);
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  const shorter = Math.min(a.length, b.length) - start;
  while (end < shorter && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  return joined([
    { kind: 'same', text: a.slice(0, start).join('') },
    ...middle(a.slice(start, a.length - end), b.slice(start, b.length - end)),
    { kind: 'same', text: a.slice(a.length - end).join('') },
  ]);
}

/** One text in place of another that is not comparable with it, such as a number in place of its spelling. */
export function replaced(before: string, after: string): readonly Piece[] {
  return [
    { kind: 'removed', text: before },
    { kind: 'added', text: after },
  ];
}

/** The same pieces with long shared runs shortened around the differences, for a narrow pane. */
export function shortened(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.map((piece, index) => {
    const characters = Array.from(piece.text);
    if (piece.kind !== 'same' || characters.length <= LONG) return piece;
    const head = index === 0 ? [] : characters.slice(0, CONTEXT);
    const tail = index === pieces.length - 1 ? [] : characters.slice(-CONTEXT);
    return { kind: 'same', text: [...head, ELLIPSIS, ...tail].join('') };
  });
}

/** By the longest common subsequence of the characters. */
function middle(a: readonly string[], b: readonly string[]): readonly Piece[] {
  if (a.length * b.length > MOST_COMPARISONS) return replaced(a.join(''), b.join(''));
  const width = b.length + 1;
  const common = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      common[i * width + j] =
        a[i] === b[j]
          ? common[(i + 1) * width + j + 1]! + 1
          : Math.max(common[(i + 1) * width + j]!, common[i * width + j + 1]!);
    }
  }
  const pieces: Piece[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      pieces.push({ kind: 'same', text: a[i]! });
      [i, j] = [i + 1, j + 1];
    } else if (i < a.length && (j === b.length || common[(i + 1) * width + j]! >= common[i * width + j + 1]!)) {
      pieces.push({ kind: 'removed', text: a[i++]! });
    } else {
      pieces.push({ kind: 'added', text: b[j++]! });
    }
  }
  return pieces;
}

/** Neighbours of one kind become one piece; empty ones go. */
function joined(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.reduce<Piece[]>((all, piece) => {
    const last = all.at(-1);
    if (piece.text === '') return all;
    if (last?.kind !== piece.kind) return [...all, piece];
    return [...all.slice(0, -1), { kind: piece.kind, text: last.text + piece.text }];
  }, []);
}
