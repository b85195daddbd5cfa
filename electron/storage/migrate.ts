import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import type { Migration } from '../migrations/index.ts';
import { makePrivateFile } from './private-file.ts';

/**
 * Copies an open database into one finished file and opens the copy to see that it is whole. A file copy would miss
 * what is still in the write-ahead log; SQLite's backup does not.
 *
 * @throws {Error} when the copy does not hold what the database holds; the copy is removed
 */
export const backUp = async (db: Database.Database, target: string): Promise<void> => {
  mkdirSync(dirname(target), { recursive: true, mode: 0o700 });
  makePrivateFile(target);
  await db.backup(target);
  const copy = new Database(target);
  try {
    // One file, readable without a log beside it.
    copy.pragma('journal_mode = DELETE');
    const verdict = copy.pragma('integrity_check', { simple: true });
    const same =
      copy.pragma('user_version', { simple: true }) === db.pragma('user_version', { simple: true });
    if (verdict !== 'ok' || !same || countRows(copy) !== countRows(db)) {
      throw new Error(`The backup ${target} does not hold what the database holds`);
    }
  } catch (error) {
    copy.close();
    rmSync(target, { force: true });
    throw error;
  }
  copy.close();
};

const countRows = (db: Database.Database): string =>
  db
    .prepare<[], { name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
    .all()
    .map(({ name }) => {
      const rows = db.prepare<[], number>(`SELECT count(*) FROM "${name}"`).pluck().get();
      return `${name} ${rows}`;
    })
    .join('\n');

/** Where the copy goes that is taken before a migration: beside the database, named after what it holds. */
const backupPath = (path: string, from: number, to: number): string => {
  const folder = join(dirname(path), 'backups');
  const stem = `${basename(path, '.db')}-form-${from}-before-${to}`;
  for (let attempt = 1; ; attempt += 1) {
    const candidate = join(folder, attempt === 1 ? `${stem}.db` : `${stem}-${attempt}.db`);
    if (!existsSync(candidate)) return candidate;
  }
};

/**
 * Brings a database to the newest form: all pending steps in one transaction, after a verified backup when it holds
 * anything. Whatever fails, the database is in the form it had.
 *
 * @param path the database's own file
 */
export const migrate = async (
  db: Database.Database,
  path: string,
  steps: readonly Migration[],
  applicationId: number,
): Promise<void> => {
  for (const [index, step] of steps.entries()) {
    if (step.version !== index + 1) throw new Error(`Migration ${step.name} should have number ${index + 1}`);
  }
  const from = db.pragma('user_version', { simple: true }) as number;
  const pending = steps.filter((step) => step.version > from);
  const to = pending.at(-1)?.version;
  if (to === undefined) return;
  if (from > 0) await backUp(db, backupPath(path, from, to));
  db.transaction(() => {
    for (const step of pending) db.exec(step.sql);
    db.pragma(`application_id = ${applicationId}`);
    db.pragma(`user_version = ${to}`);
  }).immediate();
};
