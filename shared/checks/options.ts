import { modelsMixed } from '../analysis/models-mixed.ts';
import { populationsOf } from '../analysis/population.ts';
import { appraisalOf, inOrder } from '../records/aggregate.ts';
import { joinNames } from '../text/lists.ts';
import { askedOf } from './asked.ts';
import { appraisalKey, type Check, shortList } from './check.ts';

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

const mixedReason: Check = (appraisal) =>
  !modelsMixed(appraisal) || appraisalOf(appraisal).mixedModelsReason.trim()
    ? []
    : [
        {
          code: 'models-mixed',
          severity: 'soft',
          record: appraisalKey,
          field: 'mixedModelsReason',
          sentence:
            'Models of who employs the staff and models of how one pathway is run stand together on the short list, and no reason is given.',
          stage: 'options',
        },
      ];

const elsewhere = {
  geography: 'an area',
  'out-of-hours-list': 'an out-of-hours list',
} as const;

const notOnLists: Check = (appraisal) =>
  shortList(appraisal).flatMap(({ id, letter, restsOn }) =>
    restsOn === 'geography' || restsOn === 'out-of-hours-list'
      ? [
          {
            code: 'not-on-registered-lists',
            severity: 'soft',
            record: { type: 'option', id },
            field: 'restsOn',
            sentence: `Option ${letter} rests on ${elsewhere[restsOn]} and not on registered lists: pilots follow practice lists.`,
            stage: 'options',
          },
        ]
      : [],
  );

const nobodyOnLists: Check = (appraisal) => {
  const options = shortList(appraisal).filter(({ practices }) => practices !== 'all');
  const patients = new Map(
    populationsOf(appraisal, options).map((population) => [population.option, population.patients]),
  );
  return options
    .filter(({ id }) => patients.get(id) === 0)
    .map(({ id, letter, practices }) => ({
      code: 'no-population',
      severity: 'soft',
      record: { type: 'option', id },
      field: 'practices',
      sentence:
        practices.length === 0
          ? `Option ${letter} rests on chosen practices, and none is chosen.`
          : `Option ${letter} rests on practices that have nobody on their lists.`,
      stage: 'options',
    }));
};

/** One line for all of them, at the first. */
const patients: Check = (appraisal) => {
  const options = shortList(appraisal);
  const silent = options.filter(({ patientsNotice }) => patientsNotice.trim() === '');
  const [first] = silent;
  return first === undefined
    ? []
    : [
        {
          code: 'patients-notice-missing',
          severity: 'soft',
          record: { type: 'option', id: first.id },
          field: 'patientsNotice',
          sentence: `${joinNames(silent.map(({ letter }) => letter))} ${silent.length === 1 ? 'does' : 'do'} not say what patients would notice.`,
          stage: 'options',
        },
      ];
};

/** What everything is compared with runs already; any other option's yearly costs count from its start. */
const frontStart: Check = (appraisal, known) => {
  const { front } = askedOf(appraisal, known);
  if (!front || front.comparator || front.startDate !== null || front.earliestStart !== null) return [];
  const runs = inOrder(appraisal, 'costLine').some(
    ({ option, kind, state, memo }) =>
      option === front.id && kind === 'recurring' && state === 'costed' && !memo,
  );
  return runs
    ? [
        {
          code: 'front-option-no-start',
          severity: 'soft',
          record: { type: 'option', id: front.id },
          field: 'startDate',
          sentence: `Option ${front.letter} is in front and has recurring costs, and no start is given.`,
          // Who is in front is told on no stage before the ranking may be seen.
          stage: 'paper',
        },
      ]
    : [];
};

/** What is missing about the options. */
export const optionChecks: readonly Check[] = [
  enoughOptions,
  comparator,
  discardReasons,
  mixedReason,
  notOnLists,
  nobodyOnLists,
  patients,
  frontStart,
];
