import { z } from 'zod';

const number = z.number();
const recordId = z.string();

/** In pence: every line at the end of its range that costs least, and every line at the one that costs most. */
const moneyRange = z.strictObject({ low: number, high: number });

const moneyView = z.strictObject({
  /** Pence by year from the appraisal's first year; savings negative. */
  byYear: z.array(number),
  sum: number,
  /** First year undiscounted. */
  netPresentCost: number,
  equivalentAnnualCost: number,
  /** Of `netPresentCost`, which is the likely figure; equal ends where no line has a range. */
  range: moneyRange,
  /** Of `sum`. */
  sumRange: moneyRange,
});

const optionCost = z.strictObject({
  option: recordId,
  /** All lines but memo ones. */
  financial: moneyView,
  /** Without transfers such as VAT. */
  economic: moneyView,
  /** Shown, never added. */
  memoByYear: z.array(number),
  lines: number,
  /** Names of lines not costed yet: the figures above leave them out. */
  unknown: z.array(z.string()),
  /** True when a line is costed, or all are nil for a reason: otherwise the cost is unknown, not nothing. */
  known: z.boolean(),
  /** Known, with no line left out: figures that rest on it need no caveat. */
  complete: z.boolean(),
});

/** Beside the comparator: what the option costs more, each part unrounded. */
const incrementalCost = z.strictObject({
  option: recordId,
  comparator: recordId,
  /** Net present cost less the comparator's, financial and economic; in pence, less than 0 where it costs less. */
  financial: number,
  economic: number,
  /** Cash by year less the comparator's: the financial view, with inflation. */
  cashByYear: z.array(number),
  /**
   * When the cash spent beyond the comparator's has come back for good: in the year `year`; not within the years that are
   * costed; or it was never more than the comparator's.
   */
  payBack: z.enum(['never-dearer', 'in-year', 'not-within-years']),
  /** Financial year, for `in-year` alone. */
  payBackYear: number.nullable(),
  /** Neither of the two has a line left out. */
  complete: z.boolean(),
});

/** Money for an option by year, in the cash of that year and in pence, apart by how certain it is. */
const moneyIn = z.strictObject({
  confirmed: z.array(number),
  likely: z.array(number),
  appliedFor: z.array(number),
});

/**
 * Cash needed beside the money for it, by year. Cash is the financial view, every line but memo ones, with the allowance
 * for optimism, raised from the prices of the base year by the same rate of inflation each year, compounding: an amount in
 * year y becomes amount × (1 + i)^(y − price base year). A gap above 0 is cash that no money is there for.
 */
const affordability = z.strictObject({
  option: recordId,
  /** False while nothing of the cost is known: then cash and gaps mean nothing. */
  known: z.boolean(),
  complete: z.boolean(),
  cashByYear: z.array(number),
  cash: number,
  funding: moneyIn,
  /** Cash less confirmed money; less likely money too; less what is applied for as well. By year. */
  gap: z.strictObject({
    confirmed: z.array(number),
    withLikely: z.array(number),
    withAppliedFor: z.array(number),
  }),
  /** Years of the horizon, from 0, in which a source's amount is not known: it is in none of the sums. */
  unknownFunding: z.array(z.strictObject({ funding: recordId, places: z.array(number) })),
  /** How many sources pay for the option, whether or not their amounts are known. */
  sources: number,
});

/** How many of a volume a year would make up for the extra cost. */
const perYear = z.strictObject({
  /** Rounded up: fewer would not do. 0 where the option costs no more than the comparator. */
  count: number,
  /** Share of the volume there is today; null where that is not known. */
  share: number.nullable(),
});

/** Never added to any total: no saving is assumed from a volume. */
const breakEven = z.strictObject({
  volume: recordId,
  name: z.string(),
  option: recordId,
  comparator: recordId,
  /** Pence for each, at the appraisal's prices. */
  unitValue: number,
  /** The incremental net present cost (financial) that is to be made up. */
  incrementalCost: number,
  /** If every year from the first, or from the second, brings as many. Null where there is no such year. */
  fromFirstYear: perYear.nullable(),
  fromSecondYear: perYear.nullable(),
  complete: z.boolean(),
});

/** A recurring line with an amount in years that are over before its option can start. */
const earlyYears = z.strictObject({
  line: recordId,
  option: recordId,
  name: z.string(),
  /** Years of the horizon, from 0. */
  places: z.array(number),
  /** The option's start date, or the earliest that it could be. */
  start: z.string(),
});

/** What the exec is asked for now. */
const asked = z.strictObject({
  /** In pence; null where it is not stated. */
  amount: number.nullable(),
  delegatedLimit: number.nullable(),
  /** More than the exec may approve without the board; null while either is not stated. */
  overLimit: z.boolean().nullable(),
});

/** What the analysis says about money: the `costs` of an analysis. */
export const costsSchema = z.strictObject({
  priceBaseYear: number,
  presentValueYear: number,
  years: z.array(number),
  options: z.array(optionCost),
  /** The short-listed option that the others are set beside; null when none is chosen. */
  comparator: recordId.nullable(),
  /** Every other option whose cost is known, where the comparator's is too. */
  incremental: z.array(incrementalCost),
  /** Per cent a year, from the price base year. */
  inflationPercent: number,
  affordability: z.array(affordability),
  /** Every volume with a value, for every option in `incremental`. */
  breakEven: z.array(breakEven),
  earlyYears: z.array(earlyYears),
  asked,
});

type Costs = z.infer<typeof costsSchema>;
export type IncrementalCost = Costs['incremental'][number];
export type Affordability = Costs['affordability'][number];
export type BreakEven = Costs['breakEven'][number];
export type EarlyYears = Costs['earlyYears'][number];
export type MoneyAsked = Costs['asked'];
