import type { Area } from '../../../../src/sheet/address';
import type { BookStyle } from '../../../../src/sheet/book';
import { cellsOf, restyle, storedCell, stylesIn } from '../../store/cells';
import type { StoredSheet } from '../../store/model';
import { apiError, notModelled } from '../errors';
import { remote, type ObjectType, type Remote } from '../objects';
import { borders } from './borders';
import { color } from './colors';
import { setTrackSize, trackSize } from './tracks';
import { guardSheet, type World } from './world';

/** The look of cells. */
export interface FormatSelf {
  readonly world: World;
  readonly sheet: StoredSheet;
  readonly areas: readonly Area[];
}

/** The font of cells that say none. */
export const DEFAULT_FONT = { name: '宋体', size: 11, color: '#000000' } as const;

/** Cells that may take on a look one by one; looks of whole columns and rows are not modelled. */
const MAX_CELLS = 200_000;

export function rangeFormat(world: World, sheet: StoredSheet, areas: readonly Area[]): Remote {
  return remote(FORMAT, { world, sheet, areas });
}

const guard = ({ world, sheet }: FormatSelf): void => {
  guardSheet(world, sheet);
};

/** A property that is the same over all the cells; null where it is mixed. */
function shared<T>(of: (style: BookStyle) => T): (self: FormatSelf) => T | null {
  return ({ sheet, areas }) => {
    const found = new Set(areas.flatMap((area) => stylesIn(sheet, area)).map(of));
    return found.size === 1 ? [...found][0]! : null;
  };
}

function change({ sheet, areas }: FormatSelf, to: (style: BookStyle) => object): void {
  for (const area of areas) {
    if (area.rows * area.columns > MAX_CELLS) throw notModelled('look of whole columns or rows');
    for (const cell of cellsOf(area)) restyle(sheet, cell, cleaned(to(storedCell(sheet, cell).style)));
  }
}

/** Sets one part of the looks; undefined gives it its default. */
function setPart(self: FormatSelf, part: Partial<Record<keyof BookStyle, unknown>>): void {
  change(self, (style) => ({ ...style, ...part }));
}

/** Without what is not said, so that like looks are like. */
function cleaned<T extends object>(style: T): T {
  const said = Object.entries(style as Readonly<Record<string, unknown>>).filter(
    ([, value]) => value !== undefined && !(isObject(value) && Object.keys(value).length === 0),
  );
  return Object.fromEntries(said) as T;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

type Font = NonNullable<BookStyle['font']>;

function setFont(self: FormatSelf, part: Partial<Record<keyof Font, unknown>>): void {
  change(self, (style) => ({ ...style, font: cleaned({ ...style.font, ...part }) }));
}

function flag(value: unknown): true | undefined {
  if (typeof value !== 'boolean') throw apiError('InvalidArgument');
  return value || undefined;
}

/** Names of the object model beside those of a book, one to one. */
const HORIZONTAL = {
  General: undefined,
  Left: 'left',
  Center: 'center',
  Right: 'right',
  Justify: 'justify',
  Distributed: 'distributed',
  Fill: 'fill',
} as const;
const VERTICAL = { Bottom: undefined, Center: 'middle', Top: 'top' } as const;

function nameIn<T>(table: Readonly<Record<string, T>>, value: T): string {
  return Object.keys(table).find((name) => table[name] === value) ?? Object.keys(table)[0]!;
}

function valueIn<T>(table: Readonly<Record<string, T>>, name: unknown): T {
  if (typeof name !== 'string' || !Object.hasOwn(table, name)) throw apiError('InvalidArgument', String(name));
  return table[name]!;
}

const FORMAT: ObjectType<FormatSelf> = {
  name: 'RangeFormat',
  guard,
  reads: {
    wrapText: shared(({ wrap }) => wrap ?? false),
    horizontalAlignment: shared(({ horizontal }) => nameIn(HORIZONTAL, horizontal)),
    verticalAlignment: shared(({ vertical }) => nameIn(VERTICAL, vertical === 'bottom' ? undefined : vertical)),
    indentLevel: shared(({ indent }) => indent ?? 0),
    textOrientation: shared(({ rotation }) => (rotation === 255 ? 180 : (rotation ?? 0))),
    columnWidth: ({ sheet, areas }) => trackSize(sheet, areas, 'columns'),
    rowHeight: ({ sheet, areas }) => trackSize(sheet, areas, 'rows'),
    shrinkToFit: () => false,
    readingOrder: () => 'Context',
    autoIndent: () => false,
  },
  goes: {
    fill: (self) => remote(FILL, self),
    font: (self) => remote(FONT, self),
    borders: ({ world, sheet, areas }) => borders(world, sheet, areas),
    protection: (self) => remote(PROTECTION, self),
  },
  writes: {
    wrapText: (self, value) => {
      setPart(self, { wrap: flag(value) });
    },
    horizontalAlignment(self, value) {
      setPart(self, { horizontal: valueIn(HORIZONTAL, value) });
    },
    verticalAlignment(self, value) {
      setPart(self, { vertical: valueIn(VERTICAL, value) });
    },
    indentLevel(self, value) {
      if (!Number.isInteger(value)) throw apiError('InvalidArgument');
      setPart(self, { indent: value === 0 ? undefined : value });
    },
    columnWidth: ({ sheet, areas }, value) => {
      setTrackSize(sheet, areas, 'columns', value);
    },
    rowHeight: ({ sheet, areas }, value) => {
      setTrackSize(sheet, areas, 'rows', value);
    },
  },
};

const FILL: ObjectType<FormatSelf> = {
  name: 'RangeFill',
  guard,
  reads: {
    // White and no fill are the same here; only the tint tells them apart.
    color: shared(({ fill }) => fill ?? '#FFFFFF'),
    tintAndShade: (self) => {
      const fills = shared(({ fill }) => fill !== undefined)(self);
      return fills === true ? 0 : null;
    },
    pattern: shared(({ fill }) => (fill === undefined ? 'None' : 'Solid')),
    patternColor: () => '#000000',
    patternTintAndShade: () => 0,
  },
  writes: {
    color(self, value) {
      setPart(self, { fill: color(value) || undefined });
    },
  },
  acts: {
    clear: (self) => {
      setPart(self, { fill: undefined });
    },
  },
};

const FONT: ObjectType<FormatSelf> = {
  name: 'RangeFont',
  guard,
  reads: {
    name: shared(({ font }) => font?.name ?? DEFAULT_FONT.name),
    size: shared(({ font }) => font?.size ?? DEFAULT_FONT.size),
    color: shared(({ font }) => font?.color ?? DEFAULT_FONT.color),
    bold: shared(({ font }) => font?.bold ?? false),
    italic: shared(({ font }) => font?.italic ?? false),
    underline: shared(({ font }) => (font?.underline ? 'Single' : 'None')),
    strikethrough: shared(({ font }) => font?.strike ?? false),
    subscript: () => false,
    superscript: () => false,
    tintAndShade: () => 0,
  },
  writes: {
    name(self, value) {
      if (typeof value !== 'string' || value === '' || value.length > 31) throw apiError('InvalidArgument');
      setFont(self, { name: value });
    },
    size(self, value) {
      if (typeof value !== 'number' || !(value >= 1 && value <= 409)) throw apiError('InvalidArgument');
      setFont(self, { size: Math.round(value * 2) / 2 });
    },
    color: (self, value) => {
      setFont(self, { color: color(value) || undefined });
    },
    bold: (self, value) => {
      setFont(self, { bold: flag(value) });
    },
    italic: (self, value) => {
      setFont(self, { italic: flag(value) });
    },
    strikethrough: (self, value) => {
      setFont(self, { strike: flag(value) });
    },
    underline(self, value) {
      if (value !== 'None' && value !== 'Single') throw notModelled(`underline ${String(value)}`);
      setFont(self, { underline: value === 'Single' || undefined });
    },
  },
};

const PROTECTION: ObjectType<FormatSelf> = {
  name: 'FormatProtection',
  guard,
  reads: { locked: shared(({ locked }) => locked ?? true), formulaHidden: () => false },
  writes: {
    locked(self, value) {
      if (typeof value !== 'boolean') throw apiError('InvalidArgument');
      setPart(self, { locked: value ? undefined : false });
    },
  },
};
