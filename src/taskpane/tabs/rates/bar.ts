import type { Operator } from '../../../form/target';

/** Places along the bar, from 0 (its left end) to 1. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A rate beside its threshold, as a bar is drawn. */
export interface Bar {
  /** From zero to the actual value; null where there is none. */
  readonly fill: Span | null;
  readonly tick: number | null;
  /** Where an actual value meets the target: to the right of the tick for ≥, to the left for ≤. */
  readonly allowed: Span | null;
  /** The end at which the actual value lies outside what is drawn. */
  readonly beyond: 'low' | 'high' | null;
}

export interface Threshold {
  readonly operator: Operator;
  /** A ratio: 0.9 for 90%. */
  readonly limit: number;
}

/** How far beyond its usual end a scale is stretched for the actual value; farther out the bar is cut. */
const STRETCH = 1.5;

/**
 * Geometry of the bar of a ratio. Where more is better the scale ends at 100%; where less is, the threshold stands in
 * the middle, so that a limit of 20% can be told from 3%. Values beyond stretch the scale a little, then are cut.
 */
export function barOf(actual: number | null, threshold: Threshold | null): Bar {
  const { from, to } = scaleOf(actual, threshold);
  const place = (value: number): number => Math.min(Math.max((value - from) / (to - from), 0), 1);
  const zero = place(0);
  const end = actual === null ? zero : place(actual);
  const tick = threshold && place(threshold.limit);
  return {
    fill: actual === null ? null : { from: Math.min(zero, end), to: Math.max(zero, end) },
    tick,
    allowed: threshold && tick !== null ? allowed(threshold.operator, tick) : null,
    beyond: actual === null ? null : actual > to ? 'high' : actual < from ? 'low' : null,
  };
}

function scaleOf(actual: number | null, threshold: Threshold | null): Span {
  const limit = threshold?.limit ?? 1;
  const less = threshold?.operator === '≤' || threshold?.operator === '<';
  const usual = less && limit > 0 ? 2 * limit : Math.max(1, limit);
  return {
    from: Math.min(0, limit, Math.max(actual ?? 0, -usual / 2)),
    to: Math.max(usual, Math.min(actual ?? 0, usual * STRETCH)),
  };
}

function allowed(operator: Operator, tick: number): Span {
  switch (operator) {
    case '≥':
    case '>':
      return { from: tick, to: 1 };
    case '≤':
    case '<':
      return { from: 0, to: tick };
    case '=':
      return { from: tick, to: tick };
  }
}
