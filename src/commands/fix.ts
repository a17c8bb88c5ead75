import type { SheetPatch } from '../sheet/patch';
import { defineCommand, type NoInput } from './command';
import { fixSheet, type FixedCell } from './safe-fixes';
import { checkWorkbook, requireTable } from './workbook';

const TITLE = '规范写法';

/** Applies the safe fixes (notation only, meaning kept) of every table, in one step. */
export const fix = defineCommand<NoInput, { readonly changes: readonly FixedCell[] }>({
  id: 'fix',
  label: { zh: TITLE, en: 'Fix notation' },
  icon: 'Wrench',
  async run(host) {
    const checked = checkWorkbook(await host.snapshot());
    requireTable(checked);
    const { sheets, results } = checked;
    const changes = sheets.flatMap((sheet) => fixSheet(sheet, results));
    const patches = sheets.flatMap(({ sheet }): SheetPatch[] => {
      const mine = changes.filter((change) => change.sheet === sheet);
      return mine.length === 0 ? [] : [patchOf(sheet, mine)];
    });
    if (patches.length > 0) await host.apply({ title: TITLE, sheets: patches });
    return { changes };
  },
});

function patchOf(sheet: string, changes: readonly FixedCell[]): SheetPatch {
  return {
    sheet,
    mode: 'edit',
    expects: changes.map(({ cell, from }) => ({ cell, value: from })),
    blocks: changes.map(({ cell, to }) => ({ at: cell, values: [[to]] })),
  };
}
