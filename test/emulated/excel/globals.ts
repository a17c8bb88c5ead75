import { AsyncLocalStorage } from 'node:async_hooks';
import type { Library } from './library';

const current = new AsyncLocalStorage<Library>();
let last: Library | undefined;

/** The names that office.js puts into a page. */
const NAMES = ['Excel', 'Office', 'OfficeExtension'] as const;

/** Makes this Excel the one that the globals stand for, from now on. */
export function install(library: Library): void {
  last = library;
  for (const name of NAMES) {
    Object.defineProperty(globalThis, name, { get: () => (current.getStore() ?? last)?.[name], configurable: true });
  }
}

/** Takes the globals away, as where no Excel is. */
export function uninstall(): void {
  last = undefined;
  for (const name of NAMES) Reflect.deleteProperty(globalThis, name);
}

/** Runs something, and all that follows from it, with this Excel in the globals, whichever others there are. */
export function within<T>(library: Library, run: () => T): T {
  return current.run(library, run);
}

/** The object, every method of which runs within this Excel: for tests with more than one. */
export function boundTo<T extends object>(library: Library, object: T): T {
  return new Proxy(object, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name);
      if (typeof value !== 'function') return value;
      return (...args: unknown[]): unknown => within(library, () => Reflect.apply(value, target, args) as unknown);
    },
  });
}
