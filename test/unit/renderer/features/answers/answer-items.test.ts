import { describe, expect, it } from 'vitest';
import {
  type AnswerItem,
  answerItems,
  matching,
  placeOfKey,
} from '../../../../../renderer/features/answers/answer-items.ts';
import { analyse } from '../../../../../shared/analysis/analyse.ts';
import { phraseText } from '../../../../../shared/analysis/figure.ts';
import { paperContext } from '../../../../../shared/paper/context.ts';
import { execQuestions, reserveQuestion } from '../../../../../shared/paper/exec-questions.ts';
import { type Appraisal, inOrder } from '../../../../../shared/records/aggregate.ts';
import type { QuestionRecord } from '../../../../../shared/records/plan.ts';
import { sampleAppraisal } from '../../../../support/sample.ts';
import { given } from '../../../shared/analysis/build.ts';
import { drawn, partText } from '../../../shared/paper/drawn-paper.ts';

const sample = sampleAppraisal();
const itemsOf = (appraisal: Appraisal): readonly AnswerItem[] =>
  answerItems(paperContext(appraisal, analyse(appraisal), { drawnAt: '' }));
const items = itemsOf(sample);

describe('what can be asked in the meeting', () => {
  it('is the ten by their numbers, the one in reserve, then what was asked before and not withdrawn', () => {
    const asked = inOrder(sample, 'question').filter(({ status }) => status !== 'withdrawn');
    expect(asked.length).toBeGreaterThan(0);
    expect(items.map(({ kind, number, question }) => [kind, number, question])).toEqual([
      ...execQuestions.map(({ question }, place) => ['stock', place + 1, question]),
      ['reserve', null, reserveQuestion.question],
      ...asked.map(({ question }) => ['asked', null, question]),
    ]);
    const [first] = asked;
    const withdrawn = { ...given(first), status: 'withdrawn' as const };
    expect(itemsOf({ ...sample, question: sample.question.with([withdrawn], []) })).toHaveLength(
      items.length - 1,
    );
  });

  it('is answered in the words and the figures of the paper', () => {
    const printed = partText(drawn(sample).paper, 'appendix-exec-questions');
    for (const { kind, said, missing } of items) {
      if (kind === 'asked') continue;
      for (const phrase of [...said, ...missing]) expect(printed).toContain(phraseText(phrase));
    }
  });

  it('names the stages that hold each answer, and no other part of the paper is without one', () => {
    const stagesOf = (key: string) => given(items.find((item) => item.key === key)).stages;
    expect(stagesOf('leave-alone')).toEqual(['scores', 'costs', 'results']);
    expect(stagesOf('cost')).toEqual(['costs']);
    expect(stagesOf('works')).toEqual(['plan']);
    for (const { key, stages } of items) expect([key, stages.length > 0]).toEqual([key, true]);
  });

  it('tells of a question that was asked who asked it, and when, and whether an answer is on record', () => {
    const [record] = inOrder(sample, 'question');
    const kept: QuestionRecord = {
      ...given(record),
      askedBy: ' SHA ',
      askedOn: '2009-02-03',
      option: 'optD',
      answer: '',
      answeredOn: null,
      status: 'open',
    };
    const one = (patch: Partial<QuestionRecord>): AnswerItem =>
      given(
        itemsOf({ ...sample, question: sample.question.with([{ ...kept, ...patch }], []) }).find(
          ({ key }) => key === `asked ${kept.id}`,
        ),
      );
    expect(one({})).toMatchObject({
      about: 'Asked by SHA, 3 February 2009 · about D',
      said: [],
      missing: [['Still open.']],
    });
    expect(one({ askedBy: '', askedOn: null, option: null, status: 'answered' })).toMatchObject({
      about: '',
      missing: [['Answered; the answer is not recorded.']],
    });
    expect(one({ answer: ' Yes. ', answeredOn: '2009-02-09' })).toMatchObject({
      about: 'Asked by SHA, 3 February 2009 · about D · answered 9 February 2009',
      said: [['Yes.']],
      missing: [],
    });
  });
});

describe('a question that is looked for', () => {
  it('is found by words of it, or of its answer, in any order and in any case', () => {
    expect(matching(items, 'OVERHEAD stranded').map(({ key }) => key)).toContain('cost');
    expect(matching(items, 'step-in').map(({ key }) => key)).toEqual(['fails']);
    expect(matching(items, '  ')).toEqual(items);
    expect(matching(items, 'overhead zebra')).toEqual([]);
  });

  it('is found by its number, 0 for the tenth, and by no other key', () => {
    expect([...'1234567890'].map(placeOfKey)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(['a', 'F1', '10', ' ', 'Enter', '-', '٣'].map(placeOfKey)).toEqual(Array(7).fill(null));
  });
});
