import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rankNow } from '../../../../shared/analysis/analyse.ts';
import type { Sensitivity } from '../../../../shared/analysis/analysis.ts';
import { dominanceAmong } from '../../../../shared/analysis/dominance.ts';
import { gridFrom } from '../../../../shared/analysis/grid.ts';
import { rankOptions } from '../../../../shared/analysis/ranking.ts';
import { familySensitivity, oneWaySensitivity } from '../../../../shared/analysis/sensitivity.ts';
import { smallestChanges } from '../../../../shared/analysis/smallest-change.ts';
import { totalsOf } from '../../../../shared/analysis/totals.ts';
import { sharesOf } from '../../../../shared/analysis/weights.ts';
import { formatScore } from '../../../../shared/text/numbers.ts';
import { appraisalOfScores, given } from './build.ts';
import { rankedField } from './ranked-field.ts';

/* What must hold for every appraisal: each property over random ones. */

const scores = (options: number, criteria: number) =>
  fc.array(fc.array(fc.nat(100), { minLength: criteria, maxLength: criteria }), {
    minLength: options,
    maxLength: options,
  });
const rawWeights = (criteria: number, most = 20) =>
  fc
    .array(fc.nat(most), { minLength: criteria, maxLength: criteria })
    .filter((raw) => raw.some((value) => value > 0));
const field = fc
  .record({ options: fc.integer({ min: 2, max: 6 }), criteria: fc.integer({ min: 2, max: 7 }) })
  .chain(({ options, criteria }) =>
    fc.record({ rows: scores(options, criteria), raw: rawWeights(criteria) }),
  );
const lettered = (rows: readonly (readonly number[])[]): Readonly<Record<string, readonly number[]>> =>
  Object.fromEntries(rows.map((row, place) => [String.fromCharCode(65 + place), row]));

/** A place between two weights of today's that no crossing of whole scores under whole weights falls on. */
const between = fc.integer({ min: 1, max: 1_000_002 }).map((part) => part / 1_000_003);

describe('totals', () => {
  it('do not change when raw weights are scaled', () => {
    fc.assert(
      fc.property(field, fc.double({ min: 1e-6, max: 1e6, noNaN: true }), ({ rows, raw }, factor) => {
        const totals = (weights: readonly number[]) =>
          rankNow(appraisalOfScores({ scores: lettered(rows), weights })).withCost.totals;
        const scaled = totals(raw.map((value) => value * factor));
        for (const [place, { total }] of totals(raw).entries()) {
          expect(scaled[place]?.total).toBeCloseTo(given(total), 9);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('of the other options do not change when a dominated option is added', () => {
    fc.assert(
      fc.property(field, fc.nat(5), fc.nat(100), ({ rows, raw }, like, less) => {
        const dominated = given(rows[like % rows.length]).map((score) => Math.max(0, score - less));
        const before = rankNow(appraisalOfScores({ scores: lettered(rows), weights: raw })).withCost;
        const after = rankNow(
          appraisalOfScores({ scores: lettered([...rows, dominated]), weights: raw }),
        ).withCost;
        expect(after.totals.slice(0, rows.length)).toEqual(before.totals);
        const { order } = after.ranking;
        expect(order.filter((letter) => before.ranking.order.includes(letter))).toEqual(before.ranking.order);
        expect(after.ranking.first).toEqual(expect.arrayContaining(before.ranking.first));
      }),
      { numRuns: 300 },
    );
  });

  it('print as the exact sum rounds half up', () => {
    fc.assert(
      fc.property(field, ({ rows, raw }) => {
        const sum = BigInt(raw.reduce((all, value) => all + value, 0));
        const totals = totalsOf(
          rows.map((_, row) => `${row}`),
          gridFrom(rows),
          given(sharesOf(raw)),
        );
        for (const [row, { total }] of totals.entries()) {
          const weighed = rows[row]?.reduce((all, score, on) => all + score * (raw[on] ?? 0), 0) ?? 0;
          // Tenths of a point: ⌊10 × total + ½⌋ in whole numbers.
          const tenths = (20n * BigInt(weighed) + sum) / (2n * sum);
          expect(formatScore(given(total))).toBe(`${tenths / 10n}.${tenths % 10n}`);
        }
      }),
      { numRuns: 3000 },
    );
  });
});

/** Who leads under weights computed afresh: the group's share set, the proportions inside and outside it kept. */
const leadersAt = (
  rows: readonly (readonly number[])[],
  raw: readonly number[],
  group: ReadonlySet<number>,
  weight: number,
): readonly string[] => {
  const part = (inside: boolean): readonly number[] => {
    const own = raw.map((value, column) => (group.has(column) === inside ? value : 0));
    return sharesOf(own) ?? given(sharesOf(raw.map((_, column) => (group.has(column) === inside ? 1 : 0))));
  };
  const [inside, outside] = [part(true), part(false)];
  const weights = raw.map(
    (_, column) => weight * (inside[column] ?? 0) + (1 - weight) * (outside[column] ?? 0),
  );
  const ids = rows.map((_, row) => `${row}`);
  return rankOptions(totalsOf(ids, gridFrom(rows), weights), 0).first;
};

const leadersOn = ({ envelope }: Pick<Sensitivity, 'envelope'>, weight: number): readonly string[] =>
  given(envelope.find(({ from, to }) => from <= weight && weight <= to)).leaders;

describe('the leader read off the envelope', { timeout: 120_000 }, () => {
  it('is the leader computed at that weight: of a criterion and of a family, in 10,000 random appraisals', () => {
    const mismatches: unknown[] = [];
    let read = 0;
    fc.assert(
      fc.property(
        field,
        fc.array(fc.boolean(), { minLength: 7, maxLength: 7 }),
        fc.nat(6),
        between,
        (...drawn) => {
          const [{ rows, raw }, inFamily, which, weight] = drawn;
          const ids = rows.map((_, row) => `${row}`);
          const columns = raw.map((_, column) => column);
          const weights = given(sharesOf(raw));
          const own = which % raw.length;
          const family = columns.filter((column) => inFamily[column]);
          const criteria = columns.map((column) => ({ id: `C${column}`, column }));
          const tests = [
            { group: [own], entry: oneWaySensitivity(ids, gridFrom(rows), weights, criteria)[own] },
            {
              group: family,
              entry: familySensitivity(
                ids,
                gridFrom(rows),
                weights,
                [{ id: 'family', columns: family }],
                columns,
              )[0],
            },
          ];
          for (const { group, entry } of tests) {
            // A family of none or of all has no weight to move.
            if (!entry) continue;
            read += 1;
            const [told, direct] = [leadersOn(entry, weight), leadersAt(rows, raw, new Set(group), weight)];
            if (told.join() !== direct.join()) mismatches.push({ rows, raw, group, weight, told, direct });
          }
        },
      ),
      { numRuns: 10_000 },
    );
    expect(mismatches).toEqual([]);
    expect(read).toBeGreaterThan(15_000);
  });
});

describe('a dominated option', () => {
  it('never leads alone, whatever the weights', () => {
    fc.assert(
      fc.property(
        field,
        fc.nat(5),
        fc.array(fc.nat(40), { minLength: 7, maxLength: 7 }),
        fc.array(rawWeights(7, 1000), { minLength: 5, maxLength: 5 }),
        ({ rows, raw }, like, less, tries) => {
          const dominated = given(rows[like % rows.length]).map((score, on) =>
            Math.max(0, score - (less[on] ?? 0)),
          );
          const all = [...rows, dominated];
          const ids = all.map((_, row) => `${row}`);
          const grid = gridFrom(all);
          const columns = raw.map((_, column) => column);
          const pairs = dominanceAmong(ids, grid, columns);
          const beaten = new Set(pairs.map(({ over }) => over));
          const corners = columns.map((corner) => columns.map((column) => (column === corner ? 1 : 0)));
          const weights = [
            ...corners,
            ...tries.flatMap((tried) => {
              const shares = sharesOf(tried.slice(0, raw.length));
              return shares ? [shares] : [];
            }),
          ];
          for (const shares of weights) {
            const { leader } = rankOptions(totalsOf(ids, grid, shares), 0);
            expect(leader !== null && beaten.has(leader)).toBe(false);
          }
          const criteria = columns.map((column) => ({ id: `C${column}`, column }));
          for (const { envelope } of oneWaySensitivity(ids, grid, given(sharesOf(raw)), criteria)) {
            for (const { leaders } of envelope)
              expect(leaders.every((leader) => beaten.has(leader))).toBe(false);
          }
          const strictly = new Set(
            pairs.flatMap(({ over, strength }) => (strength === 'strict' ? [Number(over)] : [])),
          );
          const ranked = rankedField(all, raw);
          for (const { option, weights: nearest } of smallestChanges(ranked)) {
            if (strictly.has(ranked.options.indexOf(option))) expect(nearest).toBeNull();
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});
