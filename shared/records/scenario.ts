import { z } from 'zod';
import { id, order, pence, scaleValue, text } from './fields.ts';

/** A criterion's share of all weight in a what-if, 0-1; the criteria that are not named share the rest as they do today. */
const weightOverride = z.strictObject({ criterion: id, share: z.number().min(0).max(1) });

/** A cell's score in a what-if, 0-100; on a measured criterion, the value in place of what its figure is worth. */
const scoreOverride = z.strictObject({ option: id, criterion: id, value: scaleValue });

/** A cost line in a what-if: pence by year from the appraisal's first year, in place of whatever the line says. */
const costOverride = z.strictObject({ costLine: id, amounts: z.array(pence).max(60) });

/** What a what-if puts in the place of today's weights, scores and costs. What is not named stays as it is. */
export const overrides = z.strictObject({
  weights: z.array(weightOverride).max(200),
  scores: z.array(scoreOverride).max(4000),
  costs: z.array(costOverride).max(2000),
});

export type Overrides = z.infer<typeof overrides>;

/** Nothing is put in the place of anything. */
export const noOverrides: Overrides = { weights: [], scores: [], costs: [] };

/** A what-if that was kept: a stress test, or another view of the weights, with a name. It never touches the ranking. */
export const scenarioRecord = z.strictObject({
  type: z.literal('scenario'),
  id,
  order,
  /** What happens: "The host loses its out-of-hours contract". */
  name: text(200),
  /** Why it is worth asking, and where the figures come from. */
  description: text(2000),
  /** The paper tells of it. */
  inPaper: z.boolean(),
  ...overrides.shape,
});

export type ScenarioRecord = z.infer<typeof scenarioRecord>;

/** A named what-if; the paper tells of it until the author says otherwise. */
export const newScenario = (given: {
  readonly id: string;
  readonly order: number;
  readonly name: string;
  readonly overrides?: Overrides;
}): ScenarioRecord => ({
  type: 'scenario',
  id: given.id,
  order: given.order,
  name: given.name,
  description: '',
  inPaper: true,
  ...(given.overrides ?? noOverrides),
});
