import { type Appraisal, findRecord, inOrder, leafCriteria } from './aggregate.ts';
import { appraisalRecordId } from './appraisal.ts';
import type { AnyRecord, RecordKey } from './record.ts';
import { referencesOf } from './references.ts';

/** Where in the app a problem is mended. */
export type Stage = 'context' | 'options' | 'criteria' | 'weights' | 'scores' | 'costs' | 'results' | 'paper';

/** Something wrong or missing, in a sentence, with the record and the place to go to. */
export interface Problem {
  /** Stable name for tests and the command line: "score-range-inverted". */
  readonly code: string;
  /** Hard: an edit that would cause it is refused. Soft: it is listed. Blocking: soft, and the paper waits for it. */
  readonly severity: 'hard' | 'blocking' | 'soft';
  readonly record: RecordKey | null;
  readonly field: string | null;
  readonly sentence: string;
  readonly stage: Stage;
}

const stageOf: Readonly<Record<AnyRecord['type'], Stage>> = {
  appraisal: 'context',
  objective: 'context',
  practice: 'context',
  option: 'options',
  criterion: 'criteria',
  weightSet: 'weights',
  weight: 'weights',
  assessor: 'scores',
  score: 'scores',
  evidence: 'scores',
  costLine: 'costs',
  narrative: 'paper',
};

/** The stage on which a record of the type is worked on. */
export const stageForRecord = (type: AnyRecord['type']): Stage => stageOf[type];

const problemAt = (
  record: AnyRecord,
  code: string,
  sentence: string,
  field: string | null = null,
  severity: Problem['severity'] = 'hard',
): Problem => ({
  code,
  severity,
  record: { type: record.type, id: record.id },
  field,
  sentence,
  stage: stageOf[record.type],
});

const noun: Readonly<Record<AnyRecord['type'], string>> = {
  appraisal: 'the appraisal',
  objective: 'objective',
  practice: 'practice',
  option: 'option',
  criterion: 'criterion',
  weightSet: 'weight set',
  weight: 'weight',
  assessor: 'scorer',
  score: 'score',
  evidence: 'evidence item',
  costLine: 'cost line',
  narrative: 'narrative',
};

const danglingReferences = (record: AnyRecord, appraisal: Appraisal): readonly Problem[] =>
  referencesOf(record)
    .filter((reference) => !findRecord(appraisal, reference))
    .map((reference) =>
      problemAt(
        record,
        'missing-reference',
        `The ${noun[record.type]} "${record.id}" names ${noun[reference.type]} "${reference.id}", which is not in this appraisal.`,
        reference.field,
      ),
    );

const keyMatches = (record: AnyRecord): readonly Problem[] => {
  const expected =
    record.type === 'score'
      ? `score~${record.option}~${record.criterion}~${record.assessor}`
      : record.type === 'weight'
        ? `weight~${record.weightSet}~${record.criterion}`
        : record.type === 'narrative'
          ? `narrative~${record.section}`
          : record.id;
  return record.id === expected
    ? []
    : [
        problemAt(
          record,
          'wrong-key',
          `The ${noun[record.type]} "${record.id}" should have the id "${expected}".`,
          'id',
        ),
      ];
};

const ownRules = (record: AnyRecord, appraisal: Appraisal): readonly Problem[] => {
  switch (record.type) {
    case 'score': {
      const { low, value, high } = record;
      const ascending = [low, value, high].filter((bound) => bound !== null);
      return ascending.some((bound, index) => index > 0 && bound < (ascending[index - 1] ?? bound))
        ? [
            problemAt(
              record,
              'score-range-inverted',
              'The low score must not be above the score, nor the score above the high one.',
              'low',
            ),
          ]
        : [];
    }
    case 'criterion':
      return isOwnAncestor(record, appraisal)
        ? [
            problemAt(
              record,
              'criterion-in-itself',
              `The criterion "${record.name}" cannot be part of itself.`,
              'parent',
            ),
          ]
        : [];
    case 'option': {
      const twin = [...appraisal.option.values()].find(
        (other) => other.id !== record.id && other.letter === record.letter,
      );
      const comparators = [...appraisal.option.values()].filter((other) => other.comparator);
      return [
        ...(twin
          ? [
              problemAt(
                record,
                'letter-taken',
                `Two options have the letter ${record.letter}: "${record.name}" and "${twin.name}".`,
                'letter',
              ),
            ]
          : []),
        ...(record.comparator && comparators.length > 1
          ? [problemAt(record, 'two-comparators', 'Only one option can be the comparator.', 'comparator')]
          : []),
      ];
    }
    case 'appraisal': {
      const starts = record.discountRates.map(({ fromYear }) => fromYear);
      const rising = starts.every((start, index) =>
        index === 0 ? start === 0 : start > (starts[index - 1] ?? 0),
      );
      return rising
        ? []
        : [
            problemAt(
              record,
              'discount-years-not-rising',
              'Discount rates must start at year 0 and follow in rising years.',
              'discountRates',
            ),
          ];
    }
    default:
      return [];
  }
};

const isOwnAncestor = (
  criterion: Extract<AnyRecord, { type: 'criterion' }>,
  appraisal: Appraisal,
): boolean => {
  const seen = new Set<string>([criterion.id]);
  for (let parent = criterion.parent; parent !== null; ) {
    if (seen.has(parent)) return true;
    seen.add(parent);
    parent = appraisal.criterion.get(parent)?.parent ?? null;
  }
  return false;
};

/** Hard problems of one record inside an appraisal that already holds it. */
export const recordProblems = (record: AnyRecord, appraisal: Appraisal): readonly Problem[] => [
  ...keyMatches(record),
  ...danglingReferences(record, appraisal),
  ...ownRules(record, appraisal),
];

/**
 * Hard problems that an edit would cause: in the records it puts, and in those left naming a record it removes.
 *
 * @param after the appraisal with the edit applied
 */
export const editProblems = (
  after: Appraisal,
  edit: { readonly put: readonly AnyRecord[]; readonly remove: readonly RecordKey[] },
): readonly Problem[] => {
  const removesOwnRecord = !after.appraisal.get(appraisalRecordId);
  if (removesOwnRecord) {
    return [
      {
        code: 'appraisal-record-missing',
        severity: 'hard',
        record: { type: 'appraisal', id: appraisalRecordId },
        field: null,
        sentence: 'An appraisal needs its own record (type "appraisal", id "appraisal").',
        stage: 'context',
      },
    ];
  }
  const inPut = edit.put.flatMap((record) => recordProblems(record, after));
  const removed = new Set(
    edit.remove.filter((key) => !findRecord(after, key)).map((key) => `${key.type} ${key.id}`),
  );
  if (removed.size === 0) return inPut;
  const left = Object.values(after).flatMap((table) =>
    [...table.values()].filter((record) =>
      referencesOf(record).some((reference) => removed.has(`${reference.type} ${reference.id}`)),
    ),
  );
  return [...inPut, ...left.flatMap((record) => danglingReferences(record, after))];
};

/** Hard problems of a whole appraisal, as when a file is read. */
export const appraisalProblems = (appraisal: Appraisal): readonly Problem[] =>
  editProblems(appraisal, {
    put: Object.values(appraisal).flatMap((table) => [...table.values()]) as AnyRecord[],
    remove: [],
  });

/**
 * What is still missing for a paper: blocking problems first, then those that are only listed. Order is the order of
 * the stages.
 */
export const completenessProblems = (appraisal: Appraisal): readonly Problem[] => {
  const own = appraisal.appraisal.get(appraisalRecordId);
  const options = inOrder(appraisal, 'option').filter((option) => option.shortListed);
  const leaves = leafCriteria(appraisal);
  const problems: Problem[] = [];
  const add = (
    code: string,
    severity: Problem['severity'],
    stage: Stage,
    sentence: string,
    record: RecordKey | null = null,
    field: string | null = null,
  ): void => {
    problems.push({ code, severity, record, field, sentence, stage });
  };
  const ownKey: RecordKey = { type: 'appraisal', id: appraisalRecordId };

  if (!own?.title.trim())
    add('no-title', 'blocking', 'context', 'The appraisal has no title.', ownKey, 'title');
  if (!own?.decisionSought.trim()) {
    add(
      'no-decision',
      'soft',
      'context',
      'The decision that is asked for is not written down.',
      ownKey,
      'decisionSought',
    );
  }
  if (options.length < 2) {
    add('too-few-options', 'blocking', 'options', 'A choice needs at least two options on the short list.');
  }
  if (!options.some((option) => option.comparator)) {
    add('no-comparator', 'soft', 'options', 'No option is marked as the one the others are compared with.');
  }
  for (const option of inOrder(appraisal, 'option')) {
    if (!option.shortListed && !option.discardReason.trim()) {
      add(
        'no-discard-reason',
        'soft',
        'options',
        `Option ${option.letter} is not on the short list and no reason is given.`,
        { type: 'option', id: option.id },
        'discardReason',
      );
    }
  }
  if (leaves.length === 0)
    add('no-criteria', 'blocking', 'criteria', 'There are no criteria to score against.');
  if (own && own.agreedWeightSet === null) {
    add(
      'no-agreed-weights',
      'blocking',
      'weights',
      'No weight set is chosen for the ranking.',
      ownKey,
      'agreedWeightSet',
    );
  } else if (own && !own.weightsLocked) {
    add(
      'weights-open',
      'soft',
      'weights',
      'Weights are not locked; weights set after scores can be tuned to fit.',
      ownKey,
      'weightsLocked',
    );
  }
  const missing = options.flatMap((option) =>
    leaves.filter((leaf) => !hasScore(appraisal, option.id, leaf.id)).map((leaf) => ({ option, leaf })),
  );
  const firstMissing = missing[0];
  if (firstMissing) {
    add(
      'scores-missing',
      'blocking',
      'scores',
      `${missing.length === 1 ? '1 score is' : `${missing.length} scores are`} missing, first ${firstMissing.option.letter} on ${firstMissing.leaf.name}.`,
      { type: 'option', id: firstMissing.option.id },
    );
  }
  const unreasoned = [...appraisal.score.values()].filter(
    (score) => score.assessor === 'agreed' && score.value !== null && score.reason.trim() === '',
  );
  if (unreasoned[0]) {
    add(
      'reasons-missing',
      'soft',
      'scores',
      `${unreasoned.length === 1 ? '1 agreed score has' : `${unreasoned.length} agreed scores have`} no reason.`,
      { type: 'score', id: unreasoned[0].id },
      'reason',
    );
  }
  for (const option of options) {
    const lines = [...appraisal.costLine.values()].filter((line) => line.option === option.id && !line.memo);
    const unknown = lines.filter((line) => line.state === 'unknown');
    if (lines.length === 0) {
      add(
        'no-cost-lines',
        'soft',
        'costs',
        `Option ${option.letter} has no cost lines; its cost is unknown, not nothing.`,
        { type: 'option', id: option.id },
      );
    } else if (unknown.length > 0) {
      add(
        'costs-unknown',
        'soft',
        'costs',
        `Option ${option.letter} has ${unknown.length === 1 ? '1 cost line' : `${unknown.length} cost lines`} still to be costed.`,
        { type: 'option', id: option.id },
      );
    }
  }
  return problems.sort((a, b) => severityRank[a.severity] - severityRank[b.severity]);
};

const severityRank = { hard: 0, blocking: 1, soft: 2 } as const;

/** True when the cell has an agreed score or at least one assessor's. */
const hasScore = (appraisal: Appraisal, option: string, criterion: string): boolean => {
  if ((appraisal.score.get(`score~${option}~${criterion}~agreed`)?.value ?? null) !== null) return true;
  for (const assessor of appraisal.assessor.values()) {
    if ((appraisal.score.get(`score~${option}~${criterion}~${assessor.id}`)?.value ?? null) !== null)
      return true;
  }
  return false;
};
