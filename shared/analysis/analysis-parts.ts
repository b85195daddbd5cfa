import { z } from 'zod';

/* Parts of the analysis's shape that say what the ranking stands on: gates, lists of patients and weights. */

const recordId = z.string();

/**
 * How an option stands at the gates of one kind. Pass: every gate is passed or does not apply. Fail: one is failed.
 * Unknown: none is failed and one is not known. Unrecorded: the appraisal has no gate of the kind, or no option has been
 * judged at one: "not applicable" alone, which models of the library bring along, is no judgement.
 */
export const gateStandingName = z.enum(['pass', 'fail', 'unknown', 'unrecorded']);

export const gateStanding = z.strictObject({
  option: recordId,
  /** At the gates that decide whether it is lawful and viable here. */
  viability: gateStandingName,
  /** At the gates that decide whether it could be a pilot. */
  pilot: gateStandingName,
  /** The route is a bid, so pilot gates bind; otherwise they are advisory. */
  pilotBinds: z.boolean(),
  /** Ids of gates that bind and are failed, in the user's order. */
  failed: z.array(recordId),
  /** Ids of pilot gates that are failed and do not bind. */
  advisoryFailed: z.array(recordId),
  /** Ids of gates that bind and are not known: no result, or one that says so. */
  unknown: z.array(recordId),
  /** Ids of staff groups that no body is named to employ. */
  withoutEmployer: z.array(recordId),
  /** Ids of staff groups whose employer is named and has not confirmed it. */
  unresolved: z.array(recordId),
});

/** The registered lists that an option rests on. */
export const population = z.strictObject({
  option: recordId,
  /** How many practices it counts. */
  practices: z.number(),
  /** Patients on their lists. */
  patients: z.number(),
  /** Of the patients of all practices on record, taking part or not (0-1); null where none is registered. */
  shareOfLocality: z.number().nullable(),
});

/** How consistent the pairwise comparisons of one family of criteria are. */
const consistency = z.strictObject({
  /** The criterion that the compared ones are parts of; null at the top. */
  family: recordId.nullable(),
  /** Consistency ratio (CR): 0 without contradiction; above 0.10 the comparisons are worth another look. */
  ratio: z.number(),
  /** Only above 0.10: the comparison that contributes most, as its record has it. */
  worst: z
    .strictObject({
      criterion: recordId,
      over: recordId,
      /** How many times more `criterion` is said to matter than `over`. */
      ratio: z.number(),
      /** The ratio on the scale of 1/9 to 9 that leaves the least contradiction. */
      suggested: z.number(),
      /** Consistency ratio of the family with the suggested ratio. */
      after: z.number(),
    })
    .nullable(),
});

/** One voice's weights, worked out from its judgements. */
export const weightSetOutcome = z.strictObject({
  weightSet: recordId,
  name: z.string(),
  voice: z.enum(['agreed', 'group', 'person']),
  voiceName: z.string(),
  /** How they were judged. */
  method: z.enum(['direct', 'swing', 'rank-order-centroid', 'pairwise']),
  /** Global weight by criterion, summing to 1; null when the set has a problem. */
  weights: z.array(z.number()).nullable(),
  /** Whole per cents by largest remainder, summing to 100. */
  shown: z.array(z.number()).nullable(),
  problem: z.string().nullable(),
  /** By family of three or more, the top first; null for any other method, and while the set has a problem. */
  consistency: z.array(consistency).nullable(),
});
