/** How long the user must have paused before the sheet is checked again, in milliseconds. */
const PAUSE = 500;

/** Checks again after the user's changes, once the user pauses. */
export interface Live {
  /** Counts the user's changes: what was computed at an earlier count is out of date. */
  readonly revision: () => number;
  /** The user has changed something that is shown: what is being computed is dropped, and begins anew after a pause. */
  readonly edited: () => void;
  /** Begins anew after a pause, without a change. */
  readonly again: () => void;
  /** Makes room for something the user wants now. */
  readonly stop: () => void;
}

/** `recheck` is called with a signal that is aborted as soon as its result would be out of date. */
export function liveChecks(recheck: (signal: AbortSignal) => void): Live {
  let revision = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: AbortController | undefined;

  const stop = (): void => {
    clearTimeout(timer);
    running?.abort();
    running = undefined;
  };
  const again = (): void => {
    stop();
    timer = setTimeout(() => {
      running = new AbortController();
      recheck(running.signal);
    }, PAUSE);
  };
  return {
    revision: () => revision,
    edited() {
      revision += 1;
      again();
    },
    again,
    stop,
  };
}
