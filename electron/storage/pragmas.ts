import type { Database } from 'better-sqlite3';

/**
 * What every connection runs under, and what SQLite must answer when asked. Set on every connection, because most of
 * these hold for one connection only; asserted, because SQLite ignores what it does not like without a word.
 *
 * - `locking_mode=EXCLUSIVE`: one process at a time; comes first, so that WAL needs no shared memory file.
 * - `synchronous=FULL` (2): better-sqlite3 opens an existing WAL database with NORMAL, which may lose the last
 *   commits in a power cut.
 * - `trusted_schema`, `cell_size_check`, `mmap_size`: against a damaged or crafted file.
 */
const pragmas: readonly (readonly [name: string, set: string, answer: string | number])[] = [
  ['busy_timeout', '2000', 2000],
  ['locking_mode', 'EXCLUSIVE', 'exclusive'],
  ['journal_mode', 'WAL', 'wal'],
  ['synchronous', 'FULL', 2],
  ['foreign_keys', 'ON', 1],
  ['trusted_schema', 'OFF', 0],
  ['cell_size_check', 'ON', 1],
  ['mmap_size', '0', 0],
];

/** The pragmas as SQLite answers them, by name. */
export const readPragmas = (db: Database): Readonly<Record<string, unknown>> =>
  Object.fromEntries(pragmas.map(([name]) => [name, db.pragma(name, { simple: true })]));

/**
 * Sets every pragma and checks that it took.
 *
 * @throws {Error} when SQLite answers with another value: going on would risk work
 */
export const setPragmas = (db: Database): void => {
  for (const [name, value] of pragmas) db.pragma(`${name} = ${value}`);
  const answers = readPragmas(db);
  for (const [name, , answer] of pragmas) {
    if (answers[name] !== answer) {
      throw new Error(`SQLite answers ${name} = ${String(answers[name])} where ${answer} was set`);
    }
  }
};
