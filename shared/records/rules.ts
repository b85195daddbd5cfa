import { formatNumber } from '../text/numbers.ts';
import { type Appraisal, findRecord } from './aggregate.ts';
import { appraisalRecordId } from './appraisal.ts';
import { standingRules } from './before-and-after.ts';
import { mostRecords, mostSnapshots } from './fields.ts';
import { gateResultId } from './gate.ts';
import { measureId } from './measure.ts';
import { narrativeId } from './narrative.ts';
import { ownProblems } from './own-rules.ts';
import { type Problem, problemAt } from './problem.ts';
import type { AnyRecord, RecordKey } from './record.ts';
import { referencesOf } from './references.ts';
import { scoreId } from './score.ts';
import { employerId } from './staff-group.ts';
import { nounOf } from './stages.ts';
import { positionId } from './stakeholder.ts';
import { weightId } from './weight-set.ts';

const danglingReferences = (record: AnyRecord, appraisal: Appraisal): readonly Problem[] =>
  referencesOf(record)
    .filter((reference) => !findRecord(appraisal, reference))
    .map((reference) =>
      problemAt(
        record,
        'missing-reference',
        `${record.type === 'appraisal' ? 'The appraisal' : `The ${nounOf(record.type)} "${record.id}"`} names ${nounOf(reference.type)} "${reference.id}", which is not in this appraisal.`,
        reference.field,
      ),
    );

/** The id that a record named by its keys has to have; its own id for any other. */
const expectedId = (record: AnyRecord): string => {
  switch (record.type) {
    case 'score':
      return scoreId(record.option, record.criterion, record.assessor);
    case 'weight':
      return weightId(record.weightSet, record.criterion, record.over);
    case 'narrative':
      return narrativeId(record.section);
    case 'employer':
      return employerId(record.option, record.staffGroup);
    case 'gateResult':
      return gateResultId(record.option, record.gate);
    case 'measure':
      return measureId(record.option, record.criterion);
    case 'position':
      return positionId(record.option, record.stakeholder);
    default:
      return record.id;
  }
};

const keyMatches = (record: AnyRecord): readonly Problem[] => {
  const expected = expectedId(record);
  return record.id === expected
    ? []
    : [
        problemAt(
          record,
          'wrong-key',
          `The ${nounOf(record.type)} "${record.id}" should have the id "${expected}".`,
          'id',
        ),
      ];
};

/** Hard problems of one record inside an appraisal that already holds it. */
export const recordProblems = (record: AnyRecord, appraisal: Appraisal): readonly Problem[] => [
  ...keyMatches(record),
  ...danglingReferences(record, appraisal),
  ...ownProblems(record, appraisal),
];

const sizeOf = (appraisal: Appraisal): number =>
  Object.values(appraisal).reduce((sum, { size }) => sum + size, 0);

/** More than a file may hold: what cannot go out whole and come back is not let in. */
const overfull = (appraisal: Appraisal): readonly Problem[] => {
  const problem = (code: string, most: number, what: string): Problem => ({
    code,
    severity: 'hard',
    record: null,
    field: null,
    sentence: `An appraisal holds at most ${formatNumber(most)} ${what}.`,
    stage: 'history',
  });
  return [
    ...(sizeOf(appraisal) > mostRecords ? [problem('too-many-records', mostRecords, 'records')] : []),
    ...(appraisal.snapshot.size > mostSnapshots
      ? [problem('too-many-snapshots', mostSnapshots, 'snapshots; remove some that are no longer needed')]
      : []),
  ];
};

type Effect = { readonly put: readonly AnyRecord[]; readonly remove: readonly RecordKey[] };

/**
 * Hard problems that an edit would cause: in the records it puts, in those left naming a record it removes, and in what
 * is locked.
 *
 * @param after the appraisal with the edit applied
 * @param before the appraisal as it was, for an edit that a person makes. Left out where what happens is not theirs to
 * make anew (a file that is read, a merge, an undo): then nothing is asked of what was.
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
    ...(before && sizeOf(after) <= sizeOf(before) ? [] : overfull(after)),
    ...(before ? standingRules.flatMap((rule) => rule(before, after, edit)) : []),
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
