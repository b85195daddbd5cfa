import { z } from 'zod';
import { id, order, text } from './fields.ts';

/** Something the change is meant to achieve, and how it will be known. */
export const objectiveRecord = z.strictObject({
  type: z.literal('objective'),
  id,
  order,
  statement: text(500),
  /** How it will be known that the objective is met. */
  measure: text(500),
});

export type ObjectiveRecord = z.infer<typeof objectiveRecord>;
