import type { Color } from '@cj-tech-master/excelts';
import { textOf } from '../guard';
import { targetsOf } from '../relationships';
import { attribute, childrenOfRoot, tags } from '../xml';
import type { Parts } from '../zip';

/** What a workbook's colour numbers stand for, as `#RRGGBB`. */
export interface Palette {
  readonly theme: readonly string[];
  readonly indexed: readonly string[];
}

/** In the order of the numbers that cells give them, which is not that of the theme part (ECMA-376 part 1, 18.8.3). */
const THEME_SLOTS = 'lt1 dk1 lt2 dk2 accent1 accent2 accent3 accent4 accent5 accent6 hlink folHlink'.split(' ');

/** Colours of a package without a theme: those of Office 2007. */
const OFFICE = hexes('FFFFFF 000000 EEECE1 1F497D 4F81BD C0504D 9BBB59 8064A2 4BACC6 F79646 0000FF 800080');

/** The indexed colours (ECMA-376 part 1, 18.8.27): the first eight twice, then the system's text and window. */
const EIGHT = '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF';
const INDEXED = hexes(
  `${EIGHT} ${EIGHT} 800000 008000 000080 808000 800080 008080 C0C0C0 808080 ` +
    '9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF ' +
    '00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 ' +
    '003366 339966 003300 333300 993300 993366 333399 333333 000000 FFFFFF',
);

/** The palette of a package; of a new workbook where there is none. */
export function paletteOf(parts: Parts | null): Palette {
  if (!parts) return { theme: OFFICE, indexed: INDEXED };
  const theme = targetsOf(parts, 'xl/workbook.xml').find(({ type }) => type.endsWith('/theme'));
  return {
    theme: theme ? themeColors(textOf(parts, theme.target)) : OFFICE,
    indexed: indexedColors(textOf(parts, 'xl/styles.xml')),
  };
}

/** The colour as `#RRGGBB`; undefined where it is left to the program that shows it. */
export function hexOf(color: Partial<Color> | undefined, { theme, indexed }: Palette): string | undefined {
  if (!color) return undefined;
  const {
    argb,
    theme: slot,
    tint = 0,
    indexed: number,
  } = color as Partial<Color> & { tint?: number; indexed?: number };
  if (argb !== undefined) return hex(argb);
  if (slot !== undefined) return tinted(theme[slot] ?? '#000000', tint);
  return number === undefined ? undefined : indexed[number];
}

function themeColors(xml: string): readonly string[] {
  const found = new Map<string, string>();
  let slot = '';
  for (const tag of tags(xml)) {
    if (tag.kind === 'close') continue;
    if (THEME_SLOTS.includes(tag.name)) slot = tag.name;
    const value =
      tag.name === 'srgbClr' ? attribute(tag, 'val') : tag.name === 'sysClr' ? attribute(tag, 'lastClr') : '';
    // The first one in each slot: what follows the colour scheme uses the same names for other things.
    if (slot !== '' && value && !found.has(slot)) found.set(slot, hex(value));
  }
  return THEME_SLOTS.map((name, i) => found.get(name) ?? OFFICE[i]!);
}

function indexedColors(styles: string): readonly string[] {
  const colors = childrenOfRoot(styles).find(({ name }) => name === 'colors');
  if (!colors) return INDEXED;
  const own = Array.from(tags(styles.slice(colors.start, colors.end)))
    .filter(({ name }) => name === 'rgbColor')
    .flatMap((tag) => attribute(tag, 'rgb') ?? []);
  return INDEXED.map((color, i) => (own[i] === undefined ? color : hex(own[i])));
}

/** Lighter (up to 1) or darker (down to -1), as ECMA-376 part 1, 18.8.19 works it out. */
function tinted(color: string, tint: number): string {
  if (tint === 0) return color;
  const [r, g, b] = [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16) / 255) as [number, number, number];
  const max = Math.max(r, g, b);
  const min = Math.min(r, g, b);
  const light = (max + min) / 2;
  const chroma = max - min;
  const saturation = chroma === 0 ? 0 : chroma / (1 - Math.abs(2 * light - 1));
  const sector =
    chroma === 0 ? 0 : max === r ? ((g - b) / chroma + 6) % 6 : max === g ? (b - r) / chroma + 2 : (r - g) / chroma + 4;
  const newLight = tint < 0 ? light * (1 + tint) : light * (1 - tint) + tint;
  const a = saturation * Math.min(newLight, 1 - newLight);
  const channel = (offset: number): string => {
    const k = (offset + sector * 2) % 12;
    const value = newLight - a * Math.max(-1, Math.min(k - 3, 9 - k, 1));
    return Math.round(value * 255)
      .toString(16)
      .padStart(2, '0');
  };
  return `#${[0, 8, 4].map(channel).join('')}`.toUpperCase();
}

/** `FFRRGGBB` or `RRGGBB` → `#RRGGBB`. */
function hex(rgb: string): string {
  return `#${rgb.slice(-6).toUpperCase()}`;
}

function hexes(list: string): readonly string[] {
  return list.split(' ').map(hex);
}
