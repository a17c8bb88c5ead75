import type { Cell } from '../sheet/address';
import { defineCommand, type NoOutput } from './command';

/** Shows a cell and selects it. */
export const goToCell = defineCommand<{ readonly sheet: string; readonly cell: Cell }, NoOutput>({
  id: 'go-to-cell',
  label: { zh: '转到单元格', en: 'Go to cell' },
  icon: 'TargetArrow',
  async run(host, { sheet, cell }) {
    await host.reveal(sheet, cell);
    return {};
  },
});
