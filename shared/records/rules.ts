import { type Appraisal, findRecord } from './aggregate.ts';
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

type Effect = { readonly put: readonly AnyRecord[]; readonly remove: readonly RecordKey[] };

/** Weights that are locked before and after an edit stay as they are. One problem, however many are touched. */
const lockedWeights = (before: Appraisal, after: Appraisal, { put, remove }: Effect): readonly Problem[] => {
  const isLocked = (appraisal: Appraisal): boolean =>
    appraisal.appraisal.get(appraisalRecordId)?.weightsLocked === true;
  if (!isLocked(before) || !isLocked(after)) return [];
  const touched = [...put, ...remove].find(
    ({ type, id }) => type === 'weight' && before.weight.get(id)?.raw !== after.weight.get(id)?.raw,
  );
  return touched
    ? [
        {
          code: 'weights-locked',
          severity: 'hard',
          record: { type: 'weight', id: touched.id },
          field: 'raw',
          sentence: 'Weights are locked. Unlock them first; unlocking is recorded.',
          stage: 'weights',
        },
      ]
    : [];
};

/**
 * Hard problems that an edit would cause: in the records it puts, in those left naming a record it removes, and in what
 * is locked.
 *
 * @param after the appraisal with the edit applied
 * @param before the appraisal as it was, for an edit that a person makes. Left out where what happens is not theirs to
 * make anew (a file that is read, a merge, an undo): then no lock is asked.
 */
export const editProblems = (after: Appraisal, edit: Effect, before?: Appraisal): readonly Problem[] => {
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
  const inPut = [
    ...(before ? lockedWeights(before, after, edit) : []),
    ...edit.put.flatMap((record) => recordProblems(record, after)),
  ];
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
