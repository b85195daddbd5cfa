import { z } from 'zod';
import { id, isoDate, order, text } from './fields.ts';

/** An organisation that an option counts on, and whether it has put its name to it. */
export const partnerRecord = z.strictObject({
  type: z.literal('partner'),
  id,
  order,
  name: text(200),
  sector: z.enum([
    'unstated',
    'practice',
    'pct',
    'nhs-provider',
    'council',
    'voluntary',
    'independent',
    'patients',
    'other',
  ]),
  /** What it brings or does. */
  role: text(500),
  /** The options that count on it: all of them, or those named. */
  options: z.union([z.literal('all'), z.array(id).max(100)]),
  signedUp: z.enum(['not-asked', 'no', 'in-principle', 'signed']),
  signedOn: isoDate.nullable(),
  note: text(1000),
});

export type PartnerRecord = z.infer<typeof partnerRecord>;

/** A partner of all options that has not been asked yet. */
export const newPartner = (given: {
  readonly id: string;
  readonly order: number;
  readonly name: string;
}): PartnerRecord => ({
  type: 'partner',
  id: given.id,
  order: given.order,
  name: given.name,
  sector: 'unstated',
  role: '',
  options: 'all',
  signedUp: 'not-asked',
  signedOn: null,
  note: '',
});
