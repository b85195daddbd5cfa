import { closeSync, existsSync, mkdirSync, openSync, readSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { failed, type Result } from '../../shared/contract/result.ts';
import { type Migration, migrations } from '../migrations/index.ts';
import { migrate } from './migrate.ts';
import { setPragmas } from './pragmas.ts';
import { makePrivate, makePrivateFile } from './private-file.ts';
import { namingFile, StorageRefusal, storageFailure } from './sqlite-errors.ts';

/** "ICOA": names our files to SQLite's own tools. */
export const applicationId = 0x49434f41;

interface Header {
  readonly userVersion: number;
  readonly applicationId: number;
}

const damaged = (message: string): StorageRefusal => new StorageRefusal(failed('database-damaged', message));

/** What stands in the file's first 100 bytes; null for a file that is not there or empty. Opens nothing with SQLite. */
const readHeader = (path: string): Header | null => {
  if (!existsSync(path)) return null;
  const length = statSync(path).size;
  if (length === 0) return null;
  const header = Buffer.alloc(100);
  const file = openSync(path, 'r');
  try {
    readSync(file, header, 0, 100, 0);
  } finally {
    closeSync(file);
  }
  if (length < 100 || header.toString('latin1', 0, 16) !== 'SQLite format 3\0') {
    throw damaged(`The file ${path} is not a database of this app, or its beginning is damaged.`);
  }
  return { userVersion: header.readUInt32BE(60), applicationId: header.readUInt32BE(68) };
};

const refuseForeign = (path: string, header: Header, newest: number): void => {
  if (header.applicationId !== 0 && header.applicationId !== applicationId) {
    throw damaged(`The file ${path} belongs to another program.`);
  }
  if (header.userVersion > newest) {
    throw new StorageRefusal(
      failed(
        'database-newer',
        `Your appraisals were last saved by a newer version of this app (form ${header.userVersion}; this version knows up to ${newest}).`,
      ),
    );
  }
};

/**
 * The same check on what the write-ahead log adds to the file, through a connection that can write nothing: closing a
 * writing one would fold the log into a file that is not ours to touch.
 */
const peekThroughLog = (path: string): Header | null => {
  if (!existsSync(`${path}-wal`) || statSync(`${path}-wal`).size === 0) return null;
  const db = new Database(path, { readonly: true, timeout: 2000 });
  try {
    return {
      userVersion: db.pragma('user_version', { simple: true }) as number,
      applicationId: db.pragma('application_id', { simple: true }) as number,
    };
  } finally {
    db.close();
  }
};

/**
 * Opens the one database, making or migrating it where needed. A database from a newer version, from another program
 * or with a damaged beginning is refused and left as it is.
 *
 * @param steps for tests; the app's own otherwise
 */
export const openDatabase = async (
  path: string,
  steps: readonly Migration[] = migrations,
): Promise<Result<Database.Database>> => {
  let db: Database.Database | null = null;
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    const newest = steps.at(-1)?.version ?? 0;
    const header = readHeader(path);
    if (header) refuseForeign(path, header, newest);
    const logged = header ? peekThroughLog(path) : null;
    if (logged) refuseForeign(path, logged, newest);
    // SQLite gives what it puts beside the file the file's own permissions; a crash may have left older ones.
    makePrivateFile(path);
    for (const suffix of ['-wal', '-shm']) makePrivate(`${path}${suffix}`);
    db = new Database(path, { timeout: 2000 });
    setPragmas(db);
    await migrate(db, path, steps, applicationId);
    return { ok: true, value: db };
  } catch (error) {
    db?.close();
    const failure = storageFailure(error) ?? folderFailure(error, path);
    if (failure) return { ok: false, error: namingFile(failure, path) };
    throw error;
  }
};

/** A folder that cannot be made or read, as data. */
const folderFailure = (error: unknown, path: string) => {
  const { code, syscall } = error as NodeJS.ErrnoException;
  if (syscall === undefined || code === undefined) return null;
  return failed(
    code === 'ENOSPC' ? 'disk-full' : 'cannot-write',
    `The folder ${dirname(path)}, which holds your appraisals, cannot be used.`,
    'Check that it is there and may be written to, then start the app again.',
  );
};
