import { intersection, intersects, MAX_COLUMNS, MAX_ROWS, type Area } from '../../../../src/sheet/address';
import type { StoredSheet } from '../../store/model';
import { apiError } from '../errors';
import { remote, type ObjectType, type Remote } from '../objects';
import { addressOf, onSheet, rangeOf } from './addresses';
import { clear } from './clear';
import { conditionalFormats } from './conditional';
import { rangeFormat } from './format';
import { specialCells } from './special';
import { validation } from './validation';
import { guardSheet, type World } from './world';

/** Several rectangles of one sheet. */
interface AreasSelf {
  readonly world: World;
  readonly sheet: StoredSheet;
  readonly areas: readonly Area[];
}

/** The longest list of addresses that `getRanges` takes, in characters. */
const MAX_ADDRESSES = 8192;

export function areasRemote(world: World, sheet: StoredSheet, areas: readonly Area[]): Remote {
  return remote(TYPE, { world, sheet, areas: areas.map(onSheet) });
}

/** `Worksheet.getRanges`: addresses with commas between them. */
export function rangesOf(world: World, sheet: StoredSheet, addresses: unknown): Remote {
  if (typeof addresses !== 'string' || addresses.length > MAX_ADDRESSES) throw apiError('InvalidArgument');
  const areas = addresses.split(',').map((address) => rangeOf(address, world, sheet));
  return areasRemote(
    world,
    sheet,
    areas.map(({ area }) => area),
  );
}

function cellCount({ areas }: AreasSelf): number {
  return areas.reduce((sum, { rows, columns }) => sum + rows * columns, 0);
}

const address = ({ sheet, areas }: AreasSelf): string => areas.map((area) => addressOf({ sheet, area })).join(',');

const TYPE: ObjectType<AreasSelf> = {
  name: 'RangeAreas',
  kept: true,
  guard: ({ world, sheet }) => {
    guardSheet(world, sheet);
  },
  reads: {
    address,
    addressLocal: address,
    areaCount: ({ areas }) => areas.length,
    cellCount,
    isEntireColumn: ({ areas }) => areas.every(({ rows }) => rows === MAX_ROWS),
    isEntireRow: ({ areas }) => areas.every(({ columns }) => columns === MAX_COLUMNS),
  },
  goes: {
    areas: (self) => remote(RANGES, self),
    worksheet: ({ world, sheet }) => world.objects.worksheet(sheet),
    format: ({ world, sheet, areas }) => rangeFormat(world, sheet, areas),
    conditionalFormats: ({ world, sheet, areas }) => conditionalFormats(world, sheet, areas),
    dataValidation: ({ world, sheet, areas }) => validation(world, sheet, areas),
  },
  gets: {
    getIntersectionOrNullObject({ world, sheet, areas }, other) {
      const { area } = rangeOf(other, world, sheet);
      const common = areas.filter((one) => intersects(one, area)).map((one) => intersection(one, area));
      return common.length > 0 ? areasRemote(world, sheet, common) : null;
    },
    getSpecialCellsOrNullObject: ({ world, sheet, areas }, kind) => specialCells(world, sheet, areas, kind),
  },
  acts: {
    clear: ({ world, sheet, areas }, applyTo) => {
      for (const area of areas) clear({ world, sheet, area }, applyTo);
    },
  },
};

const RANGES: ObjectType<AreasSelf> = {
  name: 'RangeCollection',
  items: ({ world, sheet, areas }) => areas.map((area) => world.objects.range(sheet, area)),
};
