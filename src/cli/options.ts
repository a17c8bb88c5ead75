import { parseArgs } from 'node:util';
import { CommandError } from '../commands/command';

/** One option of a verb: how its text becomes a value, and what holds where it is not given. */
export interface Option<T> {
  /** What stands for the value in the help; null for a switch. */
  readonly hint: string | null;
  readonly help: string;
  readonly needed: boolean;
  read(text: string, name: string): T;
  absent(name: string): T;
}

export type Options = Readonly<Record<string, Option<unknown>>>;
export type Values<O extends Options> = { readonly [K in keyof O]: O[K] extends Option<infer T> ? T : never };

export function text(hint: string, help: string): Option<string | undefined> {
  return { hint, help, needed: false, read: filled, absent: () => undefined };
}

/** A whole number within bounds. */
export function count(hint: string, help: string, from: number, to: number): Option<number | undefined> {
  return {
    hint,
    help: `${help}（${from}–${to}）`,
    needed: false,
    read: (given, name) => {
      // An input method may give digits of full width.
      const digits = given.normalize('NFKC');
      const value = /^\d+$/.test(digits) ? Number(digits) : NaN;
      if (!(value >= from && value <= to)) {
        throw new CommandError(`--${name} 须是 ${from} 到 ${to} 之间的整数，现在是“${given}”。`);
      }
      return value;
    },
    absent: () => undefined,
  };
}

export function choice<const T extends string>(choices: readonly [T, ...T[]], help: string): Option<T> {
  return {
    hint: choices.join('|'),
    help: `${help}，默认 ${choices[0]}`,
    needed: false,
    read: (given, name) => {
      const chosen = choices.find((one) => one === given);
      if (chosen === undefined) {
        throw new CommandError(`--${name} 只能是 ${choices.join('、')} 之一，现在是“${given}”。`);
      }
      return chosen;
    },
    absent: () => choices[0],
  };
}

export function flag(help: string): Option<boolean> {
  return { hint: null, help, needed: false, read: () => true, absent: () => false };
}

export function required<T>(option: Option<T>): Option<Exclude<T, undefined>> {
  return {
    ...option,
    needed: true,
    // Only `absent` ever gives undefined.
    read: (given, name) => option.read(given, name) as Exclude<T, undefined>,
    absent: (name) => {
      throw new CommandError(`缺少 --${name} ${option.hint ?? ''}：${option.help}。`);
    },
  };
}

function filled(given: string, name: string): string {
  if (given.trim() === '') throw new CommandError(`--${name} 的值是空的，请补上。`);
  if (/[\r\n\v\f\u0085\u2028\u2029]/.test(given)) throw new CommandError(`--${name} 的值里有换行，请写成一行。`);
  return given;
}

/** One call as it was typed: the operands, and the texts of the options by name. */
export interface Call {
  readonly operands: readonly string[];
  readonly given: ReadonlyMap<string, string>;
}

/** Throws a `CommandError` that names what is no option of the verb or lacks its value. */
export function readCall(args: readonly string[], options: Options): Call {
  const { tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(
      Object.entries(options).map(
        ([name, { hint }]) => [name, { type: hint === null ? 'boolean' : 'string' }] as const,
      ),
    ),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const operands: string[] = [];
  const given = new Map<string, string>();
  for (const token of tokens) {
    if (token.kind === 'positional') operands.push(token.value);
    if (token.kind === 'option') given.set(token.name, valueOf(token, options));
  }
  return { operands, given };
}

/** The values of the options, or a `CommandError` that names what is wrong or missing. */
export function readValues<O extends Options>({ given }: Pick<Call, 'given'>, options: O): Values<O> {
  const values = Object.fromEntries(
    Object.entries(options).map(([name, option]) => {
      const value = given.get(name);
      return [name, value === undefined ? option.absent(name) : option.read(value, name)];
    }),
  );
  return values as Values<O>;
}

interface OptionToken {
  readonly name: string;
  readonly rawName: string;
  readonly value?: string | undefined;
  readonly inlineValue?: boolean | undefined;
}

function valueOf({ name, rawName, value, inlineValue }: OptionToken, options: Options): string {
  const option = Object.hasOwn(options, name) ? options[name] : undefined;
  if (!option) {
    const known = Object.keys(options).map((one) => `--${one}`);
    throw new CommandError(`没有 ${rawName} 这个选项，可用的有 ${known.join('、')}。`);
  }
  if (option.hint === null) {
    if (value !== undefined) throw new CommandError(`${rawName} 后面不带值。`);
    return '';
  }
  if (value === undefined || (!inlineValue && value.startsWith('--'))) {
    throw new CommandError(`${rawName} 后面缺少值（${option.hint}）。`);
  }
  return value;
}
