import type { AppraisalRecord } from '../records/appraisal.ts';
import { inCash } from './affordability.ts';
import type { OptionCost } from './analysis.ts';
import type { IncrementalCost } from './analysis-costs.ts';

/** Half a penny: less than that is the noise of adding up fractions of pence. */
const slack = 0.5;

type PayBack = Pick<IncrementalCost, 'payBack' | 'payBackYear'>;

/**
 * Simple pay-back, undiscounted: the year by whose end the cash spent beyond the comparator's has come back, and stays
 * so to the end of the years that are costed.
 *
 * @param cashByYear in pence, beyond the comparator's; less than 0 where less is spent
 */
export const payBackOf = (cashByYear: readonly number[], firstYear: number): PayBack => {
  let sum = 0;
  const spent = cashByYear.map((pence) => {
    sum += pence;
    return sum > slack;
  });
  const last = spent.lastIndexOf(true);
  if (last === -1) return { payBack: 'never-dearer', payBackYear: null };
  return last === spent.length - 1
    ? { payBack: 'not-within-years', payBackYear: null }
    : { payBack: 'in-year', payBackYear: firstYear + last + 1 };
};

/**
 * What every other option costs beyond the comparator. An option whose cost is not known is left out, and all of them are
 * where the comparator's is not.
 */
export const incrementalCosts = (
  costs: readonly OptionCost[],
  comparator: string | null,
  own: Pick<AppraisalRecord, 'priceBaseYear' | 'firstYear' | 'horizonYears' | 'inflationPercent'>,
): IncrementalCost[] => {
  const base = costs.find(({ option, known }) => option === comparator && known);
  if (!base) return [];
  const baseCash = inCash(base.financial.byYear, own);
  return costs
    .filter(({ option, known }) => known && option !== comparator)
    .map((cost) => {
      const cashByYear = inCash(cost.financial.byYear, own).map(
        (pence, place) => pence - (baseCash[place] ?? 0),
      );
      return {
        option: cost.option,
        comparator: base.option,
        financial: cost.financial.netPresentCost - base.financial.netPresentCost,
        economic: cost.economic.netPresentCost - base.economic.netPresentCost,
        cashByYear,
        ...payBackOf(cashByYear, own.firstYear),
        complete: cost.complete && base.complete,
      };
    });
};
