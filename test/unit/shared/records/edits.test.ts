import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Appraisal, allRecords, appraisalOf } from '../../../../shared/records/aggregate.ts';
import { newCriterion } from '../../../../shared/records/criterion.ts';
import {
  applyEdit,
  type Change,
  inverseOf,
  removalOf,
  reopensLock,
} from '../../../../shared/records/edits.ts';
import { appraisalProblems, editProblems } from '../../../../shared/records/rules.ts';
import { newScore } from '../../../../shared/records/score.ts';
import { newWeight } from '../../../../shared/records/weight-set.ts';
import { sampleAppraisal, sampleRecords } from '../../../support/sample.ts';

const at = '2009-02-12T17:00:00.000Z';

describe('an edit', () => {
  it('and its inverse together change nothing, whatever it puts and removes', () => {
    const appraisal = sampleAppraisal();
    const some = fc.subarray(
      [...sampleRecords()].filter(({ type }) => type !== 'appraisal'),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(some, some, fc.integer({ min: 0, max: 100 }), (changed, removed, value) => {
        const effect = {
          put: [
            ...changed.map((record) => (record.type === 'score' ? { ...record, value } : record)),
            newScore('optA', 'critFIT', 'newcomer', value),
          ],
          remove: removed.filter((record) => !changed.includes(record)).map(({ type, id }) => ({ type, id })),
        };
        const there = applyEdit(appraisal, effect);
        const back = applyEdit(there, inverseOf(appraisal, effect));
        expect(allRecords(back)).toEqual(allRecords(appraisal));
      }),
      { numRuns: 50 },
    );
  });
});

describe('removing a record', () => {
  it('takes an option’s scores, cost lines and declared interests with it and leaves a sound appraisal', () => {
    const appraisal = sampleAppraisal();
    const after = applyEdit(appraisal, removalOf(appraisal, [{ type: 'option', id: 'optD' }]));
    expect(appraisalProblems(after)).toEqual([]);
    expect([...after.score.values()].some((score) => score.option === 'optD')).toBe(false);
    expect([...after.costLine.values()].some((line) => line.option === 'optD')).toBe(false);
    expect(after.assessor.get('asrGPs6')?.interests.map(({ option }) => option)).toEqual(['optB']);
  });

  it('keeps a score whose evidence goes, without the mention', () => {
    const appraisal = sampleAppraisal();
    const after = applyEdit(appraisal, removalOf(appraisal, [{ type: 'evidence', id: 'evPension' }]));
    expect(after.score.get('score~optB~critWORK~agreed')?.evidence).toEqual(['evEmployer']);
    expect(after.score.size).toBe(appraisal.score.size);
  });

  it('takes the parts of a criterion, however deep', () => {
    const appraisal = applyEdit(sampleAppraisal(), {
      put: sampleRecords().flatMap((record) =>
        record.type === 'criterion' && ['critQUAL', 'critACC'].includes(record.id)
          ? [{ ...record, parent: record.id === 'critQUAL' ? 'critFIT' : 'critQUAL' }]
          : [],
      ),
      remove: [],
    });
    const after = applyEdit(appraisal, removalOf(appraisal, [{ type: 'criterion', id: 'critFIT' }]));
    expect(after.criterion.size).toBe(7);
    expect(appraisalProblems(after)).toEqual([]);
  });

  it('leaves the ranking without a weight set when the agreed one goes', () => {
    const appraisal = sampleAppraisal();
    const after = applyEdit(appraisal, removalOf(appraisal, [{ type: 'weightSet', id: 'wsAgreed' }]));
    expect(appraisalOf(after).agreedWeightSet).toBeNull();
    expect([...after.weight.values()].some((weight) => weight.weightSet === 'wsAgreed')).toBe(false);
  });
});

describe('locked weights', () => {
  const sample = sampleAppraisal();
  const own = appraisalOf(sample);
  const locked = (appraisal: Appraisal): boolean => appraisalOf(appraisal).weightsLocked;
  const criterion = (id: string) => {
    const found = sample.criterion.get(id);
    if (!found) throw new Error(`no ${id}`);
    return found;
  };
  const made = (change: Change): Appraisal => {
    const { put = [], remove = [] } = reopensLock(sample, change, at);
    return applyEdit(sample, { put, remove });
  };

  it('are opened in the same edit by whatever alters what was weighed', () => {
    const access = criterion('critACC');
    const changes: readonly Omit<Change, 'label'>[] = [
      { put: [newCriterion({ id: 'new', order: 11, code: 'NEW', name: 'New' })] },
      {
        put: [
          { ...access, descriptors: { ...access.descriptors, at100: 'Every patient seen within a day' } },
        ],
      },
      { put: [{ ...access, parent: 'critQUAL' }] },
      { put: [{ ...access, isCost: true }] },
      removalOf(sample, [{ type: 'criterion', id: 'critACC' }]),
    ];
    expect(locked(sample)).toBe(true);
    for (const change of changes) {
      const given: Change = { label: 'Change what is weighed', ...change };
      const after = made(given);
      expect(locked(after)).toBe(false);
      expect(editProblems(after, { put: given.put ?? [], remove: given.remove ?? [] }, sample)).toEqual([]);
      expect(appraisalOf(after).unlockings).toEqual([
        { at, reason: 'What is weighed was changed: Change what is weighed' },
      ]);
      const { put = [], remove = [] } = reopensLock(sample, given, at);
      expect(locked(applyEdit(after, inverseOf(sample, { put, remove })))).toBe(true);
    }
  });

  it('are opened by other words for the common scale only where a criterion falls back on it', () => {
    const put = [{ ...own, scale: { ...own.scale, at100: 'As good as can be' } }];
    const blank = { at0: '', at25: '', at50: '', at75: '', at100: '' };
    const full = { at0: 'a', at25: 'b', at50: 'c', at75: 'd', at100: 'e' };
    const worded = (descriptors: typeof blank) =>
      applyEdit(sample, {
        put: [...sample.criterion.values()].map((record) => ({ ...record, descriptors })),
        remove: [],
      });
    const rescaled = (before: Appraisal) =>
      applyEdit(before, { put: reopensLock(before, { label: 'Scale', put }, at).put ?? [], remove: [] });
    expect(locked(rescaled(worded(blank)))).toBe(false);
    expect(appraisalOf(rescaled(worded(blank))).scale.at100).toBe('As good as can be');
    expect(locked(rescaled(worded(full)))).toBe(true);
  });

  it('stay locked through changes that leave what was weighed as it was, and open ones are left alone', () => {
    const change: Change = {
      label: 'Rename',
      put: [
        { ...criterion('critACC'), name: 'Access', order: 99 },
        { ...own, title: 'Another title' },
      ],
    };
    expect(reopensLock(sample, change, at)).toBe(change);
    const open = applyEdit(sample, { put: [{ ...own, weightsLocked: false }], remove: [] });
    const removal: Change = { label: 'Remove', ...removalOf(sample, [{ type: 'criterion', id: 'critACC' }]) };
    expect(reopensLock(open, removal, at)).toBe(removal);
  });

  it('refuse an edit that puts or removes one, once, and take one that opens the lock first', () => {
    const problems = (effect: Parameters<typeof applyEdit>[1], before: Appraisal = sample) =>
      editProblems(applyEdit(before, effect), effect, before);
    const put = [newWeight('wsAgreed', 'critACC', 77), newWeight('wsAgreed', 'critGOV', 78)];
    const [problem, ...others] = problems({ put, remove: [] });
    expect(problem).toMatchObject({
      code: 'weights-locked',
      severity: 'hard',
      stage: 'weights',
      sentence: 'Weights are locked. Unlock them first; unlocking is recorded.',
    });
    expect(others).toEqual([]);
    const remove = [{ type: 'weight' as const, id: 'weight~wsAgreed~critACC' }];
    expect(problems({ put: [], remove })).toHaveLength(1);
    const unlockings = [{ at, reason: 'Access was weighed before its descriptors were agreed' }];
    expect(problems({ put: [...put, { ...own, weightsLocked: false, unlockings }], remove: [] })).toEqual([]);
    const open = applyEdit(sample, { put: [{ ...own, weightsLocked: false }], remove: [] });
    expect(problems({ put: [...put, own], remove: [] }, open)).toEqual([]);
  });

  it('do not stand in the way of a weight that stays as it is, nor of what is no edit of a person’s', () => {
    const same = { put: [...sample.weight.values()], remove: [] };
    expect(editProblems(applyEdit(sample, same), same, sample)).toEqual([]);
    const changed = { put: [newWeight('wsAgreed', 'critACC', 77)], remove: [] };
    expect(editProblems(applyEdit(sample, changed), changed)).toEqual([]);
    expect(appraisalProblems(applyEdit(sample, changed))).toEqual([]);
  });
});
