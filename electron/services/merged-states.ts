import { createHash } from 'node:crypto';
import type { LoggedChange } from '../../shared/records/process.ts';

/** A merge that stands in a log: its change, and the state of the copy that it took in. */
export interface LoggedMerge {
  readonly seq: number;
  readonly state: string;
}

/**
 * The state of a log after each of its lines, oldest first: the same for two logs only where they say the same up to
 * there. What a line did is left out: an older file does not tell.
 */
export const statesOf = (log: readonly LoggedChange[]): readonly string[] => {
  let before = '';
  return log.map(({ kind, at, author, label }) => {
    const line = JSON.stringify([before, kind, at, author, label]);
    before = createHash('sha256').update(line).digest('hex');
    return before.slice(0, 12);
  });
};

/** What the history calls a merge, as far as its file; with the state of the copy, by which a later merge knows it. */
export const mergeWords = (file: string, state: string | null): string =>
  `Merged the copy ${file}${state === null ? '' : ` (state ${state})`}: `;

const mergeLine = /^Merged the copy .* \(state ([0-9a-f]{12})\): \d/u;

/** The merges of a log that were not taken back; oldest first, as the log is given. */
export const mergesIn = (log: readonly LoggedChange[]): readonly LoggedMerge[] => {
  const stands: LoggedChange[] = [];
  let undone: LoggedChange[] = [];
  for (const line of log) {
    if (line.kind === 'edit') {
      stands.push(line);
      undone = [];
      continue;
    }
    const moved = (line.kind === 'undo' ? stands : undone).pop();
    if (moved) (line.kind === 'undo' ? undone : stands).push(moved);
  }
  return stands.flatMap(({ seq, label }) => {
    const state = mergeLine.exec(label)?.[1];
    return state === undefined ? [] : [{ seq, state }];
  });
};
