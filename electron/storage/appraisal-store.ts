import Database from 'better-sqlite3';
import type { AppraisalSummary } from '../../shared/contract/channels.ts';
import { failed, type Result } from '../../shared/contract/result.ts';
import { appraisalFrom, leafCriteria } from '../../shared/records/aggregate.ts';
import { appraisalRecordId } from '../../shared/records/appraisal.ts';
import type { Edit } from '../../shared/records/edits.ts';
import type { AnyRecord, RecordKey } from '../../shared/records/record.ts';
import type { AppraisalStore, Reverted, Stamp } from '../ports.ts';
import { type ChangeLog, createChangeLog, type Head } from './change-log.ts';
import { type ChainLink, versionHash } from './checksums.ts';
import { openDatabase } from './open-database.ts';
import { createRecordHistory } from './record-history.ts';
import {
  createRecordStore,
  damagedRecord,
  type Effect,
  inOrderOfKeys,
  inParts,
  longestPart,
  parseRecord,
  type RecordStore,
  readRecord,
  type StoredVersion,
} from './record-store.ts';
import { createSnapshotStore } from './snapshot-store.ts';
import { guarded, guardedTurns, namingFile, StorageRefusal, storageFailure } from './sqlite-errors.ts';
import { transactionInTurns } from './transaction-in-turns.ts';

/** What an edit does, record by record: removals first, then what is put, so that a record in both is put. */
const effectsOf = (edit: {
  readonly put: readonly AnyRecord[];
  readonly remove: readonly RecordKey[];
}): readonly Effect[] => {
  const effects = new Map<string, Effect>();
  for (const { type, id } of edit.remove) effects.set(`${type} ${id}`, { key: { type, id }, record: null });
  for (const record of edit.put) {
    const { type, id } = record;
    effects.set(`${type} ${id}`, { key: { type, id }, record });
  }
  return [...effects.values()];
};

const summaryOf = (log: ChangeLog, records: RecordStore, head: Head): AppraisalSummary => {
  const archived = head.archived === 1;
  try {
    const held = (['appraisal', 'option', 'criterion'] as const).flatMap((type) =>
      records.ofType(head.id, type).map(readRecord),
    );
    const appraisal = appraisalFrom(held);
    const own = appraisal.appraisal.get(appraisalRecordId);
    if (!own) throw damagedRecord('appraisal', appraisalRecordId);
    return {
      id: head.id,
      title: own.title,
      locality: own.locality,
      status: own.status,
      illustrative: own.illustrative,
      options: appraisal.option.size,
      criteria: leafCriteria(appraisal).length,
      changedAt: log.link(head.id, head.headSeq).at,
      archived,
    };
  } catch (error) {
    if (storageFailure(error)?.code !== 'database-damaged') throw error;
    // One damaged appraisal must not hide the others; opening it says what is wrong.
    return {
      id: head.id,
      title: 'Damaged appraisal',
      locality: '',
      status: 'draft',
      illustrative: false,
      options: 0,
      criteria: 0,
      changedAt: '',
      archived,
    };
  }
};

/** Every body and every line of the log, checked against its checksum, and the present against the newest versions. */
const loadVerified = (log: ChangeLog, records: RecordStore, id: string): readonly AnyRecord[] => {
  const head = log.head(id);
  const newest = new Map<string, StoredVersion>();
  const versions = records.versions(id);
  for (const version of versions) {
    if (versionHash(version.type, version.id, version.body) !== version.hash) {
      throw damagedRecord(version.type, version.id);
    }
    const key = `${version.type} ${version.id}`;
    if (version.body === null) newest.delete(key);
    else newest.set(key, version);
  }
  log.verify(head, versions);
  const present = records.all(id);
  for (const record of present) {
    // The version's body has just been checked against its checksum, so an equal one needs no checking of its own.
    const version = newest.get(`${record.type} ${record.id}`);
    const isSame = version?.body === record.body && version.hash === record.hash;
    if (!isSame) throw damagedRecord(record.type, record.id);
  }
  const missing = newest.size - present.length;
  if (missing !== 0) {
    throw new StorageRefusal(
      failed(
        'database-damaged',
        `This appraisal has lost ${missing === 1 ? 'a record' : `${missing} records`} since it was saved.`,
      ),
    );
  }
  return present.map(parseRecord);
};

/** The store over an open database. Every change is one transaction, on the disk when the call returns. */
export const createAppraisalStore = (db: Database.Database): AppraisalStore => {
  const log = createChangeLog(db);
  const records = createRecordStore(db);
  const past = createRecordHistory(db);
  const copies = createSnapshotStore(db);
  const inTransaction = <T>(work: () => T) => guarded(db.name, () => db.transaction(work).immediate());
  const reading = <T>(work: () => T) => guarded(db.name, () => db.transaction(work).deferred());

  const commit = (head: Head, link: ChainLink, effects: readonly Effect[]): void => {
    log.add(head.id, link);
    log.seal(head, link, records.write(head.id, link.seq, effects));
  };

  const nextLink = (head: Head, edit: Edit, { editId, at, author }: Stamp): ChainLink => {
    const seq = head.headSeq + 1;
    const line = { kind: 'edit', reverses: null, undoSeq: seq, redoSeq: null } as const;
    return { seq, editId, ...line, at, author, label: edit.label };
  };

  /** The line that takes back, or does again, what is next in turn; and which line that is. */
  const reversal = (id: string, direction: 'undo' | 'redo', { editId, at, author }: Stamp) => {
    const head = log.head(id);
    const now = log.link(id, head.headSeq);
    const reverses = direction === 'undo' ? now.undoSeq : now.redoSeq;
    if (reverses === null) {
      throw new StorageRefusal(failed(`nothing-to-${direction}`, `There is no change to ${direction}.`));
    }
    const seq = head.headSeq + 1;
    // What is left to undo and redo is what was left just before the reversed change was made.
    const before = log.link(id, reverses - 1);
    const link: ChainLink = {
      seq,
      editId,
      kind: direction,
      reverses,
      undoSeq: before.undoSeq,
      redoSeq: direction === 'undo' ? seq : before.redoSeq,
      at,
      author,
      label: log.link(id, reverses).label,
    };
    return { head, link, reverses };
  };

  const reverted = (id: string, { label }: ChainLink, effects: readonly Effect[]): Reverted => ({
    label,
    put: effects.flatMap(({ record }) => (record ? [record] : [])),
    remove: effects.filter(({ record }) => record === null).map(({ key }) => key),
    log: log.state(id),
  });

  const revert: AppraisalStore['revert'] = (id, direction, stamp) =>
    inTransaction(() => {
      const { head, link, reverses } = reversal(id, direction, stamp);
      const effects = records.before(id, reverses, records.touched(id, reverses));
      commit(head, link, effects);
      return reverted(id, link, effects);
    });

  return {
    list: () => reading(() => log.heads().map((head) => summaryOf(log, records, head))),
    create: (given, { editId, at, author }) =>
      inTransaction(() => {
        const head = log.start(given);
        const { label } = given;
        const line = { kind: 'edit', reverses: null, undoSeq: null, redoSeq: null } as const;
        commit(
          head,
          { seq: 0, editId, ...line, at, author, label },
          effectsOf({ put: given.records, remove: [] }),
        );
        copies.add(given.id, given.copies ?? []);
        return log.state(given.id);
      }),
    load: (id) => reading(() => ({ records: loadVerified(log, records, id), log: log.state(id) })),
    state: (id) =>
      reading(() => {
        log.head(id);
        return log.state(id);
      }),
    findEdit: (id, editId) =>
      reading(() => {
        log.head(id);
        return log.has(id, editId) ? log.state(id) : null;
      }),
    applyEdit: (id, edit, stamp, frozen = []) =>
      inTransaction(() => {
        const head = log.head(id);
        if (log.has(id, stamp.editId)) return log.state(id);
        commit(head, nextLink(head, edit, stamp), effectsOf(edit));
        copies.add(id, frozen);
        return log.state(id);
      }),
    applyInParts: (id, edit, stamp, pause) =>
      guardedTurns(db.name, () =>
        transactionInTurns(db, pause, async (turn) => {
          const head = log.head(id);
          if (log.has(id, stamp.editId)) return log.state(id);
          const link = nextLink(head, edit, stamp);
          log.add(id, link);
          const written: StoredVersion[] = [];
          for (const part of inParts(inOrderOfKeys(effectsOf(edit)))) {
            await turn();
            written.push(...records.write(id, link.seq, part));
          }
          log.seal(head, link, written);
          return log.state(id);
        }),
      ),
    revert,
    revertInParts: async (id, direction, stamp, pause) => {
      const count = reading(() => records.touched(id, reversal(id, direction, stamp).reverses).length);
      if (!count.ok) return count;
      if (count.value <= longestPart) return revert(id, direction, stamp);
      return guardedTurns(db.name, () =>
        transactionInTurns(db, pause, async (turn) => {
          const { head, link, reverses } = reversal(id, direction, stamp);
          log.add(id, link);
          const [effects, written]: [Effect[], StoredVersion[]] = [[], []];
          for (const keys of inParts(records.touched(id, reverses))) {
            await turn();
            const part = records.before(id, reverses, keys);
            effects.push(...part);
            written.push(...records.write(id, link.seq, part));
          }
          log.seal(head, link, written);
          return reverted(id, link, effects);
        }),
      );
    },
    history: (id, of) => reading(() => log.history(id, of)),
    recordVersions: (id, key) =>
      reading(() => {
        log.head(id);
        return past.versions(id, key);
      }),
    changeDetail: (id, seq, most) =>
      reading(() => {
        log.head(id);
        return past.change(id, seq, most);
      }),
    recordsAt: (id, seq) =>
      reading(() => {
        log.head(id);
        return past.recordsAt(id, seq);
      }),
    snapshot: (id, snapshot) =>
      reading(() => {
        log.head(id);
        return copies.one(id, snapshot);
      }),
    snapshots: (id) =>
      reading(() => {
        log.head(id);
        return copies.present(id);
      }),
    setArchived: (id, archived) => inTransaction(() => log.setArchived(id, archived)),
    close: () => {
      db.close();
    },
  };
};

/**
 * Opens the database file and the store over it.
 *
 * @returns the store; what kept it from being opened otherwise, with the file as it was
 */
export const openAppraisalStore = async (path: string): Promise<Result<AppraisalStore>> => {
  const opened = await openDatabase(path);
  if (!opened.ok) return opened;
  try {
    return { ok: true, value: createAppraisalStore(opened.value) };
  } catch (error) {
    opened.value.close();
    // Statements that never change fail only when the tables are not the ones that the form's number promises.
    if (error instanceof Database.SqliteError) {
      const failure = failed(
        'database-damaged',
        'The file that holds your appraisals is damaged: its tables are not as they were made.',
      );
      return { ok: false, error: namingFile(failure, path) };
    }
    throw error;
  }
};
