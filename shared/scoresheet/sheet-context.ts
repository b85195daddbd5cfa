import { type Appraisal, appraisalOf, inOrder, leafCriteria } from '../records/aggregate.ts';
import type { AppraisalRecord } from '../records/appraisal.ts';
import type { AssessorRecord } from '../records/assessor.ts';
import type { CriterionRecord } from '../records/criterion.ts';
import type { OptionRecord } from '../records/option.ts';

/** What every page of one person's sheet is made from. */
export interface SheetContext {
  readonly appraisal: Appraisal;
  readonly own: AppraisalRecord;
  readonly assessor: AssessorRecord;
  /** The short list, in its order. */
  readonly options: readonly OptionRecord[];
  /** The criteria that people score, in table order. */
  readonly scored: readonly CriterionRecord[];
  /** The criteria that are weighed beside each other, family by family; none while the weights are locked. */
  readonly families: readonly WeighedFamily[];
  /** With what they have given so far, or blank. */
  readonly filled: boolean;
}

/** Criteria whose weights are judged beside each other; a family of one has nothing to be judged beside. */
export interface WeighedFamily {
  /** What they are part of; null at the top. */
  readonly parent: CriterionRecord | null;
  readonly members: readonly { readonly criterion: CriterionRecord; readonly hasParts: boolean }[];
}

/** Criteria that people judge: leaves of the tree that are not measured. */
export const scoredCriteria = (appraisal: Appraisal): readonly CriterionRecord[] =>
  leafCriteria(appraisal).filter(({ scoring }) => scoring === 'judged');

/** The families of the tree with two members or more, the top first, each before its parts'. */
export const weighedFamilies = (appraisal: Appraisal): readonly WeighedFamily[] => {
  const all = inOrder(appraisal, 'criterion');
  const partsOf = (parent: string | null): readonly CriterionRecord[] =>
    all.filter((criterion) => criterion.parent === parent);
  const walk = (parent: CriterionRecord | null): readonly WeighedFamily[] => {
    const members = partsOf(parent?.id ?? null);
    const within = members.flatMap(walk);
    const family = {
      parent,
      members: members.map((criterion) => ({ criterion, hasParts: partsOf(criterion.id).length > 0 })),
    };
    return members.length > 1 ? [family, ...within] : within;
  };
  return walk(null);
};

/**
 * Gathers what a sheet is made from.
 *
 * @throws {Error} when the assessor is not in the appraisal: whoever asks has just picked them from it
 */
export const sheetContext = (appraisal: Appraisal, assessorId: string, filled: boolean): SheetContext => {
  const assessor = appraisal.assessor.get(assessorId);
  if (!assessor) throw new Error(`There is no scorer "${assessorId}" to make a sheet for`);
  const own = appraisalOf(appraisal);
  return {
    appraisal,
    own,
    assessor,
    options: inOrder(appraisal, 'option').filter(({ shortListed }) => shortListed),
    scored: scoredCriteria(appraisal),
    families: own.weightsLocked ? [] : weighedFamilies(appraisal),
    filled,
  };
};
