import { describe, expect, test } from 'vitest';
import { undoLabel } from '../../../../renderer/session/log-ahead.ts';
import { openSession, shownAppraisal, type TakenIn } from '../../../../renderer/session/session.ts';
import type { Bridge } from '../../../../shared/contract/bridge.ts';
import type { LogState } from '../../../../shared/contract/channels.ts';
import { done, type Result, refused } from '../../../../shared/contract/result.ts';
import { appraisalOf } from '../../../../shared/records/aggregate.ts';
import { type AppraisalRecord, newAppraisalRecord } from '../../../../shared/records/appraisal.ts';
import type { Edit } from '../../../../shared/records/edits.ts';
import type { SnapshotRecord } from '../../../../shared/records/snapshot.ts';

const own = newAppraisalRecord({ lineage: 'line', title: 'First', locality: 'L', financialYear: 2008 });
const titled = (title: string): AppraisalRecord => ({ ...own, title });
const logAt = (seq: number, undo: string | null = null): LogState => ({
  seq,
  savedAt: '2009-02-12T14:02:00Z',
  undo,
  redo: null,
});

const snapshotNamed = (name: string): SnapshotRecord => ({
  type: 'snapshot',
  id: 'snap1',
  order: 1,
  name,
  note: '',
  takenAt: '2009-02-12T14:02:00Z',
  takenBy: 'locality lead',
  reason: 'by-hand',
  recordCount: 1,
  contentHash: '0'.repeat(64),
});

interface Call {
  readonly channel: string;
  readonly edit: Edit | null;
  readonly answer: (result: Result<unknown>) => Promise<void>;
}

/** A bridge whose calls stay open until the test answers them. */
const heldBridge = () => {
  const calls: Call[] = [];
  const bridge = {
    call: (channel: string, request: { readonly edit?: Edit }) =>
      new Promise((resolve) => {
        calls.push({
          channel,
          edit: request.edit ?? null,
          answer: async (result) => {
            resolve(result);
            // Lets the session act on the answer.
            await new Promise((next) => setTimeout(next));
          },
        });
      }),
  } as unknown as Bridge;
  return { bridge, calls };
};

const setUp = async () => {
  const { bridge, calls } = heldBridge();
  let made = 0;
  const session = openSession(bridge, { id: 'a1', records: [own], log: logAt(0) }, () => {
    made += 1;
    return `edit${made}`;
  });
  const edit = async (title: string): Promise<void> => {
    session.edit({ label: title, put: [titled(title)] });
    await new Promise((next) => setTimeout(next));
  };
  const call = (index: number): Call => {
    const found = calls[index];
    if (!found) throw new Error(`Call ${index} was not made`);
    return found;
  };
  const title = (): string => appraisalOf(shownAppraisal(session.store.getState())).title;
  return { session, calls, edit, call, title };
};

describe('the session on an open appraisal', () => {
  test('shows an edit at once, sends one at a time, and says when all is saved', async () => {
    const { session, calls, edit, call, title } = await setUp();
    await edit('Second');
    await edit('Third');
    expect(title()).toBe('Third');
    expect(session.store.getState().saving).toBe('saving');
    expect(calls.map((sent) => sent.edit?.label)).toEqual(['Second']);

    await call(0).answer(done(logAt(1, 'Second')));
    expect(calls.map((sent) => sent.edit?.label)).toEqual(['Second', 'Third']);
    await call(1).answer(done(logAt(2, 'Third')));
    expect(session.store.getState()).toMatchObject({ saving: 'saved', log: { seq: 2, undo: 'Third' } });
  });

  test('takes back an edit that is refused and says why', async () => {
    const { session, edit, call, title } = await setUp();
    await edit('Bad');
    await call(0).answer(refused('edit-refused', 'Titles run to 200 characters.'));
    expect(title()).toBe('First');
    expect(session.store.getState()).toMatchObject({
      saving: 'saved',
      notice: { message: 'Titles run to 200 characters.' },
    });
  });

  test('keeps an edit that the disk would not take, sends nothing more, and sends it again on request', async () => {
    const { session, calls, edit, call, title } = await setUp();
    await edit('Kept');
    await call(0).answer(refused('disk-full', 'The disk is full.'));
    expect(title()).toBe('Kept');
    expect(session.store.getState().saving).toBe('failed');

    await edit('Typed after');
    expect(calls).toHaveLength(1);
    expect(session.store.getState().saving).toBe('failed');

    session.retry();
    await new Promise((next) => setTimeout(next));
    expect(call(1).edit).toEqual(call(0).edit);
    await call(1).answer(done(logAt(1)));
    await call(2).answer(done(logAt(2)));
    expect(title()).toBe('Typed after');
    expect(session.store.getState()).toMatchObject({ saving: 'saved', notice: null });
  });

  test('undo waits until everything before it is saved', async () => {
    const { session, calls, edit, call, title } = await setUp();
    await edit('Second');
    const undone = session.undo();
    await new Promise((next) => setTimeout(next));
    expect(calls.map(({ channel }) => channel)).toEqual(['appraisal.edit']);

    await call(0).answer(done(logAt(1, 'Second')));
    expect(calls.map(({ channel }) => channel)).toEqual(['appraisal.edit', 'appraisal.undo']);
    await call(1).answer(done({ label: 'Second', put: [own], remove: [], log: logAt(2) }));
    await undone;
    expect(title()).toBe('First');
  });

  test('an edit made while an undo is under way is neither lost nor sent before it', async () => {
    const { session, calls, edit, call } = await setUp();
    void session.undo();
    await new Promise((next) => setTimeout(next));
    session.edit({ label: 'Locality', put: [{ ...own, locality: 'New' }] });
    await edit('Later');
    expect(calls.map(({ channel }) => channel)).toEqual(['appraisal.undo']);

    await call(0).answer(done({ label: 'x', put: [titled('Before')], remove: [], log: logAt(1) }));
    expect(calls.map((sent) => sent.edit?.label)).toEqual([undefined, 'Locality']);
    await call(1).answer(done(logAt(2)));
    await call(2).answer(done(logAt(3)));
    expect(session.store.getState().queue.waiting).toEqual([]);
    expect(appraisalOf(session.store.getState().queue.durable).title).toBe('Later');
  });

  test('an undo takes back what was done before it, not what is done while it waits', async () => {
    const { session, calls, edit, call, title } = await setUp();
    await edit('Second');
    const undone = session.undo();
    session.edit({ label: 'Sponsor', put: [{ ...titled('Second'), sponsor: 'The lead' }] });
    expect(undoLabel(session.store.getState())).toBe('Sponsor');
    await call(0).answer(done(logAt(1, 'Second')));
    expect(calls.map(({ channel }) => channel)).toEqual(['appraisal.edit', 'appraisal.undo']);
    await call(1).answer(done({ label: 'Second', put: [own], remove: [], log: logAt(2) }));
    await undone;
    expect(title()).toBe('First');
    // The undone title does not come back under the edit that was made while it was still on screen.
    expect(call(2).edit?.put).toEqual([{ ...own, sponsor: 'The lead' }]);
    await call(2).answer(done(logAt(3, 'Sponsor')));
    expect(session.store.getState()).toMatchObject({ saving: 'saved', log: { undo: 'Sponsor' } });
  });

  test('undo and redo pressed one after the other are sent in that order', async () => {
    const { session, calls, edit, call } = await setUp();
    await edit('Second');
    void session.undo();
    void session.redo();
    expect(undoLabel(session.store.getState())).toBe('Second');
    await call(0).answer(done(logAt(1, 'Second')));
    await call(1).answer(done({ label: 'Second', put: [own], remove: [], log: logAt(2) }));
    await call(2).answer(done({ label: 'Second', put: [titled('Second')], remove: [], log: logAt(3) }));
    expect(calls.map(({ channel }) => channel)).toEqual([
      'appraisal.edit',
      'appraisal.undo',
      'appraisal.redo',
    ]);
  });

  test('an undo of an edit that turns out refused takes nothing else back', async () => {
    const { session, calls, edit, call } = await setUp();
    await edit('Bad');
    const undone = session.undo();
    await call(0).answer(refused('edit-refused', 'No.'));
    await undone;
    expect(calls).toHaveLength(1);
    expect(session.store.getState().saving).toBe('saved');
  });

  test('a refused edit leaves a later edit of the same record its own field', async () => {
    const { session, edit, call } = await setUp();
    await edit('Bad');
    session.edit({ label: 'Scope', put: [{ ...titled('Bad'), scope: 'Long typed words' }] });
    await call(0).answer(refused('edit-refused', 'No.'));
    expect(call(1).edit?.put).toEqual([{ ...own, scope: 'Long typed words' }]);
  });

  test('an edit that fails three times for no known reason is taken aside, and the rest goes on', async () => {
    const { session, calls, edit, call, title } = await setUp();
    const broken = refused('unexpected', 'Something went wrong.');
    await edit('Poison');
    session.edit({ label: 'Scope', put: [{ ...titled('Poison'), scope: 'Good' }] });
    await call(0).answer(broken);
    session.retry();
    await call(1).answer(broken);
    expect(title()).toBe('Poison');
    session.retry();
    await call(2).answer(broken);
    expect(call(3).channel).toBe('appraisal.history');
    await call(3).answer(done({ entries: [] }));
    expect(session.store.getState().notice?.message).toContain('“Poison”');
    expect(call(4).edit?.put).toEqual([{ ...own, scope: 'Good' }]);
    await call(4).answer(done(logAt(1, 'Scope')));
    expect(calls).toHaveLength(5);
    expect(session.store.getState().saving).toBe('saved');
  });

  test('no edit is taken aside while the storage answers nothing at all', async () => {
    const { session, edit, call, title } = await setUp();
    const lost = refused('unexpected', 'The app lost the connection to its own storage.');
    await edit('Kept');
    await call(0).answer(lost);
    session.retry();
    await call(1).answer(lost);
    session.retry();
    await call(2).answer(lost);
    await call(3).answer(lost);
    expect(title()).toBe('Kept');
    expect(session.store.getState().saving).toBe('failed');
  });

  test('a page that goes hands over all that waits at once and in order, and nothing twice', async () => {
    const { session, calls, edit, call } = await setUp();
    await edit('One');
    void session.undo();
    await edit('Two');
    session.handOver();
    const order = ['appraisal.edit', 'appraisal.undo', 'appraisal.edit'];
    expect(calls.map(({ channel }) => channel)).toEqual(order);
    await call(0).answer(done(logAt(1, 'One')));
    await call(1).answer(done({ label: 'One', put: [own], remove: [], log: logAt(2) }));
    await call(2).answer(done(logAt(3, 'Two')));
    expect(calls).toHaveLength(3);
    expect(await session.settled()).toBe(true);
  });

  test('settled is false while an edit waits that could not be saved', async () => {
    const { session, edit, call } = await setUp();
    await edit('Kept');
    const settled = session.settled();
    await call(0).answer(refused('disk-full', 'The disk is full.'));
    expect(await settled).toBe(false);
    expect(await session.settled()).toBe(false);
  });

  test('undo does nothing while an edit cannot be saved', async () => {
    const { session, calls, edit, call } = await setUp();
    await edit('Kept');
    await call(0).answer(refused('database-busy', 'Another window is writing.'));
    const undone = session.undo();
    await new Promise((next) => setTimeout(next));
    await call(1).answer(refused('database-busy', 'Another window is writing.'));
    await undone;
    expect(calls.map(({ channel }) => channel)).toEqual(['appraisal.edit', 'appraisal.edit']);
    expect(session.store.getState().saving).toBe('failed');
  });

  test('settled waits for every edit made before it', async () => {
    const { session, edit, call } = await setUp();
    await edit('Second');
    let settled = false;
    const waiting = session.settled().then(() => {
      settled = true;
    });
    await new Promise((next) => setTimeout(next));
    expect(settled).toBe(false);
    await call(0).answer(done(logAt(1)));
    await waiting;
    expect(settled).toBe(true);
  });

  test('a snapshot is taken in its turn: after what was done before, with edits made meanwhile behind it', async () => {
    const { session, calls, edit, call, title } = await setUp();
    await edit('Second');
    const snapshot = snapshotNamed('Draft');
    let sent = false;
    let land = (_: Result<TakenIn>): void => undefined;
    const taken = session.inTurn<TakenIn>(() => {
      sent = true;
      return new Promise<Result<TakenIn>>((resolve) => {
        land = resolve;
      });
    });
    await new Promise((next) => setTimeout(next));
    expect(sent).toBe(false);
    await call(0).answer(done(logAt(1, 'Second')));
    expect(sent).toBe(true);

    await edit('Third');
    const undone = session.undo();
    await new Promise((next) => setTimeout(next));
    expect(calls).toHaveLength(1);
    expect(session.store.getState().saving).toBe('saving');
    land(done({ put: [snapshot], log: logAt(2, 'Snapshot “Draft”') }));
    expect((await taken).ok).toBe(true);
    const { queue, log } = session.store.getState();
    expect(log).toMatchObject({ seq: 2, undo: 'Snapshot “Draft”' });
    expect(queue.durable.snapshot.get(snapshot.id)).toEqual(snapshot);
    expect(queue.shown.snapshot.get(snapshot.id)).toEqual(snapshot);
    expect(title()).toBe('Third');
    await call(1).answer(done(logAt(3, 'Third')));
    await call(2).answer(done({ label: 'Third', put: [titled('Second')], remove: [], log: logAt(4) }));
    await undone;
    expect(title()).toBe('Second');
    expect(session.store.getState().saving).toBe('saved');
  });

  test('a snapshot that is refused changes nothing, and none is taken of what could not be saved', async () => {
    const { session, edit, call } = await setUp();
    const refusal = refused('disk-full', 'The disk is full.');
    expect(await session.inTurn(async () => refusal)).toEqual(refusal);
    expect(session.store.getState()).toMatchObject({ saving: 'saved', log: { seq: 0 } });

    await edit('Kept');
    const behind = session.inTurn(async () => {
      throw new Error('It was asked for');
    });
    await call(0).answer(refused('disk-full', 'The disk is full.'));
    expect(await behind).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining('not saved') },
    });
  });

  test('what the Node side freezes on issue is on screen with the edit that issued it', async () => {
    const { session, edit, call } = await setUp();
    await edit('Issued');
    const taken = snapshotNamed('Issued, 12 February 2009');
    await call(0).answer(done({ ...logAt(1, 'Issued'), taken }));
    expect(shownAppraisal(session.store.getState()).snapshot.get(taken.id)).toEqual(taken);
    expect(session.store.getState().log).toEqual(logAt(1, 'Issued'));
  });
});
