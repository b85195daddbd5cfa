import { useEffect, useState } from 'react';
import type { RobustnessTests } from '../../shared/analysis/analysis-robustness.ts';
import { indexAppraisal } from '../../shared/analysis/index-appraisal.ts';
import { rank } from '../../shared/analysis/rank.ts';
import type { Appraisal } from '../../shared/records/aggregate.ts';
import { openWorker } from './open-worker.ts';
import { createRobustnessClient } from './robustness-client.ts';
import { runStandardTests } from './standard-runs.ts';

/** Edits come one after the other: the tests wait until they have rested for so many ms. */
const rest = 150;

/** The tests, and the appraisal that they are of. */
export interface TestsOf {
  readonly tests: RobustnessTests;
  readonly appraisal: Appraisal;
}

/**
 * The standard tests of the appraisal as shown, made in a worker of their own whenever it changes. Null until the first
 * are whole; then always the latest whole ones, which are of an earlier state while those of this one are being made.
 *
 * @param appraisal null where they are made elsewhere: then no worker is opened
 */
export const useStandardTests = (appraisal: Appraisal | null): TestsOf | null => {
  const [client] = useState(() => createRobustnessClient(openWorker));
  const [latest, setLatest] = useState<TestsOf | null>(null);
  const needed = appraisal !== null;
  useEffect(() => {
    if (needed) client.warm();
    return client.end;
  }, [client, needed]);
  useEffect(() => {
    if (!appraisal) return;
    let cancel = (): void => {};
    const timer = setTimeout(() => {
      const index = indexAppraisal(appraisal);
      cancel = runStandardTests(client, index, rank(index), (tests) => setLatest({ tests, appraisal }));
    }, rest);
    return () => {
      clearTimeout(timer);
      cancel();
    };
  }, [client, appraisal]);
  return latest;
};
