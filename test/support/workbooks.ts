import { publishedContent } from '../../bench/tables';
import type { FormContent } from '../../src/form/content';
import { henan2023 } from '../../src/form/standards/henan-2023';
import { newWorkbook } from '../../src/hosts/file';
import { drawForm } from '../../src/write/form';
import { pack, plainParts, sheetXml, unpack, withPart } from '../hosts/file/packages';

const SHEET_PART = 'xl/worksheets/sheet1.xml';
const DRAWING_PART = 'xl/drawings/drawing1.xml';
const DRAWINGML = 'http://schemas.openxmlformats.org/drawingml/2006';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A workbook with a form of ours on every sheet named. */
export async function workbookOf(forms: Readonly<Record<string, FormContent>>): Promise<Uint8Array> {
  const host = newWorkbook();
  const sheets = Object.entries(forms).map(([sheet, content]) => drawForm(content, henan2023, sheet));
  await host.apply({ title: 'fixture', sheets });
  return (await host.toBytes()).bytes;
}

/** The published table, its 产出 section with `count` indicators more, each with one wrong notation. */
export function withProblems(count: number): FormContent {
  const content = publishedContent();
  const at = content.indicators.findIndex((indicator) => indicator.level1 === '效益指标');
  const { level1, level2 } = content.indicators[at - 1]!;
  const added = Array.from({ length: count }, (_, i) => ({
    level1,
    level2,
    name: `第${i + 1}项工程按期完工率`,
    target: `>=${60 + (i % 40)}％`,
    explanation: `第${i + 1}项工程按计划完工的比例`,
  }));
  return { ...content, indicators: [...content.indicators.slice(0, at), ...added, ...content.indicators.slice(at)] };
}

/** One sheet of so many cells with texts and numbers, and no table anywhere. */
export function sheetWithoutTable(cells: number, columns = 20): Uint8Array {
  const rows = Array.from({ length: cells / columns }, (_, row) => {
    const texts = Array.from({ length: columns }, (_, column) =>
      column % 2 === 0
        ? `<c><v>${row * columns + column}</v></c>`
        : `<c t="inlineStr"><is><t>明细${row}-${column}</t></is></c>`,
    );
    return `<row>${texts.join('')}</row>`;
  });
  return pack(plainParts(sheetXml(rows.join(''))));
}

/** The workbook with a chart on its first sheet, which no book of ours can say. */
export function withChart(bytes: Uint8Array): Uint8Array {
  const drawn = withPart(unpack(bytes), DRAWING_PART, {
    type: 'drawing+xml',
    content:
      `<xdr:wsDr xmlns:xdr="${DRAWINGML}/spreadsheetDrawing" xmlns:a="${DRAWINGML}/main" xmlns:r="${RELATIONSHIPS}">` +
      `<xdr:twoCellAnchor>${anchor('from', 1)}${anchor('to', 3)}<xdr:graphicFrame macro="">` +
      '<xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="图"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>' +
      '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
      `<a:graphic><a:graphicData uri="${DRAWINGML}/chart"><c:chart xmlns:c="${DRAWINGML}/chart" r:id="rId101"/>` +
      '</a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>',
    from: SHEET_PART,
    relation: 'drawing',
  });
  const charted = withPart(drawn, 'xl/charts/chart1.xml', {
    type: 'drawingml.chart+xml',
    content:
      `<c:chartSpace xmlns:c="${DRAWINGML}/chart"><c:chart><c:plotArea><c:layout/><c:barChart><c:barDir val="col"/>` +
      '<c:ser><c:idx val="0"/><c:order val="0"/><c:val><c:numRef><c:f>$A$1:$A$3</c:f></c:numRef></c:val></c:ser>' +
      '<c:axId val="1"/><c:axId val="2"/></c:barChart></c:plotArea></c:chart></c:chartSpace>',
    from: DRAWING_PART,
    relation: 'chart',
  });
  const [, id] = /Id="(\w+)"[^>]*drawing1\.xml/.exec(charted['xl/worksheets/_rels/sheet1.xml.rels']!)!;
  const sheet = charted[SHEET_PART]!.replace(
    '</worksheet>',
    `<drawing xmlns:r="${RELATIONSHIPS}" r:id="${id}"/></worksheet>`,
  );
  return pack({ ...charted, [SHEET_PART]: sheet });
}

function anchor(name: 'from' | 'to', at: number): string {
  return `<xdr:${name}><xdr:col>${at}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${at}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;
}

/** The workbook with macros, which no file of ours can hold. */
export function withMacros(bytes: Uint8Array): Uint8Array {
  return pack(
    withPart(unpack(bytes), 'xl/vbaProject.bin', {
      type: 'application/vnd.ms-office.vbaProject',
      content: 'macros',
      from: 'xl/workbook.xml',
      relation: 'vbaProject',
    }),
  );
}
