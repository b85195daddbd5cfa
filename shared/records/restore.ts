import { type Appraisal, allRecords, appraisalFrom, appraisalOf, findRecord } from './aggregate.ts';
import { holdsScores } from './before-and-after.ts';
import { canonicalJson } from './canonical-json.ts';
import { applyEdit, type Change, reopensLock } from './edits.ts';
import type { AnyRecord, RecordKey } from './record.ts';
import { referencesOf, withoutMentions } from './references.ts';
import { editProblems } from './rules.ts';
import { frozenRecords } from './snapshot-copy.ts';
import { nounOf } from './stages.ts';

const asItWas = (now: Appraisal, earlier: AnyRecord): AnyRecord => {
  const present = findRecord(now, earlier);
  if (earlier.type === 'appraisal' && present?.type === 'appraisal') {
    return {
      ...earlier,
      lineage: present.lineage,
      // What has been seen, and what was said when weights were opened, cannot be taken out again.
      rankingRevealed: earlier.rankingRevealed || present.rankingRevealed,
      unlockings: present.unlockings,
    };
  }
  return earlier;
};

/**
 * A record put back as it was, as an edit of today: under the same rules as any other. What it mentioned and is gone (a
 * score's evidence) is left out; what it rests on has to be there. A criterion that comes back in another form unlocks
 * the weights that were judged on it.
 *
 * @param at ISO instant of now, for the reason that an unlocking leaves
 */
export const restoreRecord = (
  now: Appraisal,
  earlier: AnyRecord,
  { label, at }: { readonly label: string; readonly at: string },
): Change => {
  const record = withoutMentions(asItWas(now, earlier), (key) => !findRecord(now, key));
  return reopensLock(now, { label: label.slice(0, 300), put: [record] }, at);
};

/** How many of a record's mentions are left out when it comes back, because what they name is gone. */
export const mentionsLost = (now: Appraisal, earlier: AnyRecord): number =>
  referencesOf(earlier).filter((reference) => reference.mention && !findRecord(now, reference)).length;

/** Why a change would be refused, in a sentence; null when it would not. */
export const refusalOf = (now: Appraisal, { put = [], remove = [] }: Change): string | null => {
  const after = applyEdit(now, { put, remove });
  const [problem] = editProblems(after, { put, remove }, now);
  if (problem?.code !== 'missing-reference') return problem?.sentence ?? null;
  const gone = put
    .flatMap((record) => referencesOf(record).map((reference) => ({ record, reference })))
    .find(({ reference }) => !findRecord(after, reference));
  return gone
    ? `It is about ${/^[aeio]/.test(nounOf(gone.reference.type)) ? 'an' : 'a'} ${nounOf(gone.reference.type)} that is no longer in the appraisal. Bring that back first.`
    : problem.sentence;
};

const differ = (one: AnyRecord | undefined, other: AnyRecord | undefined): boolean =>
  one !== other && (!one || !other || canonicalJson(one) !== canonicalJson(other));

/** Whether locked weights would change: a judgement, the method of a set, or the set that the ranking uses. */
const weightsDiffer = (now: Appraisal, then: Appraisal): boolean => {
  if (appraisalOf(now).agreedWeightSet !== appraisalOf(then).agreedWeightSet) return true;
  const sets = [...then.weightSet.values()].some((set) => {
    const present = now.weightSet.get(set.id);
    return present !== undefined && present.method !== set.method;
  });
  const ids = new Set([...now.weight.values(), ...then.weight.values()].map(({ id }) => id));
  return sets || [...ids].some((id) => now.weight.get(id)?.raw !== then.weight.get(id)?.raw);
};

/**
 * The whole appraisal put back as a snapshot holds it, in one edit. Snapshots stay, and so does what cannot be unsaid:
 * that the ranking was seen, and why weights were opened. Where weights are locked now and come back otherwise, the
 * return opens them and says so; they are then to be locked again.
 *
 * @param records that the snapshot holds
 * @param name of the snapshot
 * @param at ISO instant of now
 */
export const returnTo = (
  now: Appraisal,
  records: readonly AnyRecord[],
  { name, at }: { readonly name: string; readonly at: string },
): Change => {
  const then = appraisalFrom(records);
  const own = appraisalOf(now);
  const opens = own.weightsLocked && (!appraisalOf(then).weightsLocked || weightsDiffer(now, then));
  const reason = { at, reason: `Returned to snapshot “${name}”` };
  const put = frozenRecords(records)
    .map((record): AnyRecord => {
      const back = asItWas(now, record);
      if (back.type !== 'appraisal' || !opens) return back;
      const unlockings = holdsScores(now) ? [...own.unlockings, reason] : own.unlockings;
      return { ...back, weightsLocked: false, unlockings };
    })
    .filter((record) => differ(findRecord(now, record), record));
  const remove: RecordKey[] = frozenRecords(allRecords(now))
    .filter((record) => !findRecord(then, record))
    .map(({ type, id }) => ({ type, id }));
  const change: Change = { label: `Return to snapshot “${name}”`, put, remove };
  return opens ? change : reopensLock(now, change, at);
};
