import { criterionTree } from '../analysis/criterion-tree.ts';
import { unknownYears } from '../analysis/unknown-years.ts';
import { directWeights } from '../analysis/weights.ts';
import { type Appraisal, appraisalOf, inOrder, leafCriteria } from '../records/aggregate.ts';
import { appraisalRecordId } from '../records/appraisal.ts';
import { emptyOwnFields, unstatedCoverLabels } from '../records/cover-fields.ts';
import type { Problem } from '../records/problem.ts';
import type { RecordKey, RecordOf } from '../records/record.ts';
import { agreedAssessor, scoreId } from '../records/score.ts';
import { weightId } from '../records/weight-set.ts';
import { count } from '../text/lists.ts';

/**
 * A check looks at the whole appraisal and names what is missing for a paper. Blocking checks are few on purpose: at
 * most eight things may hold a paper back. To add one: write it below and name it in `checks`.
 */
type Check = (appraisal: Appraisal) => readonly Problem[];

const appraisalKey: RecordKey = { type: 'appraisal', id: appraisalRecordId };

const shortList = (appraisal: Appraisal): readonly RecordOf<'option'>[] =>
  inOrder(appraisal, 'option').filter((option) => option.shortListed);

const title: Check = (appraisal) =>
  appraisalOf(appraisal).title.trim()
    ? []
    : [
        {
          code: 'no-title',
          severity: 'blocking',
          record: appraisalKey,
          field: 'title',
          sentence: 'The appraisal has no title.',
          stage: 'context',
        },
      ];

const decision: Check = (appraisal) =>
  appraisalOf(appraisal).decisionSought.trim()
    ? []
    : [
        {
          code: 'no-decision',
          severity: 'soft',
          record: appraisalKey,
          field: 'decisionSought',
          sentence: 'The decision that is asked for is not written down.',
          stage: 'context',
        },
      ];

const enoughOptions: Check = (appraisal) =>
  shortList(appraisal).length >= 2
    ? []
    : [
        {
          code: 'too-few-options',
          severity: 'blocking',
          record: null,
          field: null,
          sentence: 'A choice needs at least two options on the short list.',
          stage: 'options',
        },
      ];

const comparator: Check = (appraisal) =>
  shortList(appraisal).some((option) => option.comparator)
    ? []
    : [
        {
          code: 'no-comparator',
          severity: 'soft',
          record: null,
          field: null,
          sentence: 'No option on the short list is marked as the one the others are compared with.',
          stage: 'options',
        },
      ];

const discardReasons: Check = (appraisal) =>
  inOrder(appraisal, 'option')
    .filter((option) => !option.shortListed && !option.discardReason.trim())
    .map((option) => ({
      code: 'no-discard-reason',
      severity: 'soft',
      record: { type: 'option', id: option.id },
      field: 'discardReason',
      sentence: `Option ${option.letter} is not on the short list and no reason is given.`,
      stage: 'options',
    }));

const someCriteria: Check = (appraisal) =>
  leafCriteria(appraisal).length > 0
    ? []
    : [
        {
          code: 'no-criteria',
          severity: 'blocking',
          record: null,
          field: null,
          sentence: 'There are no criteria to score against.',
          stage: 'criteria',
        },
      ];

const weights: Check = (appraisal) => {
  const { agreedWeightSet, weightsLocked } = appraisalOf(appraisal);
  if (agreedWeightSet === null) {
    return [
      {
        code: 'no-agreed-weights',
        severity: 'blocking',
        record: appraisalKey,
        field: 'agreedWeightSet',
        sentence: 'No weight set is chosen for the ranking.',
        stage: 'weights',
      },
    ];
  }
  // The function that the ranking uses: whatever stops it there holds the paper back here, in the same words.
  const { problem } = directWeights(
    criterionTree(appraisal.criterion.values()),
    (criterion) => appraisal.weight.get(weightId(agreedWeightSet, criterion))?.raw,
  );
  // That there are no criteria is said once, by its own check.
  if (problem && problem.code !== 'no-criteria') {
    return [
      {
        code: 'no-weights',
        severity: 'blocking',
        record: { type: 'weightSet', id: agreedWeightSet },
        field: null,
        sentence: problem.sentence,
        stage: 'weights',
      },
    ];
  }
  return weightsLocked
    ? []
    : [
        {
          code: 'weights-open',
          severity: 'soft',
          record: appraisalKey,
          field: 'weightsLocked',
          sentence: 'Weights are not locked; weights that can still change can be tuned to fit.',
          stage: 'weights',
        },
      ];
};

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

const costs: Check = (appraisal) =>
  shortList(appraisal).flatMap((option): readonly Problem[] => {
    const lines = inOrder(appraisal, 'costLine').filter((line) => line.option === option.id && !line.memo);
    const unknown = lines.filter(
      (line) => unknownYears(line, appraisalOf(appraisal).horizonYears).length > 0,
    ).length;
    if (lines.length > 0 && unknown === 0) return [];
    return [
      {
        code: lines.length === 0 ? 'no-cost-lines' : 'costs-unknown',
        severity: 'soft',
        record: { type: 'option', id: option.id },
        field: null,
        sentence:
          lines.length === 0
            ? `Option ${option.letter} has no cost lines; its cost is unknown, not nothing.`
            : `Option ${option.letter} has ${count(unknown, 'cost line')} still to be costed.`,
        stage: 'costs',
      },
    ];
  });

/** The cover prints "Not yet stated" for each of these. */
const cover: Check = (appraisal) => {
  const { own, words } = unstatedCoverLabels(appraisal);
  const sentence = (labels: readonly string[]): string =>
    `The cover does not yet state: ${labels.map((label) => label.toLowerCase()).join(', ')}.`;
  const problems: Problem[] = [];
  if (own.length > 0) {
    problems.push({
      code: 'cover-details',
      severity: 'soft',
      record: appraisalKey,
      field: emptyOwnFields(appraisalOf(appraisal))[0]?.[0] ?? null,
      sentence: sentence(own),
      stage: 'context',
    });
  }
  if (words.length > 0) {
    problems.push({
      code: 'cover-words',
      severity: 'soft',
      record: null,
      field: null,
      sentence: sentence(words),
      stage: 'paper',
    });
  }
  return problems;
};

const checks: readonly Check[] = [
  title,
  decision,
  enoughOptions,
  comparator,
  discardReasons,
  someCriteria,
  weights,
  scores,
  reasons,
  costs,
  cover,
];

/** What is still missing for a paper: first what blocks it, then what is only listed, each in the stages' order. */
export const completenessProblems = (appraisal: Appraisal): readonly Problem[] => {
  const problems = checks.flatMap((check) => check(appraisal));
  return [
    ...problems.filter((problem) => problem.severity === 'blocking'),
    ...problems.filter((problem) => problem.severity !== 'blocking'),
  ];
};
