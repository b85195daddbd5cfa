import { strongestBeforeTests } from '../analysis/analyse.ts';
import type { Strength } from '../analysis/analysis.ts';
import { type Appraisal, appraisalOf } from '../records/aggregate.ts';
import type { OptionRecord } from '../records/option.ts';
import { shortList } from './check.ts';

/** Options with a score of any kind: without one, an option has not been appraised. */
export const scoredOptions = (appraisal: Appraisal): ReadonlySet<string> => {
  const measured = new Set(
    [...appraisal.criterion.values()].filter(({ scoring }) => scoring === 'measured').map(({ id }) => id),
  );
  const scored = new Set<string>();
  appraisal.score.each(({ option, criterion, value }) => {
    if (value !== null && !measured.has(criterion)) scored.add(option);
  });
  appraisal.measure.each(({ option, criterion, likely }) => {
    if (likely !== null && measured.has(criterion)) scored.add(option);
  });
  return scored;
};

/** Options that were appraised: on the short list, with scores. In the user's order. */
export const appraisedOptions = (appraisal: Appraisal): readonly OptionRecord[] => {
  const scored = scoredOptions(appraisal);
  return shortList(appraisal).filter(({ id }) => scored.has(id));
};

/** What the paper is about to ask for, and how strongly the figures let it. */
export interface Asked {
  readonly strength: Strength;
  /** In front by the figures; undefined while none is. */
  readonly front: OptionRecord | undefined;
  /** The appraised option that the author recommends, or else the one in front. */
  readonly option: OptionRecord | undefined;
}

/**
 * Reads what is asked for.
 *
 * @param known the strength by the analysis, where it is at hand; otherwise it is read as any random test could leave it
 */
export const askedOf = (appraisal: Appraisal, known?: Strength): Asked => {
  const strength = known ?? strongestBeforeTests(appraisal);
  const front = strength.option === null ? undefined : appraisal.option.get(strength.option);
  const chosen = appraisalOf(appraisal).recommended.option;
  const recommended =
    chosen === null ? undefined : appraisedOptions(appraisal).find(({ id }) => id === chosen);
  return { strength, front, option: recommended ?? front };
};
