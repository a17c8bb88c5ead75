/** A value that is replaced, never changed, and those who want to know. */
export interface Store<State> {
  readonly get: () => State;
  /** Replaces what is named. Listeners are called once, after the running code, however often that happens in it. */
  readonly set: (change: Partial<State>) => void;
  /** Returns the way to stop. */
  readonly subscribe: (listener: () => void) => () => void;
}

export function createStore<State extends object>(initial: State): Store<State> {
  let state = initial;
  let told = true;
  const listeners = new Set<() => void>();
  return {
    get: () => state,
    set(change) {
      state = { ...state, ...change };
      if (!told) return;
      told = false;
      queueMicrotask(() => {
        told = true;
        for (const listener of listeners) listener();
      });
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
