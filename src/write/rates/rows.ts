import type { Table } from '../../form/model';
import type { RateReading } from '../../form/standard';
import { foreign, inputLabel, rowFormulas, startFormula, type FormulaColumn } from '../../rates/formulas';
import type { TargetCells } from '../../rates/formula-row';
import { COLUMN_OF, COLUMNS, SIGNS, WORKINGS, type ColumnId, type RatesLayout } from '../../rates/layout';
import { VERDICT_NAMES } from '../../rates/sheet';
import { boundsOf, rateName } from '../../rates/standard-row';
import { startOf } from '../../rates/starts';
import type { Rate, RateEntry, Side } from '../../rates/types';
import type { CellInput, Formula, Style } from '../../sheet/patch';
import type { Entry, Line, Piece } from '../layout';
import { BODY, CENTRED } from '../looks';
import { MAX_PROMPT, PROMPT_TITLE } from '../marker';
import { CHOICE, COLUMN_HEAD, NUMBER, RATIO, shownNumber, WORKING, WORKING_HEAD } from './looks';
import { SIGN_RANGES } from './signs';

/** Room for a remark of three lines that comes up later; rows do not grow by themselves. */
const ROW_HEIGHT = 52;

/** One rate to be drawn. */
export interface RateRow {
  readonly rate: Rate;
  readonly table: Table;
  readonly layout: RatesLayout;
  /** What the user says. */
  readonly entry: RateEntry;
  /** What the user has typed into the cell that was there before, to be kept as it is; undefined for nothing. */
  readonly typed: (side: Side) => CellInput;
}

/** The header of the list, of its workings and of the table of signs. */
export function headerLine(): Line {
  const pieces = (columns: Readonly<Record<string, { readonly header: string }>>, style: Style): Piece[] =>
    Object.entries(columns).map(([id, { header }]) => ({ column: COLUMN_OF[id as ColumnId], content: header, style }));
  return {
    pieces: [...pieces(COLUMNS, COLUMN_HEAD), ...pieces(WORKINGS, WORKING_HEAD), ...pieces(SIGNS, WORKING_HEAD)],
    minHeight: 28,
  };
}

export function rateLine(row: RateRow): Line {
  const { rate, layout } = row;
  const { definition } = rate;
  const formulas = rowFormulas({
    row: layout.rows.get(definition.id)!,
    definition,
    bounds: boundsOf(layout.standard, definition),
    target: targetCells(row),
    signs: SIGN_RANGES,
  });
  const results = rowResults(rate);
  const computed = (column: FormulaColumn, style: Style): Piece => {
    const result = results[column];
    const content: Formula = { formula: formulas[column], ...(result !== undefined && { result }) };
    return { column: COLUMN_OF[column], content, style };
  };
  return {
    pieces: [
      { column: COLUMN_OF.name, content: rateName(layout.standard, definition), style: BODY },
      computed('numeratorName', BODY),
      inputPiece(row, 'numerator'),
      computed('denominatorName', BODY),
      inputPiece(row, 'denominator'),
      readingPiece(rate),
      computed('formula', BODY),
      computed('actual', RATIO),
      computed('target', CENTRED),
      computed('verdict', CENTRED),
      computed('remark', BODY),
      ...(Object.keys(WORKINGS) as (keyof typeof WORKINGS)[]).map((column) => computed(column, WORKING)),
    ],
    minHeight: ROW_HEIGHT,
  };
}

function targetCells({ rate, table }: RateRow): TargetCells | null {
  const indicator = table.indicators.find(({ standardRow }) => standardRow === rate.definition.row);
  if (!indicator) return null;
  const { signField, targetField, unitField } = indicator;
  const cell = (field: typeof targetField): string => foreign(table.sheet, field.at);
  return { sign: signField && cell(signField), value: cell(targetField), unit: unitField && cell(unitField) };
}

/** What the formulas give, for programs that show a sheet without calculating it. */
function rowResults({
  reading,
  entry,
  actual,
  target,
  verdict,
  remark,
}: Rate): Partial<Record<FormulaColumn, string | number>> {
  return {
    numeratorName: inputLabel(reading.numerator),
    denominatorName: inputLabel(reading.denominator),
    formula: reading.formula,
    actual: actual ?? VERDICT_NAMES[verdict],
    target: target?.raw ?? '',
    verdict: VERDICT_NAMES[verdict],
    remark: remark ?? '',
    numeratorUsed: shownNumber(entry.numerator),
    denominatorUsed: shownNumber(entry.denominator),
  };
}

function inputPiece(row: RateRow, side: Side): Piece {
  const { definition, reading } = row.rate;
  const start = startOf(row.layout.standard, definition, side);
  const look = start?.at === 'total' && start.as === 'link' ? NUMBER.linked : NUMBER.typed;
  const entry = inputEntry(definition.readings, side);
  return {
    column: COLUMN_OF[side],
    content: row.typed(side) ?? inputContent(row, side),
    style: reading[side].unit === 'money' ? look.money : look.count,
    ...(entry && { entry }),
  };
}

function inputContent({ rate, layout, entry }: RateRow, side: Side): CellInput {
  const said = entry[side];
  if (said !== undefined) return Number.isNaN(said) ? null : said;
  const start = startOf(layout.standard, rate.definition, side);
  const formula = start && startFormula(layout, start);
  return formula ? { formula, result: shownNumber(rate.entry[side]) } : null;
}

/** What the form says the number is. */
function inputEntry(readings: readonly RateReading[], side: Side): Entry | null {
  const told = new Set(
    readings
      .map((reading) => reading[side])
      .flatMap(({ name, definition }) => (definition ? [`${name}：${definition}`] : [])),
  );
  return told.size === 0 ? null : { prompt: { title: PROMPT_TITLE, text: [...told].join('\n').slice(0, MAX_PROMPT) } };
}

function readingPiece({ definition: { readings }, reading }: Rate): Piece {
  const column = COLUMN_OF.reading;
  if (readings.length === 1) return { column, content: null, style: BODY };
  const entry: Entry = {
    list: readings.map(({ label }) => label),
    strict: true,
    prompt: { title: PROMPT_TITLE, text: '请选择口径；分子、分母和计算公式随之变动。' },
  };
  return { column, content: reading.label, style: CHOICE, entry };
}
