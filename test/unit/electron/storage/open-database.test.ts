import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { migrations } from '../../../../electron/migrations/index.ts';
import { applicationId, openDatabase } from '../../../../electron/storage/open-database.ts';
import { readPragmas } from '../../../../electron/storage/pragmas.ts';
import { tempFolder } from '../../../support/temp-folder.ts';
import { databaseIn, failureOf, fill, openStore, valueIn } from '../../../support/test-store.ts';

const bytesOf = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder).map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex'),
    ]),
  );

const safe = {
  busy_timeout: 2000,
  locking_mode: 'exclusive',
  journal_mode: 'wal',
  synchronous: 2,
  foreign_keys: 1,
  trusted_schema: 0,
  cell_size_check: 1,
  mmap_size: 0,
};

describe('opening the database', () => {
  it('runs under the same safe settings on the first connection and on every later one', async () => {
    const folder = tempFolder();
    for (let opening = 0; opening < 4; opening += 1) {
      const db = valueIn(await openDatabase(databaseIn(folder)));
      expect(readPragmas(db)).toEqual(safe);
      db.close();
    }
  });

  it('makes a missing folder, and marks the file as ours in the newest form', async () => {
    const path = databaseIn(join(tempFolder(), 'made', 'when needed'));
    const db = valueIn(await openDatabase(path));
    expect(db.pragma('application_id', { simple: true })).toBe(applicationId);
    expect(db.pragma('user_version', { simple: true })).toBe(migrations.length);
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
    const tables = db.prepare<[], string>("SELECT sql FROM sqlite_schema WHERE type = 'table'").pluck().all();
    expect(tables.length).toBeGreaterThan(4);
    for (const sql of tables) expect(sql).toMatch(/STRICT$/);
    db.close();
  });

  it('refuses a database from a newer version and leaves every byte of it as it was', async () => {
    const folder = tempFolder();
    const { db, store } = await openStore(folder);
    fill(store);
    db.pragma(`user_version = ${migrations.length + 1}`);
    db.close();
    const before = bytesOf(folder);
    const { code, message } = failureOf(await openDatabase(databaseIn(folder)));
    expect(code).toBe('database-newer');
    expect(message).toContain('newer version of this app');
    expect(bytesOf(folder)).toEqual(before);
  });

  it('refuses it too when only the write-ahead log says so, and does not fold the log into the file', async () => {
    const folder = tempFolder();
    const { db, store } = await openStore(folder);
    fill(store);
    db.pragma('wal_checkpoint(TRUNCATE)');
    db.pragma(`user_version = ${migrations.length + 1}`);
    // What a crash leaves: the file and its log, copied while the writer still runs.
    const crashed = join(folder, 'crashed');
    mkdirSync(crashed);
    for (const suffix of ['', '-wal']) {
      writeFileSync(databaseIn(crashed) + suffix, readFileSync(databaseIn(folder) + suffix));
    }
    db.close();
    const before = bytesOf(crashed);
    expect(failureOf(await openDatabase(databaseIn(crashed))).code).toBe('database-newer');
    expect(bytesOf(crashed)).toMatchObject(before);
  });

  it("refuses another program's database, and a file that is no database, and leaves both", async () => {
    const foreign = tempFolder();
    const other = new Database(databaseIn(foreign));
    other.pragma('application_id = 77');
    other.exec('CREATE TABLE theirs (x)');
    other.close();
    const noise = tempFolder();
    writeFileSync(databaseIn(noise), 'not a database at all'.repeat(50));
    for (const folder of [foreign, noise]) {
      const before = bytesOf(folder);
      expect(failureOf(await openDatabase(databaseIn(folder))).code).toBe('database-damaged');
      expect(bytesOf(folder)).toEqual(before);
    }
  });

  it.runIf(process.platform !== 'win32')('keeps its files from other users, older ones too', async () => {
    const folder = join(tempFolder(), 'data');
    const modes = () =>
      Object.fromEntries(
        readdirSync(folder).map((name) => [name, statSync(join(folder, name)).mode & 0o777]),
      );
    const { db, store } = await openStore(folder);
    fill(store);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(modes()).toEqual({ 'appraisals.db': 0o600, 'appraisals.db-wal': 0o600 });
    db.close();
    chmodSync(databaseIn(folder), 0o644);
    const again = await openStore(folder);
    fill(again.store, undefined, 'app2');
    expect(modes()).toEqual({ 'appraisals.db': 0o600, 'appraisals.db-wal': 0o600 });
    again.store.close();
  });

  it('says that the database is in use when another window has it', async () => {
    const folder = tempFolder();
    const first = valueIn(await openDatabase(databaseIn(folder)));
    expect(failureOf(await openDatabase(databaseIn(folder))).code).toBe('database-busy');
    first.close();
    valueIn(await openDatabase(databaseIn(folder))).close();
  });

  it('says that the folder cannot be used when it is not a folder', async () => {
    const folder = tempFolder();
    writeFileSync(join(folder, 'taken'), '');
    const { code, message } = failureOf(await openDatabase(join(folder, 'taken', 'appraisals.db')));
    expect(code).toBe('cannot-write');
    expect(message).toContain('taken');
    expect(existsSync(join(folder, 'taken', 'appraisals.db'))).toBe(false);
  });

  it('opens a truncated database with a failure and not with wrong data', async () => {
    const folder = tempFolder();
    const { db, store } = await openStore(folder);
    fill(store);
    db.close();
    const whole = readFileSync(databaseIn(folder));
    for (let pages = 1; pages * 4096 < whole.length; pages += 3) {
      const cut = tempFolder();
      writeFileSync(databaseIn(cut), whole.subarray(0, pages * 4096));
      const opened = await openDatabase(databaseIn(cut));
      if (opened.ok) {
        opened.value.close();
        const again = await openStore(cut);
        expect(failureOf(again.store.load('app1')).code).toBe('database-damaged');
        again.store.close();
      } else expect(opened.error.code).toBe('database-damaged');
    }
  });
});
