import { z } from 'zod';
import { id, order, pence, text } from './fields.ts';

/** Money for the change, on top of today's annual cost: a budget or a grant. */
export const fundingRecord = z.strictObject({
  type: z.literal('funding'),
  id,
  order,
  /** Locality budget, DH grant, council. */
  source: text(200),
  /** The options that it pays for: all of them, or those named. */
  options: z.union([z.literal('all'), z.array(id).max(100)]),
  /** Pence by year from the appraisal's first year, in the money of that year (cash); null where not known yet. */
  amounts: z.array(pence.nullable()).max(60),
  certainty: z.enum(['confirmed', 'likely', 'applied-for']),
  note: text(1000),
});

export type FundingRecord = z.infer<typeof fundingRecord>;

/** A source for all options, without an amount. */
export const newFunding = (given: {
  readonly id: string;
  readonly order: number;
  readonly source: string;
}): FundingRecord => ({
  type: 'funding',
  id: given.id,
  order: given.order,
  source: given.source,
  options: 'all',
  amounts: [],
  certainty: 'likely',
  note: '',
});

/** Something countable that an option might bring about, for a break-even: no saving is ever assumed from it. */
export const volumeRecord = z.strictObject({
  type: z.literal('volume'),
  id,
  order,
  /** What is counted, in the plural: "avoided admissions". */
  name: text(200),
  /** What one is worth, in pence, at the appraisal's prices. */
  unitValue: pence.nullable(),
  /** How many there are a year today, to set the break-even beside; null when not known. */
  annualVolume: z.number().min(0).max(1e12).nullable(),
  source: text(500),
  note: text(1000),
});

export type VolumeRecord = z.infer<typeof volumeRecord>;

/** A volume with only a name. */
export const newVolume = (given: {
  readonly id: string;
  readonly order: number;
  readonly name: string;
}): VolumeRecord => ({
  type: 'volume',
  id: given.id,
  order: given.order,
  name: given.name,
  unitValue: null,
  annualVolume: null,
  source: '',
  note: '',
});
