import { defineCommand, type NoInput } from './command';
import type { RatedTable } from './work/rates';

/** The rates of every table with what has been typed for them so far; changes nothing. */
export const readRates = defineCommand<NoInput, readonly RatedTable[]>({
  id: 'read-rates',
  label: { zh: '读取测算数据', en: 'Read rates' },
  icon: 'TableCalculator',
  run: async (host, _input, task) => (await import('./work/rates')).readRates(host, task),
});
