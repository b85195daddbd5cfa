import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { AppraisalStore } from '../../../../electron/ports.ts';
import { allRecords, appraisalFrom } from '../../../../shared/records/aggregate.ts';
import { applyEdit, type Edit } from '../../../../shared/records/edits.ts';
import { newOption } from '../../../../shared/records/option.ts';
import type { AnyRecord } from '../../../../shared/records/record.ts';
import { newScore } from '../../../../shared/records/score.ts';
import { inFileOrder, smallRecords } from '../../../support/arbitrary-records.ts';
import { tempFolder } from '../../../support/temp-folder.ts';
import { databaseIn, failureOf, fill, openStore, stampOf, valueIn } from '../../../support/test-store.ts';

const scoreOfA = (value: number | null) => newScore('optA', 'critQ', 'agreed', value);
const editOf = (id: string, put: AnyRecord[], remove: Edit['remove'] = []): Edit => ({
  id,
  label: `Edit ${id}`,
  put,
  remove,
});
const apply = (store: AppraisalStore, edit: Edit) => valueIn(store.applyEdit('app1', edit, stampOf(edit.id)));
const recordsOf = (store: AppraisalStore, id = 'app1') => inFileOrder(valueIn(store.load(id)).records);
const scoreIn = (store: AppraisalStore) => {
  const found = recordsOf(store).find((record) => record.type === 'score');
  return found?.type === 'score' ? found.value : undefined;
};

let reverts = 0;
const revert = (store: AppraisalStore, direction: 'undo' | 'redo') => {
  reverts += 1;
  return store.revert('app1', direction, stampOf(`revert-${reverts}`));
};

describe('an edit', () => {
  it('is there after reopening, with its line in the history', async () => {
    const folder = tempFolder();
    const first = await openStore(folder);
    fill(first.store);
    const log = apply(first.store, editOf('e1', [scoreOfA(75)]));
    expect(log).toEqual({ seq: 1, savedAt: '2009-02-12T10:00:00.000Z', undo: 'Edit e1', redo: null });
    first.store.close();
    const { store } = await openStore(folder);
    expect(scoreIn(store)).toBe(75);
    expect(valueIn(store.load('app1')).log).toEqual(log);
    expect(valueIn(store.history('app1', null)).map(({ label }) => label)).toEqual(['Edit e1', 'Created']);
    store.close();
  });

  it('that is sent twice is made once, and answers with where the log stands', async () => {
    const { store } = await openStore(tempFolder());
    fill(store);
    const edit = editOf('e1', [scoreOfA(75)]);
    const log = apply(store, edit);
    expect(apply(store, edit)).toEqual(log);
    expect(valueIn(store.findEdit('app1', 'e1'))).toEqual(log);
    expect(valueIn(store.findEdit('app1', 'e2'))).toBeNull();
    expect(valueIn(store.history('app1', null))).toHaveLength(2);
    valueIn(revert(store, 'undo'));
    apply(store, edit);
    expect(scoreIn(store)).toBe(50);
    store.close();
  });

  it('that puts and removes the same record puts it, as on screen', async () => {
    const { store } = await openStore(tempFolder());
    fill(store);
    const { type, id } = scoreOfA(1);
    const edit = editOf('e1', [scoreOfA(1), scoreOfA(2)], [{ type, id }]);
    apply(store, edit);
    const onScreen = applyEdit(appraisalFrom(smallRecords()), edit);
    expect(recordsOf(store)).toEqual(inFileOrder(allRecords(onScreen)));
    expect(scoreIn(store)).toBe(2);
    store.close();
  });

  it('to an appraisal that is not there is refused', async () => {
    const { store } = await openStore(tempFolder());
    expect(failureOf(store.applyEdit('gone', editOf('e1', []), stampOf('e1'))).code).toBe('not-found');
    expect(failureOf(store.load('gone')).code).toBe('not-found');
    expect(failureOf(store.history('gone', null)).code).toBe('not-found');
    expect(failureOf(store.setArchived('gone', true)).code).toBe('not-found');
    store.close();
  });

  it('that finds the disk full fails as such, keeps what was there and works again once there is room', async () => {
    const { db, store } = await openStore(tempFolder());
    fill(store);
    const before = recordsOf(store);
    const pages = db.pragma('page_count', { simple: true });
    db.pragma(`max_page_count = ${pages}`);
    const long = newOption({ id: 'optC', order: 3, letter: 'C', name: 'x' });
    const edit = editOf('e1', [{ ...long, description: 'word '.repeat(4000), scope: 'word '.repeat(4000) }]);
    expect(failureOf(store.applyEdit('app1', edit, stampOf('e1'))).code).toBe('disk-full');
    expect(recordsOf(store)).toEqual(before);
    db.pragma('max_page_count = 100000');
    apply(store, edit);
    expect(recordsOf(store)).toHaveLength(before.length + 1);
    store.close();
  });
});

describe('undo and redo', () => {
  it('take back and bring back, linked to what they reverse, and survive reopening', async () => {
    const folder = tempFolder();
    const opened = await openStore(folder);
    fill(opened.store);
    apply(opened.store, editOf('e1', [scoreOfA(10)]));
    apply(opened.store, editOf('e2', [scoreOfA(20)]));
    expect(valueIn(revert(opened.store, 'undo'))).toMatchObject({
      label: 'Edit e2',
      put: [{ value: 10 }],
      remove: [],
      log: { seq: 3, undo: 'Edit e1', redo: 'Edit e2' },
    });
    opened.store.close();

    const { db, store } = await openStore(folder);
    expect(valueIn(revert(store, 'undo')).log).toMatchObject({ undo: null, redo: 'Edit e1' });
    expect(scoreIn(store)).toBe(50);
    expect(failureOf(revert(store, 'undo')).code).toBe('nothing-to-undo');
    valueIn(revert(store, 'redo'));
    expect(valueIn(revert(store, 'redo')).log).toMatchObject({ undo: 'Edit e2', redo: null });
    expect(scoreIn(store)).toBe(20);
    expect(failureOf(revert(store, 'redo')).code).toBe('nothing-to-redo');
    expect(db.prepare('SELECT kind, reverses FROM change ORDER BY seq').raw().all()).toEqual([
      ['edit', null],
      ['edit', null],
      ['edit', null],
      ['undo', 2],
      ['undo', 1],
      ['redo', 4],
      ['redo', 3],
    ]);
    store.close();
  });

  it('say which records go and which come back', async () => {
    const { store } = await openStore(tempFolder());
    fill(store);
    const added = newOption({ id: 'optC', order: 3, letter: 'C', name: 'Trust-led' });
    apply(store, editOf('e1', [added]));
    expect(valueIn(revert(store, 'undo'))).toMatchObject({
      put: [],
      remove: [{ type: 'option', id: 'optC' }],
    });
    expect(valueIn(revert(store, 'redo'))).toMatchObject({ put: [added], remove: [] });
    store.close();
  });

  it('a new edit after an undo ends what could be redone', async () => {
    const { store } = await openStore(tempFolder());
    fill(store);
    apply(store, editOf('e1', [scoreOfA(10)]));
    valueIn(revert(store, 'undo'));
    expect(apply(store, editOf('e2', [scoreOfA(30)]))).toMatchObject({ undo: 'Edit e2', redo: null });
    expect(failureOf(revert(store, 'redo')).code).toBe('nothing-to-redo');
    valueIn(revert(store, 'undo'));
    expect(failureOf(revert(store, 'undo')).code).toBe('nothing-to-undo');
    expect(scoreIn(store)).toBe(50);
    store.close();
  });

  it('never take back the creation of the appraisal', async () => {
    const { store } = await openStore(tempFolder());
    fill(store);
    expect(failureOf(revert(store, 'undo')).code).toBe('nothing-to-undo');
    store.close();
  });
});

describe('the history', () => {
  it('of one record is the changes that touched it, newest first', async () => {
    const { store } = await openStore(tempFolder());
    fill(store);
    apply(store, editOf('e1', [scoreOfA(10)]));
    apply(store, editOf('e2', [newOption({ id: 'optC', order: 3, letter: 'C', name: 'C' })]));
    const { type, id } = scoreOfA(0);
    expect(valueIn(store.history('app1', { type, id })).map(({ seq }) => seq)).toEqual([1, 0]);
    expect(valueIn(store.history('app1', null)).map(({ seq }) => seq)).toEqual([2, 1, 0]);
    store.close();
  });

  it('that came with a file stands before its own', async () => {
    const { store } = await openStore(tempFolder());
    const line = { kind: 'edit', at: '2009-01-01T00:00:00.000Z', author: 'matron' } as const;
    const earlier = [
      { seq: 1, label: 'first', ...line },
      { seq: 2, label: 'second', ...line },
    ];
    const records = smallRecords();
    valueIn(store.create({ id: 'app1', lineage: 'l', records, label: 'Imported', earlier }, stampOf('n')));
    expect(valueIn(store.history('app1', null)).map(({ seq, label }) => [seq, label])).toEqual([
      [0, 'Imported'],
      [-1, 'second'],
      [-2, 'first'],
    ]);
    expect(valueIn(store.load('app1')).records).toHaveLength(records.length);
    store.close();
  });

  it('cannot be rewritten by a statement that tries', async () => {
    const { db, store } = await openStore(tempFolder());
    fill(store);
    expect(() => db.exec("UPDATE version SET body = '{}'")).toThrow('written once');
    expect(() => db.exec("UPDATE change SET author = 'someone else'")).toThrow('written once');
    store.close();
  });
});

describe('the list', () => {
  it('shows what the library needs, and archiving is remembered', async () => {
    const { store } = await openStore(tempFolder());
    fill(store);
    fill(store, smallRecords(), 'app2');
    valueIn(store.setArchived('app2', true));
    const [one, two] = valueIn(store.list());
    expect(one).toEqual({
      id: 'app1',
      title: 'Small',
      locality: 'Carlisle',
      status: 'draft',
      illustrative: false,
      options: 2,
      criteria: 2,
      changedAt: '2009-02-12T10:00:00.000Z',
      archived: false,
    });
    expect(two).toMatchObject({ id: 'app2', archived: true });
    expect(recordsOf(store, 'app2')).toEqual(recordsOf(store, 'app1'));
    store.close();
  });

  it('still shows the others when one appraisal is damaged', async () => {
    const { db, store } = await openStore(tempFolder());
    fill(store);
    fill(store, smallRecords(), 'app2');
    db.exec(
      "UPDATE record SET body = replace(body, 'Small', 'Smell') WHERE appraisal = 'app1' AND type = 'appraisal'",
    );
    expect(valueIn(store.list()).map(({ title }) => title)).toEqual(['Damaged appraisal', 'Small']);
    expect(failureOf(store.load('app1'))).toMatchObject({
      code: 'database-damaged',
      next: expect.stringContaining(`keep ${db.name} for the IT desk`),
    });
    expect(valueIn(store.load('app2')).records).toHaveLength(9);
    store.close();
  });
});

describe('damage', () => {
  it('in any word that was saved is found on opening: a flipped bit never shows as text', async () => {
    const folder = tempFolder();
    const { db, store } = await openStore(folder);
    fill(store);
    apply(store, editOf('e1', [{ ...scoreOfA(75), reason: 'Fewer hand-offs between teams' }]));
    const saved = recordsOf(store);
    db.pragma('wal_checkpoint(TRUNCATE)');
    store.close();
    const whole = readFileSync(databaseIn(folder));
    const marks = [
      'Fewer hand-offs',
      'About as now',
      'Joint venture',
      'Affordability',
      'Edit e1',
      'locality lead',
    ];
    const places = marks.flatMap((mark) => {
      const found: { mark: string; at: number }[] = [];
      for (let at = whole.indexOf(mark); at >= 0; at = whole.indexOf(mark, at + 1)) found.push({ mark, at });
      return found;
    });
    const refused = new Set<string>();
    for (const { mark, at } of places) {
      const bad = Buffer.from(whole);
      bad[at + 2] = (bad[at + 2] ?? 0) ^ 1;
      const other = tempFolder();
      writeFileSync(databaseIn(other), bad);
      const damaged = await openStore(other);
      const loaded = damaged.store.load('app1');
      // Some copies lie in space that SQLite has freed: those may change, what is shown may not.
      if (loaded.ok) expect(inFileOrder(loaded.value.records)).toEqual(saved);
      else {
        expect(loaded.error.code).toBe('database-damaged');
        refused.add(mark);
      }
      damaged.store.close();
    }
    expect([...refused].sort()).toEqual([...marks].sort());
  });

  it('is found when a record, a version or a change is lost or added', async () => {
    for (const sql of [
      "DELETE FROM record WHERE type = 'score'",
      "DELETE FROM version WHERE type = 'score' AND seq = 1",
      "INSERT INTO record SELECT appraisal, type, 'twin', body, hash FROM record WHERE id = 'optA'",
      'UPDATE appraisal SET head_seq = 0',
      "UPDATE appraisal SET lineage = 'other'",
      "INSERT INTO earlier_change VALUES ('app1', 0, 'edit', '2009', 'nobody', 'never', NULL)",
    ]) {
      const { db, store } = await openStore(tempFolder());
      fill(store);
      apply(store, editOf('e1', [scoreOfA(75)]));
      db.exec(sql);
      expect(failureOf(store.load('app1')).code, sql).toBe('database-damaged');
      store.close();
    }
  });
});
