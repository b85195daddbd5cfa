import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { draftPaper } from '../../../../electron/documents/draft-paper.ts';
import { nodeFiles } from '../../../../electron/node-adapters.ts';
import type { Adapters, AppraisalStore } from '../../../../electron/ports.ts';
import { longestFile } from '../../../../electron/services/appraisal-file.ts';
import { createServices } from '../../../../electron/services/create-services.ts';
import { createAppraisalStore } from '../../../../electron/storage/appraisal-store.ts';
import { done } from '../../../../shared/contract/result.ts';
import { fakePorts } from '../../../support/fake-ports.ts';
import { fakePrinter } from '../../../support/fake-printer.ts';
import { tempFolder } from '../../../support/temp-folder.ts';
import { failureOf, fill, openStore, valueIn } from '../../../support/test-store.ts';

const documents: Adapters['documents'] = {
  finish: async (bytes) => ({ bytes, pages: 1 }),
  readAttachment: async () => null,
  places: async () => ({}),
  scoresheet: async ({ title }) => Buffer.from(title),
  readScoresheet: async () => ({ ok: false, refusal: 'The file is no scoresheet.' }),
  draft: async (request) => draftPaper(request),
  word: async () => Buffer.from('word'),
  workbook: async () => Buffer.from('workbook'),
};

/** Services over an appraisal "app1" with one snapshot. */
const withSnapshot = async (path: string, change: (store: AppraisalStore) => Partial<AppraisalStore>) => {
  const folder = tempFolder();
  const { db, store } = await openStore(folder);
  fill(store);
  const choose = async () => path;
  const ports = fakePorts(folder, {
    dialogs: { chooseOpenPath: choose, chooseSavePath: choose, chooseFolder: async () => null },
    printer: fakePrinter(async () => Buffer.from('printed')),
  });
  const services = createServices(ports, {
    files: nodeFiles,
    documents,
    openStore: async () => done({ ...createAppraisalStore(db), ...change(store) }),
  });
  const given = { id: 'app1', name: 'Exec draft', note: '', reason: 'by-hand' } as const;
  valueIn(await services.appraisal.takeSnapshot(given));
  return { services, db };
};

it('no file goes out that the app would not open again, and what to do is said', async () => {
  const path = join(tempFolder(), 'large.icoa.json');
  const text = ' '.repeat(longestFile + 1);
  const { services } = await withSnapshot(path, () => ({
    snapshots: () => done([{ id: 'snap1', text, records: [] }]),
  }));
  expect(failureOf(await services.exchange.export({ id: 'app1' }))).toEqual({
    code: 'too-large',
    message:
      'The file would be 101 MB, and the app opens files of at most 100 MB. Of it, 1 snapshot is a whole copy of the appraisal. Nothing was written.',
    next: 'Your appraisal is safe in the app. Remove snapshots under History that are no longer needed, then export again.',
  });
  expect(existsSync(path)).toBe(false);
  services.close();
});

it('a damaged snapshot keeps no paper from being made that does not carry it', async () => {
  const path = join(tempFolder(), 'paper.pdf');
  const { services, db } = await withSnapshot(path, () => ({}));
  db.exec('DROP TRIGGER snapshot_is_written_once');
  db.exec("UPDATE snapshot SET body = replace(body, 'Affordability', 'Affordabilitx')");
  const exported = async (attachment: 'none' | 'paper' | 'full') =>
    services.paper.export({ id: 'app1', job: 'job1', format: 'pdf', attachment });
  expect(failureOf(await exported('full')).code).toBe('database-damaged');
  expect(valueIn(await exported('none')).outcome).toBe('written');
  expect(valueIn(await exported('paper')).outcome).toBe('written');
  services.close();
});
