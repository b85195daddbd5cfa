import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { guarded } from '../../../../electron/storage/sqlite-errors.ts';

const raised = (code: string) => () => {
  throw new Database.SqliteError('words of SQLite', code);
};

describe("SQLite's errors", () => {
  it.each([
    ['SQLITE_FULL', 'disk-full'],
    ['SQLITE_BUSY', 'database-busy'],
    ['SQLITE_BUSY_SNAPSHOT', 'database-busy'],
    ['SQLITE_LOCKED', 'database-busy'],
    ['SQLITE_CORRUPT', 'database-damaged'],
    ['SQLITE_CORRUPT_VTAB', 'database-damaged'],
    ['SQLITE_NOTADB', 'database-damaged'],
    ['SQLITE_READONLY', 'cannot-write'],
    ['SQLITE_READONLY_DBMOVED', 'cannot-write'],
    ['SQLITE_CANTOPEN', 'cannot-write'],
    ['SQLITE_IOERR_FSYNC', 'cannot-write'],
  ])('%s becomes %s, in words of ours', (code, expected) => {
    const result = guarded('/data/appraisals.db', raised(code));
    expect(result).toMatchObject({ ok: false, error: { code: expected } });
    expect(JSON.stringify(result)).not.toContain('words of SQLite');
  });

  it('that are faults of the app are thrown on', () => {
    expect(() => guarded('/data/appraisals.db', raised('SQLITE_CONSTRAINT_UNIQUE'))).toThrow(
      'words of SQLite',
    );
    expect(() =>
      guarded('/data/appraisals.db', () => {
        throw new TypeError('a bug');
      }),
    ).toThrow('a bug');
  });
});
