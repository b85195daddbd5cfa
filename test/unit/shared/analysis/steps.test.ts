import { describe, expect, it } from 'vitest';
import { explain, explainInSteps } from '../../../../shared/analysis/analyse.ts';
import { indexAppraisal } from '../../../../shared/analysis/index-appraisal.ts';
import { rank } from '../../../../shared/analysis/rank.ts';
import { sampleAppraisal } from '../../../support/sample.ts';

/** Each time with an appraisal of its own: what is remembered of one belongs to it. */
const ranked = () => {
  const index = indexAppraisal(sampleAppraisal());
  return [index, rank(index)] as const;
};

describe('an analysis that is made in steps', () => {
  it('comes to the same as in one go', () => {
    const steps = explainInSteps(...ranked());
    let parts = 0;
    for (;;) {
      const step = steps.next();
      parts += 1;
      if (!step.done) continue;
      expect(step.value).toEqual(explain(...ranked()));
      break;
    }
    // With the cost criteria and without them, four each, beside everything else.
    expect(parts).toBeGreaterThanOrEqual(14);
  });
});
