import { describe, expect, it } from 'vitest';
import {
  effective,
  isNothing,
  sameOverrides,
  shareOfAll,
  sharesInFamily,
  shareWithoutCost,
  supposeCost,
  supposeScore,
  supposeWeights,
  without,
} from '../../../../../renderer/features/results/what-if.ts';
import { indexAppraisal } from '../../../../../shared/analysis/index-appraisal.ts';
import { withOverrides } from '../../../../../shared/analysis/overrides.ts';
import { rank } from '../../../../../shared/analysis/rank.ts';
import { noOverrides, type Overrides } from '../../../../../shared/records/scenario.ts';
import { sampleAppraisal } from '../../../../support/sample.ts';

const index = indexAppraisal(sampleAppraisal());
const nameOf = (id: string): string => index.criteria.find((criterion) => criterion.id === id)?.name ?? '';
const withWeight = (overrides: Overrides, criterion: string, share: number): Overrides => {
  const supposed = supposeWeights(overrides, [{ criterion, share }], nameOf);
  if (!supposed.ok) throw new Error(supposed.sentence);
  return supposed.overrides;
};

describe('supposing', () => {
  it('puts the newest in the place of what was supposed of the same weight, score or line', () => {
    let overrides = withWeight(noOverrides, 'critVFM', 0.3);
    overrides = withWeight(overrides, 'critVFM', 0.2);
    overrides = supposeScore(overrides, 'optD', 'critSUST', 50);
    overrides = supposeScore(overrides, 'optD', 'critSUST', 20);
    overrides = supposeScore(overrides, 'optA', 'critSUST', 70);
    overrides = supposeCost(overrides, 'cost32', [1]);
    overrides = supposeCost(overrides, 'cost32', [0, 0]);
    expect(overrides).toEqual({
      weights: [{ criterion: 'critVFM', share: 0.2 }],
      scores: [
        { option: 'optD', criterion: 'critSUST', value: 20 },
        { option: 'optA', criterion: 'critSUST', value: 70 },
      ],
      costs: [{ costLine: 'cost32', amounts: [0, 0] }],
    });
    expect(isNothing(noOverrides)).toBe(true);
  });

  it('refuses weights over 100% together, and says how much is left and for whom', () => {
    const most = withWeight(noOverrides, 'critVFM', 0.7);
    expect(supposeWeights(most, [{ criterion: 'critINT', share: 0.4 }], nameOf)).toEqual({
      ok: false,
      sentence: 'Affordability is supposed to have 70% already, which leaves 30%. 40% was not supposed.',
    });
    expect(supposeWeights(most, [{ criterion: 'critINT', share: 0.3 }], nameOf).ok).toBe(true);
    // Of the same criterion it is no addition.
    expect(supposeWeights(most, [{ criterion: 'critVFM', share: 1 }], nameOf).ok).toBe(true);
  });

  it('takes one thing away and leaves the others', () => {
    let overrides = supposeScore(withWeight(noOverrides, 'critVFM', 0.2), 'optD', 'critSUST', 20);
    overrides = supposeCost(overrides, 'cost32', [0]);
    expect(without(overrides, [{ of: 'score', option: 'optD', criterion: 'critSUST' }]).scores).toEqual([]);
    const left = without(overrides, [
      { of: 'weight', criterion: 'critVFM' },
      { of: 'cost', costLine: 'cost32' },
    ]);
    expect(left).toEqual({ ...noOverrides, scores: overrides.scores });
    expect(overrides.weights).toHaveLength(1);
  });

  it('counts what is there alone: what was removed since is not kept with a scenario', () => {
    const overrides: Overrides = {
      weights: [
        { criterion: 'critVFM', share: 0.2 },
        { criterion: 'gone', share: 0.2 },
      ],
      scores: [
        { option: 'gone', criterion: 'critVFM', value: 1 },
        { option: 'optA', criterion: 'critVFM', value: 1 },
      ],
      costs: [
        { costLine: 'gone', amounts: [] },
        { costLine: 'cost32', amounts: [0] },
      ],
    };
    expect(effective(overrides, index)).toEqual({
      weights: [{ criterion: 'critVFM', share: 0.2 }],
      scores: [{ option: 'optA', criterion: 'critVFM', value: 1 }],
      costs: [{ costLine: 'cost32', amounts: [0] }],
    });
  });

  it('is the same in any order, and another with another figure', () => {
    const one = supposeScore(supposeScore(noOverrides, 'optD', 'critSUST', 20), 'optD', 'critWORK', 25);
    const other = supposeScore(supposeScore(noOverrides, 'optD', 'critWORK', 25), 'optD', 'critSUST', 20);
    expect(sameOverrides(one, other)).toBe(true);
    expect(sameOverrides(one, supposeScore(other, 'optD', 'critSUST', 21))).toBe(false);
  });
});

describe('the share of a family', () => {
  it('goes to its criteria in their proportions, or equally where none of them has a weight', () => {
    const shares = sharesInFamily(
      [
        { id: 'one', weight: 0.1 },
        { id: 'two', weight: 0.3 },
      ],
      0.6,
    );
    expect(shares.map(({ criterion }) => criterion)).toEqual(['one', 'two']);
    expect(shares[0]?.share).toBeCloseTo(0.15, 12);
    expect(shares[1]?.share).toBeCloseTo(0.45, 12);
    const none = sharesInFamily(
      [
        { id: 'one', weight: 0 },
        { id: 'two', weight: 0 },
      ],
      0.6,
    );
    expect(none.map(({ share }) => share)).toEqual([0.3, 0.3]);
  });
});

describe('a weight among the criteria that are not cost', () => {
  it('is the share of all weight under which the ranking without cost has it', () => {
    const before = rank(index);
    const integration = index.columnOf.get('critINT') ?? -1;
    const weight = before.weights?.[integration] ?? 0;
    const cost = index.criteria.reduce(
      (sum, { isCost }, column) => sum + (isCost ? (before.weights?.[column] ?? 0) : 0),
      0,
    );
    expect(cost).toBeGreaterThan(0);
    for (const among of [0, 0.05, 0.25, 0.6, 0.99, 1]) {
      const share = shareOfAll(among, weight, cost);
      const after = rank(withOverrides(index, withWeight(noOverrides, 'critINT', share)));
      expect(after.benefitWeights?.[integration]).toBeCloseTo(among, 9);
      expect(shareWithoutCost(share, weight, cost)).toBeCloseTo(among, 9);
    }
  });

  it('is the share itself where nothing is cost', () => {
    expect(shareOfAll(0.37, 0.1, 0)).toBe(0.37);
    expect(shareWithoutCost(0.37, 0.1, 0)).toBe(0.37);
  });
});
