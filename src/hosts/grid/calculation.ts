import { ICommandService } from '@univerjs/core';
import {
  IActiveDirtyManagerService,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
} from '@univerjs/engine-formula';
import type { Engine } from './engine';

/** How long a reader waits for results, in milliseconds: longer than the grid's own pause before it calculates. */
const LIMIT = 4000;

export interface Calculation {
  /** When the results belong to what the cells hold; at the latest after a few seconds. */
  settled(): Promise<void>;
  stop(): void;
}

/** The grid calculates a little after each change, by itself; this knows when it has. */
export function watchCalculation({ injector }: Engine): Calculation {
  const commands = injector.get(ICommandService);
  const causes = injector.get(IActiveDirtyManagerService);
  let isDue = false;
  let waiting: (() => void)[] = [];
  const end = (): void => {
    isDue = false;
    for (const resolve of waiting.splice(0)) resolve();
  };
  const listener = commands.onCommandExecuted(({ id, params }, options) => {
    if (id === SetFormulaCalculationNotificationMutation.id) {
      const { functionsExecutedState } = params as { functionsExecutedState?: number };
      if (functionsExecutedState !== undefined) end();
    } else if (id === SetFormulaCalculationStartMutation.id || (causes.get(id) && !options?.onlyLocal)) {
      isDue = true;
    }
  });
  return {
    settled() {
      if (!isDue) return Promise.resolve();
      return new Promise((resolve) => {
        const timer = setTimeout(done, LIMIT);
        function done(): void {
          clearTimeout(timer);
          waiting = waiting.filter((other) => other !== done);
          resolve();
        }
        waiting.push(done);
      });
    },
    stop: () => {
      listener.dispose();
      end();
    },
  };
}
