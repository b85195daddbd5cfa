import { type Appraisal, appraisalOf } from '../records/aggregate.ts';
import { describeRecord, nameIn } from '../records/describe.ts';
import { applyEdit } from '../records/edits.ts';
import type { AnyRecord, RecordKey } from '../records/record.ts';
import { referencesOf, withoutMentions } from '../records/references.ts';
import { formatFinancialYear } from '../text/dates.ts';
import { count } from '../text/lists.ts';
import { setOf } from './compare.ts';
import { type Difference, isChangedBy, keyName, onlySideOf } from './differences.ts';
import { openedLock } from './lock.ts';
import type { Comparison } from './merge-plan.ts';
import { composed } from './merge-record.ts';
import { type MergeSide, mergeSide } from './merge-report.ts';
import { isRevealed } from './revealed.ts';
import { isSame } from './same.ts';
import { arrangementConflict, comparatorConflict, comparatorOf, firstInCircle, relettered } from './whole.ts';

/** What a merge comes to. */
export interface Resolution {
  readonly put: readonly AnyRecord[];
  readonly remove: readonly RecordKey[];
  readonly merged: Appraisal;
  /** What it did by itself so that the two fit together, a sentence each. */
  readonly told: readonly string[];
}

type AnswerOf = (conflict: string) => MergeSide;

/** The records as the differences alone have them, before anything is done about how they fit together. */
const drafted = (
  { copies, differences, parts, removals, sets, tangled }: Comparison,
  answerOf: AnswerOf,
): Map<string, AnyRecord | null> => {
  const stays = removals.stays(answerOf);
  const sideOf = ({ id, side }: { readonly id: string; readonly side: MergeSide | null }): MergeSide =>
    side ?? answerOf(id);
  const ofSet = (difference: Difference): MergeSide | null => {
    const set = setOf(difference);
    const decision = set === null ? undefined : sets.get(set);
    return decision ? sideOf(decision) : null;
  };
  const both = (difference: Difference, name: string): AnyRecord => {
    const { key } = difference;
    const decision = key.type === 'weightSet' ? sets.get(key.id) : undefined;
    const record = composed(key, parts.get(name) ?? [], (part) =>
      decision && part.name === 'method'
        ? sideOf(decision)
        : tangled && key.type === 'criterion' && part.name === 'parent'
          ? 'mine'
          : answerOf(`${name} ${part.name}`),
    );
    if (record.type === 'weightSet' && decision) {
      const method = copies[sideOf(decision)].weightSet.get(key.id)?.method ?? record.method;
      return { ...record, method };
    }
    if (record.type === 'criterion' && tangled) {
      const from = copies[answerOf(arrangementConflict)].criterion.get(key.id);
      return { ...record, parent: from ? from.parent : record.parent };
    }
    return record;
  };
  const draft = new Map<string, AnyRecord | null>();
  for (const [name, difference] of differences) {
    const side = ofSet(difference) ?? onlySideOf(difference);
    const record = side ? difference[side] : both(difference, name);
    draft.set(name, record && onlySideOf(difference) && !stays(record) ? null : record);
  }
  return draft;
};

/** A record that rests on what is gone, where the other copy has it; null where it rests on nothing there either. */
const elsewhere = (
  record: AnyRecord,
  difference: Difference | undefined,
  isGone: (key: RecordKey) => boolean,
): AnyRecord | null => {
  for (const side of mergeSide.options) {
    const other = difference?.[side] ?? null;
    const moved =
      record.type === 'criterion' && other?.type === 'criterion'
        ? { ...record, parent: other.parent }
        : record.type === 'costLine' && other?.type === 'costLine'
          ? { ...record, option: other.option }
          : record.type === 'comment' && other?.type === 'comment'
            ? { ...record, on: other.on }
            : null;
    if (moved && !referencesOf(moved).some((reference) => !reference.mention && isGone(reference)))
      return moved;
  }
  return record.type === 'criterion' ? { ...record, parent: null } : null;
};

/** Lets nothing name what is gone: mentions are left out, and what rested on it stands elsewhere or goes as well. */
const withoutDangling = (
  draft: Map<string, AnyRecord | null>,
  { differences, copies }: Comparison,
  told: string[],
): void => {
  const isGone = (key: RecordKey): boolean => draft.get(keyName(key)) === null;
  const nameOf = (record: AnyRecord, key: RecordKey): string =>
    describeRecord(record, copies[differences.get(keyName(key))?.mine ? 'mine' : 'theirs']);
  for (let hasChanged = true; hasChanged; ) {
    hasChanged = false;
    for (const [name, record] of draft) {
      if (!record) continue;
      const fallen = referencesOf(record).find((reference) => !reference.mention && isGone(reference));
      if (!fallen) continue;
      const moved = elsewhere(record, differences.get(name), isGone);
      draft.set(name, moved);
      told.push(
        moved
          ? `${nameOf(record, record)} was moved to what is removed. It stands ${moved.type === 'criterion' && moved.parent === null ? 'at the top' : 'where it was'}.`
          : `${nameOf(record, record)} rests on what is removed, and goes with it.`,
      );
      hasChanged = true;
    }
  }
  const unnamed = new Map<string, { readonly key: RecordKey; places: number }>();
  for (const [name, record] of draft) {
    const lost = record ? referencesOf(record).filter(isGone) : [];
    if (!record || lost.length === 0) continue;
    draft.set(name, withoutMentions(record, isGone));
    for (const key of new Map(lost.map(({ type, id }) => [keyName({ type, id }), { type, id }])).values()) {
      const held = unnamed.get(keyName(key)) ?? { key, places: 0 };
      unnamed.set(keyName(key), { key, places: held.places + 1 });
    }
  }
  for (const { key, places } of unnamed.values()) {
    const difference = differences.get(keyName(key));
    const record = difference?.mine ?? difference?.theirs;
    if (!record) continue;
    told.push(
      `${nameOf(record, key)} is removed. ${count(places, 'record')} of the copy that still had it ${places === 1 ? 'names' : 'name'} it no longer.`,
    );
  }
};

/** What changes the whole appraisal at once: one comparator, a letter for each option, no criterion inside itself. */
const fitted = (
  given: Appraisal,
  { base, comparator }: Comparison,
  answered: string | null,
  told: string[],
) => {
  let merged = given;
  const put = (...records: readonly AnyRecord[]): void => {
    merged = applyEdit(merged, { put: records, remove: [] });
  };
  for (let round = firstInCircle(merged); round; round = firstInCircle(merged)) {
    told.push(
      `The criterion “${nameIn(merged, 'criterion', round.id)}” came to stand inside itself. It stands at the top.`,
    );
    put({ ...round, parent: null });
  }
  const chosen = comparator === 'asked' ? answered : comparator.option;
  for (const option of merged.option.values()) {
    const isChosen = option.id === chosen;
    if (option.comparator !== isChosen) put({ ...option, comparator: isChosen });
  }
  for (const { option, letter, keeps } of relettered(merged, base)) {
    told.push(
      `Two options have the letter ${option.letter}. “${keeps.name}” keeps it, and “${option.name}” becomes option ${letter}.`,
    );
    put({ ...option, letter });
  }
  return merged;
};

const yearsToCheck = ({ copies, differences }: Comparison, merged: Appraisal): readonly string[] =>
  mergeSide.options.flatMap((side) => {
    const [was, is] = [appraisalOf(copies[side]).firstYear, appraisalOf(merged).firstYear];
    const hasAmounts = [...differences.values()].some(
      (difference) =>
        (difference.key.type === 'costLine' || difference.key.type === 'funding') &&
        isChangedBy(difference, side),
    );
    return was === is || !hasAmounts
      ? []
      : [
          `The first year of the costs is ${formatFinancialYear(is)}. Amounts that ${side === 'mine' ? 'this copy' : 'the other copy'} entered were counted from ${formatFinancialYear(was)}: check them.`,
        ];
  });

/** How far the appraisal has got, where that is more than a judgement: its workshop, and whether it was issued. */
const stages = ({ base, copies, differences }: Comparison, merged: Appraisal): readonly string[] => {
  const workshop = differences.get('workshop workshop');
  const wentOn =
    workshop &&
    (base ? mergeSide.options.every((side) => isChangedBy(workshop, side)) : onlySideOf(workshop) === null);
  const isIssued = (appraisal: Appraisal): boolean => appraisalOf(appraisal).status === 'issued';
  return [
    ...(wentOn
      ? [
          'Both copies went on with the workshop. It stands where it got further; what either has shown was seen.',
        ]
      : []),
    ...(isIssued(merged) && !isIssued(copies.mine)
      ? [
          'The other copy was issued, and this one counts as issued too. What was issued is kept in that file.',
        ]
      : []),
  ];
};

/**
 * What two copies come to, with an answer for each conflict. Whatever the answers, the outcome breaks no rule that each
 * copy kept, and is the same whichever copy is mine.
 *
 * @param answerOf the side that a person chose, by the conflict's id
 * @param at ISO instant, for the reason that is left where a lock is opened
 */
export const resolved = (comparison: Comparison, answerOf: AnswerOf, at: string): Resolution => {
  const { copies, comparator } = comparison;
  const told: string[] = [];
  const draft = drafted(comparison, answerOf);
  withoutDangling(draft, comparison, told);
  const put: AnyRecord[] = [];
  const remove: RecordKey[] = [];
  for (const [name, record] of draft) {
    const key = comparison.differences.get(name)?.key;
    if (record) put.push(record);
    else if (key) remove.push(key);
  }
  const answered = comparator === 'asked' ? comparatorOf(copies[answerOf(comparatorConflict)]) : null;
  let merged = fitted(applyEdit(copies.mine, { put, remove }), comparison, answered, told);
  const opened = openedLock(merged, [copies.mine, copies.theirs], comparison.base, at);
  if (opened) {
    merged = applyEdit(merged, { put: [opened.own], remove: [] });
    told.push(
      opened.why === 'unlocked'
        ? 'Weights were locked in one copy, and scores given in the other without a lock. The merge unlocks the weights and says why.'
        : 'Weights were locked, and what is weighed is no longer what was locked. The merge unlocks them and says why.',
    );
  }
  if (!appraisalOf(merged).rankingRevealed && isRevealed(merged, [copies.mine, copies.theirs])) {
    merged = applyEdit(merged, { put: [{ ...appraisalOf(merged), rankingRevealed: true }], remove: [] });
    told.push(
      'The ranking was in view in one copy, and with the other something has still to be scored. That the ranking was seen is recorded, and the paper says so.',
    );
  }
  told.push(...yearsToCheck(comparison, merged), ...stages(comparison, merged));
  // Beyond the differences, only options and criteria have been touched.
  const names = new Map<string, RecordKey>();
  for (const [name, { key }] of comparison.differences) names.set(name, key);
  for (const type of ['appraisal', 'option', 'criterion'] as const) {
    for (const { id } of merged[type].values()) names.set(keyName({ type, id }), { type, id });
  }
  const effect = { put: [] as AnyRecord[], remove: [] as RecordKey[] };
  for (const key of names.values()) {
    const before = copies.mine[key.type].get(key.id);
    const after = merged[key.type].get(key.id);
    if (!after) {
      if (before) effect.remove.push(key);
    } else if (!isSame(before, after)) effect.put.push(after);
  }
  return { ...effect, merged, told };
};
