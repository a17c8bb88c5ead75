import type { Host } from '../../hosts/host';
import { RATES_SHEET } from '../../rates/sheet';
import type { RateInputs } from '../../rates/types';
import { freeSheetName } from '../../sheet/names';
import { drawRates } from '../../write/rates-sheet';
import { CommandError, WorkbookError } from '../command';
import { eachInTurn, silent, type Task } from '../task';
import { checkInTurn, requireTable } from '../workbook';
import { parseRateInputs, type GivenInputs } from './rate-inputs';
import { ratedTables, workOut, type NamedRate, type RatedTable } from './rates';

export interface RatesInput {
  /** Parsed JSON, keyed by the rate's id; says otherwise than what has been typed on the sheet. */
  readonly inputs?: unknown;
  /** From a form that has read the sheet: all of its inputs as they are to be, blank ones too. */
  readonly whole?: RateInputs;
  /** Sheet of the table that this is about; every table of the workbook unless told. */
  readonly table?: string;
}

export interface FilledRates {
  /** The sheet of the table, and the 绩效测算 sheet made for it or brought up to date. */
  readonly table: string;
  readonly sheet: string;
  readonly existed: boolean;
  readonly rates: readonly NamedRate[];
}

export async function fillRates(host: Host, input: RatesInput, task: Task = {}): Promise<readonly FilledRates[]> {
  const { inputs, whole, table } = input;
  const snapshots = await host.snapshot();
  const checked = await checkInTurn(snapshots, silent(task));
  requireTable(checked);
  const all = ratedTables(checked, snapshots);
  const rated = table === undefined ? all : all.filter((one) => one.table.sheet === table);
  refuseWhereUnclear(rated, input);
  const given = parseRateInputs(inputs === undefined ? {} : inputs, [
    ...new Set(rated.flatMap(({ standard }) => standard.rates)),
  ]);

  const names = snapshots.map(({ sheet }) => sheet);
  const draw = (one: RatedTable) => {
    const sheet = one.sheet ?? freeSheetName(RATES_SHEET, names);
    names.push(sheet);
    const merged = whole ?? merge(one.inputs, given);
    const existing = snapshots.find((snapshot) => snapshot.sheet === one.sheet) ?? null;
    return {
      patch: drawRates(one.table, one.standard, { inputs: merged, existing, sheet }),
      filled: { table: one.table.sheet, sheet, existed: existing !== null, rates: workOut(one, merged) },
    };
  };
  const drawn = await eachInTurn(rated, draw, task);
  await host.apply({ title: '绩效测算', sheets: drawn.map(({ patch }) => patch) });
  return drawn.map(({ filled }) => filled);
}

function refuseWhereUnclear(rated: readonly RatedTable[], { inputs, whole, table }: RatesInput): void {
  if (rated.length === 0 && table !== undefined) {
    throw new CommandError(`工作表“${table}”上没有可以测算的目标表；请核对工作表的名称。`);
  }
  if (rated.length === 0) throw new WorkbookError('这张表的表式没有规定可以测算的比率指标，没有增加“绩效测算”。');
  if (rated.length > 1 && (inputs !== undefined || whole)) {
    throw new CommandError(
      `工作簿里有 ${rated.length} 张目标表，不知道测算数据属于哪一张；请指明是哪一张工作表上的，或不带测算数据生成，再在各张“绩效测算”上填写。`,
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
