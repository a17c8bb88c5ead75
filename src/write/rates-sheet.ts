import type { Table } from '../form/model';
import type { Standard } from '../form/standard';
import {
  COLUMN_OF,
  drawnLayout,
  FIRST_RATE_ROW,
  HEADER_ROW,
  PRINTED_COLUMNS,
  RATES_SHEET,
  WIDTHS,
} from '../rates/layout';
import { isRatesSheet, readRatesSheet, typedCells, VERDICT_NAMES } from '../rates/sheet';
import type { RateInputs, Side, Verdict } from '../rates/types';
import { workOutRates } from '../rates/work-out';
import { columnName } from '../sheet/address';
import type { CellInput, FormulaFormatWrite, SheetPatch } from '../sheet/patch';
import type { Snapshot } from '../sheet/snapshot';
import { layOut } from './layout';
import { PAGE } from './looks';
import { headLines, noteLines } from './rates/head';
import { headerLine, rateLine } from './rates/rows';
import { SIGN_BLOCKS, SIGN_STYLES } from './rates/signs';

export interface RatesOptions {
  /** What the user says; where the sheet exists, as read from it and changed where it is to change. */
  readonly inputs: RateInputs;
  /** The 绩效测算 sheet that is there already, and is replaced. */
  readonly existing: Snapshot | null;
  /** Name of the sheet where none exists yet. */
  readonly sheet?: string;
}

const COLOURS: Readonly<Partial<Record<Verdict, string>>> = {
  met: '#00703C',
  missed: '#C00000',
  invalid: '#C00000',
  undecided: '#B45F06',
};

/**
 * The 绩效测算 sheet: for every rate of the standard its inputs, and native formulas that go on computing without the
 * add-in. Cells that the user has filled keep what they hold, formulas too, where `inputs` says what was read from them.
 * Throws where `existing` is not ours: take another name then.
 */
export function drawRates(table: Table, standard: Standard, { inputs, existing, sheet }: RatesOptions): SheetPatch {
  if (existing && !isRatesSheet(existing)) throw new RangeError(`The sheet ${existing.sheet} is not a rates sheet`);
  const layout = drawnLayout(standard);
  const kept = keptCells(inputs, existing);
  const rates = workOutRates(table, standard, inputs);
  const { rows, ...drawing } = layOut(
    [
      ...headLines(table, standard, inputs),
      headerLine(),
      ...rates.map((rate) => {
        const { id } = rate.definition;
        return rateLine({ rate, table, layout, entry: inputs.entries[id] ?? {}, typed: (side) => kept(id, side) });
      }),
      ...noteLines(standard),
    ],
    WIDTHS,
  );
  return {
    sheet: existing?.sheet ?? sheet ?? RATES_SHEET,
    mode: existing ? 'clear' : 'add',
    ...drawing,
    blocks: [...drawing.blocks, ...SIGN_BLOCKS],
    styles: [...drawing.styles, ...SIGN_STYLES],
    formulaFormats: verdictFormats(rates.length),
    page: {
      ...PAGE,
      orientation: 'landscape',
      printArea: { row: 0, column: 0, rows: rows.at(-1)!, columns: PRINTED_COLUMNS },
      titleRows: { from: HEADER_ROW, to: HEADER_ROW },
    },
    freeze: { rows: FIRST_RATE_ROW, columns: 1 },
    showGridLines: false,
  };
}

/** What stands in the input cells of `existing`, wherever the inputs still say what was read from there. */
function keptCells(inputs: RateInputs, existing: Snapshot | null): (rate: string, side: Side) => CellInput {
  if (!existing) return () => undefined;
  const read = readRatesSheet(existing).entries;
  const cells = typedCells(existing);
  return (rate, side) => (Object.is(inputs.entries[rate]?.[side], read[rate]?.[side]) ? cells(rate, side) : undefined);
}

function verdictFormats(rates: number): readonly FormulaFormatWrite[] {
  const area = { row: FIRST_RATE_ROW, column: COLUMN_OF.verdict, rows: rates, columns: 1 };
  const first = `$${columnName(area.column)}${area.row + 1}`;
  return (Object.entries(COLOURS) as [Verdict, string][]).map(([verdict, color]) => ({
    area,
    formula: `${first}="${VERDICT_NAMES[verdict]}"`,
    style: { font: { bold: true, color } },
  }));
}
