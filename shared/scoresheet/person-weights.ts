import type { Appraisal } from '../records/aggregate.ts';
import type { AssessorRecord } from '../records/assessor.ts';
import { startOf } from '../records/describe.ts';
import type { WeightSetRecord } from '../records/weight-set.ts';
import { line } from './sheet-wording.ts';

/** Longest name of a weight set and of its voice (shared/records/weight-set.ts). */
const longestName = 120;

/** The id of the weight set that a person's sheets make: the same for every sheet of theirs. */
export const personSetId = (assessor: string): string => `sheet~${assessor}`;

/** What the set, and its voice, are called. */
export const personSetName = ({ name }: AssessorRecord): string =>
  startOf(line(name), longestName - 1) || 'A scorer without a name';

/**
 * The weight set that holds a person's own swing weights: the one that their sheets made, or else the one set whose voice
 * goes by their name.
 */
export const personSet = (appraisal: Appraisal, assessor: AssessorRecord): WeightSetRecord | undefined => {
  const made = appraisal.weightSet.get(personSetId(assessor.id));
  if (made) return made;
  const named = [...appraisal.weightSet.values()].filter(
    ({ voice, voiceName, method }) =>
      voice === 'person' && method === 'swing' && line(voiceName) === personSetName(assessor),
  );
  const twins = [...appraisal.assessor.values()].filter(
    (other) => personSetName(other) === personSetName(assessor),
  );
  return named.length === 1 && twins.length === 1 ? named[0] : undefined;
};
