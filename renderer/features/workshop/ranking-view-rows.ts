import type { Analysis } from '../../../shared/analysis/analysis.ts';
import { type Appraisal, appraisalOf, leafCriteria } from '../../../shared/records/aggregate.ts';
import type { Change } from '../../../shared/records/edits.ts';
import { measureId } from '../../../shared/records/measure.ts';
import { agreedAssessor, scoreId } from '../../../shared/records/score.ts';
import { newWorkshop, workshopId } from '../../../shared/records/workshop.ts';
import { formatNumber, formatScore } from '../../../shared/text/numbers.ts';
import { rankingOpen, revealRanking, showingReveals } from '../../session/ranking-visibility.ts';

/** An option in the ranking, in its order. */
export interface RankingRow {
  readonly option: Analysis['options'][number];
  readonly rank: number | null;
  /** "60.1", or "41 to 58" while a score is missing. */
  readonly words: string;
  /** Where its bar begins and ends on the scale of 0 to 100; a range where the total is not known. */
  readonly from: number;
  readonly to: number;
  readonly isRange: boolean;
}

/** The options as they stand, those without a total last. */
export const rankingRows = ({ options, withCost }: Analysis): readonly RankingRow[] => {
  const place = (id: string): number => {
    const at = withCost.ranking.order.indexOf(id);
    return at < 0 ? options.length : at;
  };
  return options
    .flatMap((option, index) => {
      const standing = withCost.totals[index];
      if (!standing) return [];
      const { total, low, high } = standing;
      return [
        {
          option,
          rank: withCost.ranking.ranks[index] ?? null,
          words: total === null ? `${formatNumber(low)} to ${formatNumber(high)}` : formatScore(total),
          from: total === null ? low : 0,
          to: total ?? high,
          isRange: total === null,
        },
      ];
    })
    .sort((one, other) => place(one.option.id) - place(other.option.id));
};

/** How far the room has come: criteria on which every option has its agreed score, or its figure, of all of them. */
export const agreedSoFar = (appraisal: Appraisal): { readonly agreed: number; readonly of: number } => {
  const options = [...appraisal.option.values()].filter(({ shortListed }) => shortListed);
  const leaves = leafCriteria(appraisal);
  const isSettled = (criterion: (typeof leaves)[number]): boolean =>
    options.length > 0 &&
    options.every(({ id }) =>
      criterion.scoring === 'measured'
        ? (appraisal.measure.get(measureId(id, criterion.id))?.likely ?? null) !== null
        : (appraisal.score.get(scoreId(id, criterion.id, agreedAssessor))?.value ?? null) !== null,
    );
  return { agreed: leaves.filter(isSettled).length, of: leaves.length };
};

/** "Provisional: 3 of 10 criteria agreed"; empty once all are. */
export const provisionalWords = (appraisal: Appraisal): string => {
  const { agreed, of } = agreedSoFar(appraisal);
  return agreed === of ? '' : `Provisional: ${agreed} of ${of} criteria agreed`;
};

/** Whether the room sees the ranking: it was shown, and nothing since has made showing it a thing to record anew. */
export const isShown = (appraisal: Appraisal, analysis: Analysis): boolean =>
  appraisal.workshop.get(workshopId)?.rankingShown === true && !showingReveals(appraisal, analysis);

/** What showing the ranking now does, said before it is done. */
export const beforeShowing = (appraisal: Appraisal, analysis: Analysis): string => {
  const own = appraisalOf(appraisal);
  if (own.rankingRevealed) {
    return 'The ranking has been seen before. The paper says how many weights and scores changed after that.';
  }
  if (rankingOpen(appraisal, analysis)) {
    return 'Weights are locked and scores complete: whoever sees the ranking now can no longer fit them to it unseen.';
  }
  if (!showingReveals(appraisal, analysis)) {
    return 'Nothing is scored yet: there is no ranking to see, so showing it now is not recorded as early.';
  }
  const unlocked = own.weightsLocked ? '' : 'Weights are not locked. ';
  return `${unlocked}Showing the ranking now is recorded: the paper then says how many weights and scores changed after it was seen.`;
};

/** Shows the ranking to the room; before its time that is recorded on the appraisal too, in the same edit. */
export const showRanking = (appraisal: Appraisal, analysis: Analysis): Change => {
  const workshop = appraisal.workshop.get(workshopId) ?? newWorkshop();
  const reveals = showingReveals(appraisal, analysis) ? revealRanking(appraisal) : null;
  return {
    label: reveals?.label ?? 'Ranking shown to the workshop',
    put: [{ ...workshop, part: 'ranking', rankingShown: true }, ...(reveals?.put ?? [])],
  };
};

/** Takes the ranking off the wall again. That it was seen stays recorded. */
export const hideRanking = (appraisal: Appraisal): Change => ({
  label: 'Ranking hidden from the workshop',
  put: [{ ...(appraisal.workshop.get(workshopId) ?? newWorkshop()), rankingShown: false }],
});
