import fc from 'fast-check';
import { displayText } from '../../src/sheet/display';
import { moneyInput } from '../../src/write/money';

test.each([
  ['15,897,000.0', 15897000, '#,##0.0'],
  ['10,308,000.00', 10308000, '#,##0.00'],
  ['15897000', 15897000, '0'],
  ['7.29', 7.29, '0.00'],
  ['-5.00', -5, '0.00'],
  ['0', 0, '0'],
  ['', null, '#,##0.00'],
])('%j is written as %j in %j', (printed, content, format) => {
  expect(moneyInput(printed)).toEqual({ content, format });
});

test.each([
  '15,89,000',
  '1,5897000',
  '15万元',
  '/',
  '—',
  '007',
  '-0',
  '１５',
  ' 15',
  '15%',
  '12345678901234567.89',
  '=1+1',
])('%j stays text', (printed) => {
  expect(moneyInput(printed).content).toBe(printed);
});

test('whatever is written shows as printed', () => {
  const printed = fc.oneof(
    fc.string({ unit: fc.constantFrom(...Array.from('0123456789,.-')), maxLength: 18 }),
    fc
      .tuple(fc.integer({ min: -99999999, max: 99999999 }), fc.integer({ min: 0, max: 4 }), fc.boolean())
      .map(([units, decimals, grouped]) =>
        (units / 10 ** decimals).toLocaleString('en-US', {
          minimumFractionDigits: decimals,
          maximumFractionDigits: decimals,
          useGrouping: grouped,
        }),
      ),
  );
  fc.assert(
    fc.property(printed, (text) => {
      const { content, format } = moneyInput(text);
      expect(displayText(content, format)).toBe(text);
    }),
  );
});
