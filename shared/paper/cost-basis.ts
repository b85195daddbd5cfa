import { type Phrase, say } from '../analysis/figure.ts';
import type { PaperContext } from './context.ts';
import { discountRate, presentValueYear, priceYear } from './figures.ts';

/** "£000, change from today's annual cost, 2008/09 prices." */
export const priceBase = (context: PaperContext): Phrase =>
  say`£000, change from today’s annual cost, ${priceYear(context)} prices.`;

/** True when a second discount rate starts within the years that are costed. */
const ratesChange = ({ own, analysis }: PaperContext): boolean =>
  own.discountRates.some(({ fromYear }) => fromYear > 0 && fromYear < analysis.costs.years.length);

/** How net present costs are made, and that differences come from unrounded figures. */
export const presentValueBase = (context: PaperContext): Phrase =>
  say`Net present cost is in ${presentValueYear(context)}, discounted at ${discountRate(context)} a year${
    ratesChange(context) ? ' and less in later years' : ''
  }, the first year undiscounted. Differences come from unrounded figures.`;
