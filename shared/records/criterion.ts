import { z } from 'zod';
import { descriptors, id, order, text } from './fields.ts';

/** A thing that matters in the choice. Criteria form a tree by `parent`; only leaves are scored. */
export const criterionRecord = z.strictObject({
  type: z.literal('criterion'),
  id,
  order,
  /** The criterion it is part of, or null at the top. */
  parent: id.nullable(),
  /** Short code in capitals for chart segments: "QUAL". */
  code: text(8),
  name: text(120),
  /** What a scorer is asked. */
  question: text(1000),
  definition: text(),
  /** What 0, 25, 50, 75 and 100 look like on this criterion; empty texts fall back to the appraisal's scale. */
  descriptors,
  /** True when the criterion is about money: totals are then shown with and without it. */
  isCost: z.boolean(),
});

export type CriterionRecord = z.infer<typeof criterionRecord>;

/** A blank criterion at the top of the tree, or under `parent`. */
export const newCriterion = (given: {
  readonly id: string;
  readonly order: number;
  readonly code: string;
  readonly name: string;
  readonly parent?: string;
}): CriterionRecord => ({
  type: 'criterion',
  id: given.id,
  order: given.order,
  parent: given.parent ?? null,
  code: given.code,
  name: given.name,
  question: '',
  definition: '',
  descriptors: { at0: '', at25: '', at50: '', at75: '', at100: '' },
  isCost: false,
});
