import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** The text parts of a package; what a test changes of them is what makes its case. */
export type TextParts = Record<string, string>;

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

const TYPES = {
  part: 'application/vnd.openxmlformats-officedocument.',
} as const;

export function pack(parts: TextParts | Record<string, Uint8Array>): Uint8Array {
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content]),
    ),
  );
}

export function unpack(bytes: Uint8Array): TextParts {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]));
}

export function relationships(...targets: readonly (readonly [id: string, type: string, target: string])[]): string {
  const list = targets.map(([id, type, target]) => {
    const full = type.startsWith('http') ? type : `${OFFICE}/${type}`;
    const mode = /^\w+:\/\//.test(target) ? ' TargetMode="External"' : '';
    return `<Relationship Id="${id}" Type="${full}" Target="${target}"${mode}/>`;
  });
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${list.join('')}</Relationships>`;
}

/** A sheet's part: what stands before, in and after its `sheetData`. */
export function sheetXml(rows: string, { before = '', after = '' } = {}): string {
  return `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`;
}

/** A package with one sheet 表一, as a program other than ours writes it. */
export function plainParts(sheet = sheetXml('<row r="1"><c r="A1"><v>1</v></c></row>')): TextParts {
  return {
    '[Content_Types].xml':
      `${HEAD}<Types xmlns="${PACKAGE}/content-types">` +
      `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `<Default Extension="xml" ContentType="application/xml"/>` +
      `<Default Extension="vml" ContentType="${TYPES.part}vmlDrawing"/>` +
      `<Default Extension="png" ContentType="image/png"/>` +
      `<Default Extension="bin" ContentType="${TYPES.part}spreadsheetml.printerSettings"/>` +
      override('/xl/workbook.xml', 'spreadsheetml.sheet.main+xml') +
      override('/xl/worksheets/sheet1.xml', 'spreadsheetml.worksheet+xml') +
      override('/xl/styles.xml', 'spreadsheetml.styles+xml') +
      `</Types>`,
    '_rels/.rels': relationships(['rId1', 'officeDocument', 'xl/workbook.xml']),
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="表一" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships(
      ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
      ['rId2', 'styles', 'styles.xml'],
    ),
    'xl/worksheets/sheet1.xml': sheet,
    'xl/styles.xml':
      `${HEAD}<styleSheet xmlns="${MAIN}">` +
      '<fonts count="2"><font><sz val="11"/><name val="宋体"/><charset val="134"/></font>' +
      '<font><b/><sz val="16"/><color theme="4"/><name val="仿宋"/><charset val="134"/></font></fonts>' +
      '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
      '<fill><patternFill patternType="solid"><fgColor rgb="FFFFFF00"/><bgColor indexed="64"/></patternFill></fill></fills>' +
      '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
      '<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
      '<xf numFmtId="9" fontId="1" fillId="2" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1"/>' +
      '<xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs>' +
      '<cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles>' +
      '<dxfs count="1"><dxf><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf></dxfs></styleSheet>',
  };
}

/** The parts with one more: its content type, and the relationship that leads to it. */
export function withPart(
  parts: TextParts,
  name: string,
  { type, content, from, relation }: { type?: string; content: string; from?: string; relation?: string },
): TextParts {
  const types = parts['[Content_Types].xml']!;
  const more: TextParts = { ...parts, [name]: content };
  if (type !== undefined)
    more['[Content_Types].xml'] = types.replace('</Types>', `${override(`/${name}`, type)}</Types>`);
  if (from !== undefined && relation !== undefined) {
    const rels = from.replace(/([^/]+)$/, '_rels/$1.rels');
    const before = more[rels] ?? relationships();
    const id = `rId${before.split('<Relationship ').length + 100}`;
    const added = `<Relationship Id="${id}" Type="${OFFICE}/${relation}" Target="/${name}"/></Relationships>`;
    more[rels] = before.replace('</Relationships>', added);
  }
  return more;
}

function override(part: string, type: string): string {
  const full = type.includes('/') ? type : TYPES.part + type;
  return `<Override PartName="${part}" ContentType="${full}"/>`;
}
