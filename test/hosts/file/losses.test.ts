import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { openWorkbook, type FileHost } from '../../../src/hosts/file';
import { HostError } from '../../../src/hosts/host';
import type { SheetPatch } from '../../../src/sheet/patch';
import { pack, plainParts, sheetXml, unpack, withPart, type TextParts } from './packages';

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const X14 =
  'xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"';
const DRAWING =
  'xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const SHEET = 'xl/worksheets/sheet1.xml';
const BOOK = 'xl/workbook.xml';
const ROW = '<row r="1"><c r="A1"><v>1</v></c></row>';

/** A package with a sheet of these elements after its data. */
const after = (elements: string): TextParts => plainParts(sheetXml(ROW, { after: elements }));

const extension = (uri: string, content: string): TextParts =>
  after(`<extLst><ext uri="${uri}" ${X14}>${content}</ext></extLst>`);

const drawing = (content: string): TextParts =>
  withPart(after('<drawing r:id="rId101"/>'), 'xl/drawings/drawing1.xml', {
    type: 'drawing+xml',
    content: `<xdr:wsDr ${DRAWING}><xdr:twoCellAnchor><xdr:from><xdr:col>1</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>3</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>3</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>${content}<xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>`,
    from: SHEET,
    relation: 'drawing',
  });

const book = (element: string, parts = plainParts()): TextParts => ({
  ...parts,
  [BOOK]: parts[BOOK]!.replace('</sheets>', `</sheets>${element}`),
});

const part = (name: string, type: string, content: string, relation: string, from = BOOK): TextParts =>
  withPart(plainParts(), name, { type, content, from, relation });

async function opened(parts: TextParts): Promise<FileHost> {
  return openWorkbook(pack(parts), '目标表.xlsx');
}

async function lossesOf(parts: TextParts): Promise<string> {
  const error = await (await opened(parts)).toBytes().then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(HostError);
  expect((error as HostError).code).toBe('would-lose');
  expect((error as HostError).message).toMatch(/^“目标表\.xlsx”[^\n]*复制[^\n]*。$/);
  return (error as HostError).message;
}

describe('what the user would miss is named, and nothing is written', () => {
  it.each<[string, TextParts, string]>([
    ['macros', part('xl/vbaProject.bin', 'application/vnd.ms-office.vbaProject', 'x', 'vbaProject'), '宏'],
    ['SmartArt', part('xl/diagrams/data1.xml', 'drawingml.diagramData+xml', '<a/>', 'diagramData', SHEET), 'SmartArt'],
    ['a shape', drawing('<xdr:cxnSp macro=""><xdr:nvCxnSpPr/></xdr:cxnSp>'), '图形'],
    ['a group of shapes', drawing('<xdr:grpSp><xdr:nvGrpSpPr/><xdr:grpSpPr/></xdr:grpSp>'), '图形'],
    ['an embedded object', part('xl/embeddings/oleObject1.bin', 'oleObject', 'x', 'oleObject', SHEET), '嵌入对象'],
    [
      'a query',
      part(
        'xl/queryTables/queryTable1.xml',
        'spreadsheetml.queryTable+xml',
        `<queryTable ${MAIN}/>`,
        'queryTable',
        SHEET,
      ),
      '查询表',
    ],
    [
      'a connection',
      part('xl/connections.xml', 'spreadsheetml.connections+xml', `<connections ${MAIN}/>`, 'connections'),
      '数据连接',
    ],
    [
      'a signature',
      part(
        '_xmlsignatures/sig1.xml',
        'application/vnd.openxmlformats-package.digital-signature-xmlsignature+xml',
        '<a/>',
        'signature',
      ),
      '数字签名',
    ],
    ['a header picture', after('<legacyDrawingHF r:id="rId9"/>'), '页眉页脚中的图片'],
    ['a custom view', after('<customSheetViews><customSheetView guid="{1}"/></customSheetViews>'), '自定义视图'],
    [
      'criteria of a filter',
      after(
        '<autoFilter ref="A1:B9"><filterColumn colId="0"><filters><filter val="1"/></filters></filterColumn></autoFilter>',
      ),
      '筛选条件',
    ],
    [
      'a value under a merge',
      plainParts(
        sheetXml('<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row>', {
          after: '<mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells>',
        }),
      ),
      '遮住的值',
    ],
    [
      'a data table',
      plainParts(sheetXml('<row r="1"><c r="A1"><f t="dataTable" ref="A1:A2" r1="B1"/><v>1</v></c></row>')),
      '模拟运算表',
    ],
    [
      'a password for changes',
      book('', {
        ...plainParts(),
        [BOOK]: plainParts()[BOOK]!.replace('<sheets>', '<fileSharing reservationPassword="ABCD"/><sheets>'),
      }),
      '修改权限密码',
    ],
    [
      'an unknown part',
      part('xl/news.xml', 'application/vnd.example.news+xml', '<a/>', 'http://example/news'),
      'xl/news.xml',
    ],
    ['an unknown element', after('<somethingNew/>'), 'somethingNew'],
  ])('%s', async (_, parts, name) => {
    expect(await lossesOf(parts)).toContain(name);
  });
});

describe('what is kept or refused, never lost', () => {
  const chart = drawing(
    '<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="图"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="rId101"/></a:graphicData></a:graphic></xdr:graphicFrame>',
  );
  const cases: [string, TextParts, string][] = [
    [
      'a chart',
      withPart(chart, 'xl/charts/chart1.xml', {
        type: 'drawingml.chart+xml',
        content:
          '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart><c:plotArea><c:layout/><c:barChart><c:barDir val="col"/><c:ser><c:idx val="0"/><c:order val="0"/><c:val><c:numRef><c:f>表一!$A$1:$A$3</c:f></c:numRef></c:val></c:ser><c:axId val="1"/><c:axId val="2"/></c:barChart></c:plotArea></c:chart></c:chartSpace>',
        from: 'xl/drawings/drawing1.xml',
        relation: 'chart',
      }),
      '图表',
    ],
    [
      'a threaded comment',
      withPart(plainParts(), 'xl/threadedComments/threadedComment1.xml', {
        type: 'application/vnd.ms-excel.threadedcomments+xml',
        content:
          '<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><threadedComment ref="A1" dT="2024-01-01T00:00:00.00" personId="{1}" id="{2}"><text>请核对</text></threadedComment></ThreadedComments>',
        from: SHEET,
        relation: 'threadedComment',
      }),
      '新式批注',
    ],
    [
      'a pivot table',
      part(
        'xl/pivotTables/pivotTable1.xml',
        'spreadsheetml.pivotTable+xml',
        `<pivotTableDefinition ${MAIN} name="p" cacheId="1"><location ref="A1:B2"/></pivotTableDefinition>`,
        'pivotTable',
        SHEET,
      ),
      '数据透视表',
    ],
    [
      'a slicer',
      part(
        'xl/slicers/slicer1.xml',
        'application/vnd.ms-excel.slicer+xml',
        '<slicers xmlns="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><slicer name="s"/></slicers>',
        'slicer',
        SHEET,
      ),
      '切片器',
    ],
    [
      'an external link',
      part(
        'xl/externalLinks/externalLink1.xml',
        'spreadsheetml.externalLink+xml',
        `<externalLink ${MAIN}><externalBook/></externalLink>`,
        'externalLink',
      ),
      '外部链接',
    ],
    [
      'a check box',
      withPart(after('<legacyDrawing r:id="rId101"/>'), 'xl/drawings/vmlDrawing1.vml', {
        content:
          '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shape id="s"><x:ClientData ObjectType="Checkbox"/></v:shape></xml>',
        from: SHEET,
        relation: 'vmlDrawing',
      }),
      '窗体控件',
    ],
    [
      'an array formula',
      plainParts(
        sheetXml(
          '<row r="1"><c r="A1"><f t="array" ref="A1:A2">B1:B2*2</f><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row>',
        ),
      ),
      '数组公式',
    ],
    ['a number with a link', after('<hyperlinks><hyperlink ref="A1" location="表一!A2"/></hyperlinks>'), '超链接'],
  ];

  it.each(cases)('%s', async (_, parts, name) => {
    const host = await opened(parts);
    const result = await host.toBytes().then(
      ({ bytes }) => unpack(bytes),
      (error: unknown) => (error as HostError).message,
    );
    if (typeof result === 'string') {
      expect(result).toContain(name);
      return;
    }
    const again = await openWorkbook(pack(result), 'again.xlsx');
    expect(await again.snapshot()).toEqual(await host.snapshot());
    const elements = (all: TextParts, element: RegExp): number =>
      Object.values(all).reduce((sum, content) => sum + (content.match(element)?.length ?? 0), 0);
    for (const element of [
      /<c:ser>/g,
      /<threadedComment /g,
      /<pivotTableDefinition/g,
      /<slicer /g,
      /<externalBook/g,
      /Checkbox"/g,
      /t="array"/g,
      /<hyperlink /g,
    ]) {
      expect(elements(result, element)).toBeGreaterThanOrEqual(elements(parts, element));
    }
  });

  it.each<[string, TextParts, RegExp]>([
    [
      'lists on other sheets',
      extension(
        '{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}',
        '<x14:dataValidations count="1"><x14:dataValidation type="list"><x14:formula1><xm:f>表一!$A$1:$A$3</xm:f></x14:formula1><xm:sqref>E7</xm:sqref></x14:dataValidation></x14:dataValidations>',
      ),
      /<xm:sqref>E7<\/xm:sqref>/,
    ],
    [
      'sparklines',
      extension(
        '{05C60535-1F16-4fd2-B633-F4F36F0B64E0}',
        '<x14:sparklineGroups><x14:sparklineGroup displayEmptyCellsAs="gap"><x14:sparklines><x14:sparkline><xm:f>表一!A1:A3</xm:f><xm:sqref>E9</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups>',
      ),
      /<xm:sqref>E9<\/xm:sqref>/,
    ],
    [
      'protection with its password',
      after('<sheetProtection password="CC1A" sheet="1" objects="1" scenarios="1"/>'),
      /<sheetProtection password="CC1A" sheet="1"/,
    ],
    [
      'areas that may be edited',
      after('<sheetProtection sheet="1"/><protectedRanges><protectedRange sqref="A1:B2" name="r"/></protectedRanges>'),
      /<\/sheetData><sheetProtection sheet="1"\/><protectedRanges>/,
    ],
    ['a filter', after('<autoFilter ref="A1:B9"/>'), /<autoFilter ref="A1:B9"\/>/],
    [
      'names of every kind',
      book(
        '<definedNames><definedName name="税率" comment="备注">0.13</definedName><definedName name="局部" localSheetId="0">表一!$A$1</definedName></definedNames>',
      ),
      /name="税率" comment="备注">0\.13<.*name="局部" localSheetId="0">表一!\$A\$1</,
    ],
    [
      'the protection of the workbook',
      {
        ...plainParts(),
        [BOOK]: plainParts()[BOOK]!.replace('<sheets>', '<workbookProtection lockStructure="1"/><sheets>'),
      },
      /lockStructure="1"/,
    ],
    [
      'rules of every kind, with their looks',
      after(
        '<conditionalFormatting sqref="A1:A9"><cfRule type="expression" dxfId="0" priority="1"><formula>A1&gt;1</formula></cfRule><cfRule type="duplicateValues" dxfId="0" priority="2"/></conditionalFormatting>',
      ),
      /<conditionalFormatting sqref="A1:A9"><cfRule type="expression" dxfId="0".*<conditionalFormatting sqref="A1:A9"><cfRule type="duplicateValues" dxfId="2"/,
    ],
    [
      'a palette',
      {
        ...plainParts(),
        'xl/styles.xml': plainParts()['xl/styles.xml']!.replace(
          '</styleSheet>',
          '<colors><indexedColors><rgbColor rgb="00123456"/></indexedColors></colors></styleSheet>',
        ),
      },
      /<colors><indexedColors><rgbColor rgb="00123456"/,
    ],
    [
      'what LibreOffice writes in words',
      after(
        '<printOptions horizontalCentered="true"/><pageMargins left="1" right="1" top="1" bottom="1" header="0" footer="0"/><headerFooter><oddHeader></oddHeader></headerFooter>',
      ),
      /<printOptions horizontalCentered="1"\/>/,
    ],
    [
      'a table with its name and columns',
      withPart(
        plainParts(
          sheetXml(
            '<row r="1"><c r="A1" t="inlineStr"><is><t>名称</t></is></c></row><row r="2"><c r="A2"><v>1</v></c></row>',
            {
              after: '<tableParts count="1"><tablePart r:id="rId101"/></tableParts>',
            },
          ),
        ),
        'xl/tables/table1.xml',
        {
          type: 'spreadsheetml.table+xml',
          content: `<table ${MAIN} id="1" name="表1" displayName="表1" ref="A1:A2"><autoFilter ref="A1:A2"/><tableColumns count="1"><tableColumn id="1" name="名称"/></tableColumns><tableStyleInfo name="TableStyleMedium2" showRowStripes="1"/></table>`,
          from: SHEET,
          relation: 'table',
        },
      ),
      /<table [^>]*displayName="表1"[^>]*ref="A1:A2"/,
    ],
    ['the default font', plainParts(), /<font><sz val="11"\/>.*?<name val="宋体"\/>/],
    [
      'the look of a rule without a pattern',
      after(
        '<conditionalFormatting sqref="A1"><cfRule type="expression" dxfId="0" priority="1"><formula>A1&gt;1</formula></cfRule></conditionalFormatting>',
      ),
      /<dxf><fill><patternFill><bgColor rgb="FFFFC7CE"\/>/,
    ],
  ])('keeps %s', async (_, parts, expected) => {
    const { bytes, dropped } = await (await opened(parts)).toBytes();
    expect(Object.values(unpack(bytes)).some((content) => expected.test(content))).toBe(true);
    expect(dropped).toEqual([]);
  });

  it('says in one line what it drops without harm', async () => {
    let parts = part(
      'docProps/custom.xml',
      'custom-properties+xml',
      '<Properties/>',
      'custom-properties',
      '_rels/.rels',
    );
    parts = withPart(parts, 'xl/calcChain.xml', {
      type: 'spreadsheetml.calcChain+xml',
      content: '<calcChain/>',
      from: BOOK,
      relation: 'calcChain',
    });
    parts = withPart(parts, 'xl/printerSettings/printerSettings1.bin', {
      content: 'x',
      from: SHEET,
      relation: 'printerSettings',
    });
    const { dropped } = await (await opened(parts)).toBytes();
    expect(dropped).toHaveLength(1);
    for (const name of ['自定义文档属性', '计算顺序缓存', '打印机设置']) expect(dropped[0]).toContain(name);
  });

  it('refuses to change a protected sheet and names it', async () => {
    const host = await opened(after('<sheetProtection sheet="1"/>'));
    const changed = host.apply({ title: '改', sheets: [{ sheet: '表一', mode: 'edit' }] });
    await expect(changed).rejects.toMatchObject({
      code: 'protected',
      message: expect.stringContaining('表一') as string,
    });
  });
});

describe('undo on a workbook of another program', () => {
  const rich = after(
    '<mergeCells count="1"><mergeCell ref="C1:D2"/></mergeCells>' +
      '<conditionalFormatting sqref="A1:A9 C1"><cfRule type="expression" dxfId="0" priority="3"><formula>A1&gt;1</formula></cfRule><cfRule type="cellIs" operator="equal" dxfId="0" priority="2"><formula>5</formula></cfRule></conditionalFormatting>' +
      '<dataValidations count="1"><dataValidation type="list" allowBlank="1" showInputMessage="1" promptTitle="提示" prompt="选" sqref="E1:E9 F3"><formula1>"好,中"</formula1></dataValidation></dataValidations>' +
      '<pageMargins left="0.5" right="0.5" top="0.5" bottom="0.5" header="0.3" footer="0.3"/><pageSetup paperSize="8" orientation="landscape"/><headerFooter><oddHeader>&amp;C页眉</oddHeader></headerFooter>',
  );
  rich[SHEET] = rich[SHEET]!.replace(
    '<sheetData>',
    '<sheetViews><sheetView workbookViewId="0" zoomScale="85"><selection activeCell="B2" sqref="B2"/></sheetView></sheetViews><cols><col min="2" max="3" width="20" style="1" customWidth="1"/></cols><sheetData>',
  ).replace(
    ROW,
    '<row r="1" ht="30" customHeight="1"><c r="A1" t="inlineStr"><is><r><rPr><b/><sz val="11"/><rFont val="宋体"/></rPr><t>红</t></r><r><t xml:space="preserve"> 黑</t></r></is></c><c r="B1"/><c r="C1" s="1"><v>0.5</v></c><c r="D1" s="2"/></row><row r="2"><c r="A2"><f t="shared" ref="A2:A4" si="0">C1*2</f><v>1</v></c></row><row r="3"><c r="A3"><f t="shared" si="0"/><v>2</v></c></row>',
  );

  const cell = fc.record({ row: fc.nat(4), column: fc.nat(5) });
  const area = fc.record({
    row: fc.nat(4),
    column: fc.nat(5),
    rows: fc.integer({ min: 1, max: 3 }),
    columns: fc.integer({ min: 1, max: 2 }),
  });
  const some = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T[]> => fc.array(value, { maxLength: 2 });
  const patches: fc.Arbitrary<Partial<SheetPatch>> = fc.record(
    {
      mode: fc.constantFrom('edit', 'edit', 'clear'),
      blocks: some(
        fc.record({
          at: cell,
          values: fc.array(fc.array(fc.constantFrom('文', 1, null, { formula: '=A1' }), { maxLength: 2 }), {
            maxLength: 2,
          }),
        }),
      ),
      merges: some(area),
      styles: some(
        fc.record({
          area,
          style: fc.constantFrom(
            { font: { name: '仿宋' } },
            { fill: null, border: 'thin' as const },
            { wrap: true, locked: false },
          ),
        }),
      ),
      notes: some(fc.record({ cell, text: fc.constant('批注') })),
      dropPrompts: some(area),
      dropFormulaFormats: some(fc.constant({ area: { row: 0, column: 0, rows: 9, columns: 1 }, formula: 'A1>1' })),
      formulaFormats: some(fc.record({ area, formula: fc.constant('TRUE'), style: fc.constant({ fill: '#FFC7CE' }) })),
      widths: fc.constant(new Map([[1, 9]])),
      heights: fc.constant(new Map([[0, 50]])),
      freeze: fc.constant({ rows: 1, columns: 1 }),
      page: fc.constant({
        paper: 'A4' as const,
        orientation: 'portrait' as const,
        fitToWidth: 1,
        margins: { top: 1, right: 1, bottom: 1, left: 1 },
        footer: '页脚',
      }),
    },
    { requiredKeys: ['mode'] },
  );

  it('gives back the same package, byte for byte of every part', async () => {
    const bytes = pack(rich);
    const before = unzipSync((await (await openWorkbook(bytes, 'a.xlsx')).toBytes()).bytes);
    let written = 0;
    await fc.assert(
      fc.asyncProperty(patches, async (patch) => {
        const host = await openWorkbook(bytes, 'a.xlsx');
        const snapshot = await host.snapshot();
        try {
          const undo = await host.apply({
            title: '改',
            sheets: [
              { sheet: '表一', mode: 'edit', ...patch },
              { sheet: '加', mode: 'add' },
            ],
          });
          await host.toBytes();
          await undo.revert();
          written += 1;
        } catch (error) {
          if (!(error instanceof HostError)) throw error;
        }
        expect(await host.snapshot()).toEqual(snapshot);
        expect(unzipSync((await host.toBytes()).bytes)).toEqual(before);
      }),
      { numRuns: 40 },
    );
    expect(written).toBeGreaterThan(5);
  }, 60_000);

  it('does not spread a look to cells that shared it', async () => {
    const host = await openWorkbook(
      pack(plainParts(sheetXml('<row r="1"><c r="A1" s="1"><v>1</v></c><c r="B1" s="1"><v>1</v></c></row>'))),
      'a.xlsx',
    );
    await host.apply({
      title: '改',
      sheets: [
        {
          sheet: '表一',
          mode: 'edit',
          styles: [{ area: { row: 0, column: 0, rows: 1, columns: 1 }, style: { format: '0.00', fill: null } }],
        },
      ],
    });
    const [snapshot] = await (await openWorkbook((await host.toBytes()).bytes, 'b.xlsx')).snapshot();
    expect(Array.from(snapshot!.cells.values(), ({ format }) => format)).toEqual(['0.00', '0%']);
  });
});
