import type { AppearanceSource } from '../../taskpane/theme';
import type { ThemeChoice } from './preferences';

/** The system's look, or the one the user prefers; colours that the system forces always win. */
export interface ChosenAppearance extends AppearanceSource {
  choose(theme: ThemeChoice): void;
}

export function chosenAppearance(system: AppearanceSource, first: ThemeChoice): ChosenAppearance {
  const listeners = new Set<() => void>();
  let theme = first;
  return {
    current() {
      const found = system.current();
      return found === 'highContrast' || theme === 'system' ? found : theme;
    },
    watch(changed) {
      listeners.add(changed);
      const stop = system.watch(changed);
      return () => {
        listeners.delete(changed);
        stop();
      };
    },
    choose(chosen) {
      theme = chosen;
      for (const listener of listeners) listener();
    },
  };
}
