import { addressOf } from './addresses';
import { areasRemote } from './areas';
import { comments } from './comments';
import { names } from './names';
import { worksheets } from './worksheet';
import { areaOf } from '../../../../src/sheet/address';
import { apiError } from '../errors';
import { remote, type ObjectType, type Remote } from '../objects';
import type { References } from '../wire';
import type { World } from './world';

interface WorkbookSelf {
  readonly world: World;
  readonly references: References;
}

export function workbook(world: World, references: References): Remote {
  return remote(WORKBOOK, { world, references });
}

function selected({ world }: WorkbookSelf): Remote {
  const { sheet, areas } = world.book.selection;
  if (areas.length > 1)
    throw apiError('InvalidOperation', `more than one area: ${addressOf({ sheet, area: areas[0]! })}`);
  return world.objects.range(sheet, areas[0]!);
}

const WORKBOOK: ObjectType<WorkbookSelf> = {
  name: 'Workbook',
  reads: {
    name: () => '工作簿.xlsx',
    readOnly: ({ world }) => world.readOnly,
    isDirty: () => true,
    autoSave: () => false,
    previouslySaved: () => true,
    calculationEngineVersion: () => 191_029,
    usePrecisionAsDisplayed: () => false,
    chartDataPointTrack: () => true,
  },
  goes: {
    worksheets: ({ world }) => worksheets(world),
    names: ({ world }) => names(world, null),
    comments: ({ world }) => comments(world, null),
    application: (self) => remote(APPLICATION, self),
    protection: (self) => remote(PROTECTION, self),
    _Runtime: (self) => remote(RUNTIME, self),
  },
  gets: {
    getSelectedRange: selected,
    getSelectedRanges: ({ world }) => areasRemote(world, world.book.selection.sheet, world.book.selection.areas),
    getActiveCell: ({ world }) =>
      world.objects.range(world.book.selection.sheet, areaOf(world.book.selection.areas[0]!)),
    _RemoveReference({ references }, id) {
      references.release(String(id));
    },
    _GetRangeForEventByReferenceId({ references }, id) {
      const found = references.find(String(id));
      if (!found) throw apiError('ItemNotFound');
      return found;
    },
    _GetRangeOrNullObjectForEventByReferenceId: ({ references }, id) => references.find(String(id)) ?? null,
  },
};

const APPLICATION: ObjectType<WorkbookSelf> = {
  name: 'Application',
  reads: {
    calculationMode: () => 'Automatic',
    calculationState: () => 'Done',
    calculationEngineVersion: () => 191_029,
    decimalSeparator: () => '.',
    thousandsSeparator: () => ',',
    useSystemSeparators: () => true,
  },
  gets: {
    calculate: ({ world }) => {
      world.stale = true;
    },
    suspendScreenUpdatingUntilNextSync: () => undefined,
    suspendApiCalculationUntilNextSync: () => undefined,
  },
};

const PROTECTION: ObjectType<WorkbookSelf> = {
  name: 'WorkbookProtection',
  reads: { protected: ({ world }) => world.book.structureProtected },
};

const RUNTIME: ObjectType<WorkbookSelf> = {
  name: 'Runtime',
  reads: { enableEvents: () => true },
};
