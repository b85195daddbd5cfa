import { describe, expect, it } from 'vitest';
import type { RobustnessClient } from '../../../../renderer/robustness/robustness-client.ts';
import { runStandardTests } from '../../../../renderer/robustness/standard-runs.ts';
import type { RobustnessTests } from '../../../../shared/analysis/analysis-robustness.ts';
import { indexAppraisal } from '../../../../shared/analysis/index-appraisal.ts';
import { rank } from '../../../../shared/analysis/rank.ts';
import { standardTests } from '../../../../shared/analysis/robustness/robustness.ts';
import { startRobustness } from '../../../../shared/analysis/robustness/robustness-run.ts';
import type { Appraisal } from '../../../../shared/records/aggregate.ts';
import { appraisalFrom } from '../../../../shared/records/aggregate.ts';
import { sampleRecords } from '../../../support/sample.ts';

/** Makes each test at once, or fails it. */
const client = (fails = false): RobustnessClient => ({
  warm: () => {},
  end: () => {},
  start: (problem, { onDone, onFailure }) => {
    if (fails) onFailure('The runs stopped.');
    else {
      const run = startRobustness(problem);
      run.advance(run.of);
      onDone(run.result());
    }
    return () => {};
  },
});

const testsOf = (appraisal: Appraisal, fails = false) => {
  const index = indexAppraisal(appraisal);
  const ranked = rank(index);
  const told: RobustnessTests[] = [];
  runStandardTests(client(fails), index, ranked, (tests) => told.push(tests));
  return { told, atOnce: standardTests(index, ranked) };
};

const without = (...types: readonly string[]): Appraisal =>
  appraisalFrom(sampleRecords().filter(({ type }) => !types.includes(type)));

describe('the standard tests made in the worker', () => {
  it('are those made at once', () => {
    const { told, atOnce } = testsOf(appraisalFrom(sampleRecords()));
    expect(told).toEqual([atOnce]);
    expect(atOnce.stated?.runs).toBe(10_000);
  });

  it('tell once, with the same sentence, when there is nothing to test', () => {
    const { told, atOnce } = testsOf(without('weightSet', 'weight'));
    expect(told).toEqual([atOnce]);
    expect(atOnce.problem).toMatch(/weight/);
  });

  it('tell what went wrong in the worker in place of figures', () => {
    const { told } = testsOf(appraisalFrom(sampleRecords()), true);
    expect(told).toEqual([{ standard: null, stated: null, asked: null, problem: 'The runs stopped.' }]);
  });

  it('start nothing more once they are cancelled', () => {
    const started: string[] = [];
    const index = indexAppraisal(appraisalFrom(sampleRecords()));
    const waiting: RobustnessClient = {
      warm: () => {},
      end: () => {},
      start: ({ settings }) => {
        started.push(settings.weights.kind);
        return () => started.push('cancelled');
      },
    };
    const cancel = runStandardTests(waiting, index, rank(index), () => started.push('told'));
    cancel();
    expect(started).toEqual(['around', 'cancelled']);
  });
});
