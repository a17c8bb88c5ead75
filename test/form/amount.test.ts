import Big from 'big.js';
import fc from 'fast-check';
import { amountInYuan, formatAmount, moneyUnitIn, parseAmount, type Amount } from '../../src/form/amount';
import type { Kept } from '../../src/form/kept';

const text = (value: string): Amount => parseAmount({ as: 'text', value });
const number = (value: number, format = 'General'): Amount => parseAmount({ as: 'number', value, format });

/** value, unit, half the last digit, how it is kept. */
function parts(amount: Amount): unknown {
  if (amount.kind !== 'amount') return amount.kind === 'unreadable' ? amount.reason : amount.kind;
  return [amount.value.toFixed(), amount.unit, amount.halfDigit.toFixed(), amount.kept];
}

test.each([
  ['15,897,000.0', ['15897000', null, '0.05', 'plainText']],
  ['10,308,000.00', ['10308000', null, '0.005', 'plainText']],
  ['7.29', ['7.29', null, '0.005', 'plainText']],
  ['0', ['0', null, '0.5', 'plainText']],
  ['0.00', ['0', null, '0.005', 'plainText']],
  ['-5', ['-5', null, '0.5', 'plainText']],
  ['15,897,000.0元', ['15897000', '元', '0.05', 'dressedText']],
  ['15万元', ['15', '万元', '0.5', 'dressedText']],
  ['250万', ['250', '万元', '0.5', 'dressedText']],
  ['1.2亿元', ['1.2', '亿元', '0.05', 'dressedText']],
  ['１５，８９７', ['15897', null, '0.5', 'dressedText']],
  [' 15897 ', ['15897', null, '0.5', 'dressedText']],
  ['15 897 000', ['15897000', null, '0.5', 'dressedText']],
  ['￥15,897.00元', ['15897', '元', '0.005', 'dressedText']],
  ['(1,234.5)', ['-1234.5', null, '0.05', 'dressedText']],
  ['（1,234.5）', ['-1234.5', null, '0.05', 'dressedText']],
  ['−5', ['-5', null, '0.5', 'dressedText']],
  ['0.1000000000000000000000001', ['0.1000000000000000000000001', null, '0.00000000000000000000000005', 'plainText']],
  ['', 'blank'],
  ['\u3000', 'blank'],
  ['/', 'blank'],
  ['—', 'blank'],
  ['-', 'blank'],
  ['90%', 'percent'],
  ['９０％', 'percent'],
  ['#REF!', 'error'],
  ['约15万元', 'text'],
  ['15897 000', 'text'],
  ['1,58,97', 'text'],
  ['(15', 'text'],
  ['见附表', 'text'],
])('the text %j is %j', (value, expected) => {
  expect(parts(text(value))).toEqual(expected);
});

test.each<[Kept, unknown]>([
  [{ as: 'blank' }, 'blank'],
  [{ as: 'number', value: 15897000, format: '#,##0.0' }, ['15897000', null, '0', 'number']],
  [{ as: 'number', value: 0.1, format: 'General' }, ['0.1', null, '0', 'number']],
  [{ as: 'number', value: 7.2949, format: '0.00' }, ['7.2949', null, '0', 'number']],
  [{ as: 'number', value: 7.29, format: '0.00"万元"' }, ['7.29', '万元', '0', 'number']],
  [{ as: 'number', value: 72900, format: '0!.0,"万元"' }, ['72900', null, '0', 'number']],
  [{ as: 'number', value: -3, format: '#,##0_);[Red](#,##0)' }, ['-3', null, '0', 'number']],
  [{ as: 'number', value: 0.9, format: '0.00%' }, 'percent'],
  [{ as: 'number', value: 46023, format: 'yyyy/m/d' }, 'text'],
  [{ as: 'number', value: Number.NaN, format: 'General' }, 'error'],
  [{ as: 'formula', formula: '=A1+A2', value: 12.5, format: 'General' }, ['12.5', null, '0', 'number']],
  [{ as: 'formula', formula: '=A1&"元"', value: '12元', format: 'General' }, ['12', '元', '0.5', 'dressedText']],
  [{ as: 'formula', formula: '=A1', value: null, format: 'General' }, 'blank'],
  [{ as: 'formula', formula: '=A1=A2', value: true, format: 'General' }, 'text'],
  [{ as: 'boolean', value: true }, 'text'],
  [{ as: 'error', value: '#DIV/0!' }, 'error'],
])('%j is %j', (kept, expected) => {
  expect(parts(parseAmount(kept))).toEqual(expected);
});

test('an amount is its own unit first, then the table’s; without either it is not known', () => {
  expect(amountInYuan(text('22,614.51'), '万元')?.toFixed()).toBe('226145100');
  expect(amountInYuan(text('15万元'), '元')?.toFixed()).toBe('150000');
  expect(amountInYuan(number(15), null)).toBeNull();
  expect(amountInYuan(text('/'), '元')).toBeNull();
  expect(amountInYuan(text('见附表'), '元')).toBeNull();
});

test.each([
  ['15897000', '元', '15,897,000元'],
  ['15897000', '万元', '1,589.7万元'],
  ['-1234.5', '元', '-1,234.5元'],
  ['0', '元', '0元'],
  ['0.01', '亿元', '0.0000000001亿元'],
  ['999', '元', '999元'],
] as const)('%s 元 in %s reads %s', (yuan, unit, expected) => {
  expect(formatAmount(new Big(yuan), unit)).toBe(expected);
});

test.each([
  ['部门预算总额(元)', '元'],
  ['部门预算总额（万元）', '万元'],
  ['部门预算总额（单位：万元）', '万元'],
  ['金额单位：人民币万元', '万元'],
  ['单位:元', '元'],
  ['预算数/亿元', '亿元'],
  ['部门预算总额', null],
  ['多元化经营', null],
  ['（千元）', null],
] as const)('the unit of money in %s is %s', (label, unit) => {
  expect(moneyUnitIn(label)).toBe(unit);
});

test('no digit of a written amount is lost', () => {
  const digits = fc.stringMatching(/^(?:0|[1-9]\d{0,30})(?:\.\d{1,20})?$/);
  const units = fc.constantFrom('元' as const, '万元' as const, '亿元' as const);
  fc.assert(
    fc.property(digits, units, (written, unit) => {
      const amount = text(written);
      expect(amount.kind === 'amount' && amount.value.eq(written)).toBe(true);
      const again = text(formatAmount(amountInYuan(amount, unit)!, unit));
      expect(amountInYuan(again, null)?.toFixed()).toBe(amountInYuan(amount, unit)?.toFixed());
    }),
  );
});

test('any text is read without an exception', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (value) => {
      expect(['blank', 'amount', 'unreadable']).toContain(text(value).kind);
    }),
  );
});

test.each(['9', '1,000,', '1 ', ' ', '(', '-', '%'])('a text of a hundred thousand times %j is read', (piece) => {
  expect(['blank', 'amount', 'unreadable']).toContain(text(`1${piece.repeat(100_000)}x`).kind);
  expect(['blank', 'amount', 'unreadable']).toContain(text(piece.repeat(100_000)).kind);
});
