import type { Database, Statement } from 'better-sqlite3';
import type { ChangeDetail, RecordVersion } from '../../shared/contract/channels.ts';
import { failed } from '../../shared/contract/result.ts';
import type { AnyRecord, RecordKey } from '../../shared/records/record.ts';
import { versionHash } from './checksums.ts';
import { damagedRecord, readRecord } from './record-store.ts';
import { StorageRefusal } from './sqlite-errors.ts';

/** What was: the versions of one record, and what one change did. Whoever calls these is inside a transaction. */
export interface RecordHistory {
  /** Newest first. @throws {StorageRefusal} database-damaged */
  readonly versions: (appraisal: string, key: RecordKey) => readonly RecordVersion[];
  /**
   * Every record as it stood once a change had been made, by type and id.
   *
   * @throws {StorageRefusal} not-found, database-damaged
   */
  readonly recordsAt: (appraisal: string, seq: number) => readonly AnyRecord[];
  /** @throws {StorageRefusal} not-found, database-damaged */
  readonly change: (appraisal: string, seq: number, most: number) => ChangeDetail;
}

interface Body {
  readonly body: string | null;
  readonly hash: string;
}

/** A version as the record that it was; null for a removal. */
const recordOf = ({ type, id }: RecordKey, { body, hash }: Body): AnyRecord | null => {
  if (body !== null) return readRecord({ type, id, body, hash });
  if (versionHash(type, id, null) !== hash) throw damagedRecord(type, id);
  return null;
};

export const createRecordHistory = (db: Database): RecordHistory => {
  const versions: Statement<[string, string, string], Omit<RecordVersion, 'body'> & Body> = db.prepare(
    `SELECT c.seq, c.kind, c.at, c.author, c.label, v.body, v.hash FROM version v
     JOIN change c ON c.appraisal = v.appraisal AND c.seq = v.seq
     WHERE v.appraisal = ? AND v.type = ? AND v.record_id = ? ORDER BY v.seq DESC`,
  );
  const isLine: Statement<[string, number], number> = db
    .prepare<[string, number], number>('SELECT count(*) FROM change WHERE appraisal = ? AND seq = ?')
    .pluck();
  const touched: Statement<[string, number], number> = db
    .prepare<[string, number], number>('SELECT count(*) FROM version WHERE appraisal = ? AND seq = ?')
    .pluck();
  const after: Statement<[string, number, number], RecordKey & Body> = db.prepare(
    `SELECT type, record_id AS id, body, hash FROM version WHERE appraisal = ? AND seq = ?
     ORDER BY type, record_id LIMIT ?`,
  );
  const before: Statement<[string, string, string, number], Body> = db.prepare(
    `SELECT body, hash FROM version WHERE appraisal = ? AND type = ? AND record_id = ? AND seq < ?
     ORDER BY seq DESC LIMIT 1`,
  );
  const standing: Statement<[string, number], RecordKey & Body> = db.prepare(
    `SELECT type, record_id AS id, body, hash FROM version v WHERE appraisal = ? AND seq = (
       SELECT max(seq) FROM version w
       WHERE w.appraisal = v.appraisal AND w.type = v.type AND w.record_id = v.record_id AND w.seq <= ?
     ) ORDER BY type, record_id`,
  );
  return {
    recordsAt: (appraisal, seq) => {
      if (isLine.get(appraisal, seq) === 0) {
        throw new StorageRefusal(failed('not-found', 'The library does not hold that change.'));
      }
      return standing.all(appraisal, seq).flatMap(({ type, id, body, hash }) => {
        const record = recordOf({ type, id }, { body, hash });
        return record ? [record] : [];
      });
    },
    versions: (appraisal, key) =>
      versions.all(appraisal, key.type, key.id).map(({ body, hash, ...line }) => ({
        ...line,
        body: recordOf(key, { body, hash }),
      })),
    change: (appraisal, seq, most) => {
      if (isLine.get(appraisal, seq) === 0) {
        throw new StorageRefusal(
          failed(
            'not-found',
            'What this change did is not in the library: the line came with a file, which brings no more than that.',
          ),
        );
      }
      return {
        touched: touched.get(appraisal, seq) ?? 0,
        records: after.all(appraisal, seq, most).map(({ type, id, body, hash }) => {
          const key: RecordKey = { type, id };
          const was = before.get(appraisal, type, id, seq);
          return { key, before: was ? recordOf(key, was) : null, after: recordOf(key, { body, hash }) };
        }),
      };
    },
  };
};
