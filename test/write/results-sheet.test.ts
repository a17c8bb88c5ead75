import fc from 'fast-check';
import type { CheckResult, Ignore, Problem, Settings } from '../../src/check/problem';
import { findResultsSheet, isResultsSheet, readResultsSheet } from '../../src/check/results-sheet';
import { DEFAULT_SETTINGS } from '../../src/check/settings';
import { applyToSnapshot } from '../../src/sheet/apply';
import type { Link, SheetPatch } from '../../src/sheet/patch';
import { snapshotOf, type Snapshot } from '../../src/sheet/snapshot';
import { drawResults, type Checked } from '../../src/write/results-sheet';
import { verdict } from '../../src/write/verdict';
import { gridSnapshot } from '../support/grid';
import { sampleTable } from '../support/sample';

const CLEAN: CheckResult = { problems: [], ignored: [], staleIgnores: [], undecided: [] };

function problem(rule: string, over: Partial<Problem> = {}): Problem {
  return {
    rule,
    severity: 'error',
    sheet: '绩效目标表',
    cells: [{ row: 22, column: 3 }],
    field: '预算执行率·指标值',
    messageId: 'empty',
    message: { what: '预算执行率没有指标值。', why: '没有指标值就无法考核。', how: '请填写指标值。' },
    fix: null,
    suggestions: [],
    ...over,
  };
}

function checked(result: Partial<CheckResult> = {}): Checked {
  return { table: sampleTable(), result: { ...CLEAN, ...result } };
}

function drawn(patch: SheetPatch): Snapshot {
  return applyToSnapshot(snapshotOf(patch.sheet, []), patch);
}

/** The rows of the sheet as texts, blanks left out. */
function texts(snapshot: Snapshot): string[][] {
  const rows = new Map<number, string[]>();
  for (const [key, { text }] of snapshot.cells) {
    const row = Math.floor(key / 16_384);
    rows.set(row, [...(rows.get(row) ?? []), text]);
  }
  return [...rows.values()];
}

const NEW = { ignores: [], settings: DEFAULT_SETTINGS, existing: null };

test('every problem stands in a row, with a link to its cell', () => {
  const patch = drawResults([checked({ problems: [problem('target/empty')] })], NEW);
  expect(texts(drawn(patch))).toContainEqual([
    '1',
    '错误',
    'D23',
    '预算执行率·指标值',
    '预算执行率没有指标值。',
    '没有指标值就无法考核。',
    '请填写指标值。',
    'target/empty',
  ]);
  const links = patch
    .blocks!.flatMap(({ values }) => values.flat())
    .filter((input): input is Link => {
      return typeof input === 'object' && input !== null && 'link' in input;
    });
  const link = { sheet: '绩效目标表', cell: { row: 22, column: 3 } };
  expect(links.map((input) => input.link)).toEqual([link, link]);
});

test('errors stand under the verdict, with their numbers in the list, which keeps its order', () => {
  const hint = problem('a/b', { severity: 'hint', cells: [{ row: 2, column: 2 }] });
  const problems = [hint, ...Array.from({ length: 10 }, () => problem('target/empty'))];
  const rows = texts(drawn(drawResults([checked({ problems })], NEW)));
  const at = rows.findIndex(([text]) => text?.includes('有 10 处错误'));
  const list = rows.findIndex(([text]) => text === '二、问题清单');
  const above = rows.slice(at + 1, list);
  expect(above[0]).toEqual(['错误', 'D23', '预算执行率没有指标值。（见问题清单第 2 项）']);
  expect(above.filter(([level]) => level === '错误')).toHaveLength(8);
  expect(above.at(-1)!.join('')).toContain('另有 2 处错误');
  expect(rows.slice(list + 2, list + 4).map(([number, level]) => [number, level])).toEqual([
    ['1', '提示'],
    ['2', '错误'],
  ]);
});

test('prints on A4 across, the header of the list on every page', () => {
  const patch = drawResults([checked({ problems: [problem('target/empty')] })], NEW);
  const { page } = patch;
  expect(page).toMatchObject({ paper: 'A4', orientation: 'landscape', fitToWidth: 1 });
  const header = patch.blocks![0]!.values[page!.titleRows!.from]!;
  expect(header).toContain('处理建议');
});

test.each([
  [{}, '可以报送。'],
  [{ problems: [problem('a/b', { severity: 'hint' })] }, '可以报送。另有 1 处提示，建议核对。'],
  [
    { problems: [problem('a/b'), problem('a/c'), problem('a/d', { severity: 'warning' })] },
    '有 2 处错误、1 处警告，请改正错误后再报送。',
  ],
  [
    { undecided: [{ rule: 'budget/unit', message: '无法判断。' }] },
    '没有发现错误，但有 1 项无法判断，请核对后再报送。',
  ],
  [{ undecided: [{ rule: '', message: '这是绩效自评表。' }] }, '这是绩效自评表。'],
] satisfies [Partial<CheckResult>, string][])('verdict %#', (result, sentence) => {
  expect(verdict({ ...CLEAN, ...result })).toBe(sentence);
});

test('what could not be decided is told', () => {
  const undecided = [{ rule: 'budget/unit', message: '无法判断金额单位：表中没有写明。' }];
  const rows = texts(drawn(drawResults([checked({ undecided })], NEW)));
  expect(rows.flat().some((text) => text.includes('无法判断金额单位'))).toBe(true);
});

test('an ignore that matches nothing, or has no reason, is told', () => {
  const found = problem('target/empty');
  const ignores: Ignore[] = [
    { rule: 'target/empty', field: found.field, sheet: '', reason: '以批复为准' },
    { rule: 'target/empty', field: '已删除的指标·指标值', sheet: '', reason: '不适用' },
    { rule: 'target/vague', field: found.field, sheet: '', reason: '' },
    { rule: '', field: '', sheet: '', reason: '只写了理由' },
  ];
  const result = { ignored: [{ problem: found, reason: '以批复为准' }] };
  const rows = texts(drawn(drawResults([checked(result)], { ...NEW, ignores })));
  const states = rows.filter(([number]) => /^[1-4]$/.test(number!)).map(([, state]) => state);
  expect(states).toEqual(['生效', '已无此问题', '缺少理由', '没有写全']);
});

describe('whose sheet it is', () => {
  const ours = drawn(drawResults([checked()], NEW));
  const theirs = gridSnapshot([['校验结果'], ['合格']], { sheet: '校验结果' });

  test('a sheet of the user’s with that name is not ours, and never written over', () => {
    expect(isResultsSheet(theirs)).toBe(false);
    expect(() => drawResults([], { ...NEW, existing: theirs })).toThrow(RangeError);
    expect(readResultsSheet(theirs)).toEqual({ ignores: [], settings: DEFAULT_SETTINGS, unclear: {}, notices: [] });
  });

  test('ours is found under another name, and replaced there', () => {
    const renamed = { ...ours, sheet: '校验' };
    expect(findResultsSheet([theirs, renamed])).toBe(renamed);
    expect(drawResults([], { ...NEW, existing: renamed })).toMatchObject({ sheet: '校验', mode: 'clear' });
  });

  test('a new one may be told its name', () => {
    expect(drawResults([], { ...NEW, sheet: '校验结果(2)' })).toMatchObject({ sheet: '校验结果(2)', mode: 'add' });
  });
});

describe('what the user types', () => {
  const ours = drawn(drawResults([checked({ problems: [problem('target/empty')] })], NEW));
  const cellOf = (text: string): { row: number; column: number } => {
    const [key] = [...ours.cells].reverse().find(([, { value }]) => value === text)!;
    return { row: Math.floor(key / 16_384), column: key % 16_384 };
  };
  const typed = (row: number, column: number, input: string | number): Snapshot =>
    applyToSnapshot(ours, { sheet: ours.sheet, mode: 'edit', blocks: [{ at: { row, column }, values: [[input]] }] });

  test('an unfinished line is told, and survives', () => {
    const { row, column } = cellOf('忽略理由');
    const sheet = typed(row + 3, column, '以批复为准');
    const read = readResultsSheet(sheet);
    expect(read.ignores).toEqual([{ rule: '', field: '', sheet: '', reason: '以批复为准' }]);
    expect(read.notices.map(({ at }) => at?.row)).toEqual([row + 3]);
    const again = drawn(drawResults([checked()], { ...read, existing: sheet }));
    expect(readResultsSheet(again).ignores).toEqual(read.ignores);
  });

  test.each([
    ['合计允许误差（元）', 0.05, { tolerance: '0.05' }, 0],
    ['合计允许误差（元）', '０．５', { tolerance: '0.5' }, 0],
    ['合计允许误差（元）', '不限', {}, 1],
    ['合计允许误差（元）', '-1', {}, 1],
    ['金额单位（表中未写明时）', ' 万元', { moneyUnit: '万元' }, 0],
    ['金额单位（表中未写明时）', '美元', {}, 1],
  ] satisfies [string, string | number, Partial<Settings>, number][])('%s: %j', (name, input, settings, notices) => {
    const read = readResultsSheet(typed(cellOf(name).row, cellOf('设定值').column, input));
    expect(read.settings).toEqual({ ...DEFAULT_SETTINGS, ...settings });
    expect(read.notices).toHaveLength(notices);
  });

  test('a setting that cannot be understood is written again as it was typed', () => {
    const read = readResultsSheet(typed(cellOf('合计允许误差（元）').row, cellOf('设定值').column, '一元 以内'));
    expect(read.unclear).toEqual({ tolerance: '一元 以内' });
    const again = readResultsSheet(drawn(drawResults([checked()], { ...read, existing: null })));
    expect(again).toMatchObject({ settings: DEFAULT_SETTINGS, unclear: read.unclear });
  });

  test('rows and columns may be put in', () => {
    const shifted = snapshotOf(
      ours.sheet,
      Array.from(ours.cells, ([key, content]) => [
        { row: Math.floor(key / 16_384) + 3, column: (key % 16_384) + 2 },
        content,
      ]),
    );
    expect(isResultsSheet(shifted)).toBe(true);
    expect(readResultsSheet(shifted)).toEqual(readResultsSheet(ours));
  });
});

test('drawn and read back: the same ignores and settings, whatever was typed', () => {
  const hostile = fc.oneof(
    fc.string({ minLength: 1 }),
    fc.constantFrom(
      '=1+1',
      '"',
      "'=A1",
      '一行\n又一行',
      '四、设置',
      '规则',
      '对象',
      '100%',
      '+5',
      '@SUM(A1)',
      '\u00A0x',
      '0012',
    ),
  );
  const written = hostile.filter((text) => text.trim() !== '');
  const ignore = fc.record({
    rule: written.map((text) => text.trim()),
    field: written,
    sheet: fc.oneof(fc.constant(''), hostile),
    reason: fc.oneof(fc.constant(''), hostile),
  });
  const settings = fc.record({
    moneyUnit: fc.constantFrom('元' as const, '万元' as const, null),
    tolerance: fc.constantFrom('0', '0.01', '0.10', '5', '1000000'),
  });
  fc.assert(
    fc.property(fc.array(ignore, { maxLength: 12 }), settings, (ignores, chosen) => {
      const sheet = drawn(drawResults([checked()], { ignores, settings: chosen, existing: null }));
      expect(readResultsSheet(sheet)).toEqual({ ignores, settings: chosen, unclear: {}, notices: [] });
      const again = drawn(drawResults([checked()], { ignores, settings: chosen, existing: sheet }));
      expect(again.cells).toEqual(sheet.cells);
    }),
    { numRuns: 60 },
  );
});
