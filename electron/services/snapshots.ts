import { hash } from 'node:crypto';
import { type Result, refused } from '../../shared/contract/result.ts';
import { type Appraisal, allRecords, appraisalOf, lastOrder } from '../../shared/records/aggregate.ts';
import type { ExchangeFile } from '../../shared/records/exchange-file.ts';
import type { SnapshotRecord } from '../../shared/records/snapshot.ts';
import { copyText, frozenRecords } from '../../shared/records/snapshot-copy.ts';
import { formatDate } from '../../shared/text/dates.ts';
import type { SnapshotCopy, Stamp } from '../ports.ts';

/** A snapshot that is about to be kept: its record, and the copy that it stands for. */
export interface Frozen {
  readonly record: SnapshotRecord;
  readonly copy: SnapshotCopy;
}

/** SHA-256 of a text's UTF-8 bytes, in hexadecimal. */
export const sha256 = (text: string): string => hash('sha256', text, 'hex');

/**
 * The appraisal as it is, frozen. Its id is that of the edit, so that the same call made twice is one snapshot.
 *
 * @param stamp when and by whom
 */
export const freeze = (
  appraisal: Appraisal,
  given: Pick<SnapshotRecord, 'name' | 'note' | 'reason'>,
  stamp: Stamp,
): Frozen => {
  const records = frozenRecords(allRecords(appraisal));
  const text = copyText(records);
  return {
    copy: { id: stamp.editId, text },
    record: {
      type: 'snapshot',
      id: stamp.editId,
      order: lastOrder(appraisal, 'snapshot'),
      ...given,
      takenAt: stamp.at,
      takenBy: stamp.author,
      recordCount: records.length,
      contentHash: sha256(text),
    },
  };
};

/**
 * The snapshot that belongs to an edit by which the appraisal is issued; null for any other, and for one that brings
 * back what was frozen when it was issued before.
 */
export const frozenOnIssue = (before: Appraisal, after: Appraisal, stamp: Stamp): Frozen | null => {
  if (appraisalOf(after).status !== 'issued' || appraisalOf(before).status === 'issued') return null;
  const name = `Issued, ${formatDate(stamp.at.slice(0, 10))}`;
  const frozen = freeze(after, { name, note: '', reason: 'issued' }, stamp);
  const isKept = [...after.snapshot.values()].some(
    ({ reason, contentHash }) => reason === 'issued' && contentHash === frozen.record.contentHash,
  );
  return isKept ? null : frozen;
};

/**
 * The copies that a file brings with it, each of which has to be the one that its snapshot names.
 *
 * @returns `invalid-file` for a copy that is another
 */
export const copiesIn = ({ records, snapshots = [] }: ExchangeFile): Result<readonly SnapshotCopy[]> => {
  const copies = snapshots.map((held) => ({ id: held.id, text: copyText(held.records), held: held.records }));
  for (const record of records) {
    if (record.type !== 'snapshot') continue;
    const copy = copies.find(({ id }) => id === record.id);
    if (copy && (sha256(copy.text) !== record.contentHash || copy.held.length !== record.recordCount)) {
      return refused(
        'invalid-file',
        `Snapshot "${record.name}": the copy in the file is not the one that was taken; its checksum does not fit.`,
      );
    }
  }
  return { ok: true, value: copies.map(({ id, text }) => ({ id, text })) };
};
