import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { weightDraw } from '../../../../../shared/analysis/robustness/draw-weights.ts';
import {
  fillWithDraws,
  seededGenerator,
  unitOf,
} from '../../../../../shared/analysis/robustness/generator.ts';
import { valueAt } from '../../../../../shared/analysis/value-function.ts';
import { newWeight } from '../../../../../shared/records/weight-set.ts';
import { appraisalOfScores, given, weightSet } from '../build.ts';
import { errorsAway, freeAndExact, problemOf, testOf, wholeTest } from './plain-problem.ts';

interface Case<I, E> {
  readonly input: I;
  readonly expected: E;
}

const read = <I, E>(name: string): Case<I, E> & { readonly tolerance: unknown } =>
  JSON.parse(readFileSync(join(import.meta.dirname, '../../../../cases', `${name}.json`), 'utf8'));

/** Cases on a scale of 0 to 1, ours of 0 to 100. */
const toScale = (rows: readonly (readonly number[])[]): number[][] =>
  rows.map((row) => row.map((value) => value * 100));

describe('published examples of SMAA', () => {
  it('two options with exact scores: acceptability and central weights have closed forms', () => {
    const { input, expected } = read<
      { values: number[][]; tie_problem: { values: number[][] } },
      {
        rank_acceptability: Readonly<Record<string, number[]>>;
        central_weights: Readonly<Record<string, number[]>>;
        confidence_factor: Readonly<Record<string, number>>;
        tie_problem: { both_first_rank_acceptability: number; central_weights: number[] };
      }
    >('smaa_closed_form_two_options');
    const { withCost } = testOf(toScale(input.values), { iterations: 1_000_000 });
    for (const [row, name] of ['alt1', 'alt2'].entries()) {
      for (const [rank, share] of given(expected.rank_acceptability[name]).entries()) {
        expect(
          errorsAway(
            withCost.rankAcceptability[row]?.[rank],
            share,
            withCost.rankAcceptabilityError[row]?.[rank],
          ),
        ).toBeLessThanOrEqual(3);
      }
      for (const [column, weight] of given(expected.central_weights[name]).entries()) {
        expect(
          errorsAway(
            withCost.centralWeights[row]?.[column],
            weight,
            withCost.centralWeightsError[row]?.[column],
          ),
        ).toBeLessThanOrEqual(3);
      }
      expect(withCost.confidence[row]).toBe(expected.confidence_factor[name]);
    }
    expect(
      errorsAway(withCost.pairwiseWinning[0]?.[1], 0.75, withCost.pairwiseWinningError[0]?.[1]),
    ).toBeLessThanOrEqual(3);
    expect(errorsAway(withCost.expectedRank[0], 1.25, withCost.expectedRankError[0])).toBeLessThanOrEqual(3);

    const tied = testOf(input.tie_problem.values, { iterations: 1_000_000 }).withCost;
    for (const row of [0, 1]) {
      expect(tied.rankAcceptability[row]).toEqual([expected.tie_problem.both_first_rank_acceptability, 0]);
      for (const [column, weight] of expected.tie_problem.central_weights.entries()) {
        expect(
          errorsAway(tied.centralWeights[row]?.[column], weight, tied.centralWeightsError[row]?.[column]),
        ).toBeLessThanOrEqual(3);
      }
    }
  });

  it('an option that is never first has no central weights and no confidence, rather than 0', () => {
    const { input, expected, tolerance } = read<
      {
        all_dominated: { values: number[][]; weights: number[]; iterations: number };
        one_reversal: { iterations: number; value_option1: number[]; value_option2: number[] };
      },
      {
        all_dominated: {
          rank_acceptability: number[][];
          central_weights: [number[], null];
          confidence_factor: [number, null];
        };
        one_reversal: { pairwise_winning: number[][] };
      }
    >('smaa_degenerate_rsmaa');
    const { values, weights, iterations } = input.all_dominated;
    const { withCost } = testOf(
      toScale(values),
      { weights: { kind: 'around', percent: 0 }, iterations },
      { weights },
    );
    expect(withCost.rankAcceptability).toEqual(expected.all_dominated.rank_acceptability);
    expect(withCost.confidence).toEqual(expected.all_dominated.confidence_factor);
    expect(withCost.confidenceError).toEqual([0, null]);
    expect(withCost.centralWeights[1]).toBeNull();
    expect(withCost.centralWeightsError).toEqual([[0, 0, 0], null]);
    for (const [column, weight] of expected.all_dominated.central_weights[0].entries()) {
      // The case prints eight figures of a third.
      expect(withCost.centralWeights[0]?.[column]).toBeCloseTo(weight, 8);
    }

    // Ten runs with given values: ten stated sets, each with all its weight on the criterion of its run.
    const { value_option1, value_option2 } = input.one_reversal;
    const sets = value_option1.map((_, run) =>
      weightSet(`run${run}`, { order: run + 2, name: `Run ${run}`, voice: 'group' }),
    );
    const reversal = appraisalOfScores({
      scores: {
        A: value_option1.map((value) => value * 100),
        B: value_option2.map((value) => value * 100),
      },
      weights: value_option1.map(() => 0),
      more: sets.flatMap((set, run) => [
        set,
        ...sets.map((_, place) => newWeight(set.id, `C${place + 1}`, place === run ? 1 : 0)),
      ]),
    });
    const mixed = wholeTest(
      problemOf(reversal, { weights: { kind: 'sets' }, iterations: input.one_reversal.iterations }),
    );
    for (const [row, wins] of expected.one_reversal.pairwise_winning.entries()) {
      for (const [column, share] of wins.entries()) {
        expect(Math.abs(given(mixed.withCost.pairwiseWinning[row]?.[column]) - share)).toBeLessThanOrEqual(
          Number(tolerance),
        );
      }
    }
  });

  it('partial values: figures beyond the points take the value of the nearest end', () => {
    interface Points {
      readonly cutoffs: number[];
      readonly values: number[];
      readonly x: number[];
    }
    const { input, expected, tolerance } = read<
      { decreasing: Points; increasing: Points },
      { decreasing_clip: number[]; increasing_clip: number[] }
    >('smaa_partial_value_rsmaa');
    for (const [{ cutoffs, values, x }, clipped] of [
      [input.decreasing, expected.decreasing_clip],
      [input.increasing, expected.increasing_clip],
    ] as const) {
      const points = cutoffs.map((at, place) => ({ at, value: given(values[place]) * 100 }));
      for (const [place, figure] of x.entries()) {
        const found = valueAt(points, figure);
        expect(Math.abs(found.value / 100 - given(clipped[place]))).toBeLessThanOrEqual(Number(tolerance));
        expect(found.clipped).toBe(figure < given(cutoffs[0]) || figure > given(cutoffs.at(-1)));
      }
    }
  });

  it('weights are exponentials over their sum, and not uniform numbers over theirs', () => {
    const { expected } = read<
      unknown,
      {
        sampler_a: Readonly<Record<string, number[]>>;
        sampler_b: { '2': number[]; '4_monte_carlo': number[] };
      }
    >('smaa_weight_sampler_means');
    const runs = 1_000_000;
    for (const criteria of [2, 4]) {
      const draw = weightDraw({
        ...problemOf(
          appraisalOfScores({
            scores: { A: [1, 1, 1, 1].slice(0, criteria) },
            weights: [1, 1, 1, 1].slice(0, criteria),
          }),
        ),
        settings: freeAndExact,
      });
      const ours = orderedMeans(criteria, runs, draw.next);
      const uniforms = orderedMeans(criteria, runs, (draws, weights) => {
        let sum = 0;
        for (let place = 0; place < criteria; place += 1) sum += unitOf(given(draws[place]));
        for (let place = 0; place < criteria; place += 1) weights[place] = unitOf(given(draws[place])) / sum;
      });
      for (const [rank, mean] of given(expected.sampler_a[criteria]).entries()) {
        expect(errorsAway(ours.means[rank], mean, ours.errors[rank])).toBeLessThanOrEqual(3);
      }
      const wrong = criteria === 2 ? expected.sampler_b['2'] : expected.sampler_b['4_monte_carlo'];
      for (const [rank, mean] of wrong.entries()) {
        expect(Math.abs(given(uniforms.means[rank]) - mean)).toBeLessThanOrEqual(0.003);
        expect(Math.abs(given(ours.means[rank]) - mean)).toBeGreaterThan(0.02);
      }
    }
  });
});

/** Means of the weights from the largest down, with their standard errors. */
const orderedMeans = (
  criteria: number,
  runs: number,
  next: (draws: Int32Array, weights: Float64Array) => void,
): { readonly means: readonly number[]; readonly errors: readonly number[] } => {
  const generator = seededGenerator(1);
  const draws = new Int32Array(criteria);
  const weights = new Float64Array(criteria);
  const sums = weights.slice();
  const squares = weights.slice();
  for (let run = 0; run < runs; run += 1) {
    fillWithDraws(generator, draws);
    next(draws, weights);
    weights.sort();
    for (let rank = 0; rank < criteria; rank += 1) {
      const weight = given(weights[criteria - 1 - rank]);
      sums[rank] = given(sums[rank]) + weight;
      squares[rank] = given(squares[rank]) + weight * weight;
    }
  }
  const means = Array.from(sums, (sum) => sum / runs);
  return {
    means,
    errors: means.map((mean, rank) => Math.sqrt((given(squares[rank]) / runs - mean * mean) / runs)),
  };
};
