import type { Database, Statement } from 'better-sqlite3';
import { failed } from '../../shared/contract/result.ts';
import { canonicalJson } from '../../shared/records/canonical-json.ts';
import { fromOlderForm } from '../../shared/records/older-forms.ts';
import { type AnyRecord, anyRecord, type RecordKey } from '../../shared/records/record.ts';
import { versionHash } from './checksums.ts';
import { StorageRefusal } from './sqlite-errors.ts';

/** A record as it is kept: `body` is canonical JSON, null for a removal. */
export interface StoredVersion {
  readonly type: string;
  readonly id: string;
  readonly body: string | null;
  readonly hash: string;
}

export interface StoredRecord extends StoredVersion {
  readonly body: string;
}

/** What a change does to one record. */
export interface Effect {
  readonly key: RecordKey;
  readonly record: AnyRecord | null;
}

type Key = [appraisal: string, type: string, id: string];

/** Current bodies and written-once versions; whoever calls these is inside a transaction. */
export interface RecordStore {
  readonly all: (appraisal: string) => readonly StoredRecord[];
  readonly ofType: (appraisal: string, type: string) => readonly StoredRecord[];
  /** Writes the new versions and bodies; what would change nothing is left out. In order of type and id. */
  readonly write: (appraisal: string, seq: number, effects: readonly Effect[]) => readonly StoredVersion[];
  /** The records that a change touched, in order of type and id. */
  readonly touched: (appraisal: string, seq: number) => readonly RecordKey[];
  /** Some of these as they were before it. */
  readonly before: (appraisal: string, seq: number, keys: readonly RecordKey[]) => readonly Effect[];
  readonly versions: (appraisal: string) => readonly (StoredVersion & { readonly seq: number })[];
}

const byKey = (a: { readonly key: RecordKey }, b: { readonly key: RecordKey }): number =>
  a.key.type === b.key.type ? (a.key.id < b.key.id ? -1 : 1) : a.key.type < b.key.type ? -1 : 1;

/** Records of one part: writing them takes a few milliseconds. */
export const longestPart = 64;

/** A part of them at a time. */
export const inParts = <T>(all: readonly T[]): readonly (readonly T[])[] => {
  const parts: (readonly T[])[] = [];
  for (let from = 0; from < all.length; from += longestPart) parts.push(all.slice(from, from + longestPart));
  return parts;
};

/** Effects in the order in which they are written. */
export const inOrderOfKeys = (effects: readonly Effect[]): readonly Effect[] => [...effects].sort(byKey);

/** The failure for something stored that is not what was saved. */
export const damagedRecord = (type: string, id: string): StorageRefusal =>
  new StorageRefusal(
    failed(
      'database-damaged',
      `The stored ${type} "${id}" is not what was saved: its checksum does not fit, so the disk or another program has changed it.`,
    ),
  );

/**
 * A body that is known to be what was saved, as a record.
 *
 * @throws {StorageRefusal} database-damaged when it is no record of that key
 */
export const parseRecord = ({ type, id, body }: StoredRecord): AnyRecord => {
  const parsed = anyRecord.safeParse(fromOlderForm(JSON.parse(body)));
  if (!parsed.success || parsed.data.type !== type || parsed.data.id !== id) throw damagedRecord(type, id);
  return parsed.data;
};

/**
 * A stored body as a record, checked against its checksum first.
 *
 * @throws {StorageRefusal} database-damaged
 */
export const readRecord = (stored: StoredRecord): AnyRecord => {
  const { type, id, body, hash } = stored;
  if (versionHash(type, id, body) !== hash) throw damagedRecord(type, id);
  return parseRecord(stored);
};

export const createRecordStore = (db: Database): RecordStore => {
  const columns = 'type, id, body, hash';
  const all: Statement<[string], StoredRecord> = db.prepare(
    `SELECT ${columns} FROM record WHERE appraisal = ? ORDER BY type, id`,
  );
  const ofType: Statement<[string, string], StoredRecord> = db.prepare(
    `SELECT ${columns} FROM record WHERE appraisal = ? AND type = ? ORDER BY id`,
  );
  const current: Statement<Key, string> = db
    .prepare<Key, string>('SELECT body FROM record WHERE appraisal = ? AND type = ? AND id = ?')
    .pluck();
  const put = db.prepare(
    `INSERT INTO record (appraisal, type, id, body, hash) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (appraisal, type, id) DO UPDATE SET body = excluded.body, hash = excluded.hash`,
  );
  const remove = db.prepare('DELETE FROM record WHERE appraisal = ? AND type = ? AND id = ?');
  const addVersion = db.prepare(
    'INSERT INTO version (appraisal, seq, type, record_id, body, hash) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const touched: Statement<[string, number], RecordKey> = db.prepare(
    'SELECT type, record_id AS id FROM version WHERE appraisal = ? AND seq = ? ORDER BY type, record_id',
  );
  const versionBefore: Statement<[...Key, number], { body: string | null; hash: string }> = db.prepare(
    `SELECT body, hash FROM version WHERE appraisal = ? AND type = ? AND record_id = ? AND seq < ?
     ORDER BY seq DESC LIMIT 1`,
  );
  const versions: Statement<[string], StoredVersion & { readonly seq: number }> = db.prepare(
    `SELECT seq, type, record_id AS id, body, hash FROM version WHERE appraisal = ?
     ORDER BY seq, type, record_id`,
  );

  return {
    all: (appraisal) => all.all(appraisal),
    ofType: (appraisal, type) => ofType.all(appraisal, type),
    versions: (appraisal) => versions.all(appraisal),
    write: (appraisal, seq, effects) => {
      const written: StoredVersion[] = [];
      for (const { key, record } of inOrderOfKeys(effects)) {
        const body = record === null ? null : canonicalJson(record);
        const now = current.get(appraisal, key.type, key.id) ?? null;
        if (body === now) continue;
        const hash = versionHash(key.type, key.id, body);
        addVersion.run(appraisal, seq, key.type, key.id, body, hash);
        if (body === null) remove.run(appraisal, key.type, key.id);
        else put.run(appraisal, key.type, key.id, body, hash);
        written.push({ type: key.type, id: key.id, body, hash });
      }
      return written;
    },
    touched: (appraisal, seq) => touched.all(appraisal, seq),
    before: (appraisal, seq, keys) =>
      keys.map((key): Effect => {
        const { type, id } = key;
        const earlier = versionBefore.get(appraisal, type, id, seq);
        return earlier === undefined || earlier.body === null
          ? { key, record: null }
          : { key, record: readRecord({ type, id, body: earlier.body, hash: earlier.hash }) };
      }),
  };
};
