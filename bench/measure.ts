/** Timing for the figures in bench/: medians of repeated runs, never one run. */

export interface Timing {
  readonly median: number;
  readonly min: number;
  readonly max: number;
  readonly runs: number;
}

/** Milliseconds of `run`, after `warmup` uncounted ones. */
export async function time(run: () => unknown, { runs = 30, warmup = 5 } = {}): Promise<Timing> {
  const samples: number[] = [];
  for (let i = -warmup; i < runs; i++) {
    const start = performance.now();
    await run();
    if (i >= 0) samples.push(performance.now() - start);
  }
  return timingOf(samples);
}

/** Two runs in turn, A B A B, so that a machine that slows down slows both. */
export async function timePair(
  a: () => unknown,
  b: () => unknown,
  { runs = 7, warmup = 1 } = {},
): Promise<{ a: Timing; b: Timing; ratio: number }> {
  const samples: { a: number[]; b: number[] } = { a: [], b: [] };
  for (let i = -warmup; i < runs; i++) {
    for (const [key, run] of [
      ['a', a],
      ['b', b],
    ] as const) {
      const start = performance.now();
      await run();
      if (i >= 0) samples[key].push(performance.now() - start);
    }
  }
  const ratios = samples.a.map((value, i) => value / samples.b[i]!);
  return { a: timingOf(samples.a), b: timingOf(samples.b), ratio: timingOf(ratios).median };
}

/** The figures of samples in milliseconds. */
export function timingOf(samples: readonly number[]): Timing {
  const sorted = [...samples].sort((x, y) => x - y);
  return {
    median: sorted[Math.floor(sorted.length / 2)]!,
    min: sorted[0]!,
    max: sorted.at(-1)!,
    runs: sorted.length,
  };
}

export function milliseconds(timing: Timing): string {
  return `${timing.median.toFixed(2)} ms (min ${timing.min.toFixed(2)}, max ${timing.max.toFixed(2)}, n=${timing.runs})`;
}
