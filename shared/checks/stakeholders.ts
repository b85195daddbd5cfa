import { groupStands } from '../analysis/positions.ts';
import { type Appraisal, inOrder } from '../records/aggregate.ts';
import { positionId } from '../records/stakeholder.ts';
import { count } from '../text/lists.ts';
import { type Check, shortList } from './check.ts';

const noGroups: Check = (appraisal) =>
  appraisal.stakeholder.size > 0
    ? []
    : [
        {
          code: 'no-stakeholders',
          severity: 'soft',
          record: null,
          field: null,
          sentence: 'No stakeholder groups are listed.',
          stage: 'stakeholders',
        },
      ];

const nameOf = (name: string): string => name.trim() || 'an unnamed group';

/** Whether nobody's position is known on any of several options. */
const isMapEmpty = (appraisal: Appraisal): boolean => {
  const options = shortList(appraisal);
  return (
    options.length > 1 &&
    options.every(({ id }) => groupStands(appraisal, id).every(({ value }) => value === null))
  );
};

/** One line for all options while no group has said anything. */
const noPositions: Check = (appraisal) => {
  const options = shortList(appraisal);
  const [option] = options;
  const [group] = inOrder(appraisal, 'stakeholder');
  return option === undefined || group === undefined || !isMapEmpty(appraisal)
    ? []
    : [
        {
          code: 'no-positions',
          severity: 'soft',
          record: { type: 'position', id: positionId(option.id, group.id) },
          field: 'value',
          sentence: `Where ${count(appraisal.stakeholder.size, 'group stands', 'groups stand')} on the ${options.length} options is not known.`,
          stage: 'stakeholders',
        },
      ];
};

/** One line an option, however many groups have not said. */
const positions: Check = (appraisal) =>
  shortList(appraisal).flatMap((option) => {
    if (isMapEmpty(appraisal)) return [];
    const open = groupStands(appraisal, option.id).filter(({ value }) => value === null);
    const [first] = open;
    return first
      ? [
          {
            code: 'positions-missing',
            severity: 'soft',
            record: { type: 'position', id: positionId(option.id, first.stakeholder) },
            field: 'value',
            sentence: `Where ${count(open.length, 'group stands', 'groups stand')} on option ${option.letter} is not known, the first ${nameOf(first.name)}.`,
            stage: 'stakeholders',
          } as const,
        ]
      : [];
  });

const influence: Check = (appraisal) => {
  const open = inOrder(appraisal, 'stakeholder').filter((group) => group.influence === null);
  const [first] = open;
  return first
    ? [
        {
          code: 'influence-missing',
          severity: 'soft',
          record: { type: 'stakeholder', id: first.id },
          field: 'influence',
          sentence: `The influence of ${count(open.length, 'group')} has not been judged, the first ${nameOf(first.name)}.`,
          stage: 'stakeholders',
        },
      ]
    : [];
};

/** What is missing about the stakeholders. */
export const stakeholderChecks: readonly Check[] = [noGroups, noPositions, positions, influence];
