import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse, rankNow } from '../../../../shared/analysis/analyse.ts';
import { analysisSchema } from '../../../../shared/analysis/analysis.ts';
import { mapFinding, registerFinding } from '../../../../shared/analysis/people-words.ts';
import { groupStands } from '../../../../shared/analysis/positions.ts';
import { riskExposure, riskRegister } from '../../../../shared/analysis/risks.ts';
import { completenessProblems } from '../../../../shared/checks/completeness.ts';
import { appraisalFrom } from '../../../../shared/records/aggregate.ts';
import { appraisalProblems } from '../../../../shared/records/rules.ts';
import { newWeight } from '../../../../shared/records/weight-set.ts';
import { largeAppraisalRecords } from '../../../support/large-appraisal.ts';
import { sampleAppraisal } from '../../../support/sample.ts';
import { appraisalOfScores, given, option, weightSet } from './build.ts';
import { randomRecords } from './random-appraisal.ts';

const sample = analyse(sampleAppraisal());
const near = (values: readonly number[], digits = 9) => values.map((value) => expect.closeTo(value, digits));
/** £000, as the sample's table has them. */
const thousands = (pence: number): number => Math.round(pence / 10_000) / 10;

describe('the analysis of the sample', () => {
  it('gives the totals with and without cost criteria', () => {
    expect(sample.withCost.totals.map(({ total }) => total)).toEqual(near([55.65, 53.7, 45.55, 60.05]));
    expect(sample.benefitOnly.totals.map(({ total }) => total)).toEqual(
      near([47.15 / 0.9, 48.7 / 0.9, 44.55 / 0.9, 55.55 / 0.9]),
    );
    expect(sample.withCost.ranking).toMatchObject({
      order: ['optD', 'optA', 'optB', 'optC'],
      ranks: [2, 3, 4, 1],
      leader: 'optD',
      tooClose: false,
      incomplete: false,
    });
  });

  it('gives the present costs in both views', () => {
    const costs = sample.costs.options;
    expect(costs.map(({ financial }) => thousands(financial.netPresentCost))).toEqual([
      270.3, 1014.4, 2339.8, 1278.7,
    ]);
    expect(costs.map(({ economic }) => thousands(economic.netPresentCost))).toEqual([
      270.3, 778.4, 2339.8, 1069.8,
    ]);
    expect(costs.map(({ financial }) => thousands(financial.sum))).toEqual([285, 1038, 2460, 1319]);
    expect(sample.costs).toMatchObject({
      priceBaseYear: 2008,
      presentValueYear: 2009,
      years: [2009, 2010, 2011, 2012, 2013],
    });
    expect(costs[1]?.memoByYear.map(thousands)).toEqual([620, 540, 460, 360, 360]);
  });

  it('gives the nine changes of leader to a tenth of a point', () => {
    const changes = sample.sensitivity.withCost.flatMap(({ criterion, changes: found }) =>
      found.map(
        ({ at, direction, from, to }) =>
          `${criterion} ${direction} ${(Math.round(at * 1000) / 10).toFixed(1)} ${from}→${to}`,
      ),
    );
    expect(changes.sort()).toEqual([
      'critDELIV above 20.1 optD→optA',
      'critFIT above 45.0 optD→optB',
      'critGOV above 34.7 optD→optA',
      'critGOV above 37.5 optA→optC',
      'critINT above 48.0 optD→optB',
      'critINT below 4.5 optD→optA',
      'critQUAL above 78.2 optD→optC',
      'critVFM above 18.9 optD→optA',
      'critWORK above 23.3 optD→optA',
    ]);
  });

  it('gives the leader of each weight set with and without Affordability', () => {
    const tenths = (values: readonly { readonly total: number | null }[]) =>
      values.map(({ total }) => Math.round(given(total) * 10 + 1e-6) / 10);
    expect(
      sample.byWeightSet.map(({ name, withCost, benefitOnly }) => [
        name,
        ...tenths(withCost.totals),
        withCost.ranking.leader,
        ...tenths(benefitOnly.totals),
      ]),
    ).toEqual([
      ['Agreed', 55.7, 53.7, 45.6, 60.1, 'optD', 52.4, 54.1, 49.5, 61.7],
      ['Equal', 55.5, 52, 45.5, 59, 'optD', 52.2, 52.2, 49.4, 60.6],
      ['GP', 50.1, 60.1, 43.4, 63.8, 'optD', 47.1, 60.9, 46.3, 65.4],
      ['Staff side', 59.8, 46.6, 54.9, 56.4, 'optA', 58.2, 46.4, 57.8, 57.1],
      ['Finance', 60.6, 52.1, 41.9, 58.3, 'optA', 55.2, 52.6, 48.9, 61.2],
      ['LINk', 52.2, 55.2, 47.9, 62.6, 'optD', 50.1, 55.5, 50.3, 63.7],
    ]);
  });

  it('gives the cost of each extra benefit point and the poor step', () => {
    const { rows, frontier, steps, basis, comparator } = sample.valueForMoney;
    expect([basis, comparator, frontier]).toEqual(['benefit', 'optA', ['optA', 'optB', 'optD']]);
    expect(
      rows.map(({ costPerExtraPoint }) => costPerExtraPoint && Math.round(costPerExtraPoint / 1e5)),
    ).toEqual([null, 432, null, 108]);
    expect(rows[2]?.dominatedBy).toContain('optA');
    // B, C and D have lines not known yet; A has none, so that what it says of C stands.
    expect(rows[2]?.provisionallyBy).toEqual(['optB', 'optD']);
    expect(rows.map(({ complete }) => complete)).toEqual([true, false, false, false]);
    expect(steps.map(({ to, costPerPoint, poor }) => [to, Math.round(costPerPoint / 1e5), poor])).toEqual([
      ['optB', 432, true],
      ['optD', 35, false],
    ]);
  });

  it('holds the recommendation at settling the gates first', () => {
    expect(sample.strength).toMatchObject({ rung: 'settle-first', option: 'optD' });
  });
});

// Hundreds of whole analyses take their time on a small or busy machine.
describe('analyse', { timeout: 60_000 }, () => {
  it('fits its published shape and survives JSON, for any valid appraisal with pieces missing', () => {
    fc.assert(
      fc.property(randomRecords, (records) => {
        const appraisal = appraisalFrom(records);
        expect(appraisalProblems(appraisal)).toEqual([]);
        const analysis = analyse(appraisal);
        // A number that is not finite fails the schema.
        expect(analysisSchema.parse(analysis)).toEqual(analysis);
        expect(JSON.parse(JSON.stringify(analysis))).toEqual(analysis);
        expect(JSON.stringify(analysis)).not.toMatch(/NaN|Infinity|undefined/);
        const ids = new Set(analysis.findings.map(({ id }) => id));
        expect(ids.size).toBe(analysis.findings.length);
        const said = [
          ...analysis.findings.map(({ sentence }) => sentence),
          ...completenessProblems(appraisal).map(({ sentence }) => sentence),
          ...analysis.options.map(({ id, letter }) => mapFinding(groupStands(appraisal, id), letter)),
          registerFinding(riskRegister(appraisal)),
        ];
        // "−0.01 minutes" is a figure; "−0" and "−0.0" are none.
        const unsaid = /NaN|Infinity|undefined|null|−0(?:\.0+)?(?!\.?\d)| {2}/;
        expect(said.filter((sentence) => unsaid.test(sentence))).toEqual([]);
        const exposures = riskExposure(riskRegister(appraisal), analysis.options);
        for (const { risks, inherent, residual } of exposures) {
          for (const { bands, sum, unrated } of [inherent, residual]) {
            const rated = Object.values(bands).reduce((all, number) => all + number, 0);
            expect(rated + unrated).toBe(risks);
            expect(sum).toBeLessThanOrEqual(25 * rated);
            expect(sum).toBeGreaterThanOrEqual(rated);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('fits its published shape for the sample and for the largest appraisal', () => {
    expect(analysisSchema.parse(sample)).toEqual(sample);
    const large = analyse(appraisalFrom(largeAppraisalRecords()));
    expect(analysisSchema.parse(large)).toEqual(large);
    expect(large.scores.missing).toBe(0);
    expect(large.sensitivity.withCost).toHaveLength(40);
  });

  it('gives the same answer for the same records in another order', () => {
    const records = largeAppraisalRecords({ options: 4, criteria: 6, assessors: 9, costLines: 20 });
    expect(analyse(appraisalFrom([...records].reverse()))).toEqual(analyse(appraisalFrom(records)));
  });

  it('leaves out options that are not short-listed', () => {
    const analysis = analyse(
      appraisalOfScores({
        scores: { A: [50], B: [60] },
        weights: [1],
        more: [option('B', { shortListed: false, comparator: true })],
      }),
    );
    expect(analysis.options.map(({ id }) => id)).toEqual(['A']);
    expect(analysis.withCost.ranking.leader).toBe('A');
    expect(analysis.costs.options.map(({ option: id }) => id)).toEqual(['A']);
  });

  it('shows benefit alone as the total where no criterion is cost', () => {
    const analysis = analyse(appraisalOfScores({ scores: { A: [50, 20] }, weights: [1, 3] }));
    expect(analysis.benefitOnly).toEqual(analysis.withCost);
    expect(analysis.valueForMoney.basis).toBe('total');
  });

  it('has no benefit totals when all the weight is on cost', () => {
    const analysis = analyse(appraisalOfScores({ scores: { A: [50, 20] }, weights: [0, 3], costLast: true }));
    expect(analysis.withCost.totals[0]?.total).toBe(20);
    expect(analysis.benefitOnly.totals[0]?.total).toBeNull();
  });

  it('counts a weight set as led only where the leader is alone in front, as its reasons do', () => {
    const { strength, byWeightSet } = analyse(
      appraisalOfScores({
        scores: { A: [50, 40], B: [30, 40] },
        weights: [3, 1],
        more: [
          weightSet('level', { order: 2, name: 'Level', voice: 'group' }),
          newWeight('level', 'C1', 0),
          newWeight('level', 'C2', 1),
          weightSet('blank', { order: 3, name: 'Blank', voice: 'group' }),
        ],
      }),
    );
    expect(byWeightSet[1]?.withCost.ranking).toMatchObject({ leader: null, first: ['A', 'B'] });
    expect(strength.ledSets).toEqual({ led: 1, of: 2 });
    expect(strength.reasons).toContain('A does not lead under every weight set: not under Level.');
    expect(sample.strength.ledSets).toEqual({ led: 4, of: 6 });
  });

  it('keeps each option’s colour by its letter', () => {
    const analysis = analyse(appraisalOfScores({ scores: { B: [1], D: [2] }, weights: [1] }));
    expect(analysis.options.map(({ colour }) => colour)).toEqual([1, 3]);
  });
});

describe('rankNow', () => {
  it('gives the ranking of analyse without the rest', () => {
    const ranked = rankNow(sampleAppraisal());
    expect(ranked.withCost).toEqual(sample.withCost);
    expect(ranked.benefitOnly).toEqual(sample.benefitOnly);
  });
});
