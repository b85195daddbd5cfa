import { z } from 'zod';
import { id, order, text } from './fields.ts';

/** A general practice. An ICO is built on registered lists, so its population is the sum of these list sizes. */
export const practiceRecord = z.strictObject({
  type: z.literal('practice'),
  id,
  order,
  name: text(200),
  /** Patients registered for medical services. */
  listSize: z.number().int('A list size is a whole number.').min(0).max(1_000_000),
  takesPart: z.boolean(),
});

export type PracticeRecord = z.infer<typeof practiceRecord>;
