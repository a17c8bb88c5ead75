import { CommandError, type Command } from '../commands/command';
import type { ExitCode, Io } from './io';
import { readCall, readValues, type Options, type Values } from './options';

/** One verb of the command line, as data; what it does is a command of `commands/`. */
export interface Verb {
  readonly name: string;
  /** One line, for the list of verbs. */
  readonly summary: string;
  /** What stands for the operands in the help: `F.xlsx`; null where the verb takes none. */
  readonly operands: { readonly hint: string; readonly many: boolean } | null;
  readonly options: Options;
  run(args: readonly string[], io: Io): Promise<ExitCode>;
}

interface Declaration<O extends Options> extends Pick<Verb, 'operands'> {
  readonly options: O;
  /** What follows the command's label in the list of verbs. */
  readonly more?: string;
  run(
    call: { readonly operands: readonly [string, ...string[]]; readonly values: Values<O> },
    io: Io,
  ): Promise<ExitCode>;
}

/** The verb of a command, whose `run` gets its operands counted and its options read. */
export function defineVerb<O extends Options>(
  { id, verb = id, label }: Pick<Command<never, unknown>, 'id' | 'verb' | 'label'>,
  declaration: Declaration<O>,
): Verb {
  const { operands: expected, options, more } = declaration;
  const described: Described = {
    name: verb,
    summary: more === undefined ? label.zh : `${label.zh}：${more}`,
    operands: expected,
    options,
  };
  return {
    ...described,
    run: async (args, io) => {
      const call = readCall(args, options);
      const { operands } = call;
      const [first = '', ...rest] = operands;
      const surplus = expected === null ? operands[0] : expected.many ? undefined : rest[0];
      if (surplus !== undefined) throw new CommandError(`多了“${surplus}”；写法：${usage(described)}`);
      if (expected !== null && first === '') {
        throw new CommandError(`缺少 ${expected.hint}；写法：${usage(described)}（详见 jixiao ${verb} --help）`);
      }
      return declaration.run({ operands: [first, ...rest], values: readValues(call, options) }, io);
    },
  };
}

type Described = Pick<Verb, 'name' | 'summary' | 'operands' | 'options'>;

/** `jixiao mark F.xlsx --out G.xlsx [--force]`. */
export function usage({ name, operands, options }: Described): string {
  const parts = Object.entries(options).map(([option, { hint, needed }]) => {
    const shown = hint === null ? `--${option}` : `--${option} ${hint}`;
    return needed ? shown : `[${shown}]`;
  });
  return ['jixiao', name, ...(operands ? [operands.hint] : []), ...parts].join(' ');
}

export function helpOf(verb: Described): string {
  const rows = Object.entries(verb.options).map(([option, { hint, help }]) => [
    hint === null ? `--${option}` : `--${option} ${hint}`,
    help,
  ]);
  const width = Math.max(0, ...rows.map(([shown]) => columns(shown!)));
  return [
    verb.summary,
    '',
    `  ${usage(verb)}`,
    '',
    ...rows.map(([shown, help]) => `  ${shown!}${' '.repeat(width - columns(shown!) + 2)}${help!}`),
  ].join('\n');
}

const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/gu;

/** Width in a terminal, where a Chinese character takes two columns. */
export function columns(text: string): number {
  return text.length + (text.match(WIDE)?.length ?? 0);
}
