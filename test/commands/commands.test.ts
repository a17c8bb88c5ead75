import Ajv from 'ajv';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { COMMANDS } from '../../src/commands';
import { check } from '../../src/commands/check';
import { clearMarks } from '../../src/commands/clear-marks';
import { CommandError } from '../../src/commands/command';
import { fillRates } from '../../src/commands/fill-rates';
import { fix } from '../../src/commands/fix';
import { htmlReport } from '../../src/commands/html-report';
import { importText } from '../../src/commands/import-text';
import { insertTemplate } from '../../src/commands/insert-template';
import { mark } from '../../src/commands/mark';
import { reportFailure, reportWorkbook, type FileReport } from '../../src/commands/report';
import { submit } from '../../src/commands/submit';
import { textReport } from '../../src/commands/text-report';
import { problemsOf } from '../../src/commands/workbook';
import { newWorkbook, openWorkbook, type FileHost } from '../../src/hosts/file';
import { HostError, type Host } from '../../src/hosts/host';
import { parseCell, qualifiedAddress } from '../../src/sheet/address';
import type { CellInput } from '../../src/sheet/patch';
import { cellAt, type CellValue } from '../../src/sheet/snapshot';
import { publishedText } from '../support/published';

async function published(): Promise<FileHost> {
  const host = newWorkbook();
  await importText.run(host, { text: publishedText() });
  return host;
}

async function reopened(host: FileHost): Promise<FileHost> {
  const { bytes } = await host.toBytes();
  return openWorkbook(bytes, 'test.xlsx');
}

async function write(host: Host, sheet: string, contents: Readonly<Record<string, CellInput>>): Promise<void> {
  const blocks = Object.entries(contents).map(([address, value]) => ({ at: parseCell(address)!, values: [[value]] }));
  await host.apply({ title: 'test', sheets: [{ sheet, mode: 'edit', blocks }] });
}

async function valueAt(host: Host, sheet: string, address: string): Promise<CellValue> {
  const [snapshot] = await host.snapshot([sheet]);
  return cellAt(snapshot!, parseCell(address)!).value;
}

async function report(host: Host): Promise<FileReport> {
  return reportWorkbook('test.xlsx', await check.run(host, {}));
}

/** `rule Sheet!A1` of every problem. */
async function found(host: Host): Promise<readonly string[]> {
  const { tables } = await report(host);
  return tables.flatMap(({ problems }) => problems.map(({ rule, cells }) => `${rule} ${cells[0]!}`));
}

const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(
  JSON.parse(readFileSync(join(__dirname, '..', '..', 'docs', 'check-report.schema.json'), 'utf8')) as object,
);

function valid(files: readonly FileReport[]): unknown {
  validate(JSON.parse(JSON.stringify({ files })));
  return validate.errors ?? null;
}

test('commands have ids, labels, icons and shortcuts of their own', () => {
  for (const part of [
    COMMANDS.map(({ id }) => id),
    COMMANDS.map(({ label }) => label.zh),
    COMMANDS.map(({ label }) => label.en),
    COMMANDS.map(({ icon }) => icon),
    COMMANDS.flatMap(({ shortcut }) => shortcut ?? []),
  ]) {
    expect(new Set(part).size).toBe(part.length);
  }
});

describe('insert-template', () => {
  const input = { unit: ' 测试办事处 ', year: 2027, counts: { goals: 2, tasks: 3, outputs: 2 } };

  test('a blank form under a name that is free', async () => {
    const host = newWorkbook();
    expect(await insertTemplate.run(host, input)).toEqual({ sheet: '绩效目标表' });
    expect(await insertTemplate.run(host, input)).toEqual({ sheet: '绩效目标表(2)' });
    const { tables } = await report(await reopened(host));
    expect(
      tables.map(({ sheet, unit, year, tasks, indicators }) => [sheet, unit, year, tasks.length, indicators.length]),
    ).toEqual([
      ['绩效目标表', '测试办事处', 2027, 3, 26],
      ['绩效目标表(2)', '测试办事处', 2027, 3, 26],
    ]);
  });

  test('a form without a name is refused', async () => {
    const host = newWorkbook();
    await expect(insertTemplate.run(host, { ...input, unit: '　' })).rejects.toThrow(CommandError);
    expect(await host.sheets()).toEqual([]);
  });
});

describe('import-text and check', () => {
  test('the model is the document', async () => {
    const { error, tables } = await report(await reopened(await published()));
    expect(error).toBeNull();
    const [table] = tables;
    expect(table).toMatchObject({
      sheet: '绩效目标表',
      range: 'A1:E51',
      standard: 'henan-2023',
      unit: '郑州经济技术开发区管理委员会九龙办事处',
      year: 2023,
      budget: {
        unit: '元',
        total: 15897000,
        sources: { government: 15897000, fiscalAccount: null, own: null },
        structure: { basic: 15897000, project: null },
      },
    });
    expect(table!.goals).toHaveLength(5);
    expect(table!.tasks).toHaveLength(5);
    expect(table!.indicators).toHaveLength(34);
    expect(table!.indicators[6]).toMatchObject({
      level1: '投入管理指标',
      level2: '预算和财务管理',
      level3: '预算调整率',
      target: { raw: '≤20%', kind: 'quantitative', operator: '≤', value: 20, unit: '%' },
      cell: '绩效目标表!D24',
    });
    expect(table!.indicators[0]!.target).toEqual({
      raw: '相关',
      kind: 'qualitative',
      operator: null,
      value: null,
      unit: null,
    });
    expect(
      table!.problems.filter(({ severity }) => severity === 'error').map(({ rule, cells }) => [rule, cells]),
    ).toEqual([['indicator/duplicate-name', ['绩效目标表!C42', '绩效目标表!C47']]]);
  });

  test('text without a table is refused and adds nothing', async () => {
    const host = newWorkbook();
    await expect(importText.run(host, { text: '关于做好绩效管理工作的通知\n各单位：\n' })).rejects.toThrow(
      CommandError,
    );
    expect(await host.sheets()).toEqual([]);
  });

  test('a workbook without a table says so', async () => {
    const host = newWorkbook();
    await host.apply({ title: 'test', sheets: [{ sheet: '杂项', mode: 'add', blocks: [] }] });
    expect(await report(host)).toMatchObject({
      error: expect.stringContaining('没有找到绩效目标表') as string,
      tables: [],
    });
    await expect(mark.run(host, {})).rejects.toThrow(CommandError);
    await expect(submit.run(host, {})).rejects.toThrow(CommandError);
  });
});

describe('the JSON report', () => {
  test('is what its schema says, with every kind of thing in it', async () => {
    const host = await published();
    await write(host, '绩效目标表', {
      C11: '15,897,000.0元',
      D22: '≥190%',
      D23: '>=90％',
      D24: '6-8份',
      D25: '',
      D26: '/',
    });
    const full = await report(host);
    const [table] = full.tables;
    expect(table!.problems.some((problem) => problem.fix !== null)).toBe(true);
    expect(table!.problems.some(({ suggestions }) => suggestions.length > 0)).toBe(true);
    expect(table!.indicators[6]!.target).toMatchObject({ value: 6, max: 8, unit: '份' });
    expect(valid([full, reportFailure('x.xlsx', '打不开')])).toBeNull();
  });

  test('the schema is closed', async () => {
    const full = await report(await published());
    expect(valid([{ ...full, extra: 1 } as FileReport])).not.toBeNull();
  });
});

describe('mark and clear-marks', () => {
  test('marks, notes and the results sheet come and go; the form is as it was', async () => {
    const before = await reopened(await published());
    const [form] = await before.snapshot();
    const marked = await reopened(await published());
    const { resultsSheet, checked } = await mark.run(marked, {});
    expect(resultsSheet).toBe('校验结果');
    const again = await reopened(marked);
    const [withMarks] = await again.snapshot();
    expect(withMarks!.notes.length).toBeGreaterThan(0);
    expect(withMarks!.formulaFormats.length).toBeGreaterThan(0);
    expect(problemsOf(await check.run(again, {}))).toEqual(problemsOf(checked));
    expect(await clearMarks.run(again, {})).toEqual({ sheets: ['绩效目标表'], resultsSheet: 'removed' });
    expect(await (await reopened(again)).snapshot()).toEqual([form]);
  });

  test('an ignore silences its problem, survives, and keeps the results sheet', async () => {
    const host = await published();
    await mark.run(host, {});
    const rule = 'indicator/duplicate-name';
    const { problems } = (await check.run(host, {})).tables[0]!.result;
    const { field } = problems.find((problem) => problem.rule === rule)!;
    const [, results] = await host.snapshot();
    const place = (text: string) => [...results!.cells].reverse().find(([, cell]) => cell.value === text)![0];
    const row = Math.floor(place('忽略理由') / 16384) + 1;
    const at = (label: string) => ({ row, column: place(label) % 16384 });
    await host.apply({
      title: 'test',
      sheets: [
        {
          sheet: '校验结果',
          mode: 'edit',
          blocks: [
            { at: at('规则'), values: [[rule]] },
            { at: at('对象'), values: [[field]] },
            { at: at('忽略理由'), values: [['两项分别考核']] },
          ],
        },
      ],
    });
    await mark.run(host, {});
    const { tables } = await report(await reopened(host));
    expect(tables[0]!.ignored).toEqual([{ rule, cells: ['绩效目标表!C42', '绩效目标表!C47'], reason: '两项分别考核' }]);
    expect(tables[0]!.problems.some((problem) => problem.rule === rule)).toBe(false);
    expect(valid([await report(host)])).toBeNull();

    await write(host, '绩效目标表', { C47: '拆迁安置款项发放率' });
    expect((await report(host)).notices.map(({ kind }) => kind)).toEqual(['staleIgnore']);
    expect((await clearMarks.run(host, {})).resultsSheet).toBe('kept');
    expect((await submit.run(host, {})).removed).toEqual(['校验结果']);
    expect(await host.sheets()).toEqual(['绩效目标表']);
  });

  test('where nothing is marked, nothing is done', async () => {
    const host = await published();
    expect(await clearMarks.run(host, {})).toEqual({ sheets: [], resultsSheet: 'none' });
  });
});

describe('fix', () => {
  const messy = { C11: '１５，８９７，０００元', D22: '>=90％', D23: '不低于90%', C48: '  经济效益 ', D24: '≥20%' };

  test('notation alone, reported from and to, until nothing is left to fix', async () => {
    const host = await published();
    await write(host, '绩效目标表', messy);
    const before = await found(host);
    const { changes } = await fix.run(host, {});
    expect(changes.map(({ sheet, cell, from, to }) => [qualifiedAddress(sheet, cell), from, to])).toEqual([
      ['绩效目标表!C11', messy.C11, 15897000],
      ['绩效目标表!D22', '>=90％', '≥90%'],
      ['绩效目标表!D23', '不低于90%', '≥90%'],
      ['绩效目标表!C48', messy.C48, '经济效益'],
    ]);
    const after = await report(await reopened(host));
    expect(after.tables[0]!.problems.every((problem) => problem.fix === null)).toBe(true);
    const left = await found(host);
    expect(left.every((problem) => before.includes(problem))).toBe(true);
    expect(left).toContain('target/direction 绩效目标表!D24');
    expect(await valueAt(host, '绩效目标表', 'D24')).toBe('≥20%');
    expect((await fix.run(host, {})).changes).toEqual([]);
  });

  test('one step, and one step back', async () => {
    const host = await published();
    await write(host, '绩效目标表', messy);
    const before = await host.snapshot();
    let undo: (() => Promise<void>) | undefined;
    const watched: Host = {
      ...host,
      apply: async (patch) => {
        const done = await host.apply(patch);
        undo = () => done.revert();
        return done;
      },
    };
    await fix.run(watched, {});
    await undo!();
    expect(await host.snapshot()).toEqual(before);
  });

  test('a cell that changes meanwhile stops everything', async () => {
    const host = await published();
    await write(host, '绩效目标表', messy);
    const raced: Host = {
      ...host,
      apply: async (patch) => {
        await write(host, '绩效目标表', { D23: '≥95%' });
        return host.apply(patch);
      },
    };
    await expect(fix.run(raced, {})).rejects.toThrow(HostError);
    expect(await valueAt(host, '绩效目标表', 'D22')).toBe('>=90％');
  });
});

describe('fill-rates', () => {
  test('native formulas, inputs by id, and what the user typed stays', async () => {
    const host = await published();
    const inputs = {
      basis: '上年实际',
      'budget-execution': { numerator: 15100000 },
      'result-use': { numerator: 3, denominator: 4 },
    };
    const [first] = await fillRates.run(host, { inputs });
    expect(first).toMatchObject({ table: '绩效目标表', sheet: '绩效测算', existed: false });
    const verdicts = Object.fromEntries(first!.rates.map(({ definition, verdict }) => [definition.id, verdict]));
    expect(verdicts).toMatchObject({
      'budget-execution': 'met',
      'result-use': 'missed',
      'three-public': 'notApplicable',
    });

    const again = await reopened(host);
    const [second] = await fillRates.run(again, { inputs: { 'result-use': { numerator: 4, denominator: null } } });
    expect(second!.existed).toBe(true);
    const byId = new Map(second!.rates.map((rate) => [rate.definition.id, rate]));
    expect(byId.get('budget-execution')).toMatchObject({ entry: { numerator: 15100000 }, verdict: 'met' });
    expect(byId.get('result-use')).toMatchObject({ entry: { numerator: 4, denominator: 4 }, verdict: 'met' });
    expect(await again.sheets()).toEqual(['绩效目标表', '绩效测算']);
    expect((await report(again)).tables).toHaveLength(1);
  });

  test('one sheet a table, found again by the table it looks into', async () => {
    const host = await published();
    await importText.run(host, { text: publishedText() });
    const filled = await fillRates.run(host, {});
    expect(filled.map(({ table, sheet }) => [table, sheet])).toEqual([
      ['绩效目标表', '绩效测算'],
      ['绩效目标表(2)', '绩效测算(2)'],
    ]);
    const again = await fillRates.run(await reopened(host), {});
    expect(again.map(({ table, sheet, existed }) => [table, sheet, existed])).toEqual([
      ['绩效目标表', '绩效测算', true],
      ['绩效目标表(2)', '绩效测算(2)', true],
    ]);
    await expect(fillRates.run(host, { inputs: {} })).rejects.toThrow(CommandError);
  });

  test('wrong inputs change nothing', async () => {
    const host = await published();
    await expect(fillRates.run(host, { inputs: { 'budget-exec': {} } })).rejects.toThrow('budget-execution');
    await expect(fillRates.run(host, { inputs: null })).rejects.toThrow('JSON');
    expect(await host.sheets()).toEqual(['绩效目标表']);
  });
});

describe('reports for people', () => {
  test('text and HTML name every cell and sentence, and HTML escapes what it quotes', async () => {
    const host = await published();
    await write(host, '绩效目标表', { C3: '<script>alert("1")</script>&', D23: '≥190%' });
    const file = await report(host);
    const text = textReport({ files: [file] });
    const html = htmlReport({ files: [file] });
    for (const { cells, message } of file.tables[0]!.problems) {
      expect(text).toContain(message.what);
      expect(text).toContain(cells.join('、'));
      expect(html).toContain(cells.join('、'));
    }
    expect(html).not.toContain('<script');
    expect(html).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;');
  });

  test('a file that could not be checked is no file that passed', () => {
    const text = textReport({ files: [reportFailure('x.xls', '打不开。')] });
    expect(text).toContain('打不开。');
    expect(text).not.toContain('可以报送');
  });
});
