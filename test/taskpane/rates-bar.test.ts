import fc from 'fast-check';
import { barOf, type Threshold } from '../../src/taskpane/tabs/rates/bar';

const atLeast = (limit: number): Threshold => ({ operator: '≥', limit });
const atMost = (limit: number): Threshold => ({ operator: '≤', limit });

const ratios = fc.double({ min: -50, max: 50, noNaN: true });
const thresholds = fc.record({
  operator: fc.constantFrom('≥', '>', '=', '<', '≤'),
  limit: fc.double({ min: 0, max: 2, noNaN: true }),
});

test('a rate of which more is better fills up to its value on a scale that ends at 100%', () => {
  expect(barOf(0.932, atLeast(0.9))).toEqual({
    fill: { from: 0, to: 0.932 },
    tick: 0.9,
    allowed: { from: 0.9, to: 1 },
    beyond: null,
  });
});

test('a rate of which less is better has its threshold in the middle and is allowed to the left of it', () => {
  const { fill, tick, allowed } = barOf(0.1, atMost(0.2));
  expect(fill).toEqual({ from: 0, to: 0.25 });
  expect(tick).toBe(0.5);
  expect(allowed).toEqual({ from: 0, to: 0.5 });
});

test('a value above 100% stretches the scale, and a far one is cut', () => {
  const near = barOf(1.2, atLeast(0.9));
  expect(near.fill?.to).toBe(1);
  expect(near.tick).toBeCloseTo(0.75);
  expect(near.beyond).toBeNull();
  expect(barOf(20, atLeast(0.9)).beyond).toBe('high');
});

test('a net cut fills to the left of zero', () => {
  const { fill, beyond } = barOf(-0.1, atMost(0.2));
  expect(fill?.from).toBe(0);
  expect(fill?.to).toBeGreaterThan(0);
  expect(beyond).toBeNull();
  expect(barOf(-0.9, atMost(0.2)).beyond).toBe('low');
});

test('without a value nothing is filled, without a threshold there is no tick', () => {
  expect(barOf(null, atLeast(0.9))).toMatchObject({ fill: null, tick: 0.9, beyond: null });
  expect(barOf(0.5, null)).toMatchObject({ fill: { from: 0, to: 0.5 }, tick: null, allowed: null });
});

test('everything lies on the bar', () => {
  fc.assert(
    fc.property(fc.option(ratios), fc.option(thresholds), (actual, threshold) => {
      const { fill, tick, allowed } = barOf(actual, threshold);
      for (const place of [fill?.from, fill?.to, tick, allowed?.from, allowed?.to]) {
        if (place === undefined || place === null) continue;
        expect(place).toBeGreaterThanOrEqual(0);
        expect(place).toBeLessThanOrEqual(1);
      }
      for (const span of [fill, allowed]) if (span) expect(span.from).toBeLessThanOrEqual(span.to);
    }),
  );
});

test('the end of the filling lies on the same side of the tick as the value of the threshold', () => {
  fc.assert(
    fc.property(ratios, thresholds, (actual, threshold) => {
      const { fill, tick } = barOf(actual, threshold);
      const end = actual < 0 ? fill!.from : fill!.to;
      if (actual >= threshold.limit) expect(end).toBeGreaterThanOrEqual(tick!);
      else expect(end).toBeLessThanOrEqual(tick!);
    }),
  );
});
