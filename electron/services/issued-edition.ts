import type { IssuedEdition } from '../../shared/paper/edition.ts';
import { type Appraisal, allRecords } from '../../shared/records/aggregate.ts';
import type { LoggedChange } from '../../shared/records/process.ts';
import { copyText } from '../../shared/records/snapshot-copy.ts';
import { sha256 } from './snapshots.ts';

/**
 * The last issue of an appraisal and how many changes have been made since; null while it never was issued. An
 * appraisal that holds again what was issued has none, whatever was tried in between.
 *
 * @param history oldest first
 */
export const issuedEdition = (
  appraisal: Appraisal,
  history: readonly LoggedChange[],
): IssuedEdition | null => {
  const issues = [...appraisal.snapshot.values()]
    .filter(({ reason }) => reason === 'issued')
    .sort((a, b) => (a.takenAt < b.takenAt ? -1 : 1));
  const last = issues.at(-1);
  if (!last) return null;
  const { name, takenAt, contentHash } = last;
  const isSame = sha256(copyText(allRecords(appraisal))) === contentHash;
  // By place in the log, not by the clock: a log that came with a file may hold times of another machine.
  const issue = history.findLast(({ at }) => at === takenAt);
  const later = history.filter((line) => (issue ? line.seq > issue.seq : line.at > takenAt)).length;
  return { name, at: takenAt, contentHash, changesSince: isSame ? 0 : Math.max(1, later) };
};
