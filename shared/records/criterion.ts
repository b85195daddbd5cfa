import { z } from 'zod';
import { descriptors, id, order, scaleValue, text } from './fields.ts';
import { measurement } from './measure.ts';

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
  /** What could be counted to tell how it goes: for the scorers, and for the evaluation. */
  indicators: text(1000),
  /** Id of the library criterion that it was started from; empty when it was not. */
  model: text(60),
  /** Judged: people score it. Measured: figures in a unit, turned into values by `measured`. */
  scoring: z.enum(['judged', 'measured']),
  /** How figures become values on the 0-100 scale; kept while the criterion is judged, so that it can come back. */
  measured: z
    .strictObject({
      unit: text(60),
      better: z.enum(['higher', 'lower']),
      /** Points of the value function, in rising order of the figure; straight lines run between them. */
      points: z.array(z.strictObject({ at: measurement, value: scaleValue })).max(20),
    })
    .nullable(),
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
  indicators: '',
  model: '',
  scoring: 'judged',
  measured: null,
});
