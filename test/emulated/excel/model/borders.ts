import { omit } from '../../../../src/hosts/file/omit';
import type { Area, Cell } from '../../../../src/sheet/address';
import type { BookStyle, Edge } from '../../../../src/sheet/book';
import { cellsOf, restyle, storedCell } from '../../store/cells';
import type { StoredSheet } from '../../store/model';
import { apiError, notModelled } from '../errors';
import { remote, type ObjectType, type Remote } from '../objects';
import { guardSheet, type World } from './world';

interface BordersSelf {
  readonly world: World;
  readonly sheet: StoredSheet;
  readonly areas: readonly Area[];
}

interface BorderSelf extends BordersSelf {
  readonly side: Side;
}

type Side = (typeof SIDES)[number];
type Line = NonNullable<NonNullable<BookStyle['borders']>[Edge]>;

const SIDES = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
  'DiagonalDown',
  'DiagonalUp',
] as const;

/** Excel's styles and weights beside the line styles of files. */
const LINES: Readonly<Record<string, readonly [style: string, weight: string]>> = {
  thin: ['Continuous', 'Thin'],
  medium: ['Continuous', 'Medium'],
  thick: ['Continuous', 'Thick'],
  hair: ['Continuous', 'Hairline'],
  dashed: ['Dash', 'Thin'],
  mediumDashed: ['Dash', 'Medium'],
  dotted: ['Dot', 'Thin'],
  double: ['Double', 'Thick'],
  dashDot: ['DashDot', 'Thin'],
};

const BLACK = '#000000';

export function borders(world: World, sheet: StoredSheet, areas: readonly Area[]): Remote {
  return remote(COLLECTION, { world, sheet, areas });
}

interface EdgeOf {
  readonly cell: Cell;
  readonly edge: Edge;
}

/** The edges of cells that a side of an area is made of. Where two cells share one, it is the first one's. */
function* edgesOf({ row, column, rows, columns }: Area, side: Side): Generator<EdgeOf> {
  const right = column + columns - 1;
  const bottom = row + rows - 1;
  const edges: Record<Side, (cell: Cell) => Edge | null> = {
    EdgeTop: (cell) => (cell.row === row ? 'top' : null),
    EdgeBottom: (cell) => (cell.row === bottom ? 'bottom' : null),
    EdgeLeft: (cell) => (cell.column === column ? 'left' : null),
    EdgeRight: (cell) => (cell.column === right ? 'right' : null),
    InsideHorizontal: (cell) => (cell.row < bottom ? 'bottom' : null),
    InsideVertical: (cell) => (cell.column < right ? 'right' : null),
    DiagonalDown: () => null,
    DiagonalUp: () => null,
  };
  for (const cell of cellsOf({ row, column, rows, columns })) {
    const edge = edges[side](cell);
    if (edge) yield { cell, edge };
  }
}

/** The other cell's edge that is the same line on the sheet. */
function neighbour({ cell: { row, column }, edge }: EdgeOf): EdgeOf | null {
  const others: Record<Edge, EdgeOf> = {
    top: { cell: { row: row - 1, column }, edge: 'bottom' },
    bottom: { cell: { row: row + 1, column }, edge: 'top' },
    left: { cell: { row, column: column - 1 }, edge: 'right' },
    right: { cell: { row, column: column + 1 }, edge: 'left' },
  };
  const other = others[edge];
  return other.cell.row < 0 || other.cell.column < 0 ? null : other;
}

function ownLine(sheet: StoredSheet, { cell, edge }: EdgeOf): Line | undefined {
  return storedCell(sheet, cell).style.borders?.[edge];
}

/** The line that is seen: the cell's own, or that of the cell beside it. */
function lineAt(sheet: StoredSheet, at: EdgeOf): Line | undefined {
  const other = neighbour(at);
  return ownLine(sheet, at) ?? (other ? ownLine(sheet, other) : undefined);
}

function putLine(sheet: StoredSheet, { cell, edge }: EdgeOf, line: Line | undefined): void {
  const { borders: had = {}, ...style } = storedCell(sheet, cell).style;
  const after = { ...omit(had, edge), ...(line && { [edge]: line }) };
  restyle(sheet, cell, { ...style, ...(Object.keys(after).length > 0 && { borders: after }) });
}

function lines({ sheet, areas, side }: BorderSelf): readonly (Line | undefined)[] {
  return areas.flatMap((area) => Array.from(edgesOf(area, side), (at) => lineAt(sheet, at)));
}

/** A property of all the lines of a side; null where it is mixed, or where there is no such side. */
function shared(of: (line: Line | undefined) => string): (self: BorderSelf) => string | null {
  return (self) => {
    const found = new Set(lines(self).map(of));
    return found.size === 1 ? [...found][0]! : null;
  };
}

function draw({ sheet, areas, side }: BorderSelf, to: (line: Line | undefined) => Line | undefined): void {
  if (side.startsWith('Diagonal')) throw notModelled('diagonal borders');
  const isInside = side.startsWith('Inside');
  for (const area of areas) {
    for (const at of edgesOf(area, side)) {
      const line = to(lineAt(sheet, at));
      putLine(sheet, at, line);
      const other = neighbour(at);
      // What two cells of the range share belongs to both; beyond the range a line that was there follows.
      if (other && (isInside || ownLine(sheet, other))) putLine(sheet, other, line);
    }
  }
}

function lineNamed(style: string, weight: string): string {
  const found = Object.keys(LINES).find((name) => LINES[name]![0] === style && LINES[name]![1] === weight);
  const any = found ?? Object.keys(LINES).find((name) => LINES[name]![0] === style);
  if (any === undefined) throw apiError('InvalidArgument', style);
  return any;
}

const styleOf = (line: Line | undefined): string => (line ? (LINES[line.line]?.[0] ?? 'Continuous') : 'None');
const weightOf = (line: Line | undefined): string => (line ? (LINES[line.line]?.[1] ?? 'Thin') : 'Thin');

const BORDER: ObjectType<BorderSelf> = {
  name: 'RangeBorder',
  guard: ({ world, sheet }) => {
    guardSheet(world, sheet);
  },
  identity: ({ side }) => ({ Id: side }),
  reads: {
    sideIndex: ({ side }) => side,
    style: shared(styleOf),
    weight: shared(weightOf),
    color: shared((line) => line?.color ?? BLACK),
    tintAndShade: () => 0,
  },
  writes: {
    style(self, value) {
      if (typeof value !== 'string') throw apiError('InvalidArgument');
      draw(self, (line) =>
        value === 'None' ? undefined : { line: lineNamed(value, weightOf(line)), color: line?.color ?? BLACK },
      );
    },
    weight(self, value) {
      if (typeof value !== 'string' || !Object.values(LINES).some(([, weight]) => weight === value)) {
        throw apiError('InvalidArgument', String(value));
      }
      draw(self, (line) => ({
        line: lineNamed(line ? styleOf(line) : 'Continuous', value),
        color: line?.color ?? BLACK,
      }));
    },
    color(self, value) {
      if (typeof value !== 'string' || !/^#[0-9a-f]{6}$/i.test(value)) throw apiError('InvalidArgument', String(value));
      draw(self, (line) => ({ line: line?.line ?? 'thin', color: value.toUpperCase() }));
    },
  },
};

const COLLECTION: ObjectType<BordersSelf> = {
  name: 'RangeBorderCollection',
  reads: { count: () => SIDES.length },
  items: (self) => SIDES.map((side) => remote(BORDER, { ...self, side })),
  gets: {
    getItem(self, index) {
      const side = SIDES.find((one) => one === index);
      if (!side) throw apiError('InvalidArgument', String(index));
      return remote(BORDER, { ...self, side });
    },
  },
};
