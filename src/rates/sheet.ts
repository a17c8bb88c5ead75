import { amountInYuan, parseAmount } from '../form/amount';
import type { RateDefinition } from '../form/standard';
import type { Cell } from '../sheet/address';
import type { CellInput } from '../sheet/patch';
import { cellAt, isBlank, isErrorValue, type SheetCell, type Snapshot } from '../sheet/snapshot';
import { isStartFormula } from './formulas';
import { findLayout, type RatesLayout } from './layout';
import { startOf } from './starts';
import type { RateEntry, RateInputs, Side } from './types';

export { LABELS, RATES_SHEET, RATES_TITLE } from './layout';
export { VERDICT_NAMES } from './words';

const SIDES: readonly Side[] = ['numerator', 'denominator'];

/** Whether a sheet is a 绩效测算 sheet, under whatever name it has by now. */
export function isRatesSheet(snapshot: Snapshot): boolean {
  return findLayout(snapshot) !== null;
}

/** What the user has typed on the sheet; where it is missing or not ours, nothing. */
export function readRatesSheet(snapshot: Snapshot | null): RateInputs {
  const layout = snapshot && findLayout(snapshot);
  if (!layout) return { basis: '', entries: {} };
  const entries: Record<string, RateEntry> = {};
  for (const definition of layout.standard.rates) {
    const entry = readEntry(snapshot, layout, definition);
    if (Object.keys(entry).length > 0) entries[definition.id] = entry;
  }
  return { basis: cellAt(snapshot, layout.basis).text.trim(), entries };
}

/** The cells that the user has filled, as they are (formulas too), by rate and side; cells that still follow the table are left out. */
export function typedCells(snapshot: Snapshot): (rate: string, side: Side) => CellInput {
  const layout = findLayout(snapshot);
  return (rate, side) => {
    const definition = layout?.standard.rates.find(({ id }) => id === rate);
    const cell = definition && typedCell(snapshot, layout!, definition, side);
    if (!cell || isErrorValue(cell.value)) return undefined;
    if (cell.formula === undefined) return cell.value;
    return { formula: cell.formula, ...(cell.value !== null && { result: cell.value }) };
  };
}

function readEntry(snapshot: Snapshot, layout: RatesLayout, definition: RateDefinition): RateEntry {
  const entry: { -readonly [Key in keyof RateEntry]: RateEntry[Key] } = {};
  for (const side of SIDES) {
    const cell = typedCell(snapshot, layout, definition, side);
    if (cell) entry[side] = numberIn(cell);
  }
  const reading = definition.readings.length > 1 ? readingIn(snapshot, layout, definition) : undefined;
  if (reading) entry.reading = reading;
  return entry;
}

/** The cell of an input, or null where nothing has been typed: it is blank and always was, or follows the table. */
function typedCell(snapshot: Snapshot, layout: RatesLayout, definition: RateDefinition, side: Side): SheetCell | null {
  const place = inputCell(layout, definition.id, side);
  if (!place) return null;
  const content = cellAt(snapshot, place);
  const start = startOf(layout.standard, definition, side);
  if (start && content.formula !== undefined && isStartFormula(content.formula, layout, start)) return null;
  return isBlank(content) && content.formula === undefined && !start ? null : content;
}

function inputCell({ columns, rows }: RatesLayout, rate: string, column: Side | 'reading'): Cell | null {
  const row = rows.get(rate);
  return row === undefined ? null : { row, column: columns[column] };
}

/** null for a blank cell, NaN where what stands there is no number. */
function numberIn({ value }: SheetCell): number | null {
  if (value === null || typeof value === 'number') return value;
  if (typeof value !== 'string') return NaN;
  const amount = parseAmount({ as: 'text', value });
  return amount.kind === 'blank' ? null : (amountInYuan(amount, '元')?.toNumber() ?? NaN);
}

function readingIn(snapshot: Snapshot, layout: RatesLayout, { id, readings }: RateDefinition): string | undefined {
  const place = inputCell(layout, id, 'reading');
  const label = place && cellAt(snapshot, place).text.trim();
  return readings.find((reading) => reading.label === label)?.id;
}
