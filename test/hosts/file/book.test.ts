import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fillRates } from '../../../src/commands/work/fill-rates';
import { importText } from '../../../src/commands/work/import-text';
import { insertTemplate } from '../../../src/commands/work/insert-template';
import { mark } from '../../../src/commands/work/mark';
import { newWorkbook, openWorkbook, type FileHost } from '../../../src/hosts/file';
import { omit } from '../../../src/hosts/file/omit';
import { HostError } from '../../../src/hosts/host';
import type { Book, BookCell, BookSheet } from '../../../src/sheet/book';
import { cellKey } from '../../../src/sheet/snapshot';
import { publishedText } from '../../support/published';
import { moved, saidBy } from '../../support/books';
import { oddParts } from './odd';
import { pack, plainParts, sheetXml, unpack, type TextParts } from './packages';

async function opened(parts: TextParts): Promise<FileHost> {
  return openWorkbook(pack(parts), '目标表.xlsx');
}

async function written(host: FileHost): Promise<TextParts> {
  return unpack((await host.toBytes({ accept: true })).bytes);
}

async function reopened(host: FileHost): Promise<FileHost> {
  return openWorkbook((await host.toBytes()).bytes, '目标表.xlsx');
}

/** The first sheet of the book, changed. */
function withSheet(book: Book, change: (sheet: BookSheet) => Partial<BookSheet>): Book {
  const [first, ...rest] = book.sheets;
  return { ...book, sheets: [{ ...first!, ...change(first!) }, ...rest] };
}

function set(sheet: BookSheet, row: number, column: number, cell: Partial<BookCell>): BookSheet['cells'] {
  const key = cellKey({ row, column });
  return new Map(sheet.cells).set(key, { value: null, ...sheet.cells.get(key), ...cell });
}

describe('a file whose book comes back as it went', () => {
  it('is written as it would be without', async () => {
    const host = await opened(oddParts());
    const before = await written(host);
    for (let time = 0; time < 2; time += 1) {
      await host.fromBook(structuredClone(await host.toBook()));
      const after = await written(host);
      // Shared formulas are written one by one, and formula formats behind the others: no program minds either.
      expect({ ...after, 'xl/worksheets/sheet1.xml': '', 'xl/styles.xml': '' }).toEqual({
        ...before,
        'xl/worksheets/sheet1.xml': '',
        'xl/styles.xml': '',
      });
      const elements = (parts: TextParts): string[] =>
        parts['xl/worksheets/sheet1.xml']!.replace(/ dxfId="\d"/g, '')
          .replace(/<f t="shared"[^>]*?(?:\/>|>[^<]*<\/f>)|<f>A\d&amp;&quot;x&quot;<\/f>/g, '<f/>')
          .replace(/<\/?conditionalFormatting[^>]*>/g, '')
          .split(/(?=<)/)
          .sort();
      expect(elements(after)).toEqual(elements(before));
    }
  });

  it('works for a file that says as little as it may', async () => {
    const host = await opened(plainParts());
    const before = await written(host);
    await host.fromBook(await host.toBook());
    expect(await written(host)).toEqual(before);
  });
});

describe('workbooks of ours', () => {
  const folder = join(__dirname, '..', '..', 'fixtures');
  const texts = ['tables', 'checks'].flatMap((name) =>
    readdirSync(join(folder, name))
      .filter((file) => file.endsWith('.txt'))
      .map((file) => [file, readFileSync(join(folder, name, file), 'utf8')] as const),
  );

  async function same(host: FileHost): Promise<void> {
    const file = await reopened(host);
    const before = await written(file);
    const book = await file.toBook();
    await file.fromBook(structuredClone(book));
    expect(await written(file)).toEqual(before);
    // And as a grid that knows nothing of the file would hand it over.
    const bare = newWorkbook();
    const cells = (sheet: BookSheet): BookSheet['cells'] =>
      new Map(Array.from(sheet.cells, ([key, cell]) => [key, omit(cell, 'origin')]));
    await bare.fromBook({ ...book, sheets: book.sheets.map((sheet) => ({ ...sheet, cells: cells(sheet) })) });
    const again = await reopened(bare);
    expect(saidBy(await again.toBook())).toEqual(saidBy(book));
    expect(await again.snapshot()).toEqual(await file.snapshot());
  }

  it.each(texts)('come through: %s', async (_, text) => {
    const host = newWorkbook();
    const drawn = await importText(host, { text }).then(
      () => true,
      () => false,
    );
    // Some fixtures are fragments that hold no table.
    if (drawn) await same(host);
    expect((await host.sheets()).length).toBe(drawn ? 1 : 0);
  });

  it('come through with marks, results and rates', async () => {
    const host = newWorkbook();
    await importText(host, { text: publishedText() });
    await insertTemplate(host, { unit: '某单位', year: 2024, counts: { goals: 3, tasks: 3, outputs: 3 } });
    await mark(host, {});
    await fillRates(host, {});
    await same(host);
  }, 60_000);
});

describe('what only the file knows', () => {
  it('stays with its cells when rows are put in', async () => {
    const host = await opened(oddParts());
    const book = await host.toBook();
    const names = book.names.map((name) => ({ ...name, refersTo: '表一!$A$3' }));
    await host.fromBook(withSheet({ ...book, names }, (sheet) => moved(sheet, { axis: 'rows', at: 0, count: 2 })));
    const sheet = (await written(host))['xl/worksheets/sheet1.xml']!;
    const workbook = (await written(host))['xl/workbook.xml']!;
    expect(sheet).toContain('<autoFilter ref="A3:D6"/>');
    expect(sheet).toMatch(/sqref="A3:A6"><cfRule type="cellIs"[^>]*><formula>\$B\$6</);
    expect(sheet).toMatch(/sqref="A3:A6"><cfRule type="duplicateValues"/);
    expect(sheet).toMatch(/<f t="array" ref="D4:D5">/);
    expect(sheet).toContain('<hyperlink ref="D6" location="表一!A3"/>');
    expect(workbook).toContain('&apos;表一&apos;!$A$3:$C$7</definedName>');
    expect(workbook).toContain('&apos;表一&apos;!$3:$4</definedName>');
    expect(workbook).toContain('comment="注">表一!$A$3</definedName>');
  });

  it('follows a sheet that is renamed, and goes with what is taken out', async () => {
    const host = await opened(oddParts());
    const book = await host.toBook();
    await host.fromBook(
      withSheet(book, (sheet) => ({ ...moved(sheet, { axis: 'rows', at: 0, count: -2 }), name: '新 名' })),
    );
    const sheet = (await written(host))['xl/worksheets/sheet1.xml']!;
    expect(sheet).toContain('<autoFilter ref="A1:D2"/>');
    expect(sheet).toMatch(/<hyperlink ref="D2" location="(?:'|&apos;)新 名(?:'|&apos;)!A1"/);
    expect((await written(host))['xl/workbook.xml']!).not.toContain('Print_Titles');
  });

  it('keeps rich text, odd looks and links while other cells change', async () => {
    const host = await opened(oddParts());
    const book = await host.toBook();
    const changed = withSheet(book, (sheet) => ({ cells: set(sheet, 0, 1, { value: 7 }) }));
    await host.fromBook(changed);
    const parts = await written(host);
    expect(parts['xl/sharedStrings.xml']).toContain('<rFont val="黑体"/>');
    expect(parts['xl/worksheets/sheet1.xml']).toContain('<c r="B1" s="1"><v>7</v></c>');
    expect(parts['xl/styles.xml']).toBe((await written(await opened(oddParts())))['xl/styles.xml']);
    expect(saidBy(await (await reopened(host)).toBook())).toEqual(saidBy(changed));
  });

  it('has only what was changed of a look written anew', async () => {
    const host = await opened(oddParts());
    const book = await host.toBook();
    const styles = new Map(book.styles);
    const { style } = book.sheets[0]!.cells.get(cellKey({ row: 0, column: 1 }))!;
    styles.set('red', { ...styles.get(style!), fill: '#FF0000' });
    await host.fromBook(withSheet({ ...book, styles }, (sheet) => ({ cells: set(sheet, 0, 1, { style: 'red' }) })));
    const look = (await written(host))['xl/styles.xml']!;
    // The font goes on following the theme.
    expect(look).toContain('<color theme="4"/>');
    expect(look).toContain('<fgColor rgb="FFFF0000"/>');
  });

  it('is not looked for in another file', async () => {
    const one = await opened(oddParts());
    const other = await opened(plainParts());
    const book = await other.toBook();
    await one.fromBook(book);
    expect(saidBy(await (await reopened(one)).toBook())).toEqual(saidBy(book));
    expect((await written(one))['xl/worksheets/sheet1.xml']).not.toContain('autoFilter');
  });
});

describe('what a book cannot be', () => {
  it.each<[string, (book: Book) => Book]>([
    ['without a sheet', (book) => ({ ...book, sheets: [] })],
    ['with a name no sheet can have', (book) => withSheet(book, () => ({ name: 'a/b' }))],
    ['with two sheets of one name', (book) => ({ ...book, sheets: [...book.sheets, { ...book.sheets[0]!, id: 'x' }] })],
    ['with hidden sheets alone', (book) => withSheet(book, () => ({ hidden: true }))],
  ])('a book %s is refused, and the workbook stays', async (_, change) => {
    const host = await opened(oddParts());
    const before = await written(host);
    await expect(host.fromBook(change(await host.toBook()))).rejects.toBeInstanceOf(HostError);
    expect(await written(host)).toEqual(before);
  });
});

describe('dates', () => {
  const dates = sheetXml(
    '<row r="1"><c r="A1" s="2"><v>45292.123456789</v></c><c r="B1" s="2"><v>300000000</v></c>' +
      '<c r="C1" s="2"><f>A1+1</f><v>45293.123456789</v></c><c r="D1"><v>5</v></c></row>',
  );
  const numbers = '<v>45292.123456789</v>.*<v>300000000</v>.*<v>45293.123456789</v>.*<v>5</v>';

  it('keep every digit, and amounts in a format of dates stay amounts', async () => {
    const host = await opened(plainParts(dates));
    const parts = await written(host);
    expect(parts['xl/worksheets/sheet1.xml']).toMatch(new RegExp(numbers));
    expect(parts['xl/styles.xml']).toMatch(/<xf numFmtId="14"/);
    expect(parts['xl/styles.xml']).not.toContain('<numFmts');
    const [snapshot] = await host.snapshot();
    expect(snapshot!.cells.get(0)).toMatchObject({ value: 45292.123456789, text: '2024/1/1' });
  });

  it('are those of 1900 in the book, whichever the file counts from', async () => {
    const parts = plainParts(dates);
    parts['xl/workbook.xml'] = parts['xl/workbook.xml']!.replace('<sheets>', '<workbookPr date1904="1"/><sheets>');
    const host = await opened(parts);
    const book = await host.toBook();
    const [date, , formula, number] = book.sheets[0]!.cells.values();
    expect([date!.value, formula!.value, number!.value]).toEqual([46754.123456789, 46755.123456789, 5]);
    await host.fromBook(withSheet(book, (sheet) => ({ cells: set(sheet, 1, 0, { ...date!, value: 46755 }) })));
    expect((await written(host))['xl/worksheets/sheet1.xml']).toMatch(new RegExp(`${numbers}.*<v>45293</v>`));
  });
});
