import type { HistoryEntry } from '../../shared/contract/channels.ts';
import type { LoggedChange } from '../../shared/records/process.ts';

/** The log as it goes into a file: oldest first, numbered from 1 through whatever came with an earlier import. */
export const exchangedHistory = (newestFirst: readonly HistoryEntry[]): readonly LoggedChange[] =>
  [...newestFirst].reverse().map((entry, index) => ({ ...entry, seq: index + 1 }));
