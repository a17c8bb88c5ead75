import Big from 'big.js';
import fc from 'fast-check';
import { isLooser, meets } from '../../src/form/compare';
import { parseTarget } from '../../src/form/target';

const looser = (target: string, standard: string, direction: 'up' | 'down' | 'none'): boolean | null =>
  isLooser(parseTarget(target), parseTarget(standard), direction);

test.each([
  ['≥80%', '≥90%', 'up', true],
  ['≥90%', '≥90%', 'up', false],
  ['≥95%', '≥90%', 'up', false],
  ['90%', '≥90%', 'up', false],
  ['>90%', '≥90%', 'up', false],
  ['≥90%', '>90%', 'up', true],
  ['≤90%', '≥90%', 'up', true],
  ['≥100%', '100%', 'up', false],
  ['98%', '100%', 'up', true],
  ['85-95%', '≥90%', 'up', true],
  ['≤30%', '≤20%', 'down', true],
  ['≤20%', '≤20%', 'down', false],
  ['<20%', '≤20%', 'down', false],
  ['≤15%', '≤20%', 'down', false],
  ['≥10%', '≤20%', 'down', true],
  ['15-25%', '≤20%', 'down', true],
  ['≥80%', '≥90%', 'none', null],
  ['≥80个', '≥90%', 'up', null],
  ['相关', '≥90%', 'up', null],
  ['≥80%', '相关', 'up', null],
  ['', '≥90%', 'up', null],
] as const)('%s beside %s (%s): looser is %s', (target, standard, direction, expected) => {
  expect(looser(target, standard, direction)).toBe(expected);
});

test('of two targets at most one is looser, and none is looser than itself', () => {
  const targets = fc
    .tuple(fc.constantFrom('≥', '>', '=', '<', '≤', ''), fc.integer({ min: 0, max: 3 }))
    .map(([sign, value]) => `${sign}${value}%`);
  fc.assert(
    fc.property(targets, targets, fc.constantFrom('up' as const, 'down' as const), (a, b, direction) => {
      expect(looser(a, b, direction) === true && looser(b, a, direction) === true).toBe(false);
      expect(looser(a, a, direction)).not.toBe(true);
    }),
  );
});

test.each([
  [90, '≥90%', true],
  [89.996, '≥90%', false],
  [90, '>90%', false],
  [20, '≤20%', true],
  [20.0001, '≤20%', false],
  [-80, '≤20%', true],
  [100, '100%', true],
  [99, '100%', false],
  [7, '6-8份', true],
  [8, '6-8份', true],
  [9, '6-8份', false],
  [90, '相关', null],
  [90, '—', null],
  [90, '', null],
])('%d against %s: %s', (actual, target, expected) => {
  expect(meets(actual, parseTarget(target))).toBe(expected);
  expect(meets(new Big(actual), parseTarget(target))).toBe(expected);
});
