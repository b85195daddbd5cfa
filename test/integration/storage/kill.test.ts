import { spawn } from 'node:child_process';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { nodeAdapters } from '../../../electron/node-adapters.ts';
import { createServices } from '../../../electron/services/create-services.ts';
import { smallRecords } from '../../support/arbitrary-records.ts';
import { fakePorts } from '../../support/fake-ports.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { databaseIn, fill, openStore, valueIn } from '../../support/test-store.ts';

const program = join(import.meta.dirname, '../../support/edit-until-killed.ts');

/** Runs 200 edits in another process and kills it with SIGKILL once it has acknowledged `after` of them. */
const editAndKill = (
  folder: string,
  from: number,
  after: number,
  delay: number,
): Promise<readonly number[]> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, folder, 'app1', String(from)], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let acknowledged = '';
    let problem = '';
    let isKilled = false;
    child.stderr.on('data', (chunk: Buffer) => {
      problem += chunk.toString();
    });
    child.stdout.on('data', (chunk: Buffer) => {
      acknowledged += chunk.toString();
      if (isKilled || acknowledged.split('\n').length <= after) return;
      isKilled = true;
      setTimeout(() => child.kill('SIGKILL'), delay);
    });
    child.on('error', reject);
    child.on('close', (code) => {
      // A half-written last line was not acknowledged in full: `split` leaves it as the last piece.
      const numbers = acknowledged.split('\n').slice(0, -1).map(Number);
      if (code !== null && code !== 0) reject(new Error(problem));
      else resolve(numbers);
    });
  });

it('a process killed amid 200 rapid edits, 12 times over, has lost none that it acknowledged, and undo works', async () => {
  const folder = tempFolder();
  const { store } = await openStore(folder);
  fill(store, smallRecords());
  store.close();

  const promised: number[] = [];
  let kills = 0;
  for (let round = 0; round < 12; round += 1) {
    const from = round * 1000;
    const numbers = await editAndKill(folder, from, Math.floor(Math.random() * 190), Math.random() * 8);
    if (numbers.length < 200) kills += 1;
    promised.push(...numbers);

    const services = createServices(fakePorts(folder), nodeAdapters);
    const opened = valueIn(await services.appraisal.open({ id: 'app1' }));
    const history = valueIn(await services.appraisal.history({ id: 'app1', record: null }));
    const kept = new Set(history.entries.map(({ label }) => label));
    expect(promised.filter((number) => !kept.has(`Edit ${number}`))).toEqual([]);

    // At most one edit more than was acknowledged: the one that was on its way.
    const [newest, previous] = history.entries;
    const last = Number(newest?.label.slice('Edit '.length));
    expect(last - Math.max(...numbers)).toBeLessThanOrEqual(1);
    const score = opened.records.find((record) => record.type === 'score');
    expect(score).toMatchObject({ value: last % 101, reason: `Reason ${last}` });

    const undone = valueIn(await services.appraisal.undo({ id: 'app1' }));
    expect(undone.label).toBe(`Edit ${last}`);
    expect(undone.put).toMatchObject([{ reason: `Reason ${previous?.label.slice('Edit '.length)}` }]);
    valueIn(await services.appraisal.redo({ id: 'app1' }));
    services.close();
  }
  expect(kills).toBeGreaterThanOrEqual(10);

  const db = new Database(databaseIn(folder), { readonly: true });
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
  expect(db.pragma('foreign_key_check')).toEqual([]);
  db.close();
});
