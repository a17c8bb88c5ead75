import { choice, count, flag, readCall, readValues, required, text } from '../../src/cli/options';
import { CommandError } from '../../src/commands/command';

const OPTIONS = {
  out: required(text('F', '写入的文件')),
  year: count('年份', '年度', 2000, 2100),
  format: choice(['text', 'json'], '格式'),
  force: flag('覆盖'),
};

function readOptions(args: readonly string[]): unknown {
  const call = readCall(args, OPTIONS);
  return { operands: call.operands, values: readValues(call, OPTIONS) };
}

function refusal(...args: string[]): string {
  try {
    readOptions(args);
  } catch (error) {
    if (error instanceof CommandError) return error.message;
    throw error;
  }
  throw new Error(`${args.join(' ')} was taken`);
}

test('operands and options in any order, defaults where nothing is given', () => {
  expect(readOptions(['a.xlsx', '--out=b.xlsx', '--year', '2026', 'c d.xlsx', '--force'])).toEqual({
    operands: ['a.xlsx', 'c d.xlsx'],
    values: { out: 'b.xlsx', year: 2026, format: 'text', force: true },
  });
  expect(readOptions(['--out', 'b', '--', '--force'])).toEqual({
    operands: ['--force'],
    values: { out: 'b', year: undefined, format: 'text', force: false },
  });
});

test('digits as an input method gives them', () => {
  expect(readOptions(['--out', 'b', '--year', '２０２７'])).toMatchObject({ values: { year: 2027 } });
});

test.each([
  [['--out', 'b', '--colour', 'red'], '--colour'],
  [['--out', 'b', '--constructor', 'x'], '--constructor'],
  [['--out', 'b', '-x'], '-x'],
  [['--out'], '--out'],
  [['--out', '--force'], '--out'],
  [['--out', ' '], '--out'],
  [['--out', 'a\nb'], '--out'],
  [[], '--out F'],
  [['--out', 'b', '--year', '1999'], '1999'],
  [['--out', 'b', '--year', '-5'], '-5'],
  [['--out', 'b', '--year', '2026.5'], '2026.5'],
  [['--out', 'b', '--year', '9e99'], '9e99'],
  [['--out', 'b', '--format', 'yaml'], 'text、json'],
  [['--out', 'b', '--force=yes'], '--force'],
])('%j is refused, naming %s', (args, named) => {
  const message = refusal(...args);
  expect(message).toContain(named);
  expect(message).not.toContain('\n');
});
