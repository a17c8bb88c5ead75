import type { Settings } from '../../check/problem';
import type { Table } from '../../form/model';
import type { Standard } from '../../form/standard';
import type { Host } from '../../hosts/host';
import { isRatesSheet, readRatesSheet } from '../../rates/sheet';
import { rateName } from '../../rates/standard-row';
import type { Rate, RateInputs } from '../../rates/types';
import { workOutRates } from '../../rates/work-out';
import { contains, parseCell, quoteSheet } from '../../sheet/address';
import type { Snapshot } from '../../sheet/snapshot';
import type { Task } from '../task';
import { checkInTurn, type CheckedWorkbook } from '../workbook';

/** A rate, worked out, with its name. */
export interface NamedRate extends Rate {
  readonly name: string;
}

/** A table whose standard has rates. */
export interface RatedTable {
  /** With the unit of money that the user has set, where the table states none. */
  readonly table: Table;
  readonly standard: Standard;
  /** Its 绩效测算 sheet; null where there is none yet. */
  readonly sheet: string | null;
  /** As typed on that sheet. */
  readonly inputs: RateInputs;
  /** Worked out from them. */
  readonly rates: readonly NamedRate[];
}

/** The rates as the inputs make them; pure, for a form that computes while it is typed into. */
export function workOut(
  { table, standard }: Pick<RatedTable, 'table' | 'standard'>,
  inputs: RateInputs,
): readonly NamedRate[] {
  return workOutRates(table, standard, inputs).map((rate) => ({
    ...rate,
    name: rateName(standard, rate.definition),
  }));
}

export async function readRates(host: Host, task?: Task): Promise<readonly RatedTable[]> {
  const snapshots = await host.snapshot();
  return ratedTables(await checkInTurn(snapshots, task), snapshots);
}

/** In the order of the workbook. */
export function ratedTables(
  { tables, results: { settings } }: CheckedWorkbook,
  snapshots: readonly Snapshot[],
): readonly RatedTable[] {
  const free = new Set(snapshots.filter(isRatesSheet));
  return tables.flatMap(({ table: read, standard }) => {
    if (!standard || standard.rates.length === 0 || read.kind !== 'departmentTarget') return [];
    const table = withMoneyUnit(read, settings);
    const own = [...free].find((sheet) => looksInto(sheet, table)) ?? null;
    if (own) free.delete(own);
    const inputs = readRatesSheet(own);
    return [{ table, standard, sheet: own?.sheet ?? null, inputs, rates: workOut({ table, standard }, inputs) }];
  });
}

function withMoneyUnit(table: Table, { moneyUnit }: Settings): Table {
  const { budget } = table;
  return budget && !budget.unit ? { ...table, budget: { ...budget, unit: moneyUnit } } : table;
}

/** Whether the formulas of a 绩效测算 sheet compute with the table. */
function looksInto({ cells }: Snapshot, { sheet, area }: Table): boolean {
  const prefix = `${quoteSheet(sheet)}!`;
  return [...cells.values()].some(({ formula = '' }) =>
    formula.split(prefix).some((rest, index) => {
      const cell = index > 0 && parseCell(/^\$?[A-Z]+\$?\d+/i.exec(rest)?.[0] ?? '');
      return cell && contains(area, cell);
    }),
  );
}
