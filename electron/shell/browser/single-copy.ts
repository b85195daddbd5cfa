import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';

/** Locks that are held. One that nobody refers to any more would be cleared away, and the place with it. */
const held = new Set<Database.Database>();

/**
 * Takes the place of the one running copy. The lock is a database that stays locked: the system lets go of it when
 * the process ends, however it ends, which no file with a process number in it can promise.
 *
 * @param folder of the live data; made when it is not there yet
 * @returns how to give the place up, or null when another copy has it
 */
export const takeOnlyCopy = (folder: string): (() => void) | null => {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const lock = new Database(join(folder, 'window.lock'), { timeout: 0 });
  try {
    lock.pragma('journal_mode = DELETE');
    lock.exec('BEGIN EXCLUSIVE');
    held.add(lock);
    return () => {
      lock.close();
      held.delete(lock);
    };
  } catch (error) {
    lock.close();
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')) return null;
    throw error;
  }
};
