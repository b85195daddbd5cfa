import type { Appraisal } from '../records/aggregate.ts';

/**
 * Whether the short list holds both models of who employs the staff and models of how a pathway is run: they are not
 * alternatives to each other, so that the paper has to say why they stand side by side. Options of no stated kind count
 * as neither.
 */
export const modelsMixed = (appraisal: Appraisal): boolean => {
  const kinds = new Set(
    [...appraisal.option.values()].filter(({ shortListed }) => shortListed).map(({ modelKind }) => modelKind),
  );
  return kinds.has('employer') && kinds.has('pathway');
};
