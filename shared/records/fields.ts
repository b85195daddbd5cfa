import { z } from 'zod';
import { parseIsoDate } from '../text/dates.ts';
import { isPrintable } from '../text/printable.ts';

/** Longest text one field may hold, in UTF-16 units; a paper's narrative is counted per text run. */
export const longestText = 20_000;

/** Records that one appraisal may hold, in the store as in a file; twice what it is made for. */
export const mostRecords = 200_000;

/** Snapshots that one appraisal may hold. */
export const mostSnapshots = 1000;

/** Free text: may be empty; control and direction-override characters are refused (`printable` takes them out). */
export const text = (longest = longestText) =>
  z
    .string()
    .max(longest, `Text can be at most ${longest.toLocaleString('en-GB')} characters.`)
    .refine(isPrintable, 'Text must not hold control characters.');

/** A short, random, url-safe id, or several joined by "~" for a record that is named by its keys. */
export const id = z
  .string()
  .max(200, 'An id can be at most 200 characters.')
  .regex(/^[A-Za-z0-9_-]+(~[A-Za-z0-9_-]+)*$/, 'An id holds letters, digits, "_" and "-" only.');

/** Place of a record among its siblings; ties are broken by id, so that every machine shows the same order. */
export const order = z.number().finite();

/** Whole pence. Up to 10^13 pence (£100 billion), far inside what a double holds exactly. */
export const pence = z.number().int('Money is a whole number of pence.').min(-1e13).max(1e13);

/** A calendar date, "2009-02-26". */
export const isoDate = z
  .string()
  .refine((value) => parseIsoDate(value) !== null, 'A date is written year-month-day, such as 2009-02-26.');

/** A moment, as an ISO instant in UTC. */
export const instant = z.iso.datetime('A time is written in UTC, such as 2009-02-26T09:30:00.000Z.');

/** A judgement on the common scale, 0 (worst) to 100 (best). */
export const scaleValue = z
  .number()
  .min(0, 'Scores run from 0 to 100.')
  .max(100, 'Scores run from 0 to 100.');

/** What the scale's five points mean in words, for the whole appraisal or for one criterion. */
export const descriptors = z.strictObject({
  at0: text(500),
  at25: text(500),
  at50: text(500),
  at75: text(500),
  at100: text(500),
});
