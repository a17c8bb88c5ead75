import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mark } from '../../../src/commands/mark';
import { excelAppearance, excelHost, excelLanguage } from '../../../src/hosts/excel';
import { HostError, type Host, type HostErrorCode, type Undo } from '../../../src/hosts/host';
import type { CellInput, Patch, SheetPatch } from '../../../src/sheet/patch';
import { cellAt, type CellValue } from '../../../src/sheet/snapshot';
import { boundTo, emulatedExcel, install, uninstall } from '../../emulated/excel';
import { running } from './support';
import { sheetOfTables } from './tables';

const SHEET = 'Sheet1';
const A1 = { row: 0, column: 0 };

const edit = (patch: Partial<SheetPatch>): Patch => ({
  title: '改动',
  sheets: [{ sheet: SHEET, mode: 'edit', ...patch }],
});
const value = (input: CellInput, at = A1): Patch => edit({ blocks: [{ at, values: [[input]] }] });

async function valueAt(host: Host, at = A1): Promise<CellValue> {
  return cellAt((await host.snapshot([SHEET]))[0]!, at).value;
}

/** The refusal, which is a sentence for people. */
async function refusal(work: Promise<unknown>): Promise<HostError> {
  const error: unknown = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(HostError);
  expect((error as HostError).message).toMatch(/\p{Script=Han}[^\n]*。$/u);
  return error as HostError;
}

describe('where nothing can be written', () => {
  const hindrances: readonly [
    string,
    HostErrorCode,
    RegExp,
    (excel: Awaited<ReturnType<typeof running>>['excel']) => void,
  ][] = [
    [
      'a cell is being typed into',
      'editing',
      /按回车/,
      (excel) => {
        excel.editing(true);
      },
    ],
    [
      'the sheet is protected',
      'protected',
      /保护/,
      (excel) => {
        excel.protect(SHEET, true);
      },
    ],
    [
      'the workbook is read-only',
      'read-only',
      /另存/,
      (excel) => {
        excel.readOnly(true);
      },
    ],
    [
      'the workbook is closed',
      'failed',
      /重新打开/,
      (excel) => {
        excel.close();
      },
    ],
  ];

  test.each(hindrances)('%s: a sentence says what to do, and nothing has changed', async (_, code, words, hinder) => {
    const { excel, host } = await running();
    await host.apply(value('旧'));
    const before = excel.book();
    hinder(excel);
    const error = await refusal(host.apply(value('新')));
    expect([error.code, error.message]).toEqual([code, expect.stringMatching(words)]);
    expect(excel.book()).toEqual(before);
  });

  test('no sheet is added to a protected workbook', async () => {
    const { excel, host } = await running();
    excel.protect({ workbook: true }, true);
    const add: Patch = { title: '加', sheets: [{ sheet: '新', mode: 'add' }] };
    expect((await refusal(host.apply(add))).code).toBe('protected');
  });

  test('it works again when the cell has been left', async () => {
    const { excel, host } = await running();
    const stop = host.watch(() => undefined);
    excel.editing(true);
    expect((await refusal(host.snapshot())).code).toBe('editing');
    excel.editing(false);
    await host.apply(value('新'));
    expect(await valueAt(host)).toBe('新');
    stop();
  });

  test('a name taken meanwhile is left to whoever took it', async () => {
    const { excel, host } = await running();
    const other = await running();
    await host.sheets();
    await other.host.sheets();
    excel.failAt(1, { when: 'before', code: 'ItemAlreadyExists' });
    const add: Patch = { title: '加', sheets: [{ sheet: '新', mode: 'add' }] };
    expect((await refusal(host.apply(add))).code).toBe('sheet-exists');
    expect(await host.sheets()).toEqual([SHEET]);
  });
});

describe('what is typed meanwhile', () => {
  test('is found in the request that writes, where no event has told of it', async () => {
    const { excel, host } = await running();
    await host.apply({ title: '表', sheets: [sheetOfTables(1)] });
    const blind: Host = {
      ...host,
      async snapshot(names) {
        const found = await host.snapshot(names);
        await excel.userEdits('绩效目标表', 'C48', '刚刚改的');
        return found;
      },
    };
    const before = excel.book().sheets.length;
    expect((await refusal(mark.run(blind, {}))).code).toBe('expectation');
    const [, sheet] = excel.book().sheets;
    expect(sheet!.formats).toEqual([]);
    expect(excel.book().sheets).toHaveLength(before);
  });

  test('is not lost with a sheet of ours', async () => {
    const { excel, host } = await running();
    const undo = await host.apply({ title: '加', sheets: [{ sheet: '新', mode: 'add' }] });
    await excel.userEdits('新', 'C3', '用户的');
    expect((await refusal(undo.revert())).code).toBe('expectation');
    expect(await host.sheets()).toEqual([SHEET, '新']);
  });

  test.each(['1.9', '1.15'])('a choice from a drop-down is heard when its cell is left (ExcelApi %s)', async (set) => {
    const { excel, host } = await running({ set });
    const area = { ...A1, rows: 1, columns: 1 };
    await host.apply(edit({ validations: [{ area, list: ['好', '差'] }] }));
    const heard: string[] = [];
    const stop = host.watch((sheet) => heard.push(sheet));
    await host.snapshot();
    await excel.userSelects(SHEET, area);
    await excel.userPicks(SHEET, A1, '好');
    expect(heard).toEqual([]);
    await excel.userSelects(SHEET, { ...area, row: 5 });
    expect(heard).toEqual([SHEET]);
    await excel.userSelects(SHEET, { ...area, row: 6 });
    expect(heard).toEqual([SHEET]);
    stop();
  });

  test('what a command of the ribbon writes, in a page of its own, is heard by the pane', async () => {
    const { excel, host } = await running();
    const heard: string[] = [];
    const stop = host.watch((sheet) => heard.push(sheet));
    await host.apply(value('窗格写的'));
    install(excel);
    const ribbon = boundTo(excel, await excelHost());
    await ribbon.apply(value('功能区写的', { row: 3, column: 3 }));
    await new Promise((resolve) => setTimeout(resolve, 5));
    // The pane has just written there itself: it takes the change for its own.
    expect(heard).toEqual([]);
    await ribbon.apply({ title: '加', sheets: [{ sheet: '新', mode: 'add', blocks: [{ at: A1, values: [['x']] }] }] });
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(heard).toEqual(['新']);
    stop();
  });

  test('rows put in before marks keep the marks from being undone in the wrong place', async () => {
    const { excel, host } = await running();
    await host.apply({ title: '表', sheets: [sheetOfTables(1)] });
    let undo: Undo | null = null;
    await mark.run({ ...host, apply: async (patch) => (undo = await host.apply(patch)) }, {});
    await excel.userMovesRows('绩效目标表', 3, 1);
    expect((await refusal(undo!.revert())).code).toBe('expectation');
  });
});

describe('text', () => {
  const text = fc.oneof(
    fc.string({ minLength: 1, maxLength: 12 }),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 6 }),
    fc
      .tuple(
        fc.constantFrom('=', '+', '-', '@', "'", '', ' ', '\t', '１', '0', '50', '上午'),
        fc.string({ maxLength: 6 }),
      )
      .map(([start, rest]) => start + rest),
    fc.constantFrom(
      '6-8',
      '1/2',
      '2024年1月1日',
      '100%',
      '1e5',
      'TRUE',
      '#N/A',
      '(5)',
      '￥12',
      'Jan 1',
      'E15',
      '12:30',
    ),
  );

  test('that is imported is never a formula, a number or a date', async () => {
    const { excel, host } = await running();
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 30 }), async (texts) => {
        const undo = await host.apply({
          title: '导入',
          sheets: [{ sheet: '导入', mode: 'add', blocks: [{ at: A1, values: texts.map((one) => [one]) }] }],
        });
        for (const { formula, value: found } of excel.book().sheets.at(-1)!.cells.values()) {
          expect(formula).toBeUndefined();
          // Names of errors read as errors in every host.
          if (typeof found !== 'object') expect(typeof found).toBe('string');
        }
        await undo.revert();
      }),
      { numRuns: 40 },
    );
  });

  test('stays itself in a cell that takes everything as text, and a number stays a number', async () => {
    const { host } = await running();
    const area = { ...A1, rows: 1, columns: 3 };
    const patch = edit({
      styles: [{ area, style: { format: '@' } }],
      blocks: [{ at: A1, values: [['=1+1', '007', 12.5]] }],
    });
    await host.apply(patch);
    const [snapshot] = await host.snapshot([SHEET]);
    expect([0, 1, 2].map((column) => cellAt(snapshot!, { row: 0, column }).value)).toEqual(['=1+1', '007', 12.5]);
  });
});

describe('the window', () => {
  test('shows a cell, tells what is selected, and refuses a hidden sheet in words', async () => {
    const { host } = await running();
    await host.apply({ title: '加', sheets: [{ sheet: '新', mode: 'add' }] });
    await host.reveal('新', { row: 4, column: 2 });
    expect(await host.activeSheet()).toBe('新');
    expect(await host.selection()).toEqual({ sheet: '新', area: { row: 4, column: 2, rows: 1, columns: 1 } });
    expect((await refusal(host.reveal('没有', A1))).code).toBe('sheet-missing');
  });

  test('says what it is', async () => {
    const { host } = await running();
    expect(host.about!()).toEqual({ name: 'Excel', version: '16.0.17328.20000', platform: 'PC' });
  });
});

describe('beginning', () => {
  afterEach(uninstall);

  test('asks Excel nothing before it is asked something', async () => {
    const { excel } = await running();
    expect(excel.requests).toEqual([]);
  });

  test('without Excel there is a sentence instead of a host', async () => {
    uninstall();
    expect((await refusal(excelHost())).message).toContain('不是 Excel');
  });

  test('an Excel that is too old is told so', async () => {
    install(await emulatedExcel({ set: '1.6' }));
    expect((await refusal(excelHost())).message).toContain('Excel 2019');
  });

  test('an Excel that never answers is waited for no longer than told', async () => {
    const excel = await emulatedExcel();
    install({ ...excel, Office: { ...excel.Office, onReady: () => new Promise(() => undefined) } });
    expect((await refusal(excelHost({ patience: 20 }))).message).toContain('没有回应');
  });

  test.each([
    ['1.7', { notes: false, prompts: false, formulaFormats: true, pageSetup: false }],
    ['1.8', { notes: false, prompts: true, formulaFormats: true, pageSetup: false }],
    ['1.9', { notes: false, prompts: true, formulaFormats: true, pageSetup: true }],
    // The host says it has notes; the library in the package does not know them.
    ['1.20', { notes: false, prompts: true, formulaFormats: true, pageSetup: true }],
  ])('ExcelApi %s can do what host and library both know', async (set, can) => {
    const { host } = await running({ set });
    expect(host.capabilities).toEqual({ ...can, copies: false, calculates: true });
  });

  test('speaks the language that Excel speaks', async () => {
    install(await emulatedExcel({ language: 'en-US' }));
    expect(excelLanguage()).toBe('en-US');
    install(await emulatedExcel({ language: 'zh-CN' }));
    expect(excelLanguage()).toBe('zh-CN');
  });
});

describe('how it looks', () => {
  afterEach(() => {
    Reflect.deleteProperty(globalThis, 'window');
    uninstall();
  });

  const on = (media: readonly string[]): void => {
    const window = {
      matchMedia: (query: string) => ({
        matches: media.some((one) => query.includes(one)),
        addEventListener: () => undefined,
      }),
      addEventListener: () => undefined,
    };
    Object.defineProperty(globalThis, 'window', { value: window, configurable: true });
  };
  const themed = (bodyBackgroundColor?: string): void => {
    const context = { ...(bodyBackgroundColor !== undefined && { officeTheme: { bodyBackgroundColor } }) };
    Object.defineProperty(globalThis, 'Office', { value: { context }, configurable: true });
  };

  test.each([
    [[], '#FFFFFF', 'light'],
    [[], '#262626', 'dark'],
    [['dark'], '#F0F0F0', 'light'],
    [['forced-colors'], '#FFFFFF', 'highContrast'],
    // Excel on the web says nothing.
    [['dark'], undefined, 'dark'],
    [[], undefined, 'light'],
  ])('media %j and the theme %s: %s', (media, background, look) => {
    on(media);
    themed(background);
    expect(excelAppearance().current()).toBe(look);
  });
});

test('no call that takes the user’s undo steps away, but for taking a sheet away', () => {
  const folder = join(__dirname, '..', '..', '..', 'src', 'hosts', 'excel');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  const code = files.map((name) => readFileSync(join(folder, name), 'utf8')).join('\n');
  // Microsoft: "Undo capabilities of Excel add-ins".
  const forbidden =
    /\.(?:protect|unprotect|pauseProtection|updateOptions|copy|save|close|addFromBase64|insertWorksheetsFromBase64|refreshAll)\(/;
  expect(forbidden.exec(code)).toBeNull();
  expect(code.match(/batch\.sheet\(key\)\.delete\(\)/g)).toHaveLength(1);
});
