import { describe, expect, it, test } from 'vitest';
import {
  cellsAwaited,
  keepsReveal,
  openingReveals,
  rankingOpen,
  rankingSeen,
  rankingWithheld,
  revealRanking,
  showingReveals,
  showingRevealsNow,
} from '../../../../renderer/session/ranking-visibility.ts';
import { stages } from '../../../../renderer/session/route.ts';
import { analyse } from '../../../../shared/analysis/analyse.ts';
import { type Appraisal, appraisalFrom, appraisalOf } from '../../../../shared/records/aggregate.ts';
import { newAppraisalRecord } from '../../../../shared/records/appraisal.ts';
import { type AssessorRecord, newAssessor } from '../../../../shared/records/assessor.ts';
import { newCriterion } from '../../../../shared/records/criterion.ts';
import { applyEdit } from '../../../../shared/records/edits.ts';
import { newOption } from '../../../../shared/records/option.ts';
import type { AnyRecord } from '../../../../shared/records/record.ts';
import { newScore } from '../../../../shared/records/score.ts';
import { sampleAppraisal } from '../../../support/sample.ts';

const sample = sampleAppraisal();
const own = appraisalOf(sample);
const put = (appraisal: Appraisal, ...records: readonly AnyRecord[]): Appraisal =>
  applyEdit(appraisal, { put: records, remove: [] });
const unlocked = put(sample, { ...own, weightsLocked: false });
// Neither agreed nor scored by everybody.
const incomplete = applyEdit(sample, {
  put: [],
  remove: [
    { type: 'score', id: 'score~optD~critACC~agreed' },
    { type: 'score', id: 'score~optD~critACC~asrGPs1' },
  ],
});
const withheldOn = (appraisal: Appraisal): readonly string[] =>
  stages.map(([stage]) => stage).filter((stage) => rankingWithheld(appraisal, analyse(appraisal), stage));
const revealing = (appraisal: Appraisal): readonly string[] =>
  stages.map(([stage]) => stage).filter((stage) => openingReveals(appraisal, analyse(appraisal), stage));

describe('when the ranking may be seen', () => {
  it('waits for locked weights and every score, or for a reveal on purpose', () => {
    const open = (appraisal: Appraisal) => rankingOpen(appraisal, analyse(appraisal));
    expect(open(sample)).toBe(true);
    expect(open(incomplete)).toBe(false);
    expect(open(unlocked)).toBe(false);
    expect(open(put(incomplete, { ...own, rankingRevealed: true }))).toBe(true);
  });

  it('is told by the appraisal itself as by its analysis', () => {
    for (const appraisal of [sample, incomplete, unlocked]) {
      expect(showingRevealsNow(appraisal)).toBe(showingReveals(appraisal, analyse(appraisal)));
    }
    expect([sample, incomplete, unlocked].map(showingRevealsNow)).toEqual([false, true, true]);
  });

  it('waits for every scorer where no score is agreed: one who fills the table does not open it to the next', () => {
    const scorer = (id: string, order: number): AssessorRecord => ({
      type: 'assessor',
      id,
      order,
      name: id,
      organisation: '',
      group: 'GPs',
      credentials: '',
      interests: [],
      asked: false,
      choices: [],
    });
    const options = ['optA', 'optB'];
    const allOf = (assessor: string): readonly AnyRecord[] =>
      options.map((option, place) => newScore(option, 'critOne', assessor, 40 + place));
    const base = put(
      appraisalFrom([
        newAppraisalRecord({ lineage: 'line', title: 'T', locality: 'L', financialYear: 2008 }),
      ]),
      newOption({ id: 'optA', order: 1, letter: 'A', name: 'Stay' }),
      newOption({ id: 'optB', order: 2, letter: 'B', name: 'Change' }),
      { ...newOption({ id: 'optC', order: 3, letter: 'C', name: 'Left out' }), shortListed: false },
      newCriterion({ id: 'critOne', order: 1, code: 'ONE', name: 'One' }),
      scorer('ann', 1),
      scorer('bob', 2),
    );
    const locked = put(base, { ...appraisalOf(base), weightsLocked: true });
    const first = put(locked, ...allOf('ann'));
    const open = (appraisal: Appraisal) => rankingOpen(appraisal, analyse(appraisal));
    expect([cellsAwaited(locked), cellsAwaited(first)]).toEqual([2, 2]);
    expect(open(first)).toBe(false);
    const second = put(first, ...allOf('bob'));
    expect(cellsAwaited(second)).toBe(0);
    expect(open(second)).toBe(true);
    // An agreed score settles its cell whoever has not scored it.
    const agreed = put(first, newScore('optA', 'critOne', 'agreed', 50));
    expect(cellsAwaited(agreed)).toBe(1);
    expect(open(put(agreed, newScore('optB', 'critOne', 'agreed', 60)))).toBe(true);
  });

  it('has been seen once it could be, and there was something to see', () => {
    expect(rankingSeen(sample, analyse(sample))).toBe(true);
    expect(rankingSeen(unlocked, analyse(unlocked))).toBe(false);
    const empty = appraisalFrom([
      {
        ...newAppraisalRecord({ lineage: 'line', title: 'T', locality: 'L', financialYear: 2008 }),
        weightsLocked: true,
      },
    ]);
    expect(rankingSeen(empty, analyse(empty))).toBe(false);
  });

  test.each([
    ['weights are not locked', unlocked],
    ['a score is missing', incomplete],
  ])('is on no stage but Results and Paper while %s, and opening those two counts as a reveal', (_, at) => {
    expect(withheldOn(at)).toEqual(
      stages.map(([stage]) => stage).filter((stage) => stage !== 'results' && stage !== 'paper'),
    );
    expect(revealing(at)).toEqual(['results', 'paper']);
  });

  it('is on every stage once all is settled, and opening Results reveals nothing then', () => {
    expect(withheldOn(sample)).toEqual([]);
    expect(revealing(sample)).toEqual([]);
  });

  it('is revealed once: after the record of it nothing more is recorded', () => {
    const revealed = applyEdit(unlocked, { put: [...(revealRanking(unlocked).put ?? [])], remove: [] });
    expect(withheldOn(revealed)).toEqual([]);
    expect(revealing(revealed)).toEqual([]);
  });

  it('is not revealed by opening Results or Paper of an appraisal in which nothing is scored', () => {
    const empty = appraisalFrom([
      newAppraisalRecord({ lineage: 'line', title: 'T', locality: 'L', financialYear: 2008 }),
    ]);
    const unscored = put(
      empty,
      newOption({ id: 'optA', order: 1, letter: 'A', name: 'Stay' }),
      newOption({ id: 'optB', order: 2, letter: 'B', name: 'Change' }),
      newCriterion({ id: 'critOne', order: 1, code: 'ONE', name: 'One' }),
    );
    expect(revealing(empty)).toEqual([]);
    expect(revealing(unscored)).toEqual([]);
  });
});

describe('something to score that is added once the ranking was in view', () => {
  const scorer = newAssessor({ id: 'late', order: 99, name: 'Late' });
  // No agreed score: then every scorer is waited for.
  const byScorers = applyEdit(sample, {
    put: [],
    remove: [...sample.score.values()]
      .filter(({ assessor }) => assessor === 'agreed')
      .map(({ id }) => ({ type: 'score' as const, id })),
  });
  const revealed = (appraisal: Appraisal, ...records: readonly AnyRecord[]) =>
    keepsReveal(appraisal, { label: 'Add', put: records }).put?.filter(({ type }) => type === 'appraisal');

  it('records that it was seen: a scorer, an option or a criterion', () => {
    const seen = [{ type: 'appraisal', rankingRevealed: true }];
    expect(rankingSeen(byScorers, analyse(byScorers))).toBe(true);
    expect(revealed(byScorers, scorer)).toMatchObject(seen);
    const option = newOption({ id: 'optZ', order: 99, letter: 'Z', name: 'Late' });
    expect(revealed(sample, option)).toMatchObject(seen);
    expect(revealed(sample, newCriterion({ id: 'late', order: 99, code: 'L', name: 'Late' }))).toMatchObject(
      seen,
    );
  });

  it('keeps what the change itself says of the appraisal', () => {
    const option = newOption({ id: 'optZ', order: 99, letter: 'Z', name: 'Late' });
    expect(revealed(sample, option, { ...own, title: 'New' })).toMatchObject([
      { title: 'New', rankingRevealed: true },
    ]);
  });

  it('records nothing where the ranking stays as settled as it was', () => {
    // A scorer beside agreed scores, an option that is not on the short list, another name for an option.
    const option = newOption({ id: 'optZ', order: 99, letter: 'Z', name: 'Late' });
    const [first] = sample.option.values();
    if (!first) throw new Error('The sample has lost its options');
    expect(revealed(sample, scorer)).toEqual([]);
    expect(revealed(sample, { ...option, shortListed: false })).toEqual([]);
    expect(revealed(sample, { ...first, name: 'Another name' })).toEqual([]);
  });

  it('records nothing while the ranking is not in view, and nothing twice', () => {
    expect(revealed(unlocked, scorer)).toEqual([]);
    expect(revealed(incomplete, scorer)).toEqual([]);
    expect(revealed(put(byScorers, { ...own, rankingRevealed: true }), scorer)).toEqual([]);
  });
});
