import fc from 'fast-check';
import type { Area } from '../../../src/sheet/address';
import { areaAddress, intersects } from '../../../src/sheet/address';
import type { Book, BookCell, BookSheet, BookStyle, BookValidation, DefinedName, Track } from '../../../src/sheet/book';
import type { PageSetup } from '../../../src/sheet/patch';
import { cellKey } from '../../../src/sheet/snapshot';

/** Random workbooks that say everything a book can say. */

const at = fc.record({ row: fc.nat(20), column: fc.nat(8) });
const area: fc.Arbitrary<Area> = fc.record({
  row: fc.nat(20),
  column: fc.nat(8),
  rows: fc.integer({ min: 1, max: 3 }),
  columns: fc.integer({ min: 1, max: 3 }),
});
const color = fc.constantFrom('#FF0000', '#00B050', '#FFFFFF', '#000000', '#7A0010');
const some = <T>(fields: { [K in keyof T]: fc.Arbitrary<T[K]> }): fc.Arbitrary<Partial<T>> =>
  fc.record(fields, { requiredKeys: [] }) as fc.Arbitrary<Partial<T>>;
const text = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).filter((value) => !/[\r\n]/.test(value)),
  fc.constantFrom('≥90%', '0012', 'TRUE', '#N/A', '=1+1', '第一行\n第二行', ' 前后 ', '1e5'),
);
const plainText = fc.constantFrom('请填写数字', '第一行\n第二行', '“引号”', '提示');

const border = fc.record({
  line: fc.constantFrom(
    'thin',
    'medium',
    'thick',
    'dashed',
    'dotted',
    'double',
    'hair',
    'slantDashDot',
    'mediumDashDotDot',
  ),
  color,
});

const style: fc.Arbitrary<BookStyle> = some<Required<BookStyle>>({
  font: some({
    name: fc.constantFrom('宋体', '仿宋_GB2312', 'Times New Roman'),
    size: fc.constantFrom(10.5, 11, 18),
    bold: fc.boolean(),
    italic: fc.boolean(),
    underline: fc.boolean(),
    strike: fc.boolean(),
    color,
  }).filter((font) => Object.keys(font).length > 0),
  fill: color,
  borders: some({ top: border, right: border, bottom: border, left: border }).filter(
    (borders) => Object.keys(borders).length > 0,
  ),
  horizontal: fc.constantFrom('left', 'center', 'right', 'justify', 'distributed', 'fill'),
  vertical: fc.constantFrom('top', 'middle', 'bottom'),
  wrap: fc.boolean(),
  indent: fc.nat(6),
  rotation: fc.constantFrom(0, 45, -90, 255),
  // Without @: where formulas move past a number in that format, the grid makes text of it.
  format: fc.constantFrom('0%', '#,##0.00', 'yyyy"年"m"月"d"日"', 'General'),
  locked: fc.boolean(),
});

const value: fc.Arbitrary<Pick<BookCell, 'value' | 'formula'>> = fc.oneof(
  fc.record({ value: text }),
  fc.record({
    value: fc.oneof(
      fc.integer(),
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => n + 0),
    ),
  }),
  fc.record({ value: fc.boolean() }),
  fc.record({ value: fc.constantFrom({ error: '#N/A' }, { error: '#DIV/0!' }) }),
  fc.record({
    value: fc.constantFrom<BookCell['value']>(3, '达标', true, { error: '#REF!' }),
    formula: fc.constantFrom('=SUM(Z50:Z60)', '=IF(Z50>0,"达标","未达标")', '=绩效目标表!$Z$50&""'),
  }),
);

const track = (size: fc.Arbitrary<number>): fc.Arbitrary<Track> =>
  fc.oneof(fc.record({ size }), fc.record({ size, hidden: fc.boolean() }), fc.constant<Track>({ hidden: true }));

const operators = fc.constantFrom('between', 'notBetween', 'equal', 'greaterThanOrEqual', 'lessThan' as const);
const said = {
  allowBlank: fc.boolean(),
  error: fc.option(
    fc.record({
      style: fc.constantFrom('stop' as const, 'warning' as const, 'information' as const),
      title: fc.constantFrom('', '不对'),
      text: fc.constantFrom('', '请重填。'),
    }),
  ),
  prompt: fc.option(fc.record({ title: fc.constantFrom('', '提示'), text: plainText })),
};
const rule: fc.Arbitrary<Omit<BookValidation, 'areas'>> = fc.oneof(
  fc.record({ ...said, type: fc.constant('none' as const), formulas: fc.constant([]) }),
  fc.record({
    ...said,
    type: fc.constant('list' as const),
    formulas: fc.constantFrom(['"好,中,差"'], ['$A$1:$A$3'], ['"是, 否"'], ['选项']),
  }),
  fc.record({ ...said, type: fc.constant('custom' as const), formulas: fc.constant(['LEN(A1)<5']) }),
  fc.record({
    ...said,
    type: fc.constantFrom(
      'whole' as const,
      'decimal' as const,
      'date' as const,
      'time' as const,
      'textLength' as const,
    ),
    operator: operators,
    formulas: fc.constantFrom(['1', '10'], ['45292', '$B$1'], ['0.5', 'A1+1']),
  }),
);

const page: fc.Arbitrary<PageSetup> = fc.record(
  {
    paper: fc.constant('A4' as const),
    orientation: fc.constantFrom('portrait' as const, 'landscape' as const),
    fitToWidth: fc.constant(1),
    margins: fc.constant({ top: 1.8, right: 1.5, bottom: 1.8, left: 1.5 }),
    printArea: area,
    footer: fc.constant('&C第 &P 页，共 &N 页'),
  },
  { requiredKeys: ['paper', 'orientation', 'fitToWidth', 'margins'] },
);

function sheet(id: string, name: string, styles: readonly string[], maxNotes: number): fc.Arbitrary<BookSheet> {
  const look = styles.length > 0 ? fc.option(fc.constantFrom(...styles), { nil: undefined }) : fc.constant(undefined);
  const cell = fc.tuple(value, look, fc.boolean(), fc.boolean()).map(([content, key, fromFile, linked]): BookCell => ({
    ...content,
    ...(key !== undefined && { style: key }),
    ...(fromFile && { origin: { sheet: id, key: 7 } }),
    ...(linked && { link: { sheet: name, cell: { row: 1, column: 1 } } }),
  }));
  return fc
    .record({
      cells: fc.uniqueArray(fc.tuple(at, cell), { selector: ([place]) => cellKey(place), maxLength: 25 }),
      merges: fc.array(area, { maxLength: 5 }),
      columns: fc.uniqueArray(fc.tuple(fc.nat(10), track(fc.double({ min: 12, max: 60, noNaN: true }))), {
        selector: ([n]) => n,
        maxLength: 4,
      }),
      rows: fc.uniqueArray(fc.tuple(fc.nat(30), track(fc.double({ min: 20, max: 200, noNaN: true }))), {
        selector: ([n]) => n,
        maxLength: 4,
      }),
      defaultWidth: fc.constantFrom(8.43, 9),
      defaultHeight: fc.constantFrom(13.5, 14.25, 15),
      notes: fc.uniqueArray(fc.record({ cell: at, text }), {
        selector: (note) => cellKey(note.cell),
        maxLength: maxNotes,
      }),
      formats: fc.array(
        fc.record(
          {
            areas: fc.array(area, { minLength: 1, maxLength: 2 }),
            formula: fc.constantFrom('TRUE', 'AND(N("x")=0,EXACT($A$2,"a"))'),
            style: fc.constantFrom(
              { fill: '#FFC7CE', font: { color: '#7A0010', bold: true } },
              { fill: '#FFE699' },
              {},
            ),
            stopIfTrue: fc.constant(true),
          },
          { requiredKeys: ['areas', 'formula', 'style'] },
        ),
        { maxLength: 3 },
      ),
      validations: fc.array(fc.tuple(area, rule), { maxLength: 4 }),
      page: fc.option(page),
      freeze: fc.record({ rows: fc.nat(3), columns: fc.nat(2) }),
      showGridLines: fc.boolean(),
      tabColor: fc.option(color),
      moves: fc.constantFrom([], [{ axis: 'rows' as const, at: 3, count: 2 }]),
    })
    .map(({ cells, merges, columns, rows, notes, validations, ...rest }) => ({
      id,
      name,
      hidden: false,
      ...rest,
      cells: new Map(sorted(cells.map(([place, content]) => [cellKey(place), content]))),
      merges: apart(merges.filter((merge) => merge.rows * merge.columns > 1)),
      columns: new Map(sorted(columns)),
      rows: new Map(sorted(rows)),
      notes: [...notes].sort((a, b) => cellKey(a.cell) - cellKey(b.cell)),
      validations: apart(validations.map(([covered]) => covered)).map((covered) => ({
        areas: [covered],
        ...validations.find(([own]) => own === covered)![1],
      })),
    }));
}

export function books({ notes = 4 } = {}): fc.Arbitrary<Book> {
  return fc.array(style, { maxLength: 4 }).chain((looks) => {
    const keys = looks.map((_, i) => `look-${i}`);
    return fc
      .record({
        first: sheet('one', '绩效目标表', keys, notes),
        second: sheet('two', '另 一张', keys, notes),
        hidden: fc.boolean(),
        names: fc.constantFrom<readonly DefinedName[]>(
          [],
          [
            { name: '预算总额', refersTo: '绩效目标表!$B$12', sheet: null },
            { name: '选项', refersTo: "'另 一张'!$A$1:$A$3", sheet: 'one' },
            { name: '税率', refersTo: '0.06', sheet: null },
            { name: '合计', refersTo: 'SUM(绩效目标表!$A$1:$A$3)', sheet: null },
          ],
        ),
      })
      .map(({ first, second, hidden, names }) => {
        const sheets = [first, { ...second, hidden }];
        const used = new Set(sheets.flatMap(({ cells }) => Array.from(cells.values(), (cell) => cell.style)));
        const styles = new Map(looks.map((look, i) => [`look-${i}`, look] as const).filter(([key]) => used.has(key)));
        return { sheets, active: 'one', styles, names };
      });
  });
}

/**
 * The book with the looks of its cells in place of their keys, which the grid is free to change; without the results of
 * formulas, which are made up, once the grid has calculated them.
 */
export function spelledOut(book: Book, { calculated = false } = {}): unknown {
  const sheets = book.sheets.map((one) => ({
    ...one,
    // Merges and validations come in no order.
    merges: one.merges.map(areaAddress).sort(),
    validations: new Set(one.validations),
    cells: Array.from(one.cells, ([key, { style: look, ...cell }]) => ({
      key,
      ...cell,
      ...(calculated && cell.formula !== undefined && { value: null }),
      ...(look !== undefined && { style: book.styles.get(look) }),
    })),
  }));
  return { sheets, active: book.active, names: book.names };
}

function sorted<T>(entries: readonly (readonly [number, T])[]): (readonly [number, T])[] {
  return [...entries].sort(([a], [b]) => a - b);
}

function apart(areas: readonly Area[]): Area[] {
  return areas.filter((one, i) => !areas.slice(0, i).some((other) => intersects(one, other)));
}
