import { type Appraisal, leafCriteria } from '../records/aggregate.ts';
import { agreedAssessor, scoreId } from '../records/score.ts';
import { count } from '../text/lists.ts';
import { type Check, shortList } from './check.ts';

/** Cells (option, leaf criterion) in which someone has left a value. */
const scoredCells = (appraisal: Appraisal): ReadonlySet<string> => {
  const cells = new Set<string>();
  for (const score of appraisal.score.values()) {
    if (score.value !== null) cells.add(`${score.option} ${score.criterion}`);
  }
  return cells;
};

const scores: Check = (appraisal) => {
  const scored = scoredCells(appraisal);
  const leaves = leafCriteria(appraisal);
  const missing = shortList(appraisal).flatMap((option) =>
    leaves.filter((leaf) => !scored.has(`${option.id} ${leaf.id}`)).map((leaf) => ({ option, leaf })),
  );
  const [first] = missing;
  return first
    ? [
        {
          code: 'scores-missing',
          severity: 'blocking',
          record: { type: 'score', id: scoreId(first.option.id, first.leaf.id, agreedAssessor) },
          field: 'value',
          sentence: `${count(missing.length, 'score is', 'scores are')} missing, the first for ${first.option.letter} on ${first.leaf.name}.`,
          stage: 'scores',
        },
      ]
    : [];
};

const reasons: Check = (appraisal) => {
  const bare = [...appraisal.score.values()].filter(
    (score) => score.assessor === agreedAssessor && score.value !== null && score.reason.trim() === '',
  );
  const [first] = bare;
  return first
    ? [
        {
          code: 'reasons-missing',
          severity: 'soft',
          record: { type: 'score', id: first.id },
          field: 'reason',
          sentence: `${count(bare.length, 'agreed score has', 'agreed scores have')} no reason.`,
          stage: 'scores',
        },
      ]
    : [];
};

/** What is missing about the scores. */
export const scoreChecks: readonly Check[] = [scores, reasons];
