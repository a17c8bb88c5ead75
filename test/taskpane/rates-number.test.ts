import fc from 'fast-check';
import { groupedText, parseNumber, plainText, tidied, typedUnit } from '../../src/taskpane/tabs/rates/number';

test.each([
  ['15,897,000', 15897000],
  ['１５８９７０００', 15897000],
  ['15 897 000', 15897000],
  ['1589.7万元', 15897000],
  ['1589.7万', 15897000],
  ['-3.5', -3.5],
  ['0', 0],
])('an amount in 元: %s', (text, value) => {
  expect(parseNumber(text, '元')).toBe(value);
});

test.each([
  ['1589.7', 15897000],
  ['0.07', 700],
  ['15,897,000元', 15897000],
])('an amount in 万元: %s', (text, value) => {
  expect(parseNumber(text, '万元')).toBe(value);
});

test.each([
  ['12', 12],
  ['１２项', 12],
  ['1,200 件', 1200],
  ['3个', 3],
  ['4条', 4],
])('a count: %s', (text, value) => {
  expect(parseNumber(text, null)).toBe(value);
});

test.each(['', '  ', '—', '/', '不适用'])('nothing: %j', (text) => {
  expect(parseNumber(text, '元')).toBeNull();
});

test.each([
  ['约九成', '元'],
  ['95%', '元'],
  ['12 34', '元'],
  ['1#', '万元'],
  ['3万元', null],
] as const)('no number: %s', (text, unit) => {
  expect(parseNumber(text, unit)).toBeNaN();
});

test('what is shown is grouped, what is typed on is plain', () => {
  expect(groupedText(15897000.5, '元')).toBe('15,897,000.5');
  expect(groupedText(15897000, '万元')).toBe('1,589.7');
  expect(plainText(15897000, '万元')).toBe('1589.7');
  expect(groupedText(1200, null)).toBe('1,200');
  expect(groupedText(null, '元')).toBe('');
  expect(plainText(NaN, '元')).toBe('');
});

test('what was typed is tidied where it is a number and left alone where it is none', () => {
  expect(tidied('１５８９.７', '万元')).toBe('1,589.7');
  expect(tidied('约九成', '元')).toBe('约九成');
  expect(tidied('', '元')).toBe('');
});

test('a number that is shown reads back as itself', () => {
  const values = fc.integer({ min: -1e11, max: 1e11 }).map((cents) => cents / 100);
  fc.assert(
    fc.property(values, fc.constantFrom('元', '万元', null), (value, unit) => {
      expect(parseNumber(groupedText(value, unit), unit)).toBe(value === 0 ? 0 : value);
      expect(parseNumber(plainText(value, unit), unit)).toBe(value === 0 ? 0 : value);
    }),
  );
});

test('money has the unit of the table, counted things have none', () => {
  expect(typedUnit({ unit: 'money' }, '万元')).toBe('万元');
  expect(typedUnit({ unit: 'projects' }, '万元')).toBeNull();
});
