import { type Appraisal, appraisalOf, inOrder, leafCriteria } from '../../shared/records/aggregate.ts';
import type { AssessorRecord } from '../../shared/records/assessor.ts';
import { agreedAssessor } from '../../shared/records/score.ts';
import { count, joinNames } from '../../shared/text/lists.ts';

/** Scorers by group, in the order in which the groups first appear; without a group under "No group". */
export const groupsOf = (
  appraisal: Appraisal,
): readonly (readonly [group: string, scorers: readonly AssessorRecord[]])[] => {
  const groups = new Map<string, AssessorRecord[]>();
  for (const scorer of inOrder(appraisal, 'assessor')) {
    const group = scorer.group || 'No group';
    groups.set(group, [...(groups.get(group) ?? []), scorer]);
  }
  return [...groups];
};

/** What a scorer finds in a sheet, in a sentence. */
export const contentSentence = (appraisal: Appraisal): string => {
  const options = [...appraisal.option.values()].filter(({ shortListed }) => shortListed).length;
  const leaves = leafCriteria(appraisal);
  const judged = leaves.filter(({ scoring }) => scoring === 'judged').length;
  const measured = leaves.length - judged;
  return [
    `In each: ${count(options, 'option')} against ${count(judged, 'criterion', 'criteria')} with what 0 to 100 look like, and cells for the score, its low and high and the reason; interests to declare, the option they would choose, and weights for who wants to give them.`,
    measured > 0
      ? ` ${count(measured, 'measured criterion', 'measured criteria')} left out: nobody judges those.`
      : '',
  ].join('');
};

/** What should be put right before sheets go out, each as a sentence; nothing of it keeps them from being made. */
export const makeWarnings = (appraisal: Appraisal): readonly string[] => {
  const bare = leafCriteria(appraisal).filter(
    ({ scoring, descriptors }) =>
      scoring === 'judged' && Object.values(descriptors).every((text) => text.trim() === ''),
  );
  const named = bare.map(({ name, code }) => name || code || 'a criterion without a name');
  return [
    appraisalOf(appraisal).weightsLocked
      ? ''
      : 'Weights are not locked yet. Lock them before people score, so that nobody can say they were set to fit.',
    bare.length === 0
      ? ''
      : bare.length > 4
        ? `${bare.length} criteria do not say what 0 to 100 look like: people will mean different things by one score.`
        : `${joinNames(named)} ${bare.length === 1 ? 'does' : 'do'} not say what 0 to 100 look like: people will mean different things by one score.`,
  ].filter(Boolean);
};

/** How many of the scorers have given a score of their own. */
export const haveScored = (appraisal: Appraisal): number => {
  const seen = new Set<string>();
  appraisal.score.each(({ assessor, value }) => {
    if (assessor !== agreedAssessor && value !== null) seen.add(assessor);
  });
  return seen.size;
};
