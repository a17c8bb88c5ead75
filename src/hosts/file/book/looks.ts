import type { Alignment, Border, Borders, Fill, Font, Style as LibraryStyle } from '@cj-tech-master/excelts';
import type { BookStyle, Edge } from '../../../sheet/book';
import { showCodes, shownFormat } from '../number-formats';
import { librarySize, pointsOf } from '../sizes';
import { argb, solid } from '../style';
import { hexOf, type Palette } from './colors';

export type Look = Partial<LibraryStyle>;
type FontOf = NonNullable<BookStyle['font']>;

const EDGES: readonly Edge[] = ['top', 'right', 'bottom', 'left'];

/** Words of the library that a book has no word for, by their nearest. */
const HORIZONTAL: Readonly<Record<string, NonNullable<BookStyle['horizontal']>>> = {
  left: 'left',
  center: 'center',
  right: 'right',
  justify: 'justify',
  distributed: 'distributed',
  fill: 'fill',
  centerContinuous: 'center',
};
const VERTICAL: Readonly<Record<string, NonNullable<BookStyle['vertical']>>> = {
  top: 'top',
  middle: 'middle',
  bottom: 'bottom',
  distributed: 'middle',
  justify: 'middle',
};

/** A look of the library in a book's words, the font always said in full; what has no word stays with the file. */
export function bookStyleOf(look: Look, palette: Palette, defaultFont: Partial<Font>): BookStyle {
  const { horizontal = '', vertical = '', wrapText, indent, textRotation } = look.alignment ?? {};
  const numFmt: unknown = look.numFmt;
  const code =
    (numFmt as { formatCode?: string } | undefined)?.formatCode ?? (numFmt as string | undefined) ?? 'General';
  const format = shownFormat(showCodes(code));
  const fill = fillOf(look.fill, palette);
  const borders = bordersOf(look.border, palette);
  return {
    font: fontOf({ ...defaultFont, ...look.font }, palette),
    ...(fill !== undefined && { fill }),
    ...(borders && { borders }),
    ...(HORIZONTAL[horizontal] && { horizontal: HORIZONTAL[horizontal] }),
    ...(VERTICAL[vertical] && { vertical: VERTICAL[vertical] }),
    ...(wrapText && { wrap: true }),
    ...(indent && { indent }),
    ...(textRotation && { rotation: textRotation === 'vertical' ? 255 : textRotation }),
    ...(format !== 'General' && { format }),
    ...(look.protection?.locked === false && { locked: false }),
  };
}

/** Only what a conditional format changes. */
export function conditionalStyleOf(look: Look | undefined, palette: Palette): Pick<BookStyle, 'font' | 'fill'> {
  const font = look?.font && fontOf(look.font, palette);
  const pattern = look?.fill?.type === 'pattern' ? look.fill : undefined;
  // In a conditional format the colour of a solid fill is the background's.
  const fill = hexOf(pattern?.bgColor, palette) ?? hexOf(pattern?.fgColor, palette);
  return {
    ...(font && Object.keys(font).length > 0 && { font }),
    ...(fill !== undefined && { fill }),
  };
}

/** The parts of a look that are written or kept each for itself. */
type Facet = 'font' | 'fill' | 'border' | 'alignment' | 'numFmt' | 'protection';

/** What a book says of each part of a look, in one wording, so that texts can be compared. */
const SAID: Readonly<Record<Facet, (style: BookStyle, defaultFont: FontOf) => unknown>> = {
  font: ({ font = {} }, defaultFont) => [
    font.name ?? defaultFont.name,
    font.size ?? defaultFont.size,
    [font.bold, font.italic, font.underline, font.strike].map((set) => set === true),
    (font.color ?? defaultFont.color ?? '#000000').toUpperCase(),
  ],
  fill: ({ fill }) => fill?.toUpperCase(),
  border: ({ borders = {} }) => EDGES.map((edge) => [borders[edge]?.line, borders[edge]?.color.toUpperCase()]),
  alignment: ({ horizontal, vertical = 'bottom', wrap = false, indent = 0, rotation = 0 }) => [
    horizontal,
    vertical,
    wrap,
    indent,
    rotation,
  ],
  numFmt: ({ format = 'General' }) => format,
  protection: ({ locked = true }) => locked,
};
const FACETS = Object.keys(SAID) as Facet[];

/** Compares and writes the looks of one workbook. */
export interface Looks {
  /** One text for all styles that look the same; that of an absent style is the default look's. */
  textOf(style: BookStyle | undefined): string;
  /** The style for the library, with the parts that have not changed taken from the look that the cell had. */
  written(style: BookStyle | undefined, from?: { readonly style: BookStyle; readonly look: Look }): Look;
}

export function looksOf(palette: Palette, libraryFont: Partial<Font>): Looks {
  const defaultFont = fontOf(libraryFont, palette);
  const said = (facet: Facet, style: BookStyle): string => JSON.stringify([SAID[facet](style, defaultFont)]);
  const plain: Readonly<Record<Facet, string>> = Object.fromEntries(
    FACETS.map((facet) => [facet, said(facet, {})]),
  ) as Record<Facet, string>;
  return {
    textOf: (style = {}) => FACETS.map((facet) => said(facet, style)).join('|'),
    written: (style = {}, from) => {
      const look: Record<string, unknown> = {};
      for (const facet of FACETS) {
        const now = said(facet, style);
        const value =
          from && said(facet, from.style) === now
            ? from.look[facet]
            : now === plain[facet]
              ? undefined
              : BUILT[facet](style, defaultFont);
        if (value !== undefined) look[facet] = value;
      }
      return look;
    },
  };
}

const BUILT: Readonly<Record<Facet, (style: BookStyle, defaultFont: FontOf) => unknown>> = {
  font: ({ font }, defaultFont) => libraryFont({ ...defaultFont, ...font }),
  fill: ({ fill }) => (fill === undefined ? undefined : solid(fill)),
  border: ({ borders = {} }): Partial<Borders> =>
    Object.fromEntries(
      EDGES.flatMap((edge) => {
        const side = borders[edge];
        return side ? [[edge, { style: side.line as Border['style'], color: { argb: argb(side.color) } }]] : [];
      }),
    ),
  alignment: ({ horizontal, vertical, wrap, indent, rotation }): Partial<Alignment> => ({
    ...(horizontal && { horizontal }),
    ...(vertical && { vertical }),
    ...(wrap && { wrapText: true }),
    ...(indent && { indent }),
    ...(rotation && { textRotation: rotation === 255 ? 'vertical' : rotation }),
  }),
  numFmt: ({ format }) => format,
  protection: ({ locked }) => ({ locked }),
};

/** A conditional format's look. */
export function conditionalLookOf({ font, fill }: Pick<BookStyle, 'font' | 'fill'>): Look {
  return {
    ...(font && { font: libraryFont(font) }),
    ...(fill !== undefined && {
      fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: argb(fill) } } satisfies Fill,
    }),
  };
}

function libraryFont({ name, size, bold, italic, underline, strike, color }: FontOf): Partial<Font> {
  return {
    ...(name !== undefined && { name, ...(/\p{Script=Han}/u.test(name) && { charset: 134 }) }),
    ...(size !== undefined && { size: librarySize(size) }),
    ...(bold && { bold }),
    ...(italic && { italic }),
    ...(underline && { underline }),
    ...(strike && { strike }),
    ...(color !== undefined && { color: { argb: argb(color) } }),
  };
}

function fontOf(font: Partial<Font>, palette: Palette): FontOf {
  const { name, size, bold, italic, underline, strike } = font;
  const color = hexOf(font.color, palette);
  return {
    ...(name !== undefined && { name }),
    ...(size !== undefined && { size: pointsOf(size) }),
    ...(bold && { bold: true }),
    ...(italic && { italic: true }),
    ...(underline && underline !== 'none' && { underline: true }),
    ...(strike && { strike: true }),
    ...(color !== undefined && { color }),
  };
}

function fillOf(fill: Fill | undefined, palette: Palette): string | undefined {
  return fill?.type === 'pattern' && fill.pattern === 'solid' ? hexOf(fill.fgColor, palette) : undefined;
}

function bordersOf(border: Partial<Borders> | undefined, palette: Palette): BookStyle['borders'] | undefined {
  const sides = EDGES.flatMap((edge) => {
    const side = border?.[edge];
    return side?.style ? [[edge, { line: side.style, color: hexOf(side.color, palette) ?? '#000000' }] as const] : [];
  });
  return sides.length > 0 ? Object.fromEntries(sides) : undefined;
}
