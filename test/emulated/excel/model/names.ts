import { parseArea } from '../../../../src/sheet/address';
import { areaOfName, reference } from '../../../../src/sheet/references';
import type { StoredName, StoredSheet } from '../../store/model';
import { apiError } from '../errors';
import { isRemote, remote, type ObjectType, type Remote } from '../objects';
import { guardBook, sheetNamed, type RangeSelf, type World } from './world';

interface NamesSelf {
  readonly world: World;
  /** Null for the names of the workbook. */
  readonly sheet: StoredSheet | null;
}

interface NameSelf {
  readonly world: World;
  readonly name: StoredName;
}

export function names(world: World, sheet: StoredSheet | null): Remote {
  return remote(COLLECTION, { world, sheet });
}

function find({ world, sheet }: NamesSelf, wanted: unknown): Remote | null {
  const key = String(wanted).toLowerCase();
  const name = world.book.names.find((one) => one.sheet === sheet && one.name.toLowerCase() === key);
  return name ? remote(NAME, { world, name }) : null;
}

function isLegal(name: unknown): name is string {
  if (typeof name !== 'string' || name.length > 255) return false;
  return /^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name) && !parseArea(name) && !/^(?:r\d*)?(?:c\d*)?$/i.test(name);
}

/** What an argument refers to, without `=`: a range, or a formula. */
function refersTo(argument: unknown): string {
  if (isRemote(argument) && argument.type === 'Range') {
    const { sheet, area } = argument.self as RangeSelf;
    return reference(sheet.name, area);
  }
  if (typeof argument !== 'string' || argument === '') throw apiError('InvalidArgument');
  return argument.replace(/^=/, '');
}

const guard = ({ world }: { readonly world: World }): void => {
  guardBook(world);
};

const COLLECTION: ObjectType<NamesSelf> = {
  name: 'NamedItemCollection',
  guard,
  items: ({ world, sheet }) =>
    world.book.names.filter((name) => name.sheet === sheet).map((name) => remote(NAME, { world, name })),
  gets: {
    getItem(self, name) {
      const found = find(self, name);
      if (!found) throw apiError('ItemNotFound');
      return found;
    },
    getItemOrNullObject: find,
  },
  acts: {
    add(self, name, argument) {
      if (!isLegal(name)) throw apiError('InvalidArgument', String(name));
      if (find(self, name)) throw apiError('ItemAlreadyExists', name);
      self.world.book.names.push({ name, refersTo: refersTo(argument), sheet: self.sheet });
      self.world.stale = true;
      return find(self, name);
    },
  },
};

function rangeOfName({ world, name }: NameSelf): Remote | null {
  const stands = areaOfName(name);
  const sheet = stands && sheetNamed(world, stands.sheet);
  return sheet ? world.objects.range(sheet, stands.area) : null;
}

const NAME: ObjectType<NameSelf> = {
  name: 'NamedItem',
  guard,
  identity: ({ name }) => ({ _Id: name.name }),
  reads: {
    name: ({ name }) => name.name,
    type: ({ name }) => (areaOfName(name) ? 'Range' : 'String'),
    value: ({ name }) => name.refersTo,
    formula: ({ name }) => `=${name.refersTo}`,
    visible: () => true,
    comment: () => '',
    scope: ({ name }) => (name.sheet ? 'Worksheet' : 'Workbook'),
  },
  goes: {
    worksheetOrNullObject: ({ world, name }) => (name.sheet ? world.objects.worksheet(name.sheet) : null),
  },
  writes: {
    formula({ world, name }, value) {
      name.refersTo = refersTo(value);
      world.stale = true;
    },
  },
  gets: {
    getRange(self) {
      const found = rangeOfName(self);
      if (!found) throw apiError('InvalidOperation', 'the name is not one of a range');
      return found;
    },
    getRangeOrNullObject: rangeOfName,
  },
  acts: {
    delete({ world, name }) {
      world.book.names = world.book.names.filter((one) => one !== name);
      world.stale = true;
    },
  },
};
