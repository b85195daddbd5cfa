import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { draftPaper } from '../../../../electron/documents/draft-paper.ts';
import { nodeFiles } from '../../../../electron/node-adapters.ts';
import type { Adapters, Shell } from '../../../../electron/ports.ts';
import { PortFailure } from '../../../../electron/ports.ts';
import { createServices } from '../../../../electron/services/create-services.ts';
import { openAppraisalStore } from '../../../../electron/storage/appraisal-store.ts';
import { failed } from '../../../../shared/contract/result.ts';
import { formatExchangeFile, parseExchangeFile } from '../../../../shared/records/exchange-file.ts';
import { newScore } from '../../../../shared/records/score.ts';
import { newWeight } from '../../../../shared/records/weight-set.ts';
import { inFileOrder, smallRecords } from '../../../support/arbitrary-records.ts';
import { fakePorts } from '../../../support/fake-ports.ts';
import { fakePrinter } from '../../../support/fake-printer.ts';
import { sampleRecords } from '../../../support/sample.ts';
import { tempFolder } from '../../../support/temp-folder.ts';
import { databaseIn, failureOf, fill, openStore, valueIn } from '../../../support/test-store.ts';

/** Documents without a PDF library: the attachment stands after a mark. */
const mark = '%PDF-fake\n';
const adapters: Adapters = {
  openStore: (folder) => openAppraisalStore(databaseIn(folder)),
  files: nodeFiles,
  documents: {
    finish: async (bytes, { attachment }) => ({
      bytes: Buffer.from(`${mark}${Buffer.from(bytes).toString()}\n${attachment?.text ?? ''}`),
      pages: 12,
    }),
    readAttachment: async (bytes) => {
      const text = Buffer.from(bytes).toString();
      const at = text.indexOf('{"exportedAt"');
      return at < 0 ? null : { text: text.slice(at), stamp: 'matches' };
    },
    places: async () => ({}),
    scoresheet: async ({ title }) => Buffer.from(title),
    readScoresheet: async () => ({ ok: false, refusal: 'The file is no scoresheet.' }),
    draft: async (request) => draftPaper(request),
    word: async () => Buffer.from('word'),
    workbook: async () => Buffer.from('workbook'),
  },
};

const at = (path: string | null): Shell['dialogs'] => ({
  chooseSavePath: async () => path,
  chooseOpenPath: async () => path,
  chooseFolder: async () => null,
});
const printer = fakePrinter(async () => Buffer.from('printed'));
const servicesIn = (folder: string, shell: Partial<Shell> = {}) =>
  createServices(fakePorts(folder, { printer, ...shell }), adapters);

const folderWithAppraisal = async (): Promise<string> => {
  const folder = tempFolder();
  const { store } = await openStore(folder);
  fill(store);
  store.close();
  return folder;
};

const exported = (path: string) => {
  const parsed = parseExchangeFile(readFileSync(path, 'utf8'));
  if (!parsed.ok) throw new Error(parsed.error.message);
  return parsed.value;
};

describe('the library', () => {
  it('opens the sample as a copy with a lineage of its own, as often as asked', async () => {
    const services = servicesIn(tempFolder());
    const [sample] = valueIn(await services.library.list()).samples;
    const one = valueIn(await services.library.openSample({ sample: sample?.id ?? '' }));
    const two = valueIn(await services.library.openSample({ sample: sample?.id ?? '' }));
    expect(one.id).not.toBe(two.id);
    const lineages = new Set<string>();
    for (const { id } of [one, two]) {
      const { records, log } = valueIn(await services.appraisal.open({ id }));
      expect(records).toHaveLength(sampleRecords().length);
      expect(log.undo).toBeNull();
      for (const record of records) if (record.type === 'appraisal') lineages.add(record.lineage);
    }
    for (const record of sampleRecords()) if (record.type === 'appraisal') lineages.add(record.lineage);
    expect(lineages.size).toBe(3);
    expect(failureOf(await services.library.openSample({ sample: 'none' })).code).toBe('not-found');
    services.close();
  });

  it('starts a new appraisal in the financial year that it is', async () => {
    const services = servicesIn(tempFolder());
    const { id } = valueIn(await services.library.create({ title: 'T', locality: 'L' }));
    const { records } = valueIn(await services.appraisal.open({ id }));
    expect(records.find((record) => record.type === 'appraisal')).toMatchObject({
      priceBaseYear: 2008,
      firstYear: 2009,
    });
    services.close();
  });
});

describe('a database that cannot be opened', () => {
  it('fails the call in words, and is tried again by the next', async () => {
    const folder = tempFolder();
    writeFileSync(databaseIn(folder), 'this is not a database'.repeat(20));
    const services = servicesIn(folder);
    expect(failureOf(await services.library.list())).toMatchObject({
      code: 'database-damaged',
      next: `Nothing was deleted. Open the last exported file or paper, and keep ${databaseIn(folder)} for the IT desk.`,
    });
    writeFileSync(databaseIn(folder), '');
    expect(valueIn(await services.library.list()).appraisals).toEqual([]);
    services.close();
    expect((await services.library.list()).ok).toBe(false);
  });
});

describe('an edit', () => {
  it('that breaks a hard rule is refused with the sentence and nothing is stored', async () => {
    const services = servicesIn(await folderWithAppraisal());
    const edit = { id: 'e1', label: 'x', put: [newScore('optZ', 'critQ', 'agreed', 1)], remove: [] };
    const refusal = failureOf(await services.appraisal.edit({ id: 'app1', edit }));
    expect(refusal).toMatchObject({ code: 'edit-refused' });
    expect(refusal.message).toContain('option "optZ"');
    expect(valueIn(await services.appraisal.open({ id: 'app1' })).log.seq).toBe(0);
    services.close();
  });

  it('that was acknowledged is acknowledged again even when a later edit would refuse it now', async () => {
    const services = servicesIn(await folderWithAppraisal());
    const first = { id: 'e1', label: 'Score', put: [newScore('optB', 'critQ', 'agreed', 1)], remove: [] };
    valueIn(await services.appraisal.edit({ id: 'app1', edit: first }));
    const remove = [
      { type: 'score' as const, id: 'score~optB~critQ~agreed' },
      { type: 'option' as const, id: 'optB' },
    ];
    const log = valueIn(
      await services.appraisal.edit({ id: 'app1', edit: { id: 'e2', label: 'Remove B', put: [], remove } }),
    );
    expect(valueIn(await services.appraisal.edit({ id: 'app1', edit: first }))).toEqual(log);
    services.close();
  });

  it('that fails on the disk does not stay in memory either', async () => {
    const folder = await folderWithAppraisal();
    let isFull = true;
    const services = createServices(fakePorts(folder), {
      ...adapters,
      openStore: async (where) => {
        const opened = await openAppraisalStore(databaseIn(where));
        if (!opened.ok) return opened;
        const { applyEdit } = opened.value;
        const full = { ok: false as const, error: failed('disk-full', 'Full.') };
        return {
          ok: true,
          value: { ...opened.value, applyEdit: (...given) => (isFull ? full : applyEdit(...given)) },
        };
      },
    });
    const option = smallRecords().find((record) => record.id === 'optB');
    const edit = {
      id: 'e1',
      label: 'x',
      put: option ? [{ ...option, id: 'optC', letter: 'C' } as never] : [],
      remove: [],
    };
    expect(failureOf(await services.appraisal.edit({ id: 'app1', edit })).code).toBe('disk-full');
    const onC = { id: 'e2', label: 'y', put: [newScore('optC', 'critQ', 'agreed', 1)], remove: [] };
    isFull = false;
    expect(failureOf(await services.appraisal.edit({ id: 'app1', edit: onC })).code).toBe('edit-refused');
    valueIn(await services.appraisal.edit({ id: 'app1', edit }));
    valueIn(await services.appraisal.edit({ id: 'app1', edit: onC }));
    services.close();
  });
});

describe('import and export', () => {
  it('give the same appraisal and its whole history, and cancelling is no failure', async () => {
    const out = join(tempFolder(), 'small.icoa.json');
    const services = servicesIn(await folderWithAppraisal(), { dialogs: at(out) });
    const put = [newScore('optB', 'critQ', 'agreed', 75)];
    valueIn(
      await services.appraisal.edit({ id: 'app1', edit: { id: 'e1', label: 'Score B', put, remove: [] } }),
    );
    expect(valueIn(await services.exchange.export({ id: 'app1' }))).toEqual({
      outcome: 'written',
      path: out,
      bytes: readFileSync(out).length,
      pages: null,
    });
    const imported = valueIn(await services.exchange.import());
    if (imported.outcome !== 'imported') throw new Error('Not imported');
    expect(imported).toMatchObject({ title: 'Small', partial: false });
    const original = valueIn(await services.appraisal.open({ id: 'app1' })).records;
    expect(valueIn(await services.appraisal.open({ id: imported.id })).records).toEqual(original);
    const { entries } = valueIn(await services.appraisal.history({ id: imported.id, record: null }));
    expect(entries.map(({ label }) => label)).toEqual([
      'Imported from small.icoa.json',
      'Score B',
      'Created',
    ]);
    valueIn(await services.exchange.export({ id: imported.id }));
    expect(exported(out).history?.map(({ seq, label }) => [seq, label])).toEqual([
      [1, 'Created'],
      [2, 'Score B'],
      [3, 'Imported from small.icoa.json'],
    ]);
    services.close();

    const cancelling = servicesIn(tempFolder(), { dialogs: at(null) });
    expect(valueIn(await cancelling.exchange.import())).toEqual({ outcome: 'cancelled' });
    cancelling.close();
  });

  it('come from a file that the shell hands over without a question, and a dialog that fails says why', async () => {
    const path = join(tempFolder(), 'small.icoa.json');
    writeFileSync(
      path,
      formatExchangeFile({ exportedAt: '2009-02-12T10:00:00.000Z', records: smallRecords() }),
    );
    const failing: Shell['dialogs'] = {
      ...at(null),
      chooseOpenPath: async () => {
        throw new PortFailure(failed('unreadable-file', 'No file was opened.', 'Install zenity.'));
      },
    };
    const services = servicesIn(tempFolder(), { dialogs: failing });
    expect(valueIn(await services.exchange.importPath(path))).toMatchObject({ outcome: 'imported' });
    expect(failureOf(await services.exchange.import())).toEqual({
      code: 'unreadable-file',
      message: 'No file was opened.',
      next: 'Install zenity.',
    });
    services.close();
  });

  it('takes a file whose name holds characters that no text may hold', async () => {
    const path = join(tempFolder(), 'odd\u202ename\u0007.icoa.json');
    writeFileSync(
      path,
      formatExchangeFile({ exportedAt: '2009-02-12T10:00:00.000Z', records: smallRecords() }),
    );
    const services = servicesIn(tempFolder(), { dialogs: at(path) });
    const imported = valueIn(await services.exchange.import());
    if (imported.outcome !== 'imported') throw new Error('Not imported');
    const { entries } = valueIn(await services.appraisal.history({ id: imported.id, record: null }));
    expect(entries[0]?.label).toBe('Imported from odd name .icoa.json');
    services.close();
  });

  it('refuse a bad file with the path, and store nothing', async () => {
    const folder = tempFolder();
    const path = join(folder, 'bad.icoa.json');
    const data = tempFolder();
    const services = servicesIn(data, { dialogs: at(path) });
    const cases: readonly (readonly [string | Buffer, string])[] = [
      ['not json', 'not-json'],
      [Buffer.from([0xff, 0xfe, 0x7b, 0x00]), 'not-json'],
      ['{"format":"other"}', 'wrong-format'],
      [`${mark}no attachment here`, 'no-attachment'],
      [`${mark}{"exportedAt":1}`, 'wrong-format'],
    ];
    for (const [content, code] of cases) {
      writeFileSync(path, content);
      const refusal = failureOf(await services.exchange.import());
      expect(refusal.code).toBe(code);
      expect(refusal.message.startsWith(path)).toBe(true);
    }
    expect(valueIn(await services.library.list()).appraisals).toEqual([]);
    services.close();
  });

  it('say when the folder cannot be written, and leave the appraisal as it was', async () => {
    const folder = tempFolder();
    writeFileSync(join(folder, 'file'), '');
    const services = servicesIn(await folderWithAppraisal(), {
      dialogs: at(join(folder, 'file', 'a.icoa.json')),
    });
    expect(failureOf(await services.exchange.export({ id: 'app1' })).code).toBe('cannot-write');
    expect(valueIn(await services.appraisal.open({ id: 'app1' })).log.seq).toBe(0);
    services.close();
  });
});

describe('the paper', () => {
  it.each(['none', 'paper', 'full'] as const)('is written with the attachment "%s"', async (attachment) => {
    const out = join(tempFolder(), 'paper.pdf');
    const services = servicesIn(tempFolder(), { dialogs: at(out) });
    const { id } = valueIn(await services.library.openSample({ sample: 'carlisle' }));
    expect(
      valueIn(await services.paper.export({ id, job: 'job1', format: 'pdf', attachment })),
    ).toMatchObject({
      outcome: 'written',
      path: out,
      pages: 12,
    });
    const imported = await services.exchange.import();
    if (attachment === 'none') expect(failureOf(imported).code).toBe('no-attachment');
    else {
      const value = valueIn(imported);
      expect(value).toMatchObject({ outcome: 'imported', partial: attachment === 'paper' });
      if (attachment === 'full' && value.outcome === 'imported') {
        const original = valueIn(await services.appraisal.open({ id })).records;
        expect(inFileOrder(valueIn(await services.appraisal.open({ id: value.id })).records)).toEqual(
          inFileOrder(original),
        );
      }
      const text = readFileSync(out, 'utf8');
      expect(text.includes('"history"')).toBe(attachment === 'full');
    }
    services.close();
  });

  it('that cannot be printed leaves the old file, and says why', async () => {
    const out = join(tempFolder(), 'paper.pdf');
    writeFileSync(out, 'the old paper');
    const data = tempFolder();
    for (const [thrown, code] of [
      [new PortFailure(failed('no-browser', 'No browser was found.')), 'no-browser'],
      [new Error('The page crashed.'), 'print-failed'],
    ] as const) {
      const failing = fakePrinter(async () => {
        throw thrown;
      });
      const services = servicesIn(data, { dialogs: at(out), printer: failing });
      const { id } = valueIn(await services.library.openSample({ sample: 'carlisle' }));
      expect(
        failureOf(await services.paper.export({ id, job: 'job1', format: 'pdf', attachment: 'paper' })).code,
      ).toBe(code);
      services.close();
    }
    expect(readFileSync(out, 'utf8')).toBe('the old paper');
  });

  it('is never written under the name of an appraisal, and not even printed then', async () => {
    const out = join(tempFolder(), 'other.icoa.json');
    writeFileSync(out, 'another appraisal');
    const printing = vi.fn(async () => Buffer.from('printed'));
    const services = servicesIn(tempFolder(), { dialogs: at(out), printer: fakePrinter(printing) });
    const { id } = valueIn(await services.library.openSample({ sample: 'carlisle' }));
    const refusal = failureOf(
      await services.paper.export({ id, job: 'job1', format: 'pdf', attachment: 'paper' }),
    );
    expect(refusal).toMatchObject({ code: 'cannot-write', next: 'Give it a name that ends in .pdf.' });
    expect(readFileSync(out, 'utf8')).toBe('another appraisal');
    expect(printing).not.toHaveBeenCalled();
    services.close();
  });

  it('that nobody chose a place for is not printed', async () => {
    let prints = 0;
    const counting = fakePrinter(async () => {
      prints += 1;
      return Buffer.from('');
    });
    const services = servicesIn(tempFolder(), { dialogs: at(null), printer: counting });
    const { id } = valueIn(await services.library.openSample({ sample: 'carlisle' }));
    expect(
      valueIn(await services.paper.export({ id, job: 'job1', format: 'pdf', attachment: 'paper' })),
    ).toEqual({
      outcome: 'cancelled',
    });
    expect(prints).toBe(0);
    services.close();
  });
});

it('refuses a weight that is changed while weights are locked, and takes it once they are unlocked', async () => {
  const services = servicesIn(tempFolder());
  const { id } = valueIn(await services.library.openSample({ sample: 'carlisle' }));
  const { records } = valueIn(await services.appraisal.open({ id }));
  const own = records.find((record) => record.type === 'appraisal');
  if (!own) throw new Error('The sample has no record of its own');
  const weigh = (edit: string) =>
    services.appraisal.edit({
      id,
      edit: { id: edit, label: 'Weigh', put: [newWeight('wsAgreed', 'critINT', 40)], remove: [] },
    });
  expect(failureOf(await weigh('first'))).toMatchObject({
    code: 'edit-refused',
    message: expect.stringContaining('locked'),
  });
  const unlockings = [...own.unlockings, { at: '2009-02-12T10:00:00.000Z', reason: 'New figures came in' }];
  const opened = { ...own, weightsLocked: false, unlockings };
  const unlock = { id: 'unlock', label: 'Unlock', put: [opened], remove: [] };
  valueIn(await services.appraisal.edit({ id, edit: unlock }));
  expect(valueIn(await weigh('second')).undo).toBe('Weigh');
  services.close();
});

it('refuses to unlock weights without a reason once scores have been given', async () => {
  const services = servicesIn(tempFolder());
  const { id } = valueIn(await services.library.openSample({ sample: 'carlisle' }));
  const { records } = valueIn(await services.appraisal.open({ id }));
  const own = records.find((record) => record.type === 'appraisal');
  if (!own) throw new Error('The sample has no record of its own');
  const unlock = (edit: string, reason: string | null) =>
    services.appraisal.edit({
      id,
      edit: {
        id: edit,
        label: 'Unlock',
        put: [
          {
            ...own,
            weightsLocked: false,
            unlockings:
              reason === null
                ? own.unlockings
                : [...own.unlockings, { at: '2009-02-12T10:00:00.000Z', reason }],
          },
        ],
        remove: [],
      },
    });
  for (const [edit, reason] of [
    ['none', null],
    ['blank', ' '],
  ] as const) {
    expect(failureOf(await unlock(edit, reason))).toMatchObject({
      code: 'edit-refused',
      message: expect.stringContaining('needs a reason'),
    });
  }
  services.close();
});

it('opens nothing on the disk before the first call that needs it', () => {
  const folder = join(tempFolder(), 'data');
  const services = servicesIn(folder);
  expect(existsSync(folder)).toBe(false);
  mkdirSync(folder);
  services.close();
});
