import { useCallback } from 'react';
import { findRecord } from '../../shared/records/aggregate.ts';
import { removalOf } from '../../shared/records/edits.ts';
import type { AnyRecord, RecordKey, RecordOf, RecordType } from '../../shared/records/record.ts';
import { useMessages } from './messages.ts';
import { shownAppraisal } from './session.ts';
import { useOpenSession } from './use-session.ts';

/** The fields of a record that an edit may set. */
export type Patch<T extends RecordType> = Partial<Omit<RecordOf<T>, 'type' | 'id'>>;

/** Sets fields of one record; nothing happens when it has meanwhile been removed. */
export type SetFields = <T extends RecordType>(type: T, id: string, label: string, patch: Patch<T>) => void;

/**
 * Sets fields of a record as it stands when the edit is made, not as it was drawn: text that was being typed meets
 * whatever changed meanwhile.
 */
export const useSetFields = (): SetFields => {
  const session = useOpenSession();
  return useCallback(
    (type, id, label, patch) => {
      const record = findRecord(shownAppraisal(session.store.getState()), { type, id });
      if (record) session.edit({ label, put: [{ ...record, ...patch } as AnyRecord] });
    },
    [session],
  );
};

/** Removes records with all that rests on them, and offers Undo in place of asking first. */
export const useRemove = (): ((label: string, keys: readonly RecordKey[]) => void) => {
  const session = useOpenSession();
  const messages = useMessages();
  return useCallback(
    (label, keys) => {
      const { put, remove } = removalOf(shownAppraisal(session.store.getState()), keys);
      session.edit({ label, put, remove });
      const others = remove.length - keys.length;
      const taken =
        others === 1 ? ', with 1 entry that rests on it' : `, with ${others} entries that rest on it`;
      messages.say({
        text: `${label.replace(/^Remove /, 'Removed ')}${others > 0 ? taken : ''}.`,
        undoes: label,
      });
    },
    [session, messages],
  );
};

/**
 * Two neighbours with their places swapped.
 *
 * @param by the way the first one goes: 1 is down
 */
export const swapped = <R extends { readonly order: number }>(
  one: R,
  other: R,
  by: -1 | 1,
): readonly [R, R] => [
  // Two of one place are told apart by id alone: only the one that moves gets a place of its own.
  { ...one, order: one.order === other.order ? other.order + by / 2 : other.order },
  { ...other, order: one.order },
];
