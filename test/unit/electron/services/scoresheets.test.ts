import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeAdapters, nodeDocuments, nodeFiles } from '../../../../electron/node-adapters.ts';
import { type Adapters, type Dialogs, PortFailure } from '../../../../electron/ports.ts';
import { createServices } from '../../../../electron/services/create-services.ts';
import type { ReplyOf } from '../../../../shared/contract/channels.ts';
import { failed, refused } from '../../../../shared/contract/result.ts';
import { newScore } from '../../../../shared/records/score.ts';
import { fixedDialogs } from '../../../support/fake-dialogs.ts';
import { fakePorts } from '../../../support/fake-ports.ts';
import { fillSheet, type SheetEntries, sheetOf } from '../../../support/filled-sheets.ts';
import { samplePath } from '../../../support/sample.ts';
import { tempFolder } from '../../../support/temp-folder.ts';
import { failureOf, valueIn } from '../../../support/test-store.ts';

/** Services with a copy of the worked sample open, which asks for a folder and is given one. */
const withSample = async (
  given: {
    readonly folder?: string | null;
    readonly dialogs?: Dialogs;
    readonly data?: string;
    readonly adapters?: Partial<Adapters>;
  } = {},
) => {
  const { folder = tempFolder(), adapters = {} } = given;
  const dialogs = given.dialogs ?? fixedDialogs({ save: null, open: null, folder });
  const services = createServices(fakePorts(given.data ?? tempFolder(), { dialogs }), {
    ...nodeAdapters,
    ...adapters,
  });
  const { id } = valueIn(await services.library.openSample({ sample: 'carlisle' }));
  const { records } = valueIn(await services.appraisal.open({ id }));
  const scorers = records.filter((record) => record.type === 'assessor').sort((a, b) => a.order - b.order);
  const linesNow = async () => valueIn(await services.appraisal.history({ id, record: null })).entries.length;
  const recordsNow = async () => valueIn(await services.appraisal.open({ id })).records;
  return { services, id, folder: folder ?? '', scorers, recordsNow, linesNow };
};

type Sample = Awaited<ReturnType<typeof withSample>>;

/** A sheet of a scorer, made by the service and filled in. */
const sheetOfScorer = async (sample: Sample, scorer: number, entries: SheetEntries): Promise<Uint8Array> => {
  const assessor = sample.scorers[scorer]?.id ?? '';
  const before = new Set(readdirSync(sample.folder));
  const { services, id } = sample;
  valueIn(
    await services.scoresheets.make({ id, job: `make${scorer}`, assessors: [assessor], filled: false }),
  );
  const [made] = readdirSync(sample.folder).filter((name) => !before.has(name));
  return fillSheet(readFileSync(join(sample.folder, made ?? '')), entries);
};

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

const read = async (
  { services, id }: Sample,
  bytes: Uint8Array,
  sheet = 'sheet1',
): Promise<ReplyOf<'scoresheets.read'>> =>
  valueIn(
    await services.scoresheets.read({ id, job: 'job1', sheet, name: `${sheet}.xlsx`, base64: base64(bytes) }),
  );

const take = ({ services, id }: Sample, sheet = 'sheet1', held = false) =>
  services.scoresheets.take({ id, job: 'job1', sheet, held });

const aScore = (value: number | string, reason = 'As heard on the day') =>
  ({ scores: [{ option: 'optA', criterion: 'critFIT', value, reason }] }) satisfies SheetEntries;

describe('making scoresheets', () => {
  it('writes one for each scorer under a name that people know them by, and says how far it is', async () => {
    const sample = await withSample();
    const { services, id, folder, scorers } = sample;
    const assessors = scorers.map((scorer) => scorer.id);
    const seen: number[] = [];
    const making = services.scoresheets.make({ id, job: 'job1', assessors, filled: false });
    let isDone = false;
    void making.then(() => {
      isDone = true;
    });
    while (!isDone) {
      const { done, of } = valueIn(await services.scoresheets.progress({ job: 'job1' }));
      if (of > 0) {
        expect(of).toBe(scorers.length);
        seen.push(done);
      }
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    expect(valueIn(await making)).toEqual({ outcome: 'written', folder, files: scorers.length });
    expect(new Set(seen).size).toBeGreaterThan(3);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect(valueIn(await services.scoresheets.progress({ job: 'job1' }))).toEqual({ done: 0, of: 0 });
    const names = scorers.map(({ name }) => `Scoresheet - ${name}.xlsx`);
    expect(readdirSync(folder).sort()).toEqual(names.sort());
    const first = await sheetOf(readFileSync(join(folder, `Scoresheet - ${scorers[0]?.name}.xlsx`)));
    expect(first.stamp.assessor).toBe(scorers[0]?.id);
    services.close();
  });

  it('never takes the place of a file that is there, and tells scorers of one name apart', async () => {
    const sample = await withSample();
    const { services, id, folder, scorers } = sample;
    const [one, two] = scorers;
    if (!one || !two) throw new Error('The sample has scorers');
    const edit = { id: 'same-name', label: 'Same name', put: [{ ...two, name: one.name }], remove: [] };
    valueIn(await services.appraisal.edit({ id, edit }));
    const stem = `Scoresheet - ${one.name}`;
    writeFileSync(join(folder, `${stem}.xlsx`), 'filled last week');
    mkdirSync(join(folder, `${stem} (2).xlsx`));
    const before = readdirSync(folder);
    const assessors = [one.id, two.id, one.id];
    const made = await services.scoresheets.make({ id, job: 'job1', assessors, filled: false });
    expect(valueIn(made)).toMatchObject({ outcome: 'written', files: 2 });
    expect(readFileSync(join(folder, `${stem}.xlsx`), 'utf8')).toBe('filled last week');
    const added = readdirSync(folder).filter((name) => !before.includes(name));
    expect(added).toHaveLength(2);
    const stamps = await Promise.all(
      added.map(async (name) => (await sheetOf(readFileSync(join(folder, name)))).stamp),
    );
    expect(new Set(stamps.map(({ assessor }) => assessor))).toEqual(new Set([one.id, two.id]));
    services.close();
  });

  it('leaves a file alone that appears under a name while others are written, and says so', async () => {
    let writes = 0;
    const appearing = { path: '' };
    const sample = await withSample({
      adapters: {
        files: {
          ...nodeFiles,
          write: async (path, bytes) => {
            writes += 1;
            if (writes === 2) writeFileSync(appearing.path, 'filled by hand');
            return nodeFiles.write(path, bytes);
          },
        },
      },
    });
    const { services, id, folder, scorers } = sample;
    appearing.path = join(folder, `Scoresheet - ${scorers[2]?.name}.xlsx`);
    const assessors = scorers.slice(0, 4).map((scorer) => scorer.id);
    const made = await services.scoresheets.make({ id, job: 'job1', assessors, filled: false });
    const { code, message } = failureOf(made);
    expect(code).toBe('cannot-write');
    expect(message).toContain(`${appearing.path} has appeared meanwhile`);
    expect(message).toContain('2 of 4 scoresheets were written before that.');
    expect(readFileSync(appearing.path, 'utf8')).toBe('filled by hand');
    expect(readdirSync(folder)).toHaveLength(3);
    services.close();
  });

  it('can be stopped between two files, and says how many there are', async () => {
    let writes = 0;
    const stopping = { stop: async (): Promise<unknown> => undefined };
    const sample = await withSample({
      adapters: {
        files: {
          ...nodeFiles,
          write: async (path, bytes) => {
            writes += 1;
            if (writes === 3) await stopping.stop();
            return nodeFiles.write(path, bytes);
          },
        },
      },
    });
    const { services, id, folder, scorers } = sample;
    stopping.stop = () => services.scoresheets.cancel({ job: 'job1' });
    const assessors = scorers.map((scorer) => scorer.id);
    const made = await services.scoresheets.make({ id, job: 'job1', assessors, filled: false });
    expect(valueIn(made)).toEqual({ outcome: 'cancelled', files: 3 });
    expect(readdirSync(folder)).toHaveLength(3);
    services.close();
  });

  it('writes nothing when no folder is chosen', async () => {
    const sample = await withSample({ dialogs: fixedDialogs({ save: null, open: null, folder: null }) });
    const { services, id, scorers } = sample;
    const assessors = [scorers[0]?.id ?? ''];
    const made = await services.scoresheets.make({ id, job: 'job1', assessors, filled: false });
    expect(valueIn(made)).toEqual({ outcome: 'cancelled', files: 0 });
    services.close();
  });

  it('says what failed and how many were written before that', async () => {
    let writes = 0;
    const sample = await withSample({
      adapters: {
        files: {
          ...nodeFiles,
          write: async (path, bytes) => {
            writes += 1;
            return writes === 3
              ? refused('disk-full', `There is no room on the disk for ${path}. The file was not written.`)
              : nodeFiles.write(path, bytes);
          },
        },
      },
    });
    const { services, id, folder, scorers } = sample;
    const assessors = scorers.map((scorer) => scorer.id);
    const failure = failureOf(await services.scoresheets.make({ id, job: 'job1', assessors, filled: false }));
    expect(failure.code).toBe('disk-full');
    expect(failure.message).toMatch(
      /^There is no room on the disk for .+\. The file was not written\. 2 of 18 scoresheets were written before that\.$/,
    );
    expect(readdirSync(folder)).toHaveLength(2);
    services.close();
  });

  it('says when the thread that makes them has ended', async () => {
    const documents = {
      ...nodeDocuments,
      scoresheet: async () => {
        throw new PortFailure(
          failed('print-failed', 'The scoresheet could not be made: its thread has ended.'),
        );
      },
    };
    const { services, id, scorers } = await withSample({ adapters: { documents } });
    const assessors = [scorers[0]?.id ?? ''];
    const failure = failureOf(await services.scoresheets.make({ id, job: 'job1', assessors, filled: false }));
    expect(failure.message).toBe(
      'The scoresheet could not be made: its thread has ended. No scoresheet was written.',
    );
    services.close();
  });

  it('refuses a scorer who is not in the appraisal, and an appraisal with nothing to score', async () => {
    const { services, id, folder } = await withSample();
    const gone = await services.scoresheets.make({ id, job: 'job1', assessors: ['gone'], filled: false });
    expect(failureOf(gone)).toMatchObject({
      code: 'not-found',
      message: 'One of these scorers is no longer in the appraisal.',
    });
    const empty = valueIn(await services.library.create({ title: 'Empty', locality: '' }));
    const assessor = {
      type: 'assessor' as const,
      id: 'asr1',
      order: 1,
      name: 'GP 1',
      organisation: '',
      group: '',
      credentials: '',
      interests: [],
      asked: false,
      choices: [],
    };
    const edit = { id: 'add', label: 'Add', put: [assessor], remove: [] };
    valueIn(await services.appraisal.edit({ id: empty.id, edit }));
    const nothing = await services.scoresheets.make({
      id: empty.id,
      job: 'job1',
      assessors: ['asr1'],
      filled: false,
    });
    expect(failureOf(nothing).message).toMatch(/^There is nothing to score yet: /);
    expect(readdirSync(folder)).toEqual([]);
    services.close();
  });
});

describe('reading scoresheets', () => {
  it('changes nothing, and says what would change', async () => {
    const sample = await withSample();
    const before = await sample.recordsNow();
    const report = await read(sample, await sheetOfScorer(sample, 0, aScore(3)));
    expect(report).toMatchObject({
      file: 'sheet1.xlsx',
      refusal: null,
      assessor: { id: sample.scorers[0]?.id, name: sample.scorers[0]?.name },
      counts: { refused: 0, held: 0 },
    });
    expect(report.counts.new + report.counts.changed).toBeGreaterThan(0);
    expect(await sample.recordsNow()).toEqual(before);
    sample.services.close();
  });

  it('refuses the second sheet of a person in one round, and reads the same sheet again under its own name', async () => {
    const sample = await withSample();
    const bytes = await sheetOfScorer(sample, 0, aScore(3));
    expect((await read(sample, bytes)).refusal).toBeNull();
    expect((await read(sample, bytes, 'sheet2')).refusal).toMatch(
      /^Another sheet of .+ was read before this one/,
    );
    expect((await read(sample, bytes)).refusal).toBeNull();
    expect(failureOf(await take(sample, 'sheet2'))).toMatchObject({ code: 'edit-refused' });
    valueIn(await take(sample));
    sample.services.close();
  });

  it('does not count a sheet of which nothing can be taken as the person’s own', async () => {
    const sample = await withSample();
    const bytes = await sheetOfScorer(sample, 0, aScore(3));
    const other = valueIn(await sample.services.library.openSample({ sample: 'carlisle' }));
    const foreign = await sample.services.scoresheets.read({
      id: other.id,
      job: 'job2',
      sheet: 'sheet1',
      name: 'a.xlsx',
      base64: base64(bytes),
    });
    expect(valueIn(foreign).refusal).toMatch(/^The scoresheet was made from another appraisal\./);
    sample.services.close();
  });

  it.each([
    ['no workbook', Buffer.from('name,score\nA,40\n'), /^The file is plain text/],
    [
      'an appraisal',
      readFileSync(samplePath),
      /^The file is an appraisal and no scoresheet\. Nothing of it was taken\. Drop it on the app’s window/,
    ],
    ['nothing', Buffer.alloc(0), /^The file is empty\./],
    [
      'far too much',
      Buffer.alloc(5_000_001, 'x'),
      /^The file is over 5 MB, which no scoresheet is\. Nothing of it was taken\./,
    ],
  ])('answers a file that is %s with a sentence', async (_, bytes, sentence) => {
    const sample = await withSample();
    expect((await read(sample, bytes)).refusal).toMatch(sentence);
    sample.services.close();
  });

  it('answers a file that ends the thread which reads it with a sentence', async () => {
    const documents = {
      ...nodeDocuments,
      readScoresheet: async () => {
        throw new PortFailure(failed('too-large', 'The paper could not be made.'));
      },
    };
    const sample = await withSample({ adapters: { documents } });
    expect((await read(sample, Buffer.from('PK'))).refusal).toBe(
      'It cannot be read: what it holds is too large for the memory of this machine. Nothing of it was taken. Check that it is the right file.',
    );
    sample.services.close();
  });
});

describe('taking a scoresheet', () => {
  it('is one edit, named after the scorer, which Undo takes back whole', async () => {
    const sample = await withSample();
    const { services, id, scorers } = sample;
    const before = await sample.recordsNow();
    const lines = await sample.linesNow();
    await read(
      sample,
      await sheetOfScorer(sample, 0, {
        scores: [
          { option: 'optA', criterion: 'critFIT', value: 3, reason: 'Low' },
          { option: 'optB', criterion: 'critFIT', value: 97, reason: 'High' },
        ],
      }),
    );
    const { put, log } = valueIn(await take(sample));
    expect(log.undo).toBe(`Scoresheet of ${scorers[0]?.name}`);
    const now = await sample.recordsNow();
    for (const [option, value] of [
      ['optA', 3],
      ['optB', 97],
    ] as const) {
      const { id: key } = newScore(option, 'critFIT', scorers[0]?.id ?? '', null);
      expect(now.find((record) => record.id === key)).toMatchObject({ value });
      expect(put.find((record) => record.id === key)).toMatchObject({ value });
    }
    expect(await sample.linesNow()).toBe(lines + 1);
    valueIn(await services.appraisal.undo({ id }));
    expect(await sample.recordsNow()).toEqual(before);
    services.close();
  });

  it('twice is harmless and says the same; after an Undo it is taken anew', async () => {
    const sample = await withSample();
    const { services, id } = sample;
    await read(sample, await sheetOfScorer(sample, 0, aScore(3)));
    const lines = await sample.linesNow();
    const once = valueIn(await take(sample));
    expect(valueIn(await take(sample))).toEqual(once);
    expect(await sample.linesNow()).toBe(lines + 1);
    valueIn(await services.appraisal.undo({ id }));
    const again = valueIn(await take(sample));
    expect(again.put).toEqual(once.put);
    expect(again.log.seq).toBe(once.log.seq + 2);
    services.close();
  });

  it('is judged against the appraisal as it is then, not as it was when the sheet was read', async () => {
    const sample = await withSample();
    const { services, id, scorers } = sample;
    await read(sample, await sheetOfScorer(sample, 0, aScore(3)));
    const assessor = scorers[0]?.id ?? '';
    const meanwhile = {
      ...newScore('optA', 'critFIT', assessor, 3),
      reason: 'As heard on the day',
    };
    const held = (await sample.recordsNow()).find((record) => record.id === meanwhile.id);
    const put = [{ ...(held ?? meanwhile), value: 3, reason: 'As heard on the day' } as typeof meanwhile];
    const edit = { id: 'meanwhile', label: 'Typed', put, remove: [] };
    valueIn(await services.appraisal.edit({ id, edit }));
    const { put: taken, log } = valueIn(await take(sample));
    expect(taken.filter((record) => record.type === 'score')).toEqual([]);
    expect(log.undo).toBe('Typed');
    services.close();
  });

  it('of an unknown job, sheet or appraisal is refused in words', async () => {
    const sample = await withSample();
    const { services, id } = sample;
    await read(sample, await sheetOfScorer(sample, 0, aScore(3)));
    const asked = [
      take(sample, 'other'),
      services.scoresheets.take({ id, job: 'other', sheet: 'sheet1', held: false }),
      services.scoresheets.take({ id: 'other', job: 'job1', sheet: 'sheet1', held: false }),
    ];
    for (const answer of asked) {
      expect(failureOf(await answer)).toEqual({
        code: 'not-found',
        message: 'This scoresheet is not at hand any more.',
        next: 'Nothing was changed. Add its file again.',
      });
    }
    valueIn(await services.scoresheets.end({ job: 'job1' }));
    expect(failureOf(await take(sample)).code).toBe('not-found');
    services.close();
  });

  it('lets an edit that comes in the middle of it wait until it is durable', async () => {
    const sample = await withSample();
    const { services, id, scorers } = sample;
    await read(sample, await sheetOfScorer(sample, 0, aScore(3)));
    const other = newScore('optB', 'critFIT', 'agreed', 41);
    const edit = { id: 'later', label: 'Later', put: [other], remove: [] };
    const [taken, edited] = await Promise.all([take(sample), services.appraisal.edit({ id, edit })]);
    expect(valueIn(edited).seq).toBe(valueIn(taken).log.seq + 1);
    const { entries } = valueIn(await services.appraisal.history({ id, record: null }));
    expect(entries.map(({ label }) => label).slice(0, 2)).toEqual([
      'Later',
      `Scoresheet of ${scorers[0]?.name}`,
    ]);
    services.close();
  });

  it('that the app is closed in the middle of is whole on the disk, and its caller is told so', async () => {
    const data = tempFolder();
    const sample = await withSample({ data });
    await read(sample, await sheetOfScorer(sample, 0, aScore(3)));
    const taking = take(sample);
    await new Promise((resolve) => setImmediate(resolve));
    await sample.services.close();
    const { put } = valueIn(await taking);
    const again = createServices(fakePorts(data), nodeAdapters);
    const { records } = valueIn(await again.appraisal.open({ id: sample.id }));
    expect(records).toEqual(expect.arrayContaining(put));
    await again.close();
  });
});
