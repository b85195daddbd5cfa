import { type Appraisal, inOrder } from '../records/aggregate.ts';
import { peopleIn } from '../records/assessor.ts';
import { count, joinNames } from '../text/lists.ts';
import { askedOf } from './asked.ts';
import type { Check } from './check.ts';

/** Somebody would choose an option and has not said why: a paper cannot answer that. A stand-in’s people said elsewhere. */
const noReason: Check = (appraisal) => {
  const bare = inOrder(appraisal, 'assessor').filter(
    (scorer) => peopleIn(scorer) === 1 && scorer.choices.some(({ reason }) => reason.trim() === ''),
  );
  const [first] = bare;
  return first
    ? [
        {
          code: 'choices-no-reason',
          severity: 'soft',
          record: { type: 'assessor', id: first.id },
          field: 'choices',
          sentence: `${count(bare.length, 'scorer says', 'scorers say')} which option they would choose and not why.`,
          stage: 'scores',
        },
      ]
    : [];
};

/** How many people would choose each option. */
const chosen = (appraisal: Appraisal): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const scorer of appraisal.assessor.values()) {
    for (const { option } of scorer.choices.slice(0, peopleIn(scorer))) {
      counts.set(option, (counts.get(option) ?? 0) + 1);
    }
  }
  return counts;
};

/** Another option than the one that the paper asks for is what most people would choose: no fault, but never unsaid. */
const against: Check = (appraisal, known) => {
  const counts = chosen(appraisal);
  // What one person would choose is no majority.
  if ([...counts.values()].reduce((sum, number) => sum + number, 0) < 2) return [];
  const { option: asked } = askedOf(appraisal, known);
  if (!asked) return [];
  const agree = counts.get(asked.id) ?? 0;
  const letters = inOrder(appraisal, 'option')
    .filter(({ id }) => (counts.get(id) ?? 0) > agree)
    .map(({ letter }) => letter);
  return letters.length > 0
    ? [
        {
          code: 'choices-against',
          severity: 'soft',
          record: null,
          field: null,
          sentence: `More scorers would choose ${joinNames(letters, 'or')} than ${asked.letter}, which the paper asks for: the paper says so.`,
          // With the paper, which nobody opens and does not see the ranking: beside the scores it would give it away.
          stage: 'paper',
        },
      ]
    : [];
};

/** What is missing about what people would choose, and what speaks against the recommendation. */
export const choiceChecks: readonly Check[] = [noReason, against];
