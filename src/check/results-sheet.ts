import type { Notice } from '../form/model';
import { fold } from '../form/text';
import type { Cell } from '../sheet/address';
import { cellOfKey, type Snapshot } from '../sheet/snapshot';
import type { Ignore, Settings } from './problem';
import { DEFAULT_SETTINGS } from './settings';

/** What our sheet is called, unless a sheet of the user's has that name. */
export const RESULTS_SHEET = '校验结果';

/** In the first cell; a sheet without it is not ours, whatever its name. */
export const RESULTS_TITLE = '绩效目标表校验结果（绩效目标表助手）';

/** Headings, one below the other in the column of the title. */
export const SECTIONS = {
  verdict: '一、校验结论',
  problems: '二、问题清单',
  ignores: '三、忽略的问题',
  settings: '四、设置',
} as const;

/** The columns of the section of ignores. */
export const IGNORE_HEADERS: Readonly<Record<keyof Ignore, string>> = {
  rule: '规则',
  field: '对象',
  sheet: '工作表',
  reason: '忽略理由',
};

/** The columns of the section of settings, and its lines. */
export const SETTING_HEADERS = { name: '项目', value: '设定值' } as const;
export const SETTING_NAMES: Readonly<Record<keyof Settings, string>> = {
  moneyUnit: '金额单位（表中未写明时）',
  tolerance: '合计允许误差（元）',
};

export const MONEY_UNITS = ['元', '万元'] as const satisfies readonly Settings['moneyUnit'][];

export interface ResultsSheet {
  /** As typed, unfinished lines included; a line without a reason does not count when the table is checked. */
  readonly ignores: readonly Ignore[];
  readonly settings: Settings;
  /** What stands in place of a setting and could not be understood; the default holds meanwhile. */
  readonly unclear: Readonly<Partial<Record<keyof Settings, string>>>;
  /** Lines and values that could not be understood. */
  readonly notices: readonly Notice[];
}

/** The 校验结果 sheet among the sheets of a workbook, under whatever name it has by now. */
export function findResultsSheet(snapshots: readonly Snapshot[]): Snapshot | null {
  return snapshots.find(isResultsSheet) ?? null;
}

export function isResultsSheet(snapshot: Snapshot): boolean {
  return titleCell(snapshot) !== null;
}

/**
 * What the user has written on the sheet. Everything is found by its headings, so that rows and columns may have been
 * put in; where the sheet is missing or not ours, nothing is ignored and the defaults hold.
 */
export function readResultsSheet(snapshot: Snapshot | null): ResultsSheet {
  const title = snapshot && titleCell(snapshot);
  if (!title) return { ignores: [], settings: DEFAULT_SETTINGS, unclear: {}, notices: [] };
  const rows = rowsOf(snapshot);
  const ignores = readIgnores(rows, title.column);
  const { settings, unclear, notices } = readSettings(rows, title.column);
  return {
    ignores: ignores.map(({ ignore }) => ignore),
    settings,
    unclear,
    notices: [...ignores.flatMap(unfinished), ...notices],
  };
}

/** Whether an ignore says what it speaks of; without that it cannot match anything. */
export function isComplete({ rule, field }: Ignore): boolean {
  return rule !== '' && field.trim() !== '';
}

/** A row that holds something: its number, and its texts by column. */
interface Row {
  readonly row: number;
  readonly texts: ReadonlyMap<number, string>;
}

function titleCell(snapshot: Snapshot): Cell | null {
  for (const [key, { value }] of snapshot.cells) if (value === RESULTS_TITLE) return cellOfKey(key);
  return null;
}

function rowsOf(snapshot: Snapshot): readonly Row[] {
  const rows: { row: number; texts: Map<number, string> }[] = [];
  for (const [key, { value, text }] of snapshot.cells) {
    const { row, column } = cellOfKey(key);
    if (rows.at(-1)?.row !== row) rows.push({ row, texts: new Map() });
    rows.at(-1)!.texts.set(column, typeof value === 'string' ? value : text);
  }
  return rows;
}

/** The rows from a heading of the first column to the next, split at the row that carries all the headers. */
function section<Key extends string>(
  rows: readonly Row[],
  column: number,
  heading: string,
  headers: Readonly<Record<Key, string>>,
): { readonly columns: Readonly<Record<Key, number>>; readonly rows: readonly Row[] } | null {
  const headings: readonly string[] = Object.values(SECTIONS);
  const from = rows.findIndex(({ texts }) => texts.get(column) === heading);
  if (from < 0) return null;
  const after = rows.slice(from + 1);
  const end = after.findIndex(({ texts }) => headings.includes(texts.get(column) ?? ''));
  const own = end < 0 ? after : after.slice(0, end);
  for (const [index, { texts }] of own.entries()) {
    const byText = new Map(Array.from(texts, ([place, text]) => [text, place] as const));
    const columns = Object.entries<string>(headers).map(([key, text]) => [key, byText.get(text)] as const);
    if (columns.every(([, place]) => place !== undefined)) {
      return { columns: Object.fromEntries(columns) as Record<Key, number>, rows: own.slice(index + 1) };
    }
  }
  return null;
}

interface PlacedIgnore {
  readonly ignore: Ignore;
  readonly at: Cell;
}

function readIgnores(rows: readonly Row[], column: number): readonly PlacedIgnore[] {
  const found = section(rows, column, SECTIONS.ignores, IGNORE_HEADERS);
  if (!found) return [];
  return found.rows.flatMap(({ row, texts }) => {
    const textOf = (key: keyof Ignore): string => texts.get(found.columns[key]) ?? '';
    const ignore: Ignore = {
      rule: textOf('rule').trim(),
      field: textOf('field'),
      sheet: textOf('sheet'),
      reason: textOf('reason'),
    };
    const blank = [ignore.rule, ignore.field, ignore.sheet, ignore.reason].every((text) => text.trim() === '');
    return blank ? [] : [{ ignore, at: { row, column: found.columns.rule } }];
  });
}

function unfinished({ ignore, at }: PlacedIgnore): readonly Notice[] {
  if (isComplete(ignore)) return [];
  const message = `“${SECTIONS.ignores}”第 ${at.row + 1} 行没有写全规则和对象，这一行不起作用；请从问题清单中把这两格复制过来。`;
  return [{ kind: 'unrecognised', at, message }];
}

const UNDERSTAND: { readonly [Key in keyof Settings]: (text: string) => Settings[Key] | undefined } = {
  moneyUnit: (text) => MONEY_UNITS.find((unit) => unit === text),
  tolerance: (text) => (/^\d+(?:\.\d+)?$/.test(text) ? text : undefined),
};

function readSettings(
  rows: readonly Row[],
  titleColumn: number,
): Pick<ResultsSheet, 'settings' | 'unclear' | 'notices'> {
  const found = section(rows, titleColumn, SECTIONS.settings, SETTING_HEADERS);
  const notices: Notice[] = [];
  const unclear: Partial<Record<keyof Settings, string>> = {};
  const read = <Key extends keyof Settings>(key: Key): Settings[Key] => {
    const line = found?.rows.find(({ texts }) => texts.get(found.columns.name) === SETTING_NAMES[key]);
    const column = found?.columns.value ?? 0;
    const typed = line?.texts.get(column) ?? '';
    const text = fold(typed);
    if (!line || text === '') return DEFAULT_SETTINGS[key];
    const value = UNDERSTAND[key](text);
    if (value !== undefined) return value;
    unclear[key] = typed;
    const message = `“${SECTIONS.settings}”中“${SETTING_NAMES[key]}”的设定值“${text}”无法识别，已按默认值校验；请改正或清空这一格。`;
    notices.push({ kind: 'unrecognised', at: { row: line.row, column }, message });
    return DEFAULT_SETTINGS[key];
  };
  const settings: Settings = { moneyUnit: read('moneyUnit'), tolerance: read('tolerance') };
  return { settings, unclear, notices };
}
