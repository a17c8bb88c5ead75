/**
 * How much room text takes. Every figure errs on the side of too much, so that a row is never lower than its text
 * whatever font stands in for 宋体 and 仿宋.
 */

/** Line pitch in units of the font size; 宋体 needs 1.3, the fonts that replace it on Linux a little more. */
const LINE_PITCH = 1.35;
/** Points above the first line and below the last, together. */
const PADDING = 9;
/** Points of a cell's width that Excel keeps clear of text: 5 pixels of padding, and one to be safe. */
const SIDE_PADDING = 4.5;
/** Points of one character of column width: 8 pixels in 宋体 11 and 等线 11 at 96 dpi, 7 (and padding) in Calibri 11. */
const CHARACTER = 7.5 * 0.75;
/** Width of a half-width character in units of the font size: 0.5 in 宋体, more in proportional fonts. */
const HALF_WIDTH = 0.6;

/** Points of a column that is `characters` of the default font wide, at least. */
export function columnPoints(characters: number): number {
  return characters * CHARACTER;
}

/** Characters of the default font that a text needs on one line; the widest of its lines. */
export function textCharacters(text: string, size: number): number {
  const points = Math.max(...text.split(/\r\n?|\n/).map((line) => ems(line) * size));
  return Math.ceil((points + SIDE_PADDING) / CHARACTER);
}

/** Points that the text needs in a cell `points` wide, wrapped. */
export function textHeight(text: string, points: number, size: number): number {
  return Math.ceil(lineCount(text, points, size) * size * LINE_PITCH + PADDING);
}

/** Lines of the text in a cell `points` wide, wrapped as Excel wraps: between Chinese characters, between Latin words. */
export function lineCount(text: string, points: number, size: number): number {
  const room = Math.max(1, (points - SIDE_PADDING) / size);
  return text.split(/\r\n?|\n/).reduce((lines, line) => lines + wrappedLines(line, room), 0);
}

/** A closing mark stays with what stands before it, an opening one with what follows; Latin runs are words. */
const TOKENS = /\s|[（【《〈「『“‘]*(?:[!-~]+|\S)[，。、；：？！）】》〉」』”’％…—]*/gu;

function wrappedLines(line: string, room: number): number {
  let lines = 1;
  let used = 0;
  for (const token of line.match(TOKENS) ?? []) {
    const width = ems(token);
    if (used + width <= room) {
      used += width;
      continue;
    }
    if (token.trim() === '') continue;
    if (used > 0) lines += 1;
    // A word wider than the cell is broken anywhere; each of its lines may lose most of a full-width character.
    const broken = Math.ceil(width / Math.max(room - 1, 1)) - 1;
    lines += width > room ? broken : 0;
    used = width > room ? room : width;
  }
  return lines;
}

function ems(text: string): number {
  let width = 0;
  for (const character of text) width += isFullWidth(character.codePointAt(0)!) ? 1 : HALF_WIDTH;
  return width;
}

/** East Asian Width W, F or A: what is ambiguous (“”×≥…) is full-width in a Chinese font. */
function isFullWidth(point: number): boolean {
  if (point >= 0xff61 && point <= 0xffdc) return false;
  return point >= 0x2010 || [0xa7, 0xa8, 0xb0, 0xb1, 0xb7, 0xd7, 0xf7].includes(point);
}
