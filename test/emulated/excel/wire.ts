import { ApiError, apiError, notModelled } from './errors';
import { isRemote, type Remote } from './objects';

/** A request of office.js, as far as it is looked at; the names are those on the wire. */
export interface RequestBody {
  readonly AutoKeepReference?: boolean;
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  readonly ReferencedObjectPathIds?: readonly unknown[] | null;
}

export interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
}

interface ObjectPath {
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

export interface ResponseBody {
  readonly Results: readonly { readonly ActionId: number; readonly Value: unknown }[];
  readonly TraceIds: readonly number[];
  readonly Error?: {
    readonly Code: string;
    readonly Message: string;
    readonly Location: string;
    readonly ActionIndex: number;
    readonly HttpStatusCode: number;
  };
}

export const ACTION = { instantiate: 1, query: 2, method: 3, set: 4, trace: 5 } as const;
const PATH = { global: 1, new: 2, method: 3, property: 4, indexer: 5, reference: 6, null: 7 } as const;

/** What a request is executed on. */
export interface Machine {
  readonly root: Remote;
  readonly references: References;
  /** Objects that a request may make by the name of their class. */
  make(className: string): Remote;
  /** Throws where the host is too old for the member. */
  admit(className: string, member: string): void;
  /** An event is registered or given up, by the name of its method. */
  listen(target: Remote, method: string): void;
}

/** References that the client has asked to keep, by id. */
export interface References {
  keep(object: Remote): string;
  idOf(object: Remote): string | undefined;
  find(id: string): Remote | undefined;
  release(id: string): void;
}

export function makeReferences(): References {
  const objects = new Map<string, Remote>();
  const ids = new WeakMap<Remote, string>();
  let made = 0;
  return {
    keep(object) {
      const known = ids.get(object);
      if (known !== undefined) return known;
      made += 1;
      const id = `ref-${made}`;
      objects.set(id, object);
      ids.set(object, id);
      return id;
    },
    idOf: (object) => ids.get(object),
    find: (id) => objects.get(id),
    release(id) {
      const object = objects.get(id);
      if (object) ids.delete(object);
      objects.delete(id);
    },
  };
}

/**
 * Executes a request action by action, as Excel does: the first error ends it, what was done before stays done. `stop`
 * makes it fail before the action of that index.
 */
export function execute(machine: Machine, body: RequestBody, stop?: { at: number; error: ApiError }): ResponseBody {
  const resolve = resolver(machine, body);
  const results: { ActionId: number; Value: unknown }[] = [];
  const traces: number[] = [];
  for (const [index, action] of body.Actions.entries()) {
    try {
      if (stop?.at === index) throw stop.error;
      if (action.ActionType === ACTION.trace) traces.push(action.Id);
      results.push({ ActionId: action.Id, Value: perform(machine, body, action, resolve) });
    } catch (thrown) {
      // A client that is not answered waits for ever.
      const error = thrown instanceof ApiError ? thrown : new ApiError('TheEmulatorIsBroken', inFull(thrown));
      const Error = {
        Code: error.code,
        Message: error.message,
        Location: locationOf(body, action),
        ActionIndex: index,
        HttpStatusCode: 400,
      };
      return { Results: results, TraceIds: traces, Error };
    }
  }
  return { Results: results, TraceIds: traces };
}

function inFull(thrown: unknown): string {
  return thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
}

type Resolve = (id: number) => Remote | null;

function resolver(machine: Machine, { ObjectPaths }: RequestBody): Resolve {
  const found = new Map<number, Remote | null>();
  const resolve: Resolve = (id) => {
    const known = found.get(id);
    if (known !== undefined) return known;
    const path = ObjectPaths[String(id)];
    if (!path) throw apiError('InvalidObjectPath', String(id));
    const object = follow(machine, path, resolve);
    found.set(id, object);
    return object;
  };
  return resolve;
}

function follow(machine: Machine, path: ObjectPath, resolve: Resolve): Remote | null {
  const { ObjectPathType: type, Name } = path;
  if (type === PATH.global) return machine.root;
  if (type === PATH.new) return machine.make(Name);
  if (type === PATH.null) return null;
  if (type === PATH.reference) {
    const kept = machine.references.find(Name);
    if (!kept) throw apiError('InvalidReference');
    return kept;
  }
  const parent = resolve(path.ParentObjectPathId!);
  if (!parent) return null;
  if (type === PATH.property) return asObject(machine, parent, member(Name), () => parent.read(member(Name)));
  const name = type === PATH.indexer ? 'getItem' : member(Name);
  const args = argumentsOf(path.ArgumentInfo, resolve);
  return asObject(machine, parent, name, () => parent.call(name, args));
}

function asObject(machine: Machine, parent: Remote, name: string, get: () => unknown): Remote | null {
  machine.admit(parent.type, name);
  const found = get();
  if (found === null || isRemote(found)) return found;
  throw notModelled(`object ${parent.type}.${name}`);
}

function perform(machine: Machine, body: RequestBody, action: Action, resolve: Resolve): unknown {
  const { ActionType: type, Name } = action;
  if (type === ACTION.trace) return null;
  const object = resolve(action.ObjectPathId);
  if (!object) return null;
  const name = member(Name);
  const args = argumentsOf(action.ArgumentInfo, resolve);
  switch (type) {
    case ACTION.instantiate:
      if (body.AutoKeepReference && object.kept) machine.references.keep(object);
      return identityOf(machine, object);
    case ACTION.query:
      return query(machine, object, action.QueryInfo ?? {});
    case ACTION.set:
      machine.admit(object.type, name);
      object.write(name, args[0]);
      return null;
    case ACTION.method:
      return callMethod(machine, object, name, args);
    default:
      throw notModelled(`action of type ${type}`);
  }
}

function callMethod(machine: Machine, object: Remote, name: string, args: readonly unknown[]): unknown {
  if (name === '_KeepReference') {
    machine.references.keep(object);
    return null;
  }
  if (/^_(?:Un)?register\w+Event$/i.test(name)) {
    machine.listen(object, name);
    return null;
  }
  machine.admit(object.type, name);
  const result = object.call(name, args);
  return isRemote(result) ? identityOf(machine, result) : (result ?? null);
}

function identityOf(machine: Machine, object: Remote): Record<string, string> {
  const reference = machine.references.idOf(object);
  return { ...object.identity(), ...(reference !== undefined && { _ReferenceId: reference }) };
}

function query(machine: Machine, object: Remote, info: QueryInfo): unknown {
  const names = [...(info.Select ?? []), ...(info.Expand ?? [])].map((path) => path.split(/[/.]/));
  const items = object.items();
  if (!items) return project(machine, object, names);
  const end = info.Top === undefined ? undefined : (info.Skip ?? 0) + info.Top;
  const own = names.filter(([first]) => object.scalars.includes(first!));
  const ofItems = names.filter(([first]) => !object.scalars.includes(first!));
  return {
    ...(own.length > 0 && project(machine, object, own)),
    _Items: items.slice(info.Skip ?? 0, end).map((item) => project(machine, item, ofItems)),
  };
}

/** The properties asked for, those of other objects nested. */
function project(machine: Machine, object: Remote, paths: readonly (readonly string[])[]): Record<string, unknown> {
  const found: Record<string, unknown> = identityOf(machine, object);
  const inner = new Map<string, string[][]>();
  for (const [first = '*', ...rest] of paths.length > 0 ? paths : [['*']]) {
    const name = member(first);
    if (name === '*' || name === '$all') {
      for (const scalar of object.scalars.filter((one) => isAdmitted(machine, object.type, one))) {
        found[wireName(scalar)] = object.read(scalar) ?? null;
      }
    } else if (name !== 'isNullObject' && name !== 'isNull') {
      inner.set(name, [...(inner.get(name) ?? []), rest]);
    }
  }
  for (const [name, rests] of inner) {
    machine.admit(object.type, name);
    const value = object.read(name);
    found[wireName(name)] = isRemote(value) ? nested(machine, value, rests) : (value ?? null);
  }
  return found;
}

function nested(machine: Machine, object: Remote, paths: readonly (readonly string[])[]): unknown {
  const asked = paths.filter(({ length }) => length > 0);
  return query(machine, object, { Select: asked.map((path) => path.filter((part) => part !== 'items').join('/')) });
}

function isAdmitted(machine: Machine, type: string, name: string): boolean {
  try {
    machine.admit(type, name);
    return true;
  } catch {
    return false;
  }
}

/** Arguments as the methods take them: objects in place of references to them. */
function argumentsOf(info: ArgumentInfo | undefined, resolve: Resolve): readonly unknown[] {
  const plain = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(plain);
    if (typeof value !== 'object' || value === null) return value;
    if ('_ObjectPathId' in value) return resolve(value._ObjectPathId as number);
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, plain(part)]));
  };
  const walk = (values: readonly unknown[], references: readonly unknown[] | null | undefined): unknown[] =>
    values.map((value, index) => {
      const reference = references?.[index];
      if (Array.isArray(reference)) return walk(value as unknown[], reference);
      return typeof reference === 'number' && reference > 0 ? resolve(reference) : plain(value);
    });
  return walk(info?.Arguments ?? [], info?.ReferencedObjectPathIds);
}

function locationOf(body: RequestBody, { ObjectPathId, Name }: Action): string {
  const path = body.ObjectPaths[String(ObjectPathId)];
  return Name === '' ? (path?.Name ?? '') : `${path?.Name ?? ''}.${member(Name)}`;
}

/** `RowCount` → `rowCount`; what begins with an underscore stays. */
function member(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

function wireName(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
