import { describe, expect, test, vi } from 'vitest';
import { createSheetsJob } from '../../../../renderer/scoresheets/sheets-job.ts';
import { openSession, shownAppraisal } from '../../../../renderer/session/session.ts';
import type { Bridge } from '../../../../shared/contract/bridge.ts';
import type { LogState, RequestOf } from '../../../../shared/contract/channels.ts';
import { done, type Result, refused } from '../../../../shared/contract/result.ts';
import { newAppraisalRecord } from '../../../../shared/records/appraisal.ts';
import { newScore } from '../../../../shared/records/score.ts';
import { report } from './reports.ts';

const own = newAppraisalRecord({ lineage: 'line', title: 'First', locality: 'L', financialYear: 2008 });
const logAt = (seq: number): LogState => ({
  seq,
  savedAt: '2009-02-12T14:02:00Z',
  undo: seq === 0 ? null : `Sheet ${seq}`,
  redo: null,
});

type Answer = (request: never, calls: number) => Result<unknown> | Promise<Result<unknown>>;

/**
 * A Node side with a log: each sheet that is taken is a change of one score, which an undo takes away. `others` answer in
 * place of the usual.
 */
const setUp = (others: Readonly<Record<string, Answer>> = {}) => {
  const calls: string[] = [];
  const taken: string[] = [];
  const usual: Readonly<Record<string, Answer>> = {
    'scoresheets.read': ({ name }: RequestOf<'scoresheets.read'>) =>
      done(report({ file: name, counts: { new: 1 } })),
    'scoresheets.take': ({ sheet }: RequestOf<'scoresheets.take'>) => {
      taken.push(sheet);
      return done({ put: [newScore('optA', 'crit', sheet, 50)], log: logAt(taken.length) });
    },
    'appraisal.undo': () => {
      const sheet = taken.pop() ?? '';
      const [record] = [newScore('optA', 'crit', sheet, 50)];
      return done({
        label: '',
        put: [],
        remove: [{ type: 'score', id: record.id }],
        log: logAt(10 + taken.length),
      });
    },
    'scoresheets.end': () => done({}),
    'appraisal.edit': () => done(logAt(taken.length + 1)),
  };
  const bridge = {
    call: async (channel: string, request: never) => {
      calls.push(channel);
      const number = calls.filter((one) => one === channel).length;
      return (others[channel] ?? usual[channel])?.(request, number);
    },
  } as unknown as Bridge;
  let ids = 0;
  const newId = (): string => {
    ids += 1;
    return `id${ids}`;
  };
  const session = openSession(bridge, { id: 'a1', records: [own], log: logAt(0) }, newId);
  const drafts = vi.fn();
  const job = createSheetsJob({ bridge, session, newId, commitDrafts: drafts, read: async () => 'AAAA' });
  const idle = () => vi.waitFor(() => expect(job.store.getState().busy).toBeNull());
  const scores = (): number => shownAppraisal(session.store.getState()).score.size;
  const states = () => job.store.getState().sheets.map(({ state }) => state);
  return { job, session, calls, drafts, idle, scores, states };
};

const files = (count: number): readonly File[] =>
  Array.from({ length: count }, (_, at) => new File(['x'], `GP ${at + 1}.xlsx`));

describe('reading filled sheets', () => {
  test('each file is checked in its turn, after what was half-typed', async () => {
    const { job, calls, drafts, idle, states } = setUp();
    job.add(files(3));
    await idle();
    expect(drafts).toHaveBeenCalledOnce();
    expect(calls).toEqual(['scoresheets.read', 'scoresheets.read', 'scoresheets.read']);
    expect(states()).toEqual(['read', 'read', 'read']);
  });

  test('a file that cannot be read says so and holds up no other', async () => {
    const { job, idle, states } = setUp({
      'scoresheets.read': (_, number) =>
        number === 1 ? refused('invalid-file', 'No sheet.') : done(report({ counts: { new: 1 } })),
    });
    job.add(files(2));
    await idle();
    expect(states()).toEqual(['unread', 'read']);
  });

  test('stopping lets the sheet under way end, and the rest can be read afterwards', async () => {
    let stop = (): void => {};
    const { job, idle, states } = setUp({
      'scoresheets.read': (_, number) => {
        if (number === 2) stop();
        return done(report({ counts: { new: 1 } }));
      },
    });
    ({ stop } = job);
    job.add(files(4));
    await idle();
    expect(states()).toEqual(['read', 'read', 'waiting', 'waiting']);
    job.readRest();
    await idle();
    expect(states()).toEqual(['read', 'read', 'read', 'read']);
  });

  test('files that come while others are read are read after them', async () => {
    const { job, idle, states } = setUp();
    job.add(files(1));
    job.add(files(2));
    expect(job.store.getState().busy?.of).toBe(3);
    await idle();
    expect(states()).toEqual(['read', 'read', 'read']);
  });

  test('nothing is read while edits wait that could not be saved', async () => {
    const { job, session, calls, idle } = setUp({
      'appraisal.edit': () => refused('disk-full', 'The disk is full.'),
    });
    session.edit({ label: 'Rename', put: [{ ...own, title: 'Second' }] });
    job.add(files(1));
    await idle();
    expect(calls).not.toContain('scoresheets.read');
    expect(job.store.getState().failure?.message).toContain('not saved yet');
  });
});

describe('taking sheets', () => {
  test('each is an edit, and all are on screen at the end, at once', async () => {
    const { job, session, idle, scores, states } = setUp();
    job.add(files(3));
    await idle();
    const seen: number[] = [];
    session.store.subscribe(() => seen.push(scores()));
    await job.take();
    expect(states()).toEqual(['taken', 'taken', 'taken']);
    expect([...new Set(seen)]).toEqual([0, 3]);
    expect(job.store.getState().last).toMatchObject({ edits: 3, seq: 3 });
    expect(session.store.getState().log.undo).toBe('Sheet 3');
  });

  test('a sheet that is left out is not taken', async () => {
    const { job, idle, scores, states } = setUp();
    job.add(files(2));
    await idle();
    job.want([job.store.getState().sheets[0]?.id ?? ''], false);
    await job.take();
    expect(states()).toEqual(['read', 'taken']);
    expect(scores()).toBe(1);
  });

  test('one that is refused then says why, and the others are taken', async () => {
    const { job, idle, scores, states } = setUp({
      'scoresheets.take': ({ sheet }: RequestOf<'scoresheets.take'>, number) =>
        number === 1
          ? refused('edit-refused', 'The criterion is gone.')
          : done({ put: [newScore('optA', 'crit', sheet, 50)], log: logAt(1) }),
    });
    job.add(files(2));
    await idle();
    await job.take();
    expect(states()).toEqual(['read', 'taken']);
    expect(job.store.getState().sheets[0]).toMatchObject({ failure: { message: 'The criterion is gone.' } });
    expect(scores()).toBe(1);
  });

  test('after a failure that the next would meet too, no other is tried', async () => {
    const { job, calls, idle, states } = setUp({
      'scoresheets.take': () => refused('disk-full', 'The disk is full.'),
    });
    job.add(files(3));
    await idle();
    await job.take();
    expect(calls.filter((call) => call === 'scoresheets.take')).toHaveLength(1);
    expect(states()).toEqual(['read', 'read', 'read']);
  });

  test('stopped half way, what was taken stays on screen and in the log', async () => {
    let stop = (): void => {};
    const { job, idle, scores, states } = setUp({
      'scoresheets.take': ({ sheet }: RequestOf<'scoresheets.take'>, number) => {
        if (number === 2) stop();
        return done({ put: [newScore('optA', 'crit', sheet, 50)], log: logAt(number) });
      },
    });
    ({ stop } = job);
    job.add(files(4));
    await idle();
    await job.take();
    expect(states()).toEqual(['taken', 'taken', 'read', 'read']);
    expect(scores()).toBe(2);
  });

  test('undoing takes back every sheet that was taken last, and no more', async () => {
    const { job, calls, idle, scores, states } = setUp();
    job.add(files(3));
    await idle();
    await job.take();
    await job.undoLast();
    expect(calls.filter((call) => call === 'appraisal.undo')).toHaveLength(3);
    expect(scores()).toBe(0);
    expect(states()).toEqual(['undone', 'undone', 'undone']);
    await job.undoLast();
    expect(calls.filter((call) => call === 'appraisal.undo')).toHaveLength(3);
  });

  test('undoing refuses once something else was done since', async () => {
    const { job, session, calls, idle, scores } = setUp();
    job.add(files(2));
    await idle();
    await job.take();
    session.edit({ label: 'Rename', put: [{ ...own, title: 'Second' }] });
    await session.settled();
    await job.undoLast();
    expect(calls).not.toContain('appraisal.undo');
    expect(job.store.getState().failure?.message).toContain('changed since');
    expect(scores()).toBe(2);
  });

  test('where one cannot be undone, those after it are told as taken back and the others as taken', async () => {
    const { job, idle, scores, states } = setUp({
      'appraisal.undo': (_, calls) =>
        calls === 1
          ? done({
              label: '',
              put: [],
              remove: [{ type: 'score', id: newScore('optA', 'crit', 'id5', 50).id }],
              log: logAt(4),
            })
          : refused('disk-full', 'The disk is full.'),
    });
    job.add(files(3));
    await idle();
    await job.take();
    await job.undoLast();
    expect(states()).toEqual(['taken', 'taken', 'undone']);
    expect(job.store.getState().failure?.code).toBe('disk-full');
    expect(scores()).toBeGreaterThan(1);
  });

  test('undoing takes back a sheet too whose reply was lost', async () => {
    const { job, calls, idle } = setUp({
      'scoresheets.take': ({ sheet }: RequestOf<'scoresheets.take'>, number) =>
        number === 1
          ? refused('edit-refused', 'The reply was lost.')
          : done({ put: [newScore('optA', 'crit', sheet, 50)], log: logAt(number) }),
    });
    job.add(files(2));
    await idle();
    await job.take();
    expect(job.store.getState().last).toMatchObject({ edits: 2 });
    await job.undoLast();
    expect(calls.filter((call) => call === 'appraisal.undo')).toHaveLength(2);
  });

  test('what is still to be read when it closes is not sent', async () => {
    const { job, calls } = setUp();
    job.add(files(2));
    job.end();
    await new Promise((resolve) => setTimeout(resolve));
    expect(calls).toEqual(['scoresheets.end']);
  });

  test('closing forgets what was read on the Node side', () => {
    const { job, calls } = setUp();
    job.end();
    expect(calls).toEqual(['scoresheets.end']);
  });
});
