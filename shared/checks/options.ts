import { inOrder } from '../records/aggregate.ts';
import { type Check, shortList } from './check.ts';

const enoughOptions: Check = (appraisal) =>
  shortList(appraisal).length >= 2
    ? []
    : [
        {
          code: 'too-few-options',
          severity: 'blocking',
          record: null,
          field: null,
          sentence: 'A choice needs at least two options on the short list.',
          stage: 'options',
        },
      ];

const comparator: Check = (appraisal) =>
  shortList(appraisal).some((option) => option.comparator)
    ? []
    : [
        {
          code: 'no-comparator',
          severity: 'soft',
          record: null,
          field: null,
          sentence: 'No option on the short list is marked as the one the others are compared with.',
          stage: 'options',
        },
      ];

const discardReasons: Check = (appraisal) =>
  inOrder(appraisal, 'option')
    .filter((option) => !option.shortListed && !option.discardReason.trim())
    .map((option) => ({
      code: 'no-discard-reason',
      severity: 'soft',
      record: { type: 'option', id: option.id },
      field: 'discardReason',
      sentence: `Option ${option.letter} is not on the short list and no reason is given.`,
      stage: 'options',
    }));

/** What is missing about the options. */
export const optionChecks: readonly Check[] = [enoughOptions, comparator, discardReasons];
