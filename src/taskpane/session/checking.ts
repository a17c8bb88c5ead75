import { check } from '../../commands/check';
import { hasMarks, type CheckedWorkbook } from '../../commands/checked';
import type { CheckInput } from '../../commands/work/check';
import { HostError, type Host } from '../../hosts/host';
import type { Connection } from './connection';
import { problemKeys, stillAt, visibleProblems } from './list';
import { liveChecks } from './live';
import type { Look } from './look';
import type { Store } from './store';
import type { CheckState, PaneState } from './types';
import { inWords } from './words';

/** What the 校验 tab shows, kept up with the sheet. */
export interface Checking {
  /** Counts the user's changes of what is shown. */
  revision(): number;
  /** Shows what was found when the sheet was at that revision. */
  show(look: Look, revision: number): void;
  /** The user has changed a sheet. */
  edited(sheet: string): void;
  /** Makes room for something the user wants now; what it leaves out of date is checked again by `resume`. */
  pause(): void;
  resume(): void;
  /** A fresh check that nobody asked for: no message is taken away, and a failure is told once. */
  renew(connection: Connection, signal?: AbortSignal): Promise<void>;
}

export const NOTHING_CHECKED: CheckState = {
  scope: { kind: 'sheet' },
  checked: null,
  stale: false,
  marked: false,
  grouping: 'section',
  shown: { error: true, warning: true, hint: true },
  current: null,
};

/** `recheck` is called after the user's changes; it lets `renew` take its turn. */
export function checkingOf(store: Store<PaneState>, recheck: (signal: AbortSignal) => void): Checking {
  const live = liveChecks(recheck);
  /** For the same look again. */
  let input: CheckInput | null = null;
  /** A failure is told once, until a check succeeds. */
  let toldFailure: string | null = null;

  const state = (): CheckState => store.get().check;
  const set = (change: Partial<CheckState>): void => {
    store.set({ check: { ...state(), ...change } });
  };

  function shownSheets(): readonly string[] {
    return input?.area ? [input.area.sheet] : (input?.sheets ?? []);
  }

  /** What the user writes on the 校验结果 sheet counts, too. */
  function isShown(sheet: string): boolean {
    return shownSheets().includes(sheet) || state().checked?.resultsSheet?.sheet === sheet;
  }

  /** Whether the sheet that is shown has been removed or renamed. */
  async function isGone(host: Host): Promise<boolean> {
    const sheets = await host.sheets().catch(() => null);
    return sheets !== null && shownSheets().some((sheet) => !sheets.includes(sheet));
  }

  function showChecked(checked: CheckedWorkbook, revision: number): void {
    const before = state();
    const next = { ...before, checked, stale: revision !== live.revision(), marked: hasMarks(checked) };
    set({ ...next, current: stillAt(before.current, keysInSight(before), keysInSight(next)) });
  }

  function showNothing(): void {
    live.stop();
    input = null;
    set({ scope: { kind: 'sheet' }, checked: null, stale: false, marked: false, current: null });
  }

  return {
    revision: live.revision,
    show(look, revision) {
      ({ input } = look);
      set({ scope: look.scope });
      showChecked(look.checked, revision);
    },
    edited(sheet) {
      if (!isShown(sheet)) return;
      set({ stale: true });
      live.edited();
    },
    pause: live.stop,
    resume() {
      if (state().stale) live.again();
    },
    async renew({ history, texts }, signal) {
      if (!input) return;
      const revision = live.revision();
      try {
        const checked = await check.run(history.host, input, signal ? { signal } : {});
        if (signal?.aborted) return;
        showChecked(checked, revision);
        toldFailure = null;
      } catch (error) {
        if (signal?.aborted) return;
        if (await isGone(history.host)) {
          showNothing();
          return;
        }
        set({ stale: true });
        // Whoever is typing into a cell is not disturbed: it is tried again after the next pause.
        if (error instanceof HostError && error.code === 'editing') {
          live.again();
          return;
        }
        const { text, details } = inWords(error, texts.failure);
        if (text === toldFailure) return;
        toldFailure = text;
        store.set({ message: { intent: 'warning', text: texts.check.live(text), ...(details ? { details } : {}) } });
      }
    },
  };
}

/** The problems that the user sees, in that order. */
export function inSight({ checked, ...options }: CheckState) {
  return checked ? visibleProblems(checked, options).flatMap(({ problems }) => problems) : [];
}

function keysInSight(state: CheckState): readonly string[] {
  if (!state.checked) return [];
  const keys = problemKeys(state.checked);
  return inSight(state).flatMap((problem) => keys.get(problem) ?? []);
}
