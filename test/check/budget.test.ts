import Big from 'big.js';
import fc from 'fast-check';
import { difference, likeliest, type Term } from '../../src/check/budget';
import { RULES } from '../../src/check/rules';
import { checkTable } from '../../src/check/run';
import { DEFAULT_SETTINGS } from '../../src/check/settings';
import type { Settings } from '../../src/check/problem';
import type { Example } from '../../src/check/rule';
import type { BudgetLine } from '../../src/form/model';
import { henan2023 } from '../../src/form/standards/henan-2023';
import { sampleTable } from '../support/sample';

const BUDGET = RULES.filter(({ id }) => id.startsWith('budget/'));

function check(set: NonNullable<Example['set']>, settings: Partial<Settings> = {}) {
  const table = sampleTable({ title: '', set });
  const { problems, undecided } = checkTable(table, {
    standard: henan2023,
    settings: { ...DEFAULT_SETTINGS, ...settings },
    ignores: [],
    rules: BUDGET,
  });
  return { found: problems.map(({ rule, field }) => `${rule} ${field}`), undecided: undecided.map(({ rule }) => rule) };
}

const WAN = {
  '部门预算总额·标签': '部门预算总额（万元）',
  部门预算总额: 2648,
  政府预算资金: 2598,
  单位资金: 50,
  基本支出: 948,
  项目支出: 1700,
};

describe('sums', () => {
  test.each<[string, NonNullable<Example['set']>, readonly string[]]>([
    ['decimals that binary numbers cannot hold', { 政府预算资金: 25979999.9, 单位资金: 500000.1 }, []],
    ['one cent is allowed', { 单位资金: 500000.01 }, []],
    ['two cents are not', { 单位资金: 500000.02 }, ['budget/source-total 部门预算总额']],
    ['text and numbers together', { 单位资金: '500000' }, ['budget/amount 单位资金']],
    ['a slash is blank', { 财政专户管理资金: '/' }, []],
    ['万元 agree', WAN, []],
    [
      '万元 rounded to the last digit shown',
      { ...WAN, 部门预算总额: '2648.00', 政府预算资金: '2598.004', 单位资金: '49.99' },
      ['budget/amount 部门预算总额', 'budget/amount 政府预算资金', 'budget/amount 单位资金'],
    ],
    [
      '万元 apart by more than rounding',
      { ...WAN, 单位资金: { value: 50.03, format: '0.00' } },
      ['budget/source-total 部门预算总额'],
    ],
    [
      'a total of 0 beside a part above 0',
      { 部门预算总额: 0 },
      ['budget/source-total 部门预算总额', 'budget/structure-total 部门预算总额'],
    ],
  ])('%s', (_, set, found) => {
    expect(check(set)).toEqual({ found, undecided: [] });
  });

  test('an amount that cannot be read leaves its sum undecided, and is reported once', () => {
    expect(check({ 基本支出: '若干' })).toEqual({
      found: ['budget/amount 基本支出'],
      undecided: ['budget/structure-total'],
    });
  });

  test('a difference within the tolerance that the user set is none', () => {
    expect(check({ 单位资金: 500090 }, { tolerance: '100' }).found).toEqual([]);
  });
});

describe('units', () => {
  const noUnit = { '部门预算总额·标签': '部门预算总额' };

  test('that nobody states are undecided, never passed', () => {
    expect(check(noUnit)).toEqual({ found: [], undecided: ['budget/unit'] });
  });

  test('may be set by the user', () => {
    expect(check(noUnit, { moneyUnit: '元' })).toEqual({ found: [], undecided: [] });
  });

  test('that nobody states do not hide a wrong sum', () => {
    expect(check({ ...noUnit, 单位资金: 600000 }).found).toEqual(['budget/source-total 部门预算总额']);
  });

  test('are normalised before summing', () => {
    expect(check({ 单位资金: '50万元' }).found).toEqual(['budget/unit 单位资金']);
  });
});

function term(line: BudgetLine, value: number | null): Term {
  const field = { text: '', at: { row: 0, column: 0 }, kept: { as: 'blank' } } as const;
  return { line, field, value: new Big(value ?? 0), rounding: new Big(0), blank: value === null, unit: '元' };
}

describe('the likeliest slip', () => {
  test.each<[string, number, readonly [number | null, number | null, number | null], string | null, number | null]>([
    ['a part left out of the total', 900, [900, null, 100], 'leftOut own', null],
    ['a part counted twice', 1100, [900, null, 100], 'countedTwice own', null],
    ['a part in 万元', 1_000_900, [1_000_000, 0, 0.09], 'unitSlip own', 900],
    ['the total in 万元', 0.1, [900, 50, 50], 'unitSlip total', null],
    ['two digits of a part the wrong way round', 1530, [1350, 0, 0], 'swappedDigits total', null],
    ['two digits of a part beside another', 1540, [1350, 10, 0], 'swappedDigits government', 1530],
    ['the one blank part', 1234, [1000, null, 1], 'blank fiscalAccount', 233],
    ['nothing, where two parts are blank', 1234, [1000, null, null], null, null],
    ['nothing that explains it', 1234, [1000, 0, 1], null, null],
  ])('%s', (_, total, [a, b, c], why, value) => {
    const whole = term('total', total);
    const parts = [term('government', a), term('fiscalAccount', b), term('own', c)];
    const likely = likeliest(whole, parts, difference(whole, parts, '0.01')!, null);
    expect(likely && `${likely.why} ${likely.line}`).toBe(why);
    expect(likely?.value?.toNumber() ?? null).toBe(value);
  });

  test('the total alone, where both breakdowns agree', () => {
    const whole = term('total', 1234);
    const parts = [term('basic', 600), term('project', 400)];
    expect(likeliest(whole, parts, difference(whole, parts, '0.01')!, new Big(1000))).toMatchObject({
      why: 'totalOnly',
    });
  });
});

test('a total that is the sum of its parts agrees, and one beyond the tolerance does not', () => {
  const cents = fc.integer({ min: 0, max: 10 ** 13 });
  fc.assert(
    fc.property(cents, cents, cents, fc.integer({ min: 2, max: 10 ** 9 }), (a, b, c, off) => {
      const of = (line: BudgetLine, value: number): Term => ({ ...term(line, 0), value: new Big(value).div(100) });
      const parts = [of('government', a), of('fiscalAccount', b), of('own', c)];
      expect(difference(of('total', a + b + c), parts, '0.01')).toBeNull();
      expect(
        difference(of('total', a + b + c + off), parts, '0.01')
          ?.by.times(100)
          .toNumber(),
      ).toBe(off);
    }),
  );
});
