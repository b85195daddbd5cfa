import { z } from 'zod';

/* Parts of the analysis's shape that say who leads, and under which weight of one criterion. */

const number = z.number();
const recordId = z.string();

/** Points per criterion and their sum, 0-100. A missing score leaves `total` null and only a range. */
export const total = z.strictObject({
  option: recordId,
  /** Σ weight × score, or null when a score under a weight above 0 is missing. */
  total: number.nullable(),
  /** Total with every missing score at 0, and at 100. Equal to `total` when nothing is missing. */
  low: number,
  high: number,
  /** weight × score by criterion; null where the score is missing. */
  contributions: z.array(number.nullable()),
});

export const ranking = z.strictObject({
  /** Options with a total, highest first; exact ties in the user's order. */
  order: z.array(recordId),
  /** 1 for the highest; exact ties share the better rank. Null without a total. By option. */
  ranks: z.array(number.nullable()),
  /** The one option in front, or null when there is none or when the first place is shared. */
  leader: recordId.nullable(),
  /** All options that share the highest total. */
  first: z.array(recordId),
  runnerUp: recordId.nullable(),
  /** Total of the leader less that of the runner-up, from unrounded figures. */
  lead: number.nullable(),
  /** The lead is under the margin that the appraisal sets, or the first place is shared. */
  tooClose: z.boolean(),
  /** Some short-listed option has no total yet. */
  incomplete: z.boolean(),
});

export const standing = z.strictObject({ totals: z.array(total), ranking });

/** One criterion's weight moved from 0 to 1, the others pro rata: who leads where. */
export const sensitivity = z.strictObject({
  criterion: recordId,
  /** Share of the agreed weight set, 0-1. */
  weight: number,
  /** Total of each option with this criterion's weight at 0 and at 1; null where a score is missing. */
  lines: z.array(z.strictObject({ option: recordId, at0: number.nullable(), at1: number.nullable() })),
  /** Stretches of the weight, in rising order from 0 to 1, with who leads there. */
  envelope: z.array(z.strictObject({ from: number, to: number, leaders: z.array(recordId) })),
  /** Changes of leader met when moving away from the weight of today, nearest first on each side. */
  changes: z.array(
    z.strictObject({
      /** Weight (0-1) at which the leader changes. */
      at: number,
      direction: z.enum(['above', 'below']),
      from: recordId,
      to: recordId,
    }),
  ),
});
