import { describe, expect, it } from 'vitest';
import { analyse } from '../../../../shared/analysis/analyse.ts';
import { indexAppraisal } from '../../../../shared/analysis/index-appraisal.ts';
import { gatherValues } from '../../../../shared/analysis/values.ts';
import type { Appraisal } from '../../../../shared/records/aggregate.ts';
import { applyEdit } from '../../../../shared/records/edits.ts';
import { newScore } from '../../../../shared/records/score.ts';
import { newWeight } from '../../../../shared/records/weight-set.ts';
import { sampleAppraisal } from '../../../support/sample.ts';
import { appraisalOfScores, assessor } from './build.ts';

const people = [
  assessor('gp1', 'GPs', 1),
  assessor('gp2', 'GPs', 2),
  assessor('gp3', 'GPs', 3),
  assessor('nurse', 'Staff', 4),
];
const scoredOn = (criterion: string, scores: readonly number[]) =>
  people.flatMap(({ id }, place) => {
    const value = scores[place];
    return value === undefined ? [] : [newScore('A', criterion, id, value)];
  });

const split = (averaging: 'mean' | 'median') =>
  appraisalOfScores({
    scores: { A: [40, null, null], B: [10, 20, 30] },
    weights: [1, 1, 1],
    own: { averaging },
    more: [...people, ...scoredOn('C1', [0, 100, 80, 10]), ...scoredOn('C2', [10, 20, 90, 60])],
  });

describe('the value of a cell', () => {
  it('is the agreed score, else the mean of the groups, else missing', () => {
    const { scores } = analyse(split('mean'));
    expect(scores.values).toEqual([
      [40, 50, null],
      [10, 20, 30],
    ]);
    expect(scores.origins[0]).toEqual(['agreed', 'assessors', 'missing']);
    expect(scores.missing).toBe(1);
  });

  it('counts every group alike, and takes the middle scorer of each where the appraisal says median', () => {
    expect(analyse(split('median')).scores.values[0]).toEqual([40, 40, null]);
  });

  it('does not depend on the order in which the scores are stored', () => {
    const scores = [0.1, 0.2, 0.3, 0.7].map((value, place) =>
      newScore('A', 'C1', people[place]?.id ?? '', value),
    );
    const valueFor = (more: typeof scores) =>
      analyse(appraisalOfScores({ scores: { A: [null] }, weights: [1], more: [...people, ...more] })).scores
        .values[0]?.[0];
    expect(valueFor(scores)).toBe(valueFor([...scores].reverse()));
  });

  it('passes over an assessor who is not in the appraisal and a score that is only a remark', () => {
    const appraisal = appraisalOfScores({
      scores: { A: [null] },
      weights: [1],
      more: [newScore('A', 'C1', 'stranger', 90), ...people, newScore('A', 'C1', 'gp1', null)],
    });
    expect(analyse(appraisal).scores.values).toEqual([[null]]);
  });
});

describe('disagreement between groups', () => {
  it('is listed widest first with each group’s mean and number', () => {
    const { disagreements } = analyse(split('mean')).scores;
    expect(disagreements).toEqual([
      {
        option: 'A',
        criterion: 'C1',
        groups: [
          { group: 'GPs', mean: 60, count: 3 },
          { group: 'Staff', mean: 10, count: 1 },
        ],
        lowest: 10,
        highest: 60,
        spread: 50,
      },
      expect.objectContaining({ criterion: 'C2', spread: 20 }),
    ]);
  });

  it('needs two groups that differ', () => {
    const { scores } = analyse(
      appraisalOfScores({
        scores: { A: [50] },
        weights: [1],
        more: [...people, ...scoredOn('C1', [40, 40, 40, 40])],
      }),
    );
    expect(scores.disagreements).toEqual([]);
    expect(scores.singleVoice).toBe(false);
  });

  it('is impossible with fewer than two people: the scores are one voice', () => {
    const alone = appraisalOfScores({
      scores: { A: [50] },
      weights: [1],
      more: [...people, ...scoredOn('C1', [40])],
    });
    expect(analyse(alone).scores.singleVoice).toBe(true);
  });
});

describe('one voice', () => {
  const sample = sampleAppraisal();
  const own = [...sample.score.values()].filter((score) => score.assessor !== 'agreed');
  const withoutOwn = applyEdit(sample, {
    put: [],
    remove: own.map(({ type, id }) => ({ type, id })),
  });
  const isOne = (appraisal: Appraisal): boolean => analyse(appraisal).scores.singleVoice;
  const scoring = (people: readonly string[], cells: readonly (readonly [string, string])[]) =>
    cells.flatMap(([row, column]) => people.map((person) => newScore(row, column, person, 50)));

  it('is not what a workshop agreed, though people’s own scores are kept only where it was divided', () => {
    expect(isOne(sample)).toBe(false);
  });

  it('is what was agreed with nobody’s own score behind it, and is not lifted by two people on one cell', () => {
    expect(isOne(withoutOwn)).toBe(true);
    const put = scoring(['asrGPs1', 'asrStaff1'], [['optD', 'critACC']]);
    expect(isOne(applyEdit(withoutOwn, { put, remove: [] }))).toBe(true);
  });

  it('is what one scorer on the list agreed', () => {
    const more = [assessor('gp1', 'GPs'), newScore('A', 'C1', 'gp1', 40)];
    expect(isOne(appraisalOfScores({ scores: { A: [50], B: [60] }, weights: [1], more }))).toBe(true);
  });

  it('goes by what is weighed and not by the number of cells', () => {
    const heardOnC1 = (weights: readonly number[]) =>
      isOne(
        appraisalOfScores({
          scores: { A: [], B: [] },
          weights,
          more: [
            ...people,
            ...scoring(
              ['gp1', 'nurse'],
              [
                ['A', 'C1'],
                ['B', 'C1'],
              ],
            ),
            ...['C2', 'C3'].flatMap((column) =>
              scoring(['gp1'], [['A', column] as const, ['B', column] as const]),
            ),
          ],
        }),
      );
    expect(heardOnC1([5, 3, 2])).toBe(false);
    expect(heardOnC1([4, 3, 3])).toBe(true);
    expect(heardOnC1([5, 3, 0])).toBe(false);
  });

  it('is not shown to be otherwise while nobody has scored', () => {
    expect(isOne(appraisalOfScores({ scores: { A: [], B: [] }, weights: [1], more: people }))).toBe(true);
  });
});

describe('gathering once', () => {
  it('is not repeated for an edit that touches no score, and is for one that does', () => {
    const before = split('mean');
    const weighed = applyEdit(before, { put: [newWeight('set', 'C1', 7)], remove: [] });
    const scored = applyEdit(before, { put: [newScore('A', 'C3', 'agreed', 99)], remove: [] });
    const gathered = gatherValues(indexAppraisal(before));
    expect(gatherValues(indexAppraisal(weighed))).toBe(gathered);
    expect(gatherValues(indexAppraisal(scored)).values.cells[2]).toBe(99);
  });

  it('follows an edit of who scores, what is scored and how scores are averaged', () => {
    const before = split('mean');
    expect(analyse(before).scores.values[0]?.[1]).toBe(50);
    const own = [...before.appraisal.values()].map((record) => ({ ...record, averaging: 'median' as const }));
    expect(analyse(applyEdit(before, { put: own, remove: [] })).scores.values[0]?.[1]).toBe(40);
    const oneGroup = applyEdit(before, { put: [assessor('nurse', 'GPs', 4)], remove: [] });
    expect(analyse(oneGroup).scores.values[0]?.[1]).toBe(45);
  });
});
