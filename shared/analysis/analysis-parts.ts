import { z } from 'zod';

/* Parts of the analysis's shape that say what the ranking stands on: gates, lists of patients and weights. */

const recordId = z.string();

/**
 * How an option stands at the gates of one kind. Pass: every gate is passed or does not apply. Fail: one is failed.
 * Unknown: none is failed and one is not known. Unrecorded: the appraisal has no gate of the kind, or no option has a
 * result at one.
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
