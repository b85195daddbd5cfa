import { describe, expect, test, vi } from 'vitest';
import { createCopyJob, unanswered } from '../../../../renderer/merge/copy-job.ts';
import {
  keptSentence,
  kindHeading,
  mergedSentence,
  mergeSentence,
  partedSentence,
} from '../../../../renderer/merge/copy-words.ts';
import { openSession, shownAppraisal } from '../../../../renderer/session/session.ts';
import type { Bridge } from '../../../../shared/contract/bridge.ts';
import type { LogState, RequestOf } from '../../../../shared/contract/channels.ts';
import { done, type Result, refused } from '../../../../shared/contract/result.ts';
import type { MergeConflict, MergeReport } from '../../../../shared/merge/merge-report.ts';
import { appraisalOf } from '../../../../shared/records/aggregate.ts';
import { newAppraisalRecord } from '../../../../shared/records/appraisal.ts';

const own = newAppraisalRecord({ lineage: 'line', title: 'First', locality: 'L', financialYear: 2008 });
const log: LogState = { seq: 4, savedAt: '2009-02-12T14:02:00Z', undo: 'Merge copy', redo: null };

const conflict = (id: string): MergeConflict => ({
  id,
  key: { type: 'score', id },
  name: `Score ${id}`,
  field: 'Value',
  before: '50',
  mine: { says: '60', reason: 'Ours' },
  theirs: { says: '40', reason: 'Theirs' },
  note: '',
});

const report: MergeReport = {
  file: 'carlisle.icoa.json',
  base: 'known',
  parted: { at: '2009-02-12T14:02:00Z', label: 'Score D on Access: 75' },
  taken: [{ key: { type: 'risk', id: 'r1' }, name: 'Risk “Pensions”', did: 'changed', what: ['Owner'] }],
  kept: 2,
  notes: [],
  conflicts: [conflict('one'), conflict('two'), conflict('three')],
};

const setUp = (others: Readonly<Record<string, (request: never) => Result<unknown>>> = {}) => {
  const takes: RequestOf<'merge.take'>[] = [];
  const usual: Readonly<Record<string, (request: never) => Result<unknown>>> = {
    'merge.read': () => done(report),
    'merge.take': (request: RequestOf<'merge.take'>) => {
      takes.push(request);
      return done({ put: [{ ...own, title: 'Merged' }], remove: [], log });
    },
    'merge.end': () => done({}),
  };
  const bridge = {
    call: async (channel: string, request: never) => (others[channel] ?? usual[channel])?.(request),
  } as unknown as Bridge;
  const session = openSession(
    bridge,
    { id: 'a1', records: [own], log: { ...log, seq: 3, undo: null } },
    () => 'edit1',
  );
  const job = createCopyJob({
    bridge,
    session,
    newId: () => 'job1',
    commitDrafts: vi.fn(),
    bytes: async () => 'AAAA',
  });
  return { job, session, takes };
};

const file = new File(['{}'], 'carlisle.icoa.json');

describe('merging another copy', () => {
  test('nothing is chosen to begin with, and nothing is merged while an answer is missing', async () => {
    const { job, takes } = setUp();
    await job.read(file);
    expect(job.store.getState()).toMatchObject({ stage: 'read', answers: {} });
    job.answer('one', 'mine');
    job.answer('two', 'theirs');
    await job.merge();
    expect(takes).toEqual([]);
    expect(unanswered(report, { one: 'mine', two: 'theirs' })).toBe(1);
  });

  test('with every answer given, the answers go with the merge and what came of it is on screen', async () => {
    const { job, session, takes } = setUp();
    await job.read(file);
    job.answerAll('mine');
    job.answer('three', 'theirs');
    await job.merge();
    expect(takes).toEqual([
      {
        id: 'a1',
        job: 'job1',
        answers: [
          { conflict: 'one', side: 'mine' },
          { conflict: 'two', side: 'mine' },
          { conflict: 'three', side: 'theirs' },
        ],
      },
    ]);
    expect(job.store.getState().stage).toBe('merged');
    expect(appraisalOf(shownAppraisal(session.store.getState())).title).toBe('Merged');
  });

  test('a merge that is refused keeps the answers', async () => {
    const { job } = setUp({ 'merge.take': () => refused('edit-refused', 'The option is gone.') });
    await job.read(file);
    job.answerAll('theirs');
    await job.merge();
    expect(job.store.getState()).toMatchObject({
      stage: 'read',
      answers: { one: 'theirs', two: 'theirs', three: 'theirs' },
      failure: { message: 'The option is gone.' },
    });
  });

  test('a file that is no copy of this appraisal says so, and another can be chosen', async () => {
    const { job } = setUp({ 'merge.read': () => refused('wrong-format', 'It is another appraisal.') });
    const read = await job.read(file);
    expect(read).toMatchObject({ ok: false, error: { code: 'wrong-format' } });
    expect(job.store.getState()).toMatchObject({
      stage: 'choosing',
      failure: { message: 'It is another appraisal.' },
    });
  });

  test('a copy is not read any more once the window has gone, and comes to nothing', async () => {
    const asked = vi.fn(() => done(report));
    const { job } = setUp({ 'merge.read': asked });
    const reading = job.read(file);
    job.end();
    expect(await reading).toBeNull();
    expect(asked).not.toHaveBeenCalled();
  });
});

describe('the words of a merge', () => {
  test('what differs is named by its kind where it is all of one', () => {
    expect(mergeSentence(report)).toBe(
      'The other copy brings 1 change. 3 scores differ. Choose which to keep.',
    );
    expect(mergeSentence({ ...report, taken: [], conflicts: [conflict('one')] })).toBe(
      '1 score differs. Choose which to keep.',
    );
    expect(mergeSentence({ ...report, taken: [], conflicts: [] })).toBe(
      'The other copy brings nothing that is not here already.',
    );
  });

  test('where the copies parted is said only where it is known', () => {
    expect(partedSentence(report)).toMatch(
      /^The copies parted on 12 February 2009, \d\d:\d\d, after “Score D/,
    );
    expect(partedSentence({ ...report, base: 'unknown' })).toBeNull();
  });

  test('what stays, and what came of it, is counted', () => {
    expect(keptSentence(report)).toBe('2 records that only this copy has changed stay as they are.');
    expect(keptSentence({ ...report, kept: 0 })).toBeNull();
    expect(mergedSentence(report)).toBe('Merged carlisle.icoa.json: 1 change taken, 3 differences settled.');
  });

  test.each([
    ['score', 12, '12 scores'],
    ['criterion', 1, '1 criterion'],
    ['criterion', 2, '2 criteria'],
    ['funding', 2, '2 sources of funding'],
    ['appraisal', 1, 'The appraisal itself'],
  ] as const)('%s, %i of them: “%s”', (type, number, words) => {
    expect(kindHeading(type, number)).toBe(words);
  });
});
