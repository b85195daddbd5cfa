import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { draftPaper } from '../../../../electron/documents/draft-paper.ts';
import { nodeFiles } from '../../../../electron/node-adapters.ts';
import type { Adapters, Files, PaperPrinter, Shell } from '../../../../electron/ports.ts';
import { createServices } from '../../../../electron/services/create-services.ts';
import { openAppraisalStore } from '../../../../electron/storage/appraisal-store.ts';
import { type FileOperations, writeFileAtomically } from '../../../../electron/storage/atomic-file.ts';
import { paperFormat } from '../../../../shared/contract/channels.ts';
import { fakePorts } from '../../../support/fake-ports.ts';
import { fakePrinter } from '../../../support/fake-printer.ts';
import { tempFolder } from '../../../support/temp-folder.ts';
import { databaseIn, failureOf, valueIn } from '../../../support/test-store.ts';

const documents: Adapters['documents'] = {
  finish: async (bytes) => ({ bytes, pages: 12 }),
  readAttachment: async () => null,
  places: async () => ({}),
  scoresheet: async ({ title }) => Buffer.from(title),
  readScoresheet: async () => ({ ok: false, refusal: 'The file is no scoresheet.' }),
  draft: async (request) => draftPaper(request),
  word: async (modelJson) => Buffer.from(`word ${modelJson}`),
  workbook: async ({ records }) => Buffer.from(`workbook ${records.length}`),
};
const printer = fakePrinter(async () => Buffer.from('printed'));

const at = (path: string | null): Shell['dialogs'] => ({
  chooseSavePath: async () => path,
  chooseOpenPath: async () => null,
  chooseFolder: async () => null,
});

/** Services with the sample open. */
const withSample = async (given: {
  readonly path: string | null;
  readonly files?: Files;
  readonly printer?: PaperPrinter;
}) => {
  const ports = fakePorts(tempFolder(), { printer: given.printer ?? printer, dialogs: at(given.path) });
  const services = createServices(ports, {
    openStore: (folder) => openAppraisalStore(databaseIn(folder)),
    files: given.files ?? nodeFiles,
    documents,
  });
  const { id } = valueIn(await services.library.openSample({ sample: 'carlisle' }));
  return { services, id };
};

const formats = paperFormat.options;

describe('a paper in each of its forms', () => {
  it.each(formats)('is written as .%s', async (format) => {
    const path = join(tempFolder(), `paper.${format}`);
    const { services, id } = await withSample({ path });
    const written = await services.paper.export({ id, job: 'job1', format, attachment: 'paper' });
    expect(valueIn(written)).toMatchObject({
      outcome: 'written',
      path,
      pages: format === 'pdf' ? 12 : null,
    });
    expect(readFileSync(path, 'utf8')).toMatch(/printed|<!doctype html>|^word |^workbook /);
    services.close();
  });

  it.each([
    ['docx', 'paper.pdf', 'a PDF'],
    ['pdf', 'paper.docx', 'a Word document'],
    ['xlsx', 'a.icoa.json', 'an appraisal'],
    ['html', 'paper.xls', 'an Excel workbook'],
  ] as const)('is not written as .%s under the name %s', async (format, name, words) => {
    const path = join(tempFolder(), name);
    writeFileSync(path, 'the old file');
    const { services, id } = await withSample({ path });
    const refusal = failureOf(await services.paper.export({ id, job: 'job1', format, attachment: 'paper' }));
    expect(refusal.code).toBe('cannot-write');
    expect(refusal.message).toContain(`is the name of ${words}`);
    expect(readFileSync(path, 'utf8')).toBe('the old file');
    services.close();
  });

  it.each([
    ['xlsx', 'paper.txt'],
    ['xlsx', 'paper.xls'],
    ['docx', 'paper.doc'],
    ['pdf', 'paper'],
    ['html', 'paper.html.old'],
  ] as const)(
    'is not written as .%s under the name %s, which no program takes for one',
    async (format, name) => {
      const path = join(tempFolder(), name);
      const { services, id } = await withSample({ path });
      const refusal = failureOf(
        await services.paper.export({ id, job: 'job1', format, attachment: 'paper' }),
      );
      expect(refusal).toMatchObject({
        code: 'cannot-write',
        message: `${path} does not end in .${format}. Nothing was written.`,
        next: `Give it a name that ends in .${format}.`,
      });
      expect(existsSync(path)).toBe(false);
      services.close();
    },
  );

  it('is written as a web page under the short ending too', async () => {
    const path = join(tempFolder(), 'paper.HTM');
    const { services, id } = await withSample({ path });
    const written = await services.paper.export({ id, job: 'job1', format: 'html', attachment: 'paper' });
    expect(valueIn(written)).toMatchObject({ outcome: 'written', path });
    services.close();
  });
});

const systemError = (code: string): NodeJS.ErrnoException =>
  Object.assign(new Error(`${code}: it failed`), { code, syscall: 'write' });

/** A disk on which one operation fails. */
const failingAt = (changes: Partial<FileOperations>): Files => ({
  ...nodeFiles,
  write: (path, bytes) =>
    writeFileAtomically(path, bytes, { mkdir, open, rename, rm, wait: async () => undefined, ...changes }),
});

const openFailing: (code: string) => typeof open = (code) => async () => {
  throw systemError(code);
};
/** A disk that takes half of the bytes and is full then. */
const fillingUp: typeof open = async (...args) => {
  const handle = await open(...args);
  const write = handle.writeFile.bind(handle);
  handle.writeFile = async (data) => {
    if (data instanceof Uint8Array) await write(data.subarray(0, data.length / 2));
    throw systemError('ENOSPC');
  };
  return handle;
};
const renameFailing: typeof rename = async () => {
  throw systemError('EBUSY');
};

describe('an export that cannot be written leaves the old file whole and says what to do', () => {
  const failures = [
    ['into a read-only folder', { open: openFailing('EACCES') }, 'cannot-write', 'You may not write'],
    ['onto a read-only disk', { open: openFailing('EROFS') }, 'cannot-write', 'is read-only'],
    ['onto a disk that fills up on the way', { open: fillingUp }, 'disk-full', 'no room on the disk'],
    ['over a file that another program holds', { rename: renameFailing }, 'cannot-write', 'is using'],
  ] as const;
  it.each(formats.flatMap((format) => failures.map((failure) => [format, ...failure] as const)))(
    '.%s %s',
    async (format, _where, changes, code, words) => {
      const path = join(tempFolder(), `paper.${format}`);
      writeFileSync(path, 'the old paper');
      const { services, id } = await withSample({ path, files: failingAt(changes) });
      const failure = failureOf(
        await services.paper.export({ id, job: 'job1', format, attachment: 'paper' }),
      );
      expect(failure).toMatchObject({ code, message: expect.stringContaining(words) });
      expect(failure.next).toMatch(/\.$/);
      expect(readFileSync(path, 'utf8')).toBe('the old paper');
      expect(readdirSync(dirname(path))).toEqual([`paper.${format}`]);
      services.close();
    },
  );

  it.each(formats)('.%s where no place was chosen', async (format) => {
    const { services, id } = await withSample({ path: null });
    const outcome = await services.paper.export({ id, job: 'job1', format, attachment: 'paper' });
    expect(valueIn(outcome)).toEqual({ outcome: 'cancelled' });
    services.close();
  });
});

describe('a paper in the making', () => {
  /** A printer that waits to be let go, and stops when it is called off. */
  const waiting = () => {
    let letGo = (): void => {};
    let begin = (): void => {};
    const begun = new Promise<void>((resolve) => {
      begin = resolve;
    });
    const held: PaperPrinter = {
      ...printer,
      pdf: async (model, job) => {
        begin();
        await new Promise<void>((resolve) => {
          letGo = resolve;
          job.signal?.addEventListener('abort', () => resolve());
        });
        const bytes = await printer.pdf(model, job);
        return bytes;
      },
    };
    return { printer: held, begun, letGo: () => letGo() };
  };

  it('says how far it has got, and nothing before and after', async () => {
    const held = waiting();
    const { services, id } = await withSample({
      path: join(tempFolder(), 'paper.pdf'),
      printer: held.printer,
    });
    const step = async () => valueIn(await services.paper.progress({ job: 'job1' })).step;
    expect(await step()).toBeNull();
    const exporting = services.paper.export({ id, job: 'job1', format: 'pdf', attachment: 'paper' });
    await held.begun;
    expect(await step()).toBe('drawing');
    held.letGo();
    await exporting;
    expect(await step()).toBeNull();
    services.close();
  });

  it('that is stopped writes nothing, and that is an outcome', async () => {
    const held = waiting();
    const path = join(tempFolder(), 'paper.pdf');
    writeFileSync(path, 'the old paper');
    const { services, id } = await withSample({ path, printer: held.printer });
    const exporting = services.paper.export({ id, job: 'job1', format: 'pdf', attachment: 'paper' });
    await held.begun;
    valueIn(await services.paper.cancel({ job: 'job1' }));
    expect(valueIn(await exporting)).toEqual({ outcome: 'cancelled' });
    expect(readFileSync(path, 'utf8')).toBe('the old paper');
    valueIn(await services.paper.cancel({ job: 'job1' }));
    services.close();
  });

  it('is stopped when the app closes, and writes nothing', async () => {
    const held = waiting();
    const path = join(tempFolder(), 'paper.pdf');
    const { services, id } = await withSample({ path, printer: held.printer });
    const exporting = services.paper.export({ id, job: 'job1', format: 'pdf', attachment: 'paper' });
    await held.begun;
    services.close();
    expect(valueIn(await exporting)).toEqual({ outcome: 'cancelled' });
    expect(existsSync(path)).toBe(false);
  });

  it('makes way for the next preview under the same name', async () => {
    const held = waiting();
    const { services, id } = await withSample({ path: null, printer: held.printer });
    const first = services.paper.preview({ id, job: 'preview' });
    await held.begun;
    const second = services.paper.preview({ id, job: 'preview' });
    expect(valueIn(await first)).toEqual({ outcome: 'cancelled' });
    await expect
      .poll(async () => valueIn(await services.paper.progress({ job: 'preview' })).step)
      .toBe('drawing');
    held.letGo();
    expect(valueIn(await second)).toEqual({
      outcome: 'made',
      pdf: Buffer.from('printed').toString('base64'),
    });
    services.close();
  });
});

describe('an appraisal that was issued', () => {
  it('says when, and how many changes were made since; none once it is as it was', async () => {
    const { services, id } = await withSample({ path: null });
    const issued = async () => valueIn(await services.paper.edition({ id })).issued;
    expect(await issued()).toBeNull();
    const { records } = valueIn(await services.appraisal.open({ id }));
    const own = records.find((record) => record.type === 'appraisal');
    if (!own) throw new Error('The sample has no record of its own');
    const put = async (edit: string, record: typeof own) =>
      valueIn(
        await services.appraisal.edit({ id, edit: { id: edit, label: edit, put: [record], remove: [] } }),
      );
    await put('issue', { ...own, status: 'issued' });
    expect(await issued()).toMatchObject({ changesSince: 0 });
    expect((await issued())?.name).toMatch(/^Issued, /);
    await put('rename', { ...own, status: 'issued', title: 'Another title' });
    expect((await issued())?.changesSince).toBe(1);
    await put('sponsor', { ...own, status: 'issued', title: 'Another title', sponsor: 'Chief executive' });
    expect((await issued())?.changesSince).toBe(2);
    await put('back', { ...own, status: 'issued' });
    expect((await issued())?.changesSince).toBe(0);
    services.close();
  });
});
