import { apiError, notModelled } from './errors';

/**
 * A class of Excel's object model as tables, by the JavaScript names of its members. Every table lists what is modelled;
 * anything else is refused by name.
 */
export interface ObjectType<S> {
  readonly name: string;
  /** What the client needs to find the object again. */
  readonly identity?: (self: S) => Readonly<Record<string, string>>;
  /** The client keeps a reference to each; such as ranges. */
  readonly kept?: true;
  /** Throws where the object may not be changed. */
  readonly guard?: (self: S, member: string) => void;
  /** Scalar properties. */
  readonly reads?: Readonly<Record<string, (self: S) => unknown>>;
  /** Navigation properties; null makes a null object. */
  readonly goes?: Readonly<Record<string, (self: S) => Remote | null>>;
  readonly writes?: Readonly<Record<string, (self: S, value: unknown) => void>>;
  /** Methods that change nothing. */
  readonly gets?: Readonly<Record<string, Method<S>>>;
  /** Methods that change something. */
  readonly acts?: Readonly<Record<string, Method<S>>>;
  /** The items of a collection. */
  readonly items?: (self: S) => readonly Remote[];
}

export type Method<S> = (self: S, ...args: readonly unknown[]) => unknown;

/** An object of the host, whatever its class. */
export interface Remote {
  readonly type: string;
  readonly kept: boolean;
  readonly self: unknown;
  readonly scalars: readonly string[];
  identity(): Readonly<Record<string, string>>;
  /** A scalar, another object, or null for a null object. */
  read(member: string): unknown;
  write(member: string, value: unknown): void;
  call(member: string, args: readonly unknown[]): unknown;
  items(): readonly Remote[] | null;
}

const REMOTES = new WeakSet();

export function isRemote(value: unknown): value is Remote {
  return typeof value === 'object' && value !== null && REMOTES.has(value);
}

export function remote<S>(type: ObjectType<S>, self: S): Remote {
  const missing = (member: string): Error => notModelled(`${type.name}.${member}`);
  const made: Remote = {
    type: type.name,
    kept: type.kept ?? false,
    self,
    scalars: Object.keys(type.reads ?? {}),
    identity: () => type.identity?.(self) ?? {},
    read(member) {
      const read = own(type.reads, member) ?? own(type.goes, member);
      if (!read) throw missing(member);
      return read(self);
    },
    write(member, value) {
      const write = own(type.writes, member);
      if (!write) {
        const inner = own(type.goes, member)?.(self);
        if (!inner || typeof value !== 'object' || value === null) throw missing(`${member} =`);
        for (const [key, part] of Object.entries(value)) inner.write(key, part);
        return;
      }
      type.guard?.(self, member);
      write(self, value);
    },
    call(member, args) {
      const get = own(type.gets, member) ?? collectionMethod(type, member);
      if (get) return get(self, ...args);
      const act = own(type.acts, member);
      if (!act) throw missing(`${member}()`);
      type.guard?.(self, member);
      return act(self, ...args);
    },
    items: () => type.items?.(self) ?? null,
  };
  REMOTES.add(made);
  return made;
}

/** What every collection has. */
function collectionMethod<S>({ items }: ObjectType<S>, member: string): Method<S> | undefined {
  if (!items) return undefined;
  const methods: Record<string, Method<S>> = {
    getCount: (self) => items(self).length,
    getItemAt(self, index) {
      const item = items(self)[Number(index)];
      if (!item) throw apiError('InvalidArgument');
      return item;
    },
  };
  return own(methods, member);
}

function own<T>(table: Readonly<Record<string, T>> | undefined, member: string): T | undefined {
  return table && Object.hasOwn(table, member) ? table[member] : undefined;
}
