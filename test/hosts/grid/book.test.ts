import {
  AddWorksheetMergeCommand,
  ClearSelectionAllCommand,
  InsertColCommand,
  InsertRowByRangeCommand,
  InsertSheetCommand,
  RemoveColCommand,
  RemoveRowCommand,
  RemoveSheetCommand,
  SetColWidthCommand,
  SetRangeValuesCommand,
  SetRowHeightCommand,
  SetStyleCommand,
  SetWorksheetNameCommand,
} from '@univerjs/sheets';
import { SheetUpdateNoteCommand } from '@univerjs/sheets-note';
import fc from 'fast-check';
import type { Book, BookCell, BookSheet } from '../../../src/sheet/book';
import { cellKey } from '../../../src/sheet/snapshot';
import { books, spelledOut } from './books';
import { headless, type Headless } from './headless';

const SHEET = '绩效目标表';

const at = (row: number, column: number): number => cellKey({ row, column });

async function withGrid(book: Book, work: (grid: Headless) => Promise<void>): Promise<void> {
  const grid = headless(book);
  try {
    await work(grid);
  } finally {
    await grid.host.snapshot();
    grid.host.dispose();
  }
}

/** One sheet of these cells. */
function bookOf(cells: Iterable<readonly [number, BookCell]>, rest: Partial<BookSheet> = {}): Book {
  const sheet: BookSheet = {
    id: 'one',
    name: SHEET,
    hidden: false,
    cells: new Map(cells),
    merges: [],
    columns: new Map(),
    rows: new Map(),
    defaultWidth: 9,
    defaultHeight: 15,
    notes: [],
    formats: [],
    validations: [],
    page: null,
    freeze: { rows: 0, columns: 0 },
    showGridLines: true,
    tabColor: null,
    moves: [],
    ...rest,
  };
  return { sheets: [sheet], active: 'one', styles: new Map(), names: [] };
}

async function sheetOf({ host }: Headless): Promise<BookSheet> {
  return (await host.book()).sheets[0]!;
}

describe('a book in the grid', () => {
  it('comes back as it went in', async () => {
    await fc.assert(
      fc.asyncProperty(books(), (book) =>
        withGrid(book, async ({ host }) => {
          expect(spelledOut(await host.book())).toEqual(spelledOut(book));
        }),
      ),
    );
  }, 60_000);

  it('is itself again when everything the user has done is undone', async () => {
    const cell = fc.record({ startRow: fc.nat(20), startColumn: fc.nat(8) });
    const range = fc.tuple(cell, fc.nat(2), fc.nat(2)).map(([{ startRow, startColumn }, rows, columns]) => ({
      startRow,
      startColumn,
      endRow: startRow + rows,
      endColumn: startColumn + columns,
    }));
    const whole = { rows: { startColumn: 0, endColumn: 25 }, columns: { startRow: 0, endRow: 99 } };
    const edit = fc.oneof(
      range.map((on) => [SetRangeValuesCommand.id, { range: on, value: { v: '用户的' } }] as const),
      range.map((on) => [InsertRowByRangeCommand.id, { range: { ...on, ...whole.rows }, direction: 0 }] as const),
      range.map((on) => [InsertColCommand.id, { range: { ...on, ...whole.columns }, direction: 3 }] as const),
      // One at a time: undoing the removal of several, the grid misplaces sizes where some had none of their own.
      range.map((on) => [RemoveRowCommand.id, { range: { ...on, endRow: on.startRow, ...whole.rows } }] as const),
      range.map(
        (on) => [RemoveColCommand.id, { range: { ...on, endColumn: on.startColumn, ...whole.columns } }] as const,
      ),
      range.map((on) => [ClearSelectionAllCommand.id, { ranges: [on] }] as const),
      range.map((on) => [SetRowHeightCommand.id, { ranges: [on], value: 77 }] as const),
      range.map((on) => [SetColWidthCommand.id, { ranges: [on], value: 99 }] as const),
      cell.map(
        ({ startRow: row, startColumn: col }) =>
          [
            SheetUpdateNoteCommand.id,
            { sheetId: 'one', row, col, note: { note: '用户的', width: 100, height: 50 } },
          ] as const,
      ),
      fc.constant([SetWorksheetNameCommand.id, { name: '改了名' }] as const),
    );
    const ofSheets = fc.constantFrom(
      [InsertSheetCommand.id, {}] as const,
      [RemoveSheetCommand.id, { subUnitId: 'two' }] as const,
    );
    await fc.assert(
      // One note a sheet: of several that pass each other, the grid may put one back beside its place.
      fc.asyncProperty(
        books({ notes: 1 }),
        fc.array(edit, { maxLength: 5 }),
        fc.array(ofSheets, { maxLength: 2 }),
        (book, edits, last) =>
          withGrid(book, async ({ host, command, undo }) => {
            let done = 0;
            for (const [id, params] of [...edits, ...last]) {
              if (await command(id, { subUnitId: 'one', ...params })) done += 1;
            }
            for (; done > 0; done -= 1) await undo();
            const now = { ...(await host.book()), active: book.active };
            expect(spelledOut(now, { calculated: true })).toEqual(spelledOut(book, { calculated: true }));
          }),
      ),
      { numRuns: 60 },
    );
  }, 500_000);
});

describe('what the user does in the grid', () => {
  const range = (row: number, column: number, rows = 1, columns = 1): object => ({
    startRow: row,
    endRow: row + rows - 1,
    startColumn: column,
    endColumn: column + columns - 1,
  });
  const rows = (row: number, count: number): object => ({ subUnitId: 'one', range: range(row, 0, count, 26) });

  it('moves what stands below with its origin, and records the move until it is undone', async () => {
    const origin = { sheet: 'one', key: at(4, 1) };
    const book = bookOf([[at(4, 1), { value: '指标', origin }]], {
      merges: [{ row: 4, column: 1, rows: 2, columns: 1 }],
      notes: [{ cell: { row: 4, column: 1 }, text: '批注' }],
    });
    await withGrid(book, async (grid) => {
      await grid.command(InsertRowByRangeCommand.id, { ...rows(2, 3), direction: 0 });
      const inserted = await sheetOf(grid);
      expect(inserted.cells).toEqual(new Map([[at(7, 1), { value: '指标', origin }]]));
      expect(inserted.merges).toEqual([{ row: 7, column: 1, rows: 2, columns: 1 }]);
      expect(inserted.notes).toEqual([{ cell: { row: 7, column: 1 }, text: '批注' }]);
      expect(inserted.moves).toEqual([{ axis: 'rows', at: 2, count: 3 }]);
      await grid.undo();
      expect((await sheetOf(grid)).moves).toEqual([]);
    });
  });

  it('records a removal that blank rows follow, which bring nothing back', async () => {
    await withGrid(bookOf([[at(4, 1), { value: 1 }]]), async (grid) => {
      await grid.command(RemoveRowCommand.id, rows(4, 1));
      await grid.command(InsertRowByRangeCommand.id, { ...rows(4, 1), direction: 0 });
      expect((await sheetOf(grid)).moves).toEqual([
        { axis: 'rows', at: 4, count: -1 },
        { axis: 'rows', at: 4, count: 1 },
      ]);
      await grid.undo();
      await grid.undo();
      expect((await sheetOf(grid)).moves).toEqual([]);
    });
  });

  it('gives every cell of a filled formula one of its own', async () => {
    await withGrid(bookOf([[at(0, 0), { value: 2 }]]), async (grid) => {
      const value = { 0: { 1: { f: '=A1*2', si: 'shared' } }, 1: { 1: { si: 'shared' } } };
      await grid.command(SetRangeValuesCommand.id, { subUnitId: 'one', range: range(0, 1, 2), value });
      expect((await sheetOf(grid)).cells).toEqual(
        new Map([
          [at(0, 0), { value: 2 }],
          [at(0, 1), { value: 4, formula: '=A1*2' }],
          [at(1, 1), { value: 0, formula: '=A2*2' }],
        ]),
      );
      const [snapshot] = await grid.host.snapshot();
      expect(snapshot!.cells.get(at(1, 1))).toEqual({ value: 0, text: '0', formula: '=A2*2' });
    });
  });

  it('reads a text with looks of its own as that text', async () => {
    await withGrid(bookOf([]), async (grid) => {
      const value = { p: { id: 'd', body: { dataStream: '加粗的字\r\n', textRuns: [] }, documentStyle: {} } };
      await grid.command(SetRangeValuesCommand.id, { subUnitId: 'one', range: range(0, 0), value });
      expect((await sheetOf(grid)).cells).toEqual(new Map([[at(0, 0), { value: '加粗的字' }]]));
    });
  });

  it('says looks, sizes and merges as they are now', async () => {
    await withGrid(bookOf([[at(0, 0), { value: '标题' }]]), async (grid) => {
      const on = { subUnitId: 'one', range: range(0, 0) };
      await grid.command(SetStyleCommand.id, { ...on, style: { type: 'bl', value: 1 } });
      await grid.command(SetStyleCommand.id, { ...on, style: { type: 'bg', value: { rgb: 'rgb(255, 0, 0)' } } });
      await grid.command(SetRowHeightCommand.id, { subUnitId: 'one', ranges: [range(0, 0)], value: 48 });
      await grid.command(SetColWidthCommand.id, { subUnitId: 'one', ranges: [range(0, 0)], value: 160 });
      await grid.command(AddWorksheetMergeCommand.id, { subUnitId: 'one', selections: [range(0, 0, 1, 3)] });
      const { sheets, styles } = await grid.host.book();
      const [sheet] = sheets;
      expect(styles.get(sheet!.cells.get(at(0, 0))!.style!)).toEqual({ font: { bold: true }, fill: '#FF0000' });
      expect(sheet!.rows).toEqual(new Map([[0, { size: 36 }]]));
      expect(sheet!.columns).toEqual(new Map([[0, { size: 20 }]]));
      expect(sheet!.merges).toEqual([{ row: 0, column: 0, rows: 1, columns: 3 }]);
    });
  });

  it('keeps the cells that a list names in sight', async () => {
    const list = (formula: string): BookSheet['validations'] => [
      {
        areas: [{ row: 9, column: 0, rows: 1, columns: 1 }],
        type: 'list',
        formulas: [formula],
        allowBlank: true,
        error: null,
        prompt: null,
      },
    ];
    await withGrid(bookOf([], { validations: list('$A$5:$A$7') }), async (grid) => {
      await grid.command(InsertRowByRangeCommand.id, { ...rows(2, 1), direction: 0 });
      expect((await sheetOf(grid)).validations[0]!.formulas).toEqual(['$A$6:$A$8']);
      await grid.command(InsertRowByRangeCommand.id, { ...rows(6, 1), direction: 0 });
      expect((await sheetOf(grid)).validations[0]!.formulas).toEqual(['$A$6:$A$9']);
      await grid.undo();
      await grid.undo();
      expect((await sheetOf(grid)).validations).toEqual(list('$A$5:$A$7'));
    });
  });

  it('keeps the neighbours of a merge when an inserted row is undone', async () => {
    const merges = [0, 2].map((row) => ({ row, column: 0, rows: 2, columns: 1 }));
    await withGrid(bookOf([], { merges }), async (grid) => {
      await grid.command(InsertRowByRangeCommand.id, { ...rows(1, 1), direction: 0 });
      await grid.undo();
      expect(new Set((await sheetOf(grid)).merges)).toEqual(new Set(merges));
    });
  });

  it('calculates what depends on a cell that is typed into', async () => {
    await withGrid(
      bookOf([
        [at(0, 0), { value: 2 }],
        [at(0, 1), { value: 4, formula: '=A1*2' }],
      ]),
      async (grid) => {
        await grid.typeInto(SHEET, { row: 0, column: 0 }, 5);
        const [snapshot] = await grid.host.snapshot();
        expect(snapshot!.cells.get(at(0, 1))).toEqual({ value: 10, text: '10', formula: '=A1*2' });
      },
    );
  });

  it('shows another workbook, with a history of its own', async () => {
    await withGrid(bookOf([[at(0, 0), { value: '旧' }]]), async (grid) => {
      await grid.typeInto(SHEET, { row: 0, column: 0 }, '改');
      await grid.host.load(bookOf([[at(0, 0), { value: '新' }]], { name: '另一本' }));
      await grid.undo();
      const [snapshot] = await grid.host.snapshot();
      expect(snapshot).toMatchObject({ sheet: '另一本', cells: new Map([[at(0, 0), { value: '新', text: '新' }]]) });
      const heard: string[] = [];
      grid.host.watch((sheet) => heard.push(sheet));
      await grid.typeInto('另一本', { row: 1, column: 0 }, '字');
      expect(heard).toEqual(['另一本']);
    });
  });
});
