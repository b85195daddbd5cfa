import type { Appraisal } from '../../shared/records/aggregate.ts';
import { canonicalJson } from '../../shared/records/canonical-json.ts';
import type { CommentRecord } from '../../shared/records/comment.ts';
import type { Change } from '../../shared/records/edits.ts';
import { newMeasure } from '../../shared/records/measure.ts';
import type { AnyRecord } from '../../shared/records/record.ts';
import { newScore } from '../../shared/records/score.ts';

/** What a comment can be about. */
export type Commented = CommentRecord['on'];

/** A comment that somebody is about to make. */
export interface GivenComment {
  readonly id: string;
  readonly on: Commented;
  readonly at: string;
  readonly by: string;
  readonly text: string;
}

type CommentTable = Appraisal['comment'];

const sorted = new WeakMap<CommentTable, ReadonlyMap<string, readonly CommentRecord[]>>();

const keyOf = ({ type, id }: Commented): string => `${type} ${id}`;

/** Every comment by what it is about, oldest first. */
const byRecord = (table: CommentTable): ReadonlyMap<string, readonly CommentRecord[]> => {
  const known = sorted.get(table);
  if (known) return known;
  const found = new Map<string, CommentRecord[]>();
  for (const comment of table.values()) {
    const key = keyOf(comment.on);
    const held = found.get(key);
    if (held) held.push(comment);
    else found.set(key, [comment]);
  }
  for (const held of found.values()) {
    held.sort((a, b) => (a.at === b.at ? (a.id < b.id ? -1 : 1) : a.at < b.at ? -1 : 1));
  }
  sorted.set(table, found);
  return found;
};

/** The comments on one record, oldest first. */
export const commentsOn = ({ comment }: Appraisal, on: Commented): readonly CommentRecord[] =>
  byRecord(comment).get(keyOf(on)) ?? [];

/** How many comments on a record are still open. */
export const openOn = (appraisal: Appraisal, on: Commented): number =>
  commentsOn(appraisal, on).filter(({ settled }) => !settled).length;

/** Every open comment, by what it is about; within that, oldest first. */
export const openComments = ({ comment }: Appraisal): readonly (readonly CommentRecord[])[] =>
  [...byRecord(comment).values()].flatMap((held) => {
    const open = held.filter(({ settled }) => !settled);
    return open.length === 0 ? [] : [open];
  });

/** The names under the comments so far, each once. */
export const namesSoFar = ({ comment }: Appraisal): readonly string[] =>
  [...new Set([...comment.values()].map(({ by }) => by))].filter((by) => by !== '').sort();

/**
 * The edit that adds a comment.
 *
 * @param bearer what is put in the appraisal to bear the comment where its record is not there yet, or null
 * @param name what the comment is about: "D on Access"
 */
export const addComment = (
  appraisal: Appraisal,
  given: GivenComment,
  bearer: AnyRecord | null,
  name: string,
): Change => {
  const isThere = appraisal[given.on.type].get(given.on.id) !== undefined;
  const comment: CommentRecord = {
    type: 'comment',
    ...given,
    by: given.by.trim(),
    text: given.text.trim(),
    settled: false,
  };
  return { label: `Comment on ${name}`, put: [...(isThere || !bearer ? [] : [bearer]), comment] };
};

/** The edit that settles a comment, or opens it again. */
export const settleComment = (comment: CommentRecord, settled: boolean, name: string): Change => ({
  label: `${settled ? 'Settle' : 'Reopen'} comment on ${name}`,
  put: [{ ...comment, settled }],
});

/** Whether a record holds nothing but its keys: it is there to bear comments. */
const onlyBears = (record: AnyRecord | undefined): record is AnyRecord => {
  if (record?.type === 'score') {
    const { option, criterion, assessor } = record;
    return canonicalJson(record) === canonicalJson(newScore(option, criterion, assessor, null));
  }
  if (record?.type === 'measure') {
    return canonicalJson(record) === canonicalJson(newMeasure(record.option, record.criterion, null));
  }
  return false;
};

/** The edit that removes a comment, and with the last one the record that was there to bear it. */
export const removeComment = (appraisal: Appraisal, comment: CommentRecord, name: string): Change => {
  const bearer: AnyRecord | undefined = appraisal[comment.on.type].get(comment.on.id);
  const last = commentsOn(appraisal, comment.on).every(({ id }) => id === comment.id);
  return {
    label: `Remove comment on ${name}`,
    remove: [
      { type: 'comment', id: comment.id },
      ...(last && onlyBears(bearer) ? [{ type: bearer.type, id: bearer.id }] : []),
    ],
  };
};
