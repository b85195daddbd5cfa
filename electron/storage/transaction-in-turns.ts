import type { Database } from 'better-sqlite3';
import { failed } from '../../shared/contract/result.ts';
import { StorageRefusal } from './sqlite-errors.ts';

/** Pages of the write-ahead log after which SQLite itself carries them over when it commits: its own usual number. */
const usualCheckpoint = 1000;

/**
 * A transaction that gives others their turn in the middle, and once more between the commit and the carrying over of
 * the log, which SQLite would do in one. Nobody else may use the connection until it is done: what they wrote would
 * become part of it. When the connection is closed meanwhile, nothing of it is kept.
 *
 * @param work is given what waits for its next turn
 */
export const transactionInTurns = async <T>(
  db: Database,
  pause: () => Promise<void>,
  work: (turn: () => Promise<void>) => Promise<T>,
): Promise<T> => {
  const untilClosed = (): void => {
    if (!db.open) throw new StorageRefusal(failed('unexpected', 'The app is closing.'));
  };
  const turn = async (): Promise<void> => {
    await pause();
    untilClosed();
  };
  untilClosed();
  db.pragma('wal_autocheckpoint = 0');
  let value: T;
  try {
    db.exec('BEGIN IMMEDIATE');
    value = await work(turn);
    await turn();
    db.exec('COMMIT');
  } catch (error) {
    if (db.open && db.inTransaction) db.exec('ROLLBACK');
    throw error;
  } finally {
    if (db.open) db.pragma(`wal_autocheckpoint = ${usualCheckpoint}`);
  }
  await pause();
  try {
    if (db.open) db.pragma('wal_checkpoint(PASSIVE)');
  } catch {
    // It is durable without this: the log is carried over by a later commit.
  }
  return value;
};
