import { join } from 'node:path';
import type Database from 'better-sqlite3';
import type { AppraisalStore, Stamp } from '../../electron/ports.ts';
import { createAppraisalStore } from '../../electron/storage/appraisal-store.ts';
import { openDatabase } from '../../electron/storage/open-database.ts';
import type { Failure, Result } from '../../shared/contract/result.ts';
import type { AnyRecord } from '../../shared/records/record.ts';
import { smallRecords } from './arbitrary-records.ts';

/** The value of a result that a test takes for granted. */
export const valueIn = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`);
  return result.value;
};

/** The failure of a result that a test expects to be refused. */
export const failureOf = (result: Result<unknown>): Failure => {
  if (result.ok) throw new Error('It was not refused');
  return result.error;
};

export const databaseIn = (folder: string): string => join(folder, 'appraisals.db');

export const stampOf = (editId: string, at = '2009-02-12T10:00:00.000Z'): Stamp => ({
  editId,
  at,
  author: 'locality lead',
});

/** A real database in the folder, and the store over it. */
export const openStore = async (
  folder: string,
): Promise<{ readonly db: Database.Database; readonly store: AppraisalStore }> => {
  const db = valueIn(await openDatabase(databaseIn(folder)));
  return { db, store: createAppraisalStore(db) };
};

/** Puts an appraisal "app1" into the store. */
export const fill = (
  store: AppraisalStore,
  records: readonly AnyRecord[] = smallRecords(),
  id = 'app1',
): void => {
  valueIn(
    store.create({ id, lineage: 'line1', records, label: 'Created', earlier: [] }, stampOf(`new-${id}`)),
  );
};
