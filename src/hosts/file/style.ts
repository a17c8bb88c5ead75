import type { Borders, Fill, Font, Style as LibraryStyle } from '@cj-tech-master/excelts';
import type { BorderStyle, Style } from '../../sheet/patch';
import { omit } from './omit';
import { librarySize } from './sizes';

type Look = Partial<LibraryStyle>;

/** The font of a workbook of ours, as Chinese Excel and WPS have it for forms. */
export const DEFAULT_FONT: Partial<Font> = { name: '宋体', size: librarySize(11), charset: 134 };

/**
 * The look with the style laid over it, as an object of its own: cells of one look share theirs in the library, so a
 * look is replaced and never changed.
 */
export function restyled(look: Look, style: Style, defaultFont: Partial<Font>): Look {
  const { font, fill, horizontal, vertical, wrap, border, format, locked } = style;
  const { fill: oldFill, ...rest } = look;
  return {
    ...rest,
    ...(fill === undefined ? oldFill && { fill: oldFill } : fill !== null && { fill: solid(fill) }),
    ...(font && { font: fontOver(look.font ?? defaultFont, font) }),
    ...((horizontal ?? vertical ?? wrap) !== undefined && {
      alignment: {
        ...look.alignment,
        ...(horizontal && { horizontal }),
        ...(vertical && { vertical }),
        ...(wrap !== undefined && { wrapText: wrap }),
      },
    }),
    ...(border && { border: { ...look.border, ...fourSides(border) } }),
    ...(format !== undefined && { numFmt: format }),
    ...(locked !== undefined && { protection: { ...look.protection, locked } }),
  };
}

/** The look of a conditional format: only what it changes. */
export function conditionalLook({ font, fill, format }: Pick<Style, 'font' | 'fill' | 'format'>): Look {
  return {
    ...(font && { font: fontOver({}, font) }),
    // In a conditional format the colour of a solid fill is the background's.
    ...(typeof fill === 'string' && {
      fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: argb(fill) } } satisfies Fill,
    }),
    ...(format !== undefined && { numFmt: format }),
  };
}

function fontOver(old: Partial<Font>, font: NonNullable<Style['font']>): Partial<Font> {
  const { name, size, bold, color, underline } = font;
  return {
    ...(name === undefined ? old : renamed(old, name)),
    ...(size !== undefined && { size: librarySize(size) }),
    ...(bold !== undefined && { bold }),
    ...(color !== undefined && { color: { argb: argb(color) } }),
    ...(underline !== undefined && { underline }),
  };
}

/** A font of the theme stays that of the theme whatever its name says, so a name takes the rest with it. */
function renamed(old: Partial<Font>, name: string): Partial<Font> {
  return { ...omit(old, 'scheme', 'family', 'charset'), name, ...(/\p{Script=Han}/u.test(name) && { charset: 134 }) };
}

function fourSides(style: BorderStyle): Partial<Borders> {
  return { top: { style }, left: { style }, bottom: { style }, right: { style } };
}

export function solid(color: string): Fill {
  return { type: 'pattern', pattern: 'solid', fgColor: { argb: argb(color) } };
}

/** `#RRGGBB` → `FFRRGGBB`. */
export function argb(color: string): string {
  return `FF${color.slice(1).toUpperCase()}`;
}
