import { execFileSync } from 'node:child_process';
import { strToU8, zipSync } from 'fflate';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Report } from '../../src/commands/report';
import { newWorkbook } from '../../src/hosts/file';
import { saveFile } from '../../src/hosts/file/disk';
import { PUBLISHED } from '../support/published';
import { jixiao } from './terminal';

let folder: string;
const at = (name: string): string => join(folder, name);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'jixiao-refusals-'));
  await jixiao('import', PUBLISHED, '--out', at('good.xlsx'));
  symlinkSync(at('good.xlsx'), at('link.xlsx'));
  const host = newWorkbook();
  await host.apply({
    title: 'test',
    sheets: [{ sheet: 'Sheet1', mode: 'add', blocks: [{ at: { row: 0, column: 0 }, values: [['没有表']] }] }],
  });
  await saveFile(host, at('no-table.xlsx'));
  writeFileSync(at('empty.xlsx'), '');
  writeFileSync(at('text.xlsx'), '不是工作簿');
  writeFileSync(at('cut.xlsx'), readFileSync(at('good.xlsx')).subarray(0, 4000));
  writeFileSync(at('old.xls'), Buffer.from('d0cf11e0a1b11ae1', 'hex'));
  writeFileSync(at('old.et'), Buffer.from('d0cf11e0a1b11ae1', 'hex'));
  writeFileSync(at('word.xlsx'), zipSync({ 'word/document.xml': strToU8('<w/>') }));
  writeFileSync(at('bomb.xlsx'), zipSync({ 'xl/workbook.xml': new Uint8Array(64 * 1024 * 1024) }, { level: 9 }));
  writeFileSync(at('wrong.json'), '{ "budget-execution": ');
  writeFileSync(at('unknown.json'), '{ "budget-exec": { "numerator": 1 } }');
  writeFileSync(at('nan.json'), '{ "budget-execution": { "numerator": "九百五十" } }');
  writeFileSync(at('notice.txt'), '关于做好预算绩效管理工作的通知');
  writeFileSync(at('blank.txt'), ' \n\n');
  writeFileSync(at('binary.txt'), Buffer.from([0, 1, 2, 255, 254, 0, 0, 7]));
  writeFileSync(at('published.pdf'), '%PDF-1.7\n');
  mkdirSync(at('nothing'));
  execFileSync('mkfifo', [at('pipe.xlsx'), at('pipe.json')]);
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Refused: exit code 2, nothing on stdout, one line that names the thing in Chinese, and no file that was not there. */
async function refused(named: string, ...argv: string[]): Promise<void> {
  const before = readdirSync(folder);
  const original = readFileSync(at('good.xlsx'));
  const { code, out, said } = await jixiao(...argv);
  expect({ code, out, lines: said.length }).toEqual({ code: 2, out: '', lines: 1 });
  expect(said[0]).toContain(named);
  expect(said[0]).toMatch(/\p{Script=Han}.*。?$/u);
  expect(said[0]).not.toMatch(/[\r\n]|程序内部出错|\bat .*:\d+/);
  expect(readdirSync(folder)).toEqual(before);
  expect(readFileSync(at('good.xlsx'))).toEqual(original);
}

const BAD_WORKBOOKS = [
  'missing.xlsx',
  'empty.xlsx',
  'text.xlsx',
  'cut.xlsx',
  'word.xlsx',
  'bomb.xlsx',
  'old.xls',
  'old.et',
  'nothing',
  'pipe.xlsx',
];

describe.each(['mark', 'clear', 'fix', 'rates', 'submit'])('%s', (verb) => {
  test.each(BAD_WORKBOOKS)('of %s', async (name) => {
    await refused(`“${at(name)}”`, verb, at(name), '--out', at('out.xlsx'));
  });

  test('over its own input', async () => {
    await refused('good.xlsx', verb, at('good.xlsx'), '--out', at('good.xlsx'), '--force');
    await refused('读入的文件', verb, at('good.xlsx'), '--out', at('good.xlsx'));
    await refused('link.xlsx', verb, at('good.xlsx'), '--out', at('link.xlsx'), '--force');
  });

  test('into something that is there, or to a place that is not', async () => {
    await refused('--force', verb, at('good.xlsx'), '--out', at('no-table.xlsx'));
    await refused('nowhere', verb, at('good.xlsx'), '--out', at('nowhere/out.xlsx'));
    await refused('nothing', verb, at('good.xlsx'), '--out', at('nothing'));
    await refused('.xlsx', verb, at('good.xlsx'), '--out', at('out.pdf'));
    await refused('太长', verb, at('good.xlsx'), '--out', at(`${'长'.repeat(90)}.xlsx`));
  });

  test('without its operand or its --out, or with too much', async () => {
    await refused('F.xlsx', verb, '--out', at('out.xlsx'));
    await refused('F.xlsx', verb);
    await refused('--out', verb, at('good.xlsx'));
    await refused('surplus', verb, at('good.xlsx'), 'surplus', '--out', at('out.xlsx'));
    await refused('--fast', verb, at('good.xlsx'), '--fast', '--out', at('out.xlsx'));
  });
});

test.each(['mark', 'clear', 'fix', 'rates', 'submit'])('%s of a workbook without a table', async (verb) => {
  await refused(`“${at('no-table.xlsx')}”：没有找到绩效目标表`, verb, at('no-table.xlsx'), '--out', at('out.xlsx'));
});

test.each([...BAD_WORKBOOKS.filter((name) => name !== 'nothing'), 'no-table.xlsx'])(
  'check of %s still prints its one object',
  async (name) => {
    const { code, out, said } = await jixiao('check', at(name), '--format', 'json');
    expect([code, said.length]).toEqual([2, 1]);
    const { files } = JSON.parse(out) as Report;
    expect(files).toMatchObject([{ path: at(name), tables: [] }]);
    expect(said[0]).toContain(files[0]!.error!);
    expect(said[0]!.split(at(name))).toHaveLength(2);
    expect(await jixiao('check', at(name))).toEqual({ code: 2, out: '', said });
  },
);

test('check of nothing', async () => {
  await refused('nothing', 'check', at('nothing'));
  await refused('PATH', 'check');
  await refused('text、json、html', 'check', at('good.xlsx'), '--format', 'yaml');
  await refused('good.xlsx', 'check', at('good.xlsx'), '--out', at('good.xlsx'), '--force');
  await refused('--force', 'check', at('good.xlsx'), '--out', at('no-table.xlsx'));
});

test.each([
  ['wrong.json', 'JSON'],
  ['unknown.json', 'budget-execution'],
  ['nan.json', 'numerator'],
  ['missing.json', 'missing.json'],
  ['good.xlsx', 'good.xlsx'],
  ['good.xlsx', 'JSON'],
  ['pipe.json', 'pipe.json'],
])('rates with the inputs of %s', async (name, named) => {
  await refused(named, 'rates', at('good.xlsx'), '--inputs', at(name), '--out', at('out.xlsx'));
});

test.each(['missing.txt', 'nothing', 'notice.txt', 'blank.txt', 'binary.txt', 'published.pdf', 'good.xlsx'])(
  'import of %s',
  async (name) => {
    await refused(name, 'import', at(name), '--out', at('out.xlsx'));
  },
);

test.each([
  [['--year', '2027'], '--unit'],
  [['--unit', '某某局'], '--year'],
  [['--unit', '某某局', '--year', '27'], '27'],
  [['--unit', '某某局', '--year', '2027', '--tasks', '0'], '--tasks'],
  [['--unit', '某某局', '--year', '2027', '--outputs', '100000'], '--outputs'],
  [['--unit', ' ', '--year', '2027'], '--unit'],
  [['--unit', '某某\n局', '--year', '2027'], '--unit'],
])('template %j', async (args, named) => {
  await refused(named, 'template', ...args, '--out', at('out.xlsx'));
});

test('no such verb', async () => {
  await refused('校验', '校验', at('good.xlsx'));
  await refused('--frobnicate', '--frobnicate');
});
