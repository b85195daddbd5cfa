import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Appraisal, appraisalFrom, appraisalOf } from '../../../../shared/records/aggregate.ts';
import { newAssessor } from '../../../../shared/records/assessor.ts';
import { newCriterion } from '../../../../shared/records/criterion.ts';
import { applyEdit } from '../../../../shared/records/edits.ts';
import { mostRecords, mostSnapshots } from '../../../../shared/records/fields.ts';
import { newGateResult } from '../../../../shared/records/gate.ts';
import { newMeasure } from '../../../../shared/records/measure.ts';
import type { AnyRecord, RecordKey, RecordOf, RecordType } from '../../../../shared/records/record.ts';
import { appraisalProblems, editProblems } from '../../../../shared/records/rules.ts';
import { newScore } from '../../../../shared/records/score.ts';
import type { SnapshotRecord } from '../../../../shared/records/snapshot.ts';
import { newEmployer } from '../../../../shared/records/staff-group.ts';
import { newPosition } from '../../../../shared/records/stakeholder.ts';
import { newComparison, newWeight, newWeightSet } from '../../../../shared/records/weight-set.ts';
import { sampleAppraisal } from '../../../support/sample.ts';

const carlisle = sampleAppraisal();
const southLakeland = sampleAppraisal('south-lakeland');

const held = <T extends RecordType>(type: T, id: string, appraisal: Appraisal = carlisle): RecordOf<T> => {
  const found = appraisal[type].get(id);
  if (!found) throw new Error(`no ${type} ${id}`);
  return found as RecordOf<T>;
};

const snapshot: SnapshotRecord = {
  type: 'snapshot',
  id: 'snap1',
  order: 1,
  name: 'Exec draft',
  note: '',
  takenAt: '2009-02-12T17:00:00.000Z',
  takenBy: 'Deputy locality lead',
  reason: 'by-hand',
  recordCount: 3,
  contentHash: 'a'.repeat(64),
};
const snapshots = (many: number): readonly AnyRecord[] =>
  Array.from({ length: many }, (_, index) => ({ ...snapshot, id: `snapshot${index}` }));
const objectives = (many: number): readonly AnyRecord[] =>
  Array.from({ length: many }, (_, index) => ({
    type: 'objective',
    id: `o${index}`,
    order: index,
    statement: '',
    measure: '',
  }));
const sizeOf = (appraisal: Appraisal): number =>
  Object.values(appraisal).reduce((sum, { size }) => sum + size, 0);
const withSnapshot = applyEdit(carlisle, { put: [snapshot], remove: [] });
const own = appraisalOf(carlisle);
const unlocking = { at: '2009-02-12T18:00:00.000Z', reason: 'A criterion was read two ways' };
const unlocked = applyEdit(carlisle, {
  put: [{ ...own, weightsLocked: false, unlockings: [unlocking] }],
  remove: [],
});
const fit = held('criterion', 'critFIT');
const admissions = held('criterion', 'critADM', southLakeland);
const pointsOf = (points: readonly { readonly at: number; readonly value: number }[]): AnyRecord => ({
  ...admissions,
  measured: { unit: 'per 1,000', better: 'lower', points: [...points] },
});

/** What breaks a rule: a person's edit of an appraisal that is in order. */
interface Breach {
  readonly code: string;
  readonly what: string;
  readonly before?: Appraisal;
  readonly put?: readonly AnyRecord[];
  readonly remove?: readonly RecordKey[];
}

const pairwise = {
  ...newWeightSet({ id: 'wsPair', order: 9, name: 'Pairs', voice: 'group' }),
  method: 'pairwise' as const,
};
const comparison = newComparison('wsPair', 'critACC', 'critFIT', 3);

const breaches: readonly Breach[] = [
  {
    code: 'missing-reference',
    what: 'a score of an option that is not there',
    put: [newScore('optZ', 'critFIT', 'agreed', 50)],
  },
  {
    code: 'missing-reference',
    what: 'a gate result that names a gate that is not there',
    put: [newGateResult('optA', 'gateX', 'pass')],
  },
  {
    code: 'missing-reference',
    what: 'an employer of a staff group that is not there',
    put: [newEmployer('optA', 'sgX')],
  },
  {
    code: 'missing-reference',
    what: 'a position of a stakeholder group that is not there',
    put: [newPosition('optA', 'stkX', 1)],
  },
  {
    code: 'missing-reference',
    what: 'a risk of an option that is not there',
    put: [{ ...held('risk', 'riskPension'), options: ['optZ'] }],
  },
  {
    code: 'missing-reference',
    what: 'a milestone of a workstream that is not there',
    put: [{ ...held('milestone', 'mileStart'), workstream: 'wsX' }],
  },
  {
    code: 'missing-reference',
    what: 'an interest of the author in an option that is not there',
    put: [
      { ...own, authorInterests: { asked: true, interests: [{ option: 'optZ', declaration: 'Owns it' }] } },
    ],
  },
  {
    code: 'missing-reference',
    what: 'removing an option that scores rest on',
    remove: [{ type: 'option', id: 'optA' }],
  },
  {
    code: 'wrong-key',
    what: 'a score under another id',
    put: [{ ...newScore('optA', 'critFIT', 'agreed', 50), id: 'another' }],
  },
  {
    code: 'wrong-key',
    what: 'a gate result under another id',
    put: [{ ...newGateResult('optA', 'gateG1', 'pass'), id: 'another' }],
  },
  {
    code: 'wrong-key',
    what: 'an employer under another id',
    put: [{ ...newEmployer('optA', 'sgHv'), id: 'another' }],
  },
  {
    code: 'wrong-key',
    what: 'a position under another id',
    put: [{ ...newPosition('optA', 'stkLmc', 0), id: 'another' }],
  },
  {
    code: 'wrong-key',
    what: 'a measurement under another id',
    put: [{ ...newMeasure('optA', 'critFIT', 3), id: 'another' }],
  },
  {
    code: 'wrong-key',
    what: 'a weight under another id',
    before: unlocked,
    put: [{ ...newWeight('wsAgreed', 'critFIT', 10), id: 'another' }],
  },
  {
    code: 'score-range-inverted',
    what: 'a low score above the score',
    put: [{ ...newScore('optA', 'critFIT', 'agreed', 50), low: 60 }],
  },
  {
    code: 'score-range-inverted',
    what: 'a low score above the high one',
    put: [{ ...newScore('optA', 'critFIT', 'agreed', null), low: 60, high: 40 }],
  },
  {
    code: 'measure-range-inverted',
    what: 'a likely figure above the high one',
    before: southLakeland,
    put: [{ ...newMeasure('optA', 'critADM', 14), high: 13 }],
  },
  {
    code: 'criterion-in-itself',
    what: 'a criterion that is part of itself',
    before: unlocked,
    put: [{ ...held('criterion', 'critFIT'), parent: 'critFIT' }],
  },
  {
    code: 'value-function-short',
    what: 'a measured criterion without points',
    before: southLakeland,
    put: [{ ...admissions, measured: null }],
  },
  {
    code: 'value-function-short',
    what: 'a measured criterion with one point',
    before: southLakeland,
    put: [pointsOf([{ at: 14, value: 50 }])],
  },
  {
    code: 'value-function-order',
    what: 'two points at one figure',
    before: southLakeland,
    put: [
      pointsOf([
        { at: 14, value: 50 },
        { at: 14, value: 0 },
      ]),
    ],
  },
  {
    code: 'value-function-direction',
    what: 'values that rise where lower is better',
    before: southLakeland,
    put: [
      pointsOf([
        { at: 11, value: 0 },
        { at: 16, value: 100 },
      ]),
    ],
  },
  {
    code: 'letter-taken',
    what: 'two options with one letter',
    put: [{ ...held('option', 'optB'), letter: 'A' }],
  },
  {
    code: 'two-comparators',
    what: 'two comparators',
    put: [{ ...held('option', 'optB'), comparator: true }],
  },
  {
    code: 'weight-wrong-form',
    what: 'a comparison in a direct set',
    before: unlocked,
    put: [newComparison('wsGP', 'critACC', 'critFIT', 3)],
  },
  {
    code: 'weight-wrong-form',
    what: 'a set made pairwise over direct weights',
    before: unlocked,
    put: [{ ...held('weightSet', 'wsGP'), method: 'pairwise' }],
  },
  {
    code: 'swing-out-of-range',
    what: 'a swing of 140',
    before: unlocked,
    put: [{ ...held('weightSet', 'wsGP'), method: 'swing' }, newWeight('wsGP', 'critFIT', 140)],
  },
  {
    code: 'place-not-whole',
    what: 'a place of one and a half',
    before: unlocked,
    put: [{ ...held('weightSet', 'wsGP'), method: 'rank-order-centroid' }, newWeight('wsGP', 'critFIT', 1.5)],
  },
  {
    code: 'scenario-weights-over-all',
    what: 'a what-if that gives out more than all the weight',
    put: [
      {
        ...held('scenario', 'scnHost'),
        weights: [
          { criterion: 'critFIT', share: 0.6 },
          { criterion: 'critACC', share: 0.5 },
        ],
      },
    ],
  },
  {
    code: 'scenario-override-twice',
    what: 'a what-if that gives one cell two scores',
    put: [
      {
        ...held('scenario', 'scnHost'),
        scores: [
          { option: 'optD', criterion: 'critFIT', value: 20 },
          { option: 'optD', criterion: 'critFIT', value: 30 },
        ],
      },
    ],
  },
  {
    code: 'missing-reference',
    what: 'a what-if of a cost line that is not there',
    put: [{ ...held('scenario', 'scnHost'), costs: [{ costLine: 'costX', amounts: [0] }] }],
  },
  {
    code: 'comparison-order',
    what: 'a comparison kept under the criterion whose id comes last',
    before: unlocked,
    put: [
      pairwise,
      { ...comparison, criterion: 'critFIT', over: 'critACC', id: 'weight~wsPair~critFIT~critACC' },
    ],
  },
  {
    code: 'comparison-out-of-range',
    what: 'ten times more important',
    before: unlocked,
    put: [pairwise, { ...comparison, raw: 10 }],
  },
  {
    code: 'choice-twice',
    what: 'a scorer’s choice of two options',
    put: [
      {
        ...newAssessor({ id: 'asr1', order: 1, name: 'GP' }),
        choices: [
          { option: 'optA', reason: 'One' },
          { option: 'optA', reason: 'Two' },
        ],
      },
    ],
  },
  {
    code: 'interest-twice',
    what: 'a scorer’s interest in one option declared twice',
    put: [
      {
        ...newAssessor({ id: 'asr1', order: 1, name: 'GP' }),
        interests: [
          { option: 'optA', declaration: 'One' },
          { option: 'optA', declaration: 'Two' },
        ],
      },
    ],
  },
  {
    code: 'discount-years-not-rising',
    what: 'discount rates that start in year 5',
    put: [{ ...own, discountRates: [{ fromYear: 5, rate: 0.03 }] }],
  },
  {
    code: 'weights-locked',
    what: 'a locked weight that is changed',
    put: [newWeight('wsAgreed', 'critACC', 77)],
  },
  {
    code: 'weights-locked',
    what: 'a locked weight that is removed',
    remove: [{ type: 'weight', id: 'weight~wsAgreed~critACC' }],
  },
  {
    code: 'weights-locked',
    what: 'the method of a locked set',
    put: [{ ...held('weightSet', 'wsGP'), method: 'swing' }],
  },
  {
    code: 'weights-locked',
    what: 'another of the locked sets picked for the ranking',
    put: [{ ...own, agreedWeightSet: 'wsGP' }],
  },
  {
    code: 'weighed-locked',
    what: 'other descriptors under locked weights',
    put: [{ ...fit, descriptors: { ...fit.descriptors, at100: 'Anything at all' } }],
  },
  {
    code: 'weighed-locked',
    what: 'a criterion that is added under locked weights',
    put: [newCriterion({ id: 'critNEW', order: 99, code: 'NEW', name: 'New' })],
  },
  {
    code: 'weighed-locked',
    what: 'a criterion in another family under locked weights',
    put: [{ ...fit, parent: 'critACC' }],
  },
  {
    code: 'weighed-locked',
    what: 'other points of a value function under locked weights',
    before: applyEdit(southLakeland, {
      put: [{ ...appraisalOf(southLakeland), weightsLocked: true }],
      remove: [],
    }),
    put: [
      pointsOf([
        { at: 11, value: 90 },
        { at: 16, value: 0 },
      ]),
    ],
  },
  {
    code: 'reveal-erased',
    what: 'a ranking that was seen and is said not to have been',
    before: applyEdit(carlisle, { put: [{ ...own, rankingRevealed: true }], remove: [] }),
    put: [{ ...own, rankingRevealed: false }],
  },
  {
    code: 'unlocking-made-up',
    what: 'a reason for unlocking weights that stay locked',
    put: [{ ...own, unlockings: [unlocking] }],
  },
  {
    code: 'unlocking-made-up',
    what: 'two reasons for one unlocking',
    put: [{ ...own, weightsLocked: false, unlockings: [unlocking, unlocking] }],
  },
  {
    code: 'unlock-without-reason',
    what: 'weights unlocked once scores are there, without a reason',
    put: [{ ...own, weightsLocked: false }],
  },
  {
    code: 'unlock-without-reason',
    what: 'weights unlocked for a blank reason',
    put: [{ ...own, weightsLocked: false, unlockings: [{ ...unlocking, reason: '  ' }] }],
  },
  {
    code: 'unlocking-erased',
    what: 'a reason for unlocking that is taken out again',
    before: unlocked,
    put: [{ ...appraisalOf(unlocked), unlockings: [] }],
  },
  {
    code: 'unlocking-erased',
    what: 'a reason for unlocking that is put in other words',
    before: unlocked,
    put: [{ ...appraisalOf(unlocked), unlockings: [{ ...unlocking, reason: 'No matter' }] }],
  },
  { code: 'snapshot-frozen', what: 'a snapshot made by hand', put: [snapshot] },
  {
    code: 'snapshot-frozen',
    what: 'a snapshot with another time',
    before: withSnapshot,
    put: [{ ...snapshot, takenAt: '2009-02-13T17:00:00.000Z' }],
  },
  {
    code: 'too-many-records',
    what: 'one record more than a file may hold',
    before: applyEdit(carlisle, { put: objectives(mostRecords - sizeOf(carlisle)), remove: [] }),
    put: [{ type: 'objective', id: 'last', order: 1, statement: '', measure: '' }],
  },
  {
    code: 'too-many-snapshots',
    what: 'one snapshot more than a file may hold',
    before: applyEdit(carlisle, { put: snapshots(mostSnapshots), remove: [] }),
    put: snapshots(mostSnapshots + 1).slice(-1),
  },
  {
    code: 'appraisal-record-missing',
    what: 'the appraisal’s own record removed',
    remove: [{ type: 'appraisal', id: 'appraisal' }],
  },
];

describe('a hard rule', () => {
  it('is broken by neither sample', () => {
    expect(appraisalProblems(carlisle)).toEqual([]);
    expect(appraisalProblems(southLakeland)).toEqual([]);
  });

  it.each(breaches)('refuses $what ($code)', ({ code, before = carlisle, put = [], remove = [] }) => {
    const problems = editProblems(applyEdit(before, { put, remove }), { put, remove }, before);
    expect(problems.map((problem) => problem.code)).toContain(code);
    for (const { severity, sentence } of problems) {
      expect(severity).toBe('hard');
      expect(sentence).toMatch(/^[A-Z].*\.$/);
    }
  });

  it('is none that a test above does not break', () => {
    const sources = ['rules.ts', 'own-rules.ts', 'before-and-after.ts'].map((file) =>
      readFileSync(join(import.meta.dirname, '../../../../shared/records', file), 'utf8'),
    );
    // Every code is a lower-case text with dashes that stands on its own as an argument, a field or a list entry.
    const codes = new Set(
      sources.flatMap((source) =>
        [...source.matchAll(/(?:\(|\[|,|code:)\s*'([a-z]+(?:-[a-z]+)+)'/g)].map(([, code]) => code ?? ''),
      ),
    );
    codes.delete('rank-order-centroid');
    expect(codes.size).toBeGreaterThan(20);
    expect([...codes].filter((code) => !breaches.some((breach) => breach.code === code))).toEqual([]);
  });

  it('takes the new name and note of a snapshot, and a second reason after the first', () => {
    const renamed = [{ ...snapshot, name: 'Exec draft, 12 February', note: 'As sent' }];
    const after = applyEdit(withSnapshot, { put: renamed, remove: [] });
    expect(editProblems(after, { put: renamed, remove: [] }, withSnapshot)).toEqual([]);
    const lockedAgain = applyEdit(unlocked, {
      put: [{ ...appraisalOf(unlocked), weightsLocked: true }],
      remove: [],
    });
    const again = [
      { ...appraisalOf(unlocked), unlockings: [unlocking, { ...unlocking, reason: 'A second one' }] },
    ];
    const more = applyEdit(lockedAgain, { put: again, remove: [] });
    expect(editProblems(more, { put: again, remove: [] }, lockedAgain)).toEqual([]);
  });

  it('lets a locked criterion have another name, question and place', () => {
    const put = [{ ...fit, name: 'Fits', question: 'Does it fit?', order: 50 }];
    expect(editProblems(applyEdit(carlisle, { put, remove: [] }), { put, remove: [] }, carlisle)).toEqual([]);
  });

  it('asks for no reason to unlock weights while nothing is scored', () => {
    const unscored = appraisalFrom(
      Object.values(carlisle)
        .flatMap((table) => [...table.values()] as AnyRecord[])
        .filter(({ type }) => type !== 'score'),
    );
    const put = [{ ...appraisalOf(unscored), weightsLocked: false }];
    expect(editProblems(applyEdit(unscored, { put, remove: [] }), { put, remove: [] }, unscored)).toEqual([]);
  });
});
