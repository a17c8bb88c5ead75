import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
  copyFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Report } from '../../src/commands/report';
import { openFile, saveFile } from '../../src/hosts/file/disk';
import { parseCell } from '../../src/sheet/address';
import type { CellInput } from '../../src/sheet/patch';
import { PUBLISHED, publishedText } from '../support/published';
import { jixiao } from './terminal';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'jixiao-cli-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const at = (name: string): string => join(folder, name);

async function report(...paths: string[]): Promise<Report> {
  return JSON.parse((await jixiao('check', ...paths, '--format', 'json')).out) as Report;
}

/** Writes contents into a sheet of a copy of the file. */
async function edit(from: string, to: string, contents: Readonly<Record<string, CellInput>>): Promise<void> {
  const host = await openFile(from);
  const blocks = Object.entries(contents).map(([address, value]) => ({ at: parseCell(address)!, values: [[value]] }));
  await host.apply({ title: 'test', sheets: [{ sheet: '绩效目标表', mode: 'edit', blocks }] });
  await saveFile(host, to, { replace: true });
}

test('import → edit → check → mark → clear → fix → rates → submit', async () => {
  expect(await jixiao('import', PUBLISHED, '--out', at('a.xlsx'))).toMatchObject({ code: 0 });
  await edit(at('a.xlsx'), at('b.xlsx'), { D22: '>=90％', D23: '≥190%', D24: '≥20%' });

  const checked = await jixiao('check', at('b.xlsx'), '--format', 'json');
  expect(checked).toMatchObject({ code: 1, said: [] });
  const [file] = (JSON.parse(checked.out) as Report).files;
  const problems = file!.tables[0]!.problems.map(({ rule, cells }) => `${rule} ${cells[0]!}`);
  expect(problems).toEqual(
    expect.arrayContaining([
      'target/notation 绩效目标表!D22',
      'target/out-of-range 绩效目标表!D23',
      'target/direction 绩效目标表!D24',
    ]),
  );

  expect(await jixiao('mark', at('b.xlsx'), '--out', at('marked.xlsx'))).toMatchObject({ code: 0 });
  expect((await report(at('marked.xlsx'))).files[0]!.tables).toEqual(file!.tables);

  expect(await jixiao('clear', at('marked.xlsx'), '--out', at('cleared.xlsx'))).toMatchObject({ code: 0 });
  const before = await (await openFile(at('b.xlsx'))).snapshot();
  expect(await (await openFile(at('cleared.xlsx'))).snapshot()).toEqual(before);

  const fixed = await jixiao('fix', at('marked.xlsx'), '--out', at('fixed.xlsx'));
  expect(fixed.code).toBe(0);
  expect(fixed.out).toContain('绩效目标表!D22');
  expect(fixed.out).toContain('“>=90％” → “≥90%”');
  expect(fixed.out).not.toContain('D24');

  writeFileSync(
    at('inputs.json'),
    JSON.stringify({ basis: '上年实际', 'budget-execution': { numerator: 15_000_000 } }),
  );
  const rates = await jixiao('rates', at('fixed.xlsx'), '--inputs', at('inputs.json'), '--out', at('rates.xlsx'));
  expect(rates.code).toBe(0);
  expect(rates.out).toContain('94.36%');
  expect(await (await openFile(at('rates.xlsx'))).sheets()).toEqual(['绩效目标表', '校验结果', '绩效测算']);

  const submitted = await jixiao('submit', at('rates.xlsx'), '--out', at('submitted.xlsx'));
  expect(submitted.code).toBe(1);
  const [form, ...others] = await (await openFile(at('submitted.xlsx'))).snapshot();
  expect(others).toEqual([]);
  expect([form!.notes, form!.formulaFormats, form!.prompts]).toEqual([[], [], []]);

  await edit(at('rates.xlsx'), at('good.xlsx'), { D23: '≥90%', D24: '≤20%', C47: '拆迁安置款项发放率' });
  expect(await jixiao('submit', at('good.xlsx'), '--out', at('final.xlsx'))).toMatchObject({ code: 0, said: [] });
  expect(await jixiao('check', at('final.xlsx'))).toMatchObject({ code: 0, said: [] });
}, 30_000);

test('template → check: a blank form is not ready', async () => {
  const made = await jixiao(
    'template',
    '--unit',
    '某某局',
    '--year',
    '2027',
    '--tasks',
    '2',
    '--out',
    at('blank.xlsx'),
  );
  expect(made.code).toBe(0);
  const { files } = await report(at('blank.xlsx'));
  expect(files[0]!.tables[0]).toMatchObject({ unit: '某某局', year: 2027, tasks: [{}, {}] });
  expect((await jixiao('check', at('blank.xlsx'))).code).toBe(1);
});

test.each([
  ['UTF-8 with BOM', Buffer.from(`\ufeff${publishedText()}`, 'utf8')],
  ['UTF-16', Buffer.from(`\ufeff${publishedText()}`, 'utf16le')],
  ['Windows line ends', Buffer.from(publishedText().replaceAll('\n', '\r\n'), 'utf8')],
])('import of %s is the same table', async (_encoding, bytes) => {
  writeFileSync(at('encoded.txt'), bytes);
  expect(await jixiao('import', at('encoded.txt'), '--out', at('encoded.xlsx'), '--force')).toMatchObject({ code: 0 });
  await jixiao('import', PUBLISHED, '--out', at('plain.xlsx'), '--force');
  expect((await report(at('encoded.xlsx'))).files[0]!.tables).toEqual(
    (await report(at('plain.xlsx'))).files[0]!.tables,
  );
});

test('import of GB18030', async () => {
  // 一级指标 二级指标 三级指标 指标值 / 产出 数量 乡道里程 ≥50公里, as an old editor saves it.
  const header = 'd2bbbcb6d6b8b1ea09b6febcb6d6b8b1ea09c8fdbcb6d6b8b1ea09d6b8b1ead6b50a';
  const row = 'b2fab3f609cafdc1bf09cfe7b5c0c0efb3cc09a1dd3530b9abc0ef0a';
  writeFileSync(at('gb.txt'), Buffer.from(header + row, 'hex'));
  expect(await jixiao('import', at('gb.txt'), '--out', at('gb.xlsx'))).toMatchObject({ code: 0 });
  const [snapshot] = await (await openFile(at('gb.xlsx'))).snapshot();
  expect([...snapshot!.cells.values()].map(({ text }) => text)).toEqual(
    expect.arrayContaining(['乡道里程', '≥50公里']),
  );
});

test('folders are searched, lock files are not, and there is one summary over all', async () => {
  mkdirSync(join(folder, 'year', '下级'), { recursive: true });
  await jixiao('import', PUBLISHED, '--out', at('year/one.xlsx'));
  copyFileSync(at('year/one.xlsx'), at('year/下级/two.XLSX'));
  writeFileSync(at('year/~$one.xlsx'), 'lock');
  writeFileSync(at('year/notes.txt'), '不是表');
  const { out, code, said } = await jixiao('check', at('year'), at('year/one.xlsx'));
  expect([code, said]).toEqual([1, []]);
  expect(out).toContain('共 2 个文件、2 张表');
  expect((await report(at('year'))).files.map(({ path }) => path)).toEqual([
    at('year/one.xlsx'),
    at('year/下级/two.XLSX'),
  ]);

  writeFileSync(at('year/old.xls'), 'x');
  writeFileSync(at('year/broken.xlsx'), 'x');
  const mixed = await jixiao('check', at('year'), '--format', 'json');
  expect(mixed.code).toBe(2);
  expect(mixed.said).toHaveLength(2);
  expect(mixed.said.some((line) => line.startsWith(`“${at('year/old.xls')}”`))).toBe(true);
  const { files } = JSON.parse(mixed.out) as Report;
  expect(files.map(({ error }) => error === null)).toEqual([false, false, true, true]);
  expect((await jixiao('check', at('year'))).out).toContain('另有 2 个文件没有校验');
});

test('a folder of old workbooks alone gives their error; an empty folder does not stop the others', async () => {
  mkdirSync(at('olds'));
  mkdirSync(at('empty'));
  writeFileSync(at('olds/旧.et'), Buffer.from('d0cf11e0a1b11ae1', 'hex'));
  writeFileSync(at('olds/~$旧.xls'), 'lock');
  symlinkSync(at('olds'), at('olds/again'));
  const { code, out } = await jixiao('check', at('olds'), at('empty'), at('a.xlsx'), '--format', 'json');
  expect(code).toBe(2);
  const { files } = JSON.parse(out) as Report;
  expect(files.map(({ path }) => path)).toEqual([at('olds/旧.et'), at('empty'), at('a.xlsx')]);
  expect(files[0]).toMatchObject({ error: expect.stringContaining('.et') as string, tables: [] });
});

test('what import repaired is told in the order of the lines', async () => {
  const { said } = await jixiao('import', PUBLISHED, '--out', at('told.xlsx'));
  const lines = said.flatMap((line) => /^第 (\d+) 行/.exec(line)?.[1] ?? []).map(Number);
  expect(lines.length).toBeGreaterThan(0);
  expect(lines).toEqual([...lines].sort((a, b) => a - b));
});

test('a report goes to a file when told to', async () => {
  const { code, out } = await jixiao('check', at('a.xlsx'), '--format', 'html', '--out', at('report.html'));
  expect(code).toBe(1);
  expect(out).not.toContain('<html');
  expect(readFileSync(at('report.html'), 'utf8')).toMatch(/^<!doctype html>/);
  expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
});

test('help and version', async () => {
  expect(await jixiao('--version')).toEqual({ code: 0, out: '0.1.0\n', said: [] });
  const overview = await jixiao('--help');
  for (const verb of ['template', 'import', 'check', 'mark', 'clear', 'fix', 'rates', 'submit']) {
    expect(overview.out).toContain(`jixiao ${verb}`);
    expect(await jixiao(verb, '--help')).toMatchObject({ code: 0, said: [] });
  }
  expect((await jixiao('rates', '--help')).out).toContain('budget-execution');
});

test('the example is the published table', () => {
  const example = join(__dirname, '..', '..', 'assets', '示例', '九龙办事处2023年度整体绩效目标表.txt');
  expect(readFileSync(example, 'utf8')).toBe(publishedText());
});
