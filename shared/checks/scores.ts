import { type Appraisal, appraisalOf, inOrder, leafCriteria } from '../records/aggregate.ts';
import { measureId } from '../records/measure.ts';
import { agreedAssessor, type ScoreRecord, scoreId } from '../records/score.ts';
import { count } from '../text/lists.ts';
import { appraisalKey, type Check, shortList } from './check.ts';

const isMeasured = (appraisal: Appraisal, criterion: string): boolean =>
  appraisal.criterion.get(criterion)?.scoring === 'measured';

/** Cells (option, leaf criterion) that have a value, by option: someone's score, or on a measured criterion its figure. */
const filledCells = (appraisal: Appraisal): ReadonlyMap<string, ReadonlySet<string>> => {
  const cells = new Map<string, Set<string>>();
  const measured = new Set(
    [...appraisal.criterion.values()].flatMap(({ id, scoring }) => (scoring === 'measured' ? [id] : [])),
  );
  const fill = (option: string, criterion: string): void => {
    const held = cells.get(option);
    if (held) held.add(criterion);
    else cells.set(option, new Set([criterion]));
  };
  appraisal.score.each(({ option, criterion, value }) => {
    if (value !== null && !measured.has(criterion)) fill(option, criterion);
  });
  for (const { option, criterion, likely } of appraisal.measure.values()) {
    if (likely !== null && measured.has(criterion)) fill(option, criterion);
  }
  return cells;
};

const scores: Check = (appraisal) => {
  const filled = filledCells(appraisal);
  const leaves = leafCriteria(appraisal);
  const missing = shortList(appraisal).flatMap((option) =>
    leaves.filter((leaf) => !filled.get(option.id)?.has(leaf.id)).map((leaf) => ({ option, leaf })),
  );
  const [first] = missing;
  return first
    ? [
        {
          code: 'scores-missing',
          severity: 'blocking',
          record:
            first.leaf.scoring === 'measured'
              ? { type: 'measure', id: measureId(first.option.id, first.leaf.id) }
              : { type: 'score', id: scoreId(first.option.id, first.leaf.id, agreedAssessor) },
          field: first.leaf.scoring === 'measured' ? 'likely' : 'value',
          sentence: `${count(missing.length, 'score is', 'scores are')} missing, the first for ${first.option.letter} on ${first.leaf.name}.`,
          stage: 'scores',
        },
      ]
    : [];
};

const reasons: Check = (appraisal) => {
  const bare: ScoreRecord[] = [];
  appraisal.score.each((score) => {
    if (
      score.assessor === agreedAssessor &&
      score.value !== null &&
      score.reason.trim() === '' &&
      !isMeasured(appraisal, score.criterion)
    ) {
      bare.push(score);
    }
  });
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

const sources: Check = (appraisal) => {
  const bare = [...appraisal.measure.values()].filter(
    ({ likely, reason, criterion }) =>
      likely !== null && reason.trim() === '' && isMeasured(appraisal, criterion),
  );
  const [first] = bare;
  return first
    ? [
        {
          code: 'measure-reasons-missing',
          severity: 'soft',
          record: { type: 'measure', id: first.id },
          field: 'reason',
          sentence: `${count(bare.length, 'measured figure does', 'measured figures do')} not say where ${bare.length === 1 ? 'it comes' : 'they come'} from.`,
          stage: 'scores',
        },
      ]
    : [];
};

const scorersAsked: Check = (appraisal) => {
  const open = inOrder(appraisal, 'assessor').filter(({ asked }) => !asked);
  const [first] = open;
  return first
    ? [
        {
          code: 'interests-not-asked',
          severity: 'soft',
          record: { type: 'assessor', id: first.id },
          field: 'asked',
          sentence: `${count(open.length, 'scorer has', 'scorers have')} not been asked for interests: none declared is an answer, not asked is not.`,
          stage: 'scores',
        },
      ]
    : [];
};

// Whoever writes the paper chooses what is in it, with or without scorers beside them.
const authorAsked: Check = (appraisal) =>
  appraisalOf(appraisal).authorInterests.asked || shortList(appraisal).length === 0
    ? []
    : [
        {
          code: 'author-not-asked',
          severity: 'soft',
          record: appraisalKey,
          field: 'authorInterests',
          sentence: 'The author of the paper has not said whether they have an interest in any option.',
          stage: 'scores',
        },
      ];

/** What is missing about the scores. */
export const scoreChecks: readonly Check[] = [scores, reasons, sources, scorersAsked, authorAsked];
