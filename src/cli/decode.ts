import { CommandError } from '../commands/command';
import { decodeText as decode, type NotText } from '../read/text/decode';

/** What a file is that is no text, and what to do with it. */
const NOT_TEXT: Readonly<Record<Exclude<NotText, 'empty'>, readonly [is: string, todo: string]>> = {
  pdf: ['是 PDF', '请在阅读器里选中表格、复制，粘贴到文本文件里再导入'],
  archive: ['是工作簿或压缩包，不是文本', '工作簿请直接用 check 等命令'],
  oldOffice: ['是旧版的 Office 文件，不是文本', '请另存为 .xlsx，或把表格复制到文本文件里'],
  rtf: ['是 RTF 文档', '请另存为纯文本'],
  unknown: ['不是文本文件，或编码不是 UTF-8、UTF-16、GB18030', '请另存为 UTF-8 文本'],
};

/**
 * The text that the bytes are, without its byte order mark; refuses what is no text, naming it by `path` and saying
 * which file is `wanted`, or else how to get a text out of this one.
 */
export function decodeText(bytes: Uint8Array, path: string, wanted?: string): string {
  const decoded = decode(bytes);
  if ('text' in decoded) return decoded.text;
  if (decoded.notText === 'empty') throw new CommandError(`“${path}”是空的，请检查是否选对了文件。`);
  const [is, todo] = NOT_TEXT[decoded.notText];
  throw new CommandError(`“${path}”${is}；${wanted ?? todo}。`);
}
