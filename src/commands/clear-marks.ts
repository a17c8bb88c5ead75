import { defineCommand, type NoInput } from './command';
import type { ClearResult } from './work/clear-marks';

/** Takes our marks away, and the 校验结果 sheet with them unless ignores or settings of the user's stand on it. */
export const clearMarks = defineCommand<NoInput, ClearResult>({
  id: 'clear-marks',
  label: { zh: '清除标注', en: 'Clear marks' },
  icon: 'Eraser',
  verb: 'clear',
  run: async (host) => (await import('./work/clear-marks')).clearMarks(host),
});
