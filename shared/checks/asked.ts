import { strongestBeforeTests } from '../analysis/analyse.ts';
import type { Strength } from '../analysis/analysis.ts';
import { type Appraisal, appraisalOf } from '../records/aggregate.ts';
import type { OptionRecord } from '../records/option.ts';

/** Whether anything at all has been scored of an option: without, it has not been appraised. */
export const isScored = (appraisal: Appraisal, option: string): boolean => {
  const isMeasured = (criterion: string): boolean =>
    appraisal.criterion.get(criterion)?.scoring === 'measured';
  return (
    [...appraisal.score.values()].some(
      (score) => score.option === option && score.value !== null && !isMeasured(score.criterion),
    ) ||
    [...appraisal.measure.values()].some(
      (measure) => measure.option === option && measure.likely !== null && isMeasured(measure.criterion),
    )
  );
};

/** An option that was appraised: on the short list, with scores. */
export const isAppraised = (appraisal: Appraisal, option: OptionRecord): boolean =>
  option.shortListed && isScored(appraisal, option.id);

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
  const recommended = chosen === null ? undefined : appraisal.option.get(chosen);
  return {
    strength,
    front,
    option: recommended && isAppraised(appraisal, recommended) ? recommended : front,
  };
};
