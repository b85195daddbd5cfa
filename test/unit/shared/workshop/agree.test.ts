import { describe, expect, it } from 'vitest';
import type { Appraisal } from '../../../../shared/records/aggregate.ts';
import { applyEdit, type Change } from '../../../../shared/records/edits.ts';
import { editProblems } from '../../../../shared/records/rules.ts';
import { agreedAssessor, scoreId } from '../../../../shared/records/score.ts';
import { newWorkshop } from '../../../../shared/records/workshop.ts';
import { agendaOf, agreedValue } from '../../../../shared/workshop/agenda.ts';
import {
  acceptable,
  acceptedReason,
  acceptMeans,
  agreedChange,
  agreedScore,
  missingToAgree,
} from '../../../../shared/workshop/agree.ts';
import { spreadsOn } from '../../../../shared/workshop/spread.ts';
import { clockFace, timeLeft } from '../../../../shared/workshop/timer.ts';
import { firstSentence } from '../../../../shared/workshop/words.ts';
import { sampleAppraisal } from '../../../support/sample.ts';

const sample = sampleAppraisal();
const agreedId = (option: string) => scoreId(option, 'critWORK', agreedAssessor);
const open = applyEdit(sample, {
  put: [],
  remove: ['optA', 'optB', 'optC', 'optD'].map((option) => ({ type: 'score', id: agreedId(option) })),
});
const made = (appraisal: Appraisal, { put = [], remove = [] }: Change): Appraisal => {
  const effect = { put: [...put], remove: [...remove] };
  const after = applyEdit(appraisal, effect);
  expect(editProblems(after, effect, appraisal)).toEqual([]);
  return after;
};
const spread = (letter: string) => {
  const found = spreadsOn(open, 'critWORK').find(({ option }) => option.letter === letter);
  if (!found) throw new Error(`No option ${letter}`);
  return found;
};

describe('what the room agrees on', () => {
  it('needs a score, and a reason where people are far apart', () => {
    expect(missingToAgree({ value: null, reason: '' }, spread('D'))?.field).toBe('value');
    expect(missingToAgree({ value: 45, reason: '' }, spread('D'))).toBeNull();
    expect(missingToAgree({ value: 30, reason: '  ' }, spread('B'))).toEqual({
      field: 'reason',
      sentence: 'People are 40 points apart: say why this score was agreed.',
    });
    expect(missingToAgree({ value: 30, reason: 'Terms carry over.' }, spread('B'))).toBeNull();
  });

  it('is kept field by field, and is gone with the last of them', () => {
    const cell = { option: 'optB', criterion: 'critWORK' };
    const scored = made(open, agreedChange(open, cell, 'agreed score', { value: 30 }));
    const change = agreedChange(scored, cell, 'reason', { reason: 'Terms carry over.' });
    expect(change.label).toBe('Workshop: reason of B on Workforce');
    const reasoned = made(scored, change);
    expect(agreedScore(reasoned, 'optB', 'critWORK')).toMatchObject({
      value: 30,
      reason: 'Terms carry over.',
    });
    const cleared = made(reasoned, agreedChange(reasoned, cell, 'agreed score', { value: null }));
    expect(agreedScore(cleared, 'optB', 'critWORK').reason).toBe('Terms carry over.');
    const nothing = made(cleared, agreedChange(cleared, cell, 'reason', { reason: '' }));
    expect(nothing.score.get(agreedId('optB'))).toBeUndefined();
  });

  it('is the rounded mean of the groups where they lie close together, and never where they do not', () => {
    const close = acceptable(open, 'critWORK');
    expect(close.map(({ option }) => option.letter)).toEqual(['D', 'A', 'C']);
    const change = acceptMeans(open, 'critWORK', close);
    expect(change.label).toBe('Workshop: accept the mean of the groups for D, A and C on Workforce');
    const after = made(open, change);
    // (50 + 46 + 40 + 52.5) ÷ 4 = 47.125; (70 + 76 + 80 + 75) ÷ 4 = 75.25; (65 + 70 + 75 + 70) ÷ 4 = 70
    expect(['optA', 'optB', 'optC', 'optD'].map((option) => agreedValue(after, option, 'critWORK'))).toEqual([
      75,
      null,
      70,
      47,
    ]);
    expect(agreedScore(after, 'optD', 'critWORK').reason).toBe(acceptedReason);
    expect(acceptable(after, 'critWORK')).toEqual([]);
  });
});

describe('the agenda', () => {
  const stateOf = (appraisal: Appraisal, criterion: string) =>
    agendaOf(appraisal).find((item) => item.criterion.id === criterion)?.state;

  it('says how far the room is with each criterion', () => {
    expect(agendaOf(sample).map(({ state }) => state)).toEqual(new Array(10).fill('done'));
    expect(stateOf(open, 'critWORK')).toBe('begun');
    const bare = applyEdit(sample, {
      put: [],
      remove: [...sample.score.values()]
        .filter(({ criterion }) => criterion === 'critWORK')
        .map(({ id }) => ({ type: 'score', id })),
    });
    expect(stateOf(bare, 'critWORK')).toBe('to come');
    const seen = applyEdit(bare, { put: [{ ...newWorkshop(), shown: ['critWORK'] }], remove: [] });
    expect(stateOf(seen, 'critWORK')).toBe('begun');
  });

  it('numbers what is scored alone', () => {
    const workforce = sample.criterion.get('critWORK');
    if (!workforce) throw new Error('The sample has no Workforce');
    const measured = applyEdit(sample, { put: [{ ...workforce, scoring: 'measured' }], remove: [] });
    expect(agendaOf(measured).map(({ number }) => number)).toEqual([1, 2, 3, 4, null, 5, 6, 7, 8, 9]);
  });
});

describe('the timer', () => {
  const timer = { minutes: 5, startedAt: '2009-02-11T19:00:00Z' };
  const after = (seconds: number) => timeLeft(timer, Date.parse(timer.startedAt) + seconds * 1000);

  it('counts down from when it was started, whatever was closed in between, and stays at nothing', () => {
    expect([0, 28, 300, 4000].map(after)).toEqual([300_000, 272_000, 0, 0]);
    expect(timeLeft({ ...timer, startedAt: null }, 0)).toBeNull();
  });

  it('gives no more than the whole where the clock was set back', () => {
    expect(after(-3600)).toBe(300_000);
  });

  it('shows begun seconds whole', () => {
    expect([272_000, 271_001, 59_999, 1, 0].map(clockFace)).toEqual(['4:32', '4:32', '1:00', '0:01', '0:00']);
  });
});

describe('the line on a card', () => {
  it('is the first sentence, on one line', () => {
    expect(firstSentence('No transfer of staff. Link nurses\nmeet monthly.')).toBe('No transfer of staff.');
    expect(firstSentence('Costs 1.5 million\nmore')).toBe('Costs 1.5 million more');
    expect(firstSentence('')).toBe('');
  });
});
