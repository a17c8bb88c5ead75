import { foldLabel } from '../form/text';
import { STANDARDS } from '../form/standards/index';
import type { Standard } from '../form/standard';
import type { Cell } from '../sheet/address';
import { cellAt, cellOfKey, type Snapshot } from '../sheet/snapshot';
import { rateName } from './standard-row';

/** What our sheet is called, unless a sheet of the user's has that name. */
export const RATES_SHEET = '绩效测算';

const OUR_NAME = '绩效目标表助手';

/** Above the list; a sheet without it is not ours, whatever its name. */
export const RATES_TITLE = `绩效测算表（${OUR_NAME}）`;

/** Labels above the list; what belongs to them stands in the next cell to the right. */
export const LABELS = {
  unit: '部门（单位）名称',
  year: '年度',
  moneyUnit: '金额单位',
  basis: '数据口径',
  standard: '执行标准',
  total: '部门预算总额（元）',
  judgement: '达标判断',
  explanation: '说明',
} as const;

/** The columns for people, from A on, with their headers and widths in characters. */
export const COLUMNS = {
  name: { header: '指标', width: 15 },
  numeratorName: { header: '分子', width: 26 },
  numerator: { header: '分子数', width: 18 },
  denominatorName: { header: '分母', width: 26 },
  denominator: { header: '分母数', width: 18 },
  reading: { header: '口径', width: 18 },
  formula: { header: '计算公式', width: 26 },
  actual: { header: '实际值', width: 10 },
  target: { header: '目标值', width: 10 },
  verdict: { header: '是否达标', width: 11 },
  remark: { header: '提示', width: 26 },
} as const;

/** Above the columns that are not for people. */
export const WORKINGS_TITLE = '以下为计算过程，请勿改动';

/** The columns beside them that the formulas need; open to be looked at, not printed. */
export const WORKINGS = {
  numeratorUsed: { header: '计算用的分子', width: 15 },
  denominatorUsed: { header: '计算用的分母', width: 15 },
  targetText: { header: '整理后的目标值', width: 14 },
  signBefore: { header: '数值前的符号', width: 12 },
  signAfter: { header: '数值后的符号', width: 12 },
  operator: { header: '比较方式', width: 9 },
  threshold: { header: '比较的数值', width: 10 },
  margin: { header: '实际值与它的差', width: 14 },
  shownMargin: { header: '四舍五入后的差', width: 14 },
} as const;

/** How a sign of 指标值 can be written, for the formulas to look up. */
export const SIGNS = {
  before: { header: '可写在数值前的符号', width: 17 },
  beforeOperator: { header: '相当于', width: 7 },
  yields: { header: '以数值后的符号为准', width: 17 },
  after: { header: '可写在数值后的符号', width: 17 },
  afterOperator: { header: '相当于', width: 7 },
} as const;

export type ColumnId = keyof typeof COLUMNS;
export type WorkingId = keyof typeof WORKINGS;
export type SignId = keyof typeof SIGNS;

const GAP = 1;
const COUNT = Object.keys(COLUMNS).length;
const WORKINGS_FROM = COUNT + GAP;
const SIGNS_FROM = WORKINGS_FROM + Object.keys(WORKINGS).length + GAP;

/** Columns for people: the ones that are printed. */
export const PRINTED_COLUMNS = COUNT;

/** The columns of the workings and of the signs, first and behind the last. */
export const WORKING_COLUMNS = { from: WORKINGS_FROM, to: SIGNS_FROM + Object.keys(SIGNS).length } as const;

const numbered = (ids: readonly string[], from: number): (readonly [string, number])[] =>
  ids.map((id, index) => [id, from + index] as const);

/** Where each column is drawn. */
export const COLUMN_OF = Object.fromEntries([
  ...numbered(Object.keys(COLUMNS), 0),
  ...numbered(Object.keys(WORKINGS), WORKINGS_FROM),
  ...numbered(Object.keys(SIGNS), SIGNS_FROM),
]) as Readonly<Record<ColumnId | WorkingId | SignId, number>>;

type Columns = Readonly<Record<string, { readonly header: string; readonly width: number }>>;
const widthsOf = (columns: Columns): number[] => Object.values(columns).map(({ width }) => width);
const GAP_WIDTH = 3;

/** Widths of all columns, gaps included. */
export const WIDTHS: readonly number[] = [
  ...widthsOf(COLUMNS),
  GAP_WIDTH,
  ...widthsOf(WORKINGS),
  GAP_WIDTH,
  ...widthsOf(SIGNS),
];

/** Where the things that the user types, and what they start from, stand on one sheet. */
export interface RatesLayout {
  readonly standard: Standard;
  readonly basis: Cell;
  readonly total: Cell;
  readonly columns: Readonly<Record<InputColumn, number>>;
  /** Row of each rate, by its id. */
  readonly rows: ReadonlyMap<string, number>;
}

export type InputColumn = 'numerator' | 'denominator' | 'reading';
const INPUT_COLUMNS: readonly InputColumn[] = ['numerator', 'denominator', 'reading'];

/** The row of the list's header where we draw it, and that of its first rate. */
export const HEADER_ROW = 5;
export const FIRST_RATE_ROW = HEADER_ROW + 1;

/** The layout as we draw it. */
export function drawnLayout(standard: Standard): RatesLayout {
  return {
    standard,
    basis: { row: 2, column: 1 },
    total: { row: 3, column: 1 },
    columns: COLUMN_OF,
    rows: new Map(standard.rates.map((definition, index) => [definition.id, FIRST_RATE_ROW + index])),
  };
}

/**
 * The layout as it is by now, found by its labels, so that rows and columns may have been put in, moved or taken out.
 * Null where the sheet is not ours: it lacks our title, the name of a standard we know, or the list.
 */
export function findLayout(snapshot: Snapshot): RatesLayout | null {
  if (!holdsTitle(snapshot)) return null;
  const places = placesByLabel(snapshot);
  const at = (label: string): Cell | null => places.get(foldLabel(label)) ?? null;
  const beside = (label: string): Cell | null => {
    const cell = at(label);
    return cell && { row: cell.row, column: cell.column + 1 };
  };
  const standardCell = beside(LABELS.standard);
  const standardName = standardCell && cellAt(snapshot, standardCell).text;
  const standard = STANDARDS.find(({ name }) => name === standardName);
  const basis = beside(LABELS.basis);
  const total = beside(LABELS.total);
  const name = at(COLUMNS.name.header);
  const heads = INPUT_COLUMNS.map((id) => at(COLUMNS[id].header));
  if (!standard || !basis || !total || !name || heads.includes(null)) return null;
  const [numerator, denominator, reading] = heads.map((cell) => cell!.column) as [number, number, number];
  const rows = new Map<string, number>();
  for (const definition of standard.rates) {
    const place = at(rateName(standard, definition));
    if (place?.column === name.column) rows.set(definition.id, place.row);
  }
  return { standard, basis, total, columns: { numerator, denominator, reading }, rows };
}

/** A cheap look before anything is arranged: most sheets of a workbook are not ours. */
function holdsTitle({ cells }: Snapshot): boolean {
  const title = foldLabel(RATES_TITLE);
  for (const { value } of cells.values()) {
    if (typeof value === 'string' && value.includes(OUR_NAME) && foldLabel(value) === title) return true;
  }
  return false;
}

/** The first place of every text on the sheet, in reading order. */
function placesByLabel({ cells }: Snapshot): ReadonlyMap<string, Cell> {
  const places = new Map<string, Cell>();
  for (const [key, { value, text }] of cells) {
    if (typeof value !== 'string') continue;
    const label = foldLabel(text);
    if (!places.has(label)) places.set(label, cellOfKey(key));
  }
  return places;
}
