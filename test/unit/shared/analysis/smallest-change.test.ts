import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RankedOptions } from '../../../../shared/analysis/ranked-options.ts';
import { smallestChanges } from '../../../../shared/analysis/smallest-change.ts';
import { sharesOf } from '../../../../shared/analysis/weights.ts';
import { given } from './build.ts';
import { randomScores } from './random-appraisal.ts';
import { aheadBy, rankedField, totalsAt } from './ranked-field.ts';

const movementTo = (from: readonly number[], to: readonly number[]): number =>
  from.reduce((sum, weight, place) => sum + Math.abs((to[place] ?? 0) - weight), 0);

const changeOf = (field: RankedOptions, option: string) =>
  given(
    smallestChanges(field).find((change) => change.option === option),
    option,
  );

/** Scores apart by a thousandth of a point or not at all: nearer than that, nobody means a difference. */
const thousandths = (rows: readonly (readonly number[])[]): readonly (readonly number[])[] =>
  rows.map((scores) => scores.map((score) => Math.round(score * 1000) / 1000));

/** Under one rival, by hand: weight goes from where the challenger does worst to where it does best, worst first. */
const leastAgainstOne = (field: RankedOptions, margin: readonly number[]): number | null => {
  let behind = -margin.reduce((sum, points, place) => sum + points * (field.weights[place] ?? 0), 0);
  const best = Math.max(...margin);
  let moved = 0;
  const worstFirst = margin
    .map((points, place) => ({ points, weight: field.weights[place] ?? 0 }))
    .sort((a, b) => a.points - b.points);
  for (const { points, weight } of worstFirst) {
    if (behind <= 1e-12 || points >= best) break;
    const part = Math.min(weight, behind / (best - points));
    behind -= part * (best - points);
    moved += part;
  }
  return behind <= 1e-9 ? 2 * moved : null;
};

describe('the smallest change of weights', () => {
  it('takes weight from where the challenger does worst to where it does best', () => {
    const field = rankedField(
      [
        [80, 20, 50],
        [40, 60, 50],
      ],
      [60, 30, 10],
    );
    const { movement, weights } = changeOf(field, 'B');
    expect(movement).toBeCloseTo(0.3, 12);
    expect(given(weights).map((weight) => Math.round(weight * 1e9) / 1e9)).toEqual([0.45, 0.45, 0.1]);
  });

  it('has a row for each option with a total that is not in front, in the user’s order', () => {
    const field = rankedField(
      [
        [50, 50],
        [90, 90],
        [10, null],
        [90, 90],
        [99, 0],
      ],
      [1, 1],
    );
    expect(smallestChanges(field).map(({ option }) => option)).toEqual(['A', 'E']);
    expect(smallestChanges(rankedField([[50, 50]], [1, 1]))).toEqual([]);
  });

  it('is null for an option that no weights can bring level, though no one option dominates it', () => {
    const field = rankedField(
      [
        [100, 0],
        [0, 100],
        [45, 45],
      ],
      [60, 40],
    );
    expect(changeOf(field, 'C')).toEqual({ option: 'C', movement: null, weights: null });
    expect(changeOf(field, 'B').movement).toBeCloseTo(0.2, 12);
  });

  it('finds the one set of weights at which a weakly dominated option is level', () => {
    const field = rankedField(
      [
        [90, 70, 30],
        [80, 70, 10],
      ],
      [1, 1, 2],
    );
    const { movement, weights } = changeOf(field, 'B');
    expect(weights).toEqual([0, 1, 0]);
    expect(movement).toBeCloseTo(1.5, 12);
  });

  it('puts no weight on a criterion on which a ranked option has no score', () => {
    const field = rankedField(
      [
        [90, 10, null],
        [20, 60, 100],
      ],
      [1, 1, 0],
    );
    const { weights } = changeOf(field, 'B');
    expect(weights?.[2]).toBe(0);
    expect(
      aheadBy(
        [
          90 * given(weights?.[0]) + 10 * given(weights?.[1]),
          20 * given(weights?.[0]) + 60 * given(weights?.[1]),
        ],
        1,
      ),
    ).toBeCloseTo(0, 9);
  });

  it('puts no weight on a criterion that does not count', () => {
    const field = rankedField(
      [
        [90, 10, 0],
        [20, 60, 100],
      ],
      [1, 1, 0],
    );
    const counted = { ...field, criteria: field.criteria.slice(0, 2) };
    expect(changeOf(counted, 'B').weights?.[2]).toBe(0);
    expect(given(changeOf(counted, 'B').movement)).toBeGreaterThan(given(changeOf(field, 'B').movement));
  });

  it('agrees with the sum by hand for two options, whatever the scores', () => {
    fc.assert(
      fc.property(
        randomScores().filter(({ rows }) => rows.length >= 2),
        ({ rows: drawn, raw }) => {
          const rows = thousandths(drawn.slice(0, 2));
          const field = rankedField(rows, raw);
          for (const { option, movement } of smallestChanges(field)) {
            const [own, other] = option === 'A' ? [rows[0], rows[1]] : [rows[1], rows[0]];
            const least = leastAgainstOne(
              field,
              given(own).map((score, place) => score - (other?.[place] ?? 0)),
            );
            if (least === null) expect(movement).toBeNull();
            else expect(movement).toBeCloseTo(least, 5);
          }
        },
      ),
      { numRuns: 3000 },
    );
  });

  it('agrees with the nearest point of the interval where the challenger leads, with two criteria', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(100), fc.nat(100)), { minLength: 2, maxLength: 7 }),
        fc.tuple(fc.nat(20), fc.integer({ min: 1, max: 20 })),
        (rows, raw) => {
          const field = rankedField(rows, raw);
          const now = given(field.weights[0]);
          for (const { option, movement } of smallestChanges(field)) {
            const [first, second] = given(rows[field.options.indexOf(option)]);
            let [low, high] = [0, 1];
            for (const [a, b] of rows) {
              // Level where t × (first − a) + (1 − t) × (second − b) = 0.
              const [at0, slope] = [second - b, first - a - (second - b)];
              if (slope > 0) low = Math.max(low, -at0 / slope);
              else if (slope < 0) high = Math.min(high, -at0 / slope);
              else if (at0 < 0) low = 2;
            }
            if (low > high + 1e-9) expect(movement).toBeNull();
            else if (low <= high) {
              expect(movement).toBeCloseTo(2 * Math.max(0, low - now, now - high), 7);
            }
          }
        },
      ),
      { numRuns: 3000 },
    );
  });

  it('brings the challenger level or ahead, and no weights tried at random that do so are nearer', () => {
    fc.assert(
      fc.property(
        randomScores(),
        fc.array(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 6, maxLength: 6 }), {
          minLength: 20,
          maxLength: 20,
        }),
        ({ rows: drawn, raw }, tries) => {
          const rows = thousandths(drawn);
          const field = rankedField(rows, raw);
          const corners = raw.map((_, corner) => raw.map((__, place) => (place === corner ? 1 : 0)));
          const shares = tries.flatMap((tried) => {
            const shared = sharesOf(tried.slice(0, raw.length));
            return shared ? [shared] : [];
          });
          const feasible = [...corners, ...shares];
          for (const { option, movement, weights } of smallestChanges(field)) {
            const row = field.options.indexOf(option);
            if (weights) {
              expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
              expect(Math.min(...weights)).toBeGreaterThanOrEqual(0);
              expect(aheadBy(totalsAt(field, weights), row)).toBeGreaterThan(-1e-9);
              expect(movement).toBeCloseTo(movementTo(field.weights, weights), 12);
            }
            for (const tried of feasible) {
              if (aheadBy(totalsAt(field, tried), row) < 0) continue;
              expect(movement).not.toBeNull();
              // Between there and today the challenger becomes level somewhere: the nearest point on the way counts too.
              const level = wayBack(field, row, tried);
              expect(given(movement)).toBeLessThanOrEqual(movementTo(field.weights, level) + 1e-9);
            }
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('holds its own on 20 options and 40 criteria full of ties', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.constantFrom(0, 25, 50, 75, 100), { minLength: 40, maxLength: 40 }), {
          minLength: 20,
          maxLength: 20,
        }),
        fc.array(fc.constantFrom(0, 1, 1, 2), { minLength: 39, maxLength: 39 }),
        (rows, raw) => {
          const field = rankedField(rows, [1, ...raw]);
          for (const { option, weights } of smallestChanges(field)) {
            const row = field.options.indexOf(option);
            const corner = rows[row]?.findIndex((_, place) =>
              rows.every((other) => (other[place] ?? 0) <= (rows[row]?.[place] ?? 0)),
            );
            // An option that is best on a criterion is level when that one has all the weight.
            if (corner !== undefined && corner >= 0) expect(weights).not.toBeNull();
            if (weights) expect(aheadBy(totalsAt(field, weights), row)).toBeGreaterThan(-1e-9);
          }
        },
      ),
      { numRuns: 10 },
    );
  });
});

/** The point nearest to today's weights, on the straight way from weights at which the option leads, where it still does. */
const wayBack = (field: RankedOptions, row: number, tried: readonly number[]): readonly number[] => {
  const on = (part: number) =>
    field.weights.map((weight, place) => weight + part * ((tried[place] ?? 0) - weight));
  let [behind, ahead] = [0, 1];
  for (let step = 0; step < 50; step += 1) {
    const middle = (behind + ahead) / 2;
    if (aheadBy(totalsAt(field, on(middle)), row) >= 0) ahead = middle;
    else behind = middle;
  }
  return on(ahead);
};
