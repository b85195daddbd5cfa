import type { Appraisal } from './aggregate.ts';
import { appraisalRecordId } from './appraisal.ts';
import { canonicalJson } from './canonical-json.ts';
import type { Problem } from './problem.ts';
import type { AnyRecord, RecordKey } from './record.ts';

type Effect = { readonly put: readonly AnyRecord[]; readonly remove: readonly RecordKey[] };

/** A hard rule about what an edit may do to what was there before it. */
type StandingRule = (before: Appraisal, after: Appraisal, edit: Effect) => readonly Problem[];

const isLocked = (appraisal: Appraisal): boolean =>
  appraisal.appraisal.get(appraisalRecordId)?.weightsLocked === true;

/** True once somebody has left a score or a measurement: from then on, opening the weights needs a reason. */
export const holdsScores = (appraisal: Appraisal): boolean => {
  for (const { value } of appraisal.score.values()) if (value !== null) return true;
  for (const { likely } of appraisal.measure.values()) if (likely !== null) return true;
  return false;
};

/** Weights that are locked before and after an edit stay as they are. One problem, however many are touched. */
const lockedWeights: StandingRule = (before, after, { put, remove }) => {
  if (!isLocked(before) || !isLocked(after)) return [];
  const touched = [...put, ...remove].find(({ type, id }) =>
    type === 'weight'
      ? before.weight.get(id)?.raw !== after.weight.get(id)?.raw
      : type === 'weightSet' &&
        before.weightSet.get(id) !== undefined &&
        before.weightSet.get(id)?.method !== after.weightSet.get(id)?.method,
  );
  return touched
    ? [
        {
          code: 'weights-locked',
          severity: 'hard',
          record: { type: touched.type, id: touched.id },
          field: touched.type === 'weight' ? 'raw' : 'method',
          sentence: 'Weights are locked. Unlock them first; unlocking is recorded.',
          stage: 'weights',
        },
      ]
    : [];
};

/** Opening the weights once scores are there leaves a reason, and a reason that was left stays. */
const unlockingIsToldOf: StandingRule = (before, after) => {
  const was = before.appraisal.get(appraisalRecordId);
  const is = after.appraisal.get(appraisalRecordId);
  if (!was || !is || was === is) return [];
  const problem = (code: string, sentence: string): readonly Problem[] => [
    {
      code,
      severity: 'hard',
      record: { type: 'appraisal', id: appraisalRecordId },
      field: 'unlockings',
      sentence,
      stage: 'weights',
    },
  ];
  const kept = was.unlockings.every(
    (entry, place) => canonicalJson(entry) === canonicalJson(is.unlockings[place] ?? null),
  );
  if (!kept) {
    return problem(
      'unlocking-erased',
      'What was said when the weights were unlocked cannot be taken out again.',
    );
  }
  const opens = was.weightsLocked && !is.weightsLocked && holdsScores(before);
  const reason = is.unlockings[was.unlockings.length]?.reason.trim() ?? '';
  return opens && reason === ''
    ? problem(
        'unlock-without-reason',
        'Scores have been given, so unlocking the weights needs a reason. The paper prints it.',
      )
    : [];
};

/** Of a snapshot only its name, its note and its place can change: it is a record of how things were. */
const frozenSnapshots: StandingRule = (before, _after, { put }) => {
  const changed = put.find((record) => {
    if (record.type !== 'snapshot') return false;
    const was = before.snapshot.get(record.id);
    return (
      !was ||
      canonicalJson({ ...record, name: '', note: '', order: 0 }) !==
        canonicalJson({ ...was, name: '', note: '', order: 0 })
    );
  });
  return changed
    ? [
        {
          code: 'snapshot-frozen',
          severity: 'hard',
          record: { type: 'snapshot', id: changed.id },
          field: null,
          sentence: 'A snapshot cannot be changed or made by hand; take a new one.',
          stage: 'history',
        },
      ]
    : [];
};

/** Every rule of this kind. They hold for what a person does now; what is read, merged or undone happened before. */
export const standingRules: readonly StandingRule[] = [lockedWeights, unlockingIsToldOf, frozenSnapshots];
