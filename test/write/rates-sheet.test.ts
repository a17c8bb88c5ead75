import fc from 'fast-check';
import { henan2023 } from '../../src/form/standards/henan-2023';
import { COLUMN_OF, drawnLayout, PRINTED_COLUMNS, type ColumnId } from '../../src/rates/layout';
import { isRatesSheet, LABELS, RATES_SHEET, readRatesSheet, VERDICT_NAMES } from '../../src/rates/sheet';
import type { RateEntry, RateInputs } from '../../src/rates/types';
import { workOutRates } from '../../src/rates/work-out';
import type { Cell } from '../../src/sheet/address';
import { applyEdits, applyToSnapshot } from '../../src/sheet/apply';
import type { CellInput, Formula, SheetPatch } from '../../src/sheet/patch';
import { cellAt, cellOfKey, snapshotOf, type Snapshot } from '../../src/sheet/snapshot';
import { drawRates } from '../../src/write/rates-sheet';
import { gridSnapshot } from '../support/grid';
import { sampleTable } from '../support/sample';

const table = sampleTable();
const LAYOUT = drawnLayout(henan2023);
const NOTHING: RateInputs = { basis: '', entries: {} };

const draw = (inputs: RateInputs, existing: Snapshot | null = null): SheetPatch =>
  drawRates(table, henan2023, { inputs, existing });

const drawn = (inputs: RateInputs, existing: Snapshot | null = null): Snapshot =>
  applyToSnapshot(existing ?? snapshotOf(RATES_SHEET, []), draw(inputs, existing));

const place = (rate: string, column: ColumnId): Cell => ({ row: LAYOUT.rows.get(rate)!, column: COLUMN_OF[column] });

function type(sheet: Snapshot, cell: Cell, to: CellInput): Snapshot {
  return applyEdits(sheet, [{ cell, from: cellAt(sheet, cell).value, to }]);
}

function formulas({ blocks = [] }: SheetPatch): string[] {
  const contents = blocks.flatMap(({ values }) => values.flat());
  return contents.filter((content): content is Formula => isFormula(content)).map(({ formula }) => formula);
}

function isFormula(content: CellInput): content is Formula {
  return typeof content === 'object' && content !== null && 'formula' in content;
}

describe('drawRates', () => {
  test('adds a sheet of its own and touches no other', () => {
    expect(draw(NOTHING)).toMatchObject({ sheet: RATES_SHEET, mode: 'add' });
    expect(isRatesSheet(drawn(NOTHING))).toBe(true);
    expect(workOutRates(table, henan2023, readRatesSheet(drawn(NOTHING)))).toEqual(
      workOutRates(table, henan2023, NOTHING),
    );
  });

  test('a result stands beside every formula that people read', () => {
    const inputs: RateInputs = {
      basis: '预计',
      entries: {
        'budget-execution': { numerator: 89.996, denominator: 100 },
        'three-public': { numerator: 5, denominator: 0 },
      },
    };
    const sheet = drawn(inputs);
    for (const { definition, actual, verdict, remark } of workOutRates(table, henan2023, inputs)) {
      const at = (column: ColumnId) => cellAt(sheet, place(definition.id, column)).value;
      expect(at('actual')).toBe(actual ?? VERDICT_NAMES[verdict]);
      expect(at('verdict')).toBe(VERDICT_NAMES[verdict]);
      expect(at('remark')).toBe(remark ?? '');
    }
  });

  test('formulas keep to what Excel 2016, WPS and LibreOffice share', () => {
    const shared =
      /^(?:AND|CELL|CHAR|EXACT|FALSE|FIND|IF|IFERROR|INDEX|ISNUMBER|LEFT|LEN|LOOKUP|MATCH|MID|NOT|OR|RIGHT|ROUND|SUBSTITUTE|TEXT|TRIM|TRUE|VALUE)$/;
    for (const formula of formulas(draw(NOTHING))) {
      const code = formula.replace(/"(?:[^"]|"")*"/g, '""');
      expect((code.match(/[A-Z][A-Z.]*(?=\()/g) ?? []).filter((name) => !shared.test(name))).toEqual([]);
      expect(depth(code)).toBeLessThanOrEqual(64);
      expect(formula.length).toBeLessThan(8192);
    }
  });

  test('prints the columns for people, not the workings', () => {
    const { page } = draw(NOTHING);
    expect(page?.printArea).toMatchObject({ row: 0, column: 0, columns: PRINTED_COLUMNS });
    expect(page).toMatchObject({ paper: 'A4', orientation: 'landscape', fitToWidth: 1 });
  });

  test('nothing lies over the edge of the frozen column, and what is to be read fits into a window', () => {
    const { freeze, merges = [], widths } = draw(NOTHING);
    const over = merges.filter(({ column, columns }) => column < freeze!.columns && column + columns > freeze!.columns);
    expect(over).toEqual([]);
    const texts = [...drawn(NOTHING).cells].filter(([, { text }]) => text.length > 40);
    for (const [key] of texts) {
      const at = cellOfKey(key);
      const { columns = 1 } = merges.find(({ row, column }) => row === at.row && column === at.column) ?? {};
      const width = Array.from({ length: columns }, (_, i) => widths!.get(at.column + i)!).reduce((a, b) => a + b);
      expect(width).toBeLessThanOrEqual(101);
    }
  });

  test('offers a choice of readings where there is one, and nowhere else', () => {
    const lists = draw(NOTHING).validations!.filter(({ area, strict }) => area.column === COLUMN_OF.reading && strict);
    const rows = lists.flatMap(({ area }) => Array.from({ length: area.rows }, (_, i) => area.row + i));
    const expected = henan2023.rates.filter(({ readings }) => readings.length > 1).map(({ id }) => LAYOUT.rows.get(id));
    expect(rows).toEqual(expected);
    for (const { list } of lists) expect(list!.join(',').length).toBeLessThan(256);
  });

  test('is refused on a sheet of the user’s', () => {
    expect(() => draw(NOTHING, gridSnapshot([['指标', '目标值']], { sheet: RATES_SHEET }))).toThrow(RangeError);
  });
});

describe('what the user has typed', () => {
  test('is read back as it was drawn', () => {
    const number = fc.oneof(
      fc.integer({ min: -5, max: 1e9 }),
      fc.integer({ min: 0, max: 1e12 }).map((cents) => cents / 100),
    );
    const entries = fc.record(
      Object.fromEntries(
        henan2023.rates.map(({ id, readings }) => {
          const reading = fc.constantFrom(...readings.map((choice) => choice.id));
          const entry = fc.record({ numerator: number, denominator: number }, { requiredKeys: [] });
          return [
            id,
            readings.length > 1
              ? fc.tuple(entry, reading).map(([numbers, chosen]) => ({ ...numbers, reading: chosen }))
              : entry,
          ];
        }),
      ),
    );
    fc.assert(
      fc.property(fc.constantFrom('', '上年实际', '截至2023年10月'), entries, (basis, all) => {
        const given: Record<string, RateEntry> = all;
        const read = readRatesSheet(drawn({ basis, entries: given }));
        expect(read.basis).toBe(basis);
        for (const { id, readings } of henan2023.rates) {
          const expected = readings.length > 1 ? { reading: readings[0].id, ...given[id] } : (given[id] ?? {});
          expect(read.entries[id] ?? {}).toEqual(expected);
        }
      }),
      { numRuns: 30 },
    );
  });

  test('amounts as text are understood, what is no number is said to be none', () => {
    let sheet = drawn(NOTHING);
    sheet = type(sheet, place('budget-execution', 'numerator'), '2,383.2万元');
    sheet = type(sheet, place('carry-over', 'numerator'), '二千万');
    sheet = type(sheet, place('carry-over', 'denominator'), null);
    const { entries } = readRatesSheet(sheet);
    expect(entries['budget-execution']).toEqual({ numerator: 23_832_000 });
    expect(entries['carry-over']).toEqual({ numerator: NaN, denominator: null });
  });

  test('survives being drawn again: formulas, text and erased cells too', () => {
    let sheet = drawn(NOTHING);
    sheet = type(sheet, place('budget-execution', 'numerator'), { formula: '=SUM(明细!B2:B9)', result: 12 });
    sheet = type(sheet, place('carry-over', 'numerator'), '二千万');
    sheet = type(sheet, place('carry-over', 'denominator'), null);
    sheet = type(sheet, { row: 2, column: 1 }, '上年实际');
    const again = drawn(readRatesSheet(sheet), sheet);
    expect(cellAt(again, place('budget-execution', 'numerator')).formula).toBe('=SUM(明细!B2:B9)');
    expect(cellAt(again, place('carry-over', 'numerator')).value).toBe('二千万');
    expect(readRatesSheet(again)).toEqual(readRatesSheet(sheet));
    expect(draw(readRatesSheet(sheet), sheet)).toMatchObject({ sheet: RATES_SHEET, mode: 'clear' });
  });

  test('gives way to inputs that say otherwise', () => {
    const sheet = type(drawn(NOTHING), place('budget-execution', 'numerator'), { formula: '=1+1', result: 2 });
    const again = drawn({ basis: '', entries: { 'budget-execution': { numerator: 3 } } }, sheet);
    expect(cellAt(again, place('budget-execution', 'numerator'))).toMatchObject({ value: 3 });
    expect(cellAt(again, place('budget-execution', 'numerator')).formula).toBeUndefined();
  });

  test('is found where rows and columns have been put in, on a sheet renamed since', () => {
    const inputs: RateInputs = {
      basis: '预计',
      entries: {
        'budget-execution': { numerator: 5, denominator: 9 },
        'budget-adjustment': { numerator: 7, reading: 'adjusted-budget' },
      },
    };
    const { cells } = drawn(inputs);
    const moved = snapshotOf(
      '测算（旧）',
      Array.from(cells, ([key, content]) => {
        const { row, column } = cellOfKey(key);
        return [
          { row: row + 2, column: column + 1 },
          { ...content, ...(content.formula && { formula: shifted(content.formula) }) },
        ] as const;
      }),
    );
    const read = readRatesSheet([snapshotOf('别的', []), moved].find(isRatesSheet) ?? null);
    expect(read.basis).toBe('预计');
    expect(read.entries['budget-execution']).toEqual({ numerator: 5, denominator: 9 });
    expect(read.entries['budget-adjustment']).toEqual({ numerator: 7, reading: 'adjusted-budget' });
    expect(read.entries['carry-over']).toBeUndefined();
  });

  test('a sheet without our title, or without a standard we know, is not ours', () => {
    const sheet = drawn(NOTHING);
    expect(isRatesSheet(type(sheet, { row: 0, column: 1 }, '测算'))).toBe(false);
    const standard = [...sheet.cells].find(([, { value }]) => value === LABELS.standard)!;
    const { row, column } = cellOfKey(standard[0]);
    expect(isRatesSheet(type(sheet, { row, column: column + 1 }, '某省标准'))).toBe(false);
    expect(readRatesSheet(null)).toEqual(NOTHING);
  });
});

/** References of our start formulas, two rows down and one column to the right, as a spreadsheet moves them. */
function shifted(formula: string): string {
  return formula.replace(
    /\$([A-Z])\$(\d+)/g,
    (_, letter: string, row: string) => `$${String.fromCharCode(letter.charCodeAt(0) + 1)}$${Number(row) + 2}`,
  );
}

/** How deep calls stand in one another. */
function depth(code: string): number {
  let [open, most] = [0, 0];
  for (const char of code) {
    open += char === '(' ? 1 : char === ')' ? -1 : 0;
    most = Math.max(most, open);
  }
  return most;
}
