import { describe, expect, it } from 'vitest';
import {
  authorAskedChange,
  authorInterestChange,
  declaredIn,
  interestChange,
  interestNote,
} from '../../../../renderer/features/scores/interests.ts';
import { scorerChange, scorerRows } from '../../../../renderer/features/scores/scorer-edits.ts';
import { type Appraisal, appraisalOf } from '../../../../shared/records/aggregate.ts';
import type { AssessorRecord } from '../../../../shared/records/assessor.ts';
import { applyEdit } from '../../../../shared/records/edits.ts';
import { sampleAppraisal } from '../../../support/sample.ts';

const sample = sampleAppraisal();
const scorerIn = (appraisal: Appraisal, id: string): AssessorRecord => {
  const scorer = appraisal.assessor.get(id);
  if (!scorer) throw new Error('The sample has lost a scorer');
  return scorer;
};
const first = scorerIn(sample, 'asrGPs1');
const manager = scorerIn(sample, 'asrManagers1');
const put = (...records: Parameters<typeof applyEdit>[1]['put']) =>
  applyEdit(sample, { put: records, remove: [] });
const answerOf = (appraisal: Appraisal, id: string): string | undefined =>
  scorerRows(appraisal)
    .find(({ key }) => key === id)
    ?.cells.at(3)?.text;
const entry = (text: string) => ({ row: manager.id, column: 'interests', text });

describe('interests of scorers', () => {
  it('are told apart: declared, none declared, not asked', () => {
    expect(answerOf(sample, first.id)).toBe('declared in B');
    expect(answerOf(sample, manager.id)).toBe('none declared');
    expect(answerOf(put({ ...manager, asked: false }), manager.id)).toBe('not asked');
  });

  it('are declared for one option at a time, which answers the question, and withdrawn by an empty text', () => {
    const unasked = { ...manager, asked: false };
    expect(interestChange(sample, unasked, 'optD', ' Shareholder ').put).toMatchObject([
      { asked: true, interests: [{ option: 'optD', declaration: 'Shareholder' }] },
    ]);
    expect(interestChange(sample, first, 'optB', ' ').put).toMatchObject([{ asked: true, interests: [] }]);
  });

  it('keep for how many people they were declared when the words change', () => {
    const many = { ...first, people: 7, interests: [{ option: 'optB', declaration: 'Partners', people: 5 }] };
    expect(interestChange(sample, many, 'optB', 'Partners in practices').put).toMatchObject([
      { interests: [{ option: 'optB', declaration: 'Partners in practices', people: 5 }] },
    ]);
  });

  it('are answered in the table by one of two texts, and by no other', () => {
    expect(scorerChange(sample, [entry('not asked')], 'type').change?.put).toEqual([
      { ...manager, asked: false },
    ]);
    expect(scorerChange(sample, [entry('none declared')], 'type').change).toBeNull();
    const refused = scorerChange(sample, [entry('Partner in B')], 'type');
    expect(refused.change).toBeNull();
    expect(refused.refusals).toHaveLength(1);
  });

  it('are read and not written in the table once one is declared', () => {
    const { change, refusals } = scorerChange(
      sample,
      [{ row: first.id, column: 'interests', text: 'none declared' }],
      'paste',
    );
    expect([change, refusals]).toEqual([null, []]);
  });
});

describe('a note of interests beside scores', () => {
  it('gives one scorer’s words, and counts the people of a group', () => {
    expect(interestNote(sample, 'optB', { assessor: first.id })).toBe(declaredIn(first, 'optB'));
    expect(interestNote(sample, 'optA', { assessor: first.id })).toBeNull();
    expect(interestNote(sample, 'optD', { group: 'GPs' })).toBe('2 scorers of 7 declared an interest');
    expect(interestNote(sample, 'optD', { group: 'Managers' })).toBeNull();
  });

  it('counts each person that a scorer speaks for', () => {
    const many = { ...first, people: 4, interests: [{ option: 'optA', declaration: 'Partners', people: 3 }] };
    expect(interestNote(put(many), 'optA')).toBe('3 scorers of 21 declared an interest');
  });

  it('is the author’s own where nobody else scores', () => {
    const alone = applyEdit(sample, {
      put: [...(authorInterestChange(sample, 'optC', 'Chairs it').put ?? [])],
      remove: [...sample.assessor.values()].map(({ id }) => ({ type: 'assessor', id })),
    });
    expect(interestNote(alone, 'optC')).toBe('Chairs it');
  });
});

describe('interests of the author', () => {
  it('are kept on the appraisal itself', () => {
    const bare = put({ ...appraisalOf(sample), authorInterests: { asked: false, interests: [] } });
    expect(authorAskedChange(bare, true).put).toMatchObject([
      { type: 'appraisal', authorInterests: { asked: true, interests: [] } },
    ]);
    expect(authorInterestChange(bare, 'optD', 'Former chair')).toMatchObject({
      label: 'Interest of the author in D',
      put: [
        { authorInterests: { asked: true, interests: [{ option: 'optD', declaration: 'Former chair' }] } },
      ],
    });
  });
});
