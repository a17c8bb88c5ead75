import type { Area } from '../../../src/sheet/address';
import type { StoredBook, StoredSheet } from '../store/model';
import { apiError, notModelled } from './errors';
import { areasRemote } from './model/areas';
import { eventOf } from './model/events';
import { range } from './model/range';
import { workbook } from './model/workbook';
import type { Told, World } from './model/world';
import { worksheet } from './model/worksheet';
import { remote, type Remote } from './objects';
import { makeReferences, type Machine } from './wire';

/** The requirement set that each member needs, by `Range.dataValidation`; `1.1` where none is given. */
export type Sets = ReadonlyMap<string, string>;

/** Members whose set the library does not say, or says wrongly for the host. */
const MORE_SETS: readonly (readonly [string, string])[] = [
  ['Worksheet.gridlines', '1.8'],
  ['Worksheet.headings', '1.8'],
];

interface EventKind {
  /** On the wire. */
  readonly type: number;
  /** Requirement sets of a sheet's and of the workbook's, by their last number. */
  readonly sheet: number;
  readonly workbook: number;
}

/** Events that are told; to listen to any other is refused by name. */
const EVENTS: Readonly<Record<string, EventKind>> = {
  DataChanged: { type: 10, sheet: 7, workbook: 9 },
  Activated: { type: 11, sheet: 7, workbook: 7 },
  Added: { type: 13, sheet: 7, workbook: 7 },
  SelectionChanged: { type: 14, sheet: 7, workbook: 9 },
  Deleted: { type: 15, sheet: 7, workbook: 7 },
};

/** `1.14` → 14. */
export function minorOf(set: string): number {
  const match = /^1\.(\d+)$/.exec(set);
  if (!match) throw new RangeError(`Not a requirement set of Excel: ${set}`);
  return Number(match[1]);
}

export interface Running {
  readonly machine: Machine;
  readonly world: World;
}

export interface RunOptions {
  /** ExcelApi that the host has. */
  readonly set: string;
  readonly sets: Sets;
  readonly tell: (event: Told) => void;
}

/** Excel over a workbook in memory, as a machine that requests are executed on. */
export function run(book: StoredBook, { set, sets, tell }: RunOptions): Running {
  const minor = minorOf(set);
  const needed = new Map([...sets, ...MORE_SETS]);
  const references = makeReferences();
  const listening = new Set<string>();
  const world: World = {
    book,
    minor,
    readOnly: false,
    actor: 'add-in',
    stale: true,
    listening,
    objects: {
      range: (sheet: StoredSheet, area: Area) => range(world, sheet, area),
      areas: (sheet: StoredSheet, areas: readonly Area[]) => areasRemote(world, sheet, areas),
      worksheet: (sheet: StoredSheet) => worksheet(world, sheet),
    },
    keep: (object) => references.keep(object),
    tell(event) {
      const name = Object.keys(EVENTS).find((one) => EVENTS[one]!.type === event.type);
      if (listening.has(`${event.target}:${name!}`)) tell(event);
    },
  };
  const machine: Machine = {
    root: workbook(world, references),
    references,
    make: (className) => {
      if (className === SERVICE.name) return remote(SERVICE, null);
      throw notModelled(`new ${className}`);
    },
    admit(className, member) {
      const set = needed.get(`${className}.${member}`);
      if (set !== undefined && minorOf(set) > minor) throw apiError('ApiNotFound', `${className}.${member}`);
    },
    listen(target, method) {
      const { event, on } = eventOf(method);
      const key = `${targetId(target)}:${event}`;
      const kind = EVENTS[event];
      if (!kind) throw notModelled(`event ${event} of ${target.type}`);
      if (kind[target.type === 'Worksheet' ? 'sheet' : 'workbook'] > minor) throw apiError('ApiNotFound', method);
      if (on) listening.add(key);
      else listening.delete(key);
    },
  };
  return { machine, world };
}

function targetId(target: Remote): string {
  return target.identity().Id ?? 'Workbook';
}

/** office.js makes one when it starts. */
const SERVICE = {
  name: 'Microsoft.InternalService.AddinInternalService',
  gets: { notifyActionHandlerReady: () => null },
};
