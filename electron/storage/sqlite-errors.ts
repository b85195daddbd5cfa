import Database from 'better-sqlite3';
import { type Failure, failed, type Result } from '../../shared/contract/result.ts';

/** Thrown inside a transaction to leave it with a failure that the user can act on: nothing of it is kept. */
export class StorageRefusal extends Error {
  readonly failure: Failure;
  constructor(failure: Failure) {
    super(failure.message);
    this.failure = failure;
  }
}

/** What SQLite's result codes mean for the user. Longer codes start with the shorter ones (SQLITE_BUSY_SNAPSHOT). */
const meanings: readonly (readonly [prefix: string, failure: Failure])[] = [
  [
    'SQLITE_FULL',
    failed('disk-full', 'The disk that holds your appraisals is full. The last change was not saved.'),
  ],
  [
    'SQLITE_BUSY',
    failed('database-busy', 'Your appraisals are in use by another window or another program.'),
  ],
  [
    'SQLITE_LOCKED',
    failed('database-busy', 'Your appraisals are in use by another window or another program.'),
  ],
  ['SQLITE_CORRUPT', failed('database-damaged', 'The file that holds your appraisals is damaged.')],
  ['SQLITE_NOTADB', failed('database-damaged', 'The file that holds your appraisals is damaged.')],
  [
    'SQLITE_READONLY',
    failed(
      'cannot-write',
      'The file that holds your appraisals cannot be written. The last change was not saved.',
      'Check that its folder may be written to and that the disk is not write-protected, then try again.',
    ),
  ],
  [
    'SQLITE_CANTOPEN',
    failed(
      'cannot-write',
      'The file that holds your appraisals cannot be opened.',
      'Check that its folder is there and may be written to, then try again.',
    ),
  ],
  [
    'SQLITE_IOERR',
    failed(
      'cannot-write',
      'The disk that holds your appraisals reported an error. The last change was not saved.',
      'Check the disk, then try again. Export your appraisals to another disk while you can.',
    ),
  ],
];

/** The failure that an error of the storage stands for; null when it is no such error but a fault in the app. */
export const storageFailure = (error: unknown): Failure | null => {
  if (error instanceof StorageRefusal) return error.failure;
  if (!(error instanceof Database.SqliteError)) return null;
  return meanings.find(([prefix]) => error.code.startsWith(prefix))?.[1] ?? null;
};

/** Says of a damaged database which file it is: the one to keep, and all that can be done about it now. */
export const namingFile = (failure: Failure, path: string): Failure =>
  failure.code === 'database-damaged'
    ? failed(
        failure.code,
        failure.message,
        `Nothing was deleted. Open the last exported file or paper, and keep ${path} for the IT desk.`,
      )
    : failure;

/** The error as data, where a user can act on it; any other is thrown on. */
const asResult = (path: string, error: unknown): { readonly ok: false; readonly error: Failure } => {
  const failure = storageFailure(error);
  if (!failure) throw error;
  return { ok: false, error: namingFile(failure, path) };
};

/**
 * Runs a storage operation and turns the errors that a user can act on into data; all others are thrown on.
 *
 * @param path the database's own file, named where it is damaged
 */
export const guarded = <T>(path: string, work: () => T): Result<T> => {
  try {
    return { ok: true, value: work() };
  } catch (error) {
    return asResult(path, error);
  }
};

/** The same for an operation that takes several turns. */
export const guardedTurns = async <T>(path: string, work: () => Promise<T>): Promise<Result<T>> => {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    return asResult(path, error);
  }
};
