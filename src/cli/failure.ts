import { CommandError } from '../commands/command';
import { HostError } from '../hosts/host';

/** The one line that people see; a failure that nobody foresaw is called that. */
export function oneLine(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const line = message.replace(/\s*[\r\n]+\s*/g, ' ');
  if (error instanceof CommandError || error instanceof HostError) return line;
  return `程序内部出错（${line}），没有做成；请把这句话和所用的文件反馈给我们。`;
}

/** A sentence that does not say itself which file it is about. */
export function aboutFile(path: string, sentence: string): string {
  return `“${path}”：${sentence}`;
}

/** What a system error means for people, after the path it is about; codes that are not here speak for themselves. */
const SYSTEM: Readonly<Record<string, string>> = {
  ENOENT: '不存在，请检查路径',
  ENOTDIR: '的路径中有一段不是文件夹，请检查路径',
  EISDIR: '是文件夹，这里需要一个文件',
  EACCES: '没有权限访问，请检查权限，或换一个位置',
  EPERM: '没有权限访问，请检查权限，或换一个位置',
  EROFS: '在只读的磁盘上，请换一个位置',
  EBUSY: '正被其他程序占用，请先关闭它',
  ENOSPC: '写不下了，请清理磁盘空间',
  EEXIST: '已经存在；如要覆盖，请加 --force，或换一个文件名',
  ENAMETOOLONG: '的名称太长，请换短一些的',
  EMFILE: '打不开：打开的文件太多，请稍后重试',
};

/** A refusal about a path; what is no system error is passed on as it is. */
export function pathError(path: string, error: unknown): Error {
  const { code } = error as NodeJS.ErrnoException;
  return code === undefined
    ? (error as Error)
    : new CommandError(`“${path}”${SYSTEM[code] ?? `无法访问（${code}）`}。`);
}
