import type { AppraisalRecord } from '../records/appraisal.ts';
import type { VolumeRecord } from '../records/funding.ts';
import type { BreakEven, IncrementalCost } from './analysis-costs.ts';
import { discountFactors, type RateSchedule } from './discounting.ts';

/** Noise of discounting, of which a whole number has more than none: 127.0000000001 is 127. */
const slack = 1e-9;

/** Pence below which a cost is no more than what is left over where amounts cancel out. */
const leastCost = 1e-6;

/**
 * The least whole number a year that makes up for a cost: cost ÷ (unit value × Σ discount factors of the years in which
 * it comes about), rounded up, since fewer would not do: 1 at least. 0 for a cost of 0 or less; null where there is no such year.
 *
 * @param cost net present cost to be made up, in pence
 * @param unitValue of one, in pence, above 0
 * @param skip years at the start in which none comes about
 */
export const breakEvenPerYear = (
  cost: number,
  unitValue: number,
  { horizonYears, discountRates }: { readonly horizonYears: number; readonly discountRates: RateSchedule },
  skip: number,
): number | null => {
  const worth = discountFactors(horizonYears, discountRates)
    .slice(skip)
    .reduce((sum, factor) => sum + factor, 0);
  if (worth === 0) return null;
  if (cost < leastCost) return 0;
  const exact = cost / (unitValue * worth);
  return Math.max(1, Math.ceil(exact - Math.max(slack, exact * slack)));
};

/**
 * How many of a volume a year would make an option's net present cost equal to the comparator's, for each option: from
 * the first year on, or from the second. Discounted as the costs are. A question, not a saving: it is added to nothing.
 * A volume without a value above 0 gives none.
 */
export const breakEvensOf = (
  { id, name, unitValue, annualVolume }: VolumeRecord,
  incremental: readonly IncrementalCost[],
  own: Pick<AppraisalRecord, 'horizonYears' | 'discountRates'>,
): BreakEven[] => {
  if (unitValue === null || unitValue <= 0) return [];
  return incremental.map(({ option, comparator, financial, complete }) => {
    const from = (skip: number): BreakEven['fromFirstYear'] => {
      const count = breakEvenPerYear(financial, unitValue, own, skip);
      if (count === null) return null;
      // Beside a volume of nothing, or next to nothing, a share says nothing.
      const share = annualVolume === null ? Number.NaN : count / annualVolume;
      return { count, share: Number.isFinite(share * 100) ? share : null };
    };
    return {
      volume: id,
      name,
      option,
      comparator,
      unitValue,
      incrementalCost: financial,
      fromFirstYear: from(0),
      fromSecondYear: from(1),
      complete,
    };
  });
};
