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
  /**
   * How the raw weights were judged. Direct: any non-negative numbers, shared out within each family. Swing: the
   * worst-to-best jump that matters most gets 100, the others relative to it. Rank order centroid: places, 1 for the
   * most important; equal places are ties. Pairwise: how many times more one criterion matters than another.
   */
  method: z.enum(['direct', 'swing', 'rank-order-centroid', 'pairwise']),
  /** Why these weights: what was said when they were judged. */
  reason: text(2000),
});

export type WeightSetRecord = z.infer<typeof weightSetRecord>;

/** A raw judgement, as it was made: of one criterion, or of one criterion over another of its family. */
export const weightRecord = z.strictObject({
  type: z.literal('weight'),
  id,
  weightSet: id,
  criterion: id,
  /** Pairwise: the sibling that `criterion` is compared with; its id comes after `criterion`'s. Otherwise null. */
  over: id.nullable(),
  /** By the set's method: a number, points of 100, a place, or a ratio (1/9 to 9; under 1 where `over` matters more). */
  raw: z.number('A weight is a number.').min(0, 'A weight cannot be below 0.').max(1e9),
});

export type WeightRecord = z.infer<typeof weightRecord>;

/** The id of a weight follows from its keys, so that the same cell filled twice is one record. */
export const weightId = (weightSet: string, criterion: string, over: string | null = null): string =>
  over === null ? `weight~${weightSet}~${criterion}` : `weight~${weightSet}~${criterion}~${over}`;

/** The weight of one criterion in one set. */
export const newWeight = (weightSet: string, criterion: string, raw: number): WeightRecord => ({
  type: 'weight',
  id: weightId(weightSet, criterion),
  weightSet,
  criterion,
  over: null,
  raw,
});

/**
 * A comparison of two criteria of a family, kept under the one whose id comes first.
 *
 * @param ratio how many times more `first` matters than `second`; 1/9 to 9
 */
export const newComparison = (
  weightSet: string,
  first: string,
  second: string,
  ratio: number,
): WeightRecord => {
  const [criterion, over, raw] = first < second ? [first, second, ratio] : [second, first, 1 / ratio];
  return { type: 'weight', id: weightId(weightSet, criterion, over), weightSet, criterion, over, raw };
};

/** A direct weight set of one voice. */
export const newWeightSet = (given: {
  readonly id: string;
  readonly order: number;
  readonly name: string;
  readonly voice: WeightSetRecord['voice'];
}): WeightSetRecord => ({
  type: 'weightSet',
  id: given.id,
  order: given.order,
  name: given.name,
  voice: given.voice,
  voiceName: '',
  method: 'direct',
  reason: '',
});
