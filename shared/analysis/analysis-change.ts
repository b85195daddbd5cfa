import { z } from 'zod';
import { standing } from './analysis-standing.ts';

/* Parts of the analysis's shape that say what would change the answer: one score, one cost, the weights, a what-if. */

const number = z.number();
const recordId = z.string();

/** One cell whose score alone, moved within 0-100, puts another option in front. */
export const scoreChange = z.strictObject({
  option: recordId,
  criterion: recordId,
  /** The score as it stands. */
  value: number,
  /** The score at which the leader changes. */
  at: number,
  direction: z.enum(['above', 'below']),
  /** Who leads then: the option itself when it rises, the next best when the leader falls. */
  to: recordId,
  /** On a measured criterion, the figure that is worth `at`; null on a judged one, or where no one figure is. */
  figure: number.nullable(),
});

/** What one score could do. */
export const scoreSensitivity = z.strictObject({
  /** Changes, smallest move first. */
  changes: z.array(scoreChange),
  /** How many cells were tried: a cell that is in no change keeps the leader at every value in 0-100. */
  tried: number,
});

/** The net present cost at which an option's standing in value for money turns. */
export const costChange = z.strictObject({
  option: recordId,
  /** Net present cost as it stands, pence. */
  now: number,
  /**
   * dominated: at this cost or above, an option that gives no fewer points costs no more · undominated: below it, no
   * option that gives as many points costs as little · comparator: at this cost, a point costs what it does under the
   * comparator.
   */
  turn: z.enum(['dominated', 'undominated', 'comparator']),
  at: number,
  /** The option that decides it. */
  by: recordId,
});

/** The nearest weights (least total movement) at which another option is level in front. */
export const smallestChange = z.strictObject({
  /** The challenger. */
  option: recordId,
  /** Sum of what every weight moves up or down, 0-2; null where no weights let it lead. */
  movement: number.nullable(),
  /** By criterion, summing to 1; null where no weights let it lead. */
  weights: z.array(number).nullable(),
});

/** What moving one score or one weight to its ends does to the lead. */
export const tornadoRow = z.strictObject({
  kind: z.enum(['score', 'weight']),
  /** Null for a weight. */
  option: recordId.nullable(),
  criterion: recordId,
  /** Score (0-100) or weight (0-1) at its low and its high end. */
  low: number,
  high: number,
  /** Points by which the leader is ahead of the best other option then; below 0 where it is behind. */
  leadAtLow: number,
  leadAtHigh: number,
  /** The leader is behind at one of the two. */
  changesLeader: z.boolean(),
});

/** What a kept what-if comes to. */
export const scenarioOutcome = z.strictObject({
  scenario: recordId,
  name: z.string(),
  inPaper: z.boolean(),
  withCost: standing,
  benefitOnly: standing,
  /** Net present cost by option, pence: financial and economic; null while the option's cost is unknown. */
  netPresentCost: z.array(
    z.strictObject({ option: recordId, financial: number.nullable(), economic: number.nullable() }),
  ),
  /** The option in front differs from the ranking's. */
  changesLeader: z.boolean(),
});

export type ScoreChange = z.infer<typeof scoreChange>;
export type ScoreSensitivity = z.infer<typeof scoreSensitivity>;
export type CostChange = z.infer<typeof costChange>;
export type SmallestChange = z.infer<typeof smallestChange>;
export type TornadoRow = z.infer<typeof tornadoRow>;
export type ScenarioOutcome = z.infer<typeof scenarioOutcome>;
