import { describe, expect, it } from 'vitest';
import { analyse } from '../../../../shared/analysis/analyse.ts';
import { phraseText } from '../../../../shared/analysis/figure.ts';
import { paperContext } from '../../../../shared/paper/context.ts';
import { scenarioBlocks } from '../../../../shared/paper/sections/scenarios.ts';
import type { Appraisal } from '../../../../shared/records/aggregate.ts';
import type { AnyRecord } from '../../../../shared/records/record.ts';
import { newScenario } from '../../../../shared/records/scenario.ts';
import { newWeight } from '../../../../shared/records/weight-set.ts';
import { sampleAppraisal } from '../../../support/sample.ts';
import { appraisalOfScores, criterion } from '../analysis/build.ts';

const told = (appraisal: Appraisal): string =>
  scenarioBlocks(paperContext(appraisal, analyse(appraisal), { drawnAt: '2009-03-01T09:00:00.000Z' }))
    .flatMap((block) => (block.kind === 'paragraph' ? [phraseText(block.phrase)] : []))
    .join(' ');

describe('the what-ifs of the paper', () => {
  const supposing = (id: string): AnyRecord =>
    newScenario({
      id: 'one',
      order: 1,
      name: 'One',
      overrides: {
        weights: [{ criterion: id, share: 0.5 }],
        scores: [{ option: 'A', criterion: id, value: 10 }],
        costs: [],
      },
    });

  it('say so where a criterion that they name has been split, and never that it was supposed', () => {
    const whole = told(
      appraisalOfScores({ scores: { A: [80, 60], B: [40, 60] }, weights: [1, 1], more: [supposing('C1')] }),
    );
    expect(whole).toContain('Supposed: C1 at 50% of the weight; A at 10 on C1.');
    expect(whole).not.toContain('split');
    const split = told(
      appraisalOfScores({
        scores: { A: [80, 60], B: [40, 60] },
        weights: [1, 1],
        more: [
          criterion('family', 9, { name: 'Care' }),
          criterion('C1', 1, { parent: 'family' }),
          newWeight('set', 'family', 1),
          supposing('family'),
        ],
      }),
    );
    expect(split).toContain('Care has been split into parts, so what was supposed of it has no effect.');
    expect(split).not.toContain('Supposed');
  });

  it('say that scores on a cost criterion stay where costs move and nobody scores it anew', () => {
    const kept = 'The scores on Affordability stay as they were given.';
    const sample = sampleAppraisal();
    expect(told(sample).split(kept)).toHaveLength(2);
    const anew = [...sample.scenario.values()].map((held) =>
      held.costs.length === 0
        ? held
        : { ...held, scores: [...held.scores, { option: 'optD', criterion: 'critVFM', value: 40 }] },
    );
    expect(told({ ...sample, scenario: sample.scenario.with(anew, []) })).not.toContain(kept);
  });
});
