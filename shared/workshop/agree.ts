import { type Appraisal, appraisalOf } from '../records/aggregate.ts';
import { peopleIn } from '../records/assessor.ts';
import type { Change } from '../records/edits.ts';
import { agreedAssessor, newScore, type ScoreRecord, scoreId } from '../records/score.ts';
import { joinNames } from '../text/lists.ts';
import { roundHalfUp } from '../text/numbers.ts';
import { agreedValue } from './agenda.ts';
import { withinRange } from './entry.ts';
import { arguedWords } from './finding.ts';
import { onWall, type WallSpread } from './on-wall.ts';
import { byWidth, type CellSpread, isArgued, spreadsOn } from './spread.ts';

/** The agreed score of a cell, with all that was written on it; bare where there is none yet. */
export const agreedScore = (appraisal: Appraisal, option: string, criterion: string): ScoreRecord =>
  appraisal.score.get(scoreId(option, criterion, agreedAssessor)) ??
  newScore(option, criterion, agreedAssessor, null);

/** What is missing before the room can go on from a cell, as a sentence; null when nothing is. */
export const missingToAgree = (
  score: Pick<ScoreRecord, 'value' | 'reason'>,
  spread: WallSpread,
): { readonly field: 'value' | 'reason'; readonly sentence: string } | null => {
  if (score.value === null) return { field: 'value', sentence: 'Type the score that the room agrees on.' };
  if (isArgued(spread) && score.reason.trim() === '') {
    return {
      field: 'reason',
      sentence: `${arguedWords(spread)}: say why this score was agreed.`,
    };
  }
  return null;
};

/** The score that a room takes without argument: the mean of the groups, to a whole number. Null where nobody scored. */
export const acceptedMean = ({ mean }: CellSpread): number | null =>
  mean === null ? null : roundHalfUp(mean);

/**
 * Whether enough people have scored a cell for their average to be what a room agrees on: two groups or more, or the whole
 * of the one group that there is. One person's score, or some of one group's, is not everybody's.
 */
const isHeard = (appraisal: Appraisal, { groups }: CellSpread): boolean => {
  const [only] = groups;
  if (groups.length !== 1 || !only) return groups.length > 1;
  const people = [...appraisal.assessor.values()].reduce((sum, scorer) => sum + peopleIn(scorer), 0);
  return only.people > 1 && only.people === people;
};

/** Cells of a criterion that nobody need argue about: heard, close together, and not agreed yet. Widest first. */
export const acceptable = (appraisal: Appraisal, criterion: string): readonly CellSpread[] =>
  byWidth(spreadsOn(appraisal, criterion)).filter(
    (spread) =>
      spread.mean !== null &&
      isHeard(appraisal, spread) &&
      !isArgued(spread) &&
      agreedValue(appraisal, spread.option.id, criterion) === null,
  );

/** What of a cell is accepted: the mean of its groups, or the average of the one group that there is. */
export const acceptedWhat = (appraisal: Appraisal, { groups }: CellSpread): 'mean' | 'median' =>
  groups.length === 1 ? appraisalOf(appraisal).averaging : 'mean';

/**
 * Left as the reason where none is written, so that the paper can say how the score came about. Not by which mean, where
 * that and the other groups' figures in the paper would say what one person gave.
 */
export const acceptedReason = (appraisal: Appraisal, spread: CellSpread): string => {
  const taken = 'taken in the workshop without argument.';
  if (spread.groups.length === 1) {
    return `The ${acceptedWhat(appraisal, spread)} of the scores, which lie close together: ${taken}`;
  }
  if (onWall(appraisal, spread).told === null) return `The groups lie close together: ${taken}`;
  const groups = appraisalOf(appraisal).averaging === 'median' ? 'groups’ medians' : 'groups';
  return `The mean of the ${groups}, which lie close together: ${taken}`;
};

/** The edit that takes what the groups come to as the agreed score of each of the cells. */
export const acceptMeans = (
  appraisal: Appraisal,
  criterion: string,
  spreads: readonly CellSpread[],
): Change => {
  const letters = joinNames(spreads.map(({ option }) => option.letter));
  const [first] = spreads;
  const what =
    first?.groups.length === 1 ? `${acceptedWhat(appraisal, first)} of the scores` : 'mean of the groups';
  return {
    label: `Workshop: accept the ${what} for ${letters} on ${appraisal.criterion.get(criterion)?.name ?? ''}`,
    put: spreads.flatMap((spread): ScoreRecord[] => {
      const value = acceptedMean(spread);
      if (value === null) return [];
      const before = agreedScore(appraisal, spread.option.id, criterion);
      return [
        withinRange({ ...before, value, reason: before.reason.trim() || acceptedReason(appraisal, spread) }),
      ];
    }),
  };
};

/** Fields of an agreed score that the room types. */
export type AgreedPatch = Partial<Pick<ScoreRecord, 'value' | 'low' | 'high' | 'reason' | 'dissent'>>;

/** Whether nothing at all is left on a score. */
const isBare = ({ value, low, high, confidence, evidence, reason, dissent }: ScoreRecord): boolean =>
  value === null &&
  low === null &&
  high === null &&
  confidence === null &&
  evidence.length === 0 &&
  reason.trim() === '' &&
  dissent.trim() === '';

/**
 * The edit that sets fields of an agreed score; with nothing left on it the score goes.
 *
 * @param what was typed, for the history: "agreed score", "reason"
 */
export const agreedChange = (
  appraisal: Appraisal,
  { option, criterion }: { readonly option: string; readonly criterion: string },
  what: string,
  patch: AgreedPatch,
): Change => {
  const before = agreedScore(appraisal, option, criterion);
  const next: ScoreRecord = { ...before, ...patch };
  const where = `${appraisal.option.get(option)?.letter ?? ''} on ${appraisal.criterion.get(criterion)?.name ?? ''}`;
  const label = `Workshop: ${what} of ${where}`;
  return isBare(next) ? { label, remove: [{ type: 'score', id: before.id }] } : { label, put: [next] };
};
