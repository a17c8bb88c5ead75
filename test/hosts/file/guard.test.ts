import { strToU8 } from 'fflate';
import { openWorkbook } from '../../../src/hosts/file';
import { HostError } from '../../../src/hosts/host';
import { MAX_COLUMNS, MAX_ROWS } from '../../../src/sheet/address';
import { cellAt } from '../../../src/sheet/snapshot';
import { pack, plainParts, relationships, sheetXml, withPart } from './packages';

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

function ole(stream: string): Uint8Array {
  const name = Array.from(stream, (character) => [character.charCodeAt(0), 0]).flat();
  return Uint8Array.from([...OLE, ...new Array<number>(600).fill(0), ...name, 0, 0]);
}

/** The sentence that refuses the bytes: one line, with the file's name, ending like a sentence. */
async function refusal(bytes: Uint8Array, name = '目标表.xlsx'): Promise<string> {
  const error = await openWorkbook(bytes, name).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(HostError);
  const { code, message } = error as HostError;
  expect(code).toBe('unreadable');
  expect(message).toMatch(new RegExp(`^“${name}”[^\\n]+。$`));
  return message;
}

/** Whether the text stands in the bytes so that its character number `nth` is at `i`. */
function isAt(bytes: ArrayLike<number>, i: number, text: string, nth: number): boolean {
  return Array.from(text).every((character, k) => bytes[i - nth + k] === character.charCodeAt(0));
}

/** A zip whose central directory says another inflated size for the first entry. */
function lying(bytes: Uint8Array, size: number): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0; at < copy.length - 4; at += 1) {
    if (view.getUint32(at, true) !== 0x02014b50) continue;
    view.setUint32(at + 24, size, true);
    return copy;
  }
  throw new Error('no entry');
}

describe('what is no workbook is refused in one line', () => {
  const zipped = (parts: Record<string, string>): Uint8Array => pack(parts);
  it.each<[string, Uint8Array, string, RegExp]>([
    ['an empty file', new Uint8Array(), '空.xlsx', /0 字节/],
    ['an .xls file', ole('Workbook'), '旧.xls', /\.xls.*Excel 里点“文件 → 另存为”.*WPS/],
    ['an .et file', ole('Workbook'), '旧.et', /\.et.*另存为/],
    ['an encrypted .xlsx file', ole('EncryptedPackage'), '密.xlsx', /打开密码.*WPS/],
    ['a PDF', strToU8('%PDF-1.7 …'), '表.pdf', /PDF/],
    ['a CSV', strToU8('名称,金额\n甲,1'), '表.csv', /文本文件.*另存为/],
    ['a web page called .xls', strToU8('\ufeff <html><table>'), '表.xls', /网页/],
    ['noise', Uint8Array.from([1, 2, 3, 4]), '表.xlsx', /不是 \.xlsx 工作簿/],
    ['a Word document', zipped({ 'word/document.xml': '<a/>' }), '表.docx', /Word/],
    ['an OpenDocument file', zipped({ mimetype: 'x', 'content.xml': '<a/>' }), '表.ods', /OpenDocument/],
    ['a binary workbook', zipped({ 'xl/workbook.bin': 'x' }), '表.xlsb', /\.xlsb/],
    ['another archive', zipped({ 'a.txt': 'x' }), '表.zip', /压缩包/],
    ['a truncated file', pack(plainParts()).subarray(0, 900), '表.xlsx', /不完整/],
    ['a file with no directory', Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0]), '表.xlsx', /不完整/],
    ['broken XML', pack({ ...plainParts(), 'xl/worksheets/sheet1.xml': '<worksheet><sheetData>' }), '表.xlsx', /损坏/],
    [
      'a strict workbook',
      pack({ ...plainParts(), 'xl/workbook.xml': '<workbook xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main"/>' }),
      '表.xlsx',
      /Strict/,
    ],
  ])('%s', async (_, bytes, name, expected) => {
    expect(await refusal(bytes, name)).toMatch(expected);
  });
});

describe('hostile packages cost nothing', () => {
  it('refuses a part that inflates beyond measure, before inflating it', async () => {
    const spaces = ' '.repeat(40 * 1024 * 1024);
    const bomb = pack({ ...plainParts(), 'xl/worksheets/sheet1.xml': sheetXml(spaces) });
    const started = performance.now();
    expect(await refusal(bomb)).toMatch(/大得不正常/);
    expect(performance.now() - started).toBeLessThan(2000);
  });

  it('refuses a part that is larger than its header says', async () => {
    const sheet = sheetXml(' '.repeat(8 * 1024 * 1024));
    const parts = { 'xl/worksheets/sheet1.xml': sheet, ...plainParts(sheet) };
    expect(await refusal(lying(pack(parts), 4096))).toMatch(/大得不正常/);
  });

  it('refuses a part that is smaller than its header says', async () => {
    expect(await refusal(lying(pack(plainParts()), 65_536))).toMatch(/损坏/);
  });

  it('refuses too many entries', async () => {
    const many = Object.fromEntries(Array.from({ length: 10_001 }, (_, i) => [`x/${i}.txt`, '']));
    expect(await refusal(pack({ ...plainParts(), ...many }))).toMatch(/大得不正常/);
  });

  it.each(['xl/worksheets/sheet1.xml', 'xl/sharedStrings.xml', 'xl/workbook.xml'])(
    'refuses a DOCTYPE in %s',
    async (part) => {
      const parts = plainParts();
      const doctype = '<?xml version="1.0"?><!-- <a> --><!DOCTYPE x [<!ENTITY a "b">]><x/>';
      expect(await refusal(pack({ ...parts, [part]: doctype }))).toContain(part);
    },
  );

  it('reads a cell at the far corner at the cost of one cell', async () => {
    const far = sheetXml(`<row r="${MAX_ROWS}"><c r="XFD${MAX_ROWS}"><v>7</v></c></row>`);
    const host = await openWorkbook(pack(plainParts(far)), 'far.xlsx');
    const [snapshot] = await host.snapshot();
    expect(snapshot!.cells.size).toBe(1);
    expect(cellAt(snapshot!, { row: MAX_ROWS - 1, column: MAX_COLUMNS - 1 }).value).toBe(7);
  });

  it('copes with validations, names and formats of whole columns', async () => {
    const after =
      '<conditionalFormatting sqref="A1:XFD1048576"><cfRule type="expression" priority="1"><formula>TRUE</formula></cfRule></conditionalFormatting>' +
      '<dataValidations count="1"><dataValidation type="list" showInputMessage="1" prompt="选" sqref="D1:D1048576"><formula1>"a,b"</formula1></dataValidation></dataValidations>';
    const parts = plainParts(sheetXml('<row r="1"><c r="A1"><v>1</v></c></row>', { after }));
    parts['xl/workbook.xml'] = parts['xl/workbook.xml']!.replace(
      '</sheets>',
      '</sheets><definedNames><definedName name="全表">表一!$A$1:$XFD$1048576</definedName></definedNames>',
    );
    const started = performance.now();
    const host = await openWorkbook(pack(parts), 'columns.xlsx');
    const [snapshot] = await host.snapshot();
    expect(snapshot!.prompts).toEqual([
      { area: { row: 0, column: 3, rows: MAX_ROWS, columns: 1 }, title: '', text: '选' },
    ]);
    await host.toBytes();
    expect(performance.now() - started).toBeLessThan(5000);
  });

  it('refuses merges of whole columns', async () => {
    const after = '<mergeCells count="1"><mergeCell ref="A1:D1048576"/></mergeCells>';
    expect(await refusal(pack(plainParts(sheetXml('', { after }))))).toMatch(/合并/);
  });

  it('takes __proto__ for a name like any other', async () => {
    const noted = withPart(plainParts(), 'xl/comments1.xml', {
      type: 'spreadsheetml.comments+xml',
      content:
        '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>a</author></authors><commentList>' +
        '<comment ref="__proto__" authorId="0"><text><t>polluted</t></text></comment></commentList></comments>',
      from: 'xl/worksheets/sheet1.xml',
      relation: 'comments',
    });
    const bytes = pack({ ...noted, __prot0__: 'x' }).map((byte, i, all) =>
      isAt(all, i, '__prot0__', 6) ? 'o'.charCodeAt(0) : byte,
    );
    await openWorkbook(bytes, 'proto.xlsx');
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(({} as Record<string, unknown>).note).toBeUndefined();
    expect(({} as Record<string, unknown>).texts).toBeUndefined();
  });
});

describe('packages of other programs', () => {
  it('reads prefixed elements, absolute targets, notes in unusual parts, and notes on blank cells', async () => {
    const prefixed = sheetXml('<row r="1"><c r="A1"><v>1</v></c></row>')
      .replace(/<(\/?)(\w)/g, '<$1x:$2')
      .replace('xmlns=', 'xmlns:x=');
    const parts = withPart(plainParts(prefixed), 'xl/comments/comment7.xml', {
      type: 'spreadsheetml.comments+xml',
      content:
        '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>张三</author></authors><commentList>' +
        '<comment ref="B2" authorId="0"><text><r><t xml:space="preserve">甲_x000D_\n乙</t></r></text></comment></commentList></comments>',
      from: 'xl/worksheets/sheet1.xml',
      relation: 'comments',
    });
    parts['xl/_rels/workbook.xml.rels'] = relationships(
      ['rId1', 'worksheet', '/xl/worksheets/sheet1.xml'],
      ['rId2', 'styles', '/xl/styles.xml'],
    );
    const host = await openWorkbook(pack(parts), 'openpyxl.xlsx');
    const again = await openWorkbook((await host.toBytes()).bytes, 'again.xlsx');
    for (const [snapshot] of [await host.snapshot(), await again.snapshot()]) {
      expect(cellAt(snapshot!, { row: 0, column: 0 }).value).toBe(1);
      expect(snapshot!.notes.map(({ cell, text }) => ({ cell, text: text.replace(/\r\n?/g, '\n') }))).toMatchObject([
        { cell: { row: 1, column: 1 } },
      ]);
      expect(snapshot!.notes[0]!.text).toMatch(/^甲\s+乙$/);
    }
  });

  it('reads dates of both epochs as serial numbers, shared formulas as formulas, errors and hidden sheets', async () => {
    const rows =
      '<row r="1"><c r="A1" s="2"><v>45292</v></c><c r="B1" t="e"><v>#DIV/0!</v></c><c r="C1" t="b"><v>1</v></c><c r="D1" s="1"><v>0.5</v></c></row>' +
      '<row r="2"><c r="A2"><f t="shared" ref="A2:A4" si="0">A1*2</f><v>2</v></c></row>' +
      '<row r="3"><c r="A3"><f t="shared" si="0"/><v>4</v></c></row><row r="4"><c r="A4"><f t="shared" si="0"/><v>8</v></c></row>';
    const parts = plainParts(sheetXml(rows));
    parts['xl/workbook.xml'] = parts['xl/workbook.xml']!.replace('sheetId="1"', 'sheetId="1" state="hidden"');
    for (const [epoch, text] of [
      ['', '2024/1/1'],
      ['<workbookPr date1904="1"/>', '2028/1/2'],
    ] as const) {
      const bytes = pack({
        ...parts,
        'xl/workbook.xml': parts['xl/workbook.xml'].replace('<sheets>', `${epoch}<sheets>`),
      });
      const host = await openWorkbook(bytes, 'dates.xlsx');
      const [snapshot] = await host.snapshot();
      const cell = (row: number, column: number) => cellAt(snapshot!, { row, column });
      expect(cell(0, 0).value).toBe(45292);
      expect(cell(0, 0).text).toBe(text);
      expect(cell(0, 1).value).toEqual({ error: '#DIV/0!' });
      expect(cell(0, 2)).toMatchObject({ value: true, text: 'TRUE' });
      expect(cell(0, 3).text).toBe('50%');
      expect([1, 2, 3].map((row) => cell(row, 0).formula)).toEqual(['=A1*2', '=A2*2', '=A3*2']);
      // The master of the shared formula is overwritten: the others keep theirs.
      await host.apply({
        title: '改',
        sheets: [{ sheet: '表一', mode: 'edit', blocks: [{ at: { row: 1, column: 0 }, values: [['文字']] }] }],
      });
      const again = await openWorkbook((await host.toBytes()).bytes, 'again.xlsx');
      const [after] = await again.snapshot();
      expect([1, 2, 3].map((row) => cellAt(after!, { row, column: 0 }).formula)).toEqual([undefined, '=A2*2', '=A3*2']);
    }
  });
});
