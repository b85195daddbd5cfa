import { type Appraisal, appraisalOf } from '../records/aggregate.ts';
import type { CriterionRecord } from '../records/criterion.ts';
import { newWorkshop, type WorkshopRecord, workshopId } from '../records/workshop.ts';
import { criteriaScored, isDone, optionsScored } from './agenda.ts';
import { byWidth, spreadsOn } from './spread.ts';

/** The first thing to do on the criteria: the first that is not done; null when there is none. */
const firstToDo = (appraisal: Appraisal): CriterionRecord | null =>
  criteriaScored(appraisal).find(({ id }) => !isDone(appraisal, id)) ?? null;

/**
 * Where a workshop that has no record begins: with the weights, until they are locked; then with the first criterion
 * that is not done; with the ranking once all are.
 */
export const startOf = (appraisal: Appraisal): WorkshopRecord => {
  if (!appraisalOf(appraisal).weightsLocked) return newWorkshop();
  const next = firstToDo(appraisal);
  if (next) return { ...newWorkshop(), part: 'scores', criterion: next.id };
  return { ...newWorkshop(), part: criteriaScored(appraisal).length > 0 ? 'ranking' : 'scores' };
};

/** The option that divides people most on a criterion; without scores the first. Null without options. */
export const widestOption = (appraisal: Appraisal, criterion: string): string | null =>
  byWidth(spreadsOn(appraisal, criterion))[0]?.option.id ?? null;

/**
 * Where the workshop stands: as recorded, but never on a criterion or an option that is gone, is measured, or has left
 * the short list since.
 */
export const standingOf = (appraisal: Appraisal): WorkshopRecord => {
  const held = appraisal.workshop.get(workshopId);
  if (!held) return startOf(appraisal);
  if (held.part !== 'scores') return held;
  const scored = criteriaScored(appraisal);
  const criterion =
    scored.find(({ id }) => id === held.criterion) ?? firstToDo(appraisal) ?? scored[0] ?? null;
  // A place that had to be made up starts with reading: nobody has seen this criterion's scores.
  const step = criterion?.id === held.criterion ? held.step : 'read';
  const option = optionsScored(appraisal).find(({ id }) => id === held.option)?.id ?? null;
  return {
    ...held,
    criterion: criterion?.id ?? null,
    step,
    option: option ?? (criterion === null ? null : widestOption(appraisal, criterion.id)),
  };
};
