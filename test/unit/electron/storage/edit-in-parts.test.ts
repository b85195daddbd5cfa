import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { AppraisalStore } from '../../../../electron/ports.ts';
import type { AnyRecord } from '../../../../shared/records/record.ts';
import { newScore } from '../../../../shared/records/score.ts';
import { inFileOrder } from '../../../support/arbitrary-records.ts';
import { tempFolder } from '../../../support/temp-folder.ts';
import { failureOf, fill, openStore, stampOf, valueIn } from '../../../support/test-store.ts';

const scores = (count: number, reason = ''): AnyRecord[] =>
  Array.from({ length: count }, (_, index) => ({
    ...newScore('optA', 'critQ', `asr${index}`, index % 101),
    reason,
  }));
const edit = (id: string, put: AnyRecord[] = scores(500)) => ({ id, label: `Edit ${id}`, put, remove: [] });
const recordsOf = (store: AppraisalStore) => inFileOrder(valueIn(store.load('app1')).records);
const headOf = (db: Awaited<ReturnType<typeof openStore>>['db']): unknown =>
  db.prepare('SELECT head_seq, head_hash FROM appraisal').get();

const filled = async (folder = tempFolder()) => {
  const opened = await openStore(folder);
  fill(opened.store);
  return opened;
};

describe('an edit that is written in parts', () => {
  it('comes to the same as one that is written at once, to the checksum, and gives others their turn', async () => {
    const atOnce = await filled();
    const log = valueIn(atOnce.store.applyEdit('app1', edit('e1'), stampOf('e1')));
    const { store, db } = await filled();
    let turns = 0;
    const pause = async (): Promise<void> => {
      turns += 1;
      await setImmediate();
    };
    expect(valueIn(await store.applyInParts('app1', edit('e1'), stampOf('e1'), pause))).toEqual(log);
    expect(turns).toBeGreaterThan(5);
    expect(recordsOf(store)).toEqual(recordsOf(atOnce.store));
    expect(headOf(db)).toEqual(headOf(atOnce.db));
    const undone = valueIn(store.revert('app1', 'undo', stampOf('u1')));
    expect(undone.remove).toHaveLength(500);
    store.close();
    atOnce.store.close();
  });

  it('is taken back and done again in parts, to the same checksum, and gives others their turn', async () => {
    const atOnce = await filled();
    const { store, db } = await filled();
    const sooner = { ...edit('e1', scores(100, 'As heard')), id: 'e0' };
    for (const each of [atOnce.store, store]) {
      valueIn(each.applyEdit('app1', sooner, stampOf('e0')));
      valueIn(each.applyEdit('app1', edit('e1'), stampOf('e1')));
    }
    for (const [direction, editId] of [
      ['undo', 'u1'],
      ['redo', 'r1'],
    ] as const) {
      let turns = 0;
      const pause = async (): Promise<void> => {
        turns += 1;
        await setImmediate();
      };
      const whole = valueIn(atOnce.store.revert('app1', direction, stampOf(editId)));
      expect(valueIn(await store.revertInParts('app1', direction, stampOf(editId), pause))).toEqual(whole);
      expect(turns).toBeGreaterThan(5);
      expect(recordsOf(store)).toEqual(recordsOf(atOnce.store));
      expect(headOf(db)).toEqual(headOf(atOnce.db));
    }
    const none = await store.revertInParts('app1', 'redo', stampOf('r2'), () => setImmediate());
    expect(failureOf(none).code).toBe('nothing-to-redo');
    store.close();
    atOnce.store.close();
  });

  it('and sent twice is made once', async () => {
    const { store } = await filled();
    const pause = () => setImmediate();
    const log = valueIn(await store.applyInParts('app1', edit('e1'), stampOf('e1'), pause));
    expect(valueIn(await store.applyInParts('app1', edit('e1'), stampOf('e1'), pause))).toEqual(log);
    expect(valueIn(store.history('app1', null))).toHaveLength(2);
    store.close();
  });

  it('leaves nothing behind when the store is closed in the middle of it', async () => {
    const folder = tempFolder();
    const { store } = await filled(folder);
    const before = recordsOf(store);
    let turns = 0;
    const failure = failureOf(
      await store.applyInParts('app1', edit('e1'), stampOf('e1'), async () => {
        turns += 1;
        if (turns === 4) store.close();
        await setImmediate();
      }),
    );
    expect(failure.message).toBe('The app is closing.');
    const again = await openStore(folder);
    expect(recordsOf(again.store)).toEqual(before);
    expect(valueIn(again.store.history('app1', null))).toHaveLength(1);
    again.store.close();
  });

  it('leaves nothing behind when the disk fills up in the middle of it, and works once there is room', async () => {
    const { store, db } = await filled();
    const before = recordsOf(store);
    const pages = db.pragma('page_count', { simple: true });
    db.pragma(`max_page_count = ${pages}`);
    const long = scores(500, 'long '.repeat(390));
    const failure = failureOf(
      await store.applyInParts('app1', edit('e1', long), stampOf('e1'), () => setImmediate()),
    );
    expect(failure.code).toBe('disk-full');
    expect(recordsOf(store)).toEqual(before);
    db.pragma('max_page_count = 1000000');
    valueIn(await store.applyInParts('app1', edit('e1', long), stampOf('e1'), () => setImmediate()));
    expect(recordsOf(store)).toHaveLength(before.length + 500);
    expect(db.pragma('wal_autocheckpoint', { simple: true })).toBe(1000);
    store.close();
  });
});
