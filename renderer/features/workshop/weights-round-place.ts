import { type Appraisal, appraisalOf } from '../../../shared/records/aggregate.ts';
import type { Change } from '../../../shared/records/edits.ts';
import type { WeightSetRecord } from '../../../shared/records/weight-set.ts';
import { type WorkshopRecord, workshopId } from '../../../shared/records/workshop.ts';
import { criteriaScored } from '../../../shared/workshop/agenda.ts';
import { toCriterion, toPart } from '../../../shared/workshop/moves.ts';
import { standingOf } from '../../../shared/workshop/standing.ts';
import { type Family, familiesOf, rawOf } from '../../weighing/families.ts';
import { familyShares } from '../../weighing/family-weights.ts';
import { methodChange } from '../../weighing/method-change.ts';
import { addWeightSet } from '../../weighing/set-edits.ts';
import {
  chooseTop,
  givePoints,
  nextStep,
  type SwingStep,
  sameStep,
  swingSteps,
  topOf,
} from '../../weighing/swing-walk.ts';

/** A question of the round: which step comes first in its family, or what another is worth beside it. */
export interface Question {
  readonly family: Family;
  readonly step: Exclude<SwingStep, { kind: 'review' }>;
  /** Its place among all questions of the round, from 1. */
  readonly number: number;
}

/** What the room has in front of it. All of it follows from the records, so that it is the same after a restart. */
export type RoundPlace =
  | { readonly kind: 'locked'; readonly set: WeightSetRecord | null }
  /** The set that the ranking uses is not there, or not weighed by the swing questions and not complete. */
  | { readonly kind: 'begin' }
  | {
      readonly kind: 'question';
      readonly set: WeightSetRecord;
      readonly question: Question;
      readonly of: number;
    }
  | { readonly kind: 'review'; readonly set: WeightSetRecord };

/** The workshop at the weights, with a criterion that is asked about or none. */
export const atWeights = (appraisal: Appraisal, criterion: string | null): WorkshopRecord => ({
  ...standingOf(appraisal),
  part: 'weights',
  criterion,
});

/** The set that the ranking uses. */
export const agreedSet = (appraisal: Appraisal): WeightSetRecord | null => {
  const { agreedWeightSet } = appraisalOf(appraisal);
  return agreedWeightSet === null ? null : (appraisal.weightSet.get(agreedWeightSet) ?? null);
};

/** How many questions the round has: one for each member of each family. */
const questionCount = (appraisal: Appraisal): number =>
  familiesOf(appraisal).reduce((sum, { members }) => sum + members.length, 0);

/**
 * Every question that can be asked by now, in order, family by family. Until it is known which step comes first in a
 * family, nothing can be asked beside it.
 */
export const questionsOf = (appraisal: Appraisal, set: WeightSetRecord): readonly Question[] => {
  let before = 0;
  return familiesOf(appraisal).flatMap((family) => {
    const steps =
      topOf(appraisal, set, family) === null
        ? [{ kind: 'most' as const }]
        : swingSteps(appraisal, set, family).filter((step) => step.kind !== 'review');
    const start = before;
    before += family.members.length;
    return steps.map((step, place) => ({ family, step, number: start + place + 1 }));
  });
};

/** The criterion that a question is kept under while it is in front of the room. */
export const criterionAsked = (
  appraisal: Appraisal,
  set: WeightSetRecord,
  { family, step }: Pick<Question, 'family' | 'step'>,
): string | null => (step.kind === 'beside' ? step.criterion : topOf(appraisal, set, family));

/** The question that the workshop's record holds in front of the room; else the first without an answer. */
const askedNow = (appraisal: Appraisal, set: WeightSetRecord): Question | null => {
  const questions = questionsOf(appraisal, set);
  const workshop = appraisal.workshop.get(workshopId);
  const held = workshop?.part === 'weights' ? workshop.criterion : null;
  const kept =
    held === null
      ? undefined
      : questions.find((question) => criterionAsked(appraisal, set, question) === held);
  if (kept) return kept;
  return (
    questions.find(({ family, step }) => {
      const next = nextStep(appraisal, set, family);
      return next.kind !== 'review' && sameStep(next, step);
    }) ?? null
  );
};

/** Whether every family has its weights, by whatever method they were judged. */
const isWeighed = (appraisal: Appraisal, set: WeightSetRecord): boolean => {
  const sharesIn = familyShares(appraisal, set);
  return familiesOf(appraisal).every((family) => sharesIn(family) !== null);
};

/** Where the round stands. */
export const roundPlace = (appraisal: Appraisal): RoundPlace => {
  const set = agreedSet(appraisal);
  if (appraisalOf(appraisal).weightsLocked) return { kind: 'locked', set };
  if (set === null) return { kind: 'begin' };
  if (set.method !== 'swing') return isWeighed(appraisal, set) ? { kind: 'review', set } : { kind: 'begin' };
  const question = askedNow(appraisal, set);
  return question === null
    ? { kind: 'review', set }
    : { kind: 'question', set, question, of: questionCount(appraisal) };
};

/**
 * Asks the swing questions from the first on. A set that was weighed otherwise keeps its proportions as points, where
 * it has any, so that the room starts from them.
 *
 * @param id of the agreed set, should there be none
 */
export const beginRound = (
  appraisal: Appraisal,
  id: string,
): Change & { readonly warning: string | null } => {
  const held = agreedSet(appraisal);
  const label = 'Ask the swing questions';
  if (held === null) {
    const { put = [] } = addWeightSet(appraisal, id);
    const own = { ...appraisalOf(appraisal), agreedWeightSet: id };
    const swing = put.map((record) =>
      record.type === 'weightSet'
        ? { ...record, name: 'Agreed', voice: 'agreed' as const, method: 'swing' as const }
        : record,
    );
    return {
      label,
      put: [...swing.filter(({ type }) => type !== 'appraisal'), own, atWeights(appraisal, null)],
      warning: null,
    };
  }
  const { change, warning } = methodChange(appraisal, held, 'swing', familyShares(appraisal, held));
  const points = new Map(
    (change.put ?? []).flatMap((record) =>
      record.type === 'weight' ? [[record.criterion, record.raw]] : [],
    ),
  );
  const [first] = familiesOf(appraisal);
  const top = first?.members.find(({ id: member }) => points.get(member) === 100)?.id ?? null;
  return {
    ...change,
    label,
    put: [...(change.put ?? []), atWeights(appraisal, top)],
    warning,
  };
};

/** Puts a question in front of the room; null goes on to the first that has no answer, or to the review. */
export const ask = (appraisal: Appraisal, set: WeightSetRecord, question: Question | null): Change => {
  const criterion = question === null ? null : criterionAsked(appraisal, set, question);
  const name = criterion === null ? '' : appraisal.criterion.get(criterion)?.name || 'an unnamed criterion';
  return {
    label: criterion === null ? 'Weights: go on' : `Weights: back to ${name}`,
    put: [atWeights(appraisal, criterion)],
  };
};

/** Names the step that comes first in a family, and goes on. The one that had its place is asked about anew. */
export const nameFirst = (
  appraisal: Appraisal,
  set: WeightSetRecord,
  family: Family,
  criterion: string,
): Change => {
  const on = atWeights(appraisal, null);
  if (topOf(appraisal, set, family) === criterion) return { label: 'Weights: go on', put: [on] };
  const change = chooseTop(appraisal, set, family, criterion);
  return { ...change, put: [...(change.put ?? []), on] };
};

/**
 * Keeps the points of a step.
 *
 * @param goOn to the next question; else it stays in front of the room
 */
export const keepPoints = (
  appraisal: Appraisal,
  set: WeightSetRecord,
  criterion: string,
  points: number,
  goOn: boolean,
): Change => {
  const place = atWeights(appraisal, goOn ? null : criterion);
  if (rawOf(appraisal, set)(criterion) === points) return { label: 'Weights: go on', put: [place] };
  const change = givePoints(appraisal, set, criterion, points);
  return { ...change, put: [...(change.put ?? []), place] };
};

/** Goes on to the first criterion that is scored; to the ranking where none is. */
export const toFirstCriterion = (appraisal: Appraisal): Change => {
  const at = standingOf(appraisal);
  const [first] = criteriaScored(appraisal);
  const { label, record } = first ? toCriterion(appraisal, at, first.id) : toPart(at, 'ranking');
  return { label, put: [record] };
};
