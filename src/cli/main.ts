import { CommandError } from '../commands/command';
import { version } from '../../package.json';
import { oneLine } from './failure';
import type { ExitCode, Io } from './io';
import { columns, helpOf, type Verb } from './verb';
import { VERBS } from './verbs';

/** Runs one call of the command line: what was asked for on `out`, one line on `say` where it could not be done. */
export async function main(argv: readonly string[], io: Io): Promise<ExitCode> {
  try {
    return await dispatch(argv, io);
  } catch (error) {
    io.say(oneLine(error));
    return 2;
  }
}

async function dispatch([name, ...args]: readonly string[], io: Io): Promise<ExitCode> {
  if (name === '--version' || name === '-v') return print(io, version);
  if (name === undefined || name === '--help' || name === '-h') return print(io, overview());
  if (name === 'help') return args[0] === undefined ? print(io, overview()) : print(io, helpOf(verbNamed(args[0])));
  const verb = verbNamed(name);
  const end = args.indexOf('--');
  if (args.slice(0, end < 0 ? args.length : end).some((arg) => arg === '--help' || arg === '-h')) {
    return print(io, helpOf(verb));
  }
  return verb.run(args, io);
}

function verbNamed(name: string): Verb {
  const verb = VERBS.find((one) => one.name === name);
  if (verb) return verb;
  throw new CommandError(`没有“${name}”这个命令，可用的有 ${VERBS.map((one) => one.name).join('、')}。`);
}

function overview(): string {
  const width = Math.max(...VERBS.map(({ name }) => columns(name)));
  return [
    'jixiao：部门（单位）整体绩效目标表助手',
    '',
    ...VERBS.map(({ name, summary }) => `  jixiao ${name.padEnd(width + 2)}${summary}`),
    '',
    '每个命令的写法：jixiao 命令 --help。版本：jixiao --version。',
    '退出码：0 完成且没有错误，1 发现错误，2 没有做成。',
  ].join('\n');
}

function print(io: Io, text: string): ExitCode {
  io.out(`${text}\n`);
  return 0;
}
