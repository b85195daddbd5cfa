import { describe, expect, it } from 'vitest';
import type { AppraisalStore } from '../../../../electron/ports.ts';
import { versionHash } from '../../../../electron/storage/checksums.ts';
import { appraisalFrom, appraisalOf } from '../../../../shared/records/aggregate.ts';
import { canonicalJson } from '../../../../shared/records/canonical-json.ts';
import type { AnyRecord, RecordKey } from '../../../../shared/records/record.ts';
import { newScore } from '../../../../shared/records/score.ts';
import { newWeight } from '../../../../shared/records/weight-set.ts';
import { smallRecords } from '../../../support/arbitrary-records.ts';
import { tempFolder } from '../../../support/temp-folder.ts';
import { failureOf, fill, openStore, stampOf, valueIn } from '../../../support/test-store.ts';

const score = (value: number | null, reason = '') => ({
  ...newScore('optA', 'critQ', 'agreed', value),
  reason,
});
const scoreKey: RecordKey = { type: 'score', id: score(0).id };
let edits = 0;
const put = (store: AppraisalStore, records: AnyRecord[], remove: RecordKey[] = []) => {
  edits += 1;
  const edit = { id: `e${edits}`, label: `Edit ${edits}`, put: records, remove };
  return valueIn(store.applyEdit('app1', edit, stampOf(edit.id))).seq;
};
const own = appraisalOf(appraisalFrom(smallRecords()));

describe('the facts of the log', () => {
  it('are worked out from what each change wrote, whatever its label says', async () => {
    const { store } = await openStore(tempFolder());
    fill(store);
    put(store, [newWeight('set0', 'critQ', 70), newWeight('set0', 'critC', 40)]);
    put(store, [{ ...own, weightsLocked: true }]);
    put(store, [
      score(60),
      newScore('optB', 'critQ', 'agreed', 30),
      newScore('optB', 'critC', 'agreed', null),
    ]);
    put(store, [score(60, 'Other words')]);
    put(store, [{ ...own, weightsLocked: true, rankingRevealed: true }]);
    put(store, [], [scoreKey]);
    put(store, [{ ...own, weightsLocked: false, rankingRevealed: true }]);
    valueIn(store.revert('app1', 'undo', stampOf('undo')));
    expect(
      valueIn(store.history('app1', null))
        .map(({ facts }) => facts)
        .reverse(),
    ).toEqual([
      { weights: 2, scores: 1 },
      { weights: 1 },
      { lock: 'locked' },
      { scores: 2 },
      undefined,
      { revealed: true },
      { scores: 1 },
      { lock: 'unlocked' },
      { lock: 'locked' },
    ]);
    store.close();
  });

  it('of earlier history are kept, and the line that brought it adds only what it does not account for', async () => {
    const { db, store } = await openStore(tempFolder());
    const line = { kind: 'edit', at: '2009-01-01T00:00:00.000Z', author: 'matron' } as const;
    const records = smallRecords().map((record) =>
      record.type === 'appraisal' ? { ...record, weightsLocked: true } : record,
    );
    const earlier = [
      { seq: 1, label: 'Weights', ...line, facts: { weights: 2 } },
      { seq: 2, label: 'Lock', ...line, facts: { lock: 'locked' as const } },
    ];
    valueIn(store.create({ id: 'app1', lineage: 'l', records, label: 'Imported', earlier }, stampOf('n')));
    valueIn(store.load('app1'));
    expect(valueIn(store.history('app1', null)).map(({ seq, facts }) => [seq, facts])).toEqual([
      [0, { lock: 'brought', scores: 1 }],
      [-1, { lock: 'locked' }],
      [-2, { weights: 2 }],
    ]);
    db.exec("UPDATE earlier_change SET facts = '{\"weights\":3}' WHERE facts LIKE '%weights%'");
    expect(failureOf(store.load('app1')).code).toBe('database-damaged');
    db.exec("UPDATE earlier_change SET facts = '{\"weights\":' WHERE facts LIKE '%weights%'");
    expect(failureOf(store.history('app1', null)).code).toBe('database-damaged');
    store.close();
  });

  it('of earlier history follow its numbers, in whatever order its lines stand in the file', async () => {
    const { store } = await openStore(tempFolder());
    const line = { kind: 'edit', at: '2009-01-01T00:00:00.000Z', author: 'matron' } as const;
    const earlier = [
      { seq: 2, label: 'Lock', ...line, facts: { lock: 'locked' as const } },
      { seq: 1, label: 'Score', ...line, facts: { scores: 1 } },
    ];
    const given = { id: 'app1', lineage: 'l', records: smallRecords(), label: 'Imported', earlier };
    valueIn(store.create(given, stampOf('n')));
    expect(valueIn(store.history('app1', null)).map(({ label }) => label)).toEqual([
      'Imported',
      'Lock',
      'Score',
    ]);
    store.close();
  });

  it('of 80,000 scores are there within seconds', async () => {
    const { store } = await openStore(tempFolder());
    const many = Array.from({ length: 80_000 }, (_, index) => ({
      ...newScore('optA', 'critQ', `person${index}`, index % 101),
      reason: 'A reason of the usual length, as people give it for a score of theirs.',
    }));
    fill(store, [...smallRecords(), ...many]);
    const start = performance.now();
    expect(valueIn(store.history('app1', null))[0]?.facts).toEqual({ weights: 2, scores: 80_001 });
    expect(performance.now() - start).toBeLessThan(3000);
    store.close();
  });
});

describe('the history', () => {
  it('of one type of record is the changes that touched any of it, each once', async () => {
    const { store } = await openStore(tempFolder());
    fill(store);
    const both = put(store, [score(1), newScore('optB', 'critQ', 'agreed', 2)]);
    put(store, [{ ...own, title: 'Other' }]);
    expect(valueIn(store.history('app1', { type: 'score' })).map(({ seq }) => seq)).toEqual([both, 0]);
    expect(valueIn(store.history('app1', { type: 'gate' }))).toEqual([]);
    store.close();
  });

  it('of one record gives every version that it had, its removal too', async () => {
    const { store } = await openStore(tempFolder());
    fill(store);
    const changed = put(store, [score(75, 'Better')]);
    const removed = put(store, [], [scoreKey]);
    expect(
      valueIn(store.recordVersions('app1', scoreKey)).map(({ seq, author, body }) => [
        seq,
        author,
        body?.type === 'score' ? body.value : body,
      ]),
    ).toEqual([
      [removed, 'locality lead', null],
      [changed, 'locality lead', 75],
      [0, 'locality lead', 50],
    ]);
    expect(valueIn(store.recordVersions('app1', { type: 'gate', id: 'none' }))).toEqual([]);
    store.close();
  });

  it('shows a version that was written in an older form in the form of today', async () => {
    const { db, store } = await openStore(tempFolder());
    fill(store);
    const { over: _later, ...older } = newWeight('set0', 'critQ', 60);
    const body = canonicalJson(older);
    db.exec('DROP TRIGGER version_is_written_once');
    db.prepare('UPDATE version SET body = ?, hash = ? WHERE record_id = ?').run(
      body,
      versionHash('weight', older.id, body),
      older.id,
    );
    const [version] = valueIn(store.recordVersions('app1', { type: 'weight', id: older.id }));
    expect(version?.body).toEqual(newWeight('set0', 'critQ', 60));
    store.close();
  });

  it('refuses to show a version whose words were altered', async () => {
    const { db, store } = await openStore(tempFolder());
    fill(store);
    db.exec('DROP TRIGGER version_is_written_once');
    db.exec("UPDATE version SET body = replace(body, 'About as now', 'About as bad') WHERE type = 'score'");
    expect(failureOf(store.recordVersions('app1', scoreKey)).code).toBe('database-damaged');
    expect(failureOf(store.changeDetail('app1', 0, 200)).code).toBe('database-damaged');
    store.close();
  });
});

describe('what one change did', () => {
  it('is each record that it touched, before and after', async () => {
    const { store } = await openStore(tempFolder());
    fill(store);
    const added = newScore('optB', 'critQ', 'agreed', 30);
    const seq = put(store, [added], [scoreKey]);
    const first = smallRecords().find(({ type }) => type === 'score');
    expect(valueIn(store.changeDetail('app1', seq, 200))).toEqual({
      touched: 2,
      records: [
        { key: scoreKey, before: first, after: null },
        { key: { type: 'score', id: added.id }, before: null, after: added },
      ],
    });
    store.close();
  });

  it('is bounded, and says how many records there are', async () => {
    const { store } = await openStore(tempFolder());
    fill(store);
    const { touched, records } = valueIn(store.changeDetail('app1', 0, 3));
    expect(touched).toBe(9);
    expect(records).toHaveLength(3);
    store.close();
  });

  it('is not known of a line that came with a file', async () => {
    const { store } = await openStore(tempFolder());
    fill(store);
    expect(failureOf(store.changeDetail('app1', -1, 200)).code).toBe('not-found');
    expect(failureOf(store.changeDetail('none', 0, 200)).code).toBe('not-found');
    store.close();
  });
});
