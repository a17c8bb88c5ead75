import type { MoneyUnit } from '../form/amount';
import type { FormContent, IndicatorContent } from '../form/content';
import type { BudgetLine, ColumnRole } from '../form/model';
import type { Labels, Standard } from '../form/standard';
import type { SheetPatch, Style } from '../sheet/patch';
import {
  amountEntry,
  GOALS_ENTRY,
  indicatorEntries,
  TASK_CONTENT_ENTRY,
  TASK_NAME_ENTRY,
  UNIT_ENTRY,
  type IndicatorEntries,
} from './entries';
import { layOut, type Entry, type Line, type Piece } from './layout';
import { BODY, CENTRED, FANG_SONG, HEADER, LABEL, PAGE, TEXT_FORMAT, TITLE } from './looks';
import { moneyInput } from './money';

/** Widths of the five columns, in characters of the default font: together as wide as A4 between its margins in 宋体 11. */
const WIDTHS = [8.2, 17, 15, 7.8, 37];

/** The lines of 预算情况 in the order of the form. */
const BUDGET_LINES: readonly BudgetLine[] = ['total', 'government', 'fiscalAccount', 'own', 'basic', 'project'];

/** The columns of the indicator block in the order of the form. */
const INDICATOR_COLUMNS: readonly ColumnRole[] = ['level1', 'level2', 'level3', 'target', 'explanation'];

const YEAR: Style = { ...TITLE, font: { name: FANG_SONG, size: 12 } };
// Only matters once somebody protects the sheet: what the unit fills in may then still be typed.
const FREE = { locked: false } as const;
const FILL: Style = { ...BODY, ...FREE };
const FILL_CENTRED: Style = { ...CENTRED, ...FREE };
const TARGET: Style = { ...FILL_CENTRED, format: TEXT_FORMAT };

/**
 * The form as it is officially printed, on a new sheet from A1 on: five columns, the blocks above the indicators merged
 * over them, A4 upright. Texts stand as `content` has them, blocks that neither the standard nor `content` has are left out.
 */
export function drawForm(content: FormContent, standard: Standard, sheet: string): SheetPatch {
  const { labels, blocks } = standard;
  const above = [
    ...titleLines(content),
    unitLine(content, labels),
    ...(blocks.goals || content.goals.length > 0 ? [goalsLine(content, labels)] : []),
    ...(blocks.tasks || content.tasks.length > 0 ? taskLines(content, labels) : []),
    ...(blocks.budget ? budgetLines(content, labels, content.moneyUnit ?? standard.moneyUnit) : []),
  ];
  const lines = [...above, headerLine(labels), ...indicatorLines(content.indicators, indicatorEntries(standard))];
  const { rows, ...drawing } = layOut(lines, WIDTHS);
  const header = rows[above.length]!;
  return {
    sheet,
    mode: 'add',
    ...drawing,
    page: {
      ...PAGE,
      printArea: { row: 0, column: 0, rows: rows.at(-1)!, columns: WIDTHS.length },
      // On the pages that follow it, the header of the indicators stands above their rows again.
      titleRows: { from: header, to: header },
    },
    // Nothing is frozen: the header that would help while scrolling lies a page below the top.
    showGridLines: false,
  };
}

function titleLines({ title, year }: FormContent): readonly Line[] {
  const whole = { column: 0, columns: WIDTHS.length };
  return [
    { pieces: [{ ...whole, content: title, style: TITLE }], minHeight: 36 },
    { pieces: [{ ...whole, content: year === null ? null : `（${year}年度）`, style: YEAR }], minHeight: 24 },
  ];
}

function unitLine({ unit }: FormContent, labels: Labels): Line {
  const label: Piece = { column: 0, columns: 2, content: first(labels.unit), style: LABEL };
  return { pieces: [label, cell(2, unit, FILL_CENTRED, { columns: 3, entry: UNIT_ENTRY })], minHeight: 26 };
}

function goalsLine({ goals }: FormContent, labels: Labels): Line {
  const text = cell(1, goals.join('\n'), FILL, { columns: 4, entry: GOALS_ENTRY });
  // Rows do not grow with merged cells: goals still to be written get room for a second line each.
  const minHeight = 60 + 20 * goals.filter(isLabelAlone).length;
  return { pieces: [cell(0, first(labels.goals), LABEL), text], minHeight };
}

function taskLines({ tasks }: FormContent, labels: Labels): readonly Line[] {
  const header: Line = {
    pieces: [
      cell(0, first(labels.tasks), LABEL, { lines: tasks.length + 1 }),
      cell(1, first(labels.taskName), LABEL),
      cell(2, first(labels.taskContent), LABEL, { columns: 3 }),
    ],
  };
  const rows = tasks.map(({ name, content }): Line => ({
    pieces: [
      cell(1, name, FILL, { entry: TASK_NAME_ENTRY }),
      cell(2, content, FILL, { columns: 3, entry: TASK_CONTENT_ENTRY }),
    ],
    minHeight: content === '' ? 44 : 30,
  }));
  return [header, ...rows];
}

/** `目标1：`, with nothing behind it. */
function isLabelAlone(goal: string): boolean {
  return /[：:]\s*$/.test(goal);
}

function budgetLines({ budget }: FormContent, labels: Labels, unit: MoneyUnit | null): readonly Line[] {
  return BUDGET_LINES.map((line, index): Line => {
    const { content, format } = moneyInput(budget[line]);
    const label = first(labels.lines[line]);
    const pieces: Piece[] = [
      cell(1, line === 'total' ? withUnit(label, unit) : label, { ...LABEL, horizontal: 'left' }),
      {
        column: 2,
        columns: 3,
        content,
        style: { ...FILL, horizontal: 'right', format },
        entry: amountEntry(line, unit),
      },
    ];
    if (index === 0) pieces.unshift(cell(0, first(labels.budget), LABEL, { lines: BUDGET_LINES.length }));
    return { pieces, minHeight: 22 };
  });
}

/** The label of the total with the unit that holds here: 部门预算总额（元）. */
function withUnit(label: string, unit: MoneyUnit | null): string {
  return unit === null ? label : label.replace(/([（(])(?:元|万元|亿元)([）)])/, `$1${unit}$2`);
}

function headerLine(labels: Labels): Line {
  return {
    pieces: INDICATOR_COLUMNS.map((role, column) => cell(column, first(labels.columns[role]), HEADER)),
    minHeight: 24,
  };
}

function indicatorLines(
  indicators: readonly IndicatorContent[],
  entriesOf: (indicator: IndicatorContent) => IndicatorEntries,
): readonly Line[] {
  const level1 = runs(indicators, (a, b) => a.level1 === b.level1);
  const level2 = runs(indicators, (a, b) => a.level1 === b.level1 && a.level2 === b.level2);
  return indicators.map((indicator, index): Line => {
    const entries = entriesOf(indicator);
    const { name, target, explanation } = indicator;
    return {
      pieces: [
        ...level1[index]!.map((lines) => cell(0, indicator.level1, LABEL, { lines })),
        ...level2[index]!.map((lines) => cell(1, indicator.level2, LABEL, { lines })),
        cell(2, name, entries.name ? FILL_CENTRED : CENTRED, { entry: entries.name }),
        cell(3, target, TARGET, { entry: entries.target }),
        cell(4, explanation, entries.explanation ? FILL : BODY, { entry: entries.explanation }),
      ],
      // A row with a height does not grow: one still to be written gets room for a second line.
      minHeight: name + target + explanation === '' ? 40 : 30,
    };
  });
}

/** For each item: the length of the run of like items that begins with it, or nothing where none begins. */
function runs<T>(items: readonly T[], alike: (a: T, b: T) => boolean): readonly (readonly number[])[] {
  let end = 0;
  return items.map((item, index) => {
    if (index < end) return [];
    while (end < items.length && alike(item, items[end]!)) end += 1;
    return [end - index];
  });
}

/** A cell of text; '' is a blank cell. */
function cell(
  column: number,
  text: string,
  style: Style,
  { entry, ...span }: { columns?: number; lines?: number; entry?: Entry | undefined } = {},
): Piece {
  return { column, ...span, content: text === '' ? null : text, style, ...(entry && { entry }) };
}

function first(labels: readonly string[]): string {
  return labels[0] ?? '';
}
