import { beforeEach, describe, expect, test } from 'vitest';
import { createSessions, type OpenSessions } from '../../../../renderer/session/open-sessions.ts';
import { type OpenSession, shownAppraisal } from '../../../../renderer/session/session.ts';
import type { Bridge } from '../../../../shared/contract/bridge.ts';
import type { LogState } from '../../../../shared/contract/channels.ts';
import { done, type Result, refused } from '../../../../shared/contract/result.ts';
import { appraisalOf } from '../../../../shared/records/aggregate.ts';
import { newAppraisalRecord } from '../../../../shared/records/appraisal.ts';
import type { Edit } from '../../../../shared/records/edits.ts';

const own = newAppraisalRecord({ lineage: 'line', title: 'First', locality: 'L', financialYear: 2008 });
const log: LogState = { seq: 0, savedAt: '2009-02-12T14:02:00Z', undo: null, redo: null };
const full = refused('disk-full', 'The disk is full.');

let opened: number;
let sent: (Edit | undefined)[];
let answers: ((result: Result<unknown>) => void)[];
let sessions: OpenSessions;

beforeEach(() => {
  opened = 0;
  sent = [];
  answers = [];
  const bridge = {
    call: (channel: string, { id, edit }: { readonly id: string; readonly edit?: Edit }) => {
      if (channel === 'appraisal.open') {
        opened += 1;
        return Promise.resolve(done({ id, records: [own], log }));
      }
      sent.push(edit);
      return new Promise((resolve) => answers.push(resolve));
    },
  } as unknown as Bridge;
  let made = 0;
  sessions = createSessions(bridge, () => {
    made += 1;
    return `edit${made}`;
  });
});

const rest = () => new Promise((next) => setTimeout(next, 5));
const answer = async (result: Result<unknown>): Promise<void> => {
  answers.shift()?.(result);
  await rest();
};
const open = async (id = 'a1'): Promise<OpenSession> => {
  const result = await sessions.open(id);
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
};
const retitle = (session: OpenSession, title: string): void =>
  session.edit({ label: title, put: [{ ...own, title }] });
const titleOf = (session: OpenSession): string => appraisalOf(shownAppraisal(session.store.getState())).title;

describe('leaving an appraisal and coming back', () => {
  test('while its edits are still being sent shows them all, and sends them in one line', async () => {
    const first = await open();
    retitle(first, 'Second');
    sessions.leave(first);
    await rest();
    const again = await open();
    expect(again).toBe(first);
    expect(titleOf(again)).toBe('Second');
    retitle(again, 'Third');
    expect(sent).toHaveLength(1);
    await answer(done(log));
    expect(sent.map((edit) => edit?.label)).toEqual(['Second', 'Third']);
    expect(opened).toBe(1);
  });

  test('after a failed save shows the words and can try again', async () => {
    const first = await open();
    retitle(first, 'Unsaved words');
    await answer(full);
    sessions.leave(first);
    await rest();
    expect(sessions.someFailed()).toBe(true);

    const again = await open();
    expect(titleOf(again)).toBe('Unsaved words');
    again.retry();
    await answer(done(log));
    expect(again.store.getState().saving).toBe('saved');
    expect(sessions.someFailed()).toBe(false);
  });

  test('reads it afresh once everything is durable', async () => {
    const first = await open();
    retitle(first, 'Second');
    sessions.leave(first);
    await answer(done(log));
    expect(await open()).not.toBe(first);
    expect(opened).toBe(2);
  });

  test('keeps what becomes an edit only as its box goes away', async () => {
    const first = await open();
    sessions.leave(first);
    retitle(first, 'Half-typed');
    await rest();
    expect(titleOf(await open())).toBe('Half-typed');
  });

  test('twice at once opens it once', async () => {
    const [one, two] = await Promise.all([open(), open()]);
    expect(one).toBe(two);
    sessions.leave(one);
    await rest();
    expect(await open()).toBe(two);
    expect(opened).toBe(1);
  });
});

test('a page that goes hands over the waiting edits of every appraisal', async () => {
  const [one, other] = [await open('a1'), await open('a2')];
  retitle(one, 'One');
  retitle(one, 'Two');
  retitle(other, 'Three');
  sessions.handOver();
  expect(sent.map((edit) => edit?.label).sort()).toEqual(['One', 'Three', 'Two']);
});
