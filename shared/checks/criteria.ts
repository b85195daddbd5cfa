import { leafCriteria } from '../records/aggregate.ts';
import type { Check } from './check.ts';
import { repeatedGates, withoutEnds } from './criteria-hints.ts';

const someCriteria: Check = (appraisal) =>
  leafCriteria(appraisal).length > 0
    ? []
    : [
        {
          code: 'no-criteria',
          severity: 'blocking',
          record: null,
          field: null,
          sentence: 'There are no criteria to score against.',
          stage: 'criteria',
        },
      ];

const ends: Check = (appraisal) =>
  withoutEnds(appraisal).map(({ id, name, code, descriptors }) => ({
    code: 'criterion-without-ends',
    severity: 'soft',
    record: { type: 'criterion', id },
    field: 'descriptors',
    sentence: `${name.trim() || code || 'An unnamed criterion'} does not say what ${[
      descriptors.at0.trim() === '' ? '0' : '',
      descriptors.at100.trim() === '' ? '100' : '',
    ]
      .filter(Boolean)
      .join(
        ' and ',
      )} look${descriptors.at0.trim() !== '' || descriptors.at100.trim() !== '' ? 's' : ''} like.`,
    stage: 'criteria',
  }));

const gatesScoredAgain: Check = (appraisal) =>
  repeatedGates(appraisal).map(({ criterion, gate, at }) => ({
    code: 'descriptor-repeats-gate',
    severity: 'soft',
    record: { type: 'criterion', id: criterion.id },
    field: 'descriptors',
    sentence: `What ${at.slice(2)} looks like on ${criterion.name} repeats the gate ${gate.code || gate.name}.`,
    stage: 'criteria',
  }));

/** What is missing about the criteria. */
export const criteriaChecks: readonly Check[] = [someCriteria, ends, gatesScoredAgain];
