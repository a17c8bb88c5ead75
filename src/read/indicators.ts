import type { ColumnRole, Field, Indicator, Notice } from '../form/model';
import { parseTarget, type Target } from '../form/target';
import { contains, type Cell } from '../sheet/address';
import { fieldAt, linesWithin, type Entry, type Grid, type Line } from './grid';
import type { Column, Header } from './headers';
import { blockLabel, isFooter, isLevel1, titleKind } from './labels';
import { isBareLine } from './tokens';
import { endNotice, noRowsNotice } from './notices';

/** An indicator before it is known which standard its table follows. */
export type RawIndicator = Omit<Indicator, 'standardRow'>;

export interface IndicatorBlock {
  readonly indicators: readonly RawIndicator[];
  /** Last row of the block; the header's where there is no indicator. */
  readonly bottom: number;
  readonly notices: readonly Notice[];
}

/** A row of the block: the cell of each column that has one, by `keyOf`. */
interface Row {
  readonly line: Line;
  readonly cells: ReadonlyMap<string, Entry>;
}

/** The rows below a header, down to the first that is no indicator row and at most to `last`. */
export function readIndicators(grid: Grid, header: Header, last: number, claim: (cell: Cell) => void): IndicatorBlock {
  const { rows, behind } = rowsBelow(grid, header, last);
  const indicators: RawIndicator[] = [];
  const level1 = carrier(grid, header.byRole.level1);
  const level2 = carrier(grid, header.byRole.level2);
  const notices: Notice[] = [];
  let bottom = header.bottom;
  // A text in the column of 一级指标 and nothing else: a heading, or a stray text, if indicators follow; else behind the table.
  let lone: Entry | null = null;
  for (const { line, cells } of rows) {
    const label = cells.get('level1');
    if (label && line.entries.length === 1) {
      lone ??= label;
      if (isLevel1(label.text)) level1(line.row, label);
      continue;
    }
    const first = level1(line.row, label);
    const second = level2(line.row, cells.get('level2'), first);
    lone = null;
    bottom = line.row;
    for (const entry of cells.values()) claim(entry);
    for (const field of [first, second]) if (field) claim(field.at);
    indicators.push(indicatorOf(grid, header, line.row, cells, first, second));
  }
  const end = lone ?? behind;
  if (end) notices.push(endNotice(end, end.text));
  if (indicators.length === 0) notices.push(noRowsNotice(header.columns[0]!.field.at));
  return { indicators, bottom, notices };
}

/** The rows of the block; `behind` is the line that closed it where more indicators stand behind that line. */
function rowsBelow(grid: Grid, header: Header, last: number): { rows: readonly Row[]; behind: Entry | null } {
  const rows: Row[] = [];
  let footer: Entry | null = null;
  for (const line of linesWithin(grid, header.bottom + 1, last, header.span)) {
    const cells = pick(line, header.columns);
    if (beginsTable(line, header, cells)) break;
    const isComplete = cells.has('level3') && cells.has('target');
    if (!footer && !isComplete && isFooter(line.entries[0]!.text)) footer = line.entries[0]!;
    if (!footer) rows.push({ line, cells });
    else if (isComplete) return { rows, behind: footer };
  }
  return { rows, behind: null };
}

const NEXT_TABLE: ReadonlySet<string> = new Set(['unit', 'goals', 'tasks', 'budget', 'line']);

/** Whether a row is the title or the first block of the next table. */
function beginsTable({ entries }: Line, { span }: Header, cells: Row['cells']): boolean {
  const { text, column } = entries[0]!;
  const label = blockLabel(text);
  if (label && NEXT_TABLE.has(label.block) && !isBareLine(label)) return column === span.left || !cells.has('target');
  return entries.length === 1 && titleKind(text) !== null;
}

/** Roles are Latin words, so that no header can be mistaken for one. */
function keyOf({ role, name }: Column): string {
  return role ?? `:${name}`;
}

/** The cell of each column in a row, the first one where a column is several cells wide. */
function pick({ entries }: Line, columns: readonly Column[]): Row['cells'] {
  const cells = new Map<string, Entry>();
  let i = 0;
  for (const entry of entries) {
    while (i < columns.length && columns[i]!.to < entry.column) i++;
    const column = columns[i];
    if (!column) break;
    const key = keyOf(column);
    if (entry.column >= column.from && !cells.has(key)) cells.set(key, entry);
  }
  return cells;
}

/** Gives each row, asked from top to bottom, its label: its own, that of the merge it lies in, or the last one above. */
function carrier(
  grid: Grid,
  column: Column | undefined,
): (row: number, own: Entry | undefined, above?: Field | null) => Field | null {
  if (!column) return () => null;
  const merges = grid.mergesDown(column.from);
  let next = 0;
  let current: Field | null = null;
  let under: Field | null | undefined;
  return (row, own, above) => {
    while (next < merges.length && merges[next]!.row <= row) next++;
    const merge = merges[next - 1];
    const isNewAbove = above?.text !== under?.text;
    under = above;
    const covered = merge !== undefined && contains(merge, { row, column: column.from });
    if (own) current = fieldAt(grid, own);
    else if (covered && !(current?.at.row === merge.row))
      current = fieldAt(grid, { row: merge.row, column: merge.column });
    else if (!covered && isNewAbove) current = null;
    return (current ??= fieldAt(grid, { row, column: column.from }));
  };
}

function indicatorOf(
  grid: Grid,
  { columns, byRole }: Header,
  row: number,
  cells: Row['cells'],
  level1: Field | null,
  level2: Field | null,
): RawIndicator {
  const field = (column: Column): Field => fieldAt(grid, cells.get(keyOf(column)) ?? { row, column: column.from });
  const part = (role: ColumnRole): Field | null => (byRole[role] ? field(byRole[role]) : null);
  const name = part('level3')!;
  const targetField = part('target')!;
  const signField = part('sign');
  const unitField = part('unit');
  return {
    level1: level1 ?? nothingAt(name),
    level2: level2 ?? nothingAt(name),
    name,
    target: targetOf(targetField, signField, unitField),
    targetField,
    signField,
    unitField,
    explanation: part('explanation'),
    extra: Object.fromEntries(
      columns.filter(({ role }) => role === null).map((column) => [column.name, field(column)]),
    ),
  };
}

/** A layout without 一级 or 二级: the label is blank and stands nowhere, so at its row. */
function nothingAt({ at }: Field): Field {
  return { text: '', at, kept: { as: 'blank' } };
}

function targetOf(target: Field, sign: Field | null, unit: Field | null): Target {
  if (target.kept.as === 'error') return { kind: 'unreadable', raw: target.text, reason: 'error', nearest: null };
  return parseTarget(target.text, { ...(sign && { sign: sign.text }), ...(unit && { unit: unit.text }) });
}
