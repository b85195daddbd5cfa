/** One line of the benchmark: what was measured, beside a reference from the same run. */
export interface BenchRow {
  readonly what: string;
  readonly ours: string;
  readonly reference: string;
}

/** Milliseconds that each of `runs` calls took, after `warmUp` calls that are not counted. */
export const timings = async (
  runs: number,
  work: (index: number) => unknown,
  warmUp = 0,
): Promise<readonly number[]> => {
  for (let index = 0; index < warmUp; index += 1) await work(index);
  const taken: number[] = [];
  for (let index = 0; index < runs; index += 1) {
    const start = performance.now();
    await work(warmUp + index);
    taken.push(performance.now() - start);
  }
  return taken;
};

/** The value under which a share of the sorted values lie. */
export const percentile = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
};

export const milliseconds = (value: number): string => `${value.toFixed(value < 10 ? 2 : 0)} ms`;

/** "p50 0.31 ms, p95 1.04 ms" */
export const spread = (values: readonly number[]): string =>
  `p50 ${milliseconds(percentile(values, 0.5))}, p95 ${milliseconds(percentile(values, 0.95))}`;
