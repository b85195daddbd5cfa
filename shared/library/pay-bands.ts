import { z } from 'zod';
import content from '../../resources/library/pay-bands.json' with { type: 'json' };
import { payBands as allBands } from '../records/staff-group.ts';
import { said } from './library-fields.ts';

const band = z.strictObject({
  band: z.enum(allBands),
  /** Middle of the band at the base year's pay, in pence a year for one whole-time equivalent. */
  midPoint: z.number().int().positive(),
  /** The band's range in 2010/11, in words. */
  range201011: said(60),
});

const parsed = z
  .strictObject({
    priceBaseYear: z.number().int(),
    onCostPercent: z.number(),
    hoursPerYear: z.number().int(),
    note: said(1000),
    bands: z.array(band),
  })
  .parse(content);

/** An Agenda for Change band with its default pay. */
export type PayBandDefault = Readonly<z.infer<typeof band>>;

/** The bands that have a default; the others are entered from the payroll. */
export const payBandDefaults: readonly PayBandDefault[] = parsed.bands;

/** Default pay of a band for a year in pence, before on-cost; a band without a default has no entry. */
export const payBandPay: Readonly<Partial<Record<PayBandDefault['band'], number>>> = Object.fromEntries(
  parsed.bands.map(({ band: name, midPoint }) => [name, midPoint]),
);

/** What the figures stand on. */
export interface PayBandBasis {
  /** Financial year of the pay: 2008 means 2008/09. */
  readonly priceBaseYear: number;
  /** Employer's pension and National Insurance, in per cent of pay. */
  readonly onCostPercent: number;
  /** Hours at work in a whole-time year, for a price by the hour. */
  readonly hoursPerYear: number;
  readonly note: string;
}

/** What the default pay stands on. */
export const payBandBasis: PayBandBasis = {
  priceBaseYear: parsed.priceBaseYear,
  onCostPercent: parsed.onCostPercent,
  hoursPerYear: parsed.hoursPerYear,
  note: parsed.note,
};
