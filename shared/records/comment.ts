import { z } from 'zod';
import { id, instant, text } from './fields.ts';

/** The types of record that a remark can be about. */
export const remarkedTypes = [
  'appraisal',
  'objective',
  'practice',
  'partner',
  'staffGroup',
  'option',
  'employer',
  'gate',
  'gateResult',
  'criterion',
  'weightSet',
  'score',
  'measure',
  'evidence',
  'costLine',
  'funding',
  'volume',
  'risk',
  'stakeholder',
  'position',
  'metric',
  'milestone',
  'question',
  'scenario',
] as const;

/**
 * A remark on a record, for those who work on the appraisal: a question, a doubt, something to come back to. It is
 * never printed.
 */
export const commentRecord = z.strictObject({
  type: z.literal('comment'),
  id,
  /** What it is about. A cell that nobody has scored has an agreed score without a value to bear the remark. */
  on: z.strictObject({ type: z.enum(remarkedTypes), id }),
  at: instant,
  /** Who made it, as they call themselves; may be empty. */
  by: text(200),
  text: text(2000).min(1, 'Say what the remark is.'),
  /** Nothing more is to be done about it. */
  settled: z.boolean(),
});

export type CommentRecord = z.infer<typeof commentRecord>;
