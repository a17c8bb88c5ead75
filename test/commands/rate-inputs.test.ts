import { CommandError } from '../../src/commands/command';
import { parseRateInputs } from '../../src/commands/work/rate-inputs';
import { henan2023 } from '../../src/form/standards/henan-2023';

const parse = (json: unknown) => parseRateInputs(json, henan2023.rates);

test('entries are keyed by the rate, and what is not given stays unknown', () => {
  expect(
    parse({
      basis: '预计',
      'budget-execution': { numerator: 950, denominator: 1000 },
      'budget-adjustment': { numerator: null, reading: 'adjusted-budget' },
    }),
  ).toEqual({
    basis: '预计',
    entries: {
      'budget-execution': { numerator: 950, denominator: 1000 },
      'budget-adjustment': { reading: 'adjusted-budget' },
    },
  });
  expect(parse({})).toEqual({ entries: {} });
  expect(parse({ 'carry-over': { numerator: 5, denominator: null } })).toStrictEqual(
    parse({ 'carry-over': { numerator: 5 } }),
  );
});

test.each<[unknown, string]>([
  [[], 'JSON'],
  ['950', 'JSON'],
  [null, 'JSON'],
  [{ basis: 7 }, 'basis'],
  [{ budgetExecution: {} }, 'budget-execution'],
  [{ constructor: {} }, 'budget-execution'],
  [{ 'budget-execution': 0.95 }, 'budget-execution'],
  [{ 'budget-execution': { actual: 0.95 } }, 'actual'],
  [{ 'budget-execution': { numerator: '950' } }, 'numerator'],
  [{ 'budget-execution': { denominator: Infinity } }, '太大'],
  [{ 'budget-execution': { reading: 'adjustments' } }, '没有可选的算法'],
  [{ 'budget-adjustment': { reading: 'literal' } }, 'adjusted-budget'],
])('%j is refused, naming %s', (json, named) => {
  expect(() => parse(json)).toThrow(CommandError);
  expect(() => parse(json)).toThrow(named);
});
