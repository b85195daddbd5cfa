import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../../shared/analysis/analyse.ts';
import { atRangeEnd, costOf, couldBeASaving, withOptimismBias } from '../../../../shared/analysis/costs.ts';
import { netPresentValue } from '../../../../shared/analysis/discounting.ts';
import { phraseText } from '../../../../shared/analysis/figure.ts';
import { namesOfYears, unknownYears } from '../../../../shared/analysis/unknown-years.ts';
import { appraisalOfScores, costLine } from './build.ts';

const flat = { firstYear: 2008, horizonYears: 3, discountRates: [{ fromYear: 0, rate: 0.1 }] };

describe('the cost of an option', () => {
  it('adds its lines by year and discounts all but the first year', () => {
    const { financial } = costOf('A', [costLine('A', [1000, 1100]), costLine('A', [0, 1100, 1210])], flat);
    expect(financial.byYear).toEqual([1000, 2200, 1210]);
    expect(financial.sum).toBe(4410);
    expect(financial.netPresentCost).toBeCloseTo(1000 + 2000 + 1000, 9);
    expect(financial.equivalentAnnualCost).toBeCloseTo(4000 / (1 + 1 / 1.1 + 1 / 1.21), 9);
  });

  it('leaves transfers out of the economic view only', () => {
    const cost = costOf('A', [costLine('A', [100]), costLine('A', [20], { transfer: true })], flat);
    expect([cost.financial.sum, cost.economic.sum]).toEqual([120, 100]);
  });

  it('shows memo lines and never adds them', () => {
    const cost = costOf('A', [costLine('A', [100]), costLine('A', [620, 540], { memo: true })], flat);
    expect(cost.memoByYear).toEqual([620, 540, 0]);
    expect(cost.financial.sum).toBe(100);
    expect(cost.lines).toBe(1);
  });

  it('names lines that are not known and adds them no more than nil ones', () => {
    const unknown = costLine('A', [500], { state: 'unknown', name: 'Redundancy' });
    const nil = costLine('A', [700], { state: 'nil' });
    expect(costOf('A', [unknown], flat)).toMatchObject({ known: false, unknown: ['Redundancy'], lines: 1 });
    const costed = costOf('A', [unknown, nil, costLine('A', [100])], flat);
    expect(costed).toMatchObject({ known: true, complete: false, unknown: ['Redundancy'], lines: 3 });
    expect(costed.financial.sum).toBe(100);
    expect(costOf('A', [], flat)).toMatchObject({ known: false, unknown: [], lines: 0 });
  });

  it('is unknown, not nothing, with nil lines beside unknown ones, and nothing with nil lines alone', () => {
    const unknown = costLine('A', [], { id: 'one', state: 'unknown' });
    const nil = costLine('A', [], { id: 'two', state: 'nil' });
    expect(costOf('A', [unknown, nil], flat)).toMatchObject({ known: false, complete: false });
    expect(costOf('A', [nil], flat)).toMatchObject({ known: true, complete: true });
  });

  it('leaves out years beyond the horizon', () => {
    expect(costOf('A', [costLine('A', [1, 1, 1, 1, 1])], flat).financial.byYear).toEqual([1, 1, 1]);
  });

  it('is not known from a memo line alone', () => {
    expect(costOf('A', [costLine('A', [620], { memo: true })], flat).known).toBe(false);
  });
});

describe('a year that is not known yet', () => {
  const five = { firstYear: 2009, horizonYears: 5, discountRates: [{ fromYear: 0, rate: 0 }] };
  const recurring = (amounts: readonly (number | null)[]) =>
    costLine('A', amounts, { kind: 'recurring', name: 'Host fee' });

  it('is left out of the sums and named with its line, never counted as nothing', () => {
    const cost = costOf('A', [recurring([60, 60, null, null, 60])], five);
    expect(cost).toMatchObject({ known: true, complete: false, unknown: ['Host fee (2011/12 and 2012/13)'] });
    expect(cost.financial).toMatchObject({ byYear: [60, 60, 0, 0, 60], netPresentCost: 180 });
  });

  it('is any that a recurring line does not reach, and none of a one-off line', () => {
    expect(costOf('A', [recurring([12])], five).unknown).toEqual(['Host fee (2010/11 to 2013/14)']);
    expect(costOf('A', [costLine('A', [12])], five)).toMatchObject({ unknown: [], complete: true });
    expect(costOf('A', [recurring([1, 1, 1, 1, 1])], five)).toMatchObject({ unknown: [], complete: true });
  });

  it('leaves the cost of an option unknown where nothing else is known of it', () => {
    for (const line of [recurring([]), recurring([null, null]), costLine('A', [null])]) {
      expect(costOf('A', [line], five)).toMatchObject({ known: false, unknown: [line.name] });
    }
    expect(costOf('A', [recurring([0, null])], five)).toMatchObject({ known: false });
    expect(costOf('A', [recurring([null]), costLine('A', [5])], five)).toMatchObject({ known: true });
  });

  it('has no part in an option’s sums on a line for information', () => {
    const memo = costLine('A', [5, null], { kind: 'recurring', memo: true });
    const cost = costOf('A', [memo, costLine('A', [7])], five);
    expect(cost).toMatchObject({ unknown: [], complete: true, memoByYear: [5, 0, 0, 0, 0] });
  });

  it('may be a saving where the line is one in other years', () => {
    expect(couldBeASaving(recurring([0, -8, null]), 5)).toBe(true);
    expect(couldBeASaving(recurring([0, 8, null]), 5)).toBe(false);
    expect(couldBeASaving(recurring([0, -8, -8, -8, -8]), 5)).toBe(false);
  });

  it('is told in the findings, with its line', () => {
    const line = { ...recurring([60, 60, null, null, 60]), id: 'fee' };
    const { findings } = analyse(
      appraisalOfScores({ scores: { A: [50] }, weights: [1], own: five, more: [line] }),
    );
    const found = findings.find(({ id }) => id === 'costs-unknown-A');
    expect(found && phraseText(found.phrase)).toBe(
      '1 cost line of A is not known yet, left out of its cost: Host fee (2011/12 and 2012/13).',
    );
    expect(found?.records).toContainEqual({ type: 'costLine', id: 'fee' });
  });

  it('never changes the net present cost of the years that are known, and always names its line', () => {
    const amounts = fc.array(fc.option(fc.integer({ min: -1e9, max: 1e9 })), { maxLength: 8 });
    const lines = fc.array(fc.record({ amounts, recurring: fc.boolean() }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(lines, fc.integer({ min: 1, max: 7 }), (given, horizonYears) => {
        const own = { ...flat, horizonYears };
        const all = given.map((line, at) =>
          costLine('A', line.amounts, {
            id: `line${at}`,
            name: `Line ${at}`,
            kind: line.recurring ? 'recurring' : 'one-off',
          }),
        );
        const cost = costOf('A', all, own);
        const byYear = Array.from({ length: horizonYears }, (_, year) =>
          given.reduce((sum, line) => sum + (line.amounts[year] ?? 0), 0),
        );
        expect(cost.financial.netPresentCost).toBeCloseTo(netPresentValue(byYear, flat.discountRates), 2);
        const open = all.filter(
          ({ amounts: own, kind }) =>
            own.slice(0, horizonYears).includes(null) || (kind === 'recurring' && own.length < horizonYears),
        );
        expect(open).toEqual(all.filter((line) => unknownYears(line, horizonYears).length > 0));
        expect(cost.unknown.map((name) => name.replace(/ \(.*\)$/, ''))).toEqual(
          open.map(({ name }) => name),
        );
        expect(cost.complete).toBe(open.length === 0);
      }),
    );
  });

  it('is named alone, in pairs, or as a span of three and more', () => {
    expect(namesOfYears([0], 2009)).toBe('2009/10');
    expect(namesOfYears([0, 2, 3], 2009)).toBe('2009/10, 2011/12 and 2012/13');
    expect(namesOfYears([0, 2, 3, 4], 2009)).toBe('2009/10 and 2011/12 to 2013/14');
  });
});

describe('the allowance for optimism', () => {
  it('raises a cost and lowers a saving, and turns neither into the other', () => {
    expect(withOptimismBias(1000, 24)).toBe(1240);
    expect(withOptimismBias(-1240, 24)).toBeCloseTo(-1000, 9);
    expect(withOptimismBias(-1000, 500)).toBeCloseTo(-1000 / 6, 9);
    expect(withOptimismBias(-1000, 0)).toBe(-1000);
    expect(withOptimismBias(0, 24)).toBe(0);
  });

  it('applies year by year where a line has costs and savings', () => {
    const { financial } = costOf('A', [costLine('A', [100, -150], { optimismBiasPercent: 50 })], flat);
    expect(financial.byYear).toEqual([150, -100, 0]);
  });
});

describe('the range of a cost', () => {
  const ranged = { lowPercent: 20, highPercent: 50 };

  it('runs from the low end of a cost to its high end, and of a saving the other way round', () => {
    expect((['low', 'likely', 'high'] as const).map((end) => atRangeEnd(100, ranged, end))).toEqual([
      80, 100, 150,
    ]);
    expect((['low', 'likely', 'high'] as const).map((end) => atRangeEnd(-100, ranged, end))).toEqual([
      -150, -100, -80,
    ]);
    expect(atRangeEnd(-100, { lowPercent: 100, highPercent: 0 }, 'high')).toBeCloseTo(0, 9);
  });

  it('adds up over lines and years, discounted as the likely cost is, in both views', () => {
    const lines = [
      costLine('A', [100, 110], ranged),
      costLine('A', [-10], ranged),
      costLine('A', [40], { ...ranged, transfer: true }),
      costLine('A', [5]),
    ];
    const { financial, economic } = costOf('A', lines, flat);
    expect(financial.sumRange).toEqual({ low: 80 + 88 - 15 + 32 + 5, high: 150 + 165 - 8 + 60 + 5 });
    expect(financial.netPresentCost).toBeCloseTo(100 + 100 - 10 + 40 + 5, 9);
    expect(financial.range.low).toBeCloseTo(80 + 80 - 15 + 32 + 5, 9);
    expect(financial.range.high).toBeCloseTo(150 + 150 - 8 + 60 + 5, 9);
    expect(economic.range.high).toBeCloseTo(150 + 150 - 8 + 5, 9);
  });

  it('is one figure where no line has one', () => {
    const { financial } = costOf('A', [costLine('A', [100, -33], { optimismBiasPercent: 24 })], flat);
    expect(financial.range).toEqual({ low: financial.netPresentCost, high: financial.netPresentCost });
    expect(financial.sumRange).toEqual({ low: financial.sum, high: financial.sum });
  });

  it('holds the likely cost, whatever the allowances and ranges of its lines', () => {
    const lines = fc.array(
      fc.record({
        amounts: fc.array(fc.option(fc.integer({ min: -1e9, max: 1e9 })), { maxLength: 4 }),
        lowPercent: fc.double({ min: 0, max: 100, noNaN: true }),
        highPercent: fc.double({ min: 0, max: 500, noNaN: true }),
        optimismBiasPercent: fc.double({ min: 0, max: 500, noNaN: true }),
      }),
      { maxLength: 5 },
    );
    fc.assert(
      fc.property(lines, (given) => {
        const { financial } = costOf(
          'A',
          given.map((changes, at) => costLine('A', [], { ...changes, id: `line${at}` })),
          flat,
        );
        // A thousandth of a penny is the noise of sums of thousands of millions.
        expect(financial.range.low).toBeLessThanOrEqual(financial.netPresentCost + 1e-3);
        expect(financial.range.high).toBeGreaterThanOrEqual(financial.netPresentCost - 1e-3);
      }),
    );
  });

  it('is told with the cost', () => {
    const told = (amounts: readonly number[], changes = ranged) => {
      const more = [costLine('A', amounts, changes)];
      const { findings } = analyse(appraisalOfScores({ scores: { A: [50] }, weights: [1], more }));
      return findings.find(({ id }) => id === 'cost-A')?.sentence;
    };
    expect(told([100_000_00])).toBe(
      'A costs £100k over 5 years (between £80k and £150k, 2008/09 prices, present value in 2009/10).',
    );
    expect(told([-100_000_00])).toContain('A saves £100k over 5 years (between £80k and £150k, ');
    expect(told([100_000_00, -103_500_00])).toContain(
      '(between a saving of £70k and a cost of £70k, 2008/09 prices',
    );
    expect(told([100_000_00], { lowPercent: 0, highPercent: 0 })).not.toContain('between');
  });
});
