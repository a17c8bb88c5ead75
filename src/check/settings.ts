import type { Settings } from './problem';

/** What holds until the user sets something else. */
export const DEFAULT_SETTINGS: Settings = {
  moneyUnit: null,
  // 全部以元填报时，合计相差不超过一分视为一致。
  tolerance: '0.01',
};
