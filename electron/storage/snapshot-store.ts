import type { Database, Statement } from 'better-sqlite3';
import { failed } from '../../shared/contract/result.ts';
import { fromOlderForm } from '../../shared/records/older-forms.ts';
import { type AnyRecord, anyRecord } from '../../shared/records/record.ts';
import type { KeptCopy, SnapshotCopy } from '../ports.ts';
import { copyHash } from './checksums.ts';
import { StorageRefusal } from './sqlite-errors.ts';

/** What snapshots hold, written once; whoever calls these is inside a transaction. */
export interface SnapshotStore {
  readonly add: (appraisal: string, copies: readonly SnapshotCopy[]) => void;
  /** @throws {StorageRefusal} not-found, database-damaged */
  readonly one: (appraisal: string, id: string) => KeptCopy;
  /** Those whose records are there now. @throws {StorageRefusal} database-damaged */
  readonly present: (appraisal: string) => readonly KeptCopy[];
}

interface StoredCopy {
  readonly id: string;
  readonly body: string;
  readonly hash: string;
}

const damagedCopy = (id: string): StorageRefusal =>
  new StorageRefusal(
    failed(
      'database-damaged',
      `The copy kept for snapshot "${id}" is not what was saved: its checksum does not fit. The appraisal and its other snapshots are not touched by it; with this snapshot removed, they can be exported.`,
    ),
  );

/** The records of a text that is known to be what was saved. */
const recordsIn = (text: string): readonly AnyRecord[] | null => {
  const parsed = anyRecord.array().safeParse((JSON.parse(text) as unknown[]).map(fromOlderForm));
  return parsed.success ? parsed.data : null;
};

const readCopy = ({ id, body, hash }: StoredCopy): KeptCopy => {
  const records = copyHash(id, body) === hash ? recordsIn(body) : null;
  if (!records) throw damagedCopy(id);
  return { id, text: body, records };
};

export const createSnapshotStore = (db: Database): SnapshotStore => {
  const insert = db.prepare('INSERT INTO snapshot (appraisal, id, body, hash) VALUES (?, ?, ?, ?)');
  const one: Statement<[string, string], StoredCopy> = db.prepare(
    'SELECT id, body, hash FROM snapshot WHERE appraisal = ? AND id = ?',
  );
  const present: Statement<[string], StoredCopy> = db.prepare(
    `SELECT s.id, s.body, s.hash FROM snapshot s
     JOIN record r ON r.appraisal = s.appraisal AND r.type = 'snapshot' AND r.id = s.id
     WHERE s.appraisal = ? ORDER BY s.id`,
  );
  return {
    add: (appraisal, copies) => {
      for (const { id, text } of copies) insert.run(appraisal, id, text, copyHash(id, text));
    },
    one: (appraisal, id) => {
      const stored = one.get(appraisal, id);
      if (stored) return readCopy(stored);
      throw new StorageRefusal(
        failed(
          'not-found',
          'The copy behind this snapshot is not in the library: the file that the appraisal came from did not bring it.',
          'Nothing was changed. Ask for the file that the snapshot was taken in.',
        ),
      );
    },
    present: (appraisal) => present.all(appraisal).map(readCopy),
  };
};
