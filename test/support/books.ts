import fc from 'fast-check';
import { areaAddress, intersects, contains, type Area } from '../../src/sheet/address';
import {
  moveCell,
  type Book,
  type BookCell,
  type BookSheet,
  type BookStyle,
  type BookValidation,
  type Move,
  type Track,
} from '../../src/sheet/book';
import { cellKey, cellOfKey, isErrorValue } from '../../src/sheet/snapshot';

/** What two books must agree on, whatever they call their styles and wherever their cells come from. */
export function saidBy(book: Book): unknown {
  const nameOf = new Map(book.sheets.map(({ id, name }) => [id, name]));
  return {
    active: nameOf.get(book.active),
    names: book.names.map(({ name, refersTo, sheet }) => ({ name, refersTo, sheet: sheet && nameOf.get(sheet) })),
    sheets: book.sheets.map((sheet) => saidBySheet(book, sheet)),
  };
}

function saidBySheet(book: Book, sheet: BookSheet): unknown {
  const style = (key: string | undefined): string => plainStyle(key === undefined ? {} : (book.styles.get(key) ?? {}));
  const cells = Array.from(sheet.cells)
    .map(([key, { value, formula, style: name }]) => ({
      key,
      value: value === '' ? null : value,
      formula,
      style: style(name),
    }))
    .filter((cell) => cell.value !== null || cell.formula !== undefined || cell.style !== plainStyle({}))
    .sort((a, b) => a.key - b.key);
  const tracks = (of: ReadonlyMap<number, Track>, size: number): unknown[] =>
    Array.from(of, ([index, track]) => [index, track.size ?? size, track.hidden ?? false] as const)
      .filter(([, own, hidden]) => own !== size || hidden)
      .sort(([a], [b]) => a - b);
  return {
    name: sheet.name,
    hidden: sheet.hidden,
    cells,
    merges: sheet.merges.map(areaAddress).sort(),
    columns: tracks(sheet.columns, sheet.defaultWidth),
    rows: tracks(sheet.rows, sheet.defaultHeight),
    notes: sheet.notes.map(({ cell, text }) => [cellKey(cell), text] as const).sort(([a], [b]) => a - b),
    formats: sheet.formats.map(({ areas, formula, style: own }) => [areas.map(areaAddress), formula, own]),
    validations: sheet.validations
      .flatMap(({ areas, ...rule }) => areas.map((area) => JSON.stringify([areaAddress(area), ordered(rule)])))
      .sort(),
    page: sheet.page,
    freeze: sheet.freeze,
    showGridLines: sheet.showGridLines,
    tabColor: sheet.tabColor,
  };
}

function ordered({ type, operator, formulas, allowBlank, error, prompt }: Omit<BookValidation, 'areas'>): unknown {
  const compared = ['none', 'list', 'custom'].includes(type) ? undefined : (operator ?? 'between');
  return [type, compared, formulas, type !== 'none' && allowBlank, error, prompt];
}

/** One text for a look, with what a file would say of the default one. */
function plainStyle({ font, borders = {}, vertical, ...rest }: BookStyle): string {
  const sides = Object.entries(borders).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([
    Object.entries({ name: '宋体', size: 11, ...font })
      .filter(([key, value]) => value !== false && !(key === 'color' && value === '#000000'))
      .sort(),
    sides.map(([edge, { line, color }]) => [edge, line, color]),
    vertical === 'bottom' ? undefined : vertical,
    Object.entries(rest)
      .filter(([, value]) => value !== false || 'locked' in rest)
      .sort(),
  ]);
}

/** As a grid hands over a sheet in which rows or columns were put in or taken out. */
export function moved(sheet: BookSheet, move: Move): BookSheet {
  const place = (key: number): number[] => {
    const cell = moveCell(cellOfKey(key), [move]);
    return cell ? [cellKey(cell)] : [];
  };
  return {
    ...sheet,
    moves: [...sheet.moves, move],
    cells: new Map([...sheet.cells].flatMap(([key, cell]) => place(key).map((to) => [to, cell] as const))),
    merges: [],
    notes: sheet.notes.flatMap((note) => place(cellKey(note.cell)).map((to) => ({ ...note, cell: cellOfKey(to) }))),
    rows: new Map(
      [...sheet.rows].flatMap(([row, track]) =>
        place(cellKey({ row, column: 0 })).map((to) => [cellOfKey(to).row, track] as const),
      ),
    ),
  };
}

const ROWS = 12;
const COLUMNS = 6;
const color = fc.constantFrom('#FF0000', '#00B050', '#1F497D', '#FFFF00');
const text = fc.oneof(
  fc.constantFrom('≥90%', '=1+1', ' 前后 ', '第一行\n第二行', '<&>"\u00a0😀', '0012', 'TRUE', '_x000D_', "'引"),
  fc.string({ minLength: 1, maxLength: 6, unit: fc.constantFrom('甲', '乙', 'a', '1', '%', ' ', '_', 'x') }),
);

export const styles: fc.Arbitrary<BookStyle> = fc.record(
  {
    font: fc.record(
      {
        name: fc.constantFrom('宋体', '黑体', 'Arial'),
        size: fc.constantFrom(9, 10.5, 16),
        bold: fc.constant(true),
        italic: fc.constant(true),
        underline: fc.constant(true),
        strike: fc.constant(true),
        color,
      },
      { requiredKeys: [] },
    ),
    fill: color,
    borders: fc.dictionary(
      fc.constantFrom('top', 'right', 'bottom', 'left'),
      fc.record({ line: fc.constantFrom('thin', 'medium', 'double', 'dashed'), color }),
    ),
    horizontal: fc.constantFrom('left', 'center', 'right', 'justify'),
    vertical: fc.constantFrom('top', 'middle', 'bottom'),
    wrap: fc.constant(true),
    indent: fc.constantFrom(1, 3),
    rotation: fc.constantFrom(45, -30, 255),
    format: fc.constantFrom('0%', '0.00', '#,##0.00', '@', 'yyyy/m/d', '0\\h'),
    locked: fc.constant(false as const),
  },
  { requiredKeys: [] },
);

const value = fc.oneof(
  text,
  fc.integer({ min: -5, max: 60_000 }),
  fc.constantFrom(12.5, -0.1, 1e15, 0.1 + 0.2),
  fc.boolean(),
  fc.constant(null),
  fc.constantFrom('#N/A', '#DIV/0!').map((error) => ({ error })),
);

export const cells: fc.Arbitrary<Omit<BookCell, 'style' | 'origin'>> = fc.oneof(
  { weight: 4, arbitrary: value.map((one) => ({ value: one })) },
  {
    weight: 1,
    arbitrary: fc.record({ value, formula: fc.constantFrom('=A1+1', '=SUM(A1:B3)', '=IF(A1>0,"达标","未")&$B$2') }),
  },
);

export const area: fc.Arbitrary<Area> = fc.record({
  row: fc.integer({ min: 0, max: ROWS - 1 }),
  column: fc.integer({ min: 0, max: COLUMNS - 1 }),
  rows: fc.integer({ min: 1, max: 3 }),
  columns: fc.integer({ min: 1, max: 3 }),
});
const place = fc.record({ row: fc.integer({ min: 0, max: ROWS }), column: fc.integer({ min: 0, max: COLUMNS }) });
const apart = (max: number): fc.Arbitrary<Area[]> =>
  fc
    .array(area, { maxLength: max })
    .map((areas) => areas.filter((one, i) => !areas.slice(0, i).some((other) => intersects(one, other))));

const message = fc.record({ title: fc.constantFrom('', '提示'), text: fc.constantFrom('', '请填写<整数>') });
const rule: fc.Arbitrary<Omit<BookValidation, 'areas'>> = fc
  .oneof(
    fc.record({ type: fc.constant('list' as const), formulas: fc.constantFrom(['"好,中,差"'], ['$A$1:$A$3']) }),
    fc.record({
      type: fc.constantFrom(
        'whole' as const,
        'decimal' as const,
        'date' as const,
        'textLength' as const,
        'time' as const,
      ),
      operator: fc.constantFrom('between' as const, 'notBetween' as const),
      formulas: fc.constantFrom(['1', '5'], ['0.5', '$B$2*2']),
    }),
    fc.record({ type: fc.constant('custom' as const), formulas: fc.constant(['LEN(A1)<5']) }),
    fc.record({ type: fc.constant('none' as const), formulas: fc.constant([]) }),
  )
  .chain((own) =>
    fc
      .record({
        allowBlank: fc.boolean(),
        error: fc.option(
          fc.record({
            style: fc.constantFrom('stop' as const, 'warning' as const, 'information' as const),
            title: fc.constantFrom('', '错'),
            text: fc.constantFrom('', '不对'),
          }),
        ),
        prompt: fc.option(message.filter(({ title, text: said }) => title + said !== '')),
      })
      .map((rest) => ({ ...own, ...rest, formulas: [...own.formulas] })),
  );

const tracks = (count: number): fc.Arbitrary<ReadonlyMap<number, Track>> =>
  fc
    .array(
      fc.tuple(
        fc.integer({ min: 0, max: count }),
        fc.record({ size: fc.constantFrom(5.5, 20, 33.75), hidden: fc.constant(true) }, { requiredKeys: [] }),
      ),
      { maxLength: 3 },
    )
    .map((list) => new Map(list));

const page: fc.Arbitrary<BookSheet['page']> = fc.option(
  fc.record(
    {
      paper: fc.constant('A4' as const),
      orientation: fc.constantFrom('portrait' as const, 'landscape' as const),
      fitToWidth: fc.constantFrom(1, 2),
      margins: fc.record({
        top: fc.constantFrom(2, 1.91),
        right: fc.constant(1.5),
        bottom: fc.constant(2.54),
        left: fc.constant(1.78),
      }),
      printArea: area.filter(({ rows, columns }) => rows * columns > 1),
      titleRows: fc.constant({ from: 0, to: 1 }),
      horizontalCentered: fc.constant(true),
      footer: fc.constantFrom('第 &P 页，共 &N 页', '&L左&R右'),
    },
    { requiredKeys: ['paper', 'orientation', 'fitToWidth', 'margins'] },
  ),
);

/** A sheet as a grid may hand it over; its styles are keyed `a` to `d`. */
export function sheets(id: string, name: string): fc.Arbitrary<BookSheet> {
  return fc
    .record({
      cells: fc.array(fc.tuple(place, cells, fc.option(fc.constantFrom('a', 'b', 'c', 'd'), { nil: undefined })), {
        maxLength: 12,
      }),
      merges: apart(2).map((areas) => areas.filter(({ rows, columns }) => rows * columns > 1)),
      columns: tracks(COLUMNS),
      rows: tracks(ROWS),
      notes: fc.uniqueArray(fc.record({ cell: place, text: fc.constantFrom('请核对', '第一行\n第二行') }), {
        selector: ({ cell }) => cellKey(cell),
        maxLength: 3,
      }),
      formats: fc.array(
        fc.record({
          areas: fc.array(area, { minLength: 1, maxLength: 2 }),
          formula: fc.constantFrom('A1>1', 'AND($A1="x",TRUE)'),
          style: fc.constantFrom({ fill: '#FFC7CE' }, { font: { bold: true, color: '#FF0000' } }),
        }),
        { maxLength: 2 },
      ),
      validations: apart(3).chain((areas) =>
        fc.tuple(...areas.map((one) => rule.map((own) => ({ areas: [one], ...own })))),
      ),
      page,
      freeze: fc.record({ rows: fc.integer({ min: 0, max: 2 }), columns: fc.integer({ min: 0, max: 2 }) }),
      showGridLines: fc.boolean(),
      tabColor: fc.option(color),
    })
    .map((sheet) => ({
      ...sheet,
      id,
      name,
      hidden: false,
      defaultWidth: 9,
      defaultHeight: 15,
      moves: [],
      cells: cellsOf(
        sheet.cells.map(([at, cell, style]) => [cellKey(at), { ...cell, ...(style !== undefined && { style }) }]),
        sheet.merges,
      ),
    }));
}

/** In reading order, nothing under a merge, and errors only where a cell can hold one. */
export function cellsOf(
  list: readonly (readonly [number, BookCell])[],
  merges: readonly Area[],
): Map<number, BookCell> {
  const covered = (key: number): boolean => {
    const cell = cellOfKey(key);
    return merges.some((merge) => contains(merge, cell) && cellKey(merge) !== key);
  };
  return new Map(
    Array.from(new Map(list))
      .filter(([, cell]) => !isErrorValue(cell.value) || cell.value.error.startsWith('#'))
      .map(
        ([key, cell]) =>
          [key, covered(key) ? { value: null, ...(cell.style !== undefined && { style: cell.style }) } : cell] as const,
      )
      .sort(([a], [b]) => a - b),
  );
}

/** A book that never was a file. */
export const books: fc.Arbitrary<Book> = fc
  .record({
    sheets: fc.tuple(sheets('x1', '绩效目标表'), sheets('x2', '表 二'), sheets('x3', 'C')),
    styles: fc.tuple(styles, styles, styles, styles),
    active: fc.constantFrom('x1', 'x2'),
    hidden: fc.boolean(),
    order: fc.boolean(),
  })
  .map(({ sheets: [one, two, three], styles: looks, active, hidden, order }) => ({
    sheets: order ? [one, two, { ...three, hidden }] : [two, { ...three, hidden }, one],
    active,
    styles: new Map(looks.map((style, i) => ['abcd'[i]!, style])),
    names: [
      { name: '总额', refersTo: '绩效目标表!$A$1', sheet: null },
      { name: '局部', refersTo: "'表 二'!$A$1:$B$2", sheet: 'x2' },
    ],
  }));
