import { describe, expect, it } from 'vitest';
import {
  agreedSoFar,
  beforeShowing,
  hideRanking,
  isShown,
  provisionalWords,
  rankingRows,
  showRanking,
} from '../../../../../renderer/features/workshop/ranking-view-rows.ts';
import { analyse } from '../../../../../shared/analysis/analyse.ts';
import { type Appraisal, appraisalOf } from '../../../../../shared/records/aggregate.ts';
import { applyEdit, type Change } from '../../../../../shared/records/edits.ts';
import type { AnyRecord } from '../../../../../shared/records/record.ts';
import { editProblems } from '../../../../../shared/records/rules.ts';
import { agreedAssessor } from '../../../../../shared/records/score.ts';
import { workshopId } from '../../../../../shared/records/workshop.ts';
import { sampleAppraisal } from '../../../../support/sample.ts';

const sample = sampleAppraisal();
const made = (appraisal: Appraisal, { put = [], remove = [] }: Change): Appraisal => {
  const after = applyEdit(appraisal, { put, remove });
  expect(editProblems(after, { put: [...put], remove: [...remove] }, appraisal)).toEqual([]);
  return after;
};
const put = (appraisal: Appraisal, ...records: readonly AnyRecord[]): Appraisal =>
  applyEdit(appraisal, { put: records, remove: [] });
/** The sample with agreed scores on Workforce taken out, and nobody's own scores. */
const halfway = applyEdit(sample, {
  put: [],
  remove: [...sample.score.values()]
    .filter(({ assessor, criterion }) => assessor !== agreedAssessor || criterion === 'critWORK')
    .map(({ id }) => ({ type: 'score', id })),
});
const shown = (appraisal: Appraisal): boolean => isShown(appraisal, analyse(appraisal));
const show = (appraisal: Appraisal): Change => showRanking(appraisal, analyse(appraisal));

describe('the ranking in the workshop', () => {
  it('is hidden until it is shown, and hidden again', () => {
    expect(shown(sample)).toBe(false);
    const once = made(sample, show(sample));
    expect(shown(once)).toBe(true);
    expect(shown(made(once, hideRanking(once)))).toBe(false);
  });

  it('that is shown before its time is recorded as seen in the same edit, and stays recorded when it is hidden', () => {
    expect(beforeShowing(halfway, analyse(halfway))).toContain('is recorded');
    const change = show(halfway);
    expect(change.label).toBe('Ranking revealed before scoring was complete');
    const once = made(halfway, change);
    expect(appraisalOf(once).rankingRevealed).toBe(true);
    expect(shown(once)).toBe(true);
    const hidden = made(once, hideRanking(once));
    expect(appraisalOf(hidden).rankingRevealed).toBe(true);
    expect(beforeShowing(hidden, analyse(hidden))).toContain('has been seen before');
  });

  it('that is shown once all is locked and scored needs no record of its own', () => {
    const once = made(sample, show(sample));
    expect(appraisalOf(once).rankingRevealed).toBe(false);
    expect(once.workshop.get(workshopId)).toMatchObject({ part: 'ranking', rankingShown: true });
  });

  it('that was shown is hidden while weights are open again and nobody has recorded that it was seen', () => {
    const once = made(sample, show(sample));
    expect(shown(put(once, { ...appraisalOf(once), weightsLocked: false }))).toBe(false);
  });

  it('that is shown while nothing is scored shows no standing, and is not recorded as seen early', () => {
    const bare = applyEdit(put(sample, { ...appraisalOf(sample), weightsLocked: false }), {
      put: [],
      remove: [...sample.score.values()].map(({ id }) => ({ type: 'score', id })),
    });
    expect(beforeShowing(bare, analyse(bare))).toBe(
      'Nothing is scored yet: there is no ranking to see, so showing it now is not recorded as early.',
    );
    const change = show(bare);
    expect(change.label).toBe('Ranking shown to the workshop');
    const once = made(bare, change);
    expect(appraisalOf(once).rankingRevealed).toBe(false);
    expect(shown(once)).toBe(true);
    // With the first scores there is something to see, and the wall goes back to hiding it.
    const score = sample.score.get(`score~optB~critWORK~${agreedAssessor}`);
    if (!score) throw new Error('The sample has no agreed score of B on Workforce');
    const begun = put(once, score);
    expect(shown(begun)).toBe(false);
    expect(beforeShowing(begun, analyse(begun))).toContain('is recorded');
  });

  it('says that weights are open where they are', () => {
    const open = put(halfway, { ...appraisalOf(halfway), weightsLocked: false });
    expect(beforeShowing(open, analyse(open))).toMatch(/^Weights are not locked\./);
  });

  it('is provisional until every criterion has its agreed scores', () => {
    expect(provisionalWords(sample)).toBe('');
    expect(agreedSoFar(halfway)).toEqual({ agreed: 9, of: 10 });
    expect(provisionalWords(halfway)).toBe('Provisional: 9 of 10 criteria agreed');
  });

  it('has the options in their order with their totals', () => {
    expect(
      rankingRows(analyse(sample)).map(({ option, rank, words }) => [option.letter, rank, words]),
    ).toEqual([
      ['D', 1, '60.1'],
      ['A', 2, '55.7'],
      ['B', 3, '53.7'],
      ['C', 4, '45.6'],
    ]);
  });

  it('gives an option with a missing score the range that its total can still have', () => {
    const rows = rankingRows(analyse(halfway));
    expect(rows.every(({ isRange, rank }) => isRange && rank === null)).toBe(true);
    for (const { words, from, to } of rows) {
      expect(words).toMatch(/^\d+ to \d+$/);
      expect(to).toBeGreaterThan(from);
    }
  });
});
