import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { fillWithDraws, seededGenerator, unitOf } from '../../shared/analysis/robustness/generator.ts';
import { standardSettings } from '../../shared/analysis/robustness/robustness.ts';
import type { RobustnessProblem } from '../../shared/analysis/robustness/robustness-problem.ts';
import { type BenchRow, spread } from './measure.ts';
import type { RobustnessRequest } from './robustness-worker.ts';

const sizes = [
  [4, 10],
  [12, 20],
  [30, 40],
] as const;

/**
 * Random tests of three sizes on one worker, beside a plain C loop that is compiled here and now and does less: ranks
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
  const runs = Math.ceil(500_000 / (options * criteria));
  const worker = robustnessWorker(benchProblem(options, criteria));
  const best = { ours: Number.POSITIVE_INFINITY, loop: Number.POSITIVE_INFINITY };
  for (let turn = 0; turn < 200; turn += 1) {
    const taken = await worker.time({ what: 'more', runs });
    best.ours = Math.min(best.ours, (taken / runs) * 1e6);
    if (plainLoop) best.loop = Math.min(best.loop, plainLoop(options, criteria, runs));
  }
  const whole = await inTurn(5, () => worker.time({ what: 'whole', runs: 10_000 }));
  const first = await inTurn(20, () => worker.time({ what: 'first', runs: 500 }));
  await worker.end();
  const size = `${options} × ${criteria}`;
  return [
    {
      what: `robustness, ${size}, on one worker`,
      ours: pace(best.ours),
      reference: plainLoop
        ? `a plain C loop: ${pace(best.loop)}; ours takes ${(best.ours / best.loop).toFixed(2)} times as long`
        : 'no gcc here to compile a plain C loop with',
    },
    {
      what: `robustness, ${size}: 10,000 runs, their confidence factors, and all figures`,
      ours: spread(whole),
      reference: `500 runs, without confidence factors: ${spread(first)}`,
    },
  ];
};

const inTurn = async (times: number, work: () => Promise<number>): Promise<readonly number[]> => {
  const taken: number[] = [];
  for (let turn = 0; turn < times; turn += 1) taken.push(await work());
  return taken;
};

/** The test on a thread of its own, as the app has it, straight from its TypeScript: milliseconds of a request. */
const robustnessWorker = (problem: RobustnessProblem) => {
  const worker = new Worker(join(import.meta.dirname, 'robustness-worker.ts'), {
    workerData: problem,
    execArgv: ['--experimental-strip-types', '--no-warnings'],
  });
  return {
    time: async (request: RobustnessRequest): Promise<number> => {
      worker.postMessage(request);
      const [taken] = await once(worker, 'message');
      return taken;
    },
    end: () => worker.terminate(),
  };
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
