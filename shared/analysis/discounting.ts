/** Real discount rates by band of years: a rate holds from `fromYear` until the next band. Year 0 is the first year. */
export type RateSchedule = readonly { readonly fromYear: number; readonly rate: number }[];

/**
 * When in its year a flow falls. `first-year-undiscounted`: the first year is the present (Green Book's year 0).
 * `end-of-year`: every flow waits until the end of its year. `mid-year`: it waits for half of it.
 */
export type Timing = 'first-year-undiscounted' | 'mid-year' | 'end-of-year';

/** The rate of the step from year − 1 to `year`. Before the first band the first band's rate holds; without any, 0. */
const rateInto = (year: number, schedule: RateSchedule): number => {
  let rate = schedule[0]?.rate ?? 0;
  for (const band of schedule) if (band.fromYear <= year) rate = band.rate;
  return rate;
};

/**
 * Discount factors for consecutive years: the worth today of 1 in each. With a declining schedule the factor chains
 * across the bands, each year's factor being last year's divided by 1 + that year's rate (HM Treasury, The Green Book,
 * 2003, annex 6: 3.5% for years 0-30, 3.0% for 31-75, 2.5% for 76-125).
 *
 * @param years how many factors, 0 or more
 * @param schedule bands in any order; rates as fractions (0.035)
 */
export const discountFactors = (
  years: number,
  schedule: RateSchedule,
  timing: Timing = 'first-year-undiscounted',
): readonly number[] => {
  const bands = [...schedule].sort((a, b) => a.fromYear - b.fromYear);
  const factors: number[] = [];
  let factor = 1;
  for (let year = 0; year < years; year += 1) {
    const next = factor / (1 + rateInto(year + 1, bands));
    if (timing === 'first-year-undiscounted') factors.push(factor);
    else if (timing === 'end-of-year') factors.push(next);
    else factors.push(Math.sqrt(factor * next));
    factor = next;
  }
  return factors;
};

/**
 * Net present value of yearly flows, in the flows' own unit. Costs as positive flows give the net present cost.
 *
 * @param flows by year from the first
 */
export const netPresentValue = (
  flows: readonly number[],
  schedule: RateSchedule,
  timing: Timing = 'first-year-undiscounted',
): number => {
  const factors = discountFactors(flows.length, schedule, timing);
  return flows.reduce((sum, flow, year) => sum + flow * (factors[year] ?? 0), 0);
};

/** Present value of 1 in each of a number of years: the sum of the discount factors. */
export const annuityFactor = (years: number, schedule: RateSchedule, timing: Timing): number =>
  discountFactors(years, schedule, timing).reduce((sum, factor) => sum + factor, 0);

/**
 * The level amount a year with the same present value: present value over the annuity factor. The timing says which
 * years carry the level amount. The app pays it in the years of the cost lines (first year undiscounted); textbooks
 * that have year 0 for the outlay alone divide by the factor for years 1 to n, which is `end-of-year`.
 *
 * @param years how many years carry the amount; with none there is nothing to spread, and the answer is 0
 */
export const equivalentAnnual = (
  presentValue: number,
  years: number,
  schedule: RateSchedule,
  timing: Timing = 'first-year-undiscounted',
): number => {
  const factor = annuityFactor(years, schedule, timing);
  return factor === 0 ? 0 : presentValue / factor;
};
