import { indexAppraisal } from '../../../shared/analysis/index-appraisal.ts';
import { type Outlier, outliersIn } from '../../../shared/analysis/outliers.ts';
import { fewest } from '../../../shared/paper/group-means.ts';
import { type Appraisal, appraisalOf } from '../../../shared/records/aggregate.ts';
import { formatNumber } from '../../../shared/text/numbers.ts';
import { shownScore } from './score-edits.ts';
import { unsettledKey } from './to-settle.ts';

/**
 * Who gave a score far from the others, as it may be said: by name where the appraisal allows it; else as one of a
 * group, of which two people or more have scored the cell. Null where it could only be one person.
 */
const whoGave = (appraisal: Appraisal, { assessor, group, ofGroup }: Outlier): string | null => {
  if (appraisalOf(appraisal).namingAllowed) return appraisal.assessor.get(assessor)?.name || 'One scorer';
  if (ofGroup < fewest) return null;
  return group === 'No group' ? 'One of those without a group' : `One of the ${group} group`;
};

/** "One of the Staff group gave 0, 35 below the mean of the other 17." */
const told = (appraisal: Appraisal, outlier: Outlier): string | null => {
  const who = whoGave(appraisal, outlier);
  const { value, away, people } = outlier;
  return who === null
    ? null
    : `${who} gave ${shownScore(value)}, ${formatNumber(Math.abs(away))} ${away < 0 ? 'below' : 'above'} the mean of the other ${people}.`;
};

/** What to say of scores far from the others, farthest first, by cell name `option criterion`. */
export const outlierWords = (appraisal: Appraisal): ReadonlyMap<string, readonly string[]> => {
  const words = new Map<string, string[]>();
  for (const outlier of outliersIn(indexAppraisal(appraisal))) {
    const sentence = told(appraisal, outlier);
    if (sentence === null) continue;
    const key = unsettledKey(outlier.option, outlier.criterion);
    words.set(key, [...(words.get(key) ?? []), sentence]);
  }
  return words;
};
