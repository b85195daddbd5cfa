import type { AssessorRecord } from '../records/assessor.ts';

/** Id of the stand-in, in the appraisal inside a paper, that speaks for all groups at once. */
export const everyoneStandIn = 'groupAll';
/** Id of the stand-in for people whose choices a paper tells without their group. */
export const othersStandIn = 'groupOthers';

const speaksAgain = ({ id }: Pick<AssessorRecord, 'id'>): boolean =>
  id === everyoneStandIn || id === othersStandIn;

/**
 * The scorers that people are counted by, in the order given: without the stand-ins that speak once more for people whom
 * other stand-ins speak for already.
 */
export const countedScorers = <T extends Pick<AssessorRecord, 'id'>>(scorers: readonly T[]): readonly T[] => {
  const counted = scorers.filter((scorer) => !speaksAgain(scorer));
  return counted.length > 0 ? counted : scorers;
};
