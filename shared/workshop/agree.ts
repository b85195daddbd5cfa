import type { Appraisal } from '../records/aggregate.ts';
import type { Change } from '../records/edits.ts';
import { agreedAssessor, newScore, type ScoreRecord, scoreId } from '../records/score.ts';
import { joinNames } from '../text/lists.ts';
import { roundHalfUp } from '../text/numbers.ts';
import { agreedValue } from './agenda.ts';
import { withinRange } from './entry.ts';
import { pointsApart } from './finding.ts';
import { byWidth, type CellSpread, isArgued, spreadsOn } from './spread.ts';

/** The agreed score of a cell, with all that was written on it; bare where there is none yet. */
export const agreedScore = (appraisal: Appraisal, option: string, criterion: string): ScoreRecord =>
  appraisal.score.get(scoreId(option, criterion, agreedAssessor)) ??
  newScore(option, criterion, agreedAssessor, null);

/** What is missing before the room can go on from a cell, as a sentence; null when nothing is. */
export const missingToAgree = (
  score: Pick<ScoreRecord, 'value' | 'reason'>,
  spread: CellSpread,
): { readonly field: 'value' | 'reason'; readonly sentence: string } | null => {
  if (score.value === null) return { field: 'value', sentence: 'Type the score that the room agrees on.' };
  if (isArgued(spread) && score.reason.trim() === '') {
    return {
      field: 'reason',
      sentence: `People are ${pointsApart(spread.width)}: say why this score was agreed.`,
    };
  }
  return null;
};

/** The score that a room takes without argument: the mean of the groups, to a whole number. Null where nobody scored. */
export const acceptedMean = ({ mean }: CellSpread): number | null =>
  mean === null ? null : roundHalfUp(mean);

/** Cells of a criterion that nobody need argue about: scored, close together, and not agreed yet. Widest first. */
export const acceptable = (appraisal: Appraisal, criterion: string): readonly CellSpread[] =>
  byWidth(spreadsOn(appraisal, criterion)).filter(
    (spread) =>
      spread.mean !== null &&
      !isArgued(spread) &&
      agreedValue(appraisal, spread.option.id, criterion) === null,
  );

/** Left as the reason where none is written, so that the paper can say how the score came about. */
export const acceptedReason =
  'The mean of the groups, which lie close together: taken in the workshop without argument.';

/** The edit that takes the mean of the groups as the agreed score of each of the cells. */
export const acceptMeans = (
  appraisal: Appraisal,
  criterion: string,
  spreads: readonly CellSpread[],
): Change => {
  const letters = joinNames(spreads.map(({ option }) => option.letter));
  return {
    label: `Workshop: accept the mean of the groups for ${letters} on ${appraisal.criterion.get(criterion)?.name ?? ''}`,
    put: spreads.flatMap((spread): ScoreRecord[] => {
      const value = acceptedMean(spread);
      if (value === null) return [];
      const before = agreedScore(appraisal, spread.option.id, criterion);
      return [withinRange({ ...before, value, reason: before.reason.trim() || acceptedReason })];
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
