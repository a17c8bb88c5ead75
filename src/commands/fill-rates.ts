import type { Standard } from '../form/standard';
import type { Table } from '../form/model';
import { rateName } from '../rates/standard-row';
import { isRatesSheet, RATES_SHEET, readRatesSheet } from '../rates/sheet';
import type { Rate, RateInputs } from '../rates/types';
import { workOutRates } from '../rates/work-out';
import { contains, parseCell, quoteSheet } from '../sheet/address';
import { freeSheetName } from '../sheet/names';
import type { Snapshot } from '../sheet/snapshot';
import { drawRates } from '../write/rates-sheet';
import { CommandError, WorkbookError, defineCommand } from './command';
import { parseRateInputs, type GivenInputs } from './rate-inputs';
import { checkWorkbook, requireTable } from './workbook';

export interface FilledRates {
  /** The sheet of the table, and the 绩效测算 sheet made for it or brought up to date. */
  readonly table: string;
  readonly sheet: string;
  readonly existed: boolean;
  readonly rates: readonly (Rate & { readonly name: string })[];
}

const TITLE = '绩效测算';

/**
 * Adds a 绩效测算 sheet for every table, or brings it up to date; what the user has typed there stays, unless `inputs`
 * (parsed JSON, keyed by the rate's id) says otherwise.
 */
export const fillRates = defineCommand<{ readonly inputs?: unknown }, readonly FilledRates[]>({
  id: 'fill-rates',
  label: { zh: TITLE, en: 'Work out rates' },
  icon: 'Calculator',
  async run(host, { inputs }) {
    const snapshots = await host.snapshot();
    const checked = checkWorkbook(snapshots);
    requireTable(checked);
    const tables = checked.tables.flatMap(({ table, standard }) =>
      standard && standard.rates.length > 0 && table.kind === 'departmentTarget' ? [{ table, standard }] : [],
    );
    const given = parseRateInputs(inputs === undefined ? {} : inputs, ratesOf(tables));
    refuseWhereUnclear(tables, inputs);

    const existing = pairUp(tables, snapshots.filter(isRatesSheet));
    const names = [...(await host.sheets())];
    const drawn = tables.map(({ table, standard }, index) => {
      const old = existing[index] ?? null;
      const sheet = old?.sheet ?? freeSheetName(RATES_SHEET, names);
      if (!old) names.push(sheet);
      const all = merge(readRatesSheet(old), given);
      const worked = workOutRates(table, standard, all).map((rate) => ({
        ...rate,
        name: rateName(standard, rate.definition),
      }));
      return {
        patch: drawRates(table, standard, { inputs: all, existing: old, sheet }),
        filled: { table: table.sheet, sheet, existed: old !== null, rates: worked },
      };
    });
    await host.apply({ title: TITLE, sheets: drawn.map(({ patch }) => patch) });
    return drawn.map(({ filled }) => filled);
  },
});

interface Rated {
  readonly table: Table;
  readonly standard: Standard;
}

function ratesOf(tables: readonly Rated[]): Standard['rates'] {
  return [...new Set(tables.map(({ standard }) => standard))].flatMap(({ rates }) => rates);
}

function refuseWhereUnclear(tables: readonly Rated[], inputs: unknown): void {
  if (tables.length === 0) throw new WorkbookError('这张表的表式没有规定可以测算的比率指标，没有增加“绩效测算”。');
  if (tables.length > 1 && inputs !== undefined) {
    throw new CommandError(
      `工作簿里有 ${tables.length} 张目标表，不知道测算数据属于哪一张；请不带测算数据生成，再在各张“绩效测算”上填写。`,
    );
  }
}

function merge(typed: RateInputs, given: GivenInputs): RateInputs {
  const ids = Object.keys({ ...typed.entries, ...given.entries });
  return {
    basis: given.basis ?? typed.basis,
    entries: Object.fromEntries(ids.map((id) => [id, { ...typed.entries[id], ...given.entries[id] }])),
  };
}

/** For each table the sheet whose formulas look into it; null where there is none yet. */
function pairUp(tables: readonly Rated[], sheets: readonly Snapshot[]): readonly (Snapshot | null)[] {
  const free = new Set(sheets);
  return tables.map(({ table }) => {
    const own = [...free].find((sheet) => looksInto(sheet, table)) ?? null;
    if (own) free.delete(own);
    return own;
  });
}

function looksInto({ cells }: Snapshot, { sheet, area }: Table): boolean {
  const prefix = `${quoteSheet(sheet)}!`;
  return [...cells.values()].some(({ formula = '' }) =>
    formula.split(prefix).some((rest, index) => {
      const cell = index > 0 && parseCell(/^\$?[A-Z]+\$?\d+/i.exec(rest)?.[0] ?? '');
      return cell && contains(area, cell);
    }),
  );
}
