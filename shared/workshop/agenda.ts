import { type Appraisal, inOrder, leafCriteria } from '../records/aggregate.ts';
import type { CriterionRecord } from '../records/criterion.ts';
import type { OptionRecord } from '../records/option.ts';
import { agreedAssessor, scoreId } from '../records/score.ts';
import { workshopId } from '../records/workshop.ts';

/**
 * How far the room is with a criterion: a score agreed for every option; something scored, agreed or seen; nothing yet;
 * or nothing to do, as it is measured and not scored.
 */
export type AgendaState = 'done' | 'begun' | 'to come' | 'measured';

/** One criterion of the agenda. */
export interface AgendaItem {
  readonly criterion: CriterionRecord;
  readonly state: AgendaState;
  /** Its place among those that are scored, from 1; null where it is measured. */
  readonly number: number | null;
}

/** The options that are scored: the short list, in the user's order. */
export const optionsScored = (appraisal: Appraisal): readonly OptionRecord[] =>
  inOrder(appraisal, 'option').filter(({ shortListed }) => shortListed);

/** The criteria that people score, in table order. */
export const criteriaScored = (appraisal: Appraisal): readonly CriterionRecord[] =>
  leafCriteria(appraisal).filter(({ scoring }) => scoring === 'judged');

/** The agreed score of a cell, or null. */
export const agreedValue = (appraisal: Appraisal, option: string, criterion: string): number | null =>
  appraisal.score.get(scoreId(option, criterion, agreedAssessor))?.value ?? null;

/** Whether every option has its agreed score on the criterion; never without options. */
export const isDone = (appraisal: Appraisal, criterion: string): boolean => {
  const options = optionsScored(appraisal);
  return options.length > 0 && options.every(({ id }) => agreedValue(appraisal, id, criterion) !== null);
};

/** Every leaf of the tree in table order, with how far the room is with it. */
export const agendaOf = (appraisal: Appraisal): readonly AgendaItem[] => {
  const touched = new Set(appraisal.workshop.get(workshopId)?.shown);
  for (const { criterion, value } of appraisal.score.values()) if (value !== null) touched.add(criterion);
  let number = 0;
  return leafCriteria(appraisal).map((criterion): AgendaItem => {
    if (criterion.scoring === 'measured') return { criterion, state: 'measured', number: null };
    number += 1;
    const state = isDone(appraisal, criterion.id) ? 'done' : touched.has(criterion.id) ? 'begun' : 'to come';
    return { criterion, state, number };
  });
};
