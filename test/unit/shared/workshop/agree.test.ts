import { describe, expect, it } from 'vitest';
import { type Appraisal, appraisalOf } from '../../../../shared/records/aggregate.ts';
import { applyEdit, type Change } from '../../../../shared/records/edits.ts';
import { editProblems } from '../../../../shared/records/rules.ts';
import { agreedAssessor, newScore, scoreId } from '../../../../shared/records/score.ts';
import { newWorkshop } from '../../../../shared/records/workshop.ts';
import { agendaOf, agreedValue } from '../../../../shared/workshop/agenda.ts';
import {
  acceptable,
  acceptMeans,
  agreedChange,
  agreedScore,
  missingToAgree,
} from '../../../../shared/workshop/agree.ts';
import { onWall } from '../../../../shared/workshop/on-wall.ts';
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
const spread = (letter: string, appraisal = open) => {
  const found = spreadsOn(appraisal, 'critWORK').find(({ option }) => option.letter === letter);
  if (!found) throw new Error(`No option ${letter}`);
  return onWall(appraisal, found);
};
/** Nobody's scores on Workforce but these of B, and no agreed one. */
const given = (values: Readonly<Record<string, number>>, from = open): Appraisal =>
  applyEdit(
    applyEdit(from, {
      put: [],
      remove: [...from.score.values()]
        .filter(({ criterion }) => criterion === 'critWORK')
        .map(({ id }) => ({ type: 'score', id })),
    }),
    {
      put: Object.entries(values).map(([assessor, value]) => newScore('optB', 'critWORK', assessor, value)),
      remove: [],
    },
  );
const lettersOf = (appraisal: Appraisal): readonly string[] =>
  acceptable(appraisal, 'critWORK').map(({ option }) => option.letter);
const reasonOf = (appraisal: Appraisal): string =>
  agreedScore(
    made(appraisal, acceptMeans(appraisal, 'critWORK', acceptable(appraisal, 'critWORK'))),
    'optB',
    'critWORK',
  ).reason;

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
    expect(agreedScore(after, 'optD', 'critWORK').reason).toBe(
      'The mean of the groups, which lie close together: taken in the workshop without argument.',
    );
    expect(acceptable(after, 'critWORK')).toEqual([]);
  });
});

describe('what a room takes without argument', () => {
  /** The sample with the GPs as its only scorers. */
  const onlyGps = applyEdit(open, {
    put: [],
    remove: [...open.assessor.values()]
      .filter(({ group }) => group !== 'GPs')
      .flatMap(({ id }) => [
        { type: 'assessor' as const, id },
        ...[...open.score.values()]
          .filter(({ assessor }) => assessor === id)
          .map((score) => ({ type: 'score' as const, id: score.id })),
      ]),
  });
  const gps = [...onlyGps.assessor.values()].map(({ id }) => id);
  const all = (value: number) => Object.fromEntries(gps.map((id) => [id, value]));

  it('is never the score of one person, or of one group of several', () => {
    expect(lettersOf(given({ asrGPs1: 50 }))).toEqual([]);
    expect(lettersOf(given({ asrGPs1: 50, asrGPs2: 50 }))).toEqual([]);
    expect(lettersOf(given({ asrGPs1: 50, asrGPs2: 50, asrStaff1: 50, asrStaff2: 50 }))).toEqual(['B']);
  });

  it('is what the one group comes to once all of it has scored, and says so', () => {
    expect(lettersOf(given({ ...all(50), asrGPs1: 55 }, onlyGps))).toEqual(['B']);
    const { asrGPs1: _, ...some } = all(50);
    expect(lettersOf(given(some, onlyGps))).toEqual([]);
    expect(reasonOf(given(all(50), onlyGps))).toBe(
      'The mean of the scores, which lie close together: taken in the workshop without argument.',
    );
    const byMedian = applyEdit(onlyGps, {
      put: [{ ...appraisalOf(onlyGps), averaging: 'median' }],
      remove: [],
    });
    expect(reasonOf(given(all(50), byMedian))).toMatch(/^The median of the scores, which/);
    expect(acceptMeans(given(all(50), byMedian), 'critWORK', spreadsOn(byMedian, 'critWORK')).label).toMatch(
      /^Workshop: accept the median of the scores for/,
    );
  });

  it('is nothing where people are far apart inside their groups, and the room says why', () => {
    const split = given({ asrGPs1: 0, asrGPs2: 100, asrManagers1: 0, asrManagers2: 100 });
    expect(lettersOf(split)).toEqual([]);
    expect(missingToAgree({ value: 50, reason: '' }, spread('B', split))?.sentence).toBe(
      'People differ, and scores run from 0 to 100: say why this score was agreed.',
    );
  });

  it('has a reason that does not tell one person’s score from the figures beside it', () => {
    expect(reasonOf(given({ asrGPs1: 50, asrGPs2: 50, asrStaff1: 44 }))).toBe(
      'The groups lie close together: taken in the workshop without argument.',
    );
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
