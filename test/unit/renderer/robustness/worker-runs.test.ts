import { describe, expect, it } from 'vitest';
import type { FromWorker } from '../../../../renderer/robustness/messages.ts';
import { createRuns } from '../../../../renderer/robustness/worker-runs.ts';
import type { RobustnessSettings } from '../../../../shared/analysis/analysis-robustness.ts';
import { indexAppraisal } from '../../../../shared/analysis/index-appraisal.ts';
import { rank } from '../../../../shared/analysis/rank.ts';
import { robustnessOf, standardSettings } from '../../../../shared/analysis/robustness/robustness.ts';
import { robustnessProblem } from '../../../../shared/analysis/robustness/robustness-problem.ts';
import { sampleAppraisal } from '../../../support/sample.ts';

const index = indexAppraisal(sampleAppraisal());
const ranked = rank(index);

const problemOf = (given: Partial<RobustnessSettings>) => {
  const problem = robustnessProblem(index, ranked, { ...standardSettings, ...given });
  if ('problem' in problem) throw new Error(problem.problem);
  return problem;
};

/** The worker's side without a worker: slices wait until they are let go, and the clock moves at each look. */
const worker = (msPerLook: number) => {
  const posted: FromWorker[] = [];
  const slices: (() => void)[] = [];
  let time = 0;
  const hear = createRuns({
    post: (message) => posted.push(message),
    later: (next) => slices.push(next),
    now: () => {
      time += msPerLook;
      return time;
    },
  });
  const oneSlice = (): boolean => {
    const next = slices.shift();
    next?.();
    return next !== undefined;
  };
  const toTheEnd = (): void => {
    while (oneSlice());
  };
  return { posted, hear, oneSlice, toTheEnd };
};

const last = (posted: readonly FromWorker[]) => {
  const message = posted.at(-1);
  if (message?.kind !== 'picture') throw new Error('Nothing was drawn');
  return message;
};

describe('runs in the worker', () => {
  it('make the same figures as all at once, however they fall into slices', () => {
    const settings = { ...standardSettings, iterations: 1000 };
    const whole = robustnessOf(index, ranked, settings);
    for (const msPerLook of [0.01, 3, 20]) {
      const { posted, hear, toTheEnd } = worker(msPerLook);
      hear({ kind: 'start', test: 1, problem: problemOf(settings) });
      toTheEnd();
      expect(last(posted).done).toBe(true);
      expect(last(posted).picture).toEqual(whole);
    }
  });

  it('send a first picture after the first slice, of fewer runs than were asked for', () => {
    const { posted, hear, oneSlice } = worker(1);
    hear({ kind: 'start', test: 7, problem: problemOf({ iterations: 100_000 }) });
    expect(posted).toEqual([]);
    oneSlice();
    expect(posted).toHaveLength(1);
    const { test, done, picture } = last(posted);
    expect([test, done]).toEqual([7, false]);
    expect(picture.runs).toBeGreaterThan(0);
    expect(picture.runs).toBeLessThan(1000);
    expect(picture.withCost.rankAcceptability.map((row) => row.length)).toEqual([4, 4, 4, 4]);
  });

  it('then send pictures now and then, each of more runs, not one a slice', () => {
    const { posted, hear, oneSlice } = worker(1);
    hear({ kind: 'start', test: 1, problem: problemOf({ iterations: 100_000 }) });
    for (let slice = 0; slice < 60; slice += 1) oneSlice();
    const runs = posted.flatMap((message) => (message.kind === 'picture' ? [message.picture.runs] : []));
    expect(runs.length).toBeGreaterThan(2);
    expect(runs.length).toBeLessThan(20);
    expect(runs).toEqual([...new Set(runs)].sort((a, b) => a - b));
  });

  it('stop at a cancel, and say no more', () => {
    const { posted, hear, oneSlice, toTheEnd } = worker(1);
    hear({ kind: 'start', test: 1, problem: problemOf({ iterations: 1_000_000 }) });
    oneSlice();
    hear({ kind: 'cancel', test: 1 });
    toTheEnd();
    expect(posted).toHaveLength(1);
  });

  it('take no notice of a cancel that came too late for its test', () => {
    const { posted, hear, toTheEnd } = worker(20);
    hear({ kind: 'start', test: 2, problem: problemOf({ iterations: 100 }) });
    hear({ kind: 'cancel', test: 1 });
    toTheEnd();
    expect(last(posted)).toMatchObject({ test: 2, done: true });
  });

  it('of several tests that were asked for at once make the last alone', () => {
    const { posted, hear, toTheEnd } = worker(1);
    for (const test of [1, 2, 3]) {
      hear({ kind: 'start', test, problem: problemOf({ iterations: 100, seed: test }) });
    }
    toTheEnd();
    expect([...new Set(posted.map(({ test }) => test))]).toEqual([3]);
    expect(last(posted).picture.settings.seed).toBe(3);
  });

  it('say that a test failed when its problem is not one, and go on with the next', () => {
    const { posted, hear, toTheEnd } = worker(20);
    const problem = problemOf({ iterations: 100 });
    hear({ kind: 'start', test: 1, problem: { ...problem, options: -1 } });
    toTheEnd();
    hear({ kind: 'start', test: 2, problem });
    toTheEnd();
    expect(posted[0]).toEqual({ kind: 'failed', test: 1 });
    expect(last(posted)).toMatchObject({ test: 2, done: true });
  });
});
