import { z } from 'zod';
import { id, isoDate, order, text } from './fields.ts';

/** Something that a score, a cost or a gate rests on. */
export const evidenceRecord = z.strictObject({
  type: z.literal('evidence'),
  id,
  order,
  title: text(300),
  kind: z.enum(['document', 'data', 'survey', 'meeting', 'visit', 'advice', 'other']),
  source: text(300),
  date: isoDate.nullable(),
  reference: text(300),
  strength: z.enum(['unrated', 'weak', 'moderate', 'strong']),
});

export type EvidenceRecord = z.infer<typeof evidenceRecord>;
