import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Robustness,
  type RobustnessSettings,
  type RobustnessStanding,
  robustness,
} from '../../../../../shared/analysis/analysis-robustness.ts';
import { indexAppraisal } from '../../../../../shared/analysis/index-appraisal.ts';
import { rank } from '../../../../../shared/analysis/rank.ts';
import {
  type RobustnessProblem,
  robustnessProblem,
} from '../../../../../shared/analysis/robustness/robustness-problem.ts';
import { startRobustness } from '../../../../../shared/analysis/robustness/robustness-run.ts';
import { appraisalFrom } from '../../../../../shared/records/aggregate.ts';
import { appraisalOfScores, given } from '../build.ts';
import { randomRecords } from '../random-appraisal.ts';
import { freeAndExact, problemOf, testOf, wholeTest } from './plain-problem.ts';

const randomSettings: fc.Arbitrary<RobustnessSettings> = fc.record({
  weights: fc.oneof(
    fc.constantFrom({ kind: 'free' as const }, { kind: 'ranked' as const }, { kind: 'sets' as const }),
    fc.integer({ min: 0, max: 100 }).map((percent) => ({ kind: 'around' as const, percent })),
  ),
  scores: fc.oneof(
    fc.constantFrom({ kind: 'exact' as const }, { kind: 'ranges' as const }, { kind: 'spread' as const }),
    fc.integer({ min: 0, max: 100 }).map((points) => ({ kind: 'around' as const, points })),
  ),
  shape: fc.constantFrom('uniform' as const, 'triangular' as const),
  iterations: fc.integer({ min: 1, max: 300 }),
  seed: fc.integer({ min: 0, max: 4_294_967_295 }),
});

/** Problems of appraisals of any small shape, as the records and the settings come; those without a test left out. */
const randomProblem: fc.Arbitrary<RobustnessProblem> = fc
  .tuple(randomRecords, randomSettings)
  .map(([records, settings]) => {
    const index = indexAppraisal(appraisalFrom(records));
    return robustnessProblem(index, rank(index), settings);
  })
  .filter((problem): problem is RobustnessProblem => !('problem' in problem));

const sum = (values: readonly number[]): number => values.reduce((whole, value) => whole + value, 0);
const standings = ({ withCost, benefitOnly }: Robustness): readonly RobustnessStanding[] => [
  withCost,
  benefitOnly,
];

describe('a random test', () => {
  it('keeps its shape, and holds nothing that JSON cannot, for any appraisal and settings', () => {
    fc.assert(
      fc.property(randomProblem, (problem) => {
        const result = wholeTest(problem);
        expect(JSON.parse(JSON.stringify(result))).toEqual(result);
        expect(robustness.safeParse(result).error).toBeUndefined();
        expect(result.runs).toBe(problem.settings.iterations);
        expect(result.confidenceRuns).toBe(problem.settings.iterations);
      }),
      { numRuns: 300 },
    );
  });

  it('gives every option a rank in every run: rows come to 1, and columns too without ties', () => {
    fc.assert(
      fc.property(randomProblem, (problem) => {
        for (const { rankAcceptability, pairwiseWinning, expectedRank } of standings(wholeTest(problem))) {
          for (const [row, shares] of rankAcceptability.entries()) {
            expect(sum(shares)).toBeCloseTo(1, 12);
            // Every option with more points pushes an option down by one place.
            expect(1 + sum(pairwiseWinning.map((wins) => given(wins[row])))).toBeCloseTo(
              given(expectedRank[row]),
              10,
            );
          }
          const hasTies = pairwiseWinning.some((wins, one) =>
            wins.some((share, two) => one !== two && share + given(pairwiseWinning[two]?.[one]) < 1 - 1e-12),
          );
          for (const place of rankAcceptability.keys()) {
            const column = sum(rankAcceptability.map((shares) => given(shares[place])));
            if (!hasTies) expect(column).toBeCloseTo(1, 12);
            else if (place === 0) expect(column).toBeGreaterThan(1 - 1e-12);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('has central weights that come to 1, with nothing for cost where cost is left out, and confidence beside them', () => {
    fc.assert(
      fc.property(randomProblem, (problem) => {
        const result = wholeTest(problem);
        for (const { centralWeights, confidence, rankAcceptability } of standings(result)) {
          for (const [row, weights] of centralWeights.entries()) {
            expect(confidence[row] === null).toBe(weights === null);
            if (given(rankAcceptability[row]?.[0]) === 0) expect(weights).toBeNull();
            if (weights) expect(sum(weights)).toBeCloseTo(1, 10);
          }
        }
        for (const weights of result.benefitOnly.centralWeights) {
          for (const place of problem.columns.subarray(problem.benefits)) {
            if (weights) expect(weights[place]).toBe(0);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('gives the same answer for the same seed, however its runs are cut up', () => {
    fc.assert(
      fc.property(
        randomProblem,
        fc.array(fc.integer({ min: 0, max: 200 }), { maxLength: 20 }),
        (problem, cuts) => {
          const whole = wholeTest(problem);
          const run = startRobustness(structuredClone(problem));
          for (const cut of cuts) run.advance(cut);
          run.advance(run.of - run.made);
          expect(run.done).toBe(true);
          expect(run.result()).toEqual(whole);
          run.advance(100);
          expect(run.result()).toEqual(whole);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('gives another answer for another seed', () => {
    const rows = [
      [70, 30, 50],
      [40, 60, 55],
    ];
    expect(testOf(rows, { seed: 1 }).withCost).not.toEqual(testOf(rows, { seed: 2 }).withCost);
  });

  it('shows a picture while it runs: fewer runs, wider errors, and no confidence until its runs begin', () => {
    const run = startRobustness(
      problemOf(appraisalOfScores({ scores: { A: [70, 30], B: [40, 60] }, weights: [1, 1] })),
    );
    const before = run.result();
    expect(before.runs).toBe(0);
    expect(before.withCost.rankAcceptability).toEqual([
      [0, 0],
      [0, 0],
    ]);
    run.advance(100);
    const early = run.result();
    expect(early).toMatchObject({ runs: 100, confidenceRuns: 0 });
    expect(early.withCost.confidence).toEqual([null, null]);
    run.advance(10_000);
    const late = run.result();
    expect(late).toMatchObject({ runs: 10_000, confidenceRuns: 100 });
    expect(late.withCost.confidence).toEqual([1, 1]);
    expect(given(late.withCost.rankAcceptabilityError[0]?.[0])).toBeLessThan(
      given(early.withCost.rankAcceptabilityError[0]?.[0]) / 5,
    );
    expect(run.done).toBe(false);
    expect([run.made, run.of]).toEqual([10_100, 12_000]);
  });

  it('makes at most 2,000 runs for the confidence factors', () => {
    expect(testOf([[1], [2]], { iterations: 12_000 })).toMatchObject({
      runs: 12_000,
      confidenceRuns: 2000,
    });
  });
});

describe('ties and ends', () => {
  it('tied options share the better rank, and neither beats the other', () => {
    const { withCost } = testOf([
      [50, 50],
      [50, 50],
      [20, 20],
    ]);
    expect(withCost.rankAcceptability).toEqual([
      [1, 0, 0],
      [1, 0, 0],
      [0, 0, 1],
    ]);
    expect(withCost.pairwiseWinning).toEqual([
      [0, 0, 1],
      [0, 0, 1],
      [0, 0, 0],
    ]);
    expect(withCost.expectedRank).toEqual([1, 1, 3]);
    expect(withCost.expectedRankError).toEqual([0, 0, 0]);
  });

  it('totals that are equal but for the noise of floating point are a tie', () => {
    expect(0.1 * 24 + 0.2 * 24).not.toBe(0.3 * 24);
    const { withCost } = testOf(
      [
        [24, 24, 0, 0],
        [0, 0, 24, 0],
      ],
      { weights: { kind: 'around', percent: 0 } },
      { weights: [1, 2, 3, 4] },
    );
    expect(withCost.rankAcceptability).toEqual([
      [1, 0],
      [1, 0],
    ]);
  });

  it('one option on one criterion is always first, under that criterion', () => {
    expect(testOf([[40]]).withCost).toEqual({
      rankAcceptability: [[1]],
      rankAcceptabilityError: [[0]],
      pairwiseWinning: [[0]],
      pairwiseWinningError: [[0]],
      expectedRank: [1],
      expectedRankError: [0],
      centralWeights: [[1]],
      centralWeightsError: [[0]],
      confidence: [1],
      confidenceError: [0],
    });
  });

  it('weights that came up once have no standard error', () => {
    const { withCost } = testOf([[40, 60]], { iterations: 1 });
    expect(withCost.centralWeights[0]).not.toBeNull();
    expect(withCost.centralWeightsError).toEqual([null]);
  });

  it('with all weight on cost, options tie on benefit and no weights are central', () => {
    const { withCost, benefitOnly } = testOf(
      [
        [90, 10],
        [10, 90],
      ],
      { weights: { kind: 'around', percent: 50 } },
      { weights: [0, 1], costLast: true },
    );
    expect(withCost.rankAcceptability).toEqual([
      [0, 1],
      [1, 0],
    ]);
    expect(benefitOnly.rankAcceptability).toEqual([
      [1, 0],
      [1, 0],
    ]);
    expect(benefitOnly.centralWeights).toEqual([null, null]);
    expect(benefitOnly.confidence).toEqual([null, null]);
  });

  it('leaves cost out of the same runs: what is left is shared out again', () => {
    const rows = [
      [80, 20, 10],
      [30, 60, 90],
    ];
    const both = testOf(rows, {}, { costLast: true });
    const without = testOf(
      rows.map((row) => row.slice(0, 2)),
      { seed: 2 },
    );
    const share = given(both.benefitOnly.rankAcceptability[0]?.[0]);
    const other = given(without.withCost.rankAcceptability[0]?.[0]);
    const error = Math.hypot(
      given(both.benefitOnly.rankAcceptabilityError[0]?.[0]),
      given(without.withCost.rankAcceptabilityError[0]?.[0]),
    );
    expect(Math.abs(share - other)).toBeLessThan(3 * error);
    expect(both.withCost.rankAcceptability).not.toEqual(both.benefitOnly.rankAcceptability);
    expect(without.benefitOnly).toEqual(without.withCost);
  });

  it('an odd number of options is tested like an even one', () => {
    const rows = [[60], [55], [50]];
    const { withCost } = testOf(rows, {
      ...freeAndExact,
      scores: { kind: 'around', points: 5 },
      iterations: 100_000,
    });
    // A is uniform on 55-65 and B on 50-60: B wins with ½ × ¼ × ¼ × 4 = ⅛, and C reaches A never.
    expect(Math.abs(given(withCost.pairwiseWinning[1]?.[0]) - 1 / 8)).toBeLessThan(
      3 * given(withCost.pairwiseWinningError[1]?.[0]),
    );
    expect(Math.abs(given(withCost.pairwiseWinning[2]?.[1]) - 1 / 8)).toBeLessThan(
      3 * given(withCost.pairwiseWinningError[2]?.[1]),
    );
    expect(withCost.pairwiseWinning[2]?.[0]).toBe(0);
  });
});
