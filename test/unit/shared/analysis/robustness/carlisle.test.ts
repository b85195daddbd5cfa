import { describe, expect, it } from 'vitest';
import type { Robustness, RobustnessSettings } from '../../../../../shared/analysis/analysis-robustness.ts';
import { indexAppraisal } from '../../../../../shared/analysis/index-appraisal.ts';
import { rank } from '../../../../../shared/analysis/rank.ts';
import {
  robustnessOf,
  standardSettings,
  statedSettings,
} from '../../../../../shared/analysis/robustness/robustness.ts';
import { sampleAppraisal } from '../../../../support/sample.ts';
import { given } from '../build.ts';

const index = indexAppraisal(sampleAppraisal());
const ranked = rank(index);

const testOfTheSample = (settings: RobustnessSettings): Robustness => {
  const found = robustnessOf(index, ranked, { ...settings, iterations: 100_000 });
  if ('problem' in found) throw new Error(found.problem);
  return found;
};

/** Share of runs in which an option comes first, in per cent. */
const firstOf = ({ withCost }: Robustness, letter: string): number => {
  const row = index.options.findIndex((option) => option.letter === letter);
  return 100 * given(withCost.rankAcceptability[row]?.[0]);
};

describe('the random tests of the sample', () => {
  it('D comes first in 86.2% of runs, A in 12.2% and B in 1.6%, each within 0.6 points', () => {
    const found = testOfTheSample(standardSettings);
    expect(Math.abs(firstOf(found, 'D') - 86.2)).toBeLessThan(0.6);
    expect(Math.abs(firstOf(found, 'A') - 12.2)).toBeLessThan(0.6);
    expect(Math.abs(firstOf(found, 'B') - 1.6)).toBeLessThan(0.6);
    expect(firstOf(found, 'C')).toBeLessThan(0.1);
  });

  it('under a mixture of the stated weight sets D comes first less often, and A more', () => {
    const found = testOfTheSample(statedSettings);
    expect(Math.abs(firstOf(found, 'D') - 69.4)).toBeLessThan(0.6);
    expect(Math.abs(firstOf(found, 'A') - 27.6)).toBeLessThan(0.6);
    expect(found.missing).toBe(0);
  });
});
