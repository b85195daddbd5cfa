import { z } from 'zod';
import { id, order, text } from './fields.ts';

/** 1 (rare; negligible) to 5 (almost certain; catastrophic), as in the NPSA risk matrix; null while not judged. */
const rating = z
  .number()
  .int()
  .min(1, 'Ratings run from 1 to 5.')
  .max(5, 'Ratings run from 1 to 5.')
  .nullable();

/** Something that could go wrong with one option or several. A high rating is a high risk. */
export const riskRecord = z.strictObject({
  type: z.literal('risk'),
  id,
  order,
  name: text(200),
  description: text(2000),
  cause: text(1000),
  /** The options that carry it: all of them, or those named. */
  options: z.union([z.literal('all'), z.array(id).max(100)]),
  /** Before mitigation. */
  likelihood: rating,
  impact: rating,
  mitigation: text(2000),
  /** With the mitigation in place. */
  residualLikelihood: rating,
  residualImpact: rating,
  owner: text(200),
});

export type RiskRecord = z.infer<typeof riskRecord>;

/** A risk of all options, not rated yet. */
export const newRisk = (given: {
  readonly id: string;
  readonly order: number;
  readonly name: string;
}): RiskRecord => ({
  type: 'risk',
  id: given.id,
  order: given.order,
  name: given.name,
  description: '',
  cause: '',
  options: 'all',
  likelihood: null,
  impact: null,
  mitigation: '',
  residualLikelihood: null,
  residualImpact: null,
  owner: '',
});
