import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { type Migration, migrations } from '../../../../electron/migrations/index.ts';
import { openDatabase } from '../../../../electron/storage/open-database.ts';
import { tempFolder } from '../../../support/temp-folder.ts';
import { databaseIn, fill, openStore, valueIn } from '../../../support/test-store.ts';

/** SHA-256 of every released migration. A changed line here means that somebody's database will not be like the others. */
const frozen: Readonly<Record<string, string>> = {
  initial: '8f945b51af08eaa0e503bb3b3ddd8a847ae44a8a1c6760f5229de731b020fdbf',
  snapshots: 'e5e2497925a7e22c0f287c171b7e8f684b2ebad67612fb5ce7de26b0ae04b310',
};

const newest = migrations.length;
const next: Migration = {
  version: newest + 1,
  name: 'colours',
  sql: "ALTER TABLE appraisal ADD COLUMN colour TEXT NOT NULL DEFAULT 'blue'",
};

const filled = async (): Promise<string> => {
  const folder = tempFolder();
  const { store } = await openStore(folder);
  fill(store);
  store.close();
  return folder;
};

describe('migrations', () => {
  it('are never changed once released', () => {
    const checksums = migrations.map(({ name, sql }) => [
      name,
      createHash('sha256').update(sql).digest('hex'),
    ]);
    expect(Object.fromEntries(checksums)).toEqual(frozen);
  });

  it('are numbered from 1 without a gap', () => {
    expect(migrations.map(({ version }) => version)).toEqual(migrations.map((_, index) => index + 1));
  });

  it('bring an existing database forward after a backup that holds what it held', async () => {
    const folder = await filled();
    const db = valueIn(await openDatabase(databaseIn(folder), [...migrations, next]));
    expect(db.pragma('user_version', { simple: true })).toBe(newest + 1);
    expect(db.prepare('SELECT colour FROM appraisal').pluck().all()).toEqual(['blue']);
    db.close();

    const [name = '', ...others] = readdirSync(join(folder, 'backups'));
    expect([name, ...others]).toEqual([`appraisals-form-${newest}-before-${newest + 1}.db`]);
    const copy = new Database(join(folder, 'backups', name), { readonly: true });
    expect(copy.pragma('user_version', { simple: true })).toBe(newest);
    expect(copy.pragma('journal_mode', { simple: true })).toBe('delete');
    expect(copy.prepare('SELECT count(*) FROM record').pluck().get()).toBe(9);
    copy.close();
  });

  it('leave the database as it was when one of them fails, all steps or none', async () => {
    const folder = await filled();
    const broken: Migration = {
      version: newest + 2,
      name: 'broken',
      sql: 'CREATE TABLE half (x) STRICT; NONSENSE',
    };
    await expect(openDatabase(databaseIn(folder), [...migrations, next, broken])).rejects.toThrow();
    const { db, store } = await openStore(folder);
    expect(db.pragma('user_version', { simple: true })).toBe(newest);
    expect(valueIn(store.load('app1')).records).toHaveLength(9);
    store.close();
  });

  it('take no backup of a new database, and none when nothing is pending', async () => {
    const folder = await filled();
    (await openStore(folder)).store.close();
    expect(existsSync(join(folder, 'backups'))).toBe(false);
  });

  it('keep every backup when one is made twice', async () => {
    const folder = await filled();
    const broken: Migration = { version: newest + 1, name: 'broken', sql: 'NONSENSE' };
    for (let attempt = 0; attempt < 2; attempt += 1) {
      await expect(openDatabase(databaseIn(folder), [...migrations, broken])).rejects.toThrow();
    }
    expect(readdirSync(join(folder, 'backups')).sort()).toEqual([
      `appraisals-form-${newest}-before-${newest + 1}-2.db`,
      `appraisals-form-${newest}-before-${newest + 1}.db`,
    ]);
  });
});
