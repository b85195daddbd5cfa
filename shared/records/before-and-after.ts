import type { Appraisal } from './aggregate.ts';
import { appraisalRecordId } from './appraisal.ts';
import { canonicalJson } from './canonical-json.ts';
import type { Problem } from './problem.ts';
import type { AnyRecord, RecordKey } from './record.ts';
import { stageForRecord } from './stages.ts';
import { altersWhatIsWeighed } from './weighed.ts';

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
  const fieldOf = ({ type, id }: RecordKey): string | null => {
    switch (type) {
      case 'weight':
        return before.weight.get(id)?.raw === after.weight.get(id)?.raw ? null : 'raw';
      case 'weightSet': {
        const was = before.weightSet.get(id);
        return was === undefined || was.method === after.weightSet.get(id)?.method ? null : 'method';
      }
      case 'appraisal': {
        // Which of the sets counts is a judgement too: picked with the scores in view, it could be picked to fit.
        const isSame = before.appraisal.get(id)?.agreedWeightSet === after.appraisal.get(id)?.agreedWeightSet;
        return isSame ? null : 'agreedWeightSet';
      }
      default:
        return null;
    }
  };
  const touched = [...put, ...remove].find((key) => fieldOf(key) !== null);
  return touched
    ? [
        {
          code: 'weights-locked',
          severity: 'hard',
          record: { type: touched.type, id: touched.id },
          field: fieldOf(touched),
          sentence: 'Weights are locked. Unlock them first; unlocking is recorded.',
          stage: 'weights',
        },
      ]
    : [];
};

/** The lock holds the descriptors too: what weights were judged on stays as it is until they are opened. */
const lockedGround: StandingRule = (before, after, edit) => {
  if (!isLocked(before) || !isLocked(after)) return [];
  const touched = altersWhatIsWeighed(before, edit);
  return touched
    ? [
        {
          code: 'weighed-locked',
          severity: 'hard',
          record: { type: touched.type, id: touched.id },
          field: null,
          sentence:
            'Weights are locked, and this changes what they were judged on. Unlock them first; unlocking is recorded.',
          stage: stageForRecord(touched.type),
        },
      ]
    : [];
};

/**
 * Opening the weights once scores are there leaves a reason, and a reason that was left stays; so does the record that
 * the ranking was seen. A reason without an opening would make the paper tell of what never was.
 */
const whatWasSaidStays: StandingRule = (before, after) => {
  const was = before.appraisal.get(appraisalRecordId);
  const is = after.appraisal.get(appraisalRecordId);
  if (!was || !is || was === is) return [];
  const problem = (code: string, sentence: string, field = 'unlockings'): readonly Problem[] => [
    {
      code,
      severity: 'hard',
      record: { type: 'appraisal', id: appraisalRecordId },
      field,
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
  if (was.rankingRevealed && !is.rankingRevealed) {
    return problem('reveal-erased', 'That the ranking was seen cannot be taken back.', 'rankingRevealed');
  }
  const opens = was.weightsLocked && !is.weightsLocked && holdsScores(before);
  const told = is.unlockings.slice(was.unlockings.length);
  if (opens && (told[0]?.reason.trim() ?? '') === '') {
    return problem(
      'unlock-without-reason',
      'Scores have been given, so unlocking the weights needs a reason. The paper prints it.',
    );
  }
  return told.length > (opens ? 1 : 0)
    ? problem(
        'unlocking-made-up',
        'A reason for unlocking is left only when weights are unlocked after scores were given, one each time.',
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
export const standingRules: readonly StandingRule[] = [
  lockedWeights,
  lockedGround,
  whatWasSaidStays,
  frozenSnapshots,
];
