import { parseArea } from '../../sheet/address';
import { HostError } from '../host';
import { whyNotWorkbook, whyNotZip } from './kind';
import { unzip, ZipError, type Parts } from './zip';

const WORKBOOK = 'xl/workbook.xml';
const STRICT = 'http://purl.oclc.org/ooxml/spreadsheetml/main';

/** Larger files are refused before they are read: a form of a few tables has less than a megabyte. */
const MAX_FILE = 128 * 1024 * 1024;

/** The library holds one object for every cell of a merged area. */
const MAX_MERGED_CELLS = 500_000;

const DAMAGED =
  '打不开：文件不完整或已损坏。请重新下载或复制一份；若 Excel 或 WPS 还能打开它，请在那里另存为 .xlsx 后再试。';

const ZIP_REASONS: Readonly<Record<ZipError['reason'], string>> = {
  damaged: DAMAGED,
  locked: '是加了密码的压缩包，读不了。请先去掉密码，存为 .xlsx 后再试。',
  bomb: '解压后大得不正常（可能是恶意文件），没有打开。请在 Excel 或 WPS 里打开确认，删去多余的行列或图片后另存为 .xlsx。',
};

/** Refuses a file by its size in bytes. */
export function requireSize(size: number, name: string): void {
  if (size <= MAX_FILE) return;
  throw new HostError('too-large', `“${name}”超过 128 MB，没有打开。请删去其中的图片或多余的工作表后再试。`);
}

/**
 * The parts of a workbook, checked before any library sees them: size and number, no document type declarations, no
 * merged area that would fill the memory. Throws a `HostError` whose sentence names the file.
 */
export function openParts(bytes: Uint8Array, name: string): Parts {
  const refuse = (why: string, cause?: unknown): HostError => new HostError('unreadable', `“${name}”${why}`, { cause });
  requireSize(bytes.length, name);
  const notZip = whyNotZip(bytes, name);
  if (notZip !== null) throw refuse(notZip);
  let parts: Parts;
  try {
    parts = unzip(bytes);
  } catch (error) {
    if (error instanceof ZipError) throw refuse(ZIP_REASONS[error.reason], error);
    throw error;
  }
  if (!parts.has(WORKBOOK)) throw refuse(whyNotWorkbook(parts.keys()));
  for (const [part, content] of parts) {
    if (!isXml(part)) continue;
    if (declaresDoctype(content)) {
      throw refuse(
        `含有不允许的文档类型声明（DOCTYPE，在 ${part}），可能是恶意文件，没有打开。请在 Excel 或 WPS 里另存为 .xlsx 后再试。`,
      );
    }
    if (/^xl\/worksheets\/[^/]+$/.test(part) && mergedCells(content) > MAX_MERGED_CELLS) {
      throw refuse('里有过大的合并单元格（整列或整行）。请在 Excel 或 WPS 里取消这样的合并后再试。');
    }
  }
  if (textOf(parts, WORKBOOK).includes(STRICT)) {
    throw refuse('是“Strict Open XML 电子表格”，这里读不了。请在 Excel 里另存为“Excel 工作簿（*.xlsx）”后再试。');
  }
  return parts;
}

/** The sentence for a workbook whose parts hang together so badly that the library gives up. */
export function damaged(name: string, cause: unknown): HostError {
  return new HostError('unreadable', `“${name}”${DAMAGED}`, { cause });
}

export function isXml(part: string): boolean {
  return /\.(?:xml|rels|vml)$/i.test(part);
}

export function textOf(parts: Parts, part: string): string {
  return new TextDecoder().decode(parts.get(part) ?? new Uint8Array());
}

/** A document type can stand only before the first element, among declarations and comments. */
function declaresDoctype(content: Uint8Array): boolean {
  let at = content.indexOf(0x3c);
  while (at >= 0) {
    const start = new TextDecoder('latin1').decode(content.subarray(at, at + 9));
    if (/^<!doctype/i.test(start)) return true;
    if (!/^<[!?]/.test(start)) return false;
    at = content.indexOf(0x3c, start.startsWith('<!--') ? endOfComment(content, at + 4) : at + 1);
  }
  return false;
}

function endOfComment(content: Uint8Array, from: number): number {
  let at = content.indexOf(0x3e, from);
  while (at >= 0 && !(content[at - 1] === 0x2d && content[at - 2] === 0x2d)) at = content.indexOf(0x3e, at + 1);
  return at < 0 ? content.length : at;
}

function mergedCells(content: Uint8Array): number {
  let cells = 0;
  for (const [, ref] of new TextDecoder().decode(content).matchAll(/<(?:\w+:)?mergeCell\s[^>]*?\bref="([^"]*)"/g)) {
    const area = parseArea(ref!);
    if (area) cells += area.rows * area.columns;
  }
  return cells;
}
