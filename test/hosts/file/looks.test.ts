import { openWorkbook, newWorkbook } from '../../../src/hosts/file';
import { attribute, attributesOf, childrenOfRoot, tags } from '../../../src/hosts/file/xml';
import { pack, plainParts, sheetXml, unpack, type TextParts } from './packages';

const FONTS = [
  '<font><sz val="10.5"/><color theme="1"/><name val="宋体"/><family val="3"/><charset val="134"/><scheme val="minor"/></font>',
  '<font><b/><i/><strike/><u val="double"/><sz val="9"/><color rgb="FFC00000"/><name val="仿宋_GB2312"/><charset val="134"/></font>',
  '<font><vertAlign val="superscript"/><sz val="22"/><color theme="4" tint="-0.249977111117893"/><name val="Times New Roman"/><family val="1"/></font>',
  '<font><u val="singleAccounting"/><sz val="11"/><color indexed="10"/><name val="黑体"/></font>',
];
const FILLS = [
  '<fill><patternFill patternType="solid"><fgColor theme="0" tint="-0.14999847407452621"/><bgColor indexed="64"/></patternFill></fill>',
  '<fill><patternFill patternType="lightUp"><fgColor rgb="FFFF0000"/><bgColor rgb="FFFFFFFF"/></patternFill></fill>',
  '<fill><gradientFill degree="90"><stop position="0"><color rgb="FFFFFFFF"/></stop><stop position="1"><color rgb="FF4F81BD"/></stop></gradientFill></fill>',
];
const BORDERS = [
  '<border><left style="thin"><color indexed="64"/></left><right style="medium"><color rgb="FF00FF00"/></right><top style="double"><color theme="1"/></top><bottom style="hair"><color indexed="64"/></bottom><diagonal/></border>',
  '<border diagonalUp="1" diagonalDown="1"><left/><right/><top/><bottom/><diagonal style="thin"><color indexed="64"/></diagonal></border>',
];
const ALIGNMENTS = [
  '<alignment horizontal="center" vertical="center" wrapText="1"/>',
  '<alignment horizontal="distributed" vertical="distributed" indent="2"/>',
  '<alignment horizontal="centerContinuous" textRotation="255"/>',
  '<alignment textRotation="135" shrinkToFit="1"/>',
  '<alignment horizontal="right" readingOrder="2"/>',
];
const FORMATS = [
  '#,##0.00_ "元"',
  '[DBNum1][$-804]General',
  '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ',
  'yyyy"年"m"月"d"日"',
  '0.000%',
  '0\\h\\-"a\\b"',
];

/** One cell of each look; the numbers of its parts start behind those of the plain package. */
const BUILT_IN = [1, 7, 9, 14, 22, 31, 49, 57, 58];
const LOOKS = [
  ...BUILT_IN.map((id) => `numFmtId="${id}" applyNumberFormat="1"`),
  ...FONTS.map((_, i) => `fontId="${i + 2}" applyFont="1"`),
  ...FILLS.map((_, i) => `fillId="${i + 3}" applyFill="1"`),
  ...BORDERS.map((_, i) => `borderId="${i + 1}" applyBorder="1"`),
  ...FORMATS.map((_, i) => `numFmtId="${i + 200}" applyNumberFormat="1"`),
  ...ALIGNMENTS.map(() => 'applyAlignment="1"'),
  'applyProtection="1"',
];

function styled(): TextParts {
  const xfs = LOOKS.map((look, i) => {
    const defaults = ['numFmtId', 'fontId', 'fillId', 'borderId'].filter((name) => !look.includes(name));
    const inner = look.startsWith('applyA')
      ? ALIGNMENTS[i - (LOOKS.length - 1 - ALIGNMENTS.length)]!
      : look.startsWith('applyP')
        ? '<protection locked="0" hidden="1"/>'
        : '';
    return `<xf ${defaults.map((name) => `${name}="0"`).join(' ')} ${look} xfId="0">${inner}</xf>`;
  });
  const cells = LOOKS.map((_, i) => `<c r="A${i + 1}" s="${i + 3}"><v>${i}</v></c>`);
  const parts = plainParts(sheetXml(cells.map((cell, i) => `<row r="${i + 1}">${cell}</row>`).join('')));
  const formats = FORMATS.map(
    (code, i) => `<numFmt numFmtId="${i + 200}" formatCode="${code.replaceAll('"', '&quot;')}"/>`,
  );
  parts['xl/styles.xml'] = parts['xl/styles.xml']!.replace(
    '<fonts',
    `<numFmts count="${FORMATS.length}">${formats.join('')}</numFmts><fonts`,
  )
    .replace('</fonts>', `${FONTS.join('')}</fonts>`)
    .replace('</fills>', `${FILLS.join('')}</fills>`)
    .replace('</borders>', `${BORDERS.join('')}</borders>`)
    .replace('</cellXfs>', `${xfs.join('')}</cellXfs>`);
  return parts;
}

/** An element's tags, in any order, with the attributes that say something. */
function facts(xml: string): string[] {
  return Array.from(tags(xml))
    .filter(({ kind }) => kind !== 'close')
    .map((tag) => {
      const said = attributesOf(tag)
        .filter(([, value]) => value !== '0')
        .map(([name, value]): [string, string] => [name, name === 'tint' ? String(Number(value)) : value]);
      return said.length > 0 || tag.kind === 'empty'
        ? `${tag.name} ${said
            .map((pair) => pair.join('='))
            .sort()
            .join(' ')}`
        : '';
    })
    .filter((fact) => !/^(?:left|right|top|bottom|diagonal) $|^$/.test(fact))
    .sort();
}

/** Formats that stand for these codes in Chinese Excel, whether or not they are written out. */
const CHINESE = new Map([
  ['7', '"¥"#,##0.00;"¥"\\-#,##0.00'],
  ['31', 'yyyy"年"m"月"d"日"'],
  ['57', 'yyyy"年"m"月"'],
  ['58', 'm"月"d"日"'],
]);

/** How every cell of the sheet looks, with nothing left to numbers that point elsewhere. */
function looks(parts: TextParts): Map<string, unknown> {
  const styles = parts['xl/styles.xml']!;
  const children = (name: string): string[] => {
    const list = childrenOfRoot(styles).find((child) => child.name === name);
    const xml = list ? styles.slice(list.start, list.end) : '<a/>';
    return childrenOfRoot(xml).map(({ start, end }) => xml.slice(start, end));
  };
  const formats = new Map(
    Array.from(tags(styles))
      .filter(({ name }) => name === 'numFmt')
      .map((tag) => [attribute(tag, 'numFmtId'), attribute(tag, 'formatCode')]),
  );
  const xfs = children('cellXfs').map((xf) => {
    const [tag, ...rest] = tags(xf);
    const id = (name: string): string => attribute(tag!, name) ?? '0';
    return {
      font: facts(children('fonts')[Number(id('fontId'))]!),
      fill: facts(children('fills')[Number(id('fillId'))]!),
      border: facts(children('borders')[Number(id('borderId'))]!),
      format: formats.get(id('numFmtId')) ?? CHINESE.get(id('numFmtId')) ?? id('numFmtId'),
      rest: facts(
        rest
          .filter(({ kind }) => kind !== 'close')
          .map(({ start, end }) => xf.slice(start, end))
          .join(''),
      ),
    };
  });
  return new Map(
    Array.from(tags(parts['xl/worksheets/sheet1.xml']!))
      .filter(({ name, kind }) => name === 'c' && kind !== 'close')
      .map((tag) => [attribute(tag, 'r')!, xfs[Number(attribute(tag, 's') ?? 0)]]),
  );
}

describe('looks', () => {
  it('are the same after reading and writing, and after another round', async () => {
    const before = styled();
    const once = unpack((await (await openWorkbook(pack(before), 'a.xlsx')).toBytes()).bytes);
    const twice = unpack((await (await openWorkbook(pack(once), 'a.xlsx')).toBytes()).bytes);
    for (const [cell, look] of looks(before)) expect([cell, looks(once).get(cell)]).toEqual([cell, look]);
    expect(twice['xl/styles.xml']).toEqual(once['xl/styles.xml']);
  });

  it('keep half points through every round, in cells, runs and notes', async () => {
    const host = newWorkbook();
    await host.apply({
      title: '新建',
      sheets: [
        {
          sheet: '表一',
          mode: 'add',
          blocks: [{ at: { row: 0, column: 0 }, values: [['五号']] }],
          styles: [{ area: { row: 0, column: 0, rows: 1, columns: 1 }, style: { font: { name: '宋体', size: 10.5 } } }],
          notes: [{ cell: { row: 0, column: 0 }, text: '批注' }],
        },
      ],
    });
    const once = (await host.toBytes()).bytes;
    const twice = (await (await openWorkbook(once, 'a.xlsx')).toBytes()).bytes;
    for (const parts of [unpack(once), unpack(twice)]) {
      expect(looks(parts).get('A1')).toMatchObject({ font: expect.arrayContaining(['sz val=10.5']) as string[] });
      expect(parts['xl/comments1.xml']).toContain('<sz val="9"/>');
      expect(parts['xl/comments1.xml']).toContain('<authors><author>绩效目标表助手</author></authors>');
      expect(parts['xl/styles.xml']).toContain('<sz val="11"/>');
    }
  });
});

describe('validations of every type', () => {
  it('keep their bounds as written', async () => {
    const types = ['whole', 'decimal', 'date', 'time', 'textLength', 'custom'];
    const list = types.map(
      (type, i) =>
        `<dataValidation type="${type}" ${type === 'custom' ? '' : 'operator="lessThan"'} allowBlank="1" showErrorMessage="1" sqref="A${i + 1}"><formula1>$B$1+0.5</formula1></dataValidation>`,
    );
    const after = `<dataValidations count="${types.length}">${list.join('')}</dataValidations>`;
    const host = await openWorkbook(pack(plainParts(sheetXml('', { after }))), 'a.xlsx');
    const written = unpack((await host.toBytes()).bytes)['xl/worksheets/sheet1.xml']!;
    const found = childrenOfRoot(written).find(({ name }) => name === 'dataValidations')!;
    expect(facts(written.slice(found.start, found.end)).filter((fact) => fact.startsWith('dataValidation '))).toEqual(
      facts(after).filter((fact) => fact.startsWith('dataValidation ')),
    );
    expect(written.match(/<formula1>\$B\$1\+0\.5<\/formula1>/g)).toHaveLength(types.length);
  });
});

describe('how a sheet is shown and printed', () => {
  const BEFORE =
    '<sheetPr><tabColor rgb="FFFF0000"/><outlinePr summaryBelow="0"/><pageSetUpPr fitToPage="1"/></sheetPr>' +
    '<sheetViews><sheetView showZeros="0" showRowColHeaders="0" zoomScale="60" view="pageBreakPreview" showOutlineSymbols="0" tabSelected="1" workbookViewId="0"><selection activeCell="B2" sqref="B2"/></sheetView></sheetViews>' +
    '<sheetFormatPr baseColWidth="8" defaultColWidth="9.5" customHeight="1" defaultRowHeight="18" zeroHeight="1" outlineLevelRow="1"/>' +
    '<cols><col min="1" max="1" width="9.625" customWidth="1" bestFit="1" outlineLevel="1"/><col min="3" max="3" width="5" hidden="1" customWidth="1"/></cols>';
  const ROWS =
    '<row r="1" ht="20" customHeight="1" outlineLevel="1"><c r="A1"><v>1</v></c></row><row r="2" hidden="1"/><row r="3" s="1" customFormat="1"/><row r="5" ht="40.5" customHeight="1"/>';
  const AFTER =
    '<printOptions horizontalCentered="1" verticalCentered="1" headings="1" gridLines="1"/><pageMargins left="0.5" right="0.5" top="0.5" bottom="0.5" header="0.1" footer="0.2"/>' +
    '<pageSetup paperSize="9" scale="80" firstPageNumber="3" useFirstPageNumber="1" pageOrder="overThenDown" orientation="landscape" blackAndWhite="1" cellComments="atEnd" errors="blank"/>' +
    '<headerFooter differentOddEven="1" differentFirst="1" scaleWithDoc="0"><oddHeader>a</oddHeader><evenHeader>b</evenHeader><firstFooter>c</firstFooter></headerFooter>' +
    '<rowBreaks count="1" manualBreakCount="1"><brk id="3" max="16383" man="1"/></rowBreaks>';

  it('stays as it was, in the order of the schema', async () => {
    const host = await openWorkbook(pack(plainParts(sheetXml(ROWS, { before: BEFORE, after: AFTER }))), 'a.xlsx');
    const written = unpack((await host.toBytes()).bytes)['xl/worksheets/sheet1.xml']!;
    const found = new Map(
      [...tags(written)]
        .filter(({ kind }) => kind !== 'close')
        .map((tag) => [`${tag.name} ${attribute(tag, 'r') ?? attribute(tag, 'min') ?? ''}`, tag]),
    );
    for (const tag of tags(BEFORE + ROWS + AFTER)) {
      if (tag.kind === 'close' || tag.name === 'c') continue;
      const other = found.get(`${tag.name} ${attribute(tag, 'r') ?? attribute(tag, 'min') ?? ''}`);
      const said = new Map(other ? attributesOf(other) : []);
      for (const [name, value] of attributesOf(tag)) {
        if (tag.name === 'row' && name === 's') continue;
        expect([tag.name, name, said.get(name)]).toEqual([tag.name, name, value]);
      }
    }
    const order = (xml: string): string[] =>
      Array.from(tags(xml), ({ name }) => name).filter((name) => /Pr$|tabColor/.test(name));
    expect(order(written)).toEqual(order(BEFORE));
  });

  it('counts pages on from the sheet before where it was not told a first number', async () => {
    const after =
      '<pageMargins left="1" right="1" top="1" bottom="1" header="0" footer="0"/><pageSetup paperSize="9" orientation="landscape"/>';
    const host = await openWorkbook(pack(plainParts(sheetXml(ROWS, { after }))), 'a.xlsx');
    expect(unpack((await host.toBytes()).bytes)['xl/worksheets/sheet1.xml']).not.toContain('irstPageNumber');
  });
});
