import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  TextDirection,
  VerticalAlign,
  WrapStrategy,
} from '@univerjs/core';
import type { IBorderData, IColorStyle, IPaddingData, IStyleData } from '@univerjs/core';
import type { BookStyle, Edge } from '../../sheet/book';
import type { Style } from '../../sheet/patch';

const HORIZONTAL: Readonly<Record<NonNullable<BookStyle['horizontal']>, HorizontalAlign>> = {
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
  justify: HorizontalAlign.JUSTIFIED,
  distributed: HorizontalAlign.DISTRIBUTED,
  // The grid does not repeat text to fill a cell; its second kind of justified text is free to remember it.
  fill: HorizontalAlign.BOTH,
};

const VERTICAL: Readonly<Record<NonNullable<BookStyle['vertical']>, VerticalAlign>> = {
  top: VerticalAlign.TOP,
  middle: VerticalAlign.MIDDLE,
  bottom: VerticalAlign.BOTTOM,
};

/** Line styles by their names in SpreadsheetML. */
const LINES: Readonly<Record<string, BorderStyleTypes>> = {
  thin: BorderStyleTypes.THIN,
  hair: BorderStyleTypes.HAIR,
  dotted: BorderStyleTypes.DOTTED,
  dashed: BorderStyleTypes.DASHED,
  dashDot: BorderStyleTypes.DASH_DOT,
  dashDotDot: BorderStyleTypes.DASH_DOT_DOT,
  double: BorderStyleTypes.DOUBLE,
  medium: BorderStyleTypes.MEDIUM,
  mediumDashed: BorderStyleTypes.MEDIUM_DASHED,
  mediumDashDot: BorderStyleTypes.MEDIUM_DASH_DOT,
  mediumDashDotDot: BorderStyleTypes.MEDIUM_DASH_DOT_DOT,
  slantDashDot: BorderStyleTypes.SLANT_DASH_DOT,
  thick: BorderStyleTypes.THICK,
};

const EDGES: Readonly<Record<Edge, 't' | 'r' | 'b' | 'l'>> = { top: 't', right: 'r', bottom: 'b', left: 'l' };

/** Degrees that mean text written from top to bottom. */
const VERTICAL_TEXT = 255;
/** Pixels around the text of a cell, and of one step of its indent: three spaces of the default font. */
const PADDING = { t: 0, r: 2, b: 2, l: 2 };
const INDENT = 9;
const BLACK = '#000000';

/** A book's style as the grid has it. Both ways together change nothing. */
export function toGridStyle(style: BookStyle): IStyleData {
  const { font = {}, fill, borders, horizontal, vertical, wrap, indent, rotation, format, locked } = style;
  return {
    ...fontOf(font),
    ...(fill !== undefined && { bg: { rgb: fill } }),
    ...(borders && { bd: bordersOf(borders) }),
    ...(horizontal && { ht: HORIZONTAL[horizontal] }),
    ...(vertical && { vt: VERTICAL[vertical] }),
    ...(wrap !== undefined && { tb: wrap ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW }),
    ...(indent !== undefined && { pd: indented(indent, horizontal === 'right' ? 'r' : 'l') }),
    // Positive degrees turn clockwise in the grid, counter-clockwise in a book.
    ...(rotation !== undefined && {
      tr: rotation === VERTICAL_TEXT ? { a: 0, v: BooleanNumber.TRUE } : { a: -rotation || 0, v: BooleanNumber.FALSE },
    }),
    ...(format !== undefined && { n: { pattern: format } }),
    // The grid knows protected areas, not unlocked cells. Text runs from left to right in any case, so saying so is free
    // to say this, and goes with the cell through copying and undo.
    ...(locked !== undefined && { td: locked ? TextDirection.UNSPECIFIED : TextDirection.LEFT_TO_RIGHT }),
  };
}

export function fromGridStyle(style: IStyleData): BookStyle {
  const { bg, bd, ht, vt, tb, pd, tr, n, td } = style;
  const font = bookFont(style);
  const horizontal = nameOf(HORIZONTAL, ht);
  const fill = bg?.rgb;
  const borders = bd && bookBorders(bd);
  const vertical = nameOf(VERTICAL, vt);
  return {
    ...(font && { font }),
    ...(fill && { fill: hex(fill) }),
    ...(borders && { borders }),
    ...(horizontal && { horizontal }),
    ...(vertical && { vertical }),
    ...(tb && { wrap: tb === WrapStrategy.WRAP }),
    ...(pd && { indent: indentOf(pd, horizontal === 'right' ? 'r' : 'l') }),
    ...(tr && { rotation: tr.v ? VERTICAL_TEXT : -tr.a || 0 }),
    ...(n && { format: n.pattern }),
    ...(td !== undefined && td !== null && { locked: td !== TextDirection.LEFT_TO_RIGHT }),
  };
}

/** What a patch's style changes; null takes away. */
export function changedStyle({ font = {}, fill, border, locked, ...rest }: Style): IStyleData {
  const line = border && { line: border, color: BLACK };
  return {
    ...toGridStyle({
      font,
      ...rest,
      ...(line && { borders: { top: line, right: line, bottom: line, left: line } }),
      ...(locked !== undefined && { locked }),
    }),
    ...(fill !== undefined && { bg: fill === null ? null : { rgb: fill } }),
  };
}

function fontOf({ name, size, bold, italic, underline, strike, color }: NonNullable<BookStyle['font']>): IStyleData {
  return {
    ...(name !== undefined && { ff: name }),
    ...(size !== undefined && { fs: size }),
    ...(bold !== undefined && { bl: bit(bold) }),
    ...(italic !== undefined && { it: bit(italic) }),
    ...(underline !== undefined && { ul: { s: bit(underline) } }),
    ...(strike !== undefined && { st: { s: bit(strike) } }),
    ...(color !== undefined && { cl: { rgb: color } }),
  };
}

function bookFont({ ff, fs, bl, it, ul, st, cl }: IStyleData): BookStyle['font'] | undefined {
  const font: BookStyle['font'] = {
    ...(typeof ff === 'string' && { name: ff }),
    ...(fs !== undefined && { size: fs }),
    ...(bl !== undefined && { bold: bl === BooleanNumber.TRUE }),
    ...(it !== undefined && { italic: it === BooleanNumber.TRUE }),
    ...(ul && { underline: ul.s === BooleanNumber.TRUE }),
    ...(st && { strike: st.s === BooleanNumber.TRUE }),
    ...(cl?.rgb && { color: hex(cl.rgb) }),
  };
  return Object.keys(font).length > 0 ? font : undefined;
}

function bordersOf(borders: NonNullable<BookStyle['borders']>): IBorderData {
  return Object.fromEntries(
    Object.entries(borders).map(([edge, { line, color }]) => [
      EDGES[edge as Edge],
      { s: LINES[line] ?? BorderStyleTypes.THIN, cl: { rgb: color } },
    ]),
  );
}

function bookBorders(borders: IBorderData): BookStyle['borders'] | undefined {
  const entries = Object.entries(EDGES).flatMap(([edge, key]) => {
    const { s, cl } = borders[key] ?? {};
    const line = s && nameOf(LINES, s);
    return line ? [[edge, { line, color: colorOf(cl) }] as const] : [];
  });
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}

function colorOf(color: IColorStyle | undefined): string {
  return color?.rgb ? hex(color.rgb) : BLACK;
}

/** `#RRGGBB` of any form in which the grid's colour pickers write a colour. */
function hex(color: string): string {
  if (/^#[0-9a-f]{6}$/i.test(color)) return color;
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(color);
  if (short)
    return `#${short
      .slice(1)
      .map((digit) => digit + digit)
      .join('')}`;
  const parts = /^rgba?\(\s*(\d+)\s*,\s*(\d+)\s*,\s*(\d+)/i.exec(color);
  if (!parts) return BLACK;
  return `#${parts
    .slice(1)
    .map((part) => Number(part).toString(16).padStart(2, '0'))
    .join('')}`.toUpperCase();
}

function indented(steps: number, side: 'l' | 'r'): IPaddingData {
  return { ...PADDING, [side]: PADDING[side] + steps * INDENT };
}

function indentOf(padding: IPaddingData, side: 'l' | 'r'): number {
  return Math.max(0, Math.round(((padding[side] ?? 0) - PADDING[side]) / INDENT));
}

function bit(value: boolean): BooleanNumber {
  return value ? BooleanNumber.TRUE : BooleanNumber.FALSE;
}

function nameOf<Name extends string, Value>(
  table: Readonly<Record<Name, Value>>,
  value: Value | null | undefined,
): Name | undefined {
  for (const name in table) if (table[name] === value) return name;
  return undefined;
}
