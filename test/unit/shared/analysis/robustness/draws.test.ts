import { describe, expect, it } from 'vitest';
import type { RobustnessSettings } from '../../../../../shared/analysis/analysis-robustness.ts';
import { rankOrderCentroid } from '../../../../../shared/analysis/rank-weights.ts';
import { scoreDraw } from '../../../../../shared/analysis/robustness/draw-scores.ts';
import { weightDraw } from '../../../../../shared/analysis/robustness/draw-weights.ts';
import { fillWithDraws, seededGenerator } from '../../../../../shared/analysis/robustness/generator.ts';
import { appraisalOfScores, given } from '../build.ts';
import { problemOf } from './plain-problem.ts';

const runs = 20_000;

/** What many runs write, one row a run. */
const rowsOf = (
  draws: number,
  width: number,
  write: (drawn: Int32Array, row: Float64Array) => void,
): readonly (readonly number[])[] => {
  const generator = seededGenerator(11);
  const drawn = new Int32Array(draws);
  const row = new Float64Array(width);
  return Array.from({ length: runs }, () => {
    fillWithDraws(generator, drawn);
    write(drawn, row);
    return [...row];
  });
};

const weightsOf = (agreed: readonly number[], weights: RobustnessSettings['weights']) => {
  const appraisal = appraisalOfScores({ scores: { A: agreed.map(() => 50) }, weights: agreed });
  const draw = weightDraw(problemOf(appraisal, { weights }));
  return rowsOf(draw.draws, agreed.length, draw.next);
};

const scoresOf = (scores: readonly (number | null)[], settings: Partial<RobustnessSettings>) => {
  const problem = problemOf(
    appraisalOfScores({ scores: { A: scores }, weights: scores.map(() => 1) }),
    settings,
  );
  const draw = scoreDraw(problem);
  return rowsOf(draw.draws, scores.length, (drawn, row) => draw.scores(drawn, 0, row));
};

const column = (rows: readonly (readonly number[])[], place: number): readonly number[] =>
  rows.map((row) => given(row[place]));

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** Checks a mean against what it should be, within four standard errors. */
const expectMean = (values: readonly number[], expected: number): void => {
  const middle = mean(values);
  const variance = mean(values.map((value) => (value - middle) ** 2));
  expect(Math.abs(middle - expected)).toBeLessThan(4 * Math.sqrt(variance / values.length));
};

describe('weights of a run', () => {
  it('sum to 1 and are never below 0, however they are drawn', () => {
    for (const weights of [
      { kind: 'free' },
      { kind: 'ranked' },
      { kind: 'around', percent: 0 },
      { kind: 'around', percent: 100 },
    ] as const) {
      for (const row of weightsOf([40, 30, 30, 0], weights)) {
        expect(row.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
        expect(Math.min(...row)).toBeGreaterThanOrEqual(0);
      }
    }
  });

  it('keep the order of the agreed weights, and are uniform there: their means are the rank order centroid', () => {
    const rows = weightsOf([10, 40, 30, 20], { kind: 'ranked' });
    for (const [a, b, c, d] of rows) {
      expect(given(b)).toBeGreaterThanOrEqual(given(c));
      expect(given(c)).toBeGreaterThanOrEqual(given(d));
      expect(given(d)).toBeGreaterThanOrEqual(given(a));
    }
    for (const [place, expected] of rankOrderCentroid(4).entries()) {
      expectMean(column(rows, given([1, 2, 3, 0][place])), expected);
    }
  });

  it('that are agreed to be equal come in any order, all orders equally often', () => {
    const rows = weightsOf([20, 20, 20, 40], { kind: 'ranked' });
    const [first, ...rest] = rankOrderCentroid(4);
    expectMean(column(rows, 3), given(first));
    const orders = new Map<string, number>();
    for (const row of rows) {
      expect(Math.max(...row)).toBe(row[3]);
      const order = [0, 1, 2].sort((a, b) => given(row[b]) - given(row[a])).join('');
      orders.set(order, (orders.get(order) ?? 0) + 1);
    }
    for (const place of [0, 1, 2]) expectMean(column(rows, place), mean(rest));
    expect(orders.size).toBe(6);
    for (const found of orders.values()) expect(Math.abs(found / runs - 1 / 6)).toBeLessThan(0.012);
  });

  it('around the agreed ones stay in their range before they are shared out, and those of 0 stay 0', () => {
    const rows = weightsOf([60, 40, 0], { kind: 'around', percent: 50 });
    for (const [a, b, c] of rows) {
      expect(c).toBe(0);
      expect(given(a) / given(b)).toBeGreaterThan(30 / 60);
      expect(given(a) / given(b)).toBeLessThan(90 / 20);
    }
    // Uniform on 30-90 over uniform on 20-60: the mean of the one times that of the other's inverse, ln 3 / 40.
    expectMean(
      rows.map(([a, b]) => given(a) / given(b)),
      (60 * Math.log(3)) / 40,
    );
    expect(weightsOf([60, 40], { kind: 'around', percent: 0 })[0]).toEqual([0.6, 0.4]);
  });
});

describe('scores of a run', () => {
  it('lie in the part of their range that is on the scale, drawn there and not cut off to it', () => {
    const rows = scoresOf([50, 96, 3, null], { scores: { kind: 'around', points: 10 } });
    for (const [place, [low, high]] of (
      [
        [40, 60],
        [86, 100],
        [0, 13],
        [0, 100],
      ] as const
    ).entries()) {
      const values = column(rows, place);
      expect(Math.min(...values)).toBeGreaterThan(low);
      expect(Math.max(...values)).toBeLessThan(high);
      expectMean(values, (low + high) / 2);
      for (const quarter of [0.25, 0.5, 0.75]) {
        const below = values.filter((value) => value < low + quarter * (high - low)).length / runs;
        expect(Math.abs(below - quarter)).toBeLessThan(0.014);
      }
    }
  });

  it('are likeliest at the score itself under the triangular shape, and a missing one is likeliest nowhere', () => {
    const rows = scoresOf([50, 96, 0, null], { scores: { kind: 'around', points: 10 }, shape: 'triangular' });
    for (const [place, [low, likeliest, high]] of (
      [
        [40, 50, 60],
        [86, 96, 100],
        [0, 0, 10],
      ] as const
    ).entries()) {
      const values = column(rows, place);
      expect(Math.min(...values)).toBeGreaterThan(low);
      expect(Math.max(...values)).toBeLessThan(high);
      expectMean(values, (low + likeliest + high) / 3);
      const below = values.filter((value) => value < likeliest).length / runs;
      expect(Math.abs(below - (likeliest - low) / (high - low))).toBeLessThan(0.014);
    }
    expectMean(column(rows, 3), 50);
    const quarter = column(rows, 3).filter((value) => value < 25).length / runs;
    expect(Math.abs(quarter - 1 / 4)).toBeLessThan(0.014);
  });

  it('add up to the same totals as when they are written down first', () => {
    for (const shape of ['uniform', 'triangular'] as const) {
      for (const letters of ['AB', 'ABC']) {
        const scores = Object.fromEntries(
          [...letters].map((letter, row) => [letter, [50 + row, 95, 7, null]]),
        );
        const problem = problemOf(appraisalOfScores({ scores, weights: [1, 1, 1, 1], costLast: true }), {
          scores: { kind: 'around', points: 10 },
          shape,
        });
        const draw = scoreDraw(problem);
        const draws = new Int32Array(draw.draws + 3);
        fillWithDraws(seededGenerator(1), draws);
        const written = new Float64Array(problem.low.length);
        const weights = Float64Array.of(0.4, 0.3, 0.2, 0.1);
        const totals = {
          withCost: new Float64Array(letters.length),
          benefitOnly: new Float64Array(letters.length),
        };
        draw.scores(draws, 3, written);
        draw.totals(draws, 3, weights, totals);
        for (const row of [...letters].keys()) {
          const parts = [...written.subarray(row * 4, row * 4 + 4)].map(
            (score, at) => score * given(weights[at]),
          );
          expect(totals.withCost[row]).toBeCloseTo(
            parts.reduce((sum, part) => sum + part, 0),
            10,
          );
          expect(totals.benefitOnly[row]).toBeCloseTo(
            parts.slice(0, 3).reduce((sum, part) => sum + part, 0),
            10,
          );
        }
      }
    }
  });
});
