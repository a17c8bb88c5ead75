import { omit } from '../../../../src/hosts/file/omit';
import { intersects, without, type Area } from '../../../../src/sheet/address';
import type { BookStyle } from '../../../../src/sheet/book';
import type { StoredFormat, StoredSheet } from '../../store/model';
import { isFormula } from '../../store/typed';
import { apiError, notModelled } from '../errors';
import { remote, type ObjectType, type Remote } from '../objects';
import { color } from './colors';
import { guardSheet, type World } from './world';

interface CollectionSelf {
  readonly world: World;
  readonly sheet: StoredSheet;
  readonly areas: readonly Area[];
}

interface FormatSelf {
  readonly world: World;
  readonly sheet: StoredSheet;
  readonly format: StoredFormat;
}

const OTHER_KINDS = ['cellValue', 'colorScale', 'dataBar', 'iconSet', 'preset', 'textComparison', 'topBottom'] as const;

export function conditionalFormats(world: World, sheet: StoredSheet, areas: readonly Area[]): Remote {
  return remote(COLLECTION, { world, sheet, areas });
}

/** Takes all conditional formats away from the areas; the rest of each stays. */
export function dropFormats(sheet: StoredSheet, areas: readonly Area[]): void {
  for (const format of sheet.formats) format.areas = cutOut(format.areas, areas);
  sheet.formats = sheet.formats.filter((format) => format.areas.length > 0);
}

export function cutOut(areas: readonly Area[], holes: readonly Area[]): readonly Area[] {
  return holes.reduce<readonly Area[]>(
    (rest, hole) => rest.flatMap((area) => (intersects(area, hole) ? without(area, hole) : [area])),
    areas,
  );
}

const guard = ({ world, sheet }: { readonly world: World; readonly sheet: StoredSheet }): void => {
  guardSheet(world, sheet);
};

function formatsOf({ sheet, areas }: CollectionSelf): readonly StoredFormat[] {
  return sheet.formats.filter((format) => format.areas.some((own) => areas.some((area) => intersects(own, area))));
}

const COLLECTION: ObjectType<CollectionSelf> = {
  name: 'ConditionalFormatCollection',
  guard,
  items: (self) => formatsOf(self).map((format) => remote(FORMAT, { ...self, format })),
  gets: {
    getItem: (self, id) => find(self, id) ?? missing(),
    getItemOrNullObject: find,
  },
  acts: {
    add({ world, sheet, areas }, kind) {
      if (typeof kind !== 'string') throw apiError('InvalidArgument');
      if (kind !== 'Custom') throw notModelled(`conditional format of the kind ${kind}`);
      world.book.made += 1;
      const format = { id: `{CF-${world.book.made}}`, areas, formula: '', style: {}, stopIfTrue: false };
      // A new one wins over all that are there.
      sheet.formats.unshift(format);
      return remote(FORMAT, { world, sheet, format });
    },
    clearAll({ sheet, areas }) {
      dropFormats(sheet, areas);
    },
  },
};

function find(self: CollectionSelf, id: unknown): Remote | null {
  const format = formatsOf(self).find((one) => one.id === id);
  return format ? remote(FORMAT, { ...self, format }) : null;
}

function missing(): never {
  throw apiError('ItemNotFound');
}

const FORMAT: ObjectType<FormatSelf> = {
  name: 'ConditionalFormat',
  guard,
  identity: ({ format }) => ({ Id: format.id }),
  reads: {
    id: ({ format }) => format.id,
    type: () => 'Custom',
    priority: ({ sheet, format }) => sheet.formats.indexOf(format),
    stopIfTrue: ({ format }) => format.stopIfTrue,
  },
  goes: {
    custom: (self) => remote(CUSTOM, self),
    customOrNullObject: (self) => remote(CUSTOM, self),
    ...Object.fromEntries(
      OTHER_KINDS.flatMap((kind) => [
        [`${kind}OrNullObject`, () => null],
        [
          kind,
          () => {
            throw apiError('InvalidOperation', 'a conditional format of another kind');
          },
        ],
      ]),
    ),
  },
  writes: {
    priority({ sheet, format }, value) {
      if (!Number.isInteger(value)) throw apiError('InvalidArgument');
      sheet.formats = sheet.formats.filter((one) => one !== format);
      sheet.formats.splice(value as number, 0, format);
    },
    stopIfTrue({ format }, value) {
      format.stopIfTrue = value === true;
    },
  },
  gets: {
    getRange: ({ world, sheet, format }) => {
      if (format.areas.length > 1) throw apiError('InvalidOperation', 'more than one area');
      return world.objects.range(sheet, format.areas[0]!);
    },
    getRangeOrNullObject: ({ world, sheet, format }) =>
      format.areas.length === 1 ? world.objects.range(sheet, format.areas[0]!) : null,
    getRanges: ({ world, sheet, format }) => world.objects.areas(sheet, format.areas),
  },
  acts: {
    delete({ sheet, format }) {
      sheet.formats = sheet.formats.filter((one) => one !== format);
    },
  },
};

const CUSTOM: ObjectType<FormatSelf> = {
  name: 'CustomConditionalFormat',
  guard,
  goes: { rule: (self) => remote(RULE, self), format: (self) => remote(LOOK, self) },
};

const formulaOf = ({ format }: FormatSelf): string => `=${format.formula}`;

function setFormula({ format }: FormatSelf, value: unknown): void {
  if (typeof value !== 'string' || !value.startsWith('=') || !isFormula(value))
    throw apiError('InvalidArgument', 'formula');
  format.formula = value.slice(1);
}

const RULE: ObjectType<FormatSelf> = {
  name: 'ConditionalFormatRule',
  guard,
  reads: { formula: formulaOf, formulaLocal: formulaOf },
  writes: { formula: setFormula, formulaLocal: setFormula },
};

const LOOK: ObjectType<FormatSelf> = {
  name: 'ConditionalRangeFormat',
  guard,
  reads: { numberFormat: ({ format }) => format.style.format ?? null },
  goes: { fill: (self) => remote(FILL, self), font: (self) => remote(FONT, self) },
  writes: {
    numberFormat({ format }, value) {
      if (typeof value !== 'string') throw apiError('InvalidArgument');
      format.style = { ...format.style, format: value };
    },
  },
};

const FILL: ObjectType<FormatSelf> = {
  name: 'ConditionalRangeFill',
  guard,
  reads: { color: ({ format }) => format.style.fill ?? '' },
  writes: {
    color({ format }, value) {
      format.style = { ...format.style, fill: color(value) };
    },
  },
  acts: {
    clear({ format }) {
      format.style = omit(format.style, 'fill');
    },
  },
};

type Font = NonNullable<BookStyle['font']>;

function setFont({ format }: FormatSelf, part: Font): void {
  format.style = { ...format.style, font: { ...format.style.font, ...part } };
}

const FONT: ObjectType<FormatSelf> = {
  name: 'ConditionalRangeFont',
  guard,
  reads: {
    color: ({ format }) => format.style.font?.color ?? '',
    bold: ({ format }) => format.style.font?.bold ?? null,
    italic: ({ format }) => format.style.font?.italic ?? null,
    strikethrough: ({ format }) => format.style.font?.strike ?? null,
    underline: ({ format }) => (format.style.font?.underline ? 'Single' : 'None'),
  },
  writes: {
    color: (self, value) => {
      setFont(self, { color: color(value) });
    },
    bold: (self, value) => {
      setFont(self, { bold: value === true });
    },
    italic: (self, value) => {
      setFont(self, { italic: value === true });
    },
    strikethrough: (self, value) => {
      setFont(self, { strike: value === true });
    },
    underline: (self, value) => {
      setFont(self, { underline: value === 'Single' });
    },
  },
};
