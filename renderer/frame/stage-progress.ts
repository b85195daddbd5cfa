import { completenessProblems } from '../../shared/checks/completeness.ts';
import { type Appraisal, appraisalOf, leafCriteria } from '../../shared/records/aggregate.ts';
import type { Stage } from '../../shared/records/rules.ts';
import { scoreId } from '../../shared/records/score.ts';
import { count } from '../../shared/text/lists.ts';

/** How far a stage is: a share of 1 for its sign (null for a stage that is not filled in), and what is left in words. */
export interface Progress {
  readonly share: number | null;
  readonly words: string;
}

const context = (appraisal: Appraisal): Progress => {
  const own = appraisalOf(appraisal);
  const asked = [
    own.title,
    own.locality,
    own.commissioner,
    own.decisionSought,
    own.caseForChange,
    own.scope,
    own.execMeeting,
    own.execDate ?? '',
    own.sponsor,
    own.author,
    appraisal.objective.size > 0 ? 'some' : '',
    appraisal.practice.size > 0 ? 'some' : '',
  ];
  const filled = asked.filter((text) => text.trim() !== '').length;
  return {
    share: filled / asked.length,
    words: filled === asked.length ? 'complete' : `${filled} of ${asked.length}`,
  };
};

const options = (appraisal: Appraisal): Progress => {
  const shortListed = [...appraisal.option.values()].filter((option) => option.shortListed).length;
  const words = appraisal.option.size === 0 ? 'none yet' : `${appraisal.option.size}`;
  return { share: Math.min(1, shortListed / 2), words };
};

const criteria = (appraisal: Appraisal): Progress => {
  const leaves = leafCriteria(appraisal).length;
  return { share: leaves > 0 ? 1 : 0, words: leaves === 0 ? 'none yet' : `${leaves}` };
};

const weights = (appraisal: Appraisal): Progress => {
  const own = appraisalOf(appraisal);
  if (own.agreedWeightSet === null) return { share: 0, words: 'none yet' };
  return own.weightsLocked ? { share: 1, words: 'locked' } : { share: 0.5, words: 'not locked' };
};

/** A cell is settled when it has an agreed score with its reason, or scores of people that nothing overrules. */
const scores = (appraisal: Appraisal): Progress => {
  const shortListed = [...appraisal.option.values()].filter((option) => option.shortListed);
  const leaves = leafCriteria(appraisal);
  const byPeople = new Set<string>();
  for (const score of appraisal.score.values()) {
    if (score.assessor !== 'agreed' && score.value !== null)
      byPeople.add(`${score.option} ${score.criterion}`);
  }
  let settled = 0;
  for (const option of shortListed) {
    for (const leaf of leaves) {
      const agreed = appraisal.score.get(scoreId(option.id, leaf.id, 'agreed'));
      const hasAgreed = agreed !== undefined && agreed.value !== null;
      if (hasAgreed ? agreed.reason.trim() !== '' : byPeople.has(`${option.id} ${leaf.id}`)) settled += 1;
    }
  }
  const cells = shortListed.length * leaves.length;
  return cells === 0
    ? { share: 0, words: 'none yet' }
    : { share: settled / cells, words: `${settled} of ${cells}` };
};

const costs = (appraisal: Appraisal): Progress => {
  const shortListed = [...appraisal.option.values()].filter((option) => option.shortListed);
  const lines = [...appraisal.costLine.values()];
  const unknown = lines.filter((line) => line.state === 'unknown' && !line.memo).length;
  const costed = shortListed.filter((option) => lines.some((line) => line.option === option.id)).length;
  if (lines.length === 0) return { share: 0, words: 'none yet' };
  return unknown > 0
    ? { share: (lines.length - unknown) / lines.length, words: `${unknown} unknown` }
    : { share: costed / Math.max(1, shortListed.length), words: count(lines.length, 'line') };
};

const paper = (appraisal: Appraisal): Progress => {
  const blocking = completenessProblems(appraisal).filter(({ severity }) => severity === 'blocking').length;
  // At most eight things block the paper.
  return blocking === 0
    ? { share: 1, words: 'ready' }
    : { share: Math.max(0, 1 - blocking / 8), words: `${blocking} to do` };
};

/** What is left to do on every stage. */
export const stageProgress = (appraisal: Appraisal): Readonly<Record<Stage, Progress>> => ({
  context: context(appraisal),
  options: options(appraisal),
  criteria: criteria(appraisal),
  weights: weights(appraisal),
  scores: scores(appraisal),
  costs: costs(appraisal),
  results: { share: null, words: '' },
  paper: paper(appraisal),
});
