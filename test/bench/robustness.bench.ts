import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fillWithDraws, seededGenerator, unitOf } from '../../shared/analysis/robustness/generator.ts';
import { standardSettings } from '../../shared/analysis/robustness/robustness.ts';
import type { RobustnessProblem } from '../../shared/analysis/robustness/robustness-problem.ts';
import { startRobustness } from '../../shared/analysis/robustness/robustness-run.ts';
import { type BenchRow, milliseconds, spread, timings } from './measure.ts';

const sizes = [
  [4, 10],
  [12, 20],
  [30, 40],
] as const;

/** Runs of one measurement: some milliseconds of work. */
const runsOf = (options: number, criteria: number): number => Math.ceil(4_000_000 / (options * criteria));

/**
 * Random tests of three sizes on one thread, beside a plain C loop that is compiled here and now and does less: ranks
 * alone, without pairs, central weights or ties. The two take turns, and the best of each counts, as machines are shared.
 */
export const benchRobustness = async (): Promise<readonly BenchRow[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'robustness-bench-'));
  try {
    const plainLoop = compiledLoop(folder);
    const rows: BenchRow[] = [];
    for (const [options, criteria] of sizes) rows.push(...(await rowsOf(options, criteria, plainLoop)));
    return rows;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const rowsOf = async (
  options: number,
  criteria: number,
  plainLoop: PlainLoop | null,
): Promise<readonly BenchRow[]> => {
  const problem = benchProblem(options, criteria);
  const runs = runsOf(options, criteria);
  const run = startRobustness(problem);
  run.advance(runs);
  const best = { ours: Number.POSITIVE_INFINITY, loop: Number.POSITIVE_INFINITY };
  for (let turn = 0; turn < 40; turn += 1) {
    const [taken = 0] = await timings(1, () => run.advance(runs));
    best.ours = Math.min(best.ours, (taken / runs) * 1e6);
    if (plainLoop) best.loop = Math.min(best.loop, plainLoop(options, criteria, runs));
  }
  const whole = await timings(
    5,
    () => {
      const standard = startRobustness({ ...problem, settings: { ...problem.settings, iterations: 10_000 } });
      standard.advance(standard.of);
      return standard.result();
    },
    1,
  );
  const first = await timings(20, () => {
    const picture = startRobustness(problem);
    picture.advance(500);
    return picture.result();
  });
  const size = `${options} × ${criteria}`;
  return [
    {
      what: `robustness, ${size}`,
      ours: pace(best.ours),
      reference: plainLoop
        ? `a plain C loop: ${pace(best.loop)}; ${(best.ours / best.loop).toFixed(2)} times its time`
        : 'no gcc here to compile a plain C loop with',
    },
    {
      what: `robustness, ${size}: 10,000 runs with confidence factors and all figures`,
      ours: spread(whole),
      reference: `a first picture, after 500 runs: ${spread(first)} (${milliseconds(50)} is the aim)`,
    },
  ];
};

/** "1.21 µs a run, 826,000 runs a second" */
const pace = (nanoseconds: number): string =>
  `${(nanoseconds / 1000).toFixed(2)} µs a run, ${(Math.round(1e6 / nanoseconds) * 1000).toLocaleString('en-GB')} runs a second`;

/** Scores with bounds like those of the C loop, and any weights at all. */
const benchProblem = (options: number, criteria: number): RobustnessProblem => {
  const draws = new Int32Array(2 * options * criteria);
  fillWithDraws(seededGenerator(1), draws);
  const points = Float64Array.from(draws, (draw) => unitOf(draw) * 80);
  const low = points.slice(options * criteria);
  const span = points.slice(0, options * criteria).map((point) => point / 4);
  return {
    settings: { ...standardSettings, weights: { kind: 'free' }, iterations: 10_000_000 },
    options,
    criteria,
    benefits: criteria,
    columns: Uint32Array.from({ length: criteria }, (_, column) => column),
    low,
    span,
    mode: low.map((lowest, cell) => lowest + (span[cell] ?? 0) / 2),
    missing: 0,
    agreed: new Float64Array(0),
    sets: new Float64Array(0),
  };
};

/** Nanoseconds of a run of the C loop. */
type PlainLoop = (options: number, criteria: number, runs: number) => number;

/** The C loop, compiled for this very machine; null where there is no gcc. */
const compiledLoop = (folder: string): PlainLoop | null => {
  const program = join(folder, 'smaa');
  const source = join(import.meta.dirname, 'smaa.c');
  try {
    execFileSync('gcc', ['-O3', '-march=native', '-ffast-math', source, '-o', program, '-lm'], {
      stdio: 'pipe',
    });
  } catch {
    return null;
  }
  return (options, criteria, runs) =>
    Number.parseFloat(execFileSync(program, [options, criteria, runs].map(String), { encoding: 'utf8' }));
};
