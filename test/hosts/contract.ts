import fc from 'fast-check';
import type { Problem } from '../../src/check/problem';
import { HostError, type Host, type HostErrorCode } from '../../src/hosts/host';
import { areaAddress, type Area, type Cell } from '../../src/sheet/address';
import { applyToSnapshot } from '../../src/sheet/apply';
import type { CellInput, PageSetup, Patch, SheetPatch } from '../../src/sheet/patch';
import { cellAt, type SheetCell, type Snapshot } from '../../src/sheet/snapshot';
import { clearMarks, markSheets } from '../../src/write/marks';

/** A host with an empty workbook that a test may fill, and the same workbook after saving and opening it again. */
export interface HostUnderTest {
  readonly host: Host;
  readonly reopen: () => Promise<Host>;
  /** Does what a user does who types into a cell; only where there are users. */
  readonly userEdits?: (sheet: string, cell: Cell, value: string | number) => Promise<void>;
  /** Takes back what the user has done last, as the user does it. */
  readonly userUndoes?: () => Promise<void>;
  /** Makes the next write fail when a part of it has been made. */
  readonly failHalfWay?: () => void;
  /** The print set-up of a sheet, where the host can tell. */
  readonly page?: (host: Host, sheet: string) => Promise<PageSetup | null>;
  /** Ends the host, where it does not end by itself. */
  readonly stop?: () => void;
}

const SHEET = '绩效目标表';

const at = (row: number, column: number): { row: number; column: number } => ({ row, column });
const area = (row: number, column: number, rows = 1, columns = 1): Area => ({ row, column, rows, columns });

/** What every host does. `make` gives a host of its own to each test; `runs` says how many random workbooks are tried. */
export function hostContract(name: string, make: () => Promise<HostUnderTest>, { runs = 60 } = {}): void {
  const made: HostUnderTest[] = [];
  afterEach(() => {
    for (const { stop } of made.splice(0)) stop?.();
  });
  const started = async (first: Partial<SheetPatch> = {}): Promise<HostUnderTest> => {
    const one = await make();
    made.push(one);
    // Some hosts cannot be without a sheet.
    const blank = await one.host.sheets();
    const sheets: SheetPatch[] = blank.map((sheet) => ({ sheet, mode: 'remove' }));
    await one.host.apply({ title: '准备', sheets: [{ sheet: SHEET, mode: 'add', ...first }, ...sheets] });
    return one;
  };
  const edit = (patch: Partial<SheetPatch>): Patch => ({
    title: '改动',
    sheets: [{ sheet: SHEET, mode: 'edit', ...patch }],
  });

  describe(`${name}: contents`, () => {
    const values: CellInput[] = [
      '≥90%',
      '=1+1',
      '+1',
      '-1',
      '@x',
      "'引号",
      ' 前后空格 ',
      '第一行\n第二行',
      '<&>"\u00a0😀',
      '0012',
      12.5,
      -0.1,
      0,
      true,
      false,
    ];

    it('keeps values as they are, and a string is never a formula', async () => {
      const { host, reopen } = await started({ blocks: [{ at: at(0, 0), values: [values] }] });
      for (const found of [await only(host), await only(await reopen())]) {
        expect(values.map((_, column) => cellAt(found, at(0, column)).value)).toEqual(values);
        expect(Array.from(found.cells.values(), ({ formula }) => formula)).toEqual(values.map(() => undefined));
      }
    });

    it('shows text as the number format says', async () => {
      const formats: [number, string, string][] = [
        [1, '0%', '100%'],
        [0.956, '0.0%', '95.6%'],
        [1234567.5, '#,##0.00', '1,234,567.50'],
        [12, '0.00', '12.00'],
        [45292, 'yyyy"年"m"月"d"日"', '2024年1月1日'],
        [45292, 'yyyy/m/d', '2024/1/1'],
      ];
      const { host, reopen } = await started({
        blocks: [{ at: at(0, 0), values: [formats.map(([value]) => value)] }],
        styles: formats.map(([, format], column) => ({ area: area(0, column), style: { format } })),
      });
      for (const found of [await only(host), await only(await reopen())]) {
        formats.forEach(([value, format, text], column) => {
          expect(cellAt(found, at(0, column))).toEqual({ value, format, text });
        });
      }
    });

    it('keeps formulas with their equals sign and their written result', async () => {
      const { host, reopen } = await started({
        blocks: [
          {
            at: at(0, 0),
            values: [
              [2, 3, { formula: '=A1*B1', result: 6 }, { formula: '=IF(A1>0,"达标","未达标")', result: '达标' }],
            ],
          },
        ],
      });
      for (const found of [await only(host), await only(await reopen())]) {
        expect(cellAt(found, at(0, 2))).toMatchObject({ value: 6, formula: '=A1*B1' });
        expect(cellAt(found, at(0, 3))).toMatchObject({ value: '达标', formula: '=IF(A1>0,"达标","未达标")' });
      }
    });

    it('leaves undefined alone, empties null, and reads a link as its text', async () => {
      const { host, reopen } = await started({ blocks: [{ at: at(0, 0), values: [['a', 'b', 'c']] }] });
      await host.apply(
        edit({
          blocks: [
            { at: at(0, 0), values: [[undefined, null, { text: '去', link: { sheet: SHEET, cell: at(4, 1) } }]] },
          ],
        }),
      );
      for (const found of [await only(host), await only(await reopen())]) {
        expect([0, 1, 2].map((column) => cellAt(found, at(0, column)).value)).toEqual(['a', null, '去']);
      }
    });
  });

  describe(`${name}: everything beside the contents`, () => {
    const full: Partial<SheetPatch> = {
      blocks: [{ at: at(0, 0), values: [['标题'], ['a', 'b']] }],
      merges: [area(0, 0, 1, 3)],
      styles: [
        {
          area: area(0, 0, 1, 3),
          style: { font: { name: '宋体', size: 18, bold: true, color: '#FF0000' }, border: 'thin' },
        },
        {
          area: area(1, 0, 3, 3),
          style: { fill: '#FFFF00', wrap: true, horizontal: 'center', vertical: 'middle', format: '@' },
        },
      ],
      widths: new Map([[0, 20]]),
      heights: new Map([[0, 36]]),
      notes: [{ cell: at(1, 1), text: '请核对\n第二行' }],
      formulaFormats: [
        {
          area: area(1, 0),
          formula: 'AND(N("x")=0,EXACT($A$2&"","a"))',
          style: { fill: '#FFC7CE', font: { bold: true } },
        },
      ],
      validations: [
        { area: area(2, 0, 2, 1), list: ['好', '中', '差'], prompt: { title: '提示', text: '请选择' } },
        { area: area(2, 2), prompt: { title: '填写', text: '请填数' } },
      ],
      page: {
        paper: 'A4',
        orientation: 'portrait',
        fitToWidth: 1,
        printArea: area(0, 0, 4, 3),
        titleRows: { from: 0, to: 1 },
        margins: { top: 2, right: 1.5, bottom: 2, left: 1.5 },
        footer: '第 &P 页，共 &N 页',
      },
      freeze: { rows: 1, columns: 0 },
      showGridLines: false,
    };

    it('keeps merges, notes, formats, prompts', async () => {
      const { host, reopen } = await started(full);
      for (const found of [await only(host), await only(await reopen())]) {
        expect(found.merges).toEqual(full.merges);
        expect(found.notes).toEqual(full.notes);
        expect(found.formulaFormats).toEqual([{ area: area(1, 0), formula: full.formulaFormats![0]!.formula }]);
        expect(found.prompts.map((prompt) => ({ ...prompt, area: areaAddress(prompt.area) }))).toEqual(
          expect.arrayContaining([
            { area: 'A3:A4', title: '提示', text: '请选择' },
            { area: 'C3', title: '填写', text: '请填数' },
          ]),
        );
      }
    });

    it('keeps validations, and a list stays when its prompt goes', async () => {
      const { host, reopen } = await started(full);
      const over = (row: number, column: number): Patch =>
        edit({ validations: [{ area: area(row, column), list: ['另一个'] }] });
      for (const one of [host, await reopen()]) {
        await expectRefusal(one.apply(over(3, 0)), 'failed');
        await expectRefusal(one.apply(over(2, 2)), 'failed');
        await one.apply(edit({ dropPrompts: [area(2, 0, 2, 1), area(2, 2)] }));
        expect((await only(one)).prompts).toEqual([]);
        await expectRefusal(one.apply(over(3, 0)), 'failed');
        await one.apply(over(2, 2));
      }
    });

    it('keeps the print set-up, and gives the old one back', async () => {
      const { host, reopen, page } = await started({ page: full.page! });
      if (!page) return;
      for (const one of [host, await reopen()]) expect(await page(one, SHEET)).toEqual(full.page);
      const undo = await host.apply(edit({ page: { ...full.page!, orientation: 'landscape' } }));
      expect(await page(host, SHEET)).toMatchObject({ orientation: 'landscape' });
      await undo.revert();
      expect(await page(host, SHEET)).toEqual(full.page);
    });

    it('takes away exactly what it is told to', async () => {
      const { host } = await started(full);
      const other = { area: area(1, 0), formula: 'TRUE', style: { fill: '#00FF00' } };
      await host.apply(edit({ formulaFormats: [other] }));
      await host.apply(
        edit({
          dropFormulaFormats: [{ area: area(1, 0), formula: full.formulaFormats![0]!.formula }],
          dropNotes: [{ cell: at(1, 1), text: '别的批注' }],
          dropPrompts: [area(2, 0), area(2, 2)],
        }),
      );
      const found = await only(host);
      expect(found.formulaFormats).toEqual([{ area: other.area, formula: other.formula }]);
      expect(found.notes).toEqual(full.notes);
      expect(found.prompts.map((prompt) => areaAddress(prompt.area))).toEqual(['A4']);
      await host.apply(edit({ dropNotes: full.notes! }));
      expect((await only(host)).notes).toEqual([]);
    });

    it('undoes all of it in one step', async () => {
      const { host } = await started({ blocks: [{ at: at(1, 0), values: [['旧']] }] });
      const before = await only(host);
      const undo = await host.apply(edit(full));
      expect(undo.title).toBe('改动');
      expect(await only(host)).not.toEqual(before);
      await undo.revert();
      expect(await only(host)).toEqual(before);
    });
  });

  describe(`${name}: all or nothing`, () => {
    const block = (cell: { row: number; column: number }, value: CellInput): Partial<SheetPatch> => ({
      blocks: [{ at: cell, values: [[value]] }],
    });
    const refused: [string, Partial<SheetPatch>, HostErrorCode][] = [
      ['an expectation that is not met', { expects: [{ cell: at(0, 0), value: '旧' }] }, 'expectation'],
      ['a merge across another', { merges: [area(2, 1, 2, 2)] }, 'failed'],
      ['a merge that would cover a value', { merges: [area(3, 0, 1, 2)] }, 'failed'],
      ['a value under a merge', block(at(2, 1), 'x'), 'failed'],
      ['an address beyond the sheet', block(at(1_048_576, 0), 'x'), 'failed'],
      ['a second note on a cell', { notes: [{ cell: at(0, 0), text: '我的' }] }, 'failed'],
      ['a validation over another', { validations: [{ area: area(5, 0, 2, 2), list: ['x'] }] }, 'failed'],
      ['a formula without equals sign', block(at(7, 7), { formula: 'A1' }), 'failed'],
    ];

    it.each(refused)('refuses %s and changes nothing', async (_, patch, code) => {
      const { host } = await started({
        blocks: [
          { at: at(0, 0), values: [['≥90%']] },
          { at: at(3, 1), values: [['有内容']] },
        ],
        merges: [area(2, 0, 1, 2)],
        notes: [{ cell: at(0, 0), text: '用户的' }],
        validations: [{ area: area(5, 0), list: ['a'] }],
      });
      const before = await host.snapshot();
      const sheets: SheetPatch[] = [
        { sheet: '另一张', mode: 'add', ...block(at(0, 0), 1) },
        { sheet: SHEET, mode: 'edit', ...block(at(9, 9), '写了一半'), ...patch },
      ];
      await expectRefusal(host.apply({ title: '改动', sheets }), code);
      expect(await host.snapshot()).toEqual(before);
      expect(await host.sheets()).toEqual([SHEET]);
    });

    it('does what it expects to find', async () => {
      const { host } = await started(block(at(0, 0), '≥190%'));
      await host.apply(edit({ expects: [{ cell: at(0, 0), value: '≥190%' }], ...block(at(0, 0), '≥90%') }));
      expect(cellAt(await only(host), at(0, 0)).value).toBe('≥90%');
      await host.apply(edit({ expects: [{ cell: at(40, 40), value: null }] }));
    });

    it('refuses to undo what has been changed since, and undoes in turn', async () => {
      const { host } = await started(block(at(0, 0), '一'));
      const first = await host.apply(edit(block(at(0, 0), '二')));
      const second = await host.apply(edit(block(at(0, 0), '三')));
      await expectRefusal(first.revert(), 'expectation');
      expect(cellAt(await only(host), at(0, 0)).value).toBe('三');
      await second.revert();
      await first.revert();
      expect(cellAt(await only(host), at(0, 0)).value).toBe('一');
    });
  });

  describe(`${name}: sheets and names`, () => {
    it('adds, clears and removes sheets, and undoes each', async () => {
      const { host } = await started({ blocks: [{ at: at(0, 0), values: [['表']] }] });
      const empty = await host.snapshot();
      const add = await host.apply({
        title: '加',
        sheets: [
          {
            sheet: '校验结果',
            mode: 'add',
            blocks: [{ at: at(0, 0), values: [['问题']] }],
            merges: [area(0, 0, 1, 2)],
          },
        ],
      });
      expect(await host.sheets()).toEqual([SHEET, '校验结果']);
      expect(await host.activeSheet()).toBe(SHEET);
      const added = await host.snapshot();
      const clear = await host.apply({
        title: '清',
        sheets: [{ sheet: '校验结果', mode: 'clear', blocks: [{ at: at(3, 3), values: [[1]] }] }],
      });
      const [cleared] = await host.snapshot(['校验结果']);
      expect([...cleared!.cells.values()].map(({ value }) => value)).toEqual([1]);
      expect(cleared!.merges).toEqual([]);
      await clear.revert();
      expect(await host.snapshot()).toEqual(added);
      const remove = await host.apply({ title: '删', sheets: [{ sheet: '校验结果', mode: 'remove' }] });
      expect(await host.snapshot()).toEqual(empty);
      await remove.revert();
      expect(await host.snapshot()).toEqual(added);
      await add.revert();
      expect(await host.snapshot()).toEqual(empty);
    });

    it.each<[SheetPatch['mode'], string, HostErrorCode]>([
      ['add', SHEET, 'sheet-exists'],
      ['edit', '没有的表', 'sheet-missing'],
      ['clear', '没有的表', 'sheet-missing'],
      ['remove', '没有的表', 'sheet-missing'],
      ['add', '名/字', 'failed'],
      ['add', '', 'failed'],
      ['add', '长'.repeat(32), 'failed'],
      ['remove', SHEET, 'failed'],
    ])('refuses to %s %s', async (mode, sheet, code) => {
      const { host } = await started();
      await expectRefusal(host.apply({ title: '改动', sheets: [{ sheet, mode }] }), code);
      expect(await host.sheets()).toEqual([SHEET]);
    });

    it('sets a name, refuses to give it to another area, and undoes it', async () => {
      const { host } = await started();
      const named = (column: number): Patch => ({
        title: '名称',
        sheets: [],
        names: [{ name: '预算总额', sheet: SHEET, area: area(0, column) }],
      });
      const undo = await host.apply(named(0));
      const again = await host.apply(named(0));
      await again.revert();
      await expectRefusal(host.apply(named(1)), 'failed');
      await undo.revert();
      await host.apply(named(1));
    });

    it('keeps names', async () => {
      const { host, reopen } = await started();
      const named = (column: number): Patch => ({
        title: '名称',
        sheets: [],
        names: [{ name: '预算总额', sheet: SHEET, area: area(0, column) }],
      });
      await host.apply(named(2));
      const again = await reopen();
      await expectRefusal(again.apply(named(0)), 'failed');
      await again.apply(named(2));
    });
  });

  describe(`${name}: marks`, () => {
    it('marks, marks anew in place of the old marks, and clears without a trace', async () => {
      const { host, reopen } = await started({
        blocks: [
          {
            at: at(0, 0),
            values: [
              ['≥190%', '合并', null],
              ['用户的', 12.5],
            ],
          },
        ],
        merges: [area(0, 1, 1, 2)],
        notes: [{ cell: at(1, 0), text: '我自己的批注' }],
        formulaFormats: [{ area: area(1, 0), formula: 'TRUE', style: { fill: '#00FF00' } }],
        validations: [{ area: area(1, 1), list: ['12.5', '13'] }],
      });
      const before = await only(host);
      const problems = [at(0, 0), at(0, 2), at(1, 0), at(1, 1)].map((cell) => problem(SHEET, cell));
      for (let round = 0; round < 2; round += 1) {
        await host.apply(markSheets([await only(host)], problems, host.capabilities));
        const marked = await only(host);
        expect(marked.formulaFormats).toHaveLength(5);
        expect(marked.notes).toHaveLength(host.capabilities.notes ? 4 : 1);
        expect(marked.cells).toEqual(before.cells);
        expect(plain(await only(await reopen()))).toEqual(plain(marked));
      }
      await host.apply(clearMarks([await only(host)]));
      expect(plain(await only(host))).toEqual(plain(before));
    });

    it('refuses to mark a cell that has changed meanwhile', async () => {
      const { host } = await started({ blocks: [{ at: at(0, 0), values: [['≥190%']] }] });
      const marks = markSheets([await only(host)], [problem(SHEET, at(0, 0))], host.capabilities);
      await host.apply(edit({ blocks: [{ at: at(0, 0), values: [['≥90%']] }] }));
      await expectRefusal(host.apply(marks), 'expectation');
    });
  });

  describe(`${name}: a write that fails half-way`, () => {
    it('leaves the workbook as it was, and works again', async () => {
      const { host, failHalfWay } = await started({
        blocks: [{ at: at(0, 0), values: [['旧']] }],
        notes: [{ cell: at(4, 4), text: '留着' }],
      });
      if (!failHalfWay) return;
      const before = await host.snapshot();
      const patch: Patch = {
        title: '改动',
        sheets: [
          { sheet: '另一张', mode: 'add', blocks: [{ at: at(0, 0), values: [[1]] }] },
          {
            sheet: SHEET,
            mode: 'edit',
            dropNotes: [{ cell: at(4, 4), text: '留着' }],
            blocks: [{ at: at(0, 0), values: [['新']] }],
            merges: [area(2, 0, 1, 2)],
            formulaFormats: [{ area: area(0, 0), formula: 'TRUE', style: { fill: '#FFFF00' } }],
          },
        ],
      };
      failHalfWay();
      await expectRefusal(host.apply(patch), 'failed');
      expect(await host.snapshot()).toEqual(before);
      expect(await host.sheets()).toEqual([SHEET]);
      await (await host.apply(patch)).revert();
      expect(await host.snapshot()).toEqual(before);
    });
  });

  describe(`${name}: the user`, () => {
    const value = (text: string): Partial<SheetPatch> => ({ blocks: [{ at: at(0, 0), values: [[text]] }] });

    it('tells of edits by the user, never of our own or of results, until told to stop', async () => {
      const { host, userEdits } = await started({
        blocks: [{ at: at(0, 0), values: [[1, { formula: '=A1+1', result: 2 }]] }],
      });
      const heard: string[] = [];
      const stop = host.watch((sheet) => heard.push(sheet));
      const undo = await host.apply(edit(value('我们的')));
      await host.apply({ title: '加', sheets: [{ sheet: '另一张', mode: 'add', ...value('x') }] });
      await host.snapshot();
      await undo.revert();
      await host.snapshot();
      expect(heard).toEqual([]);
      if (userEdits) {
        await userEdits('另一张', at(2, 0), '用户的');
        expect(heard).toEqual(['另一张']);
        await userEdits(SHEET, at(0, 0), 5);
        await host.snapshot();
        expect(heard).toEqual(['另一张', SHEET]);
      }
      stop();
      await userEdits?.(SHEET, at(2, 0), '再改');
      expect(heard).toHaveLength(userEdits ? 2 : 0);
    });

    it('refuses to take back what the user has changed, and does it once the user has taken that back', async () => {
      const { host, userEdits, userUndoes } = await started(value('一'));
      if (!userEdits || !userUndoes) return;
      await host.apply({ title: '加', sheets: [{ sheet: '另一张', mode: 'add' }] });
      const undo = await host.apply(edit(value('二')));
      await userEdits('另一张', at(0, 0), '别处');
      await userEdits(SHEET, at(5, 5), '用户的');
      await expectRefusal(undo.revert(), 'expectation');
      expect(cellAt((await host.snapshot())[0]!, at(0, 0)).value).toBe('二');
      await userUndoes();
      await undo.revert();
      const [ours, other] = await host.snapshot();
      expect(cellAt(ours!, at(0, 0)).value).toBe('一');
      expect(cellAt(other!, at(0, 0)).value).toBe('别处');
    });

    it('takes a whole patch back in one step of the host', async () => {
      const { host, userUndoes } = await started(value('一'));
      if (!userUndoes) return;
      const before = await host.snapshot();
      await host.apply({
        title: '改动',
        sheets: [
          {
            sheet: SHEET,
            mode: 'edit',
            ...value('二'),
            notes: [{ cell: at(0, 0), text: '批注' }],
            merges: [area(3, 0, 2, 2)],
          },
          { sheet: '另一张', mode: 'add', ...value('x') },
        ],
      });
      await userUndoes();
      expect(await host.snapshot()).toEqual(before);
    });
  });

  describe(`${name}: properties`, () => {
    it(
      'applies as the sheet model says, undo gives the sheet back, and saving keeps it',
      async () => {
        await fc.assert(
          fc.asyncProperty(sheetPatches(), sheetPatches(), async (first, second) => {
            const { host, reopen } = await started();
            // Two random patches may contradict each other: what is refused must have changed nothing.
            const steps: (() => Promise<void>)[] = [];
            for (const patch of [first, second]) {
              const before = await only(host);
              try {
                const undo = await host.apply(edit(patch));
                const model = applyToSnapshot(before, { sheet: SHEET, mode: 'edit', ...patch });
                const { calculates } = host.capabilities;
                expect(withoutFormats(await only(host), calculates)).toEqual(withoutFormats(model, calculates));
                steps.push(async () => {
                  await undo.revert();
                  expect(withoutResults(await only(host), calculates)).toEqual(withoutResults(before, calculates));
                });
              } catch (error) {
                if (!(error instanceof HostError)) throw error;
                expect(await only(host)).toEqual(before);
              }
            }
            expect(plain(await only(await reopen()))).toEqual(plain(await only(host)));
            for (const step of steps.reverse()) await step();
            made.pop()?.stop?.();
          }),
          { numRuns: runs },
        );
      },
      Math.max(60_000, runs * 1000),
    );
  });
}

function problem(sheet: string, cell: Cell): Problem {
  return {
    rule: 'target/out-of-range',
    severity: 'error',
    sheet,
    cells: [cell],
    field: '预算执行率·指标值',
    messageId: 'high',
    message: { what: '超过 100%。', why: '比率不会超过 100%。', how: '请核对。' },
    fix: null,
    suggestions: [],
  };
}

async function only(host: Host): Promise<Snapshot> {
  const [snapshot] = await host.snapshot();
  return snapshot!;
}

async function expectRefusal(promise: Promise<unknown>, code: HostErrorCode): Promise<void> {
  const error = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(HostError);
  expect((error as HostError).code).toBe(code);
  expect((error as HostError).message).toMatch(/^[^\n]*[。]$/);
}

/** What two snapshots must agree on; the order of notes, formats and prompts is the host's. */
function plain(snapshot: Snapshot): unknown {
  const sorted = (items: readonly unknown[]): string[] => items.map((item) => JSON.stringify(item)).sort();
  return {
    cells: Array.from(snapshot.cells, ([key, { value, formula, format }]) => ({
      key,
      value,
      ...(formula !== undefined && { formula }),
      ...(format !== undefined && format !== 'General' && { format }),
    })),
    merges: sorted(snapshot.merges ?? []),
    notes: sorted(snapshot.notes),
    formulaFormats: sorted(snapshot.formulaFormats),
    prompts: sorted(snapshot.prompts),
  };
}

/** Random formulas refer to themselves: what a host that calculates makes of them depends on what they were before. */
function withoutResults(snapshot: Snapshot, calculates: boolean): Snapshot {
  if (!calculates) return snapshot;
  const cells = Array.from(snapshot.cells, ([key, cell]): [number, SheetCell] => [
    key,
    cell.formula === undefined ? cell : { ...cell, value: null, text: '' },
  ]);
  return { ...snapshot, cells: new Map(cells) };
}

/**
 * A snapshot does not tell the format of a blank cell, so the sheet model cannot tell what it is once filled. Nor can it
 * tell what a host that calculates makes of a formula.
 */
function withoutFormats(snapshot: Snapshot, calculates: boolean): unknown {
  const cells = Array.from(snapshot.cells, ([key, { value, formula }]): [number, SheetCell] => [
    key,
    formula === undefined ? { value, text: '' } : { value: calculates ? null : value, text: '', formula },
  ]);
  return plain({ ...snapshot, cells: new Map(cells) });
}

function sheetPatches(): fc.Arbitrary<Partial<SheetPatch>> {
  const cell = fc.record({ row: fc.nat(5), column: fc.nat(5) });
  const areas = fc.record({
    row: fc.nat(5),
    column: fc.nat(5),
    rows: fc.integer({ min: 1, max: 3 }),
    columns: fc.integer({ min: 1, max: 3 }),
  });
  const text = fc.oneof(
    fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 8 }).filter((value) => value.trim() !== ''),
    fc.constantFrom('≥90%', '=1+1', '部门预算总额', '_x0041_', ' a', '第一行\n第二行', ']]>', '&amp;'),
  );
  const input: fc.Arbitrary<CellInput> = fc.oneof(
    text,
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
    fc.integer(),
    fc.boolean(),
    fc.constantFrom<CellInput>(
      null,
      undefined,
      { formula: '=SUM(A1:B2)', result: 3 },
      { formula: '=A1', result: '文字' },
    ),
  );
  const one = <T>(values: fc.Arbitrary<T>): fc.Arbitrary<T[]> => fc.array(values, { maxLength: 2 });
  return fc.record(
    {
      blocks: one(fc.record({ at: cell, values: fc.array(fc.array(input, { maxLength: 3 }), { maxLength: 3 }) })),
      merges: one(areas),
      styles: one(
        fc.record({
          area: areas,
          style: fc.record(
            {
              format: fc.constantFrom('@', '0%', '#,##0.00'),
              fill: fc.constantFrom('#FFFF00', null),
              border: fc.constant('thin' as const),
              font: fc.record({ name: fc.constant('仿宋'), bold: fc.boolean() }, { requiredKeys: [] }),
            },
            { requiredKeys: [] },
          ),
        }),
      ),
      notes: one(fc.record({ cell, text })),
      formulaFormats: one(
        fc.record({
          area: areas,
          formula: fc.constantFrom('TRUE', '$A$1="x&y"'),
          style: fc.constant({ fill: '#FFC7CE' }),
        }),
      ),
      validations: one(fc.record({ area: areas, prompt: fc.record({ title: fc.constant('提示'), text }) })),
      widths: fc
        .dictionary(fc.constantFrom('0', '3'), fc.integer({ min: 1, max: 60 }))
        .map((record) => new Map(Object.entries(record).map(([key, value]) => [Number(key), value]))),
    },
    { requiredKeys: [] },
  );
}
