import type { AppraisalRecord } from '../records/appraisal.ts';
import type { CostLineRecord } from '../records/cost-line.ts';
import { affordabilityOf, moneyAskedOf } from './affordability.ts';
import type { Analysis, MoneyView, OptionCost } from './analysis.ts';
import { breakEvensOf } from './break-even.ts';
import { equivalentAnnual, netPresentValue, type RateSchedule } from './discounting.ts';
import { earlyYearsOf } from './early-years.ts';
import { incrementalCosts } from './incremental-cost.ts';
import type { AppraisalIndex } from './index-appraisal.ts';
import { knownPence } from './line-year.ts';
import { saysACost, unknownName, unknownYears } from './unknown-years.ts';

/**
 * A line's amount with the allowance for optimism: costs are put up and savings are put down (HM Treasury, supplementary
 * Green Book guidance on optimism bias, 2003). A cost c becomes c × (1 + b): estimates fall short of what is paid by b of
 * the estimate. A saving s becomes s ÷ (1 + b), the same fault the other way round: the estimate is above what comes in
 * by b of what comes in. It is never raised, and however large b is it does not turn into a cost.
 *
 * @param pence a cost, or a saving where negative
 * @param percent b in per cent, 0 or more
 */
export const withOptimismBias = (pence: number, percent: number): number =>
  pence > 0 ? pence + (pence * percent) / 100 : pence / (1 + percent / 100);

/**
 * What is left of a line's allowance for optimism once part of it has been managed away: b × (1 − m) (HM Treasury,
 * supplementary Green Book guidance, 2003, step 4). In per cent.
 */
export const allowanceLeft = ({
  optimismBiasPercent,
  mitigationPercent,
}: Pick<CostLineRecord, 'optimismBiasPercent' | 'mitigationPercent'>): number =>
  (optimismBiasPercent * (100 - mitigationPercent)) / 100;

/** Which end of every line's range is taken: the one that costs least, what is likely, or the one that costs most. */
export type RangeEnd = 'low' | 'likely' | 'high';

/**
 * An amount at one end of its line's range, in per cent of the likely amount. A cost is lowest at the low end; a saving
 * costs most there, because it is then the smallest. A range runs around the amount with its allowance for optimism, so
 * that low ≤ likely ≤ high whatever was entered, and as a low end is 100% at most, a saving is never a cost.
 *
 * @param pence a cost, or a saving where negative, with any allowance for optimism
 */
export const atRangeEnd = (
  pence: number,
  { lowPercent, highPercent }: Pick<CostLineRecord, 'lowPercent' | 'highPercent'>,
  end: RangeEnd,
): number => {
  if (end === 'likely') return pence;
  const less = pence > 0 === (end === 'low');
  return less ? pence - (pence * lowPercent) / 100 : pence + (pence * highPercent) / 100;
};

/**
 * Whether a line that is not known yet, or not in every year, is expected to save money: it is marked as
 * cash-releasing, or an amount that is or was there is a saving.
 */
export const couldBeASaving = (line: CostLineRecord, horizonYears: number): boolean =>
  !line.memo &&
  (line.cashReleasing || line.amounts.some((pence) => (pence ?? 0) < 0)) &&
  unknownYears(line, horizonYears).length > 0;

/** Pence by year over the horizon: the years that are known; one beyond the horizon is left out. */
const yearlySum = (
  lines: readonly CostLineRecord[],
  years: number,
  amount: (line: CostLineRecord, year: number) => number,
): number[] =>
  Array.from({ length: years }, (_, year) => lines.reduce((sum, line) => sum + amount(line, year), 0));

const amountAt =
  (end: RangeEnd) =>
  (line: CostLineRecord, year: number): number =>
    atRangeEnd(withOptimismBias(knownPence(line, year), allowanceLeft(line)), line, end);

const total = (byYear: readonly number[]): number => byYear.reduce((sum, pence) => sum + pence, 0);

/** The ends of the range take every line at its worst, or its best, at once: no sum lies outside them. */
const moneyView = (lines: readonly CostLineRecord[], years: number, rates: RateSchedule): MoneyView => {
  const at = (end: RangeEnd): number[] => yearlySum(lines, years, amountAt(end));
  const [low, byYear, high] = [at('low'), at('likely'), at('high')];
  const netPresentCost = netPresentValue(byYear, rates);
  return {
    byYear,
    sum: total(byYear),
    netPresentCost,
    equivalentAnnualCost: equivalentAnnual(netPresentCost, years, rates),
    range: { low: netPresentValue(low, rates), high: netPresentValue(high, rates) },
    sumRange: { low: total(low), high: total(high) },
  };
};

/**
 * An option's cost in its two views, which are never mixed: financial takes every line, economic leaves out transfers
 * such as VAT. Memo lines are shown and never added. A line not known yet, or not in every year, is named and left out
 * for the years that are not known, never counted as nothing. A line that is nil for a stated reason, or nothing in the
 * years that are known of it, says nothing about the rest beside unknown lines alone, so that the option's cost stays
 * unknown.
 *
 * @param lines the option's own, in pence of one price base, change from today's annual cost
 */
export const costOf = (
  option: string,
  lines: readonly CostLineRecord[],
  own: Pick<AppraisalRecord, 'firstYear' | 'horizonYears' | 'discountRates'>,
): OptionCost => {
  const { horizonYears, discountRates } = own;
  const counted = lines.filter(({ memo }) => !memo);
  const costed = counted.filter(({ state }) => state === 'costed');
  const memo = lines.filter((line) => line.memo && line.state === 'costed');
  const economic = costed.filter(({ transfer }) => !transfer);
  const unknown = counted.flatMap((line) => unknownName(line, own) ?? []);
  const known =
    costed.some((line) => saysACost(line, horizonYears)) || (counted.length > 0 && unknown.length === 0);
  return {
    option,
    financial: moneyView(costed, horizonYears, discountRates),
    economic: moneyView(economic, horizonYears, discountRates),
    memoByYear: yearlySum(memo, horizonYears, knownPence),
    lines: counted.length,
    unknown,
    known,
    complete: known && unknown.length === 0,
  };
};

/**
 * The cost of every short-listed option, with the years and bases that hold for all of them; beside the comparator, in
 * cash beside the money for it, and what would have to come about for the extra cost to pay for itself.
 */
export const costsOf = ({ own, options, costLines, funding, volumes }: AppraisalIndex): Analysis['costs'] => {
  const costs = options.map(({ id }) => costOf(id, costLines.get(id) ?? [], own));
  const comparator = options.find((option) => option.comparator)?.id ?? null;
  const incremental = incrementalCosts(costs, comparator, own);
  return {
    priceBaseYear: own.priceBaseYear,
    presentValueYear: own.firstYear,
    years: Array.from({ length: own.horizonYears }, (_, year) => own.firstYear + year),
    options: costs,
    comparator,
    incremental,
    inflationPercent: own.inflationPercent,
    affordability: costs.map((cost) => affordabilityOf(cost, funding, own)),
    breakEven: volumes.flatMap((volume) => breakEvensOf(volume, incremental, own)),
    earlyYears: options.flatMap((option) => earlyYearsOf(option, costLines.get(option.id) ?? [], own)),
    asked: moneyAskedOf(own),
  };
};
