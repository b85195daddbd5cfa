import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  affordabilityOf,
  inflationFactors,
  moneyAskedOf,
  unknownFundingYears,
} from '../../../../shared/analysis/affordability.ts';
import { costOf } from '../../../../shared/analysis/costs.ts';
import { payBackOf } from '../../../../shared/analysis/incremental-cost.ts';
import { type FundingRecord, newFunding } from '../../../../shared/records/funding.ts';
import { costLine } from './build.ts';

const own = {
  priceBaseYear: 2008,
  firstYear: 2009,
  horizonYears: 3,
  inflationPercent: 10,
  discountRates: [{ fromYear: 0, rate: 0.035 }],
};
const source = (
  amounts: readonly (number | null)[],
  certainty: FundingRecord['certainty'] = 'confirmed',
  changes: Partial<FundingRecord> = {},
): FundingRecord => ({
  ...newFunding({ id: `${certainty}${amounts.length}`, order: 1, source: 'Budget' }),
  amounts: [...amounts],
  certainty,
  ...changes,
});
const rounded = (pence: readonly number[]): readonly number[] => pence.map((each) => Math.round(each));
const cost = costOf('A', [costLine('A', [1000, 1000, 1000]), costLine('A', [100], { transfer: true })], own);

describe('cash', () => {
  it('rises from the price base year, compounding', () => {
    expect(inflationFactors(own).map((factor) => factor.toFixed(3))).toEqual(['1.100', '1.210', '1.331']);
    expect(inflationFactors({ ...own, inflationPercent: 0 })).toEqual([1, 1, 1]);
    expect(inflationFactors({ ...own, priceBaseYear: 2010 })[0]).toBeCloseTo(1 / 1.1, 12);
  });

  it('is the financial view, transfers and all, and never a memo line', () => {
    const memo = costLine('A', [7000], { memo: true });
    const withMemo = costOf(
      'A',
      [costLine('A', [1000]), memo, costLine('A', [100], { transfer: true })],
      own,
    );
    expect(rounded(affordabilityOf(withMemo, [], own).cashByYear)).toEqual([1210, 0, 0]);
  });
});

describe('the gap', () => {
  it('is the cash that no money is there for, by how certain the money is', () => {
    const { funding, gap, sources } = affordabilityOf(
      cost,
      [source([500, 500, 500]), source([400, 2000], 'likely'), source([100, 0, 100], 'applied-for')],
      own,
    );
    expect(funding).toEqual({
      confirmed: [500, 500, 500],
      likely: [400, 2000, 0],
      appliedFor: [100, 0, 100],
    });
    expect(rounded(gap.confirmed)).toEqual([710, 710, 831]);
    expect(rounded(gap.withLikely)).toEqual([310, -1290, 831]);
    expect(rounded(gap.withAppliedFor)).toEqual([210, -1290, 731]);
    expect(sources).toBe(3);
  });

  it('takes only what is for the option', () => {
    const forOthers = source([500], 'confirmed', { options: ['B'] });
    expect(affordabilityOf(cost, [forOthers], own)).toMatchObject({
      sources: 0,
      funding: { confirmed: [0, 0, 0] },
    });
    expect(affordabilityOf(cost, [{ ...forOthers, options: ['B', 'A'] }], own).sources).toBe(1);
  });

  it('says which years of which source are not known, and counts them as no money', () => {
    const { unknownFunding, funding } = affordabilityOf(
      cost,
      [
        source([500, null, 500], 'confirmed', { id: 'grant' }),
        source([], 'likely', { id: 'bid' }),
        source([5]),
      ],
      own,
    );
    expect(unknownFunding).toEqual([
      { funding: 'grant', places: [1] },
      { funding: 'bid', places: [0, 1, 2] },
    ]);
    expect(funding.confirmed).toEqual([505, 0, 500]);
    expect(unknownFundingYears({ amounts: [5] }, 3)).toEqual([]);
  });

  it('is cash less money in every year, whatever the sources', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            amounts: fc.array(fc.option(fc.integer({ min: 0, max: 1e9 })), { maxLength: 5 }),
            certainty: fc.constantFrom('confirmed' as const, 'likely' as const, 'applied-for' as const),
          }),
          { maxLength: 5 },
        ),
        (given) => {
          const { cashByYear, gap } = affordabilityOf(
            cost,
            given.map(({ amounts, certainty }) => source(amounts, certainty)),
            own,
          );
          gap.withAppliedFor.forEach((pence, place) => {
            const money = given.reduce((sum, { amounts }) => sum + (amounts[place] ?? 0), 0);
            expect(pence).toBeCloseTo((cashByYear[place] ?? 0) - money, 3);
          });
        },
      ),
    );
  });
});

describe('pay-back', () => {
  it.each([
    ['the year by whose end the cash has come back', [100, -40, -60, 0], 'in-year', 2011],
    ['the later one where it goes out again', [100, -150, 80, -50], 'in-year', 2012],
    ['none within the years', [100, -40, -59], 'not-within-years', null],
    ['not needed where no more is spent', [-10, 5, 5], 'never-dearer', null],
    ['not needed for fractions of a penny', [0.2, -0.2], 'never-dearer', null],
  ])('is %s', (_, cash, payBack, payBackYear) => {
    expect(payBackOf(cash, 2009)).toEqual({ payBack, payBackYear });
  });
});

describe('the money asked for now', () => {
  const nothing = {
    amount: null,
    recurrence: 'unstated' as const,
    fullYearEffect: null,
    budget: '',
    payer: '',
  };

  it('is set beside the delegated limit once both are stated', () => {
    const over = (amount: number | null, delegatedLimit: number | null) =>
      moneyAskedOf({ moneyAsked: { ...nothing, amount }, delegatedLimit }).overLimit;
    expect([over(100, 99), over(100, 100), over(null, 100), over(100, null)]).toEqual([
      true,
      false,
      null,
      null,
    ]);
  });
});
