import { z } from 'zod';
import { id, order, text } from './fields.ts';

/** One voice's judgement of how much each criterion matters. */
export const weightSetRecord = z.strictObject({
  type: z.literal('weightSet'),
  id,
  order,
  name: text(120),
  /** Whose judgement it is: agreed by all, a stakeholder group's, or one person's. */
  voice: z.enum(['agreed', 'group', 'person']),
  /** The stakeholder group or person, as in the assessors' `group`; empty for an agreed set. */
  voiceName: text(120),
  /** How the raw weights were judged. Direct: any non-negative numbers, shared out within each family. */
  method: z.enum(['direct']),
});

export type WeightSetRecord = z.infer<typeof weightSetRecord>;

/** A raw weight as it was judged: only its proportion to its siblings in the tree counts. */
export const weightRecord = z.strictObject({
  type: z.literal('weight'),
  id,
  weightSet: id,
  criterion: id,
  raw: z.number('A weight is a number.').min(0, 'A weight cannot be below 0.').max(1e9),
});

export type WeightRecord = z.infer<typeof weightRecord>;

/** The id of a weight follows from its keys, so that the same cell filled twice is one record. */
export const weightId = (weightSet: string, criterion: string): string => `weight~${weightSet}~${criterion}`;

/** The weight of one criterion in one set. */
export const newWeight = (weightSet: string, criterion: string, raw: number): WeightRecord => ({
  type: 'weight',
  id: weightId(weightSet, criterion),
  weightSet,
  criterion,
  raw,
});
