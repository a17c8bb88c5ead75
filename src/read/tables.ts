import type { Field, FormKind, Notice, Table } from '../form/model';
import type { Standard } from '../form/standard';
import type { Cell } from '../sheet/address';
import { cellKey, type Snapshot } from '../sheet/snapshot';
import { readBlocks, type Blocks } from './blocks';
import { gridOf, linesWithin, type Entry, type Grid, type Span } from './grid';
import { findHeaders, type Header } from './headers';
import { readIndicators } from './indicators';
import { blockLabel, columnLabel, isKnownExtra, mayHeadLevel3 } from './labels';
import { strayNotice, unknownHeaderNotice } from './notices';
import { matchStandard, rowNumber, shortKey } from './standards';
import type { ReadResult } from './types';
import { TELLING_EXTRAS } from './words';

/**
 * Every 绩效目标表 on a sheet, found by its labels and never by its position: stacked or side by side, moved, with rows and
 * columns inserted, in any order of columns, with merges known, unknown or lost. Never throws.
 */
export function readTables(snapshot: Snapshot): ReadResult {
  const { tables, notices } = findTables(snapshot);
  return { tables: tables.map((read) => read()), notices };
}

/** The same with every table still to be read, once and in order: for whoever must not be held up by a long sheet. */
export function findTables(snapshot: Snapshot): {
  readonly tables: readonly (() => Table)[];
  readonly notices: ReadResult['notices'];
} {
  if (!holdsHeader(snapshot)) return { tables: [], notices: [] };
  const grid = gridOf(snapshot);
  const { headers, notices } = findHeaders(grid);
  const bottoms: { readonly span: Span; readonly bottom: number }[] = [];
  const tables = headers.map((header, i) => (): Table => {
    const above = nearest(bottoms, bottoms.length - 1, -1, ({ span }) => overlap(span, header.span));
    const next = nearest(headers, i + 1, 1, ({ top, span }) => top > header.bottom && overlap(span, header.span));
    const { table, bottom } = readTable(grid, header, above?.bottom ?? -1, (next?.top ?? Infinity) - 1);
    bottoms.push({ span: header.span, bottom });
    return table;
  });
  return { tables, notices };
}

/** The first that fits, from an index on, forwards or backwards: near as a rule, however many tables there are. */
function nearest<Item>(items: readonly Item[], from: number, by: 1 | -1, fits: (item: Item) => boolean): Item | null {
  for (let i = from; i >= 0 && i < items.length; i += by) if (fits(items[i]!)) return items[i]!;
  return null;
}

/** A cheap look before anything is arranged: most sheets of a workbook hold no table. */
function holdsHeader({ cells }: Snapshot): boolean {
  for (const { value } of cells.values()) if (typeof value === 'string' && mayHeadLevel3(value)) return true;
  return false;
}

function overlap(a: Span, b: Span): boolean {
  return a.left <= b.right && b.left <= a.right;
}

function readTable(grid: Grid, header: Header, after: number, last: number): { table: Table; bottom: number } {
  const claimed = new Set<number>();
  const claim = (cell: Cell): void => void claimed.add(cellKey(cell));
  const blocks = readBlocks(grid, header, after, claim);
  const block = readIndicators(grid, header, last, claim);
  claimHeader(grid, header, claim);
  const names = block.indicators.map(({ name }) => shortKey(name.text));
  const level2 = new Set(block.indicators.map((indicator) => indicator.level2));
  const standard = matchStandard({
    kind: blocks.kind,
    labels: blocks.labels,
    names: new Set(names),
    level2: new Set(Array.from(level2, ({ text }) => shortKey(text))),
  });
  const top = blocks.top ?? header.top;
  const { span, byRole, columns } = header;
  const { title, yearField, year, unit, goalsField, goals, tasksField, tasks, budget } = blocks;
  const table: Table = {
    sheet: grid.snapshot.sheet,
    area: { row: top, column: span.left, rows: block.bottom - top + 1, columns: span.right - span.left + 1 },
    kind: kindOf(blocks, header, standard),
    standard: standard?.id ?? null,
    ...{ title, yearField, year, unit, goalsField, goals, tasksField, tasks, budget },
    columns: Object.fromEntries(Object.entries(byRole).map(([role, { field }]): [string, Field] => [role, field])),
    indicators: block.indicators.map((indicator, i) => ({ ...indicator, standardRow: rowNumber(standard, names[i]!) })),
    notices: [
      ...blocks.notices,
      ...columns
        .filter(({ role, name }) => role === null && !isKnownExtra(name))
        .map(({ field }) => unknownHeaderNotice(field.at, field.text)),
      ...strays(grid, { from: top, to: block.bottom }, span, claimed),
      ...block.notices,
    ],
  };
  return { table, bottom: block.bottom };
}

/** Headers of two rows have cells that stand over others and head no column of their own. */
function claimHeader(grid: Grid, { top, bottom, span, columns }: Header, claim: (cell: Cell) => void): void {
  for (const { field } of columns) claim(field.at);
  for (const { entries } of linesWithin(grid, top, bottom, span)) {
    for (const entry of entries) if (columnLabel(entry.text)) claim(entry);
  }
}

function kindOf({ kind, title }: Blocks, { columns }: Header, standard: Standard | null): FormKind {
  if (kind !== null && kind !== 'unknown') return kind;
  const extras = new Set(columns.filter(({ role }) => role === null).map(({ name }) => name));
  const told = title ? undefined : TELLING_EXTRAS.find(([, names]) => names.some((name) => extras.has(name)));
  return told?.[0] ?? (standard ? 'departmentTarget' : 'unknown');
}

/** Texts inside the table that found no role, neighbours in a row together. */
function strays(
  grid: Grid,
  rows: { readonly from: number; readonly to: number },
  span: Span,
  claimed: ReadonlySet<number>,
): Notice[] {
  const isStray = (entry: Entry): boolean => !claimed.has(cellKey(entry)) && blockLabel(entry.text)?.block !== 'over';
  return linesWithin(grid, rows.from, rows.to, span).flatMap(({ entries }) => {
    const runs: Entry[][] = [];
    for (const entry of entries.filter(isStray)) {
      const run = runs[runs.length - 1];
      if (run?.[run.length - 1]?.column === entry.column - 1) run.push(entry);
      else runs.push([entry]);
    }
    return runs.map((run) =>
      strayNotice(
        run[0]!,
        run.map(({ text }) => text),
      ),
    );
  });
}
