import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../../shared/analysis/analyse.ts';
import { indexAppraisal } from '../../../../shared/analysis/index-appraisal.ts';
import { movedWeights, withOverrides } from '../../../../shared/analysis/overrides.ts';
import { rank } from '../../../../shared/analysis/rank.ts';
import { outcomeUnder } from '../../../../shared/analysis/scenarios.ts';
import { appraisalFrom } from '../../../../shared/records/aggregate.ts';
import { newScenario, noOverrides, type Overrides } from '../../../../shared/records/scenario.ts';
import { newScore } from '../../../../shared/records/score.ts';
import { sampleAppraisal, sampleRecords } from '../../../support/sample.ts';
import { appraisalOfScores, costLine } from './build.ts';

const sample = sampleAppraisal();
const index = indexAppraisal(sample);
const thousands = (pence: number | null): number | null => (pence === null ? null : Math.round(pence / 1e5));
const totalOf = (overrides: Partial<Overrides>, option: string): number | null | undefined =>
  outcomeUnder(index, { ...noOverrides, ...overrides }).withCost.totals.find((row) => row.option === option)
    ?.total;

describe('a kept what-if', () => {
  const { scenarios, withCost } = analyse(sample);
  const [host, overhead] = scenarios;

  it('puts A in front of D when the host of the sample loses its contract', () => {
    expect(host?.withCost.totals.map(({ total }) => total)).toEqual([
      expect.closeTo(55.65, 9),
      expect.closeTo(53.7, 9),
      expect.closeTo(45.55, 9),
      expect.closeTo(52.55, 9),
    ]);
    expect(host).toMatchObject({ changesLeader: true, withCost: { ranking: { leader: 'optA' } } });
  });

  it('raises the cost of B, C and D of the sample when no overhead is released, and no total', () => {
    expect(overhead?.netPresentCost.map(({ financial }) => thousands(financial))).toEqual([
      270, 1702, 2850, 2148,
    ]);
    expect(overhead?.netPresentCost.map(({ economic }) => thousands(economic))).toEqual([
      270, 1466, 2850, 1939,
    ]);
    expect(overhead).toMatchObject({ changesLeader: false, withCost: { totals: withCost.totals } });
  });

  it('is told in the user’s order, and none is told of where none is kept', () => {
    const turned = sampleRecords().map((record) =>
      record.type === 'scenario' ? { ...record, order: -record.order } : record,
    );
    expect(analyse(appraisalFrom(turned)).scenarios.map(({ name }) => name)).toEqual(
      [...scenarios].reverse().map(({ name }) => name),
    );
    const without = sampleRecords().filter(({ type }) => type !== 'scenario');
    expect(analyse(appraisalFrom(without)).scenarios).toEqual([]);
  });

  it('changes nothing of the ranking, the costs and the records beside it', () => {
    const before = JSON.stringify([...sample.score.values()]);
    const kept = appraisalFrom([
      ...sampleRecords(),
      newScenario({
        id: 'scnAll',
        order: 9,
        name: 'All of it',
        overrides: {
          weights: [{ criterion: 'critVFM', share: 0.9 }],
          scores: [{ option: 'optD', criterion: 'critINT', value: 0 }],
          costs: [{ costLine: 'cost29', amounts: [1] }],
        },
      }),
    ]);
    const [now, then] = [analyse(sample), analyse(kept)];
    expect({ ...then, scenarios: [] }).toEqual({ ...now, scenarios: [] });
    expect(JSON.stringify([...sample.score.values()])).toBe(before);
  });
});

describe('what a what-if supposes', () => {
  it('of a score is the score’s own weight in points, and the same as if it had been agreed', () => {
    // Integration carries 15 of 100; D has 80 there.
    const now = totalOf({}, 'optD') ?? Number.NaN;
    const held = [...sample.score.values()].find(({ id }) => id === 'score~optD~critINT~agreed')?.value ?? 0;
    const then = totalOf({ scores: [{ option: 'optD', criterion: 'critINT', value: 20 }] }, 'optD');
    expect(then).toBeCloseTo(now - 0.15 * (held - 20), 9);
    const agreed = {
      ...sample,
      score: sample.score.with([newScore('optD', 'critINT', 'agreed', 20)], []),
    };
    expect(then).toBeCloseTo(
      analyse(agreed).withCost.totals.find(({ option }) => option === 'optD')?.total ?? Number.NaN,
      9,
    );
  });

  it('of a weight leaves the others in their proportions, as the switching line has it', () => {
    const line = analyse(sample).sensitivity.withCost.find(({ criterion }) => criterion === 'critVFM');
    for (const share of [0, 0.189, 0.5, 1]) {
      for (const { option, at0, at1 } of line?.lines ?? []) {
        const expected = (at0 ?? Number.NaN) + share * ((at1 ?? Number.NaN) - (at0 ?? Number.NaN));
        expect(totalOf({ weights: [{ criterion: 'critVFM', share }] }, option)).toBeCloseTo(expected, 9);
      }
    }
  });

  it('of a cost is nothing in the years that its amounts do not reach, and never unknown there', () => {
    const unknown = { ...costLine('A', [], { kind: 'recurring', state: 'unknown' }), id: 'pay' };
    const own = indexAppraisal(appraisalOfScores({ scores: { A: [50] }, weights: [1], more: [unknown] }));
    const costUnder = (amounts: number[]) =>
      outcomeUnder(own, { ...noOverrides, costs: [{ costLine: 'pay', amounts }] }).netPresentCost;
    expect(outcomeUnder(own, noOverrides).netPresentCost).toMatchObject([{ financial: null }]);
    expect(costUnder([])).toMatchObject([{ option: 'A', financial: 0, economic: 0 }]);
    expect(costUnder([500])).toMatchObject([{ option: 'A', financial: 500, economic: 500 }]);
    const [line] =
      withOverrides(own, { ...noOverrides, costs: [{ costLine: 'pay', amounts: [500] }] }).costLines.get(
        'A',
      ) ?? [];
    expect(line?.amounts).toEqual([500, ...Array.from({ length: own.own.horizonYears - 1 }, () => 0)]);
  });

  it('is passed over where it names what is not analysed', () => {
    const stray: Overrides = {
      weights: [{ criterion: 'critNone', share: 0.5 }],
      scores: [{ option: 'optE', criterion: 'critINT', value: 1 }],
      costs: [{ costLine: 'costNone', amounts: [1] }],
    };
    expect(outcomeUnder(index, stray)).toEqual(outcomeUnder(index, noOverrides));
  });

  it('leaves the index that it is laid over as it was', () => {
    const supposed = withOverrides(index, {
      ...noOverrides,
      scores: [{ option: 'optA', criterion: 'critACC', value: 100 }],
    });
    expect(rank(supposed).withCost).not.toEqual(rank(index).withCost);
    expect(rank(index).withCost).toEqual(analyse(sample).withCost);
  });
});

describe('weights of which some are set', () => {
  const weights = fc
    .array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 8 })
    .filter((raw) => raw.some((weight) => weight > 1e-6))
    .map((raw) => {
      const sum = raw.reduce((whole, weight) => whole + weight, 0);
      return raw.map((weight) => weight / sum);
    });

  it('sum to 1, are what was set where it fits, and keep the proportions of the rest', () => {
    fc.assert(
      fc.property(weights, fc.nat(), fc.double({ min: 0, max: 1, noNaN: true }), (given, at, share) => {
        const column = at % given.length;
        const moved = movedWeights(given, new Map([[column, share]]));
        expect(moved.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 9);
        expect(moved.every((weight) => weight >= 0)).toBe(true);
        if (given.length === 1) return;
        expect(moved[column]).toBe(share);
        const left = given.reduce((sum, weight, place) => (place === column ? sum : sum + weight), 0);
        for (const [place, weight] of given.entries()) {
          if (place === column) continue;
          const expected = left > 0 ? (weight / left) * (1 - share) : (1 - share) / (given.length - 1);
          expect(moved[place]).toBeCloseTo(expected, 6);
        }
      }),
    );
  });

  it('share equally what is left where the others have none, and are shared out where all are set', () => {
    expect(movedWeights([1, 0, 0], new Map([[0, 0.4]]))).toEqual([0.4, 0.3, 0.3]);
    expect(
      movedWeights(
        [0.5, 0.5],
        new Map([
          [0, 0.2],
          [1, 0.2],
        ]),
      ),
    ).toEqual([0.5, 0.5]);
    expect(
      movedWeights(
        [0.5, 0.5],
        new Map([
          [0, 0],
          [1, 0],
        ]),
      ),
    ).toEqual([0.5, 0.5]);
  });
});
