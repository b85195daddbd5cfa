import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { openAppraisalStore } from '../../../electron/storage/appraisal-store.ts';
import { canonicalJson } from '../../../shared/records/canonical-json.ts';
import { newScore } from '../../../shared/records/score.ts';
import { copyText } from '../../../shared/records/snapshot-copy.ts';
import { inFileOrder, smallRecords } from '../../support/arbitrary-records.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { databaseIn, fill, openStore, stampOf, valueIn } from '../../support/test-store.ts';

it('no single flipped bit anywhere in the file ever gives other records than were saved', async () => {
  const folder = tempFolder();
  const { db, store } = await openStore(folder);
  fill(store);
  const put = [newScore('optA', 'critQ', 'agreed', 75)];
  valueIn(store.applyEdit('app1', { id: 'e1', label: 'Score', put, remove: [] }, stampOf('e1')));
  const frozen = [{ id: 'snap1', text: copyText(smallRecords()) }];
  valueIn(
    store.applyEdit('app1', { id: 'e2', label: 'Snapshot', put: [], remove: [] }, stampOf('e2'), frozen),
  );
  const saved = canonicalJson(inFileOrder(valueIn(store.load('app1')).records));
  db.pragma('wal_checkpoint(TRUNCATE)');
  store.close();

  const whole = readFileSync(databaseIn(folder));
  const path = databaseIn(tempFolder());
  const outcomes = { same: 0, refused: 0, copyRefused: 0 };
  await fc.assert(
    fc.asyncProperty(fc.nat(whole.length * 8 - 1), async (bit) => {
      for (const suffix of ['', '-wal', '-shm']) rmSync(path + suffix, { force: true });
      const bad = Buffer.from(whole);
      bad[bit >> 3] = (bad[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      writeFileSync(path, bad);
      const opened = await openAppraisalStore(path);
      const loaded = opened.ok ? opened.value.load('app1') : opened;
      const copy = opened.ok ? opened.value.snapshot('app1', 'snap1') : opened;
      if (opened.ok) opened.value.close();
      if (copy.ok) expect(copyText(copy.value.records)).toBe(copyText(smallRecords()));
      else {
        outcomes.copyRefused += 1;
        expect(['database-damaged', 'database-newer', 'not-found']).toContain(copy.error.code);
      }
      if (loaded.ok) {
        outcomes.same += 1;
        expect(canonicalJson(inFileOrder(loaded.value.records))).toBe(saved);
      } else {
        outcomes.refused += 1;
        expect(['database-damaged', 'database-newer', 'not-found']).toContain(loaded.error.code);
      }
    }),
    { numRuns: 1000, endOnFailure: true },
  );
  expect(outcomes.refused).toBeGreaterThan(50);
  expect(outcomes.copyRefused).toBeGreaterThan(20);
});
