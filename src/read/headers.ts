import type { ColumnRole, Field, Notice } from '../form/model';
import { foldLabel } from '../form/text';
import { fieldAt, lineAt, type Entry, type Grid, type Line, type Span } from './grid';
import { blockLabel, columnLabel, isKnownExtra, mayHeadLevel3, type ColumnLabel } from './labels';
import { noTargetColumnNotice } from './notices';

/** One column of the indicator block; it reaches to the next header, so that cells of lost merges are found. */
export interface Column {
  /** null for an extra column, kept under its `name`. */
  readonly role: ColumnRole | null;
  readonly name: string;
  readonly field: Field;
  readonly from: number;
  readonly to: number;
}

/** The header of one table's indicators. */
export interface Header {
  readonly top: number;
  readonly bottom: number;
  readonly span: Span;
  /** From left to right. */
  readonly columns: readonly Column[];
  readonly byRole: Readonly<Partial<Record<ColumnRole, Column>>>;
}

interface HeaderCell extends Entry {
  readonly right: number;
  readonly label: ColumnLabel | null;
  /** 绩效指标 beside the header: it stands for the block and heads no column. */
  readonly over: boolean;
}

/** Cells that head one table, before anything is known about the tables beside it. */
interface Candidate {
  readonly top: number;
  readonly bottom: number;
  readonly cells: readonly HeaderCell[];
  readonly core: Span;
}

/** Every row of a sheet that heads indicators: it has 三级指标 and a column like 指标值. In reading order. */
export function findHeaders(grid: Grid): { readonly headers: readonly Header[]; readonly notices: readonly Notice[] } {
  const candidates: Candidate[] = [];
  const notices: Notice[] = [];
  const labelOf = labeller();
  for (const line of grid.lines) {
    if (!line.entries.some(({ text }) => mayHeadLevel3(text))) continue;
    const rows = headerRows(grid, line, labelOf);
    if (!rows) continue;
    for (const cells of segments(headerCells(grid, rows, labelOf))) {
      const labelled = cells.filter(({ label }) => label !== null);
      const anchor = labelled.find(({ label }) => label?.role === 'level3');
      if (!anchor) continue;
      if (labelled.some(({ label }) => label?.role === 'target')) {
        const core = { left: labelled[0]!.column, right: labelled[labelled.length - 1]!.right };
        candidates.push({ top: rows.top, bottom: rows.bottom, cells, core });
      } else if (labelled.length > FEW_LABELS) {
        notices.push(noTargetColumnNotice(anchor, anchor.text));
      }
    }
  }
  const cores = new Map(candidates.map(({ core }) => [`${core.left}:${core.right}`, core]));
  return { headers: candidates.map((candidate) => headerOf(grid, candidate, [...cores.values()])), notices };
}

/** With more labels than these, a row heads a table though it has no column like 指标值. */
const FEW_LABELS = 2;

type LabelOf = (entry: Entry) => ColumnLabel | null;

/** What entries say as headers; each is asked several times, and looked up once. */
function labeller(): LabelOf {
  const known = new Map<Entry, ColumnLabel | null>();
  return (entry) => {
    let label = known.get(entry);
    if (label === undefined) known.set(entry, (label = columnLabel(entry.text)));
    return label;
  };
}

/** The rows that a header may take. */
interface HeaderRows {
  readonly top: number;
  readonly bottom: number;
  readonly rows: readonly (readonly Entry[])[];
}

/**
 * The row of 三级指标, with the row above or below it where the header takes two; null where they hold too few labels for
 * a header, or for a word about it.
 */
function headerRows(grid: Grid, line: Line, labelOf: LabelOf): HeaderRows | null {
  const isTarget = (entry: Entry): boolean => labelOf(entry)?.role === 'target';
  const labels = (entries: readonly Entry[]): readonly Entry[] => entries.filter((entry) => labelOf(entry) !== null);
  const next = lineAt(grid, line.row + 1);
  const below = next !== null && divides(next, line, labelOf) ? next.entries : [];
  const complete = line.entries.some(isTarget) || below.some(isTarget);
  const above = complete ? [] : labels(lineAt(grid, line.row - 1)?.entries ?? []);
  const top = above.length > 0 ? line.row - 1 : line.row;
  const bottom = below.length > 0 ? line.row + 1 : line.row;
  if (complete || above.some(isTarget)) return { top, bottom, rows: [above, line.entries, below] };
  // Without a column like 指标值 nothing but the labels matters, and most rows end here.
  const taken = new Set(line.entries.map(({ column }) => column));
  const rows = [above.filter(({ column }) => !taken.has(column)), labels(line.entries), below];
  return rows.flat().length > FEW_LABELS ? { top, bottom, rows } : null;
}

function headerCells(grid: Grid, { rows }: HeaderRows, labelOf: LabelOf): readonly HeaderCell[] {
  const byColumn = new Map<number, HeaderCell>();
  for (const entries of rows) {
    for (const entry of entries) {
      const right = entry.column + grid.mergeFrom(entry).columns - 1;
      byColumn.set(entry.column, { ...entry, right, label: labelOf(entry), over: false });
    }
  }
  return [...byColumn.values()].sort((a, b) => a.column - b.column);
}

/** Whether a row only divides the columns of the header above it: 符号, 指标值, 计量单位 under a merged 指标值. */
function divides(below: Line, header: Line, labelOf: LabelOf): boolean {
  if (!below.entries.every((entry) => labelOf(entry) !== null || isKnownExtra(foldLabel(entry.text)))) return false;
  const anchors = new Set(header.entries.filter(({ text }) => mayHeadLevel3(text)).map(({ column }) => column));
  return below.entries.every(({ column }) => !anchors.has(column));
}

/** The cells of a header row, one list for each table that stands side by side in it. */
function segments(cells: readonly HeaderCell[]): readonly (readonly HeaderCell[])[] {
  const ranks = cells.flatMap(({ label }) => (label?.role === 'level3' ? [label.rank] : []));
  const best = Math.min(...ranks);
  const real = cells.map((cell) => {
    const weaker = cell.label?.role === 'level3' && cell.label.rank > best;
    if (!weaker && cell.label) return cell;
    return { ...cell, label: null, over: blockLabel(cell.text)?.block === 'over' };
  });
  if (ranks.filter((rank) => rank === best).length < 2) return [real];
  const found: HeaderCell[][] = [];
  let current: HeaderCell[] = [];
  let roles = new Set<ColumnRole>();
  for (const cell of real) {
    const role = cell.label?.role;
    if (role && roles.has(role) && roles.has('level3')) {
      const head = leadingExtras(current);
      found.push(current.slice(0, current.length - head.length));
      current = head;
      roles = new Set();
    }
    current.push(cell);
    if (role) roles.add(role);
  }
  return [...found, current];
}

/** Extra columns at the end that stand behind a gap belong to the next table: 序号 before its 一级指标. */
function leadingExtras(cells: readonly HeaderCell[]): HeaderCell[] {
  for (let i = cells.length - 1; i > 0 && cells[i]!.label === null; i--) {
    if (cells[i]!.column > cells[i - 1]!.right + 1) return cells.slice(i);
  }
  return [];
}

function headerOf(grid: Grid, candidate: Candidate, cores: readonly Span[]): Header {
  const cells = withoutNeighbours(candidate, cores);
  const columns = columnsOf(grid, cells);
  const byRole: Partial<Record<ColumnRole, Column>> = {};
  for (const column of columns) if (column.role) byRole[column.role] = column;
  return {
    top: candidate.top,
    bottom: candidate.bottom,
    span: { left: cells[0]!.column, right: cells[cells.length - 1]!.right },
    columns,
    byRole,
  };
}

/**
 * Where another table stands beside this one with its header in another row, its cells are no headers of this one: on
 * that side only what joins on without a gap belongs here.
 */
function withoutNeighbours({ core, cells }: Candidate, cores: readonly Span[]): readonly HeaderCell[] {
  const leftWall = cores.reduce((wall, other) => (other.right < core.left ? Math.max(wall, other.right) : wall), -1);
  const rightWall = cores.reduce(
    (wall, other) => (other.left > core.right ? Math.min(wall, other.left) : wall),
    Infinity,
  );
  if (leftWall < 0 && rightWall === Infinity) return cells;
  const joins = (left: number): boolean => cells[left + 1]!.column === cells[left]!.right + 1;
  let first = cells.findIndex(({ column }) => column === core.left);
  let last = cells.findIndex(({ right }) => right === core.right);
  while (first > 0 && (leftWall < 0 || (cells[first - 1]!.column > leftWall && joins(first - 1)))) first--;
  while (last < cells.length - 1 && (rightWall === Infinity || (cells[last + 1]!.right < rightWall && joins(last))))
    last++;
  return cells.slice(first, last + 1);
}

function columnsOf(grid: Grid, cells: readonly HeaderCell[]): readonly Column[] {
  const holders = new Map<ColumnRole, HeaderCell>();
  for (const cell of cells) {
    const holder = cell.label && holders.get(cell.label.role);
    if (cell.label && (!holder || cell.label.rank < holder.label!.rank)) holders.set(cell.label.role, cell);
  }
  const names = new Map<string, number>();
  return cells.flatMap((cell, i) => {
    if (cell.over) return [];
    const label = foldLabel(cell.text);
    const count = (names.get(label) ?? 0) + 1;
    names.set(label, count);
    const column: Column = {
      role: cell.label && holders.get(cell.label.role) === cell ? cell.label.role : null,
      name: count === 1 ? label : `${label}(${count})`,
      field: fieldAt(grid, cell),
      from: cell.column,
      to: Math.max(cell.right, (cells[i + 1]?.column ?? 0) - 1),
    };
    return [column];
  });
}
