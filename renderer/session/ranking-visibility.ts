import { analyse } from '../../shared/analysis/analyse.ts';
import type { Analysis } from '../../shared/analysis/analysis.ts';
import { indexAppraisal } from '../../shared/analysis/index-appraisal.ts';
import { rank } from '../../shared/analysis/rank.ts';
import { missingIn } from '../../shared/analysis/values.ts';
import { type Appraisal, appraisalOf } from '../../shared/records/aggregate.ts';
import { cellsAwaited } from '../../shared/records/cells-awaited.ts';
import { applyEdit, type Change } from '../../shared/records/edits.ts';
import type { AnyRecord } from '../../shared/records/record.ts';
import type { Stage } from '../../shared/records/stages.ts';

/** What of an analysis says whether the ranking is settled. */
type Settled = Pick<Analysis, 'withCost'> & { readonly scores: Pick<Analysis['scores'], 'missing'> };

export { cellsAwaited };

/**
 * Whether the ranking and the totals may be in view while people work. In view, they invite tuning: they wait until
 * weights are locked and everybody has scored, or until somebody has revealed them, which is recorded.
 */
export const rankingOpen = (appraisal: Appraisal, analysis: Settled): boolean => {
  const own = appraisalOf(appraisal);
  return (
    own.rankingRevealed ||
    (own.weightsLocked && analysis.scores.missing === 0 && cellsAwaited(appraisal) === 0)
  );
};

/** Stages that are about the ranking: nobody can open them and not see it. */
const showsRanking = (stage: Stage): boolean => stage === 'results' || stage === 'paper';

/** Whether a stage keeps the ranking out of view. */
export const rankingWithheld = (appraisal: Appraisal, analysis: Analysis, stage: Stage): boolean =>
  !showsRanking(stage) && !rankingOpen(appraisal, analysis);

/** Whether there is anything to see yet: an option with a total, or with a range that a score has made narrower. */
const someStanding = ({ withCost }: Settled): boolean =>
  withCost.totals.some(({ total, low, high }) => total !== null || low > 0 || high < 100);

/** Whether somebody may have seen the ranking by now. Weights that are unlocked afterwards could be tuned to it. */
export const rankingSeen = (appraisal: Appraisal, analysis: Analysis): boolean =>
  rankingOpen(appraisal, analysis) && someStanding(analysis);

/** Whether showing the ranking now reveals it before its time, and so has to be recorded. */
export const showingReveals = (appraisal: Appraisal, analysis: Settled): boolean =>
  !rankingOpen(appraisal, analysis) && someStanding(analysis);

/** The same by the appraisal's own ranking: the analysis in the window may be of a state before, where it is large. */
export const showingRevealsNow = (appraisal: Appraisal): boolean => {
  const { gathered, withCost } = rank(indexAppraisal(appraisal));
  return showingReveals(appraisal, { withCost, scores: { missing: missingIn(gathered) } });
};

/** Whether opening a stage reveals the ranking before its time. */
export const openingReveals = (appraisal: Appraisal, analysis: Analysis, stage: Stage): boolean =>
  showsRanking(stage) && showingReveals(appraisal, analysis);

/** Records that the ranking was seen before its time. */
export const revealRanking = (appraisal: Appraisal): Change => ({
  label: 'Ranking revealed before scoring was complete',
  put: [{ ...appraisalOf(appraisal), rankingRevealed: true }],
});

/** Said when opening something has revealed the ranking. */
export const revealedSentence =
  'The ranking was opened before weights are locked and scores complete. That was recorded, and the paper says so.';

/** What brings new cells to score: with one of these the ranking is no longer settled. */
const widens: readonly AnyRecord['type'][] = ['option', 'criterion', 'assessor'];

/**
 * The change, with the record that the ranking was seen where it was in view until now and something that is added
 * (a scorer, an option, a criterion) has still to be scored: whoever scores that may have seen how the others stand.
 * Where nothing of the kind happens the change comes back as it was given.
 */
export const keepsReveal = (before: Appraisal, change: Change): Change => {
  const put = change.put ?? [];
  const own = appraisalOf(before);
  if (own.rankingRevealed || !own.weightsLocked || cellsAwaited(before) > 0) return change;
  if (!put.some(({ type }) => widens.includes(type))) return change;
  const after = applyEdit(before, { put, remove: change.remove ?? [] });
  const next = appraisalOf(after);
  const folds = !next.weightsLocked || cellsAwaited(after) > 0;
  if (next.rankingRevealed || !folds || !rankingSeen(before, analyse(before))) return change;
  return {
    ...change,
    put: [...put.filter(({ type }) => type !== 'appraisal'), { ...next, rankingRevealed: true }],
  };
};

/** Said when something was added to score after the ranking had been in view. */
export const seenBeforeSentence =
  'The ranking had been in view before this was added to score. That was recorded, and the paper says so.';
