import { describe, expect, it } from 'vitest';
import {
  type Appraisal,
  allRecords,
  appraisalFrom,
  appraisalOf,
} from '../../../../shared/records/aggregate.ts';
import { applyEdit, type Change } from '../../../../shared/records/edits.ts';
import type { AnyRecord, RecordKey } from '../../../../shared/records/record.ts';
import { mentionsLost, refusalOf, restoreRecord, returnTo } from '../../../../shared/records/restore.ts';
import { editProblems } from '../../../../shared/records/rules.ts';
import { newScore } from '../../../../shared/records/score.ts';
import { newWeight } from '../../../../shared/records/weight-set.ts';
import { smallRecords } from '../../../support/arbitrary-records.ts';

const start = appraisalFrom(smallRecords());
const own = appraisalOf(start);
const at = '2009-02-12T10:00:00.000Z';
const asOf = { label: 'Restore as of 11 February 2009', at };
const edited = (appraisal: Appraisal, put: AnyRecord[], remove: RecordKey[] = []): Appraisal =>
  applyEdit(appraisal, { put, remove });
const made = (appraisal: Appraisal, { put = [], remove = [] }: Change): Appraisal =>
  applyEdit(appraisal, { put, remove });
const breaks = (appraisal: Appraisal, { put = [], remove = [] }: Change) =>
  editProblems(applyEdit(appraisal, { put, remove }), { put, remove }, appraisal).map(({ code }) => code);
const lock = { ...own, weightsLocked: true };

describe('a record that is restored', () => {
  it('is as it was, by an edit of today', () => {
    const score = newScore('optA', 'critQ', 'agreed', 50);
    const now = edited(start, [{ ...score, value: 90 }]);
    const change = restoreRecord(now, score, asOf);
    expect(change).toEqual({ label: asOf.label, put: [score] });
    expect(refusalOf(now, change)).toBeNull();
  });

  it('is refused while a lock holds it, in the rule’s own words', () => {
    const now = edited(start, [lock]);
    const change = restoreRecord(now, newWeight('set0', 'critQ', 10), asOf);
    expect(refusalOf(now, change)).toBe('Weights are locked. Unlock them first; unlocking is recorded.');
  });

  it('is refused when what it rests on is gone, and says what to bring back', () => {
    const score = newScore('optB', 'critQ', 'agreed', 50);
    const now = edited(start, [], [{ type: 'option', id: 'optB' }]);
    expect(refusalOf(now, restoreRecord(now, score, asOf))).toBe(
      'It is about an option that is no longer in the appraisal. Bring that back first.',
    );
  });

  it('comes back without the mentions of what is gone', () => {
    const score = { ...newScore('optA', 'critQ', 'agreed', 50), evidence: ['doc1'] };
    expect(mentionsLost(start, score)).toBe(1);
    const change = restoreRecord(start, score, asOf);
    expect(change.put).toEqual([{ ...score, evidence: [] }]);
    expect(refusalOf(start, change)).toBeNull();
  });

  it('unlocks the weights where a criterion comes back in a form that they were not judged on', () => {
    const criterion = start.criterion.get('critQ');
    if (!criterion) throw new Error('The criterion is missing');
    const now = edited(start, [
      lock,
      { ...criterion, descriptors: { ...criterion.descriptors, at0: 'Unsafe' } },
    ]);
    const change = restoreRecord(now, criterion, asOf);
    expect(appraisalOf(made(now, change)).weightsLocked).toBe(false);
    expect(breaks(now, change)).toEqual([]);
  });

  it('keeps that the ranking was seen, and why weights were opened', () => {
    const unlockings = [{ at, reason: 'New figures' }];
    const now = edited(start, [{ ...own, title: 'Later', rankingRevealed: true, unlockings }]);
    const restored = appraisalOf(made(now, restoreRecord(now, own, asOf)));
    expect(restored).toMatchObject({ title: 'Small', rankingRevealed: true, unlockings });
  });
});

describe('a return to a snapshot', () => {
  const frozen = allRecords(start);
  const to = { name: 'Exec draft', at };

  it('puts back what changed, takes out what came since, and leaves what is the same alone', () => {
    const now = edited(
      start,
      [newScore('optA', 'critQ', 'agreed', 90), newScore('optB', 'critC', 'agreed', 10)],
      [{ type: 'score', id: 'none' }],
    );
    const change = returnTo(now, frozen, to);
    expect(change.put?.map(({ id }) => id)).toEqual(['score~optA~critQ~agreed']);
    expect(change.remove).toEqual([{ type: 'score', id: 'score~optB~critC~agreed' }]);
    expect(allRecords(made(now, change))).toEqual(frozen);
    expect(returnTo(start, frozen, to)).toMatchObject({ put: [], remove: [] });
  });

  it('keeps the snapshots themselves', () => {
    const snapshot: AnyRecord = {
      type: 'snapshot',
      id: 's1',
      order: 1,
      name: 'Exec draft',
      note: '',
      takenAt: at,
      takenBy: 'lead',
      reason: 'by-hand',
      recordCount: 9,
      contentHash: '0'.repeat(64),
    };
    const now = edited(start, [snapshot, newScore('optB', 'critC', 'agreed', 10)]);
    expect(made(now, returnTo(now, frozen, to)).snapshot.get('s1')).toEqual(snapshot);
  });

  it('opens locked weights that come back otherwise, with the reason, and breaks no rule', () => {
    const now = edited(start, [{ ...lock, unlockings: [{ at, reason: 'First' }] }]);
    const unlockedThen = returnTo(now, frozen, to);
    expect(breaks(now, unlockedThen)).toEqual([]);
    expect(appraisalOf(made(now, unlockedThen))).toMatchObject({
      weightsLocked: false,
      unlockings: [
        { at, reason: 'First' },
        { at, reason: 'Returned to snapshot “Exec draft”' },
      ],
    });
    const lockedThen = allRecords(edited(start, [lock, newWeight('set0', 'critQ', 10)]));
    const change = returnTo(now, lockedThen, to);
    expect(breaks(now, change)).toEqual([]);
    const after = made(now, change);
    expect(after.weight.get('weight~set0~critQ')).toMatchObject({ raw: 10 });
    expect(appraisalOf(after).weightsLocked).toBe(false);
  });

  it('keeps the lock where it holds then and now, on the same weights', () => {
    const now = edited(start, [lock, newScore('optA', 'critQ', 'agreed', 90)]);
    const change = returnTo(now, allRecords(edited(start, [lock])), to);
    expect(breaks(now, change)).toEqual([]);
    expect(appraisalOf(made(now, change)).weightsLocked).toBe(true);
  });
});
