import { type Appraisal, leafCriteria } from './aggregate.ts';
import { measureId } from './measure.ts';
import { agreedAssessor } from './score.ts';

const counted = new WeakMap<Appraisal, number>();

/**
 * Cells (option on the short list, leaf criterion) that still wait for somebody: without an agreed score, and not
 * scored by every scorer. One scorer alone could fill the table, and the next would score with the totals in view.
 * On a measured criterion a cell waits for its likely figure, whatever scores were given before it was measured.
 */
export const cellsAwaited = (appraisal: Appraisal): number => {
  const known = counted.get(appraisal);
  if (known !== undefined) return known;
  // By option, by criterion: how many have scored. An agreed score stands for everybody.
  const given = new Map<string, Map<string, number>>();
  appraisal.score.each(({ option, criterion, assessor, value }) => {
    if (value === null) return;
    const held = given.get(option);
    const ofOption = held ?? new Map<string, number>();
    if (!held) given.set(option, ofOption);
    const voices = assessor === agreedAssessor ? Number.POSITIVE_INFINITY : 1;
    ofOption.set(criterion, (ofOption.get(criterion) ?? 0) + voices);
  });
  const everybody = Math.max(1, appraisal.assessor.size);
  const leaves = leafCriteria(appraisal);
  let awaited = 0;
  for (const option of appraisal.option.values()) {
    if (!option.shortListed) continue;
    for (const leaf of leaves) {
      if (leaf.scoring === 'measured') {
        if ((appraisal.measure.get(measureId(option.id, leaf.id))?.likely ?? null) === null) awaited += 1;
        continue;
      }
      if ((given.get(option.id)?.get(leaf.id) ?? 0) < everybody) awaited += 1;
    }
  }
  counted.set(appraisal, awaited);
  return awaited;
};
