import { CommandError } from '../commands/command';

/** Beginnings of files that are no text, and what to do with them. */
const NOT_TEXT: readonly (readonly [string, string, string])[] = [
  ['%PDF', '是 PDF', '请在阅读器里选中表格、复制，粘贴到文本文件里再导入'],
  ['PK', '是工作簿或压缩包，不是文本', '工作簿请直接用 check 等命令'],
  ['\u00d0\u00cf\u0011\u00e0', '是旧版的 Office 文件，不是文本', '请另存为 .xlsx，或把表格复制到文本文件里'],
  ['{\\rtf', '是 RTF 文档', '请另存为纯文本'],
];

/** The usual encodings of text on Chinese computers; each either fits the bytes or fails. */
const ENCODINGS = ['utf-8', 'gb18030'] as const;

/**
 * The text that the bytes are, without its byte order mark; refuses what is no text, naming it by `path` and saying
 * which file is `wanted`, or else how to get a text out of this one.
 */
export function decodeText(bytes: Uint8Array, path: string, wanted?: string): string {
  const beginning = new TextDecoder('latin1').decode(bytes.subarray(0, 8));
  const other = NOT_TEXT.find(([start]) => beginning.startsWith(start));
  if (other) throw new CommandError(`“${path}”${other[1]}；${wanted ?? other[2]}。`);
  const text = decode(bytes, encodingsOf(bytes));
  if (text === null || text.includes('\0')) {
    throw new CommandError(
      `“${path}”不是文本文件，或编码不是 UTF-8、UTF-16、GB18030；${wanted ?? '请另存为 UTF-8 文本'}。`,
    );
  }
  if (text.trim() === '') throw new CommandError(`“${path}”是空的，请检查是否选对了文件。`);
  return text;
}

function encodingsOf(bytes: Uint8Array): readonly string[] {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return ['utf-16le'];
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return ['utf-16be'];
  return ENCODINGS;
}

function decode(bytes: Uint8Array, encodings: readonly string[]): string | null {
  for (const encoding of encodings) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // Not this one.
    }
  }
  return null;
}
