import { initial } from './0001-initial.ts';
import { snapshots } from './0002-snapshots.ts';

/** One step of the database's form: `sql` takes a database from `version - 1` to `version`. */
export interface Migration {
  readonly version: number;
  readonly name: string;
  readonly sql: string;
}

/**
 * Every migration, oldest first. A released one is never changed again (a test holds its checksum): to change the
 * database's form, add the next number.
 */
export const migrations: readonly Migration[] = [initial, snapshots];
