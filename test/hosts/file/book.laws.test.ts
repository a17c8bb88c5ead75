import fc from 'fast-check';
import { newWorkbook, openWorkbook, type FileHost } from '../../../src/hosts/file';
import type { Book, BookSheet } from '../../../src/sheet/book';
import type { Snapshot } from '../../../src/sheet/snapshot';
import { books, cellsOf, moved, saidBy, sheets } from '../../support/books';
import { oddParts } from './odd';
import { pack } from './packages';

/** What of a snapshot is in an order that every host keeps. */
function contents({ sheet, cells, formulaFormats }: Snapshot): unknown {
  return { sheet, cells, formulaFormats };
}

/** Without what the looks of the file's columns make of blank cells, which a book does not know. */
function filled(book: Book): Book {
  const cells = ({ cells: all }: BookSheet): BookSheet['cells'] =>
    new Map([...all].filter(([, { value, formula }]) => value !== null || formula !== undefined));
  return { ...book, sheets: book.sheets.map((sheet) => ({ ...sheet, columns: new Map(), cells: cells(sheet) })) };
}

async function reopened(host: FileHost): Promise<FileHost> {
  return openWorkbook((await host.toBytes()).bytes, '又一次.xlsx');
}

it('writes any book so that the file says the same, again and again', async () => {
  await fc.assert(
    fc.asyncProperty(books, books, async (first, second) => {
      const host = newWorkbook();
      await host.fromBook(first);
      const file = await reopened(host);
      const book = await file.toBook();
      expect(saidBy(book)).toEqual(saidBy(first));
      await file.fromBook(structuredClone(book));
      expect((await file.snapshot()).map(contents)).toEqual((await host.snapshot()).map(contents));
      expect(saidBy(await (await reopened(file)).toBook())).toEqual(saidBy(first));
      // Another book altogether, with nothing left of the first.
      await file.fromBook(second);
      expect(saidBy(await (await reopened(file)).toBook())).toEqual(saidBy(second));
    }),
    { numRuns: 20 },
  );
}, 120_000);

it('writes any change of a file so that the file says it', async () => {
  const axis = fc.constantFrom('rows' as const, 'columns' as const);
  const moves = fc.array(
    fc.record({ axis, at: fc.integer({ min: 0, max: 5 }), count: fc.constantFrom(-2, -1, 1, 3) }),
    { maxLength: 3 },
  );
  const host = await openWorkbook(pack(oddParts()), '目标表.xlsx');
  const book = await host.toBook();
  const [only] = book.sheets;
  await fc.assert(
    fc.asyncProperty(moves, sheets(only!.id, '新名'), fc.boolean(), books, async (list, drawn, all, other) => {
      const shifted = list.reduce((sheet, move) => moved(sheet, move), only!);
      const kept = [...shifted.cells].filter((_, i) => all || i % 2 === 0);
      const cells = cellsOf([...kept, ...drawn.cells], drawn.merges);
      const { page } = shifted;
      // The file's own widths reach to the last column, of which a book says only the first.
      const { columns, defaultWidth, defaultHeight } = shifted;
      const sheet = { ...drawn, moves: shifted.moves, cells, page, columns, defaultWidth, defaultHeight };
      const wanted = {
        ...book,
        sheets: [sheet, ...other.sheets.slice(1)],
        styles: new Map([...book.styles, ...other.styles]),
        active: other.sheets[1]!.id,
        names: [],
      };
      await host.fromBook(structuredClone(wanted));
      const { bytes } = await host.toBytes({ accept: true });
      const file = await openWorkbook(bytes, '又一次.xlsx');
      expect(saidBy(filled(await file.toBook()))).toEqual(saidBy(filled(wanted)));
    }),
    { numRuns: 15 },
  );
}, 120_000);
