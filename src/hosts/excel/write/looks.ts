import { areaAddress, intersects, type Area } from '../../../sheet/address';
import type { BorderStyle, Style, StyleWrite } from '../../../sheet/patch';
import type { Features } from '../capabilities';
import { OBJECT_BYTES, type Job } from '../request';

const HORIZONTAL = { left: 'Left', center: 'Center', right: 'Right' } as const;
const VERTICAL = { top: 'Top', middle: 'Center', bottom: 'Bottom' } as const;
const WEIGHTS: Readonly<Record<BorderStyle, 'Thin' | 'Medium'>> = { thin: 'Thin', medium: 'Medium' };
const EDGES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const;

/** The longest list of areas in one call, in characters; Excel takes 8,192. */
const MAX_ADDRESSES = 8000;

/** Looks, number formats excepted. Areas that are to look alike share their calls where Excel can do that. */
export function lookJobs(sheet: string, writes: readonly StyleWrite[], { areas }: Features): readonly Job[] {
  const shown = writes.filter(({ style }) => hasLook(style));
  const groups = areas && apart(shown) ? alike(shown) : shown.map(({ area, style }) => ({ style, areas: [area] }));
  return groups.map(({ style, areas: places }) => ({
    sends: OBJECT_BYTES * 12 + places.length * 12,
    queue(batch) {
      const [first] = places;
      const target =
        places.length === 1 && first
          ? batch.range(sheet, first)
          : batch.sheet(sheet).getRanges(places.map(areaAddress).join(','));
      // The two have the same parts under different names of type.
      putStyle(target.format, style, places);
      return undefined;
    },
  }));
}

/** Whether the style says more than a number format. */
export function hasLook(style: Style): boolean {
  return Object.keys(style).some((part) => part !== 'format');
}

/** Where areas overlap, the later one wins, and the order is kept. */
function apart(writes: readonly StyleWrite[]): boolean {
  const sorted = [...writes].sort((a, b) => a.area.row - b.area.row);
  return sorted.every(({ area }, index) => {
    for (let next = index + 1; next < sorted.length; next += 1) {
      const other = sorted[next]!.area;
      if (other.row >= area.row + area.rows) return true;
      if (intersects(area, other)) return false;
    }
    return true;
  });
}

interface Group {
  readonly style: Style;
  readonly areas: readonly Area[];
}

function alike(writes: readonly StyleWrite[]): readonly Group[] {
  const groups = new Map<string, { style: Style; areas: Area[]; length: number }[]>();
  for (const { area, style } of writes) {
    // Only areas with lines inside have insides to draw.
    const key = JSON.stringify([{ ...style, format: null }, style.border ? [area.rows > 1, area.columns > 1] : null]);
    const length = areaAddress(area).length + 1;
    const known = groups.get(key) ?? [];
    const last = known.at(-1);
    if (last && last.length + length <= MAX_ADDRESSES) {
      last.areas.push(area);
      last.length += length;
    } else {
      known.push({ style, areas: [area], length });
    }
    groups.set(key, known);
  }
  return [...groups.values()].flat();
}

function putStyle(format: Excel.RangeFormat, style: Style, [area]: readonly Area[]): void {
  const { font, fill, horizontal, vertical, wrap, border, locked } = style;
  if (font) putFont(format.font, font);
  if (fill === null) format.fill.clear();
  else if (fill !== undefined) format.fill.color = fill;
  if (horizontal) format.horizontalAlignment = HORIZONTAL[horizontal];
  if (vertical) format.verticalAlignment = VERTICAL[vertical];
  if (wrap !== undefined) format.wrapText = wrap;
  if (locked !== undefined) format.protection.locked = locked;
  if (border && area) putBorders(format.borders, WEIGHTS[border], area);
}

function putFont(target: Excel.RangeFont, { name, size, bold, color, underline }: NonNullable<Style['font']>): void {
  if (name !== undefined) target.name = name;
  if (size !== undefined) target.size = size;
  if (bold !== undefined) target.bold = bold;
  if (color !== undefined) target.color = color;
  if (underline !== undefined) target.underline = underline ? 'Single' : 'None';
}

function putBorders(borders: Excel.RangeBorderCollection, weight: 'Thin' | 'Medium', { rows, columns }: Area): void {
  const sides = [
    ...EDGES,
    ...(rows > 1 ? (['InsideHorizontal'] as const) : []),
    ...(columns > 1 ? (['InsideVertical'] as const) : []),
  ];
  for (const side of sides) {
    const line = borders.getItem(side);
    line.style = 'Continuous';
    line.weight = weight;
    line.color = '#000000';
  }
}
