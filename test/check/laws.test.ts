import fc from 'fast-check';
import type { Change, Problem } from '../../src/check/problem';
import { RULES } from '../../src/check/rules';
import { checkTable } from '../../src/check/run';
import { DEFAULT_SETTINGS } from '../../src/check/settings';
import type { Example } from '../../src/check/rule';
import { standardById } from '../../src/form/standards';
import { readTables } from '../../src/read/tables';
import { applyEdits } from '../../src/sheet/apply';
import { cellAddress } from '../../src/sheet/address';
import type { Snapshot } from '../../src/sheet/snapshot';
import { gridSnapshot, type GridCell } from '../support/grid';
import { exampleSnapshot, sampleSnapshot, tableOf, WELL_FILLED } from '../support/sample';

function check(snapshot: Snapshot): readonly Problem[] {
  return readTables(snapshot).tables.flatMap((table) => {
    const standard = standardById(table.standard);
    return checkTable(table, { standard, settings: DEFAULT_SETTINGS, ignores: [] }).problems;
  });
}

function key({ rule, messageId, cells }: Problem): string {
  return `${rule} ${messageId} ${cellAddress(cells[0]!)}`;
}

function errors(problems: readonly Problem[]): string[] {
  return problems.filter(({ severity }) => severity === 'error').map(key);
}

const INVALID: readonly (readonly [string, Example])[] = RULES.flatMap(({ id, examples }) =>
  examples.invalid.map((example) => [`${id}: ${example.title}`, example] as const),
);

function changesIn(snapshot: Snapshot, kind: (problem: Problem) => readonly Change[]): [Problem, Change][] {
  return check(snapshot).flatMap((problem) => kind(problem).map((change): [Problem, Change] => [problem, change]));
}

describe.each(INVALID)('%s', (_, example) => {
  const before = exampleSnapshot(example);

  test('a fix takes its problem away, brings no new error, and twice is once', () => {
    for (const [problem, fix] of changesIn(before, ({ fix }) => (fix ? [fix] : []))) {
      const after = applyEdits(before, fix.edits);
      const left = check(after);
      expect(left.map(key)).not.toContain(key(problem));
      expect(errors(check(before))).toEqual(expect.arrayContaining(errors(left)));
      const again = fix.edits.map(({ cell, to }) => ({ cell, from: typeof to === 'object' ? null : (to ?? null), to }));
      expect(applyEdits(after, again)).toEqual(after);
    }
  });

  test('a suggestion takes its problem away, and its label says what becomes of the cell', () => {
    for (const [problem, suggestion] of changesIn(before, ({ suggestions }) => suggestions)) {
      expect(suggestion.label).toMatch(/“.+”|由.+改为.+/);
      expect(check(applyEdits(before, suggestion.edits)).map(key)).not.toContain(key(problem));
    }
  });
});

test('no random change of the sample makes a rule fail, and none is undecided for a fault of its own', () => {
  const base = sampleSnapshot();
  const cells = [...base.cells.keys()];
  const text = fc.oneof(
    fc.string(),
    fc.constantFrom(
      '**',
      '≥',
      '（',
      '1、',
      '20',
      '=',
      '-1',
      '９９元',
      '目标1：',
      '2023年',
      '6-8份',
      '\u3000',
      '不适用',
    ),
    ...WELL_FILLED.indicators.map(({ name }) => fc.constant(name)),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom(...cells), text), { maxLength: 12 }), (changes) => {
      const changed = new Map(base.cells);
      for (const [place, value] of changes) changed.set(place, { value, text: value });
      for (const table of readTables({ ...base, cells: changed }).tables) {
        const standard = standardById(table.standard);
        const { undecided } = checkTable(table, { standard, settings: DEFAULT_SETTINGS, ignores: [] });
        expect(undecided.filter(({ message }) => message.includes('程序内部出错'))).toEqual([]);
      }
    }),
    { numRuns: 150 },
  );
});

test('no random grid around the headers makes a rule fail', () => {
  const cell: fc.Arbitrary<GridCell> = fc.oneof(
    fc.constant(null),
    fc.constantFrom('产出指标', '预算执行率', '≥90%', '部门预算总额', '年度履职目标', '目标1:', '(2023年度)', '满意度'),
    fc.string(),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
  );
  const row = fc.array(cell, { maxLength: 6 });
  fc.assert(
    fc.property(fc.array(row, { maxLength: 8 }), fc.array(row, { maxLength: 8 }), (above, below) => {
      const header = ['一级指标', '二级指标', '三级指标', '指标值', '指标值说明'];
      const problems = check(gridSnapshot([['整体绩效目标表'], ...above, header, ...below]));
      for (const { cells, field } of problems) {
        expect(cells.length).toBeGreaterThan(0);
        expect(field).not.toBe('');
      }
    }),
    { numRuns: 150 },
  );
});

test('the sample reads back as it was filled', () => {
  const { indicators, goals, tasks, year } = tableOf(sampleSnapshot());
  expect([indicators.length, goals.length, tasks.length, year]).toEqual([
    WELL_FILLED.indicators.length,
    WELL_FILLED.goals.length,
    WELL_FILLED.tasks.length,
    2023,
  ]);
});
