import { describe, expect, it } from 'vitest';
import { compareCopies } from '../../../../shared/merge/compare-copies.ts';
import type { MergeSide } from '../../../../shared/merge/merge-report.ts';
import { mergeWith } from '../../../../shared/merge/merge-with.ts';
import {
  type Appraisal,
  allRecords,
  appraisalFrom,
  appraisalOf,
} from '../../../../shared/records/aggregate.ts';
import { newAssessor } from '../../../../shared/records/assessor.ts';
import { newCriterion } from '../../../../shared/records/criterion.ts';
import { applyEdit, type Change, removalOf } from '../../../../shared/records/edits.ts';
import { newOption } from '../../../../shared/records/option.ts';
import type { AnyRecord, RecordKey, RecordOf } from '../../../../shared/records/record.ts';
import { newRisk } from '../../../../shared/records/risk.ts';
import { appraisalProblems } from '../../../../shared/records/rules.ts';
import { agreedAssessor, newScore } from '../../../../shared/records/score.ts';
import { newComparison, newWeight } from '../../../../shared/records/weight-set.ts';
import { newWorkshop } from '../../../../shared/records/workshop.ts';
import { smallRecords } from '../../../support/arbitrary-records.ts';

const at = '2009-03-01T10:00:00.000Z';
const risk: RecordOf<'risk'> = { ...newRisk({ id: 'risk1', order: 1, name: 'Pensions' }), options: ['optA'] };
const gp = newAssessor({ id: 'gp1', order: 1, name: 'GP 1' });
const criterionA = newCriterion({ id: 'critA', order: 3, code: 'A', name: 'Access' });
const criterionB = newCriterion({ id: 'critB', order: 4, code: 'B', name: 'Staff' });
const base = appraisalFrom([...smallRecords(), risk, gp, criterionA, criterionB]);
const own = appraisalOf(base);
const optionA = base.option.get('optA') ?? newOption({ id: 'optA', order: 1, letter: 'A', name: '' });
const optionB = base.option.get('optB') ?? optionA;
const scored = base.score.get(`score~optA~critQ~${agreedAssessor}`) ?? newScore('', '', '', 0);
const setId = 'set0';

type Edits = Pick<Change, 'put' | 'remove'>;

/** Two copies of the appraisal, each after its edits, compared. */
const apart = (mine: Edits, theirs: Edits, from: Appraisal = base, isKnown = true) => {
  const [one, other] = [mine, theirs].map(({ put = [], remove = [] }) => applyEdit(from, { put, remove }));
  if (!one || !other) throw new Error('There are two copies');
  const plan = compareCopies({
    base: isKnown ? allRecords(from) : null,
    parted: null,
    mine: allRecords(one),
    theirs: { file: 'copy.icoa.json', records: allRecords(other) },
  });
  const { report } = plan;
  return {
    report,
    ids: report.conflicts.map(({ id }) => id),
    /** The merged appraisal, every conflict answered with one side. It breaks no rule. */
    merged: (side: MergeSide): Appraisal => {
      const answers = new Map(report.conflicts.map(({ id }) => [id, side] as const));
      const after = applyEdit(one, mergeWith(plan, answers, at));
      expect(appraisalProblems(after)).toEqual([]);
      return after;
    },
    plan,
  };
};

const removed = (key: RecordKey, from = base): Edits => removalOf(from, [key]);
const putting = (...put: readonly AnyRecord[]): Edits => ({ put });

describe('what one copy alone did', () => {
  it('is taken field by field where each has changed another field of one record', () => {
    const { ids, report, merged } = apart(
      putting({ ...risk, owner: 'Finance' }),
      putting({ ...risk, name: 'Pensions deficit' }),
    );
    expect(ids).toEqual([]);
    expect(report.taken).toMatchObject([{ did: 'changed', what: ['Name Pensions to Pensions deficit'] }]);
    expect(merged('mine').risk.get('risk1')).toEqual({ ...risk, owner: 'Finance', name: 'Pensions deficit' });
  });

  it('is taken where it removed what the other left alone, with all that rested on it', () => {
    const { ids, report, merged } = apart(putting(), removed(optionA));
    expect(ids).toEqual([]);
    expect(report.taken.filter(({ did }) => did === 'removed').map(({ key }) => key.id)).toEqual([
      'optA',
      scored.id,
    ]);
    expect(merged('mine').risk.get('risk1')?.options).toEqual([]);
  });

  it('no longer names what the other has removed, and that is told', () => {
    const { ids, report, merged } = apart(
      putting({ ...risk, owner: 'Finance' }, newRisk({ id: 'risk2', order: 2, name: 'Premises' }), {
        ...newRisk({ id: 'risk3', order: 3, name: 'Lease' }),
        options: ['optA', 'optB'],
      }),
      removed(optionA),
    );
    expect(ids).toEqual([]);
    expect(merged('mine').risk.get('risk3')?.options).toEqual(['optB']);
    expect(report.notes.join()).toContain(
      'is removed. 1 record of the copy that still had it names it no longer.',
    );
  });

  it('is no conflict where the other did the same', () => {
    const edit = putting({ ...scored, value: 70 }, newRisk({ id: 'risk2', order: 2, name: 'Premises' }));
    const { report } = apart(edit, edit);
    expect(report).toMatchObject({ taken: [], conflicts: [], kept: 0 });
  });

  it('adds to and takes from a list of options without undoing what the other did to it', () => {
    const optionC = newOption({ id: 'optC', order: 3, letter: 'C', name: 'Host' });
    const from = applyEdit(base, { put: [optionC, { ...risk, options: ['optA', 'optB'] }], remove: [] });
    const { ids, merged } = apart(
      putting({ ...risk, options: ['optB'] }),
      putting({ ...risk, options: ['optA', 'optB', 'optC'] }),
      from,
    );
    expect(ids).toEqual([]);
    expect(merged('theirs').risk.get('risk1')?.options).toEqual(['optB', 'optC']);
  });
});

describe('what both copies did differently', () => {
  it('is one conflict of a whole score, with both values and both reasons, and nothing is chosen by itself', () => {
    const { report, merged, plan } = apart(
      putting({ ...scored, value: 60, reason: 'Fewer falls' }),
      putting({ ...scored, high: 80, reason: 'Waits grew' }),
    );
    expect(report.conflicts).toMatchObject([
      {
        id: `score ${scored.id} option`,
        field: null,
        mine: { reason: 'Fewer falls' },
        theirs: { reason: 'Waits grew' },
      },
    ]);
    expect(report.conflicts[0]?.mine.says).toContain('Score: 60');
    expect(report.taken).toEqual([]);
    expect(() => mergeWith(plan, new Map(), at)).toThrow('has no answer');
    expect(merged('mine').score.get(scored.id)).toMatchObject({
      value: 60,
      high: null,
      reason: 'Fewer falls',
    });
    expect(merged('theirs').score.get(scored.id)).toMatchObject({
      value: 50,
      high: 80,
      reason: 'Waits grew',
    });
  });

  it('is a conflict where one removed what the other went on with; what rests on it goes or stays along', () => {
    const another = newScore('optB', 'critC', agreedAssessor, 30);
    const { report, ids, merged } = apart(
      removed(optionB),
      putting({ ...optionB, name: 'Joint venture of three' }, another),
    );
    expect(ids).toEqual(['option optB']);
    expect(report.conflicts[0]).toMatchObject({
      mine: { says: null },
      note: 'If it goes, so does 1 score that the other copy has made or changed since.',
    });
    expect(report.conflicts[0]?.theirs.says).toContain('Joint venture of three');
    expect(merged('mine').option.get('optB')).toBeUndefined();
    expect(merged('mine').score.get(another.id)).toBeUndefined();
    expect(merged('theirs').option.get('optB')?.name).toBe('Joint venture of three');
    expect(merged('theirs').score.get(another.id)).toEqual(another);
  });

  it('asks about an option that one removed and the other only scored', () => {
    const { ids, report, merged } = apart(
      putting(newScore('optB', 'critQ', agreedAssessor, 30)),
      removed(optionB),
    );
    expect(ids).toEqual(['option optB']);
    // It may go with the option, so it is not promised to stay.
    expect(report.kept).toBe(0);
    expect(merged('mine').score.size).toBe(2);
    expect(merged('theirs').score.size).toBe(1);
  });

  it('leaves a person one choice at most', () => {
    const choosing = (option: string) => putting({ ...gp, choices: [{ option, reason: `For ${option}` }] });
    const { ids, merged } = apart(choosing('optA'), choosing('optB'));
    expect(ids).toEqual(['assessor gp1 choices']);
    expect(merged('theirs').assessor.get('gp1')?.choices).toEqual([{ option: 'optB', reason: 'For optB' }]);
  });

  it('leaves one comparator', () => {
    const { ids, report, merged } = apart(
      putting({ ...optionA, comparator: true }),
      putting({ ...optionB, comparator: true }),
    );
    expect(ids).toEqual(['appraisal appraisal comparator']);
    expect(report.conflicts[0]).toMatchObject({
      mine: { says: 'A “As now”' },
      theirs: { says: 'B “Joint venture”' },
    });
    expect(merged('theirs').option.get('optA')?.comparator).toBe(false);
    expect(merged('theirs').option.get('optB')?.comparator).toBe(true);
  });

  it('never puts a criterion inside itself', () => {
    const { ids, merged } = apart(
      putting({ ...criterionA, parent: 'critB' }),
      putting({ ...criterionB, parent: 'critA' }),
    );
    expect(ids).toEqual(['appraisal appraisal arrangement']);
    expect(merged('theirs').criterion.get('critB')?.parent).toBe('critA');
    expect(merged('theirs').criterion.get('critA')?.parent).toBeNull();
  });

  it('gives each option a letter of its own, and says which one changed', () => {
    const option = (id: string, name: string) => newOption({ id, order: 3, letter: 'C', name });
    const { ids, report, merged } = apart(putting(option('opt1', 'Host')), putting(option('opt2', 'Trust')));
    expect(ids).toEqual([]);
    expect(report.notes).toEqual([
      'Two options have the letter C. “Host” keeps it, and “Trust” becomes option D.',
    ]);
    expect([...merged('mine').option.values()].map(({ letter }) => letter).sort()).toEqual([
      'A',
      'B',
      'C',
      'D',
    ]);
  });
});

describe('weights out of two copies', () => {
  const set = base.weightSet.get(setId);
  if (!set) throw new Error('There is a weight set');
  const weights = [...base.weight.values()];
  const gone = weights.map(({ type, id }) => ({ type, id }));
  const ranked = (...ids: readonly string[]): Edits => ({
    put: [
      { ...set, method: 'rank-order-centroid' },
      ...ids.map((id, place) => newWeight(setId, id, place + 1)),
    ],
  });

  it('of two methods come whole from the copy that is chosen', () => {
    const pairwise = {
      put: [{ ...set, method: 'pairwise' as const }, newComparison(setId, 'critQ', 'critC', 3)],
      remove: gone,
    };
    const { ids, merged } = apart(pairwise, putting(newWeight(setId, 'critQ', 70)));
    expect(ids).toEqual([`weightSet ${setId} method`]);
    expect(merged('mine').weight.size).toBe(1);
    expect([...merged('theirs').weight.values()].map(({ raw }) => raw).sort()).toEqual([40, 70]);
  });

  it('of a ranking that both changed come whole from one, with both rankings shown', () => {
    const from = applyEdit(base, { put: ranked('critQ', 'critC', 'critA').put ?? [], remove: [] });
    const { ids, report, merged } = apart(
      ranked('critC', 'critQ', 'critA'),
      ranked('critQ', 'critA', 'critC'),
      from,
    );
    expect(ids).toEqual([`weightSet ${setId} method`]);
    expect(report.conflicts[0]?.mine.says).toMatch(/^rank order centroid: .*1, .*2, .*3$/);
    expect(report.conflicts[0]?.mine.says).not.toBe(report.conflicts[0]?.theirs.says);
    expect(merged('theirs').weight.get(`weight~${setId}~critQ`)?.raw).toBe(1);
    expect(merged('theirs').weight.get(`weight~${setId}~critC`)?.raw).toBe(3);
  });

  it('are no longer locked where they are not what was locked, and the reason is left', () => {
    const { report, merged } = apart(
      putting({ ...own, weightsLocked: true }),
      putting(newWeight(setId, 'critQ', 70)),
    );
    const after = appraisalOf(merged('mine'));
    expect(after.weightsLocked).toBe(false);
    expect(after.unlockings).toMatchObject([{ at }]);
    expect(report.notes.join()).toContain('The merge unlocks them');
  });

  it('are not called locked before scoring where the other copy was scored without the lock', () => {
    const from = applyEdit(base, { put: [], remove: [{ type: 'score', id: scored.id }] });
    const lock = putting({ ...own, weightsLocked: true });
    const unlocked = apart(lock, putting(scored), from);
    expect(appraisalOf(unlocked.merged('mine')).weightsLocked).toBe(false);
    expect(unlocked.report.notes.join()).toContain('without a lock');
    // Where it was scored before they parted, the log shows as much by itself.
    const { merged } = apart(lock, putting({ ...scored, value: 70 }));
    expect(appraisalOf(merged('mine')).weightsLocked).toBe(true);
  });

  it('keep every reason for which they were opened, and that the ranking was seen', () => {
    const opened = (reason: string, rankingRevealed: boolean) =>
      putting({ ...own, unlockings: [{ at: '2009-02-20T10:00:00.000Z', reason }], rankingRevealed });
    const { ids, merged } = apart(opened('A criterion was split', false), opened('New figures', true));
    expect(ids).toEqual([]);
    const { unlockings, rankingRevealed } = appraisalOf(merged('mine'));
    expect(unlockings.map(({ reason }) => reason)).toEqual(['A criterion was split', 'New figures']);
    expect(rankingRevealed).toBe(true);
  });
});

describe('what stands beside the judgements', () => {
  it('is that the ranking was in view, in whichever copy, where the other brings something to score', () => {
    const cells = [...base.option.values()].flatMap((option) =>
      [...base.criterion.values()].map((criterion) => newScore(option.id, criterion.id, agreedAssessor, 40)),
    );
    const done = putting(...cells, { ...own, weightsLocked: true });
    const from = applyEdit(base, { put: done.put ?? [], remove: [] });
    const added = putting(newOption({ id: 'optC', order: 3, letter: 'C', name: 'Host' }));
    for (const [one, other] of [
      [added, putting()],
      [putting(), added],
    ] as const) {
      const { merged, report } = apart(one, other, from);
      expect(appraisalOf(merged('mine')).rankingRevealed).toBe(true);
      expect(report.notes.join()).toContain('The ranking was in view in one copy');
    }
    const { merged } = apart(putting({ ...risk, owner: 'Finance' }), putting(), from);
    expect(appraisalOf(merged('mine')).rankingRevealed).toBe(false);
  });

  it('is left in its own file where it is a snapshot, and that is told', () => {
    const snapshot: RecordOf<'snapshot'> = {
      type: 'snapshot',
      id: 'snap1',
      order: 1,
      name: 'Before the meeting',
      note: '',
      reason: 'by-hand',
      takenAt: at,
      takenBy: 'practice manager',
      recordCount: 1,
      contentHash: 'a'.repeat(64),
    };
    const { report, merged } = apart(putting(), putting(snapshot));
    expect(report).toMatchObject({ taken: [], conflicts: [] });
    expect(report.notes).toEqual(['The other copy has 1 snapshot of its own. It stays in its file.']);
    expect(merged('mine').snapshot.size).toBe(0);
  });

  it('is the workshop where it got further, and that is told', () => {
    const workshop = newWorkshop();
    const from = applyEdit(base, { put: [workshop], remove: [] });
    const ahead = { ...workshop, part: 'scores', criterion: 'critC', shown: ['critC'] } as const;
    const behind = { ...workshop, shown: ['critQ'] } as const;
    const { ids, report, merged } = apart(
      putting({ ...behind, shown: [...behind.shown] }),
      putting({ ...ahead, shown: [...ahead.shown] }),
      from,
    );
    expect(ids).toEqual([]);
    expect(merged('mine').workshop.get('workshop')).toMatchObject({
      part: 'scores',
      shown: ['critC', 'critQ'],
    });
    expect(report.notes.join()).toContain('went on with the workshop');
  });

  it('shows no criterion that one room still scores silently, whichever copy is merged into', () => {
    const from = applyEdit(base, { put: [newWorkshop()], remove: [] });
    const scoring = { ...newWorkshop(), part: 'scores', step: 'score' } as const;
    const seen = { ...newWorkshop(), part: 'scores', step: 'spread' } as const;
    const shownOf = (one: RecordOf<'workshop'>, other: RecordOf<'workshop'>) => {
      const [there, back] = [
        apart(putting(one), putting(other), from),
        apart(putting(other), putting(one), from),
      ];
      const [shown, same] = [there, back].map(({ merged }) => merged('mine').workshop.get('workshop')?.shown);
      expect(same).toEqual(shown);
      return shown;
    };
    // The room that is ahead scores critC, which the other has seen.
    expect(
      shownOf(
        { ...scoring, criterion: 'critC', shown: ['critA', 'critB'] },
        { ...seen, criterion: 'critC', shown: ['critC'] },
      ),
    ).toEqual(['critA', 'critB']);
    // The room that is behind scores critA, which the other has left behind.
    expect(
      shownOf(
        { ...scoring, criterion: 'critA', shown: [] },
        { ...seen, criterion: 'critB', shown: ['critA', 'critB'] },
      ),
    ).toEqual(['critB']);
    // What the room that is ahead has in view stays in its view.
    expect(
      shownOf(
        { ...scoring, criterion: 'critA', shown: [] },
        { ...seen, criterion: 'critA', shown: ['critA'] },
      ),
    ).toEqual(['critA']);
  });

  it('is told where the other copy was issued', () => {
    const { report } = apart(putting(), putting({ ...own, status: 'issued' }));
    expect(report.notes.join()).toContain('The other copy was issued');
  });
});

describe('copies of which nothing shows where they parted', () => {
  it('differ in nothing but what a person decides, records that only one of them has among it', () => {
    const added = newRisk({ id: 'risk2', order: 2, name: 'Premises' });
    const optionC = newOption({ id: 'optC', order: 3, letter: 'C', name: 'Host' });
    const { ids, report, merged } = apart(
      putting({ ...scored, value: 60 }, added),
      putting(optionC, newScore('optC', 'critQ', agreedAssessor, 30)),
      base,
      false,
    );
    expect(ids).toEqual(['option optC', `score ${scored.id} option`, 'risk risk2']);
    expect(report).toMatchObject({ base: 'unknown', taken: [], kept: 0 });
    expect(report.conflicts[0]).toMatchObject({
      before: null,
      mine: { says: null },
      theirs: { says: 'There' },
    });
    expect(report.conflicts[0]?.note).toBe('If it goes, so does 1 score that only the other copy has.');
    expect(merged('mine').option.size).toBe(2);
    expect(merged('theirs').option.size).toBe(3);
    expect(merged('theirs').risk.get('risk2')).toBeUndefined();
  });
});
