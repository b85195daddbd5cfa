import { z } from 'zod';
import { id, instant, mostRecords, order, text } from './fields.ts';

/**
 * A named, frozen copy of the appraisal: "Exec draft, 12 February". The record is the label; the copy itself is kept
 * beside the records, so that an appraisal with many copies opens as fast as one with none.
 */
export const snapshotRecord = z.strictObject({
  type: z.literal('snapshot'),
  id,
  order,
  name: text(200),
  note: text(1000),
  takenAt: instant,
  takenBy: text(200),
  reason: z.enum(['by-hand', 'issued', 'before-restore']),
  /** How many records the copy holds; snapshots are not among them. */
  recordCount: z.number().int().min(0).max(mostRecords),
  /** SHA-256, in hexadecimal, of the copy's canonical text: what the version stamp of a paper shows. */
  contentHash: z.string().regex(/^[0-9a-f]{64}$/, 'A content hash is 64 hexadecimal digits.'),
});

export type SnapshotRecord = z.infer<typeof snapshotRecord>;
