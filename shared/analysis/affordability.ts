import type { AppraisalRecord } from '../records/appraisal.ts';
import type { FundingRecord } from '../records/funding.ts';
import type { OptionCost } from './analysis.ts';
import type { Affordability, MoneyAsked } from './analysis-costs.ts';

type Base = Pick<AppraisalRecord, 'priceBaseYear' | 'firstYear' | 'horizonYears' | 'inflationPercent'>;

/**
 * What 1 at the prices of the base year comes to in the cash of each year: (1 + i)^(y − base year), compounding. With
 * 2008/09 prices and 2% a year, 2009/10 is 1.02 and 2010/11 is 1.0404. A year before the base year is below 1.
 */
export const inflationFactors = ({
  priceBaseYear,
  firstYear,
  horizonYears,
  inflationPercent,
}: Base): readonly number[] =>
  Array.from(
    { length: horizonYears },
    (_, place) => (1 + inflationPercent / 100) ** (firstYear + place - priceBaseYear),
  );

/** Amounts by year at the prices of the base year, in pence, as cash of each year. */
export const inCash = (byYear: readonly number[], base: Base): readonly number[] => {
  const factors = inflationFactors(base);
  return byYear.map((pence, place) => pence * (factors[place] ?? 1));
};

/**
 * Places of the years of the horizon, from 0, for which nobody knows what a source gives: those marked so, and all of
 * them while no year is stated. After its last stated year a source gives nothing.
 */
export const unknownFundingYears = (
  { amounts }: Pick<FundingRecord, 'amounts'>,
  horizonYears: number,
): readonly number[] =>
  Array.from({ length: horizonYears }, (_, place) => place).filter(
    (place) => amounts.length === 0 || amounts[place] === null,
  );

/** Whether a source pays for an option. */
export const paysFor = ({ options }: Pick<FundingRecord, 'options'>, option: string): boolean =>
  options === 'all' || options.includes(option);

/**
 * An option's cash by year beside the money for it. The financial view alone: transfers such as VAT have to be paid. A
 * source that pays for several options is set beside each of them in full, since one of them is chosen. What is not
 * known of a source is left out and said.
 *
 * @param funding every source of the appraisal, in the user's order; amounts in the cash of their year
 */
export const affordabilityOf = (
  { option, financial, known, complete }: OptionCost,
  funding: readonly FundingRecord[],
  own: Base,
): Affordability => {
  const { horizonYears } = own;
  const sources = funding.filter((source) => paysFor(source, option));
  const cashByYear = [...inCash(financial.byYear, own)];
  const from = (certainty: FundingRecord['certainty']): number[] => {
    const certain = sources.filter((source) => source.certainty === certainty);
    return cashByYear.map((_, place) => certain.reduce((sum, { amounts }) => sum + (amounts[place] ?? 0), 0));
  };
  const [confirmed, likely, appliedFor] = [from('confirmed'), from('likely'), from('applied-for')];
  const less = (needed: readonly number[], money: readonly number[]): number[] =>
    needed.map((pence, place) => pence - (money[place] ?? 0));
  const withoutConfirmed = less(cashByYear, confirmed);
  const withoutLikely = less(withoutConfirmed, likely);
  return {
    option,
    known,
    complete,
    cashByYear,
    cash: cashByYear.reduce((sum, pence) => sum + pence, 0),
    funding: { confirmed, likely, appliedFor },
    gap: {
      confirmed: withoutConfirmed,
      withLikely: withoutLikely,
      withAppliedFor: less(withoutLikely, appliedFor),
    },
    unknownFunding: sources.flatMap((source) => {
      const places = unknownFundingYears(source, horizonYears);
      return places.length === 0 ? [] : [{ funding: source.id, places: [...places] }];
    }),
    sources: sources.length,
  };
};

/** What the exec is asked for now, and whether it may approve as much without the board. */
export const moneyAskedOf = ({
  moneyAsked: { amount },
  delegatedLimit,
}: Pick<AppraisalRecord, 'moneyAsked' | 'delegatedLimit'>): MoneyAsked => ({
  amount,
  delegatedLimit,
  overLimit: amount === null || delegatedLimit === null ? null : amount > delegatedLimit,
});
