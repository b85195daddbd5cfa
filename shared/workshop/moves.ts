import type { Appraisal } from '../records/aggregate.ts';
import {
  type WorkshopPart,
  type WorkshopRecord,
  type WorkshopStep,
  workshopSteps,
} from '../records/workshop.ts';
import { agreedValue, criteriaScored, isDone, optionsScored } from './agenda.ts';
import { byWidth, isArgued, spreadsOn } from './spread.ts';
import { widestOption } from './standing.ts';

/** Where the workshop goes, and what that is called in the history. */
export interface Move {
  readonly label: string;
  readonly record: WorkshopRecord;
}

const nameOf = (appraisal: Appraisal, criterion: string | null): string =>
  appraisal.criterion.get(criterion ?? '')?.name.trim() || 'a criterion without a name';

const letterOf = (appraisal: Appraisal, option: string | null): string =>
  appraisal.option.get(option ?? '')?.letter ?? '';

const stepWords: Readonly<Record<WorkshopStep, string>> = {
  read: 'read',
  score: 'score',
  spread: 'see the spread on',
  agree: 'agree on',
};

/** A timer belongs to its step: whoever moves on has stopped it. */
const stopped = ({ timer }: WorkshopRecord): WorkshopRecord['timer'] => ({ ...timer, startedAt: null });

/**
 * To a step of the criterion in front of the room. Scoring hides what was shown, so that nobody scores with the others'
 * in view; the spread and what comes after it show them. The spread starts with the option that divides people most.
 */
export const toStep = (appraisal: Appraisal, at: WorkshopRecord, step: WorkshopStep): Move => {
  const { criterion } = at;
  const others = at.shown.filter((id) => id !== criterion);
  const isSeen = criterion !== null && at.shown.includes(criterion);
  const shows = step === 'spread' || step === 'agree';
  return {
    label: `Workshop: ${stepWords[step]} ${nameOf(appraisal, criterion)}`,
    record: {
      ...at,
      part: 'scores',
      step,
      option:
        criterion !== null && (step === 'spread' || (step === 'agree' && !isSeen))
          ? widestOption(appraisal, criterion)
          : at.option,
      shown: step === 'score' ? others : shows && criterion !== null ? [...others, criterion] : at.shown,
      timer: stopped(at),
    },
  };
};

/** To the step after the one that the room is at, or null after the last. */
export const toNextStep = (appraisal: Appraisal, at: WorkshopRecord): Move | null => {
  const next = workshopSteps[workshopSteps.indexOf(at.step) + 1];
  return next ? toStep(appraisal, at, next) : null;
};

/** To another option of the same criterion. */
export const toOption = (appraisal: Appraisal, at: WorkshopRecord, option: string): Move => ({
  label: `Workshop: option ${letterOf(appraisal, option)} on ${nameOf(appraisal, at.criterion)}`,
  record: { ...at, option },
});

/** To a criterion: where its spread was seen to that, or to what was agreed; else to its beginning. */
export const toCriterion = (appraisal: Appraisal, at: WorkshopRecord, criterion: string): Move => {
  const step = !at.shown.includes(criterion) ? 'read' : isDone(appraisal, criterion) ? 'agree' : 'spread';
  return {
    label: `Workshop: on to ${nameOf(appraisal, criterion)}`,
    record: {
      ...at,
      part: 'scores',
      criterion,
      step,
      option: widestOption(appraisal, criterion),
      timer: stopped(at),
    },
  };
};

const partWords: Readonly<Record<Exclude<WorkshopPart, 'scores'>, string>> = {
  weights: 'weights',
  ranking: 'ranking',
};

/**
 * To the round of the weights, or to the ranking. In the round a criterion is one that is asked about: it is taken up
 * where it was left, and not at the criterion that was being scored.
 */
export const toPart = (at: WorkshopRecord, part: Exclude<WorkshopPart, 'scores'>): Move => ({
  label: `Workshop: on to the ${partWords[part]}`,
  record: { ...at, part, criterion: part === 'weights' ? null : at.criterion, timer: stopped(at) },
});

/**
 * To what stands before or after it on the agenda: the weights, each criterion that is scored, the ranking. Null at
 * either end, and where there is nothing to score.
 */
export const toNeighbour = (appraisal: Appraisal, at: WorkshopRecord, by: 1 | -1): Move | null => {
  const scored = criteriaScored(appraisal);
  if (scored.length === 0 || optionsScored(appraisal).length === 0) return null;
  const here =
    at.part === 'weights'
      ? -1
      : at.part === 'ranking'
        ? scored.length
        : scored.findIndex(({ id }) => id === at.criterion);
  const next = here + by;
  if (next < -1 || next > scored.length) return null;
  const criterion = scored[next];
  if (criterion) return toCriterion(appraisal, at, criterion.id);
  return toPart(at, next < 0 ? 'weights' : 'ranking');
};

/** Where agreeing on an option leads: the next option to argue about, the next criterion, or the ranking. */
export interface NextAfterAgreeing {
  readonly kind: 'option' | 'criterion' | 'ranking';
  /** The option's letter, the criterion's name, or nothing. */
  readonly name: string;
  readonly move: Move;
}

/**
 * After the option in front of the room: the next one that people argue about, from the widest down; then any that has
 * no agreed score; then the next criterion, and after the last those that were left out; then the ranking.
 */
export const afterAgreeing = (appraisal: Appraisal, at: WorkshopRecord): NextAfterAgreeing => {
  const { criterion, option } = at;
  if (criterion !== null) {
    const ordered = byWidth(spreadsOn(appraisal, criterion));
    const here = ordered.findIndex((spread) => spread.option.id === option);
    const next =
      ordered.find((spread, place) => place > here && isArgued(spread)) ??
      ordered.find(
        (spread) =>
          spread.option.id !== option && agreedValue(appraisal, spread.option.id, criterion) === null,
      );
    if (next) {
      return {
        kind: 'option',
        name: next.option.letter,
        move: toOption(appraisal, at, next.option.id),
      };
    }
  }
  const scored = criteriaScored(appraisal);
  const place = scored.findIndex(({ id }) => id === criterion);
  const next = scored[place + 1] ?? scored.find(({ id }) => id !== criterion && !isDone(appraisal, id));
  if (!next) return { kind: 'ranking', name: '', move: toPart(at, 'ranking') };
  return { kind: 'criterion', name: next.name, move: toCriterion(appraisal, at, next.id) };
};

/** The timer started for the step that the room is at. @param now an ISO instant */
export const timerStarted = (at: WorkshopRecord, now: string): Move => ({
  label: 'Workshop: start the timer',
  record: { ...at, timer: { ...at.timer, startedAt: now } },
});

/** The timer stopped. */
export const timerStopped = (at: WorkshopRecord): Move => ({
  label: 'Workshop: stop the timer',
  record: { ...at, timer: stopped(at) },
});

/** The minutes that every step is given. */
export const timerSet = (at: WorkshopRecord, minutes: number): Move => ({
  label: `Workshop: ${minutes} ${minutes === 1 ? 'minute' : 'minutes'} a step`,
  record: { ...at, timer: { ...at.timer, minutes } },
});
