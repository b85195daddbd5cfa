import { groupName } from '../analysis/index-appraisal.ts';
import { type Appraisal, inOrder, lastOrder } from '../records/aggregate.ts';
import { type AssessorRecord, newAssessor, peopleIn } from '../records/assessor.ts';
import type { Change } from '../records/edits.ts';
import { newScore, type ScoreRecord, scoreId } from '../records/score.ts';
import { parseNumber } from '../text/parse-number.ts';
import { cutText } from '../text/whole-characters.ts';

/** The scorers of one group, in the user's order. */
export interface ScorerGroup {
  readonly group: string;
  readonly scorers: readonly AssessorRecord[];
}

/** Everyone who scores, by group, in the order of each group's first scorer. */
export const scorerGroups = (appraisal: Appraisal): readonly ScorerGroup[] => {
  const groups = new Map<string, AssessorRecord[]>();
  for (const scorer of inOrder(appraisal, 'assessor')) {
    const members = groups.get(groupName(scorer.group));
    if (members) members.push(scorer);
    else groups.set(groupName(scorer.group), [scorer]);
  }
  return [...groups].map(([group, scorers]) => ({ group, scorers }));
};

/** Who a scorer is, for whoever types: people who score as one with their number. */
export const scorerWords = (scorer: Pick<AssessorRecord, 'name' | 'people'>): string => {
  const name = scorer.name.trim() || 'Unnamed scorer';
  return peopleIn(scorer) === 1 ? name : `${name} (${peopleIn(scorer)} people)`;
};

/**
 * Reads a score as it was typed unseen: a number from 0 to 100, or nothing, which is not scored. Null where it is
 * neither: what was typed is not repeated to the room.
 */
export const readEntry = (text: string): { readonly value: number | null } | null => {
  const parsed = parseNumber(text);
  if (parsed.kind === 'empty') return { value: null };
  const fits = parsed.kind === 'number' && parsed.suffix === null && parsed.value >= 0 && parsed.value <= 100;
  return fits ? { value: parsed.value } : null;
};

/** One person's cell. */
export interface EntryCell {
  readonly option: string;
  readonly criterion: string;
  readonly assessor: string;
}

/** Why a score was not taken; says where, and never what was typed. */
export const refusedSentence = (appraisal: Appraisal, { option, assessor }: EntryCell): string =>
  `Scores run from 0 to 100. What was typed for ${scorerWords(appraisal.assessor.get(assessor) ?? { name: '' })} on ${appraisal.option.get(option)?.letter ?? ''} was not kept.`;

/** Whether anything but its value is written on a score. */
const saysMore = (score: ScoreRecord): boolean =>
  score.reason.trim() !== '' ||
  score.dissent.trim() !== '' ||
  score.confidence !== null ||
  score.evidence.length > 0 ||
  score.low !== null ||
  score.high !== null;

/**
 * The edit that a typed score makes, or null where it changes nothing. Its label does not say the score: it would stand
 * on the projector beside Undo. A range that the new score lies outside of was given for another one, and goes.
 */
export const entryChange = (appraisal: Appraisal, cell: EntryCell, value: number | null): Change | null => {
  const { option, criterion, assessor } = cell;
  const id = scoreId(option, criterion, assessor);
  const before = appraisal.score.get(id);
  if ((before?.value ?? null) === value) return null;
  const who = scorerWords(appraisal.assessor.get(assessor) ?? { name: '' });
  const where = `${appraisal.option.get(option)?.letter ?? ''} on ${appraisal.criterion.get(criterion)?.name ?? ''}`;
  const does = value === null ? 'clear the score' : 'score';
  const label = cutText(`Workshop: ${does} by ${who} for ${where}`, 300);
  const next: ScoreRecord = { ...(before ?? newScore(option, criterion, assessor, null)), value };
  const ranged = withinRange(next);
  if (value === null && !saysMore(next)) return { label, remove: [{ type: 'score', id }] };
  return { label, put: [ranged] };
};

/** The score without a range that it lies outside of. */
export const withinRange = (score: ScoreRecord): ScoreRecord => {
  const { value, low, high } = score;
  if (value === null) return score;
  return {
    ...score,
    low: low !== null && low > value ? null : low,
    high: high !== null && high < value ? null : high,
  };
};

/** The edit that adds a scorer on the spot, last in the list. One person where no number of people is given. */
export const addScorer = (
  appraisal: Appraisal,
  given: { readonly id: string; readonly name: string; readonly group: string; readonly people: number },
): Change => ({
  label: `Add the scorer ${given.name}`,
  put: [
    {
      ...newAssessor({ id: given.id, order: lastOrder(appraisal, 'assessor'), name: given.name }),
      group: given.group,
      ...(given.people > 1 ? { people: given.people } : {}),
    },
  ],
});
