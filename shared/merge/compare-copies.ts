import { findRecord } from '../records/aggregate.ts';
import { fieldDifferences } from '../records/compare.ts';
import { describeRecord } from '../records/describe.ts';
import { recordTypes } from '../records/record.ts';
import { count } from '../text/lists.ts';
import { comparisonOf } from './compare.ts';
import { conflictsIn } from './conflicts.ts';
import { keyName } from './differences.ts';
import type { Comparison, Copies, MergePlan } from './merge-plan.ts';
import type { MergeTaken } from './merge-report.ts';
import { type Resolution, resolved } from './resolve.ts';
import { isSame } from './same.ts';

/** Nothing is written with it: what comes of each answer is only looked at. */
const noTime = '1970-01-01T00:00:00.000Z';

/** Longest words that are told of a field whole; of a longer one, its name says where to look. */
const short = 40;

const takenIn = ({ put, remove, merged }: Resolution, { copies }: Comparison): readonly MergeTaken[] => {
  const taken: MergeTaken[] = put.map((record) => {
    const { type, id } = record;
    const before = findRecord(copies.mine, record) ?? null;
    const fields = before ? fieldDifferences(before, record, copies.mine, merged) : [];
    return {
      key: { type, id },
      name: describeRecord(record, merged),
      did: before ? 'changed' : 'added',
      what: fields.map(({ label, before: was, after: is }) =>
        was !== null && is !== null && was.length <= short && is.length <= short
          ? `${label} ${was} to ${is}`
          : label,
      ),
    };
  });
  for (const key of remove) {
    const record = findRecord(copies.mine, key);
    if (record) taken.push({ key, name: describeRecord(record, copies.mine), did: 'removed', what: [] });
  }
  const place = new Map(recordTypes.map((type, index) => [type, index]));
  const { compare } = new Intl.Collator('en-GB', { numeric: true });
  return taken.sort(
    (a, b) =>
      (place.get(a.key.type) ?? 0) - (place.get(b.key.type) ?? 0) ||
      compare(a.name, b.name) ||
      (a.key.id < b.key.id ? -1 : 1),
  );
};

/** What is told whatever is answered, and what only goes with one set of answers. */
const notesOf = (mine: Resolution, theirs: Resolution): readonly string[] => [
  ...mine.told.map((sentence) =>
    theirs.told.includes(sentence) ? sentence : `With this copy’s answers: ${sentence}`,
  ),
  ...theirs.told
    .filter((sentence) => !mine.told.includes(sentence))
    .map((sentence) => `With the other copy’s answers: ${sentence}`),
];

/** How many records only this copy has changed, beyond those that may go with what the other one removed. */
const keptIn = ({ base, differences, removals }: Comparison): number => {
  if (!base) return 0;
  const goes = new Set([...removals.asked.values()].flatMap((asked) => asked.goes.map(keyName)));
  let kept = 0;
  for (const [name, difference] of differences) {
    if (isSame(difference.base, difference.theirs) && !goes.has(name)) kept += 1;
  }
  return kept;
};

const snapshotNote = ({ mine, theirs }: Copies): readonly string[] => {
  const own = new Set(mine.flatMap(({ type, id }) => (type === 'snapshot' ? [id] : [])));
  const others = theirs.records.filter(({ type, id }) => type === 'snapshot' && !own.has(id)).length;
  return others === 0
    ? []
    : [
        `The other copy has ${count(others, 'snapshot')} of its own. ${others === 1 ? 'It stays' : 'They stay'} in its file.`,
      ];
};

/**
 * Compares two copies of one appraisal record by record, beside where they parted.
 *
 * What one side alone did is taken, and what both did alike is there. Where both changed a record, its parts are merged
 * one by one (`parts.ts` says what belongs together), and a part that both changed otherwise is a conflict. What one side
 * removed while the other went on with it, or with what rests on it, is a conflict of the removed record. A list of ids
 * is merged as a set. What was seen, and what was said when weights were opened, stays. Snapshots are not merged.
 *
 * Where nothing shows where the copies parted, every part that differs is a conflict, and so is every record that only one
 * of them has; what rests on such a record goes with it.
 */
export const compareCopies = (copies: Copies): MergePlan => {
  const comparison = comparisonOf(copies);
  const conflicts = conflictsIn(comparison);
  const mine = resolved(comparison, () => 'mine', noTime);
  const theirs = conflicts.length === 0 ? mine : resolved(comparison, () => 'theirs', noTime);
  return {
    comparison,
    report: {
      file: copies.theirs.file,
      base: copies.base ? 'known' : 'unknown',
      parted: copies.parted,
      taken: [...takenIn(mine, comparison)],
      kept: keptIn(comparison),
      conflicts: [...conflicts],
      notes: [...notesOf(mine, theirs), ...snapshotNote(copies)],
    },
  };
};
