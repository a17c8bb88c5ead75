import fc from 'fast-check';
import { parseTarget } from '../../src/form/target';
import { meets } from '../../src/form/compare';
import { henan2023 } from '../../src/form/standards/henan-2023';
import type { Table } from '../../src/form/model';
import type { Rate, RateEntry } from '../../src/rates/types';
import { workOutRates } from '../../src/rates/work-out';
import type { CellInput } from '../../src/sheet/patch';
import { sampleTable } from '../support/sample';

type Cells = Record<string, CellInput | { readonly value: number; readonly format: string }>;

const TOTAL = 26_480_000;
const sample = sampleTable();

function rate(id: string, entry: RateEntry, set: Cells = {}): Rate {
  const table = Object.keys(set).length === 0 ? sample : sampleTable({ title: id, set });
  return rateOf(table, id, { [id]: entry });
}

function rateOf(table: Table, id: string, entries: Record<string, RateEntry>): Rate {
  const found = workOutRates(table, henan2023, { basis: '', entries }).find(({ definition }) => definition.id === id);
  if (!found) throw new Error(`no rate ${id}`);
  return found;
}

describe('workOutRates', () => {
  test('works out the eleven rates in the order of the form', () => {
    const rates = workOutRates(sample, henan2023, { basis: '', entries: {} });
    expect(rates.map(({ definition }) => definition.row)).toEqual([5, 6, 7, 8, 9, 10, 16, 17, 18, 19, 20]);
    expect(rates.every(({ targetAt }) => targetAt !== null)).toBe(true);
  });

  test.each<[string, string, RateEntry, Cells, Partial<Rate>]>([
    [
      'meets ≥ at its limit',
      'budget-execution',
      { numerator: 90, denominator: 100 },
      {},
      { actual: 0.9, verdict: 'met' },
    ],
    [
      'decimal, not binary',
      'budget-execution',
      { numerator: 107.1, denominator: 119 },
      {},
      { actual: 0.9, verdict: 'met' },
    ],
    ['misses ≥', 'budget-execution', { numerator: 78, denominator: 100 }, {}, { actual: 0.78, verdict: 'missed' }],
    ['meets ≤ at its limit', 'carry-over', { numerator: 10, denominator: 100 }, {}, { verdict: 'met' }],
    ['overspends', 'three-public', { numerator: 101, denominator: 100 }, {}, { verdict: 'missed', remark: null }],
    ['bare 100% is met', 'target-setting', { numerator: 5, denominator: 5 }, {}, { verdict: 'met', remark: null }],
    [
      'bare 100% is missed',
      'target-setting',
      { numerator: 4, denominator: 5 },
      {},
      { verdict: 'missed', remark: null },
    ],
    ['blank numerator', 'budget-execution', {}, {}, { actual: null, verdict: 'incomplete' }],
    ['blank denominator', 'three-public', { numerator: 5 }, {}, { actual: null, verdict: 'notApplicable' }],
    ['nothing at all', 'three-public', {}, {}, { actual: null, verdict: 'notApplicable' }],
    [
      'zero by zero',
      'three-public',
      { numerator: 0, denominator: 0 },
      {},
      { actual: null, verdict: 'notApplicable', remark: null },
    ],
    ['zero is a ratio', 'carry-over', { numerator: 0 }, {}, { actual: 0, verdict: 'met', remark: null }],
    ['no number', 'budget-execution', { numerator: NaN }, {}, { actual: null, verdict: 'invalid' }],
    [
      'a target edited',
      'budget-execution',
      { numerator: 85, denominator: 100 },
      { '预算执行率·指标值': '不低于 80％' },
      { verdict: 'met' },
    ],
    [
      'a sign turned',
      'carry-over',
      { numerator: 15, denominator: 100 },
      { '结转结余率·指标值': '＞10%' },
      { verdict: 'met' },
    ],
    [
      '= and no bound',
      'carry-over',
      { numerator: 5, denominator: 100 },
      { '结转结余率·指标值': '=10%' },
      { verdict: 'missed' },
    ],
    [
      '=100% of a bounded rate',
      'budget-execution',
      { numerator: 101, denominator: 100 },
      { '预算执行率·指标值': '=100%' },
      { verdict: 'met' },
    ],
    [
      'target not applicable',
      'fund-detailing',
      { numerator: 1, denominator: 1 },
      { '专项资金细化率·指标值': '—' },
      { verdict: 'notApplicable' },
    ],
    [
      'target a word',
      'fund-detailing',
      { numerator: 1, denominator: 1 },
      { '专项资金细化率·指标值': '提升' },
      { verdict: 'undecided' },
    ],
    [
      'target blank',
      'fund-detailing',
      { numerator: 1, denominator: 1 },
      { '专项资金细化率·指标值': null },
      { verdict: 'undecided' },
    ],
    [
      'target in another unit',
      'fund-detailing',
      { numerator: 1, denominator: 1 },
      { '专项资金细化率·指标值': '≥90元' },
      { verdict: 'undecided' },
    ],
    [
      'target a number, displayed rounded',
      'fund-detailing',
      { numerator: 89.5, denominator: 100 },
      { '专项资金细化率·指标值': { value: 0.895, format: '0%' } },
      { verdict: 'met' },
    ],
  ])('%s', (_, id, entry, set, expected) => {
    expect(rate(id, entry, set)).toMatchObject(expected);
  });

  test.each<[string, string, RateEntry, RegExp]>([
    ['spent without a budget', 'three-public', { numerator: 5, denominator: 0 }, /无预算而有支出/],
    ['done though none was due', 'monitoring', { numerator: 5, denominator: 0 }, /^分母为 0 而分子大于 0，请核对。$/],
    ['numerator above denominator', 'carry-over', { numerator: 5, denominator: 4 }, /分子大于分母/],
    ['executed above the budget', 'budget-execution', { numerator: 5, denominator: 4 }, /超过 100%/],
    ['negative numerator', 'carry-over', { numerator: -5, denominator: 4 }, /分子为负数/],
    ['negative denominator', 'carry-over', { numerator: 5, denominator: -4 }, /分母为负数/],
    ['literal mixture', 'budget-adjustment', { reading: 'adjusted-budget', numerator: 200, denominator: 1000 }, /口径/],
    ['net cut', 'budget-adjustment', { reading: 'adjusted-budget', numerator: 900, denominator: 1000 }, /净调减/],
    ['a miss that rounding hides', 'budget-execution', { numerator: 89.996, denominator: 100 }, /89\.996%/],
    [
      'as many decimals as show it',
      'budget-execution',
      { numerator: 89.9999666, denominator: 100 },
      /按 89\.9999666% 判断/,
    ],
    ['no more than show it', 'budget-execution', { numerator: 89.9966666, denominator: 100 }, /按 89\.9967% 判断/],
    ['a miss that rounding hides, ≤', 'carry-over', { numerator: 10.004, denominator: 100 }, /10\.004%/],
  ])('remarks on: %s', (_, id, entry, expected) => {
    expect(rate(id, entry).remark).toMatch(expected);
  });

  test('inputs that cannot be right give no verdict', () => {
    expect(rate('carry-over', { numerator: 5, denominator: 4 }).verdict).toBe('invalid');
    expect(rate('carry-over', { numerator: -5, denominator: 4 }).verdict).toBe('invalid');
  });

  test('预算调整率 follows the reading', () => {
    const adjusted = { numerator: 1100, denominator: 1000, reading: 'adjusted-budget' };
    expect(rate('budget-adjustment', adjusted)).toMatchObject({ actual: 0.1, verdict: 'met' });
    expect(rate('budget-adjustment', { numerator: 200, denominator: 1000 })).toMatchObject({
      actual: 0.2,
      verdict: 'met',
    });
  });

  test('amounts start from the total; 结转结余率 follows 预算执行率 until overwritten', () => {
    expect(rate('budget-adjustment', {}).entry.denominator).toBe(TOTAL);
    expect(rate('budget-execution', {}).entry.denominator).toBe(TOTAL);
    const changed = { 'budget-execution': { denominator: 30_000_000 } };
    expect(rateOf(sample, 'carry-over', changed).entry.denominator).toBe(30_000_000);
    const own = { ...changed, 'carry-over': { denominator: 1 } };
    expect(rateOf(sample, 'carry-over', own).entry.denominator).toBe(1);
    expect(rateOf(sample, 'budget-adjustment', changed).entry.denominator).toBe(TOTAL);
    expect(rateOf(sample, 'carry-over', { 'budget-execution': { denominator: null } }).verdict).toBe('notApplicable');
  });

  test.each<[string, Cells, number | null]>([
    ['text with separators', { 部门预算总额: '15,897,000.0' }, 15_897_000],
    ['text with 元', { 部门预算总额: '15,897,000.00元' }, 15_897_000],
    ['a unit of its own', { 部门预算总额: '1,589.7万元' }, 15_897_000],
    ['a table in 万元', { '部门预算总额·标签': '部门预算总额（万元）', 部门预算总额: 1589.7 }, 15_897_000],
    ['blank', { 部门预算总额: null }, null],
    ['no amount', { 部门预算总额: '见附表' }, NaN],
  ])('the total in 元: %s', (_, set, expected) => {
    expect(rate('budget-adjustment', {}, set).entry.denominator).toBe(expected);
  });

  test('a row that the table lacks is undecided, and says so', () => {
    const table = sampleTable({ title: '', remove: ['结转结余率'] });
    const found = rateOf(table, 'carry-over', { 'carry-over': { numerator: 1, denominator: 100 } });
    expect(found).toMatchObject({ target: null, targetAt: null, actual: 0.01, verdict: 'undecided' });
    expect(found.remark).toMatch(/没有这项指标/);
  });

  test('a rate is compared exactly, and never without a denominator', () => {
    const amount = fc.integer({ min: 0, max: 1_000_000_000_000 }).map((cents) => cents / 100);
    const hundredths = fc.integer({ min: 0, max: 10_000 });
    fc.assert(
      fc.property(amount, amount, hundredths, fc.constantFrom('≥', '≤', '>', '<', '='), (a, b, h, sign) => {
        const target = parseTarget(`${sign}${h / 100}%`);
        const table = withTarget(sample, '“三公经费”控制率', target);
        const found = rateOf(table, 'three-public', { 'three-public': { numerator: a, denominator: b } });
        if (b === 0) return found.actual === null && found.verdict === 'notApplicable';
        const left = BigInt(Math.round(a * 100)) * 10_000n;
        const right = BigInt(Math.round(b * 100)) * BigInt(h);
        const order = left < right ? -1 : left > right ? 1 : 0;
        return found.verdict === (meets(order, parseTarget(`${sign}0%`)) ? 'met' : 'missed');
      }),
    );
  });

  test('no input throws or gives a ratio that is no number', () => {
    const number = fc.oneof(fc.double(), fc.constant(null));
    fc.assert(
      fc.property(
        fc.constantFrom(...henan2023.rates),
        fc.record({ numerator: number, denominator: number }),
        (definition, entry) => {
          const found = rateOf(sample, definition.id, { [definition.id]: entry });
          expect(found.actual === null || !Number.isNaN(found.actual)).toBe(true);
          if (found.actual === null) expect(['met', 'missed']).not.toContain(found.verdict);
        },
      ),
    );
  });
});

function withTarget(table: Table, name: string, target: ReturnType<typeof parseTarget>): Table {
  const indicators = table.indicators.map((row) => (row.name.text === name ? { ...row, target } : row));
  return { ...table, indicators };
}
