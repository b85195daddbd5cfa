import { type Appraisal, appraisalOf, inOrder } from '../../../shared/records/aggregate.ts';
import { type AssessorRecord, peopleIn } from '../../../shared/records/assessor.ts';
import type { Change } from '../../../shared/records/edits.ts';
import { count, joinNames } from '../../../shared/text/lists.ts';

/** The answer to the question for interests: of a scorer, or of the author of the paper. */
export interface Answer {
  readonly asked: boolean;
  readonly interests: readonly { readonly option: string; readonly declaration: string }[];
}

/** What may be chosen where no interest is declared. */
export const answers = { notAsked: 'not asked', none: 'none declared' } as const;

/** "not asked", "none declared", "declared in B and D". */
export const answerWords = (appraisal: Appraisal, { asked, interests }: Answer): string => {
  if (interests.length > 0) {
    const letters = interests.map(({ option }) => appraisal.option.get(option)?.letter ?? '').sort();
    return `declared in ${joinNames(letters)}`;
  }
  return asked ? answers.none : answers.notAsked;
};

/** What was declared about an option, or null. */
export const declaredIn = ({ interests }: Pick<Answer, 'interests'>, option: string): string | null =>
  interests.find((interest) => interest.option === option)?.declaration ?? null;

/** The answer with an interest in an option declared, changed or withdrawn. Declaring one is an answer. */
export const withDeclaration = <T extends Answer>(answer: T, option: string, declaration: string): T => {
  const words = declaration.trim();
  const before = answer.interests.find((interest) => interest.option === option);
  const others = answer.interests.filter((interest) => interest !== before);
  return {
    ...answer,
    asked: answer.asked || words !== '',
    interests: words === '' ? others : [...others, { ...before, option, declaration: words }],
  };
};

/** Declares, changes or withdraws a scorer's interest in an option. */
export const interestChange = (
  appraisal: Appraisal,
  scorer: AssessorRecord,
  option: string,
  declaration: string,
): Change => ({
  label: `Interest of ${scorer.name || 'a scorer'} in ${appraisal.option.get(option)?.letter ?? ''}`,
  put: [withDeclaration(scorer, option, declaration)],
});

/** Says whether a scorer has answered the question for interests. */
export const askedChange = (scorer: AssessorRecord, asked: boolean): Change => ({
  label: `${scorer.name || 'A scorer'}: ${asked ? 'asked for interests' : 'not asked for interests'}`,
  put: [{ ...scorer, asked }],
});

/** The author's declaration about an option. */
export const authorInterestChange = (appraisal: Appraisal, option: string, declaration: string): Change => {
  const own = appraisalOf(appraisal);
  return {
    label: `Interest of the author in ${appraisal.option.get(option)?.letter ?? ''}`,
    put: [{ ...own, authorInterests: withDeclaration(own.authorInterests, option, declaration) }],
  };
};

/** Says whether the author of the paper has answered the question for interests. */
export const authorAskedChange = (appraisal: Appraisal, asked: boolean): Change => {
  const own = appraisalOf(appraisal);
  return {
    label: `The author: ${asked ? 'asked for interests' : 'not asked for interests'}`,
    put: [{ ...own, authorInterests: { ...own.authorInterests, asked } }],
  };
};

/** People among some scorers who declared an interest in an option, and how many they all are. */
const shareWithInterest = (
  scorers: readonly AssessorRecord[],
  option: string,
): { readonly declared: number; readonly all: number } => {
  let declared = 0;
  let all = 0;
  for (const scorer of scorers) {
    const interest = scorer.interests.find((one) => one.option === option);
    all += peopleIn(scorer);
    if (interest) declared += Math.min(peopleIn(scorer), interest.people ?? peopleIn(scorer));
  }
  return { declared, all };
};

/**
 * What to say of interests where scores on an option are shown: of one scorer what was declared, of a group how many
 * declared. Null where there is nothing to say.
 *
 * @param who a scorer's id, a group's name, or neither for everybody
 */
export const interestNote = (
  appraisal: Appraisal,
  option: string,
  who: { readonly assessor?: string; readonly group?: string } = {},
): string | null => {
  if (who.assessor !== undefined) {
    const scorer = appraisal.assessor.get(who.assessor);
    return scorer ? declaredIn(scorer, option) : null;
  }
  const everybody = inOrder(appraisal, 'assessor');
  if (everybody.length === 0) return declaredIn(appraisalOf(appraisal).authorInterests, option);
  const scorers = everybody.filter(
    ({ group }) => who.group === undefined || (group.trim() || 'No group') === who.group,
  );
  const { declared, all } = shareWithInterest(scorers, option);
  return declared === 0 ? null : `${count(declared, 'scorer')} of ${all} declared an interest`;
};
