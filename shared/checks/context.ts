import { type Appraisal, appraisalOf, inOrder } from '../records/aggregate.ts';
import type { PracticeRecord } from '../records/practice.ts';
import { count } from '../text/lists.ts';
import { appraisalKey, type Check, shortList } from './check.ts';

const title: Check = (appraisal) =>
  appraisalOf(appraisal).title.trim()
    ? []
    : [
        {
          code: 'no-title',
          severity: 'blocking',
          record: appraisalKey,
          field: 'title',
          sentence: 'The appraisal has no title.',
          stage: 'context',
        },
      ];

const decision: Check = (appraisal) =>
  appraisalOf(appraisal).decisionSought.trim()
    ? []
    : [
        {
          code: 'no-decision',
          severity: 'soft',
          record: appraisalKey,
          field: 'decisionSought',
          sentence: 'The decision that is asked for is not written down.',
          stage: 'context',
        },
      ];

/** An option of "all" practices rests on those that take part: without any, it has no population. */
const takingPart: Check = (appraisal) => {
  if ([...appraisal.practice.values()].some(({ takesPart }) => takesPart)) return [];
  const resting = shortList(appraisal).filter(
    ({ restsOn, practices }) => restsOn === 'registered-lists' && practices === 'all',
  );
  const [first] = resting;
  return first === undefined
    ? []
    : [
        {
          code: 'no-practice-takes-part',
          severity: 'soft',
          record: appraisalKey,
          field: 'practices',
          sentence: `No practice takes part, and ${resting.length === 1 ? `option ${first.letter} rests` : `${count(resting.length, 'option')} rest`} on registered lists.`,
          stage: 'context',
        },
      ];
};

/** Whether the list of a practice counts in any population. */
const countsSomewhere = ({ id, takesPart }: PracticeRecord, appraisal: Appraisal): boolean =>
  takesPart || shortList(appraisal).some(({ practices }) => practices !== 'all' && practices.includes(id));

const listSizes: Check = (appraisal) => {
  const bare = inOrder(appraisal, 'practice').filter(
    (practice) => practice.listSize === 0 && countsSomewhere(practice, appraisal),
  );
  const [first] = bare;
  return first === undefined
    ? []
    : [
        {
          code: 'no-list-size',
          severity: 'soft',
          record: { type: 'practice', id: first.id },
          field: 'listSize',
          sentence: `${count(bare.length, 'practice has', 'practices have')} no list size, the first ${first.name.trim() || 'a practice without a name'}: the population leaves ${bare.length === 1 ? 'it' : 'them'} out.`,
          stage: 'context',
        },
      ];
};

const staffNumbers: Check = (appraisal) => {
  const bare = inOrder(appraisal, 'staffGroup').filter(({ wte }) => wte === null);
  const [first] = bare;
  return first === undefined
    ? []
    : [
        {
          code: 'no-wte',
          severity: 'soft',
          record: { type: 'staffGroup', id: first.id },
          field: 'wte',
          sentence: `${count(bare.length, 'staff group has', 'staff groups have')} no whole-time equivalents, the first ${first.name.trim() || 'a group without a name'}.`,
          stage: 'context',
        },
      ];
};

/** What is missing about the decision itself, the practices and the staff in scope. */
export const contextChecks: readonly Check[] = [title, decision, takingPart, listSizes, staffNumbers];
