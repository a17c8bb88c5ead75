import { defineCommand } from './command';
import type { FilledRates, RatesInput } from './work/fill-rates';

/** Adds a 绩效测算 sheet for every table, or brings it up to date; what the user has typed there stays unless told. */
export const fillRates = defineCommand<RatesInput, readonly FilledRates[]>({
  id: 'fill-rates',
  label: { zh: '绩效测算', en: 'Work out rates' },
  icon: 'Calculator',
  verb: 'rates',
  run: async (host, input, task) => (await import('./work/fill-rates')).fillRates(host, input, task),
});
