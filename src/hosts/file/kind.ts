/** What the bytes are, where they are not a workbook that can be read here. Sentences say how to get one. */

const AS_XLSX_IN =
  '在 Excel 里点“文件 → 另存为”，文件类型选“Excel 工作簿（*.xlsx）”；在 WPS 表格里点“文件 → 另存为”，文件类型选“Microsoft Excel 文件（*.xlsx）”';
const SAVE_AS_XLSX = `请打开它，${AS_XLSX_IN}，再处理新保存的文件。`;

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ZIP = [0x50, 0x4b];

/** Beginnings of files that are taken for workbooks by their users. */
const BEGINNINGS: readonly (readonly [string, string])[] = [
  ['%PDF', '是 PDF，不是工作簿。请找制表单位要原来的 .xlsx 文件；只有 PDF 时，可把其中的文字存成文本文件后用“导入”。'],
  ['{\\rtf', `是 RTF 文档，不是工作簿。请把表格复制到新建的工作簿里，存为 .xlsx 后再处理。`],
  ['<', `是网页或 XML 文件，不是 .xlsx 工作簿（有的系统导出时只改了扩展名）。${SAVE_AS_XLSX}`],
];

/** Packages of other programs, told by a part that each of them has. */
const OTHER_PACKAGES: readonly (readonly [RegExp, string])[] = [
  [/^xl\/workbook\.bin$/i, `是二进制工作簿（.xlsb），这里读不了。${SAVE_AS_XLSX}`],
  [/^word\//i, '是 Word 文档，不是工作簿。请把其中的表格复制到新建的工作簿里，存为 .xlsx 后再处理。'],
  [/^ppt\//i, '是演示文稿，不是工作簿。请选表格所在的 .xlsx 文件。'],
  [/^content\.xml$/i, `是 OpenDocument 表格（.ods）或文档，这里读不了。${SAVE_AS_XLSX}`],
];

/** Why these bytes cannot be a zip package, as the rest of a sentence after the file's name; null when they may be one. */
export function whyNotZip(bytes: Uint8Array, name: string): string | null {
  if (bytes.length === 0) return '是空文件（0 字节）。请确认文件已经保存或下载完整，再重新选择。';
  if (startsWith(bytes, ZIP)) return null;
  if (startsWith(bytes, OLE)) return whyNotOle(bytes, name);
  const text = new TextDecoder('latin1').decode(bytes.subarray(0, 512)).replace(/^(?:ï»¿|\s)+/, '');
  const known = BEGINNINGS.find(([beginning]) => text.startsWith(beginning));
  if (known) return known[1];
  if (/\.(?:csv|tsv|txt|prn)$/i.test(name)) return `是文本文件，不是工作簿。${SAVE_AS_XLSX}`;
  return `不是 .xlsx 工作簿（内容不是 Excel 2007 及以后的格式）。${SAVE_AS_XLSX}`;
}

/** What a zip package without a workbook in it is instead. */
export function whyNotWorkbook(parts: Iterable<string>): string {
  const names = [...parts];
  const known = OTHER_PACKAGES.find(([pattern]) => names.some((part) => pattern.test(part)));
  return known?.[1] ?? `是压缩包，里面没有工作簿。如果工作簿压缩在里面，请先解压，再选解压出来的 .xlsx 文件。`;
}

function whyNotOle(bytes: Uint8Array, name: string): string {
  if (includesUtf16(bytes, 'EncryptedPackage')) {
    return (
      '设了打开密码，读不了。请打开它，在 Excel 里点“文件 → 信息 → 保护工作簿 → 用密码进行加密”，' +
      '在 WPS 表格里点“文件 → 文档加密 → 密码加密”，把密码清空后另存为 .xlsx，再处理新保存的文件。'
    );
  }
  const kind = /\.et$/i.test(name) ? 'WPS 表格文件（.et）' : 'Excel 97-2003 工作簿（.xls）或 WPS 表格文件（.et）';
  return `是 ${kind}，这里读不了。${SAVE_AS_XLSX}`;
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, i) => bytes[i] === byte);
}

/** Whether the ASCII text occurs as UTF-16LE, the encoding of names in an OLE file. */
function includesUtf16(bytes: Uint8Array, text: string): boolean {
  const first = text.charCodeAt(0);
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    let i = 0;
    while (i < text.length && bytes[at + 2 * i] === text.charCodeAt(i) && bytes[at + 2 * i + 1] === 0) i += 1;
    if (i === text.length) return true;
  }
  return false;
}
