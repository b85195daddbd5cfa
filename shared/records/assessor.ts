import { z } from 'zod';
import { id, order, text } from './fields.ts';

/** Someone who scores: a person or a role, in a stakeholder group, with any interest declared per option. */
export const assessorRecord = z.strictObject({
  type: z.literal('assessor'),
  id,
  order,
  name: text(200),
  organisation: text(200),
  /** Stakeholder group: GPs, managers, staff, LINk. Groups count equally, whatever their number. */
  group: text(120),
  credentials: text(500),
  interests: z
    .array(z.strictObject({ option: id, declaration: text(1000).min(1, 'Say what the interest is.') }))
    .max(100),
});

export type AssessorRecord = z.infer<typeof assessorRecord>;
