import { hash } from 'node:crypto';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { initial } from '../../../../electron/migrations/0001-initial.ts';
import type { AppraisalStore } from '../../../../electron/ports.ts';
import { openDatabase } from '../../../../electron/storage/open-database.ts';
import type { AnyRecord, RecordOf } from '../../../../shared/records/record.ts';
import { newScore } from '../../../../shared/records/score.ts';
import { copyText } from '../../../../shared/records/snapshot-copy.ts';
import { inFileOrder, smallRecords } from '../../../support/arbitrary-records.ts';
import { tempFolder } from '../../../support/temp-folder.ts';
import { databaseIn, failureOf, fill, openStore, stampOf, valueIn } from '../../../support/test-store.ts';

const snapshotOf = (records: readonly AnyRecord[], id = 'snap1'): RecordOf<'snapshot'> => ({
  type: 'snapshot',
  id,
  order: 1,
  name: 'Exec draft, 12 February',
  note: '',
  takenAt: '2009-02-12T10:00:00.000Z',
  takenBy: 'locality lead',
  reason: 'by-hand',
  recordCount: records.length,
  contentHash: hash('sha256', copyText(records), 'hex'),
});

const take = (store: AppraisalStore, records = smallRecords(), id = 'snap1') => {
  const edit = { id: `take-${id}`, label: 'Snapshot', put: [snapshotOf(records, id)], remove: [] };
  return valueIn(store.applyEdit('app1', edit, stampOf(edit.id), [{ id, text: copyText(records) }]));
};
const isThere = (store: AppraisalStore) =>
  valueIn(store.load('app1')).records.some(({ type }) => type === 'snapshot');

describe('a snapshot', () => {
  it('holds what was frozen, also after what it was taken of has changed and the app was started anew', async () => {
    const folder = tempFolder();
    const first = await openStore(folder);
    fill(first.store);
    take(first.store);
    const edit = { id: 'e1', label: 'Score', put: [newScore('optA', 'critQ', 'agreed', 90)], remove: [] };
    valueIn(first.store.applyEdit('app1', edit, stampOf('e1')));
    first.store.close();
    const { store } = await openStore(folder);
    expect(inFileOrder(valueIn(store.snapshot('app1', 'snap1')).records)).toEqual(
      inFileOrder(smallRecords()),
    );
    expect(valueIn(store.snapshots('app1')).map(({ id, text }) => [id, text])).toEqual([
      ['snap1', copyText(smallRecords())],
    ]);
    expect(failureOf(store.snapshot('app1', 'none')).code).toBe('not-found');
    store.close();
  });

  it('goes with Undo and comes back with Redo, copy and all', async () => {
    const { store } = await openStore(tempFolder());
    fill(store);
    take(store);
    valueIn(store.revert('app1', 'undo', stampOf('u1')));
    expect(isThere(store)).toBe(false);
    expect(valueIn(store.snapshots('app1'))).toEqual([]);
    valueIn(store.revert('app1', 'redo', stampOf('r1')));
    expect(isThere(store)).toBe(true);
    expect(valueIn(store.snapshots('app1'))).toHaveLength(1);
    store.close();
  });

  it('is written with its record or not at all, and never over again', async () => {
    const { db, store } = await openStore(tempFolder());
    fill(store);
    take(store);
    const again = { id: 'again', label: 'Again', put: [newScore('optB', 'critQ', 'agreed', 1)], remove: [] };
    const copies = [{ id: 'snap1', text: '[]' }];
    expect(() => store.applyEdit('app1', again, stampOf('again'), copies)).toThrow('UNIQUE');
    expect(valueIn(store.load('app1')).log.seq).toBe(1);
    expect(() => db.exec("UPDATE snapshot SET body = '[]'")).toThrow('written once');
    store.close();
  });

  it('that was altered on the disk is found when it is asked for; the appraisal still opens', async () => {
    const { db, store } = await openStore(tempFolder());
    fill(store);
    take(store);
    db.exec('DROP TRIGGER snapshot_is_written_once');
    db.exec("UPDATE snapshot SET body = replace(body, 'Affordability', 'Affordabilitx')");
    expect(failureOf(store.snapshot('app1', 'snap1'))).toMatchObject({
      code: 'database-damaged',
      message: expect.stringContaining('snapshot "snap1"'),
    });
    expect(failureOf(store.snapshots('app1')).code).toBe('database-damaged');
    expect(isThere(store)).toBe(true);
    const remove = [{ type: 'snapshot' as const, id: 'snap1' }];
    valueIn(store.applyEdit('app1', { id: 'rm', label: 'Remove', put: [], remove }, stampOf('rm')));
    expect(valueIn(store.snapshots('app1'))).toEqual([]);
    store.close();
  });

  it('moved under the id of another is found', async () => {
    const { db, store } = await openStore(tempFolder());
    fill(store);
    take(store);
    db.exec("INSERT INTO snapshot SELECT appraisal, 'snap2', body, hash FROM snapshot");
    expect(failureOf(store.snapshot('app1', 'snap2')).code).toBe('database-damaged');
    store.close();
  });
});

it('a database of the first form opens, with a history that verifies as it did', async () => {
  const folder = tempFolder();
  const path = databaseIn(folder);
  valueIn(await openDatabase(path, [initial])).close();
  const old = await openStore(tempFolder());
  const line = { kind: 'edit', at: '2009-01-01T00:00:00.000Z', author: 'matron' } as const;
  valueIn(
    old.store.create(
      {
        id: 'app1',
        lineage: 'line1',
        records: smallRecords(),
        label: 'Imported',
        earlier: [{ seq: 1, label: 'first', ...line }],
      },
      stampOf('new'),
    ),
  );
  const rows = (table: string) =>
    old.db.prepare<[], Record<string, string | number | null>>(`SELECT * FROM ${table}`).all();
  const db = new Database(path);
  for (const table of ['appraisal', 'change', 'version', 'record', 'earlier_change']) {
    for (const { facts: _later, ...row } of rows(table)) {
      const names = Object.keys(row);
      db.prepare(
        `INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map((name) => `@${name}`).join(', ')})`,
      ).run(row);
    }
  }
  db.close();
  old.store.close();

  const { store } = await openStore(folder);
  expect(inFileOrder(valueIn(store.load('app1')).records)).toEqual(inFileOrder(smallRecords()));
  expect(valueIn(store.history('app1', null)).map(({ label, facts }) => [label, facts])).toEqual([
    ['Imported', { weights: 2, scores: 1 }],
    ['first', undefined],
  ]);
  store.close();
});
