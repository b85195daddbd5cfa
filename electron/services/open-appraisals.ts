import type { Result } from '../../shared/contract/result.ts';
import { type Appraisal, appraisalFrom } from '../../shared/records/aggregate.ts';
import type { AppraisalStore } from '../ports.ts';

/**
 * Runs work on the store, which is opened by whoever needs it first; a store that cannot be opened is a failure. Work
 * that takes several turns has the store to itself until it is done.
 */
export type StoreAccess = <T>(
  work: (store: AppraisalStore) => Result<T> | Promise<Result<T>>,
) => Promise<Result<T>>;

/** Appraisals as they are on the disk, kept at hand so that an edit need not read 80,000 records again. */
export interface OpenAppraisals {
  readonly get: (store: AppraisalStore, id: string) => Result<Appraisal>;
  readonly set: (id: string, appraisal: Appraisal) => void;
  readonly has: (id: string) => boolean;
  readonly drop: (id: string) => void;
}

/** @param most appraisals kept; beyond it the one that was used longest ago goes */
export const createOpenAppraisals = (most = 4): OpenAppraisals => {
  const held = new Map<string, Appraisal>();
  const set = (id: string, appraisal: Appraisal): void => {
    held.delete(id);
    held.set(id, appraisal);
    const [oldest] = held.keys();
    if (held.size > most && oldest !== undefined) held.delete(oldest);
  };
  return {
    get: (store, id) => {
      const known = held.get(id);
      if (known) {
        set(id, known);
        return { ok: true, value: known };
      }
      const loaded = store.load(id);
      if (!loaded.ok) return loaded;
      const appraisal = appraisalFrom(loaded.value.records);
      set(id, appraisal);
      return { ok: true, value: appraisal };
    },
    set,
    has: (id) => held.has(id),
    drop: (id) => {
      held.delete(id);
    },
  };
};
